"""What becomes of a report: kept, logged, sent to a webhook or by mail, failures too."""

import json
import logging
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from taking import hook, post

from make_episode import show
from make_episode.daily import journal, mail, telling, unattended, webhook
from make_episode.daily.report import LeftOut, Read, Report, State, Story
from make_episode.errors import FetchError, ReportError
from make_episode.show import Show
from make_episode.show.schedule import Mail

PASSWORD = "tide & time"  # noqa: S105 - of nothing but the server of these tests
DAY = date(2026, 5, 4)
NOW = datetime(2026, 5, 4, 6, 31, tzinfo=UTC)
no_openssl = pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not installed")


def a_show(root: Path, **report: object) -> Show:
    """A show whose `[report]` says this."""
    show.create(root)
    loaded = show.load(root.resolve())
    reporting = loaded.settings.report.model_copy(update=report)
    return replace(loaded, settings=loaded.settings.model_copy(update={"report": reporting}))


def a_report(the: Show, state: State = State.MADE, **changes: object) -> Report:
    made = Report(
        show=the.settings.title,
        root=str(the.root),
        date=DAY,
        state=state,
        started=NOW,
        ended=NOW + timedelta(minutes=3),
        read=(Read("https://example.org/feed", "Ville", found=12, new=2),),
        chosen=(Story("La pluie surprend la ville", section="Ville", seconds=80),),
        left_out=(LeftOut("Le port « rouvre »", "spoken on 2026-05-03"),),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


FAILED: dict[str, Any] = {"state": State.FAILED, "problem": "edge: out of reach", "hint": "Try again."}


def test_a_report_is_kept_and_sent_whole(tmp_path: Path) -> None:
    """The webhook gets the report as JSON with its text; the same is kept under its date."""
    with hook() as taken:
        the = a_show(tmp_path, webhook=taken.address)
        assert telling.tell(the, a_report(the)) == ()
    kept = json.loads((tmp_path / ".make-episode" / "reports" / "2026-05-04.json").read_text(encoding="utf-8"))

    assert len(taken.sent) == 1
    text = str(taken.sent[0].pop("text"))
    assert taken.sent[0] == kept
    assert kept["left_out"][0]["why"] == "spoken on 2026-05-03"
    assert all(told in text for told in ("La pluie surprend la ville", "Le port « rouvre »", "12 found, 2 new"))


def test_a_failure_is_told_with_its_reason_as_slack_takes_it(tmp_path: Path) -> None:
    """Chat rooms get the text alone; why it failed and what to do are in it."""
    with hook() as taken:
        the = a_show(tmp_path, webhook=taken.address, style="slack", when="failures")
        telling.tell(the, a_report(the))
        telling.tell(the, a_report(the, **FAILED))

    assert [list(one) for one in taken.sent] == [["text"]]
    assert "edge: out of reach" in str(taken.sent[0]["text"])
    assert "Try again." in str(taken.sent[0]["text"])


@pytest.mark.parametrize(
    ("when", "changes", "told"),
    [
        ("always", {}, True),
        ("always", {"state": State.EMPTY}, True),
        ("always", {"state": State.HELD}, True),
        ("always", {"state": State.ALREADY}, False),
        ("always", {"state": State.RUNNING}, False),
        ("problems", {}, False),
        ("problems", {"warnings": ("edge was out of reach",)}, True),
        ("problems", {"read": (Read("https://example.org/feed", "", problem="404"),)}, True),
        ("problems", {"left_out": (LeftOut("Un titre", "no voice", failed=True),)}, True),
        ("problems", FAILED, True),
        ("failures", {"warnings": ("edge was out of reach",)}, False),
        ("failures", FAILED, True),
        ("failures", {"before": (State.FAILED,)}, True),
    ],
)
def test_show_toml_says_of_what_one_hears(tmp_path: Path, when: str, changes: dict[str, Any], told: bool) -> None:
    """Everything, problems or failures alone; a run that did nothing is never told."""
    the = a_show(tmp_path, when=when)
    if "before" in changes:
        changes = {"before": (a_report(the, **FAILED),)}
    with hook() as taken:
        reporting = the.settings.report.model_copy(update={"webhook": taken.address})
        telling.tell(
            replace(the, settings=the.settings.model_copy(update={"report": reporting})), a_report(the, **changes)
        )
    assert bool(taken.sent) == told


@pytest.mark.parametrize(("answers", "tries"), [((500, 503), 3), ((429,), 2), ((), 1)])
def test_a_busy_webhook_is_asked_again(answers: tuple[int, ...], tries: int) -> None:
    """Server errors and "too many requests" are tried three times in all, with a longer and longer pause."""
    pauses: list[float] = []
    with hook(*answers) as taken:
        assert webhook.send(taken.address, {"text": "x"}, pause=pauses.append) == "127.0.0.1"
    assert len(taken.sent) == tries
    assert pauses == [1.0, 4.0][: tries - 1]


@pytest.mark.parametrize(("answers", "tries"), [((404,), 1), ((500, 500, 500), 3), ((302,), 1)])
def test_a_webhook_that_refuses_is_told_without_its_secret(answers: tuple[int, ...], tries: int) -> None:
    """The message names host and answer, never the path, which is a password."""
    with hook(*answers) as taken, pytest.raises(ReportError) as told:
        webhook.send(taken.address, {"text": "x"}, pause=lambda _: None)
    assert len(taken.sent) == tries
    assert f"answered {answers[-1]}" in str(told.value)
    assert "secret" not in f"{told.value}{told.value.hint}"


def test_a_webhook_out_of_reach_changes_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The report is kept and the problem told; the run goes on."""
    monkeypatch.setattr(webhook, "_PAUSES", (0.0, 0.0))
    the = a_show(tmp_path, webhook="http://127.0.0.1:9/hook")
    problems = telling.tell(the, a_report(the))

    assert len(problems) == 1
    assert "127.0.0.1: ConnectError" in problems[0]
    assert (tmp_path / ".make-episode" / "reports" / "2026-05-04.json").is_file()


def test_the_address_may_be_in_the_environment() -> None:
    """`$NAME` is looked up where the schedule runs; a name that is not set is told by that name."""
    assert webhook.address("$HOOK", {"HOOK": "https://chat.example.org/x"}) == "https://chat.example.org/x"
    assert webhook.address("https://chat.example.org/x", {}) == "https://chat.example.org/x"
    with pytest.raises(ReportError, match="HOOK is not set"):
        webhook.address("$HOOK", {})


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Key and certificate of a server at localhost."""
    folder = tmp_path_factory.mktemp("certificate")
    key, chain = folder / "key.pem", folder / "chain.pem"
    options = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    named = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    command = ["openssl", "req", *options, *named, "-keyout", str(key), "-out", str(chain)]
    subprocess.run(command, check=True, capture_output=True)
    whole = folder / "whole.pem"
    whole.write_bytes(key.read_bytes() + chain.read_bytes())
    return whole


def by_mail(port: int, security: str, **more: object) -> Mail:
    values = {"to": ["desk@example.org"], "sender": "show@example.org", "host": "127.0.0.1", "port": port}
    return Mail.model_validate({**values, "security": security, **more})


def test_a_report_comes_by_mail(tmp_path: Path) -> None:
    """The letter has a subject that says how it went, the text, and the report as a file; no machine answers it."""
    with post() as taken:
        the = a_show(tmp_path, mail=by_mail(taken.port, "none"))
        assert telling.tell(the, a_report(the, **FAILED)) == ()
    letter = taken.letters[0]
    file = next(letter.iter_attachments())

    assert (letter["To"], letter["From"]) == ("desk@example.org", "show@example.org")
    assert letter["Subject"] == f"{the.settings.title}, 2026-05-04: the edition FAILED"
    assert letter["Auto-Submitted"] == "auto-generated"
    body = letter.get_body()
    assert body is not None
    assert "edge: out of reach" in body.get_content()
    assert (file.get_filename(), json.loads(file.get_content())["problem"]) == ("2026-05-04.json", "edge: out of reach")


@no_openssl
@pytest.mark.parametrize("security", ["starttls", "ssl"])
def test_mail_is_encrypted_with_the_password_of_the_environment(
    certificate: Path, monkeypatch: pytest.MonkeyPatch, security: str
) -> None:
    """Nothing is said before the line is safe; the password is read from MAKE_EPISODE_MAIL_PASSWORD."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with post(security=security, certificate=certificate, password=PASSWORD) as taken:
        settings = by_mail(taken.port, security, user="desk")
        letter = mail.letter(settings, "Été\r\nBcc: all@example.org", "Bonjour.", ("a.json", b"{}"), NOW)
        assert mail.send(settings, letter, {mail.PASSWORD: PASSWORD}) == f"127.0.0.1:{taken.port}"
    assert taken.encrypted == [True]
    assert taken.letters[0]["Subject"] == "Été Bcc: all@example.org"
    assert taken.letters[0]["Bcc"] is None


@no_openssl
def test_what_is_wrong_with_mail_is_told(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No password, a wrong one, no encryption, an unknown certificate, nobody there: each with what to do."""

    def told(settings: Mail, environment: dict[str, str]) -> str:
        with pytest.raises(ReportError) as error:
            mail.send(settings, mail.letter(settings, "x", "x", ("a.json", b"{}"), NOW), environment)
        return f"{error.value} {error.value.hint}"

    with post(password=PASSWORD) as taken:
        settings = by_mail(taken.port, "none", user="desk")
        assert "MAKE_EPISODE_MAIL_PASSWORD is not set" in told(settings, {})
        assert "535 wrong password" in told(settings, {mail.PASSWORD: "wrong"})
        assert 'security = "ssl" or "none"' in told(by_mail(taken.port, "starttls"), {})
    open_line = by_mail(25, "none", user="desk", host="mail.example.org")
    assert "for all to read" in told(open_line, {mail.PASSWORD: PASSWORD})
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    with post(security="starttls", certificate=certificate) as taken:
        assert "certificate must be valid" in told(by_mail(taken.port, "starttls"), {})
    assert not taken.letters
    assert "Check `host`, `port`" in told(by_mail(9, "none"), {})


def test_only_so_many_reports_are_kept(tmp_path: Path) -> None:
    """The oldest dates go first."""
    the = a_show(tmp_path, keep=2)
    for number in (3, 1, 2):
        telling.keep(the, a_report(the, date=DAY + timedelta(days=number)))
    assert [one.date.day for one in telling.kept(the)] == [7, 6]


def test_a_run_that_did_nothing_leaves_the_report(tmp_path: Path) -> None:
    """A second run for the date does not hide what the first one did."""
    the = a_show(tmp_path)
    telling.tell(the, a_report(the))
    telling.tell(the, a_report(the, state=State.ALREADY, chosen=()))
    assert [one.state for one in telling.kept(the)] == [State.MADE]


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (FetchError("https://example.org: out of reach.", hint="Try again."), "https://example.org: out of reach."),
        (ZeroDivisionError("by zero"), "ZeroDivisionError: by zero"),
    ],
)
def test_what_a_run_raises_is_told_and_goes_on(tmp_path: Path, error: Exception, told: str) -> None:
    """Errors and bugs are kept, logged and sent like any failure, and still end the command."""

    def run() -> Report:
        raise error

    with hook() as taken:
        the = a_show(tmp_path, webhook=taken.address)
        with pytest.raises(type(error)):
            unattended.perform(the, DAY, run, clock=lambda: NOW, tell=lambda _: None)
    assert taken.sent[0]["problem"] == told
    assert [one.problem for one in telling.kept(the)] == [told]
    lines = (tmp_path / ".make-episode" / "log" / journal.NAME).read_text(encoding="utf-8").splitlines()
    events = [json.loads(line) for line in lines]
    assert [one["event"] for one in events] == ["run started", "run ended", "report sent"]
    assert (events[1]["level"], events[1]["problem"]) == ("error", told)


