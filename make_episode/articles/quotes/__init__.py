"""What was said in an article, and by whom.

`marks` pairs quotation marks, `tokens` and `names` cut the text around them into words, `phrases` and `clauses` read
those, `speakers` finds the words that show who speaks, `people` knows everybody named, `attribution` decides, and
`finder` puts it together. `cues` holds the words of each language.
"""

from make_episode.articles.quotes.finder import find

__all__ = ["find"]
