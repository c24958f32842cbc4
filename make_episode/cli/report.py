"""What was read, written and made, as text for a person and as JSON for a program (formats: README, "For programs")."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from make_episode.model import Article, Episode, Script
    from make_episode.pipeline import Heard, Made


def made_as_json(made: "Made") -> dict[str, object]:
    """The report of `make-episode ... --json`."""
    episode = made.episode
    return {
        "episode": str(episode.folder),
        "audio": str(episode.audio),
        "page": str(episode.folder / "index.html"),
        "feed": str(made.feed),
        "guid": episode.guid,
        "title": episode.title,
        "language": episode.language,
        "published": episode.published.isoformat(),
        "date": _date(episode),
        "updated": episode.updated.isoformat() if episode.updated else None,
        "waits": _waits(made),
        "duration": round(episode.duration, 3),
        "size": episode.size,
        "segments": made.synthesized + made.reused,
        "synthesized": made.synthesized,
        "reused": made.reused,
        "engine": episode.engine,
        "voices": list(episode.voices),
        "loudness": {"integrated": episode.loudness.integrated, "true_peak": episode.loudness.true_peak},
        "files": [
            {
                "path": str(one.file),
                "type": one.mime,
                "size": one.size,
                "bitrate": one.bitrate,
                "integrity": one.integrity,
                "loudness": {"integrated": one.loudness.integrated, "true_peak": one.loudness.true_peak},
            }
            for one in episode.renditions
        ],
        "chapters": [{"title": chapter.title, "start": round(chapter.start, 3)} for chapter in episode.chapters],
        "articles": [
            {
                "title": origin.title,
                "url": origin.url,
                "authors": list(origin.authors),
                "published": origin.published.isoformat() if origin.published else None,
            }
            for origin in episode.articles
        ],
        "warnings": list(made.warnings),
    }


def _waits(made: "Made") -> str | None:
    """What keeps an episode out of the feed: "draft", or the time of its embargo."""
    episode = made.episode
    if episode.folder.parent == made.feed.parent:
        return None
    return episode.embargo.isoformat() if episode.embargo else "draft"


def _date(episode: "Episode") -> str:
    """The day of the article, where there is one and it is dated; otherwise the episode's."""
    dated = [origin.published for origin in episode.articles if origin.published is not None]
    return (dated[0] if len(episode.articles) == 1 and dated else episode.published).isoformat()[:10]


def made_as_text(made: "Made") -> str:
    """Where the episode is, and what an editor should know of it."""
    episode = made.episode
    minutes, seconds = divmod(round(episode.duration), 60)
    chapters = "1 chapter" if len(episode.chapters) == 1 else f"{len(episode.chapters)} chapters"
    lines = [
        episode.title,
        f"  {minutes} min {seconds:02} s, {episode.loudness.integrated:.1f} LUFS, {chapters}",
        f"  voices {episode.engine}: {', '.join(episode.voices)}",
        f"  segments {made.synthesized + made.reused}: {made.synthesized} spoken, {made.reused} kept from before",
        *(f"  audio  {one}" for one in [one.file for one in episode.renditions] or [episode.audio]),
        f"  page   {episode.folder / 'index.html'}",
        f"  feed   {made.feed}",
    ]
    return "\n".join(lines + [f"  note   {warning}" for warning in made.warnings])


def heard_as_json(heard: "Heard") -> dict[str, object]:
    """The report of `make-episode check --listen ... --json`."""
    return {
        "episode": str(heard.episode.folder),
        "audio": str(heard.episode.audio),
        "guid": heard.episode.guid,
        "segments": heard.segments,
        "doubtful": [
            {
                "number": doubt.number + 1,
                "start": round(doubt.line.start, 3),
                "text": doubt.line.segment.text,
                "voice": f"{doubt.line.segment.engine}/{doubt.line.segment.voice}",
                "what": doubt.what,
                "mended": doubt.mended,
            }
            for doubt in heard.doubts
        ],
        "not_understood": list(heard.unheard),
    }


def heard_as_text(heard: "Heard") -> str:
    """What is not heard as it is written, and what became of it."""
    left = sum(not doubt.mended for doubt in heard.doubts)
    lines = [f"{heard.episode.folder.name}: {heard.segments} segments heard, {len(heard.doubts)} doubtful."]
    for doubt in heard.doubts:
        minutes, seconds = divmod(int(doubt.line.start), 60)
        lines.append(f"  {doubt.number + 1}. at {minutes}:{seconds:02} {doubt.what}")
        if doubt.mended:
            lines.append(f"     mended: {doubt.mended}")
    lines += [f"  The recogniser understands too little of {name} to judge it." for name in heard.unheard]
    if heard.made:
        lines.append(f"  made anew: {heard.episode.audio}")
    elif left:
        lines.append("  `--retry` says them otherwise and makes the episode anew.")
    return "\n".join(lines)


def script_as_json(script: "Script") -> dict[str, object]:
    """The report of `make-episode script --json`."""
    from make_episode.voices.sayings import voiced

    return {
        "language": script.language,
        "title": script.title,
        "segments": [
            {
                "role": segment.role.value,
                "voice": segment.voice,
                "speaker": segment.speaker,
                "chapter": segment.chapter,
                "text": segment.text,
                "spoken": segment.spoken,
                "pause": segment.pause,
                "engine": segment.engine,
                "language": segment.language,
            }
            for segment in voiced(script).segments
        ],
    }


def article_as_text(article: "Article") -> str:
    """What was understood of an article, for a person."""
    head = {
        "title": article.title,
        "kicker": article.kicker,
        "subtitle": article.subtitle,
        "authors": ", ".join(article.authors),
        "credits": ", ".join(article.credits),
        "published": article.published.isoformat() if article.published else "",
        "language": article.language,
        "url": article.url,
    }
    lines = [f"{key:10} {value}" for key, value in head.items() if value]
    for block in article.blocks:
        lines += ["", f"[{block.kind.value}] {block.text}"]
    if article.quotes:
        lines += ["", "Quotes:"]
        lines += [f"  {quote.speaker or '(nobody named)'}: {quote.text}" for quote in article.quotes]
    if article.dropped:
        lines += ["", "Left out:"]
        lines += [f"  {why}: {text}" for text, why in article.dropped]
    return "\n".join(lines)
