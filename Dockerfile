# A show that makes its own editions:
#   docker build -t make-episode .
#   docker run -d --init --name my-show -v "$PWD/my-show:/show" make-episode
# The folder is the show's directory (`make-episode init my-show`), with `at` below [schedule] in its show.toml.

FROM python:3.12-slim AS wheel
COPY . /source
RUN pip wheel --no-deps --wheel-dir /wheels /source

FROM python:3.12-slim
ENV PYTHONUNBUFFERED=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    MAKE_EPISODE_DATA=/opt/make-episode
COPY --from=wheel /wheels /wheels
RUN pip install "$(ls /wheels/make_episode-*.whl)[s3,ssh]"
RUN make-episode voices install kokoro
RUN useradd --create-home --uid 1000 editor && mkdir /show && chown editor /show
USER editor
WORKDIR /show
VOLUME /show
STOPSIGNAL SIGTERM
# Unhealthy when an edition is late or failed, or the disk is full.
HEALTHCHECK --interval=10m --timeout=30s --start-period=1m CMD ["make-episode", "check", "--on-time", "--quiet"]
ENTRYPOINT ["make-episode"]
CMD ["schedule", "run"]
