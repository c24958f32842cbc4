"""A report sent by mail, through any server that takes mail (RFC 5321)."""

import os
import smtplib
import ssl
from collections.abc import Mapping
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid

from make_episode.errors import ReportError
from make_episode.show.schedule import Mail

PASSWORD = "MAKE_EPISODE_MAIL_PASSWORD"  # noqa: S105 - where it is, not what it is
"""The environment variable that holds the password of `user`."""

_PORTS = {"starttls": 587, "ssl": 465, "none": 25}
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_PATIENCE = 30.0
_NO_NAME = "[127.0.0.1]"  # what smtplib calls a machine without a full name; finding one may take DNS a minute


def letter(settings: Mail, subject: str, text: str, attached: tuple[str, bytes], now: datetime) -> EmailMessage:
    """The message, with the report as a JSON file beside the text."""
    message = EmailMessage()
    sender = settings.sender or settings.to[0]
    message["Subject"] = " ".join(subject.split())
    message["From"] = sender
    message["To"] = ", ".join(settings.to)
    message["Date"] = format_datetime(now)
    message["Message-ID"] = make_msgid(domain=sender.rsplit("@", maxsplit=1)[1])
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office answers
    message.set_content(text)
    name, content = attached
    message.add_attachment(content, maintype="application", subtype="json", filename=name)
    return message


def send(settings: Mail, message: EmailMessage, environment: Mapping[str, str] = os.environ) -> str:
    """The server that took the message. Raises ReportError."""
    password = environment.get(PASSWORD, "")
    if settings.user and not password:
        raise ReportError(
            f'report.mail.user = "{settings.user}": the environment variable {PASSWORD} is not set.',
            hint=f"Set {PASSWORD} where the schedule runs.",
        )
    if settings.user and settings.security == "none" and settings.host not in _HERE:
        raise ReportError(
            f'report.mail.security = "none": the password would go to {settings.host} for all to read.',
            hint='Set security = "starttls" or "ssl" in [report.mail].',
        )
    where = f"{settings.host}:{settings.port or _PORTS[settings.security]}"
    try:
        with _open(settings) as server:
            if settings.user:
                server.login(settings.user, password)
            refused = server.send_message(message)
    except smtplib.SMTPResponseException as error:
        said = error.smtp_error.decode(errors="replace") if isinstance(error.smtp_error, bytes) else error.smtp_error
        raise ReportError(f"Mail through {where}: {error.smtp_code} {said}", hint=_hint(error)) from error
    except (OSError, smtplib.SMTPException) as error:
        raise ReportError(f"Mail through {where}: {error}.", hint=_hint(error)) from error
    if refused:
        raise ReportError(f"Mail through {where}: refused {', '.join(refused)}.", hint="Correct `to` in [report.mail].")
    return where


def _open(settings: Mail) -> smtplib.SMTP:
    port = settings.port or _PORTS[settings.security]
    if settings.security == "ssl":
        trusted = ssl.create_default_context()
        return smtplib.SMTP_SSL(settings.host, port, local_hostname=_NO_NAME, timeout=_PATIENCE, context=trusted)
    server = smtplib.SMTP(settings.host, port, local_hostname=_NO_NAME, timeout=_PATIENCE)
    if settings.security == "starttls":
        try:
            server.starttls(context=ssl.create_default_context())
        except (OSError, smtplib.SMTPException):
            server.close()
            raise
    return server


def _hint(error: Exception) -> str:
    match error:
        case smtplib.SMTPAuthenticationError():
            return f"Check `user` in [report.mail] and the password in {PASSWORD}."
        case smtplib.SMTPNotSupportedError():
            return 'Set security = "ssl" or "none" in [report.mail], as the server wants it.'
        case ssl.SSLError():
            return "Check `host` in [report.mail]: the server's certificate must be valid for it."
        case _:
            return "Check `host`, `port` and `security` in [report.mail]."
