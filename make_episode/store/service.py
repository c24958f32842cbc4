"""An S3 service: objects put, read and claimed; what goes wrong is told as errors of ours."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from s3fs import S3FileSystem

from make_episode.errors import ShowError, StoreError

_INSTALL = 'Run `pip install "make-episode[s3]"`.'
_CONNECT, _READ = 4, 60
"""Seconds until a connection is given up, and an answer."""
_TAKEN = "PreconditionFailed", "412", "ConditionalRequestConflict"


class Service:
    """The objects of one service, each named BUCKET/KEY. Every method raises ShowError or StoreError."""

    def __init__(self, endpoint: str) -> None:
        self._endpoint = endpoint

    def ready(self, bucket: str) -> None:
        """Return if the bucket is there and may be used."""
        self._call("head_bucket", bucket)

    def tag(self, name: str) -> str | None:
        """What changes whenever the object does; None where there is none."""
        answer = self._call("head_object", name, missing=True)
        return None if answer is None else _plain(answer)

    def read(self, name: str) -> bytes | None:
        """What is in the object; None where there is none."""
        with self._told(name):
            try:
                data: bytes = self._files().cat_file(name, max_concurrency=1)  # which asks for nothing else
            except FileNotFoundError:
                return None
            return data

    def put(self, name: str, data: bytes, *, new: bool = False, instead_of: str = "") -> str | None:
        """The tag of the object that was put; None where there is one already, or another than `instead_of`."""
        terms = {"IfNoneMatch": "*"} if new else {"IfMatch": f'"{instead_of}"'} if instead_of else {}
        answer = self._call("put_object", name, missing=bool(instead_of), Body=data, **terms)
        return None if answer is None else _plain(answer)

    def remove(self, name: str) -> None:
        self._call("delete_object", name, missing=True)

    def _call(self, method: str, name: str, *, missing: bool = False, **values: Any) -> dict[str, Any] | None:
        """The service's answer; None where the object is not as the terms want it, or where one may be `missing`."""
        bucket, _, key = name.partition("/")
        if key:
            values["Key"] = key
        with self._told(name):
            try:
                answer: dict[str, Any] = self._files().call_s3(method, Bucket=bucket, **values)
            except FileNotFoundError:
                if missing:
                    return None
                raise
            except OSError as error:
                if _refused(error):
                    return None
                raise
            return answer

    def _files(self) -> "S3FileSystem":
        return _opened(self._endpoint, os.getpid())

    @contextmanager
    def _told(self, name: str) -> Iterator[None]:
        from botocore.exceptions import BotoCoreError, NoCredentialsError

        where = f"s3://{name}"
        try:
            yield
        except NoCredentialsError as error:
            raise ShowError(
                f"{where}: no credentials for the service were found.",
                hint="Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write ~/.aws/credentials.",
            ) from error
        except (FileNotFoundError, PermissionError) as error:
            raise ShowError(
                f"{where}: the bucket cannot be used: {error}.",
                hint="Correct `clips` in the table [store] of show.toml, or what the credentials may do.",
            ) from error
        except (OSError, BotoCoreError) as error:
            raise StoreError(
                f"{where}: the service cannot be reached or failed: {error}", hint="Run the same command again later."
            ) from error


@cache
def _opened(endpoint: str, process: int) -> "S3FileSystem":
    """The service, once for each process: connections do not outlive a fork."""
    del process
    try:
        from s3fs import S3FileSystem
    except ImportError as error:
        raise ShowError("A store in a bucket needs a library that is not installed.", hint=_INSTALL) from error
    return S3FileSystem(
        endpoint_url=endpoint or None,
        use_listings_cache=False,
        skip_instance_cache=True,
        config_kwargs={"connect_timeout": _CONNECT, "read_timeout": _READ, "retries": {"max_attempts": 2}},
    )


def _plain(answer: dict[str, Any]) -> str:
    return str(answer["ETag"]).strip('"')


def _refused(error: OSError) -> bool:
    """Whether the service did not put an object because of the terms."""
    cause = error.__cause__
    response = getattr(cause, "response", None) or {}
    return response.get("Error", {}).get("Code") in _TAKEN
