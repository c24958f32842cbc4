import email
import gzip
import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from an_episode import MORNING, episode, fill, show
from lxml import etree

from make_episode.episodes import serve
from make_episode.episodes.publish.folder import Folder
from make_episode.errors import InputError, ShowError

PUBLIC = "https://example.org/podcast"
AUDIO = bytes(range(256)) * 4000
FEED = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Essai</title>
<link>https://example.org</link><description>Un essai.</description><language>fr</language>
<atom:link rel="self" type="application/rss+xml" href="{PUBLIC}/feed.xml"/>
<item><title>Premier épisode</title><guid isPermaLink="false">5b0a53d9-1a3c-4d6e-9a43-70a3a1c5c0de</guid>
<pubDate>Fri, 07 Feb 2025 09:00:00 +0000</pubDate>
<enclosure url="{PUBLIC}/un/un-0badcafe.mp3" length="{len(AUDIO)}" type="audio/mpeg"/></item></channel></rss>
"""
MTIME = 1_738_918_800.75
MODIFIED = "Fri, 07 Feb 2025 09:00:00 GMT"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


def ask(address: str, path: str, method: str = "GET", **headers: str) -> Answer:
    """One request, sent just as written: no client tidies the path."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)
    try:
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read())
    finally:
        connection.close()


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published folder with one episode, and around it what must not be served."""
    above = tmp_path_factory.mktemp("show")
    (above / "secret.txt").write_text("secret")
    root = above / "episodes"
    (root / "un").mkdir(parents=True)
    (root / ".making-un").mkdir()
    (root / ".making-un" / "half.mp3").write_bytes(b"half")
    (root / ".hidden").write_text("hidden")
    (root / "feed.xml").write_text(FEED, encoding="utf-8")
    (root / "feed-12.xml").write_text(FEED, encoding="utf-8")
    (root / "index.html").write_text(
        f'<html lang="fr"><a href="podcast://example.org/podcast/feed.xml">{PUBLIC}</a>'
        f'<a href="app://add?url={quote(PUBLIC, safe="")}%2Ffeed.xml">{PUBLIC}s {PUBLIC}.old {PUBLIC}. {PUBLIC}/a</a>'
    )
    (root / "un" / "index.html").write_text("<html lang=fr>Premier épisode", encoding="utf-8")
    (root / "un" / "un-0badcafe.mp3").write_bytes(AUDIO)
    (root / "un" / "vide.mp3").write_bytes(b"")
    (root / "un" / "cover.jpg").write_bytes(b"\xff\xd8\xff")
    (root / "un" / "chapters.json").write_text('{"img":"https:\\/\\/example.org\\/podcast\\/un\\/cover.jpg"}')
    (root / "un" / "episode.json").write_text("{}")
    (root / "un" / "transcript.vtt").write_text("WEBVTT\n")
    (root / "un" / "transcript.srt").write_text("1\n")
    (root / "un" / "loose").write_bytes(b"?")
    (root / "out").symlink_to(above)
    (root / "secret.txt").symlink_to(above / "secret.txt")
    (root / "half.mp3").symlink_to(root / ".making-un" / "half.mp3")
    (root / "round").symlink_to(root / "round")
    for path in (root / "feed.xml", root / "un" / "un-0badcafe.mp3"):
        os.utime(path, (MTIME, MTIME))
    return root


@pytest.fixture(scope="module")
def address(root: Path) -> Iterator[str]:
    with serve.running(root, PUBLIC) as address:
        yield address


MP3 = "/un/un-0badcafe.mp3"
TEXTS = ["/", "/feed.xml", "/index.html", "/un/", "/un/chapters.json", "/un/transcript.vtt"]


@pytest.mark.parametrize("path", [*TEXTS, MP3, "/un/cover.jpg", "/un/vide.mp3"])
@pytest.mark.parametrize("accepted", ["identity", "gzip"])
def test_head_tells_what_get_would(address: str, path: str, accepted: str) -> None:
    """HEAD has GET's status, type, length and entity tag, and no body: Apple asks it of feed, artwork and audio."""
    got, told = (ask(address, path, method, Accept_Encoding=accepted) for method in ("GET", "HEAD"))
    assert told.body == b""
    assert (got.status, told.status) == (200, 200)
    for name in (
        "Content-Type",
        "Content-Length",
        "Content-Encoding",
        "ETag",
        "Last-Modified",
        "Accept-Ranges",
        "Vary",
    ):
        assert told.headers[name] == got.headers[name], name
    assert int(got.headers["Content-Length"]) == len(got.body)
    assert got.headers["Accept-Ranges"] == "bytes"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/feed.xml", "application/rss+xml; charset=utf-8"),
        ("/feed-12.xml", "application/rss+xml; charset=utf-8"),
        ("/", "text/html; charset=utf-8"),
        (MP3, "audio/mpeg"),
        ("/un/cover.jpg", "image/jpeg"),
        ("/un/transcript.vtt", "text/vtt; charset=utf-8"),
        ("/un/transcript.srt", "application/x-subrip; charset=utf-8"),
        ("/un/chapters.json", "application/json+chapters"),
        ("/un/episode.json", "application/json"),
        ("/un/loose", "application/octet-stream"),
    ],
)
def test_every_file_has_its_type(address: str, path: str, kind: str) -> None:
    """Apps go by the media type."""
    assert ask(address, path).headers["Content-Type"] == kind


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-1", 0, 1),
        ("bytes=0-", 0, len(AUDIO) - 1),
        ("bytes=1000-1999", 1000, 1999),
        ("bytes=-500", len(AUDIO) - 500, len(AUDIO) - 1),
        ("bytes=-99999999", 0, len(AUDIO) - 1),
        (f"bytes=5-{len(AUDIO) * 2}", 5, len(AUDIO) - 1),
        (f"bytes={len(AUDIO) - 1}-", len(AUDIO) - 1, len(AUDIO) - 1),
        ("Bytes = 7-9", 7, 9),
    ],
)
def test_a_part_is_sent_as_206(address: str, asked: str, first: int, last: int) -> None:
    """A byte range gives just these bytes: Apple probes with 0-1, players seek, gPodder resumes."""
    answer = ask(address, MP3, Range=asked, Accept_Encoding="gzip")
    assert answer.status == 206
    assert answer.body == AUDIO[first : last + 1]
    assert answer.headers["Content-Range"] == f"bytes {first}-{last}/{len(AUDIO)}"
    assert int(answer.headers["Content-Length"]) == last - first + 1
    assert answer.headers["Content-Encoding"] is None


