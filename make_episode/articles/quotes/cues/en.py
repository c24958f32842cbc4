"""English: “We are ready,” the minister said on Tuesday."""

from make_episode.articles.quotes.cues import Cues, gendered, words
from make_episode.articles.quotes.cues.en_roles import BROADER, DIGNIFIED, KIN, PROFESSIONS, ROLES
from make_episode.articles.quotes.cues.wider import WIDER

_PLAIN = """
add admit affirm agree announce answer argue ask assert boast claim comment complain conclude concede confess confirm
continue counter criticize criticise declare demand deny describe emphasize emphasise estimate exclaim explain express
insist joke lament maintain mention muse note observe point predict pledge proclaim promise quip recall recount
remark remember reply report respond reveal shout signal stress suggest tweet urge vow wail wander warn whisper wonder
recommend reiterate retort summarize summarise apologize apologise accuse acknowledge advise allege assure caution
challenge cry condemn denounce disclose hint inform joke laugh murmur mutter object plead post praise protest
reason reflect relate sigh state testify voice volunteer worry crow echo elaborate enthuse opine posit propose chuckle
scoff snap shrug call label brand dismiss defend demand deem relay accept concur confide contend fret implore indicate
reassure remind repeat thunder
""".split()


def _forms(verb: str) -> set[str]:
    stem = verb.removesuffix("e")
    if verb.endswith("y") and verb[-2] not in "aeo":
        return {verb, verb[:-1] + "ied", verb[:-1] + "ies"}
    plural = verb + "es" if verb.endswith(("sh", "ch", "ss")) else verb + "s"
    return {verb, plural, stem + "ed"}


_VERBS = words(
    """
        hissed growled mumbled gasped marvelled marveled gushed fumed raged ranted clarified specified stipulated
        underlined underscored
        theorized speculated surmised guessed figured reckons reckoned ventured interjected interrupted chimed snarled
        sneered barked bellowed roared drawled
        croaked sniffed grumbled moaned groaned bemoaned decried slammed blasted mocked ridiculed rejected hailed
        lauded touted texted emailed yelled
        yells screamed screams chanted begged bragged gloated
    said says say told grinned grins smiled smiles beamed beams deadpanned tells tell wrote writes write spoke thinks
    thought think believes believed believe
    knew admitted quipped snapped put puts argues read reads began begins went goes insisted tweeted vowed
    welcomed welcomes shrugged nodded sobbed shot sang swore recalled hopes felt feels finds found meant sums
    """
) | frozenset(form for verb in _PLAIN for form in _forms(verb))
_NONFINITE = frozenset(verb.removesuffix("e") + "ing" for verb in _PLAIN) | words(
    "saying telling writing thinking believing to-say admitting quipping arguing"
)

