"""What a delivery says when the target fails: one clear error, the right exit code, and nothing lost."""

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import s3_service
import ssh_service
from delivering import by_itself, deliver, in_folder, web_root
from killing import publish

from make_episode.episodes.publish import places, s3, sftp
from make_episode.episodes.publish.directory import Directory
from make_episode.episodes.publish.s3 import Account
from make_episode.errors import MakeEpisodeError, PublishError, ShowError


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return web_root(tmp_path_factory.mktemp("show") / "web")


@pytest.fixture
def credentials(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name, value in s3_service.CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    return monkeypatch


@pytest.fixture(scope="module")
def store(s3_server: str) -> str:
    """An S3 server with the bucket "radio"."""
    s3_service.client(s3_server).create_bucket(Bucket="radio")
    return s3_server


def refusal(root: Path, tmp_path: Path, to: str, account: Account | None = None) -> MakeEpisodeError:
    """The error a delivery there ends with."""
    with (
        pytest.raises(MakeEpisodeError) as caught,
        places.opened(places.place(to, tmp_path), account or Account()) as target,
    ):
        deliver(root, target, tmp_path / "known")
    assert caught.value.hint
    assert s3_service.CREDENTIALS["AWS_SECRET_ACCESS_KEY"] not in str(caught.value)
    return caught.value


def test_a_folder_that_may_not_be_written_is_said(root: Path, tmp_path: Path) -> None:
    """A read-only target is named with the system's reason, and worth another try."""
    error = refusal(root, tmp_path, "/sys/podcast")
    assert isinstance(error, PublishError)
    assert error.exit_code == 4
    assert "/sys/podcast" in str(error)


def test_a_full_disk_keeps_the_old_show(tmp_path: Path) -> None:
    """When no more can be written, the feed at the target stays the old one, whole; with room again, all goes there."""
    root, there, known = web_root(tmp_path / "web"), tmp_path / "there", tmp_path / "known"
    deliver(root, Directory(there), known)
    publish(root, 1, "second")
    done = by_itself("with_little_room", root, there, known)
    assert (done.returncode, "too large" in done.stdout) == (4, True), done.stderr
    assert in_folder(there) == ["Titre, first"]
    assert not [path for path in there.rglob("*") if path.name.endswith(".part")]
    deliver(root, Directory(there), known)
    assert in_folder(there) == ["Titre, second", "Titre, first"]


def test_a_bucket_there_is_not_is_a_wrong_setting(
    root: Path, tmp_path: Path, store: str, credentials: pytest.MonkeyPatch
) -> None:
    """A misspelt bucket is to be put right in show.toml: trying again would not help."""
    del credentials
    error = refusal(root, tmp_path, "s3://raido/pod", Account(endpoint=store))
    assert isinstance(error, ShowError)
    assert "there is no such bucket" in str(error)


def test_missing_credentials_are_said(root: Path, tmp_path: Path, store: str, credentials: pytest.MonkeyPatch) -> None:
    """Without credentials the error tells where they are looked for."""
    credentials.delenv("AWS_ACCESS_KEY_ID")
    error = refusal(root, tmp_path, "s3://radio/pod", Account(endpoint=store))
    assert isinstance(error, ShowError)
    assert "AWS_ACCESS_KEY_ID" in error.hint


def test_a_profile_there_is_not_is_said(root: Path, tmp_path: Path, credentials: pytest.MonkeyPatch) -> None:
    """A profile that ~/.aws does not know is a wrong setting."""
    del credentials
    error = refusal(root, tmp_path, "s3://radio/pod", Account(profile="podcaste"))
    assert isinstance(error, ShowError)
    assert "podcaste" in str(error)


@contextmanager
def answering(status: int, code: str) -> Iterator[str]:
    """The address of a store that gives every request the same answer."""

    class Answer(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            self.rfile.read(length)
            body = f"<Error><Code>{code}</Code><Message>No, says the store.</Message></Error>".encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    for method in ("GET", "PUT", "HEAD", "POST"):
        setattr(Answer, f"do_{method}", Answer._answer)

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize(
    ("status", "code", "exit_code", "said"),
    [
        (403, "AccessDenied", 4, "does not allow it"),
        (403, "InvalidAccessKeyId", 3, "does not know the access key"),
        (403, "SignatureDoesNotMatch", 3, "the secret key does not belong"),
        (500, "InternalError", 4, "the store failed"),
    ],
)
def test_a_store_that_refuses_is_quoted(
    status: int, code: str, exit_code: int, said: str, root: Path, tmp_path: Path, credentials: pytest.MonkeyPatch
) -> None:
    """What the store answers is told in words, with its own code; wrong keys are a setting, the rest may pass."""
    del credentials
    with answering(status, code) as address:
        error = refusal(root, tmp_path, "s3://radio/pod", Account(endpoint=address))
    assert error.exit_code == exit_code
    assert said in str(error)
    assert code in str(error)


def test_a_store_out_of_reach_is_said(root: Path, tmp_path: Path, credentials: pytest.MonkeyPatch) -> None:
    """A refused connection names the store's address and is worth another try."""
    del credentials
    error = refusal(root, tmp_path, "s3://radio/pod", Account(endpoint="http://127.0.0.1:9"))
    assert error.exit_code == 4
    assert "127.0.0.1:9" in str(error)


@contextmanager
def silent() -> Iterator[int]:
    """The port of something that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening.getsockname()[1]


def test_a_store_that_says_nothing_is_given_up(root: Path, tmp_path: Path, credentials: pytest.MonkeyPatch) -> None:
    """A store that hangs ends in an error after its time, not never."""
    credentials.setattr(s3, "_ANSWER", 0.2)
    with silent() as port:
        error = refusal(root, tmp_path, "s3://radio/pod", Account(endpoint=f"http://127.0.0.1:{port}"))
    assert error.exit_code == 4


def test_a_server_that_says_nothing_is_given_up(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So does one that ought to speak SSH."""
    monkeypatch.setattr(sftp, "_CONNECT", 0.2)
    with silent() as port:
        error = refusal(root, tmp_path, f"sftp://127.0.0.1:{port}/pod")
    assert error.exit_code == 4


def test_a_server_out_of_reach_is_said(root: Path, tmp_path: Path) -> None:
    """A refused connection names the server."""
    error = refusal(root, tmp_path, "sftp://127.0.0.1:9/pod")
    assert error.exit_code == 4
    assert "127.0.0.1:9" in str(error)


def test_a_server_of_unknown_key_or_that_knows_us_not_is_refused(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No stranger is trusted, and we are not: both are for a person to put right. What may not be written is said."""
    home = tmp_path / "home"
    with ssh_service.running(Path("/sys"), home) as port:
        monkeypatch.setenv("HOME", str(tmp_path))
        assert "key is not known" in str(refusal(root, tmp_path, f"sftp://127.0.0.1:{port}/pod"))
        monkeypatch.setenv("HOME", str(home))
        error = refusal(root, tmp_path, f"sftp://127.0.0.1:{port}/podcast")
        assert (error.exit_code, "sftp://127.0.0.1" in str(error)) == (4, True)
        (home / ".ssh" / "id_ed25519").unlink()
        error = refusal(root, tmp_path, f"sftp://127.0.0.1:{port}/pod")
        assert (type(error), "does not let you in" in str(error)) == (ShowError, True)


def test_parts_of_a_long_file_are_put_together(tmp_path: Path, store: str, credentials: pytest.MonkeyPatch) -> None:
    """An episode of many hours goes up in parts, is verified whole, and is recognised again."""
    credentials.setattr(s3, "PART", 5 << 20)
    root = web_root(tmp_path / "web")
    (root / "long.wav").write_bytes(os.urandom(11 << 20))
    with places.opened(places.place("s3://radio/long", tmp_path), Account(endpoint=store)) as target:
        deliver(root, target, tmp_path / "known")
        assert target.read("long.wav") == (root / "long.wav").read_bytes()
        assert deliver(root, target, tmp_path / "lost").uploaded == ()
    told = s3_service.client(store).head_object(Bucket="radio", Key="long/long.wav")
    assert told["ETag"].endswith('-3"')
    assert told["ContentType"] == "audio/wav"


def test_objects_tell_browsers_what_they_are(
    root: Path, tmp_path: Path, store: str, credentials: pytest.MonkeyPatch
) -> None:
    """Every object has the media type of its kind and a time to be kept, as a web server would say."""
    del credentials
    with places.opened(places.place("s3://radio/types", tmp_path), Account(endpoint=store)) as target:
        deliver(root, target, tmp_path / "known")
    client = s3_service.client(store)
    told = {
        name: client.head_object(Bucket="radio", Key=f"types/{name}")
        for name in s3_service.objects(client, "radio", "types/")
    }
    assert told["feed.xml"]["ContentType"] == "application/rss+xml; charset=utf-8"
    assert told["feed.xml"]["CacheControl"] == "public, max-age=300"
    assert {one["ContentType"] for name, one in told.items() if name.endswith(".mp3")} == {"audio/mpeg"}
    assert all(one["CacheControl"] for one in told.values())
