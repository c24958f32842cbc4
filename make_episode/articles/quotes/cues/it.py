"""Italian: «Siamo pronti», ha detto martedì la ministra della Salute."""

from make_episode.articles.quotes.cues import Cues, gendered, words
from make_episode.articles.quotes.cues.natives import ITALIAN
from make_episode.articles.quotes.cues.wider import WIDER

_ARE = """
        accus afferm aggiung ammon annunci annot argoment assicur attacc augur auspic avanz azzard bacchett bisbigli
        chiam chios commemor comment conferm confess confid consider consigli consta contest critic decret defin
        deline denunci dettagli dichiar domand elenc enfatizz esclam esord esort esplicit evidenzi evoc fantastic
        garant glissa gridò grid illustr implor incalz indic inform insist interrog invit invoc ironizz lament lanci
        lod minacc mormor motiv narr neg not obiett osserv parl pens peror plaud precis predic preg prevent proclam
        profetizz pronostic pront puntualizz raccomand raccont ragion ramment ribatt ribadi ricapitol ricord rifer
        rilanci rilev rimarc rimprover rincar ripet rispost riteng rivel rivendic ruggh sbott scherz sentenzi segnal
        sintetizz sostien sottoline specific sper spieg stigmatizz sugger sussurr svel testimoni twitt url valut
        vant azz
        """.split()
_FORMS = "a ano ò arono ava avano ato ata ino"

_SAID = "riferito dichiarato spiegato raccontato affermato ricostruito scritto reso".split()
"""What somebody's words are put behind: secondo quanto | riferito | dal comandante."""

