"""German: „Wir sind bereit“, sagte die Gesundheitsministerin am Dienstag."""

from make_episode.articles.quotes.cues import Cues, gendered, words
from make_episode.articles.quotes.cues.natives import GERMAN, GERMAN_ROOTS
from make_episode.articles.quotes.cues.wider import WIDER

_WEAK = """
        sag antworte erklär ergänz betone kritisier warn mahn forder bestätig versicher behaupt berichte erzähl mein
        frag erinner kündig äußer urteil bilanzier präzisier resümier räum fügte stell lob klag jubel bemerk begründ
        erwider entgegn spott scherz ruf murmel flüster zitier vermute twitter poste kommentier erläuter beklag
        bedauer schilder bemängel verteidig wunder freu ärger deut verurteil beanstand tadel rechtfertig urteil
        folger prophezei schwärm seufz konter beton moniert
        monier formulier reagier attestier argumentier bekräftig verspr unterstreich verkünd wünsch hoff glaub dank
        entschuldig schätz prognostizier appellier teil gesteh gab heiß verweis
        """.split()


def _weak(stem: str) -> set[str]:
    """Present and past of a regular verb."""
    link = "e" if stem[-1] in "td" else ""
    base = stem.removesuffix("e")
    return {base + ending for ending in ("t", "te", "ten", "et", "ete", "eten", "en")} | {base + link + "te"}


_VERBS = frozenset(form for stem in _WEAK for form in _weak(stem)) | words(
    """
        skandierte skandierten lächelt lächelte schimpft schimpfte knurrt knurrte brummt brummte raunt raunte fleht
        befiehlt rät würdigt würdigte gratuliert
        staunt staunte fürchtet befürchtet höhnt ätzt ätzte stichelt stichelte poltert polterte wettert wetterte
        witzelt witzelte orakelt
        verwies verweist verwiesen monierte genannt beschrieben gelobt verteidigt kritisiert gefordert sagt sagte
        beteuert beteuerte beobachtet philosophiert sinniert sinnierte grübelt bekräftigte pflichtet stimmt ruft
        sagten sage spricht sprach sprachen schreibt schrieb schrieben meint meinte rief rufe ruft gab
        gibt räumt räumte fügt fügte hebt hob hält hielt weist wies bittet bat lautet lauten heißt hieß denkt dachte
        findet fand nennt nannte betont betonte verspricht versprach erklärt erklärte stellt stellte teilt teilte
        gesteht gestand verrät verriet beschreibt beschrieb widerspricht widersprach empfiehlt empfahl entgegnet
        entgegnete antwortet antwortete so weiß wirft warf zeigt gesagt bezeichnet bezeichnete beschimpft schwört
        schwor bekennt bekannte liest lacht lachte grinst lobte lobt droht drohte legte fährt fuhr berichtet
        berichtete kündigt kündigte unterstreicht unterstrich
        """
)

