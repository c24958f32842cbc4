"""Spanish: «Estamos listos», afirmó el martes la ministra de Sanidad."""

from make_episode.articles.quotes.cues import Cues, gendered, words
from make_episode.articles.quotes.cues.es_kin import KIN, PERIPHRASES
from make_episode.articles.quotes.cues.es_natives import NATIVES
from make_episode.articles.quotes.cues.wider import WIDER

_AR = """
        aclar apostill acentu aclam aconsej acot acus advers afirm agreg alert aleg aliment amenaz anticip anunci
        apost apunt argument asegur asever atestigu aventur avis bromeo bromé calific cavil celebr censur clam
        desvel fustig coment concret confes confi confirm consider constat contest corrobor critic cuestion declar
        decret defenest demand deline denomin denunci descart desliz desminti detall dictamin dud ejemplific encomi
        enfatiz enumer esgrim especific especul estim evalu exclam exclamaba exhort explay explic express expres
        exterioriz felicit gritó grit habl implor indic inform insist inst interpel interrog invit ironiz jur
        justific lament lanz lement llam manifest matiz mencion murmur narr neg not observ opin orden pens plante
        plate ponder postul precis pregunt pronostic pronunci proclam public puntualiz qued quej reafirm record
        recomend recalc rechaz reclam refrend regañ reiter relat rememor remarc remat replic report reproch respald
        respond resalt ruego revel sald sentenci señal solicit sostuv suger subray suplic suspir susurr teoriz
        testific tuite vaticin voce zanj cit cont adelant añor tild remach esquiv ilustr grafic retruc valor cerr
        rub
        """.split()
_FORMS = "a an ó aron aba aban ado ada aría"

