"""A bucket of Amazon S3, or of a store that speaks its protocol, as a target.

s3fs gives the connection: credentials as every AWS program finds them (environment, ~/.aws, the machine's role), and
tries that are made again. Objects are put whole: one that is there is there in one piece. Its entity tag is the MD5 of
its content, or of the MD5s of its parts, which tells a file that is there already without asking for it; where a
store encrypts and tells other tags, the SHA-256 in the object's metadata does.
"""

import base64
import hashlib
from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NoReturn

from make_episode.episodes.publish.outgoing import Outgoing
from make_episode.episodes.publish.target import Stored
from make_episode.errors import PublishError, ShowError

PART = 8 << 20
"""Bytes of a part; files up to twice as long go in one request."""
_CONNECT, _ANSWER = 10, 60  # seconds to wait for
_SHA = "sha256"
_INSTALL = 'Run `pip install "make-episode[s3]"`.'

_SETTINGS = {
    "NoSuchBucket": "there is no such bucket",
    "InvalidBucketName": "is no name of a bucket",
    "InvalidAccessKeyId": "the store does not know the access key",
    "SignatureDoesNotMatch": "the secret key does not belong to the access key",
    "InvalidToken": "the session token is not valid",
    "PermanentRedirect": "the bucket is in another region",
    "AuthorizationHeaderMalformed": "the bucket is in another region",
    "IllegalLocationConstraintException": "the bucket is in another region",
}
"""Answers that will be the same tomorrow: a setting or the credentials are wrong."""


@dataclass(frozen=True, slots=True)
class Account:
    """Which store, and on whose behalf; never a secret."""

    endpoint: str = ""
    region: str = ""
    profile: str = ""
    acl: str = ""


def opened(bucket: str, prefix: str, account: Account) -> "Bucket":
    """The bucket as a target; asks it nothing yet. Raises ShowError where s3fs is not installed."""
    try:
        from s3fs import S3FileSystem
    except ImportError as error:
        raise ShowError("Publishing to S3 needs s3fs, which is not installed.", hint=_INSTALL) from error
    config = {
        "connect_timeout": _CONNECT,
        "read_timeout": _ANSWER,
        "retries": {"max_attempts": 2, "mode": "standard"},
        "request_checksum_calculation": "when_required",  # stores other than Amazon's refuse newer checksums
        "response_checksum_validation": "when_required",
    }
    client = S3FileSystem(
        endpoint_url=account.endpoint or None,
        client_kwargs={"region_name": account.region} if account.region else {},
        config_kwargs=config,
        skip_instance_cache=True,
        use_listings_cache=False,
        **({"profile": account.profile} if account.profile else {}),
    )
    client.retries = 2
    return Bucket(bucket, prefix.strip("/"), account.acl, client)