@pytest.mark.parametrize("asked", [f"bytes={len(AUDIO)}-", "bytes=99999999-", "bytes=-0"])
def test_a_part_past_the_end_is_416(address: str, asked: str) -> None:
    """A range that holds no byte is refused with the real length."""
    answer = ask(address, MP3, Range=asked)
    assert answer.status == 416
    assert answer.headers["Content-Range"] == f"bytes */{len(AUDIO)}"


@pytest.mark.parametrize(
    "asked",
    ["bytes=9-2", "items=0-1", "bytes=", "bytes=-", "bytes=a-b", "bytes=0-1,x", "bytes=,", "bytes=0-,0-,0-", "0-1"],
)
def test_a_range_nobody_can_read_is_ignored(address: str, asked: str) -> None:
    """Another unit, nonsense or several parts: the whole file is always a right answer."""
    answer = ask(address, MP3, Range=asked)
    assert (answer.status, len(answer.body)) == (200, len(AUDIO))


def test_if_range_resumes_only_the_same_file(address: str) -> None:
    """A download goes on where it stopped if tag or date still hold, and starts again if not."""
    tag = str(ask(address, MP3, "HEAD").headers["ETag"])
    held = [tag, MODIFIED]
    gone = ['"other"', f"W/{tag}", "Thu, 06 Feb 2025 09:00:00 GMT", "nonsense"]
    assert [ask(address, MP3, Range="bytes=5-6", If_Range=condition).status for condition in held] == [206, 206]
    assert [ask(address, MP3, Range="bytes=5-6", If_Range=condition).status for condition in gone] == [200] * 4


