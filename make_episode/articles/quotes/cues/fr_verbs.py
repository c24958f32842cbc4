"""French verbs that introduce speech: « a déclaré », « estime », « en ajoutant »."""

from make_episode.articles.quotes.cues import words

_ER = """
        abond accus acquiesc admonest affirm ajout alert analys annonc apostroph appuy argu argument assén assur
        attest augur avanc avou balay blagu cingl clam claironn commenc comment confess confi confirm conseill
        considér constat contest continu corrig critiqu décid déclar décrypt défend dénonc déplor détaill devin
        diagnostiqu développ dévoil dissip énonc énumér espér estim évalu évoqu excus exhort exig expliqu exclam
        exprim félicit fulmin fustig glis grinc grond hasard implor indign indiqu inform ironis insist insinu
        interpell interrog invit invoqu jubil jug jur justifi lâch lamentt lamente lanc livr louang maintienn martel
        marmonn menac minimis mentionn modér murmur narr not nuanc objectiv objet observ ordonn oppos opin papot
        pari partag pens persifl pest pestt pester plaid plaisant pleur pointt point postul poursui préci précis
        préconis présag présent prôn proclam professt pronostiqu propos protest proven questionn qualifi raconte
        racont raill rapport rassur rappel recommand récapitul rectifi décrypt engag réclam récus redout réfut regrett
        réitèr réit remarqu lou
        remerci renchér répliqu répèt répét rétorqu résum révèl révél rouspét ruminr salu se scand sermonn signal
        signifi sollicit souffl soulign souhait soupir spécifi stigmatis suggèr suggér suppli suppos témoign
        temporis tempêt théoris ton tranch tweet twitt vant vocifér enchaîn tacl ras pronon relat relativis complét
        complèt rigol plaident mart tonn tent conclu préven esquiv prédis condamn tempér tempèr ripost reproch
        encourag enrag cri écri hurl admir dat gliss déclam déduis distill dédramatis défi exult réag raisonn
        interroge émerveill enthousiasm inquièt inquiét étonn amus agac impatient insurg énerv emport désol lament
        réjou moqu défauss vexe plaign souvien épanch confond présum imagin prophétis assèn ponctu revendiqu reconn
        épingl éreint brocard vilipend encens vitupér mitraill embray poursuiv déminer démin égratign
        dédi écris post publi communiqu affich préfèr préfér préfac projett envisag table
        """.split()
_ENDINGS = "e a ait aient ent èrent é ée és ées era eront erait"


def _regular() -> set[str]:
    """Forms of the verbs in -er, with the spellings c/ç, g/ge before a and o."""
    forms = set()
    for stem in _ER:
        soft = {"c": "ç", "g": "ge"}.get(stem[-1], stem[-1])
        for ending in _ENDINGS.split():
            base = stem[:-1] + soft if ending[0] in "ao" else stem
            forms.add(base + ending)
    return forms


_IRREGULAR = words(
    """
    dit dis disait disent disaient dira diront dirent dite redit redisait contredit prédit prédisait maudit
    répond répondait répondit répondu répondent répondra rétorque défend défendait défendu concède concédait concédé
    admet admettait admit admis admettent promet promettait promit promis promettent écrit écrivait écrivit écrivent
    soutient soutenait soutint soutenu soutiennent maintient maintenait maintint maintenu retient
    convient convenait convint convenu prévient prévenait prévint prévenu reconnaît reconnait reconnaissait reconnu
    reconnut reconnaissent croit croyait cru croient veut voulait voulu voit souscrit conclut concluait conclu concluent
    réagit réagissait réagi réagissent renchérit renchérissait renchéri avertit avertissait averti garantit
    garantissait garanti réjouit réjouissait réjoui jouit surenchérit poursuit poursuivait poursuivi poursuivent
    reprend reprenait reprit repris apprend enjoint enjoignait déduit décrit décrivait décrivent prétend prétendait
    prétendu entend rappelle rappelait rappela rappelé rappellent interpelle interpellait appelle appelait appelé
    épelle martèle martelait martelé martela rejette jette projette répète répétait répété répéta considère considérait
    considéré suggère suggérait suggéré révèle révélait révélé réitère réitérait réitéré complète complétait complété
    assène assénait asséné s'inquiète inquiète inquiétait inquiété espère espérait espéré énumère souffre plaint
    plaignait plaigne souvient souvenait souvenu rit sourit souriait résout récapitule pense craint craignait crains
    craignent interrompt coupe tranche sait fait bondit rugit gémit gémissait mugit vitupère tonne demande demandait
    demandé demanda demandent redemande commande marque remarque prie priait prié supplie aboie note juge prône plaide
    plaidait parle parlait parlé relève relevait relevé releva relèvent enchaîne achève acheva achevé souligne
    renvoie renvoyait renvoyé élude éludait éludé évacue évacué décoche brandit fuse tonne balaie balayé feint feignait
    requiert requis plaidé ressasse lit lisait lance trouve trouvait trouvé veulent voudrait compare comparait nie
    impose imposait chantent entonne entonnent retrace synthétise chuchote chuchotait bougonne grommelle étrille savoure
    décortique certifie interdit interdisait interdite niait nié dément démentait démenti
    exprime ajoute assume assumait table interjette objecte objectait objecté soulève martèlent adresse adressait
    adressé intime intimait exhorte s'exclame s'écrie résume rassure rassurait rassuré déroule oppose
    """
)
_NOT = words(
    "se ses set datte date dates ment cria data point fait sait presse pointe points tente tentes tons tone pariait"
)

VERBS = frozenset((_regular() | _IRREGULAR) - _NOT - words("marque adresse trouve table coupe"))

NONFINITE = frozenset(
    {(stem[:-1] + {"c": "ç", "g": "ge"}.get(stem[-1], stem[-1])) + "ant" for stem in _ER}
    | {stem + "er" for stem in _ER}
    | words(
        """
        dire disant répondre répondant admettre admettant promettre promettant écrire écrivant soutenir soutenant
        maintenir maintenant reconnaître reconnaissant conclure concluant réagir réagissant renchérir renchérissant
        avertir avertissant garantir garantissant poursuivre poursuivant reprendre reprenant décrire décrivant
        prévenir prévenant rappeler rappelant appeler appelant répéter répétant considérer considérant suggérer
        suggérant révéler révélant espérer espérant demander demandant plaindre plaignant souvenir relever relevant
        parler parlant réjouir réjouissant concéder concédant défendre défendant convenir convenant marteler martelant
        croire objecter objectant démentir démentant nier niant
        """
    )
) - words("maintenant pendant")

_VIEW = (("aux", "yeux"), ("aux", "dires"), ("de", "l'", "avis"), ("de", "l'", "aveu"), ("de", "l'", "aveu", "même"))
_VOICE = (("par", "la", "voix"), ("par", "la", "bouche"), ("par", "l'", "intermédiaire"))
ACCORDING = (
    ("selon",),
    ("d'", "après"),
    ("suivant",),
    ("à", "en", "croire"),
    *((*view, of) for view in (*_VIEW, *_VOICE) for of in ("de", "d'", "du", "des")),
)
"""What stands in front of whoever says so: selon, aux yeux du."""
