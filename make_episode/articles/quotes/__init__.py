"""What was said in an article, and by whom.

`marks` pairs quotation marks. `tokens`, `capitals` and `names` cut the text around them into words and names;
`phrases` and `clauses` read noun phrases (`mentions`, `boundaries`) and the clauses around them, `verbs` those of
speech. `speakers` finds what shows who speaks (a `cue`) beside a quotation, `incises` inside it. `people` knows all
`persons` named, `attribution` says who is meant, and `finder` puts it together. `cues` holds the words of each
language.
"""

from make_episode.articles.quotes.finder import find

__all__ = ["find"]