@pytest.mark.parametrize("path", ["/feed.xml", MP3])
@pytest.mark.parametrize("accepted", ["identity", "gzip"])
@pytest.mark.parametrize("form", ["{0}", "W/{0}", '"a", {0} , W/"b"', "*", 'W/"c",W/{0}'])
def test_what_a_client_has_is_not_sent_again(address: str, path: str, accepted: str, form: str) -> None:
    """If-None-Match gives 304 for the tag that was sent, gzip or not, weak or in a list, and for any."""
    tag = str(ask(address, path, Accept_Encoding=accepted).headers["ETag"])
    for later in ("identity", "gzip"):
        answer = ask(address, path, Accept_Encoding=later, If_None_Match=form.format(tag))
        assert (answer.status, answer.body) == (304, b"")
        assert answer.headers["ETag"]
        assert answer.headers["Content-Type"] is None


@pytest.mark.parametrize("path", ["/feed.xml", MP3])
def test_dates_work_where_tags_are_not_asked(address: str, path: str) -> None:
    """If-Modified-Since with the date that was sent gives 304, an older one or nonsense the file."""
    assert ask(address, path).headers["Last-Modified"] == MODIFIED
    assert ask(address, path, If_Modified_Since=MODIFIED).status == 304
    assert ask(address, path, If_Modified_Since="Fri, 07 Feb 2025 08:59:59 GMT").status == 200
    assert ask(address, path, If_Modified_Since="yesterday").status == 200


def test_a_tag_counts_more_than_a_date(address: str) -> None:
    """A client whose tag differs gets the file, whatever its date says (RFC 9110 s13.1.3)."""
    assert ask(address, "/feed.xml", If_None_Match='"old"', If_Modified_Since=MODIFIED).status == 200


@pytest.mark.parametrize("path", TEXTS)
def test_text_is_compressed_for_those_who_ask(address: str, path: str) -> None:
    """gzip only where it is accepted, the same text inside, and caches told so."""
    plain = ask(address, path)
    small = ask(address, path, Accept_Encoding="br, gzip;q=0.8")
    assert small.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.body) == plain.body
    assert plain.headers["Vary"] == small.headers["Vary"] == "Accept-Encoding"
    assert plain.headers["ETag"] != small.headers["ETag"]
    for refused in ("gzip;q=0", "identity", "br", "*;q=0", "gzip;q=0, *"):
        assert ask(address, path, Accept_Encoding=refused).headers["Content-Encoding"] is None


@pytest.mark.parametrize("path", [MP3, "/un/cover.jpg"])
def test_media_is_never_compressed(address: str, path: str) -> None:
    """Audio and pictures go as they are: their length is the enclosure's."""
    assert ask(address, path, Accept_Encoding="gzip").headers["Content-Encoding"] is None


def test_other_sites_may_read_everything(address: str) -> None:
    """A web player elsewhere reads audio, transcript and chapters, and may ask for ranges."""
    for path in [*TEXTS, MP3, "/nothing"]:
        assert ask(address, path).headers["Access-Control-Allow-Origin"] == "*"
    asked = ask(address, MP3, "OPTIONS", Access_Control_Request_Method="GET", Access_Control_Request_Headers="range")
    assert asked.status == 204
    assert "Range" in asked.headers["Access-Control-Allow-Headers"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(address: str, method: str) -> None:
    """Other methods are refused with those that are not."""
    answer = ask(address, "/feed.xml", method)
    assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD, OPTIONS")


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/un/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/un/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/un//cover.jpg",
        "/out/secret.txt",
        "/out/",
        "/secret.txt",
        "/half.mp3",
        "/round",
        "/.hidden",
        "/.making-un/half.mp3",
        "/un/.",
        "/%00",
        "/un/cover.jpg%00.html",
        "/un/cover.jpg/",
        "/" + "x" * 3000,
        "/%ff%fe",
        "/nothing",
    ],
)
def test_only_published_files_are_served(address: str, path: str) -> None:
    """No path, link, dot file or folder in the making leads out of what is published."""
    answer = ask(address, path)
    assert answer.status == 404
    assert b"secret" not in answer.body.replace(path.encode(), b"").replace(b"secret.txt", b"")