CUES = Cues(
    plurals=words("los las unos unas sus"),
    strangers=words(
        """
        hombre mujer víctima sospechoso sospechosa niño niña conductor conductora testigo vecino vecina
        interesado interesada aludido aludida denunciante demandante querellante
        """
    ),
    frames=(
        ("con", "estas", "palabras"),
        ("con", "esas", "palabras"),
        ("con", "esa", "frase"),
        ("con", "esta", "frase"),
    ),
    sexed=True,
    verbs=frozenset(stem + ending for stem in _AR for ending in _FORMS.split())
    | words(
        """
        corea coreó corean coreaban soltó confiesa evoca evocó presume presumió dispara disparó contraataca
        contraatacó excusa excusó rogó balbucea balbuceó farfulla
        recrimina ataca atacó tacha tachó augura auguró teme temió sospecha repone repuso tercia terció interviene
        tachado insistió garantiza garantizó ratifica sonrió
        solloza llora lloró reflexiona reflexionó creyó imagina anhela
        dice dicen dijo dijeron decía decían dicho diría añade añaden añadió añadieron añadía añadido sostiene
        sostienen
        sostuvo sostuvieron sostenía sostenido admite admiten admitió admitieron admitía admitido advierte advierten
        advirtió advirtieron advertía advertido responde responden respondió respondieron respondía respondido escribe
        escriben escribió escribieron escribía escrito reconoce reconocen reconoció reconocieron reconocía reconocido
        insiste
        compromete comprometió comprometieron promete prometen prometió prometieron
        prometido concluye concluyen concluyó concluyeron concluía
        concluido sugiere sugirió sugerido cree creen creía piensa piensan prosigue prosiguió proseguía sigue siguió
        sentencia expone exponen expuso expusieron exponía expuesto propone propuso propuesto cuenta cuentan recuerda
        recuerdan niega niegan ruega exige exigen exigió exigieron exigido pide piden pidió pidieron pedía pedido
        espetó espeta espetaba defiende defendió defendía defendido acota resume resumió advertía acusó acusa musita
        musitó
        cuestionó zanja concede concedió asumió asume reprocha apostilla explaya repite repitió repitieron repetido
        refiere refirió describe describió describieron describía descrito
        define definió definido aduce adujo arguye arguyó asiente asintió ironiza bromea bromeó bromeaba plantea
        planteó planteaba planteado tuitea tuiteó lee leyó ríe rió sonríe enfatiza desmiente desmintió previene previno
        predice predijo agradece agradeció agradecido arremete arremetió discurre discrepa disiente manifiesta apuesta
        comparte compartió compartido difundió rebate rebatió replica zanja cierra cerró aprueba prevé rememora
        explicita puntualiza mantiene mantuvo mantenía mantenido critica destaca destacan destacó destacaba destacado
        """
    )
    - words(
        "llama llaman llamaba llamaban llamó"
        " cita citado hablado pensada llamada contada publicado publicada queda quedó quedan invitada quedado quedaba"
    ),
    nonfinite=frozenset(
        stem + ending for stem in _AR for ending in ("ar", "ando", "ándole", "ándoles", "arle", "arles")
    )
    | words(
        "decir diciendo añadir añadiendo sostener sosteniendo admitir admitiendo advertir advirtiendo responder"
        " respondiendo escribir escribiendo reconocer reconociendo concluir concluyendo insistir insistiendo destacar"
        " destacando pedir pidiendo describir describiendo repetir repitiendo"
    ),
    auxiliaries=words(
        "ha han había habían se le les lo la los las me nos no hubo haber va fue es está quiso quiere ya también y"
        " así él ella"
    )
    - words("él ella"),
    adverbs=words(
        "también además así luego después ayer hoy tajante rotundo finalmente posteriormente entonces claramente"
        " recientemente siempre enseguida igualmente asimismo lunes martes miércoles jueves viernes sábado domingo"
    ),
    ranks=words("primer primera nuevo nueva"),
    adverb_ending="mente",
    according=(
        ("según",),
        ("de", "acuerdo", "con"),
        ("a", "juicio", "de"),
        ("en", "palabras", "de"),
        ("según", "palabras", "de"),
        ("en", "opinión", "de"),
        ("a", "entender", "de"),
        ("a", "ojos", "de"),
        ("en", "boca", "de"),
        ("por", "boca", "de"),
        ("en", "voz", "de"),
    ),
    voices=(("a", "través", "de"), ("por", "medio", "de"), ("por", "intermedio", "de")),
    for_whom=words("para"),
    that=words("que si cómo cuál cuáles qué"),
    infinitives=("ar", "er", "ir", "arse", "erse", "irse", "arlo", "arla", "erlo", "irlo"),
    subject_drop=True,
    plural_endings=("n",),
    open_verbs=True,
    participles=("ado", "ada", "ido", "ida"),
    having=words("ha han había habían haya hubo he hemos habrá habría habiendo es fue"),
    topics=words("cuanto"),
    oblique={"él": "m", "ella": "f"},
    opinions=(("a", "su", "juicio"), ("en", "su", "opinión"), ("a", "su", "entender")),
    echoes=(("así", "lo"), ("así",), ("lo",), ("es", "lo", "que")),
    offices=words(
        "ministro ministra presidente presidenta alcalde alcaldesa gobernador gobernadora juez jueza rey papa"
    ),
    written=words("cartel pancarta letrero mural placa mensaje"),
    demonstrative=words("este esta ese esa aquel aquella"),
    of=words("de del"),
    variants=words(
        """
        jugador jugadora delantero delantera defensa centrocampista portero portera piloto ciclista tenista diputado
        diputada senador senadora legislador legisladora
        """
    ),
    manners=words("voz tono sonrisa gesto"),
    continuing=words(
        "añadió añade añadía agregó agrega continuó continúa prosiguió prosigue concluyó concluye apostilló apostilla"
    ),
    ages=words("joven adolescente anciano anciana"),
    places=words("en sobre"),
    who=words("quien que"),
    personal=words("quien"),
    pauses=frozenset(",-–—"),
    pronouns={"él": "m", "ella": "f"},
    anaphors={"este": "m", "éste": "m", "esta": "f", "ésta": "f", "este último": "m", "esta última": "f"}
    | {
        "nuestro interlocutor": "m",
        "nuestra interlocutora": "f",
        "el aludido": "m",
        "la aludida": "f",
        "el interesado": "m",
        "la interesada": "f",
    },
    onward=words("además más aún y todavía"),
    nobody=words("alguien nadie uno ellos ellas nosotros yo usted ustedes algunos muchos varios ambos ambas todos"),
    authorial=words("nosotros yo usted ustedes"),
    titles=gendered(
        m="sr sr. señor don d.", f="sra sra. señora srta srta. doña dña dña. sor", both="dr dr. dra dra. fray"
    ),
    trades={"sor": "monja"},
    roles=gendered(
        m="""ejecutivo exregidor exdiputado exsenador exconcejal exfutbolista exjugador exdelantero exvolante
        exdirector exgerente exfiscal exjefe exentrenador oficial militar
        míster presidente expresidente ministro exministro alcalde exalcalde director secretario  senador diputado
        concejal consejero gobernador investigador profesor abogado escritor autor actor médico enfermero
        agricultor ganadero empresario fundador coordinador embajador entrenador jugador jefe rey príncipe padre hijo
        hermano esposo marido hombre vecino científico sociólogo historiador biólogo geólogo politólogo
        juez obispo papa capitán general coronel inspector magistrado técnico seleccionador delantero defensor
        trabajador maestro alumno arquitecto ingeniero músico panadero pescador comisario vicepresidente
        subsecretario funcionario mandatario parlamentario letrado regidor legislador
        dueño propietario bombero soldado camarero dependiente portero novio nieto sobrino tío primo cuñado suegro
        yerno compañero amigo socio viudo anciano abuelo físico químico cocinero
        psicólogo directivo librero tendero quiosquero
        intendente monarca titular arquero zaguero mediapunta decano rector
        catedrático académico sismólogo climatólogo meteorólogo virólogo epidemiólogo astrónomo antropólogo filósofo
        filólogo teólogo ecólogo oceanógrafo geógrafo matemático diplomático militar exministro
        exdiputado excanciller cabecilla caudillo párroco sacerdote cura cardenal arzobispo fraile
        dramaturgo realizador productor compositor bailarín torero pintor escultor fotógrafo
        editor comisario traductor promotor inversor banquero contable consultor ganadero viticultor apicultor pastor
        chófer conductor camionero marinero carpintero albañil herrero mecánico fontanero peluquero
        barbero farmacéutico veterinario cirujano oncólogo cardiólogo alergólogo
        opositor republicano
        líder delegado subdelegado edil síndico procurador defensor magistrado togado imputado acusado
        investigado encausado querellado querellante
        procesado demandante denunciante detenido exjefe excomandante expiloto campeón subcampeón
            nadador gimnasta boxeador judoca saltador montañero
            rapero tenor barítono
        hermanastro hijastro bisabuelo yerno ahijado padrino viudo compadre primogénito
        refugiado migrante superviviente sobreviviente damnificado manifestante jubilado
        vocero funcionario burócrata padrastro""",
        f="""directiva librera tendera quiosquera presidenta expresidenta ministra exministra
        alcaldesa exalcaldesa directora secretaria senadora diputada
        concejala consejera gobernadora investigadora profesora abogada escritora autora actriz médica enfermera
        agricultora ganadera empresaria fundadora coordinadora embajadora entrenadora jugadora jefa reina
        princesa madre
        hija hermana esposa mujer vecina científica socióloga historiadora bióloga geóloga politóloga jueza capitana
        inspectora magistrada técnica seleccionadora delantera defensora trabajadora maestra alumna arquitecta
        ingeniera
        música panadera pescadora comisaria vicepresidenta subsecretaria funcionaria mandataria parlamentaria letrada
        regidora legisladora
        dueña propietaria bombera camarera dependienta portera novia nieta sobrina tía prima cuñada suegra nuera
        compañera amiga socia viuda anciana cantautora abuela física química
        cocinera psicóloga
        intendenta rectora catedrática académica sismóloga climatóloga meteoróloga viróloga epidemióloga astrónoma
        antropóloga filósofa filóloga teóloga ecóloga oceanógrafa geógrafa matemática diplomática exministra exdiputada
        decana dramaturga realizadora productora compositora bailarina torera pintora escultora fotógrafa editora
        traductora promotora banquera consultora viticultora apicultora pastora conductora camionera peluquera
        farmacéutica veterinaria cirujana oncóloga cardióloga opositora republicana delegada subdelegada procuradora
        investigada encausada querellada
        imputada acusada procesada condenada detenida campeona subcampeona nadadora boxeadora montañera guionista
        madrastra hijastra bisabuela ahijada madrina veterana refugiada damnificada afectada jubilada vocera monja
        sacerdotisa herpetóloga glacióloga edafóloga botánica """,
        both="""
        guardameta teniente sargento almirante cabo chef pediatra psiquiatra soprano veterano comandante
        portavoz economista periodista analista artista activista deportista ciclista cantante fiscal juez líder
        representante víctima residente habitante estudiante dirigente gerente responsable experto experta testigo
        testigos especialista policía guardia canciller cineasta sindicalista piloto joven concejal referente
        docente colega adolescente congresista cantautor edil taxista poeta novelista futbolista
        """,
    ),
    agents=gendered(m="dor tor ero ólogo sor", f="dora tora era óloga sora triz", both="ista"),
    things=words(
        """
        dinero primero tercero enero febrero tablero sendero acero letrero extranjero sombrero cartera carretera
        frontera manera bandera madera escalera primavera espera tercera primera cabecera acera hoguera lista vista
        revista entrevista pista conquista ordenador mirador comedor televisor motor sector factor tractor reactor
        ascensor contenedor alrededor computadora lavadora emisora grabadora impresora verdadero verdadera entero
        entera severo severa sincero sincera ligero ligera financiero financiera extranjera petrolero petrolera
        aeródromo error temor amor valor dolor calor color favor rumor terror interior exterior anterior menor mayor
        """
    ),
    natives=NATIVES,
    kin=KIN,
    periphrases=PERIPHRASES,
    absent=words("murió falleció desapareció nació mataron asesinaron mató había ha dejó"),
    functions=words(
        """
        abogado abogada médico médica doctor doctora director directora jefe jefa secretario secretaria entrenador
        entrenadora seleccionador seleccionadora árbitro capitán capitana policía comisario comisaria inspector
        inspectora vecino vecina amigo amiga testigo padre madre hermano hermana hijo hija esposo esposa marido viudo
        viuda fiscal portavoz gobernador gobernadora embajador embajadora delegado delegada representante responsable
        """
    ),
    broader=(
        *WIDER["es"],
        (
            words("directivo directiva dirigente responsable ejecutivo ejecutiva jefe jefa"),
            words(
                "director directora presidente presidenta gerente secretario secretaria fundador fundadora jefe jefa"
            ),
        ),
        (words("edil político política"), words("alcalde alcaldesa concejal concejala diputado diputada teniente")),
        (words("sindicalista líder"), words("secretario secretaria presidente presidenta portavoz")),
        (words("librero librera comerciante"), words("dueño dueña propietario propietaria")),
    ),
    counterparts=words("homólogo homóloga"),
    passive=words("sido"),
    doers=words("por"),
    suffered=words("calificado calificada acusado acusada tachado tachada descrito descrita tildado tildada"),
    gestures=words("sonríe ríe suspira asiente duda insiste confirma matiza llora estalla señala"),
    reflexive=words("se"),
    loose=words("en con a por ante bajo contra desde durante entre hacia hasta sin sobre tras mediante junto frente"),
    half_verbs=words("limitó limita atrevió apresuró volvió vuelve alcanzó llegó acertó a se no"),
    sayings=words("frase lema palabra palabras consigna divisa mantra refrán"),
    contrast=words("él ella"),
    former=words("ex"),
    leads=words("primer primera ex vice actual"),
    states=gendered(
        m="nacido preguntado consultado interrogado cuestionado entrevistado interpelado inquirido requerido",
        f="nacida preguntada consultada interrogada cuestionada entrevistada interpelada inquirida requerida",
    ),
    state_endings=(("ado", "m"), ("ada", "f"), ("ido", "m"), ("ida", "f"), ("ioso", "m"), ("iosa", "f")),
    being=words("está estaba es era fue"),
    determiners={
        "el": "m",
        "la": "f",
        "un": "m",
        "una": "f",
        "este": "m",
        "esta": "f",
        "ese": "m",
        "esa": "f",
        "aquel": "m",
        "aquella": "f",
        "su": "",
        "los": "",
        "las": "",
        "unos": "",
        "unas": "",
        "sus": "",
        "nuestro": "m",
        "nuestra": "f",
        "otro": "m",
        "otra": "f",
    },
    bare_plurals=("s",),
    possessive=words("su"),
    indefinite=words("un una otro otra unos unas"),
    prepositions=words(
        "a ante bajo con contra de desde durante en entre hacia hasta para por sin sobre tras mediante junto frente"
    ),
    contracted=words("al del"),
    replies=words("responde respondió contesta contestó replica replicó repuso"),
    particles=words("i de del la las los van von der da dos el al ben bin"),
    relative=words("que quien quienes cuyo cuya donde"),
    conjunctions=words("y e o pero mientras cuando aunque porque"),
    both=words("y e o"),
    institutions=words(
        """
        escuela instituto universidad fundación grupo empresa compañía asociación museo teatro estadio hospital clínica
        calle avenida plaza barrio ciudad pueblo aeropuerto puente banco agencia diario periódico revista cadena radio
        club equipo organización plataforma entidad cooperativa partido sindicato movimiento colectivo festival
        ministerio gobierno región colegio sociedad
        """
    ),
    no_names=words(
        """
        españa méxico argentina chile colombia perú madrid barcelona europa américa gobierno congreso senado
        ministerio sanidad salud educación interior justicia economía hacienda cultura defensa trabajo estado corte
        suprema protección tribunal casa rosada nacional lunes martes miércoles jueves viernes sábado domingo
        """
    ),
    powers=words("kremlin pentágono vaticano senado congreso moncloa generalitat"),
    openers=words(
        """
        el la los las un una unos unas este esta estos estas ese esa eso esto su sus y o pero si no en de del a al
        con sin por para según sobre tras desde hasta durante entre ante como cuando donde quien que qué cómo cuándo
        ya también además así luego después antes ayer hoy mañana lunes martes miércoles jueves viernes sábado
        domingo enero febrero marzo abril mayo junio agosto septiembre octubre noviembre diciembre todo toda
        todos todas muy más menos aunque mientras porque finalmente posteriormente mi tu nuestro nuestra otro otra
        otros otras cada algunos sí tampoco lo le les se quizá quizás acaso ojalá nada nadie
        respecto agregando asimismo igualmente preguntado preguntada consultado consultada
        """
    ),
    calling=words("llamado llamada"),
    naming=words(
        """
        memorias autobiografía poemario ensayo cuento relato cuadro podcast documental artículo columna blog
        llama llaman llamaba llamaban llamó apoda apodan apodaban apodó llamado llamada llamados llamadas denominado
        denominada titulado titulada título lema eslogan pancarta libro
        película novela serie canción disco álbum programa plan ley proyecto campaña expresión palabra palabras término
        frase apodado apodada alias hashtag etiqueta refrán documental obra exposición revista diario supuesto supuesta
        """
    ),
)