def test_who_stops_a_run_is_not_told_of_a_failure(tmp_path: Path) -> None:
    """Ctrl-C and SIGTERM are no failures: the next run goes on."""
    the = a_show(tmp_path)

    def run() -> Report:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        unattended.perform(the, DAY, run, clock=lambda: NOW, tell=lambda _: None)
    assert not list(telling.kept(the))


def test_the_log_is_json_lines_and_puts_full_files_aside(tmp_path: Path) -> None:
    """Every line is an object with time, level and event; so many files are kept, none larger than allowed."""
    log = logging.getLogger("make_episode.test")
    writer = journal.Journal(tmp_path, largest=1000, kept=2)
    for number in range(40):
        writer.emit(log.makeRecord("x", logging.INFO, "f", 1, "é %s", (number,), None, extra={"date": DAY}))
    files = sorted(path.name for path in tmp_path.iterdir() if not path.name.startswith("."))
    newest = [json.loads(line) for line in (tmp_path / journal.NAME).read_text(encoding="utf-8").splitlines()]

    assert files == [journal.NAME, f"{journal.NAME}.1", f"{journal.NAME}.2"]
    assert all((tmp_path / name).stat().st_size <= 1000 for name in files)
    assert newest[-1]["event"] == "é 39"
    assert (newest[-1]["date"], newest[-1]["level"]) == ("2026-05-04", "info")


def test_nothing_is_printed_by_the_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Quiet by default: what is logged goes to the file alone."""
    the = a_show(tmp_path)
    unattended.perform(the, DAY, lambda: a_report(the, **FAILED), clock=lambda: NOW, tell=lambda _: None)
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "")