def test_a_folder_without_its_slash_leads_to_its_page(address: str) -> None:
    """/un goes to /un/, so that the page's relative links work."""
    answer = ask(address, "/un")
    assert (answer.status, answer.headers["Location"]) == (301, "un/")


def test_texts_name_the_address_the_client_used(address: str, root: Path) -> None:
    """Feed, pages and JSON lead back to this server in every form an address takes; the files stay as they are."""
    port = urlsplit(address).port
    feed = ask(address, "/feed.xml").body.decode()
    assert f'href="{address}/feed.xml"' in feed
    assert f'url="{address}{MP3}"' in feed
    assert "<link>https://example.org</link>" in feed
    page = ask(address, "/").body.decode()
    assert f'"podcast://127.0.0.1:{port}/feed.xml">{address}<' in page
    assert f'"app://add?url={quote(address, safe="")}%2Ffeed.xml"' in page
    assert f">{PUBLIC}s {PUBLIC}.old {address}. {address}/a<" in page  # longer names are other addresses
    escaped = address.replace("/", "\\/")
    assert f'"{escaped}\\/un\\/cover.jpg"' in ask(address, "/un/chapters.json").body.decode()
    assert (root / "feed.xml").read_text(encoding="utf-8") == FEED


@pytest.mark.parametrize(
    ("host", "root_named"),
    [
        ("localhost:8080", "http://localhost:8080"),
        ("[::1]:8080", "http://[::1]:8080"),
        ("show.localhost", "http://show.localhost"),
        ("example.org", "https://example.org/podcast"),
        ("evil.example", None),
        ('"><script>', None),
    ],
)
def test_only_hosts_of_our_own_are_believed(address: str, host: str, root_named: str | None) -> None:
    """Texts name the Host of the request if it is loopback or the public one, otherwise where we listen."""
    assert f'href="{root_named or address}/feed.xml"' in ask(address, "/feed.xml", Host=host).body.decode()


def test_the_tag_follows_the_address(address: str) -> None:
    """The same file read under another address is another version."""
    assert ask(address, "/feed.xml").headers["ETag"] != ask(address, "/feed.xml", Host="localhost").headers["ETag"]


def test_a_changed_file_is_a_new_version(tmp_path: Path) -> None:
    """Once a file changes, the old tag gives the new file."""
    (tmp_path / "a.mp3").write_bytes(b"one")
    (tmp_path / "feed.xml").write_text("<rss/>")
    with serve.running(tmp_path, "") as address:
        tags = [str(ask(address, path).headers["ETag"]) for path in ("/a.mp3", "/feed.xml")]
        (tmp_path / "a.mp3").write_bytes(b"three")
        (tmp_path / "feed.xml").write_text("<rss></rss>")
        answers = [
            ask(address, path, If_None_Match=tag) for path, tag in zip(("/a.mp3", "/feed.xml"), tags, strict=True)
        ]
    assert [answer.body for answer in answers] == [b"three", b"<rss></rss>"]