CUES = Cues(
    strangers=words(
        """
        man woman victim suspect boy girl driver teenager gunman witness neighbour neighbor resident survivor inmate
        prisoner juror protester demonstrator migrant refugee newcomer opponent
        """
    ),
    frames=(
        ("with", "those", "words"),
        ("with", "these", "words"),
        ("those", "were", "the", "words", "of"),
        ("those", "are", "the", "words", "of"),
        ("these", "are", "the", "words", "of"),
        ("these", "were", "the", "words", "of"),
        ("the", "words", "are", "those", "of"),
        ("the", "speaker", "is"),
        ("the", "speaker", "was"),
        ("so", "said"),
        ("thus", "spoke"),
    ),
    verbs=_VERBS
    - words(
        "call state states brand label point posts post report reports echo voice hint claim claims hope"
        " comment comments demand demands challenge promise question answer worry put found felt read"
        " wander went spoke began begins object objects estimate find finds feel meant think know plan"
    ),
    nonfinite=_NONFINITE | words("say tell"),
    auxiliaries=words("has had have have been was is also not he'd would will did does later then it that as"),
    adverbs=words(
        """
        also later then again simply repeatedly recently previously earlier once further bluntly flatly today
        yesterday
        """
        " still even famously reportedly already only monday tuesday wednesday thursday friday saturday sunday"
    ),
    pronouns={"he": "m", "she": "f"},
    nobody=words("they we i you it people some many others who one critics officials"),
    ranks=words("prime"),
    adverb_ending="ly",
    according=(
        ("according", "to"),
        ("as", "per"),
        *(("in", "the", noun, "of") for noun in "view eyes opinion words judgment judgement estimation".split()),
        ("to", "the", "mind", "of"),
    ),
    voices=(("through", "its"), ("through", "their")),
    for_whom=words("for"),
    bare_plurals=("s", "police", "staff", "people", "management"),
    possessive=words("his her their"),
    indefinite=words("a an one another"),
    both=words("and or"),
    bare_roles=True,
    topics=words("as"),
    oblique={"him": "m", "her": "f"},
    opinions=(("in", "his", "view"), ("in", "her", "view")),
    offices=words(
        "spokesperson spokesman spokeswoman minister president mayor judge justice governor king queen"
        " ambassador prosecutor"
    ),
    loose=words("about after before during since until despite on amid without while"),
    hearing=words("told tells tell informed assured reminded"),
    sayings=words("motto mantra phrase maxim slogan refrain words"),
    adjectives_first=True,
    sexed=True,
    written=words("sign banner placard poster plaque note"),
    demonstrative=words("this"),
    demonyms=gendered(
        f="shwoman chwoman tswoman tchwoman",
        m="shman chman tsman tchman",
        both="ian ican niard ese swede dane finn turk german croat serb scot briton greek korean thai iraqi israeli",
    ),
    of=words("of"),
    ages=words("teenager pensioner octogenarian nonagenarian septuagenarian centenarian retiree"),
    places=words("in on"),
    being=words("is was are were been be"),
    doers=words("by"),
    suffered=words("called described branded labelled labeled dubbed accused praised hailed criticised criticized"),
    who=words("who"),
    personal_clauses=words("who whose whom"),
    personal=words("who whose whom"),
    authorial=words("we i you it"),
    leads=words("prime vice deputy former chief acting"),
    anaphors={"the latter": ""},
    titles=gendered(
        m="mr mr. sir lord sen. rep.".replace("sen. rep.", ""),
        f="mrs mrs. ms ms. miss lady dame",
        both="dr dr. prof prof. professor gov. sen. rep. gen. col. lt. sgt. capt. rev. hon. judge justice president"
        """
        garda sgt lt cpl col gen capt brig brigadier corporal superintendent supt supt. insp insp. det
        det. const const. pc cr cr. cllr cllr. adm adm. maj maj. msgr baroness
        councilmember assemblyman assemblywoman trooper deputy commissioner alderman principal sergeant
        lieutenant commander admiral marshal dean reverend pastor rabbi imam bishop archbishop cardinal speaker
        senator governor chancellor minister secretary mayor king queen prince princess pope representative
        councillor
        """
        " councilman councilwoman chief officer detective inspector sheriff coach captain general colonel ambassador",
    ),
    siblings=words("brother sister"),
    ordinals={"former": 1, "latter": 2},
    trades={
        "gov.": "governor",
        "gov": "governor",
        "governor": "governor",
        "sen.": "senator",
        "sen": "senator",
        "senator": "senator",
        "supt": "superintendent",
        "supt.": "superintendent",
        "superintendent": "superintendent",
        "sgt.": "sergeant",
        "sergeant": "sergeant",
        "cr": "councillor",
        "cllr": "councillor",
        "councillor": "councillor",
        "mayor": "mayor",
        "judge": "judge",
        "prof": "professor",
        "prof.": "professor",
        "professor": "professor",
        "dr": "doctor",
        "dr.": "doctor",
        "rep": "representative",
        "rep.": "representative",
        "coach": "coach",
        "detective": "detective",
        "captain": "captain",
        "capt.": "captain",
        "chancellor": "chancellor",
        "bishop": "bishop",
        "pastor": "pastor",
        "rev": "priest",
        "rev.": "priest",
        "insp": "inspector",
        "inspector": "inspector",
        "sheriff": "sheriff",
        "gen.": "general",
        "general": "general",
    },
    roles=ROLES,
    dignified=DIGNIFIED,
    professions=PROFESSIONS,
    institutions=words(
        "university school college company group firm bank museum theatre theater hospital institute foundation"
        " association club party newspaper magazine agency street road city town village airport station court team"
        " government ministry department office band charity union committee council network site website platform app"
    ),
    determiners={
        "the": "",
        "a": "",
        "an": "",
        "his": "",
        "her": "",
        "their": "",
        "its": "",
        "our": "",
        "my": "",
        "this": "",
        "one": "",
        "another": "",
        "former": "",
        "local": "",
    },
    prepositions=words(
        "of in on at to for with by from about into over after before during through between against under among amid"
        " without within since until despite like as near outside inside around than via per towards toward upon"
    ),
    replies=words("answered answers replied replies retorted"),
    particles=words("de la le du van von der den bin al el ibn di da dos del y"),
    relative=words("who which whose whom where that"),
    conjunctions=words("and or but while as when because although though"),
    that=words("that how whether if why"),
    kin=KIN,
    functions=words(
        """
        lawyer attorney barrister solicitor doctor surgeon director chairman chairwoman chairperson chair chief boss
        head secretary coach manager referee captain neighbour neighbor friend witness father mother brother sister son
        daughter husband wife officer detective inspector commissioner governor owner landlord critic reporter
        official paramedic firefighter pilot driver partner
        """
    ),
    broader=(*BROADER, *WIDER["en"]),
    calling=words("named"),
    states=gendered(
        both="asked questioned pressed quizzed challenged interviewed grilled probed heckled reached contacted born"
        " raised recalling looking standing"
    ),
    whatever=words("what"),
    put_so=frozenset(("put it", "puts it")),
    continuing=words("added adds continued continues concluded concludes"),
    gestures=words(
        """
        smiled smiles nodded nods shrugged shrugs sighed sighs laughed laughs paused pauses grinned grins winced winces
        frowned frowns hesitated hesitates beamed beams chuckled chuckles blushed wept weeps disagreed disagrees agreed
        agrees blamed blames praised praises thanked thanks refused refuses declined declines demurred bristled
        bristles fumed insists insisted shook shakes waved rolled raised pointed points
        """
    ),
    asking=words("asked asks questioned questions interviewed interviews quizzed confronted met pressed"),
    fellows=words("colleague"),
    naming=words(
        """
        called named titled entitled dubbed nicknamed labelled labeled so-called book novel film movie song album
        series
        """
        " show play magazine slogan motto banner term word phrase words expression known hashtag essay poem podcast"
        " column programme program project campaign reading painting exhibition headline chapter title documentary"
    ),
    powers=words("kremlin pentagon vatican fed treasury commons lords bundestag knesset taliban"),
    unsure=words("jean joan marion robin jan noel angel jocelyn carol"),
    openers=words(
        """
        the a an this that these those he she it they we you i his her its their our my in on at to for with by from
        of about after before during through between against under among amid without within since until despite
        like as near if when while unlike almost perhaps maybe nearly often sometimes soon because although though
        but and or so yet then there here what who how why where which not no yes according asked speaking born also
        still even only just once now today yesterday tomorrow meanwhile however moreover instead later earlier last
        next first second third finally many most some all both each every another other others more less much few
        several such former quoting citing recalling referring echoing paraphrasing invoking writing
        addressing meeting joining monday tuesday wednesday thursday friday saturday sunday january february march april
        may june july august september october november december
        """
    ),
    no_names=words(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december london paris america england britain europe africa asia france germany
        university council parliament congress senate house court state states united kingdom department ministry
        washington york party bank street guardian times twitter facebook white supreme national international health
        education german
        """
    ),
)