CUES = Cues(
    plurals=words("i gli"),
    natives=ITALIAN,
    strangers=words(
        """
        uomo donna vittima ragazzo ragazza testimone vicino vicina
        """
    ),
    frames=(
        ("con", "queste", "parole"),
        ("è", "con", "queste", "parole", "che"),
        *(("ne", "è", sure) for sure in ("convinto", "convinta", "sicuro", "sicura", "certo", "certa")),
        ("a", "dirlo", "è"),
        ("a", "parlare", "è"),
        ("parola", "di"),
    ),
    verbs=frozenset(stem + ending for stem in _ARE for ending in _FORMS.split())
    | words(
        """
        corea scandivano giura protesta protestò protestato bolla supplica ordina ipotizza prevede teme giudica reputa
        concede
        respinge rifiuta ringrazia saluta gioisce piange borbotta balbetta interviene interrompe riassume riassunto
        concesso
        temeva giurava piangeva urlava urlavano gridavano scandì ordinò
        scandisce scandito scandì tuona tuonò chiosa incalza dice dicono disse dissero diceva dicevano detto aggiunge
        aggiungono aggiunse aggiunsero aggiungeva aggiunto
        sostiene sostengono sostenne sosteneva sostenuto ammette ammettono ammise ammetteva ammesso risponde
        rispondono rispose rispondeva risposto scrive scrivono scrisse scriveva scritto conclude concludono concluse
        concludeva concluso avverte avvertono avvertì avvertito promette promettono promise promesso riconosce
        riconosciuto ritiene ritengono riteneva ritenuto crede credeva creduto ribadisce ribadiscono ribadì ribadito
        chiarisce chiarì chiarito riferisce riferì riferito garantisce garantì garantito suggerisce suggerì
        suggerito chiede chiedono chiese chiesto replica replicano replicò replicato prosegue proseguono proseguì
        proseguito continua continuò ripete ripeté ripetuto insiste insistito spiega esordisce esordì racconta
        sbotta ride sorride legge chiosa precisa definisce definì definito descrive descrisse descritto propone
        propose proposto ammonisce ammonì rivendica smentisce smentì smentito difende difese difeso sospira conviene
        afferma dichiara nega cita commenta assicura osserva taglia aggredisce esulta esultò risponderà rilancia
        """
    )
    - words("parlata citata pensata chiamata"),
    nonfinite=frozenset(stem + ending for stem in _ARE for ending in ("are", "ando"))
    | words(
        "dire dicendo aggiungere aggiungendo sostenere sostenendo ammettere ammettendo rispondere rispondendo"
        " scrivere scrivendo concludere concludendo avvertire avvertendo ribadire ribadendo chiedere chiedendo"
    ),
    auxiliaries=words("ha hanno aveva avevano è sono era si s' gli le lo l' ci mi non poi così ne ebbe fu va"),
    adverbs=words(
        "poi anche inoltre ancora quindi infine così ieri oggi lunedì martedì mercoledì giovedì venerdì sabato domenica"
        " subito sempre successivamente"
    ),
    ranks=words("primo prima"),
    adverb_ending="mente",
    according=(
        ("secondo",),
        *((*lead, "quanto", said, "da") for lead in (("stando", "a"), ("secondo",)) for said in _SAID),
        ("stando", "a"),
        ("a", "detta", "di"),
        ("a", "parere", "di"),
        ("a", "giudizio", "di"),
        ("nelle", "parole", "di"),
        ("queste", "le", "parole", "di"),
        ("ad", "avviso", "di"),
        ("agli", "occhi", "di"),
        ("per", "bocca", "di"),
        ("per", "voce", "di"),
    ),
    voices=(("attraverso",), ("per", "mezzo", "di"), ("tramite",)),
    for_whom=words("per"),
    that=words("che se come"),
    infinitives=("are", "ere", "ire", "arsi", "ersi", "irsi", "arlo", "arla"),
    subject_drop=True,
    reflexive=words("si"),
    plural_endings=("ono", "ano", "ero"),
    open_verbs=True,
    participles=("ato", "ata", "ati", "uto", "ito"),
    having=words("ha hanno aveva avevano ho è era si avrebbe avendo stato"),
    topics=words("quanto"),
    oblique={"lui": "m", "lei": "f"},
    opinions=(("a", "suo", "avviso"), ("a", "suo", "parere")),
    echoes=(("lo",), ("così",), ("è", "quanto"), ("è", "quello", "che")),
    offices=words("ministro ministra presidente sindaco sindaca prefetto procuratore giudice re papa"),
    written=words("cartello striscione scritta targa messaggio"),
    demonstrative=words("questo questa quest'"),
    men=words("padre figlio fratello zio marito ragazzo uomo cugino nonno suocero genero nipote re principe signore"),
    of=words("di del dello della dell' dei degli delle"),
    manners=words("voce tono sorriso gesto"),
    ages=words("giovane anziano anziana"),
    places=words("su in nel nella sul sulla"),
    who=words("che"),
    pauses=frozenset(",-–—"),
    pronouns={"lui": "m", "lei": "f", "egli": "m", "ella": "f"},
    anaphors={"quest' ultimo": "m", "quest' ultima": "f"},
    onward=words("ancora e poi oltre non solo"),
    pairs=frozenset(
        f"{verb} {what}" for verb in ("fa", "fanno", "faceva", "ha", "hanno") for what in ("sapere", "notare")
    )
    | frozenset(f"fatto {what}" for what in ("sapere", "notare", "presente")),
    nobody=words("loro noi io voi tu alcuni molti tutti qualcuno nessuno qualcun qualcuna ognuno"),
    authorial=words("noi io voi tu"),
    titles=gendered(
        m="sig sig. signor don mons mons. monsignor fra",
        f="sig.ra signora suor",
        both="""
        dott dott. dottor dottore dottoressa prof prof. professor professore professoressa avv avv. on on. ing ing.
        """,
    ),
    roles=gendered(
        m="""
        presidente ministro sindaco direttore segretario senatore deputato assessore consigliere ricercatore
        professore avvocato scrittore autore attore medico infermiere agricoltore imprenditore fondatore
        coordinatore ambasciatore allenatore giocatore capo re principe padre figlio fratello marito uomo cittadino
        vicino scienziato sociologo storico biologo geologo politologo magistrato vescovo papa capitano generale
        colonnello ispettore tecnico attaccante difensore operaio maestro studente architetto ingegnere parroco
        pontefice vicepremier neolaureato bidello sarto critico romanziere filosofo teologo astronomo
        meteorologo virologo epidemiologo climatologo antropologo filologo matematico primario chirurgo cardiologo
        oncologo psicologo veterinario notaio imputato
        indagato condannato accusato arrestato sopravvissuto profugo sfollato pensionato manovale muratore
        falegname meccanico idraulico ferroviere contadino viticoltore
        apicoltore pastore allevatore pasticciere fornaio panettiere oste ristoratore albergatore
        commerciante bottegaio libraio editore traduttore curatore pittore scultore fotografo designer
        compositore tenore ballerino coreografo sceneggiatore produttore
        delegato comico conduttore inviato portiere mediano bomber
        terzino capocannoniere campione nuotatore maratoneta sciatore pugile arbitro
        mister patron capodelegazione governatore vicesindaco
        assessore senatore pm gip gup cancelliere maresciallo carabiniere finanziere poliziotto pompiere
        soldato sergente ammiraglio cardinale arcivescovo prete sacerdote frate cappellano custode portinaio
        pescatore commissario vicepresidente governatore cancelliere procuratore questore prefetto rettore fisico
        chimico cuoco nonno zio cugino cognato suocero compagno amico socio fidanzato comandante
        """,
        f="""
        ministra sindaca direttrice segretaria senatrice deputata assessora consigliera ricercatrice professoressa
        avvocata scrittrice autrice attrice medica infermiera agricoltrice imprenditrice fondatrice coordinatrice
        ambasciatrice allenatrice giocatrice regina principessa madre figlia sorella moglie donna cittadina vicina
        scienziata sociologa storica biologa geologa politologa magistrata ispettrice tecnica difensora operaia
        maestra studentessa architetta ingegnera pescatrice commissaria vicepresidentessa presidentessa governatrice
        sarta romanziera poetessa filosofa teologa astronoma meteorologa virologa epidemiologa climatologa
        antropologa filologa matematica chirurga cardiologa oncologa psicologa veterinaria notaia imputata indagata
        condannata accusata arrestata sopravvissuta profuga sfollata pensionata contadina viticoltrice allevatrice
        pasticciera fornaia ristoratrice albergatrice libraia editrice traduttrice curatrice pittrice scultrice
        fotografa
        compositrice ballerina coreografa sceneggiatrice produttrice comica conduttrice inviata portiera campionessa
        nuotatrice sciatrice vicesindaca poliziotta soldatessa procuratrice questora prefetta rettrice fisica
        chimica cuoca nonna zia cugina cognata suocera compagna amica
        socia fidanzata capa delegata
        """,
        both="""
        cineasta poeta pediatra psichiatra superstite chef soprano corrispondente ceo esponente parlamentare
        capogruppo agente vigile tenente
        portavoce economista giornalista analista artista attivista ciclista cantante giudice leader rappresentante
        residente abitante dirigente responsabile esperto esperta testimone specialista presidente sindacalista
        pilota premier collega nipote inquilino inquilina musicista regista docente preside capitano
        """,
    ),
    periphrases={
        ("presidente", "consiglio"): ("premier", ""),
        ("capo", "governo"): ("premier", ""),
    },
    loose=words(
        "a ai al alla all' allo agli alle in nel nella nei nelle con per dopo durante davanti su sul sulla"
        " tra fra prima presso"
    ),
    broader=(
        *WIDER["it"],
        (words("responsabile dirigente numero"), words("presidente direttore direttrice segretario segretaria")),
        (words("amministratore amministratrice politico"), words("sindaco sindaca assessore assessora consigliere")),
    ),
    continuing=words("aggiunge aggiunto aggiungeva prosegue proseguito continua continuato conclude concluso"),
    functions=words(
        """
        avvocato avvocata legale medico direttore direttrice capo segretario segretaria allenatore allenatrice
        arbitro capitano padre madre fratello sorella figlio figlia marito moglie vicino vicina amico amica
        testimone portavoce questore responsabile
        """
    ),
    kin=(
        words("deputato deputata senatore senatrice parlamentare onorevole"),
        words("premier presidente"),
        words("papa pontefice vescovo"),
        words("calciatore calciatrice giocatore giocatrice attaccante portiere difensore centrocampista capitano"),
        words("allenatore allenatrice tecnico mister coach"),
        words("ricercatore ricercatrice scienziato scienziata esperto esperta professore professoressa"),
        words("avvocato avvocata legale"),
        words("regista cineasta"),
        words("scrittore scrittrice autore autrice romanziere romanziera poeta"),
        words("medico primario chirurgo chirurga professore professoressa specialista"),
        words("cantante cantautore cantautrice artista"),
    ),
    agents=gendered(m="tore ologo aio", f="trice ologa aia tora essa", both="ista"),
    things=words(
        """
        settore motore fattore trattore reattore lista vista pista rivista intervista conquista centinaio migliaio
        gennaio febbraio matrice cicatrice acciaio operaio dialogo catalogo prologo
        """
    ),
    absent=words("morto morta morì scomparso scomparsa nato nata ucciso uccisa deceduto deceduta"),
    gestures=words("sorride ride sospira annuisce esita insiste conferma"),
    leads=words("primo prima ex vice"),
    states=gendered(
        m="nato interpellato intervistato sollecitato incalzato interrogato",
        f="nata interpellata intervistata sollecitata incalzata interrogata",
    ),
    doers=words("da dal dalla dallo dai"),
    state_endings=(("ato", "m"), ("ata", "f"), ("ito", "m"), ("ita", "f"), ("uto", "m"), ("uta", "f"), ("netto", "m")),
    being=words("è era resta sembra"),
    determiners={
        "il": "m",
        "lo": "m",
        "la": "f",
        "l'": "",
        "un": "m",
        "uno": "m",
        "una": "f",
        "un'": "f",
        "questo": "m",
        "questa": "f",
        "suo": "",
        "sua": "",
        "i": "",
        "gli": "",
        "le": "",
        "quest'": "",
    },
    possessive=words("suo sua loro"),
    indefinite=words("un uno una un'"),
    prepositions=words(
        "di a da in con su per tra fra durante dopo prima contro verso presso senza sotto sopra davanti d' ad"
    ),
    contracted=words(
        "del dello della dell' dei degli delle al allo alla all' ai agli alle dal dallo dalla dall' dai dagli dalle nel"
        " nello nella nell' nei negli nelle sul sullo sulla sull' sui sugli sulle"
    ),
    replies=words("risponde rispose risposto replica replicò replicato ribatte"),
    unsure=words("michele andrea simone nicola daniele gabriele raffaele emanuele"),
    particles=words("di de del della dei degli da d' la lo li van von der el al ben bin"),
    relative=words("che cui quale quali dove"),
    conjunctions=words("e ed o ma mentre quando"),
    both=words("e ed o"),
    institutions=words(
        """
        scuola liceo istituto università fondazione gruppo società azienda compagnia associazione museo teatro
        stadio ospedale clinica via viale piazza quartiere città comune aeroporto ponte banca agenzia quotidiano
        giornale rivista club squadra partito sindacato movimento ministero governo regione
        """
    ),
    no_names=words(
        """
        italia europa roma milano napoli torino governo camera senato ministero salute interno giustizia economia
        cultura difesa istruzione lavoro stato corte repubblica unione nazionale pd fdi fi m5s avs lega
        """
    ),
    powers=words("cremlino quirinale vaticano viminale farnesina"),
    openers=words(
        """
        il lo la l' i gli le un uno una un' questo questa questi queste quello quella e ed o ma se non in di a da
        con su per tra fra del della dell' dei al alla all' nel nella dal sul secondo dopo prima durante come quando
        dove chi che cosa poi anche inoltre ieri oggi domani lunedì martedì mercoledì giovedì venerdì sabato
        domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre tutto
        tutti molto più meno mentre perché infine così ecco suo sua loro nostro nostra ogni altri altre alcuni
        """
    ),
    calling=words("chiamato chiamata"),
    naming=words(
        """
        cosiddetto cosiddetta cosiddetti cosiddette intitolato intitolata titolo slogan motto striscione libro film
        romanzo serie canzone disco album programma piano legge progetto campagna espressione parola parole termine
        frase detto soprannominato soprannominata hashtag proverbio documentario opera mostra rivista chiamato
        chiamata
        """
    )
    - words("detto"),
    nicknaming=words("detto detta"),
)