def test_many_requests_share_a_connection(address: str) -> None:
    """HTTP/1.1 connections are kept, also after a 304, a 404 and a HEAD."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)
    for method, path, status in (("HEAD", MP3, 200), ("GET", "/no", 404), ("GET", MP3, 200), ("GET", "/", 200)):
        connection.request(method, path)
        answer = connection.getresponse()
        assert answer.status == status
        answer.read()
        assert connection.sock is not None
    connection.close()


def test_a_taken_port_is_said(tmp_path: Path) -> None:
    """A port in use names itself and what to do."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(InputError, match=f"port {port} of 127.0.0.1 is already used") as refused:
            serve.serve(serve.Service(tmp_path, PUBLIC), port=port, announce=print)
    assert "--port 0" in refused.value.hint


@pytest.mark.parametrize(
    ("host", "port", "problem"),
    [("192.0.2.1", 0, "not an address of this machine"), ("127.0.0.1", 70000, "from 0 to 65535")],
)
def test_an_address_that_cannot_be_used_is_said(tmp_path: Path, host: str, port: int, problem: str) -> None:
    """A host that is not ours or an impossible port is an input error."""
    with pytest.raises(InputError, match=problem):
        serve.serve(serve.Service(tmp_path, PUBLIC), host=host, port=port, announce=print)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    """Serving before anything was made says what to do first."""
    with pytest.raises(ShowError, match="no such folder"):
        serve.serve(serve.Service(tmp_path / "none", PUBLIC), port=0, announce=print)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_it_quietly(root: Path, how: signal.Signals) -> None:
    """Ctrl-C, or a service manager's signal, ends the server at once without a traceback, also in mid-download."""
    program = (
        "from pathlib import Path; from make_episode.episodes.serve import Service, serve;"
        f"serve(Service(Path({str(root)!r}), {PUBLIC!r}), port=0, announce=lambda a: print(a, flush=True))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout
        address = run.stdout.readline().strip()
        connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)
        connection.request("GET", MP3)
        assert connection.getresponse().read(10) == AUDIO[:10]
        run.send_signal(how)
        _, errors = run.communicate(timeout=20)
        connection.close()
    assert (run.returncode, errors) == (0, "")


def test_several_parts_come_in_one_answer(address: str) -> None:
    """Parts with commas between come as multipart/byteranges, each with its place, in the length that is told."""
    answer = ask(address, MP3, Range="bytes=0-9, 500-509,-10, 99999999-")
    assert answer.status == 206
    assert int(answer.headers["Content-Length"]) == len(answer.body)
    told = email.message_from_bytes(b"Content-Type: " + answer.headers["Content-Type"].encode() + b"\n\n" + answer.body)
    size = len(AUDIO)
    parts = [(part["Content-Type"], part["Content-Range"], part.get_payload(decode=True)) for part in told.walk()][1:]
    assert parts == [
        ("audio/mpeg", f"bytes 0-9/{size}", AUDIO[:10]),
        ("audio/mpeg", f"bytes 500-509/{size}", AUDIO[500:510]),
        ("audio/mpeg", f"bytes {size - 10}-{size - 1}/{size}", AUDIO[-10:]),
    ]
    text = ask(address, "/feed.xml", Range="bytes=0-4,10-14").body
    whole = ask(address, "/feed.xml").body
    assert (whole[:5] in text, whole[10:15] in text) == (True, True)


@pytest.mark.parametrize("asked", ["bytes=" + "0-0," * 11, f"bytes=0-,5-{len(AUDIO)}", "bytes=" + "9" * 5000 + "-"])
def test_greedy_ranges_are_ignored(address: str, asked: str) -> None:
    """More parts than a player needs, more bytes than the file has, or numbers of thousands of digits: all of it."""
    answer = ask(address, MP3, Range=asked)
    assert (answer.status, len(answer.body)) == (200, len(AUDIO))


