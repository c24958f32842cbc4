"""How the tables of a language are written."""


def words(text: str) -> frozenset[str]:
    """The words of a table written as running text."""
    return frozenset(text.split())


def gendered(*, f: str = "", m: str = "", both: str = "") -> dict[str, str]:
    """Words with the gender they show: "f", "m", or neither."""
    return {word: gender for text, gender in ((m, "m"), (f, "f"), (both, "")) for word in text.split()}


def stem(word: str) -> str:
    """A word without what shows gender and number: malien(ne), sierra-léonais(e), argentino/a."""
    return word.rstrip("ens" if word[-1] not in "oa" else "oas") if len(word) > 4 else word
