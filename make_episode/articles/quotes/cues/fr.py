"""French: « Nous sommes prêts », a déclaré mardi la ministre de la Santé."""

import re

from make_episode.articles.quotes.cues import Cues, gendered, words
from make_episode.articles.quotes.cues.fr_roles import (
    AGENTS,
    BROADER,
    DIGNIFIED,
    GESTURES,
    KIN,
    PRENOMINAL,
    PROFESSIONS,
    ROLES,
    THINGS,
)
from make_episode.articles.quotes.cues.fr_verbs import ACCORDING, NONFINITE, VERBS

CUES = Cues(
    plurals=words("les des ces ses"),
    strangers=words(
        """
        homme femme victime suspect suspecte individu garçon fille fillette adolescent adolescente conducteur
        conductrice passager passagère automobiliste randonneur randonneuse rescapé rescapée agresseur voleur
        habitant habitante riverain riveraine intéressé intéressée
        """
    ),
    frames=(
        ("c'", "est", "avec", "ces", "mots", "que"),
        ("c'", "est", "par", "ces", "mots", "que"),
        ("c'", "est", "en", "ces", "termes", "que"),
        ("c'", "est", "ainsi", "que"),
        ("la", "formule", "est", "de"),
        ("la", "phrase", "est", "de"),
        ("la", "sentence", "est", "de"),
        ("le", "mot", "est", "de"),
        ("ces", "mots", "sont", "de"),
    ),
    verbs=VERBS,
    nonfinite=NONFINITE,
    auxiliaries=words(
        """
        a ont avait avaient aura est était s'est sont aurait ait eut fut se s' s l' l la le les lui leur n' n ne m' m me
        nous y en pas t' t te vous ayant vient va venait d' de tient veut doit devait a-t y' j' d
        """
    ),
    adverbs=words(
        """
        ainsi puis aussi également encore ensuite enfin déjà notamment toutefois cependant d'abord alors toujours
        immédiatement récemment longuement clairement vivement sobrement simplement finalement aussitôt plutôt
        publiquement même ailleurs hier lundi mardi mercredi jeudi vendredi samedi dimanche aujourd'hui
        auparavant rapidement fermement solennellement bien souvent tout
        """
    ),
    pronouns={"il": "m", "elle": "f"},
    anaphors={
        "ce dernier": "m",
        "cette dernière": "f",
        "celui qui": "m",
        "celle qui": "f",
        "l' intéressé": "m",
        "l' intéressée": "f",
    }
    | gendered(m="celui-ci", f="celle-ci")
    | {f"{whose} interlocut{end}": g for whose in ("notre", "mon") for end, g in (("eur", "m"), ("rice", "f"))},
    open_verbs=True,
    pointing=words("jeune vieil vieille petit petite"),
    charges=words(
        """
        poursuivi poursuivie poursuivis poursuivies condamné condamnée condamnés jugé jugée jugés enquête examen
        information plainte arrêté arrêtée interpellé interpellée incarcéré incarcérée écroué écrouée suspendu renvoyé
        """
    ),
    perfects=("u", "ue", "i", "ie", "is", "ise", "it", "ite", "ert", "erte", "int", "inte"),
    participles=("é", "ée", "és", "ées"),
    having=words(
        "a ont avait avaient aura auront aurait est était sont étaient s'est ayant eu été fut se suis ai avons as"
    ),
    topics=words("quant"),
    oblique={"lui": "m", "elle": "f"},
    opinions=(
        ("selon", "ses", "dires"),
        ("à", "son", "avis"),
        ("à", "ses", "yeux"),
        ("selon", "ses", "mots"),
        ("selon", "ses", "termes"),
    ),
    pairs=frozenset(
        f"{verb} {what}"
        for verb in ("fait", "faisait", "faisant", "fit", "font")
        for what in ("état", "part", "savoir", "valoir", "remarquer", "observer", "mine")
    )
    | {"en avant", "en garde", "en exergue", "laisse tomber", "laisse échapper", "laissé échapper", "lâche prise"},
    echoes=(("c'", "est", "ce", "qu'"), ("c'", "est", "ce", "que"), ("ainsi",)),
    offices=words(
        "porte-parole ministre président présidente maire préfet préfète procureur procureure juge ambassadeur roi pape"
    ),
    functions=words(
        """
        avocat avocate bâtonnier notaire médecin docteur docteure chirurgien chirurgienne légiste infirmier infirmière
        directeur directrice patron patronne chef cheffe secrétaire délégué déléguée propriétaire
        entraîneur entraîneuse sélectionneur sélectionneuse coach manager arbitre capitaine policier policière gendarme
        enquêteur enquêtrice commissaire officier voisin voisine ami amie collègue témoin critique journaliste
        pompier secouriste conducteur conductrice chauffeur pilote gardien gardienne proviseur principal
        mère père frère sœur fils fille oncle tante époux épouse mari femme veuve veuf cousin cousine
        avocat-général parquetier magistrat magistrate greffier greffière rapporteur rapporteure employeur pdg dg
        gouverneur gouverneure consul consule représentant représentante responsable
        """
    ),
    written=words(
        "imprimer imprimé inscrire inscrit graver gravé placarder"
        " pancarte banderole affiche panneau écriteau inscription mur plaque feuille affichette papier"
        " tee-shirt message tract autocollant tag"
        " lettre bombe"
    ),
    demonstrative=words("ce cet cette"),
    of=words("de d' du des"),
    variants=words(
        """
        joueur joueuse attaquant attaquante défenseur ailier milieu gardien gardienne buteur buteuse grimpeur grimpeuse
        sprinteur sprinteuse coureur coureuse pilote nageur nageuse skieur skieuse boxeur boxeuse pilier talonneur
        ouvreur demi perchiste élu élue député députée sénateur sénatrice eurodéputé eurodéputée parlementaire
        """
    ),
    manners=words("voix ton trait geste sourire air bloc emblée souffle soupir"),
    ages=words(
        "adolescent adolescente trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire"
        " nonagénaire"
    ),
    places=words("dans sur"),
    who=words("qui"),
    personal_clauses=words("qui dont"),
    authorial=words("nous je j' vous tu"),
    for_whom=words("pour"),
    former=words("ancien ancienne ex"),
    leads=words("premier première second seconde ancien ancienne ex"),
    being=words("est était reste semble s'est"),
    states=gendered(
        f="""interrogée invitée contactée née âgée jointe sollicitée présente élue nommée ancienne  assise émue
        installée arrivée mariée entourée connue formée passionnée""",
        m="""
        interrogé invité contacté né âgé joint sollicité élu nommé assis ému installé arrivé marié entouré connu
        formé passionné
        """,
    ),
    state_endings=(
        ("que", ""),
        ("gue", ""),
        ("ée", "f"),
        ("ue", "f"),
        ("ite", "f"),
        ("ise", "f"),
        ("euse", "f"),
        ("elle", "f"),
        ("ente", "f"),
        ("aine", "f"),
        ("ète", "f"),
        ("ive", "f"),
        ("é", "m"),
        ("eux", "m"),
        ("if", "m"),
    ),
    men=words(
        "père fils frère oncle mari époux garçon homme cousin beau-père grand-père parrain neveu beau-frère roi prince"
    ),
    possessive=words("son sa leur notre votre mon ma"),
    indefinite=words("un une"),
    both=words("et ou"),
    imperatives=("ons", "é", "ée", "és", "ées", "ment", "ant"),
    nicknaming=words("dit dits"),
    nobody=words("on ils elles nous vous je j' tu certains certaines beaucoup plusieurs tous toutes ceux celles")
    | {"l' un", "l' une", "l' autre", "quelqu'un"},
    ranks=words("premier première"),
    adverb_ending="ment",
    according=ACCORDING,
    titles=gendered(
        m="m. m mm. monsieur mr mr. sieur sir moulay sidi don mgr monseigneur",
        f="mme mme. madame mlle mlle. mademoiselle lady lalla dame",
        both="mes mmes drs dr dr. docteur docteure pr pr. professeur professeure me mᵉ maître maitre cheikh",
    ),
    trades={"me": "avocat", "maître": "avocat", "maitre": "avocat", "dr": "médecin", "docteur": "médecin"}
    | {"mgr": "évêque", "monseigneur": "évêque"},
    roles={role.lower(): gender for role, gender in ROLES.items()},
    prenominal=PRENOMINAL,
    reflexive=words("s' se"),
    reading=words("lire lit-on"),
    siblings=words("frère sœur cousin cousine"),
    ordinals={"premier": 1, "première": 1, "second": 2, "seconde": 2},
    recited=words("cite citait cité dicté dictée dictées dictés imite imitait imitant parodie parodiait singeant"),
    kin=KIN,
    broader=BROADER,
    periphrases={
        (chief, over): office
        for chief in ("chef", "cheffe", "patron", "patronne")
        for over, office in (
            ("diplomatie", ("ministre", "affaires étrangères")),
            ("gouvernement", ("premier ministre", "")),
            ("état", ("président", "")),
            ("exécutif", ("président", "")),
            ("bercy", ("ministre", "économie")),
        )
    }
    | {
        (role, over): (office, "")
        for role, over, office in (
            ("responsable", "gouvernemental", "ministre"),
            ("responsable", "gouvernementale", "ministre"),
            ("membre", "gouvernement", "ministre"),
            ("secrétaire", "état", "ministre"),
            ("secrétaire", "etat", "ministre"),
            ("représentant", "état", "préfet"),
            ("représentant", "etat", "préfet"),
            ("représentante", "état", "préfète"),
            ("représentante", "etat", "préfète"),
            ("chef", "religieux", "religieux"),
            ("chef", "armée", "général"),
            ("patron", "bleus", "sélectionneur"),
        )
    }
    | {
        (tenant, house): office
        for tenant in ("locataire", "hôte")
        for house, office in (
            ("beauvau", ("ministre", "intérieur")),
            ("élysée", ("président", "")),
            ("matignon", ("premier ministre", "")),
            ("bercy", ("ministre", "économie")),
        )
    },
    counterparts=words("homologue"),
    fellows=words("confrère consœur collègue"),
    agents=AGENTS,
    things=THINGS,
    gestures=GESTURES,
    professions=PROFESSIONS,
    demonyms=gendered(
        f="sane aise oise ienne aine éenne ande agnole arde ine enne onne ote-f gresse",
        m="san ais ois ien ain éen mand gnol ard tin rin grin ène lon ton on",
        both="rabati fassi marrakchi meknassi oujdi soussi"
        " èque bek belge russe serbe croate slave kurde tchèque slovaque bulgare suisse basque corse moscovite",
    ),
    loose=words(
        "au aux à en par dans sur sous avec sans chez vers contre entre depuis pendant lors devant derrière après avant"
        " auprès selon"
        " face via dès parmi malgré durant près autour suite grâce loin quant"
    ),
    idle=words(
        "faut fallait faudra faudrait est était sera serait soit peut pouvait doit devait va semble suffit vaut"
    ),
    whatever=words("qu'"),
    continuing=words(
        "poursuit poursuivait poursuivi ajoute ajoutait ajouté enchaîne reprend continue complète conclut"
    ),
    asking=words(
        "interroge interrogé interrogée questionne questionné questionnée interviewé interviewée entendu entendue"
        " auditionné auditionnée croisé croisée croise interpellé interpelle interpellée"
    ),
    hearsay=words("aurait auraient"),
    impersonal=words("faut fallait faudra faudrait y s'agit suffit suffisait pleut pleuvait neige semble convient"),
    passive=words("été"),
    doers=words("par"),
    suffered=words(
        """
        qualifié qualifiée qualifiés qualifiées accusé accusée traité traitée décrit décrite présenté présentée
        dénoncé dénoncée salué saluée critiqué critiquée
        """
    ),
    half_verbs=words(
        """
        fini finit finissait tenu tient tenait contenté contente contentait borné borne limité limite empressé empresse
        hésité hésite commencé commence plaît amuse plu pris prend voulu veut voulait cru souhaité cessé cesse aime
        aimait par de à d' pas n' ne s' se
        """
    ),
    sayings=words("phrase mot mots devise formule refrain mantra credo leitmotiv adage dicton proverbe slogan carnet"),
    contrast=words("lui elle eux"),
    dignified=DIGNIFIED,
    role_endings=gendered(f="trice icienne", m="icien", both="ologue"),
    institutions=words(
        """
        école collège lycée université institut fondation groupe société entreprise association compagnie maison musée
        théâtre stade centre hôpital clinique rue avenue place boulevard quartier ville commune village aéroport pont
        banque agence journal quotidien hebdomadaire magazine chaîne radio site cabinet bureau club équipe parti
        syndicat mouvement collectif festival salon prix trophée programme projet plateforme plate-forme marque
        fédération ministère gouvernement région département pays ville État état maison-mère start-up startup
        application laboratoire base coopérative mission opération loi affaire rapport plan think-tank institution
        organisation ONG ong réseau usine site fabricant constructeur géant opérateur enseigne distributeur assureur
        éditeur studio label filiale mairie préfecture tribunal parquet commissariat gare lac mont fleuve île îles
        """
    ),
    determiners=gendered(m="le un ce cet", f="la une cette", both="l' son sa leur notre les des ces ses mon ma"),
    prepositions=words(
        """
        à de d' en dans sur sous par pour avec sans chez vers contre entre depuis pendant lors devant derrière après
        avant auprès selon face grâce via dès parmi hors malgré durant près loin autour suite quant jusqu' outre
        comme concernant envers
        """
    ),
    contracted=words("au aux du des"),
    replies=words("répond répondit répondu rétorque rétorquait rétorqué réplique répliqué riposte"),
    particles=words("de du des d' la le les l' von van der den ben bin ibn el al ould ait aït ou di da dos del y e zu"),
    relative=words("qui que qu' dont où lequel laquelle lequel"),
    conjunctions=words("et ou mais or ni car"),
    that=words("que qu' si comme comment pourquoi"),
    calling=words("nommé nommée prénommé prénommée dénommé dénommée"),
    naming=words(
        """
        appelle appellent appelait surnomme surnomment surnommait baptise
        dite dites intitulé intitulée intitulés intitulées baptisé baptisée baptisés baptisées surnommé surnommée nommé
        nommée appelé appelée titré titrée titre slogan devise thème mention inscription banderole pancarte expression
        proverbe adage hashtag mot-dièse label chanson tube film roman livre ouvrage essai album série émission
        exposition pièce spectacle documentaire opéra ballet recueil magazine journal revue programme projet opération
        plan loi mission formule mot mots terme termes concept notion rubrique catégorie logiciel application
        dénommé dénommée soi-disant prétendu prétendue prétendus prétendues estampillé estampillée labellisé labellisée
        dispositif initiative campagne tableau toile poème nouvelle conte collection collectif association groupe
        """
    ),
    powers=words(
        " kremlin élysée pentagone vatican quirinal bundestag insee unesco unicef otan fed cimade knesset"
        " sénat parlement congrès unedic anses inserm cnil hezbollah hamas fifa uefa medef élisée"
    ),
    openers=words(
        """
        jamais toujours partout ici là-bas là longtemps parfois souvent dehors déjà encore désormais rien tellement
        dixit surtout seulement bientôt plutôt ailleurs résultat auparavant aussitôt soudain vite presque quel quelle
        a interrogé interrogée invité invitée contacté contactée sollicité sollicitée présent présente joint jointe
        ancien ancienne né née âgé âgée selon pour et mais or car donc ainsi alors puis ensuite enfin aussi même si
        quand lorsque lorsqu' comme comment pourquoi qui que quoi où dont ce cet cette ces ceci cela ça il elle on
        nous vous ils elles je tu un une des le la les l' de du d' à au aux en dans sur sous par avec sans chez vers
        contre entre depuis pendant lors devant derrière après avant autre autres face grâce malgré durant près loin
        toutefois cependant pourtant néanmoins notamment hier aujourd'hui demain lundi mardi mercredi jeudi vendredi
        samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre son sa
        ses leur leurs notre nos votre vos mon ma mes tout toute tous toutes chaque quelques plusieurs certains
        certaines aucun aucune nul non oui ne n' c' s' y très trop plus moins bien mal peu beaucoup tant autant voilà
        voici elle-même lui-même celle celui celle-ci celui-ci est-ce premier première deuxième second seconde dernier
        dernière côté parmi quant outre afin dès jusqu' d'après
        """
    ),
    clitics=re.compile(r"^(.+?)-(?:t-)?(il|elle|ils|elles|on|je|nous|vous|tu)$"),
    pauses=frozenset(",-–—"),
    no_names=words(
        """
        lundi mardi mercredi jeudi vendredi samedi dimanche france maroc algérie tunisie europe afrique asie amérique
        paris rabat casablanca bruxelles lyon marseille dakar genève londres union conseil assemblée nationale sénat
        commission cour tribunal état états-unis royaume-uni ministère gouvernement république organisation nations
        unies banque mondiale monde figaro libération facebook twitter youtube instagram internet santé éducation
        intérieur justice économie défense culture grand prix coupe ligue championnat université institut école
        """
    ),
)