_ROLE_ENDINGS = gendered(
    m="""
        vorsteher minister präsident kanzler sprecher senator direktor leiter trainer forscher anwalt professor doktor
        sekretär bürgermeister autor schauspieler kapitän kommissar beauftragter vorsitzender abgeordneter politiker
        wissenschaftler experte chef historiker soziologe biologe geologe physiker chemiker ökonom unternehmer
        gründer inhaber landwirt polizist nachbar bewohner anwohner student ingenieur architekt musiker künstler
        schriftsteller journalist redakteur manager staatsanwalt botschafter berater stürmer torwart verteidiger
        meteorologe virologe pfleger hauptarzt tierarzt klimaforscher geschäftsführer betreiber mitarbeiter rentner
        intendant regisseur jurist kläger retter sanitäter händler verkäufer fahrer schaffner pilot koch apotheker
        dirigent komponist maler bildhauer fotograf übersetzer verleger kurator philosoph theologe psychologe
        psychiater
        therapeut pädagoge stadtrat landrat gewerkschafter aktivist demonstrant besucher kunde mieter vermieter
        eigentümer imker jäger gärtner handwerker tischler witwer großvater opa ehemann partner amtskollege gegner
        rivale kandidat premier ermittler gutachter schiedsrichter angreifer läufer schwimmer sprinter sieger botaniker
        dichter lyriker dolmetscher erzieher moderator papst feuerwehrmann kaufmann fachmann
        """,
    f="""
        ministerin präsidentin kanzlerin sprecherin senatorin direktorin leiterin trainerin forscherin anwältin
        richterin lehrerin professorin doktorin sekretärin bürgermeisterin autorin schauspielerin sängerin spielerin
        kapitänin kommissarin politikerin wissenschaftlerin expertin chefin ärztin historikerin soziologin biologin
        geologin physikerin chemikerin ökonomin unternehmerin gründerin inhaberin landwirtin bäuerin bäckerin
        polizistin soldatin königin prinzessin mutter tochter schwester frau nachbarin bewohnerin anwohnerin
        studentin schülerin ingenieurin architektin musikerin künstlerin schriftstellerin journalistin redakteurin
        managerin staatsanwältin botschafterin bischöfin pfarrerin beraterin stürmerin torhüterin verteidigerin
        züchterin winzerin fischerin försterin meteorologin virologin pflegerin tierärztin klimaforscherin
        juristin klägerin retterin sanitäterin händlerin verkäuferin fahrerin schaffnerin pilotin köchin apothekerin
        hebamme krankenschwester dirigentin komponistin malerin bildhauerin fotografin übersetzerin verlegerin
        kuratorin
        philosophin theologin psychologin psychiaterin therapeutin pädagogin stadträtin landrätin gewerkschafterin
        aktivistin demonstrantin besucherin kundin mieterin vermieterin eigentümerin imkerin jägerin gärtnerin
        tischlerin meisterin witwe großmutter oma cousine ehefrau partnerin amtskollegin gegnerin rivalin kandidatin
        premierministerin ermittlerin verteidigerin gutachterin schiedsrichterin läuferin schwimmerin sprinterin
        siegerin botanikerin dichterin lyrikerin dolmetscherin erzieherin staatssekretärin gründerin moderatorin
        geschäftsführerin enkelin nichte tante freundin kollegin chefin zuhörerin betreiberin zeugin mitarbeiterin
        vorsteherin rentnerin wirtin intendantin regisseurin
        """,
    both="vorsitzende abgeordnete beauftragte jugendliche angestellte angeklagte",
)

_VIEWS = (
    ("nach", "angaben ansicht meinung worten einschätzung auffassung überzeugung darstellung aussage".split()),
    ("aus", ["sicht"]),
)
"""What a source is put behind, in front of « von » or a genitive: nach Ansicht | der Historikerin."""

