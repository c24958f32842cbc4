"""Who and what stands in bylines beside people: agencies, stations, picture libraries, places."""

from make_episode.articles.dates import fold

AGENCIES = frozenset(
    fold(name)
    for name in (
        "AFP AP Reuters MAP EFE ANSA dpa Lusa DR APS TAP Belga ATS AA Xinhua Bloomberg Getty Shutterstock Unsplash "
        "Pixabay Pexels Wikimedia iStock Sipa Abaca Hans-Lucas EPA Ansa Adnkronos Europa-Press Agencia-Brasil KNA epd "
        "Keystone Lapresse Imago Rédaction Redacción Redaktion Redazione Redação Agences Agencias Agenturen"
    ).split()
) | {
    "getty images",
    "hans lucas",
    "europa press",
    "agencia brasil",
    "associated press",
    "و م ع",
    "و.م.ع",
    "le desk",
    "la redaction",
}
STATIONS = frozenset("bbc cnn npr rfi rts rtbf abc cbs nbc snrt tv5 sky france24".split())
PLACES = frozenset((
    "belo horizonte", "sao paulo", "rio de janeiro", "porto alegre", "buenos aires", "new york", "los angeles",
    "la paz", "santo domingo", "mar del plata", "san francisco", "hong kong", "tel aviv", "addis abeba", "las palmas",
    "mexico city", "ciudad de mexico", "washington dc", "new delhi", "cape town", "san juan",
    "france televisions", "radio france", "france inter", "france info", "france bleu", "france culture",
))  # fmt: skip
"""Places of more than one word that stand alone below a byline."""
STOCKS = frozenset(
    ("adobe stock", "shutterstock", "istock", "unsplash", "pixabay", "pexels", "freepik", "getty images")
)
"""Who sells pictures and writes nothing."""
