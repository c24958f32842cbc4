"""French inclusive writing: "les étudiant·e·s" is said in the plural the word begins with, "les étudiants"."""

from re import Match

from make_episode.scripts.spoken.language import Rule

POINT = "[·•‧∙⋅・]"
FEMININE = "eus|euse|trice|rice|ice|esse|sse|ière|ère|enne|elle|ive|che|ne|le|te|se|ve|fe|e|s"
"""What is added to the masculine for the feminine: "chercheur·euse", "citoyen·ne"."""
STEM = "(?P<stem>[A-Za-zÀ-ÖØ-öø-ÿœ]{2,25})"
PARTICIPLE = "(?:ant|ent|eur|ien|el|é|i|u|ier|ard|at|and|if|eux|ain|in|on|al)"
"""How words end that are written with a full stop and "es", as addresses are: "élu.es", "militant.es"."""
PAIRS = "il ceux celles ils elles tous toutes le la un une du de lui elle eux cher chère".split()


def say_masculine(match: Match[str]) -> str:
    """The word in the masculine, in the plural where it is written so."""
    stem, plural = match["stem"], match[0].rstrip(")").endswith("s")
    return stem + "s" if plural and not stem.endswith(("s", "x")) else stem


def say_both(match: Match[str]) -> str:
    """Two words in full: "ceux·celles", "le·la"."""
    joint = "et" if match["other"].endswith(("s", "x")) else "ou"
    return f"{match['stem']} {joint} {match['other']}"


INCLUSIVE = (
    Rule(
        "web",
        rf"(?<!\w)(?P<stem>{'|'.join(PAIRS)}|[CILUDT][a-z]{{1,3}}){POINT}(?P<other>{'|'.join(PAIRS)})(?!\w|{POINT})",
        lambda match: None if match["other"] == "le" else say_both(match),
        holds=POINT,
    ),
    Rule("web", rf"(?<!\w){STEM}(?:{POINT}(?:{FEMININE})s?){{1,3}}(?!\w|{POINT})", say_masculine, holds=POINT),
    Rule(
        "web",
        rf"(?<![\w.@/-]){STEM}(?:\.(?:{FEMININE})\.s|\.(?:t?rice|euse|ère)s|-(?:e|ne|le)-s|\.e)(?![\w@/-]|\.\w)",
        say_masculine,
        holds=r"[.-](?:s|e|t?rices|euses|ères)(?!\w)",
    ),
    Rule(
        "web",
        rf"(?<![\w.@/-])(?P<stem>[a-zà-öø-ÿœ]{{1,25}}{PARTICIPLE}|(?<=(?:[ld]es|aux|ces) )[a-zà-öø-ÿœ]{{2,25}})"
        r"\.es(?![\w@/-]|\.\w)",
        say_masculine,
        holds=r"\.es",
    ),
    Rule(
        "web",
        r"(?<!\w)(?P<stem>[a-zà-öø-ÿœ]{1,25}l)\.les(?!\w)|(?<!\w)(?P<stem2>[a-zà-öø-ÿœ]{1,25}n)\.nes(?!\w)",
        lambda match: (match["stem"] or match["stem2"]) + "s",
        holds=r"l\.les|n\.nes",
    ),
    Rule(
        "web",
        rf"(?<!\w){STEM}\((?:{FEMININE})(?:\)s|s\)|\))(?!\w)",
        say_masculine,
        holds=r"\((?:[a-zè]{1,6})\)",
    ),
)  # fmt: skip