CUES = Cues(
    impersonal=words("heißt hieß gibt gab"),
    adjectives_first=True,
    sexed=True,
    verb_last=words("hat hatte habe hätte"),
    natives=GERMAN,
    origins=GERMAN_ROOTS,
    strangers=words(
        """
        mann frau opfer zeuge zeugin nachbar nachbarin anwohner anwohnerin
        """
    ),
    verbs=_VERBS - words("stellen teilen hoffen fragen danken heißen rufen dank wunder glauben deuten"),
    nonfinite=words("sagen sagend erklären hinzufügen betonen ergänzen antworten warnend"),
    auxiliaries=words("hat habe hatte haben sich es ihm ihr ihnen uns mir ist war wird wurde dazu daraufhin dann auch"),
    adverbs=words(
        """
        dazu daraufhin dann auch weiter später zugleich außerdem gestern heute zudem jedoch aber dort nun wörtlich
        etwa
        """
        " laut damals anschließend unterdessen montag dienstag mittwoch donnerstag freitag samstag sonntag"
    )
    - words("laut"),
    according=(
        ("laut",),
        *((lead, noun, *von) for lead, nouns in _VIEWS for noun in nouns for von in (("von",), ())),
        ("in", "den", "augen", "von"),
        ("zufolge",),
        ("gemäß",),
    ),
    voices=(("durch",), ("über",)),
    continuing=words("fügt fügte ergänzt ergänzte"),
    for_whom=words("für"),
    that=words("dass ob wie"),
    pauses=frozenset("-–—"),
    plural_endings=("en",),
    pronouns={"er": "m", "sie": "f"},
    anaphors={"letzterer": "m", "letztere": "f", "dieser": "m", "diese": "f"},
    open_verbs=True,
    onward=words("und weiter noch"),
    nobody=words("man wir ich viele einige manche alle beide jemand niemand"),
    authorial=words("wir ich"),
    titles=gendered(m="herr herrn", f="frau fräulein", both="dr dr. prof prof. professor doktor"),
    roles=gendered(
        m="""
        bauer mann vater sohn könig zeuge wirt fischer förster richter schüler enkel neffe onkel freund kollege
        schwager zuhörer schlosser bischof papst arzt bruder vorstand
        prinz soldat lehrer bäcker spieler sänger pfarrer winzer züchter nachbar
        """,
    ),
    role_endings=_ROLE_ENDINGS,
    agents=gendered(
        f="istin antin entin ologin länderin anerin"
        " schweizerin österreicherin berlinerin münchnerin wienerin hamburgerin kölnerin",
        m="länder aner schweizer österreicher berliner münchner wiener hamburger kölner",
    ),
    bare_roles=True,
    oblique={"ihm": "m", "ihr": "f"},
    opinions=(("seiner", "meinung", "nach"), ("ihrer", "meinung", "nach"), ("seiner", "ansicht", "nach")),
    reported=words(
        """
        habe sei seien müsse werde könne dürfe solle wolle hätten müssten würden gebe gelte gehe komme stehe bleibe
        brauche sehe lasse liege wisse halte finde nehme mache möge bedeute führe zeige fehle reiche koste
        """
    ),
    offices=words(
        "minister ministerin präsident präsidentin bürgermeister bürgermeisterin kanzler kanzlerin könig papst"
    ),
    written=words("schild plakat transparent tafel zettel"),
    demonstrative=words("dieser diese"),
    places=words("in im auf"),
    who=words("der die"),
    states=gendered(m="geboren-m", f="geboren-f"),
    determiners={
        "der": "m",
        "die": "",
        "das": "",
        "ein": "m",
        "eine": "f",
        "einer": "",
        "dem": "",
        "den": "",
        "des": "",
        "seine": "",
        "sein": "",
        "ihre": "",
        "ihr": "",
        "dieser": "m",
        "diese": "",
        "unser": "",
        "unsere": "",
        "einem": "",
        "einen": "",
    },
    genitives=words("der des eines einer"),
    possessive=words("sein seine ihr ihre"),
    indefinite=words("ein eine einer einen einem"),
    prepositions=words(
        "an auf aus bei bis durch für gegen in mit nach neben ohne seit trotz über um unter von vor während wegen zu"
        " zwischen gegenüber entlang statt anlässlich angesichts samt gen als wie hinter"
    ),
    contracted=words("am im vom zum zur beim ins ans aufs"),
    replies=words("antwortet antwortete entgegnet entgegnete erwidert erwiderte kontert konterte"),
    particles=words("von van der den de la zu zur vom bin al el ben"),
    relative=words("dem deren dessen welcher welche wer was"),
    conjunctions=words("und oder aber während als denn doch sondern wenn weil obwohl nachdem"),
    both=words("und oder sowie"),
    institutions=words(
        """
        schule gymnasium universität hochschule institut stiftung gruppe konzern unternehmen firma verein museum
        theater stadion klinik krankenhaus straße platz stadt gemeinde flughafen brücke bank agentur zeitung magazin
        sender partei gewerkschaft bewegung ministerium regierung gesellschaft verband
        """
    ),
    openers=words(
        """
        der die das den dem des ein eine einen einem und oder aber wenn in im an am auf aus bei mit nach seit von
        vom vor zu zum zur über unter laut nun dann auch so doch denn als wie wer was wo er sie es wir ich man sein
        seine ihr ihre dieser diese dieses gestern heute morgen montag dienstag mittwoch donnerstag freitag samstag
        sonntag januar februar märz april mai juni juli august september oktober november dezember viele alle mehr
        noch schon nur sehr nicht während für gegen um durch
        """
    ),
    counterparts=words("amtskollege amtskollegin kollege kollegin nachfolger nachfolgerin vorgänger vorgängerin"),
    broader=WIDER["de"],
    calling=words("namens"),
    naming=words(
        """
        sogenannte sogenannten sogenannter sogenanntes roman film buch serie lied song album titel motto slogan
        programm
        projekt begriff wort wörter spitznamen namens genannt magazin zeitschrift zeitung stück oper ausstellung aktion
        kampagne initiative transparent plakat parole aufschrift gesetz erinnerungen memoiren autobiografie essay
        gedicht
        gemälde podcast dokumentarfilm sachbuch bestseller erzählung
        """
    ),
)