@dataclass(frozen=True, slots=True)
class Bucket:
    """A Target in a bucket, below a prefix."""

    bucket: str
    prefix: str
    acl: str
    _client: Any
    width: int = 8

    @property
    def address(self) -> str:
        return f"s3://{self.bucket}/{self.prefix}".rstrip("/")

    def listing(self, names: Collection[str]) -> dict[str, Stored]:
        del names  # all of it costs one request for a thousand
        there: dict[str, Stored] = {}
        more: dict[str, str] = {}
        while True:
            answer = self._ask("list_objects_v2", Prefix=self._key(""), **more)
            for one in answer.get("Contents", ()):
                there[one["Key"][len(self._key("")) :]] = Stored(one["Size"], _tag(one))
            if not answer.get("IsTruncated"):
                return there
            more = {"ContinuationToken": answer["NextContinuationToken"]}

    def holds(self, file: Outgoing, stored: Stored) -> bool:
        if stored.tag == _expected_tag(file):
            return True
        told = self._ask("head_object", Key=self._key(file.name))
        return bool(told.get("Metadata", {}).get(_SHA) == file.sha256 != "")

    def put(self, file: Outgoing) -> Stored:
        headers = file.headers
        kept = {"ContentType": headers.mime, "CacheControl": headers.cache, "Metadata": {_SHA: file.sha256}}
        if self.acl:
            kept["ACL"] = self.acl
        if file.size > 2 * PART:
            tag = self._put_parts(file, kept)
        else:
            with file.open() as source:
                body = source.read()
            check = base64.b64encode(_md5(body).digest()).decode()  # the store refuses what arrives otherwise
            tag = _tag(self._ask("put_object", Key=self._key(file.name), Body=body, ContentMD5=check, **kept))
        return self._verified(file, tag)

    def _put_parts(self, file: Outgoing, kept: dict[str, Any]) -> str:
        key = self._key(file.name)
        upload = self._ask("create_multipart_upload", Key=key, **kept)["UploadId"]
        try:
            with file.open() as source:
                pieces = enumerate(iter(lambda: source.read(PART), b""), 1)
                parts = [
                    {"PartNumber": number, "ETag": self._part(key, upload, number, body)} for number, body in pieces
                ]
            done = self._ask("complete_multipart_upload", Key=key, UploadId=upload, MultipartUpload={"Parts": parts})
        except BaseException:
            self._ask("abort_multipart_upload", Key=key, UploadId=upload)
            raise
        return _tag(done)

    def _part(self, key: str, upload: str, number: int, body: bytes) -> str:
        check = base64.b64encode(_md5(body).digest()).decode()
        answer = self._ask("upload_part", Key=key, UploadId=upload, PartNumber=number, Body=body, ContentMD5=check)
        return str(answer["ETag"])

    def _verified(self, file: Outgoing, tag: str) -> Stored:
        told = self._ask("head_object", Key=self._key(file.name))
        if (told["ContentLength"], _tag(told)) != (file.size, tag):
            raise PublishError(
                f"{self.address}/{file.name}: was not stored as it was sent: {told['ContentLength']:,} bytes.",
                hint="Publish again.",
            )
        return Stored(file.size, tag)

    def read(self, name: str) -> bytes | None:
        with _told(self.address, name):
            try:
                return bytes(self._client.cat_file(f"{self.bucket}/{self._key(name)}"))
            except FileNotFoundError as error:
                if _code(error) == "NoSuchBucket":
                    raise
                return None

    def remove(self, names: Collection[str]) -> None:
        with ThreadPoolExecutor(self.width) as pool:
            list(pool.map(lambda name: self._ask("delete_object", Key=self._key(name)), names))

    def tidy(self, drafts: Collection[str], before: datetime) -> None:
        """Parts of files that were never completed cost money and are seen nowhere."""
        del drafts
        with suppress(PublishError):  # not every store, nor every account, may look for them
            answer = self._ask("list_multipart_uploads", Prefix=self._key(""))
            for one in answer.get("Uploads", ()):
                if one["Initiated"] < before:
                    self._ask("abort_multipart_upload", Key=one["Key"], UploadId=one["UploadId"])

    def _ask(self, what: str, **parameters: Any) -> dict[str, Any]:
        """The answer to a request of the S3 protocol."""
        with _told(self.address, parameters.get("Key", "")):
            answer: dict[str, Any] = self._client.call_s3(what, Bucket=self.bucket, **parameters)
        return answer

    def _key(self, name: str) -> str:
        return f"{self.prefix}/{name}" if self.prefix else name


def _md5(content: bytes) -> "hashlib._Hash":
    return hashlib.md5(content, usedforsecurity=False)


def _tag(answer: dict[str, Any]) -> str:
    return str(answer["ETag"]).strip('"')


def _expected_tag(file: Outgoing) -> str:
    """The entity tag of an object that was put as `put` does."""
    with file.open() as source:
        if file.size <= 2 * PART:
            return _md5(source.read()).hexdigest()
        parts = [_md5(body).digest() for body in iter(lambda: source.read(PART), b"")]
    return f"{_md5(b''.join(parts)).hexdigest()}-{len(parts)}"


@contextmanager
def _told(address: str, key: str) -> Iterator[None]:
    """Turns what the store or the way to it refuses into a PublishError, or a ShowError for a wrong setting."""
    from botocore.exceptions import BotoCoreError

    try:
        yield
    except (BotoCoreError, OSError) as error:
        _refuse(f"{address} ({key})" if key else address, error)


def _refuse(place: str, error: Exception) -> NoReturn:
    from botocore import exceptions as known

    code = _code(error)
    if code in _SETTINGS:
        raise ShowError(
            f"{place}: {_SETTINGS[code]} ({code}).", hint="Correct [publish] in show.toml, or the credentials."
        ) from error
    if isinstance(error, known.NoCredentialsError | known.PartialCredentialsError):
        raise ShowError(
            f"{place}: there are no credentials.",
            hint="Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a `profile` under [publish] in show.toml.",
        ) from error
    if isinstance(error, known.ProfileNotFound | known.InvalidRegionError | known.ParamValidationError):
        raise ShowError(
            f"{place}: {str(error).rstrip('.')}.", hint="Correct [publish] in show.toml, or AWS_PROFILE and its like."
        ) from error
    if isinstance(error, PermissionError):
        raise PublishError(
            f"{place}: the store does not allow it ({code or error}).",
            hint="Allow these credentials to list, read, write and delete there, and publish again.",
        ) from error
    what = f"{code}: {error}" if code else str(error) or type(error).__name__
    raise PublishError(
        f"{place}: the store failed: {what}", hint="Publish again: what arrived is not sent twice."
    ) from error


def _code(error: BaseException) -> str:
    """What the store calls its refusal."""
    answer = getattr(error.__cause__, "response", None) or getattr(error, "response", None) or {}
    return str(answer.get("Error", {}).get("Code", ""))