def test_a_proxy_before_us_is_named(root: Path) -> None:
    """With --public, texts name that address whatever Host and port a proxy used to reach us."""
    with serve.running(serve.Service(root, PUBLIC, public="https://radio.example.net/audio/")) as address:
        for host in ("127.0.0.1:1", "evil.example", "radio.example.net"):
            text = ask(address, "/feed.xml", Host=host, X_Forwarded_Host="evil.example").body.decode()
            assert 'href="https://radio.example.net/audio/feed.xml"' in text
            assert "evil" not in text


MALFORMED = (
    b"GARBAGE\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\nBad Header\r\n\r\n",
    b"GET " + b"/a" * 9000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
    b"GET http://[::1 HTTP/1.1\r\nHost: x\r\n\r\n",
    b"POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
)
ODD = (
    b"GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\nIf-Modified-Since: \xff\xfe\r\nIf-None-Match: \xff\r\nRange: bytes=\xff\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip;q=..;q=\xff\r\nIf-Range: \xff\r\n\r\n",
    b"OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
    b"CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n",
)


def test_what_is_no_http_is_answered_without_a_word(address: str, caplog: pytest.LogCaptureFixture) -> None:
    """Malformed requests get 400, odd ones an answer, who leaves in mid-download nothing; no traceback is printed."""
    place = ("127.0.0.1", urlsplit(address).port or 0)
    statuses = []
    for raw in (*MALFORMED, *ODD):
        with socket.create_connection(place, timeout=20) as client:
            client.sendall(raw)
            statuses.append(client.recv(12).split()[1])
    with socket.create_connection(place, timeout=20) as client:
        client.sendall(f"GET {MP3} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
        client.recv(1000)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")  # leaves without a goodbye
    assert ask(address, MP3).body == AUDIO
    assert statuses == [b"400"] * len(MALFORMED) + [b"404", b"200", b"200", b"204", b"405"]
    assert caplog.records == []


def test_what_is_due_is_looked_for_while_we_serve(root: Path) -> None:
    """The server looks again and again, whatever clients do; and is told to stop all the same."""
    looked = threading.Semaphore(0)
    with serve.running(serve.Service(root, PUBLIC, look=looked.release, every=0.001)):
        assert all(looked.acquire(timeout=20) for _ in range(3))


def test_a_bug_while_looking_ends_the_server(root: Path) -> None:
    """What should never happen is not passed over in silence: the server stops, and the bug is told."""

    def look() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        serve.serve(serve.Service(root, PUBLIC, look=look, every=0.001), port=0, announce=lambda _: None)


def test_fifty_clients_see_whole_files_while_an_episode_is_made_again(tmp_path: Path) -> None:
    """Whoever reads the feed finds it whole, and the sound it names in the length it tells, at any moment."""
    planned = episode(tmp_path)
    (tmp_path / "cover.jpg").write_bytes(b"\xff\xd8\xff")
    sounds = [bytes([at]) * (40_000 + at) for at in range(8)]
    done = threading.Event()

    def publish(at: int) -> None:
        made = replace(planned, audio=planned.folder / f"a-{at:08x}.mp3", size=len(sounds[at]), updated=MORNING)
        work = tmp_path / f".work-{at}"
        fill(work, made)
        (work / made.audio.name).write_bytes(sounds[at])
        Folder(tmp_path, work).publish(made, show())

    def listen(address: str) -> int:
        rounds = 0
        while rounds == 0 or not done.is_set():
            tree = etree.fromstring(ask(address, "/feed.xml").body)
            (enclosure,) = tree.iter("enclosure")
            body = ask(address, urlsplit(str(enclosure.get("url"))).path).body
            assert len(body) == int(str(enclosure.get("length")))
            assert body == sounds[body[0]]
            rounds += 1
        return rounds

    publish(0)
    with serve.running(tmp_path, "https://ondes.littoral.fr/podcast") as address, ThreadPoolExecutor(50) as clients:
        heard = [clients.submit(listen, address) for _ in range(50)]
        try:
            for at in range(1, len(sounds)):
                publish(at)
        finally:
            done.set()
        assert sum(one.result() for one in heard) >= 50
