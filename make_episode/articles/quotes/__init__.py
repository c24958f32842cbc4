"""What was said in an article, and by whom.

`marks` pairs quotation marks, `dialogue` finds the dashes that stand for them. `tokens`, `capitals` and `names` cut
the text around them into words and names; `reader` and `phrases` read noun phrases (`mentions`, `boundaries`,
`appositions`, `introductions`), `clauses` the clauses around them and `verbs` those of speech. `speakers` finds what
shows who speaks (a `cue`) beside a quotation, `echoes` behind it, `incises` inside it, `surroundings` what the
sentences around tell. `people` knows all `persons` named and `trail` where, `turns` who spoke, `pronouns` says whom a
pronoun means and `resolution` whom a name or a role does, `attribution` whose words a quotation is, and `finder` puts
it together. `cues` holds the words of each language; the `arabic` modules what verb-first sentences without capitals
need.

A name is said only on evidence that holds by itself: the subject right beside the verb of speech; a role or a pronoun
that one person alone can bear; a turn that goes on while nobody else comes up. Where the rules name nobody, `evidence`
weighs smaller signs by `weights` learned from annotated articles, and names whoever all of them speak for. What was not
understood beside a quotation leaves it without a speaker. A speaker is a person: papers, parties and companies are not
named.
"""

from make_episode.articles.quotes.finder import find

__all__ = ["find"]
