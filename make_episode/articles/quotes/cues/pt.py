"""Portuguese of both shores: “Estamos prontos”, afirmou na terça a ministra da Saúde."""

from make_episode.articles.quotes.cues import Cues, gendered, words
from make_episode.articles.quotes.cues.natives import PORTUGUESE
from make_episode.articles.quotes.cues.wider import WIDER

_AR = """
abord acentu aclar aconselh acrescent acus adiant afirm alert aleg anunci apel apont argument assegur assinal atest
aventur avali avis brinc calcul celebr clam coment complement compar confess confi confirm consider constat contest cont
convid critic cutuc declar denunci desabaf descart desej destac detalh determin disfarç duvid elogi enfatiz enumer
esclarec escrev especific especul estim evidenci exager exclam exemplific explic express externou frisou fris garant
grit implor indag indic inform insist interrog ironiz jur justific lament lanç lembr manifest mencion murmur narr
neg not observ opin orden pens perguntou pergunt ponder pontu postul precis prognostic proclam protest public
question queix reafirm realç recit reclam recomend record reforç reiter relat relembr rememor replic report
ressalt ressalv revel salient sentenci sinaliz solicit specul suger sublinh suplic sussurr suspir testemunh
tuit vatic cit rebat contradit exigi cobr desmenti classific
""".split()
_FORMS = "a am ou aram ava avam ado ada"

_HYPHENED = ("-se", "-lhe", "-lhes", "-me", "-nos", "-o", "-a")
_VERBS = frozenset(stem + ending for stem in _AR for ending in _FORMS.split()) | words(
    """
        sorriu riu ataca teme rejeita rejeitou comemora comemorou chora chorou balbucia intervém interrompe emenda
        dispara disparou retruca retrucou
        diz dizem disse disseram dizia diziam dito dissera acrescenta responde respondem respondeu responderam
        respondia
        escreve escrevem escreveu escreveram escrevia escrito admite admitem admitiu admitiram admitia admitido adverte
        advertem advertiu advertiram defende defendem defendeu defenderam defendia sustenta sustentam sustentou insiste
        insistiu insistem promete prometem prometeu prometeram reconhece reconhecem reconheceu reconheceram conclui
        concluem concluiu concluíram concluía sugere sugerem sugeriu sugeriram acredita acreditam acreditava pensa
        prossegue prosseguiu continua continuou esclarece esclareceu esclareceram garante garantem garantiu garantiram
        garantia pede pedem pediu pediram exige exigiu repete repetiu refere referem referiu referiram referia descreve
        descreveu descreveram define definiu rebate rebateu desmente desmentiu lê leu ri sorri agradece agradeceu
        completa completou completava finaliza finalizou resume resumiu enfatiza fala falou atira atirou desabafa
        propõe propôs expõe expôs conta contou contava contam relata vê prevê antecipa antecipou mantém manteve
        corrige corrigiu corrigiram interveio sintetiza sintetizou recorda suspirou riu-se murmura queixou confidencia
        confidenciou explicita explicitou
        compromete comprometeu comprometeu-se contrapõe contrapôs contradiz contradisse
        assume assumiu aponta lamenta remata rematou concorda concordou discorda discordou
        """
) - words("garantia citada cita publicado publicada contada cobrada comparada conta")

CUES = Cues(
    plurals=words("os as uns umas"),
    natives=PORTUGUESE,
    strangers=words(
        """
        homem mulher vítima menino menina garoto garota rapaz moça motorista testemunha morador moradora vizinho vizinha
        """
    ),
    frames=(("com", "estas", "palavras"), ("com", "essas", "palavras")),
    sexed=True,
    verbs=_VERBS | {verb + pronoun for verb in _VERBS for pronoun in _HYPHENED},
    nonfinite=frozenset(stem + ending for stem in _AR for ending in ("ar", "ando"))
    | words(
        "dizer dizendo acrescentar responder respondendo escrever escrevendo admitir admitindo advertir advertindo"
        " defender defendendo insistir insistindo reconhecer reconhecendo concluir concluindo referir referindo"
    ),
    auxiliaries=words("tem têm tinha tinham há havia foi é se lhe lhes o a os as me nos não já ainda também vai"),
    adverbs=words(
        "também ainda já depois ontem hoje então assim finalmente posteriormente segunda-feira terça-feira quarta-feira"
        " quinta-feira sexta-feira sábado domingo"
    ),
    ranks=words("primeiro primeira"),
    adverb_ending="mente",
    according=(
        ("segundo",),
        ("conforme",),
        ("de", "acordo", "com"),
        ("nas", "palavras", "de"),
        ("na", "opinião", "de"),
        ("no", "entender", "de"),
        ("na", "avaliação", "de"),
        ("na", "visão", "de"),
        ("na", "análise", "de"),
        ("aos", "olhos", "de"),
        ("pela", "voz", "de"),
        ("pela", "boca", "de"),
    ),
    voices=(("através", "de"), ("por", "meio", "de"), ("por", "intermédio", "de")),
    for_whom=words("para"),
    that=words("que se como"),
    infinitives=("ar", "er", "ir"),
    subject_drop=True,
    plural_endings=("am", "em"),
    open_verbs=True,
    participles=("ado", "ada", "ido", "ida"),
    having=words("tem têm tinha tinham havia há foi teria tendo"),
    topics=words("quanto"),
    oblique={"ele": "m", "ela": "f"},
    opinions=(("na", "opinião", "dele"), ("na", "opinião", "dela"), ("na", "sua", "opinião")),
    echoes=(("foi", "o", "que"), ("assim",)),
    offices=words(
        "primeiro-ministro primeira-ministra premiê ministro ministra presidente prefeito prefeita governador"
        " governadora juiz juíza rei papa autarca"
    ),
    written=words("cartaz faixa placa mensagem"),
    demonstrative=words("este esta esse essa"),
    of=words("de do da dos das"),
    manners=words("voz tom sorriso gesto"),
    ages=words("jovem adolescente idoso idosa"),
    places=words("em no na"),
    who=words("que"),
    pauses=frozenset("-–—"),
    pronouns={"ele": "m", "ela": "f"},
    anaphors={"este": "m", "esta": "f", "este último": "m", "esta última": "f"},
    onward=words("mais ainda e"),
    half_verbs=words("limitou limitou-se apressou-se voltou chegou a se"),
    pairs=frozenset(("fez saber", "faz saber", "fez questão", "fez notar")),
    nobody=words("alguém ninguém eles elas nós eu você vocês alguns muitos vários todos ambos"),
    authorial=words("nós eu você vocês"),
    titles=gendered(
        m="sr sr. senhor dom d. seu", f="sra sra. senhora dona", both="dr dr. dra dra. prof prof. frei eng eng."
    ),
    roles=gendered(
        m="""
        presidente ministro prefeito governador diretor secretário senador deputado vereador conselheiro pesquisador
        investigador professor advogado escritor autor ator médico enfermeiro agricultor empresário fundador
        coordenador embaixador treinador jogador chefe rei príncipe pai filho irmão marido homem vizinho sociólogo
        historiador biólogo geólogo politólogo juiz bispo papa capitão general coronel inspetor delegado técnico
        morador trabalhador mestre aluno arquiteto engenheiro músico padre pescador comissário vice-presidente
        procurador promotor desembargador físico químico cozinheiro avô neto sobrinho tio primo cunhado sogro genro
        companheiro amigo sócio namorado bombeiro selecionador
        primeiro-ministro vice-primeiro-ministro militar mandatário premiê
        gestor administrador magistrado relator ministro-chefe ex-presidente ex-ministro ex-prefeito compositor
        realizador encenador dramaturgo produtor pintor escultor fotógrafo bailarino
        coreógrafo músico maestro editor tradutor filósofo teólogo
        antropólogo astrónomo astrônomo
        matemático académico acadêmico reitor catedrático cirurgião
        psicólogo veterinário farmacêutico padre bispo cardeal arcebispo pastor frade padeiro alfaiate
        carpinteiro pedreiro mecânico caminhoneiro marinheiro apicultor viticultor
        vaqueiro seringueiro garçom barbeiro cabeleireiro comerciante banqueiro contador
        consultor réu arguido acusado suspeito detido delator atacante zagueiro goleiro
        avançado guarda-redes nadador
        boxeador judoca menino garoto comandante campeão aposentado reformado refugiado sobrevivente rapaz moço idoso
        """,
        f="""
        presidenta ministra prefeita governadora diretora secretária senadora deputada vereadora conselheira
        pesquisadora investigadora professora advogada escritora autora atriz médica enfermeira agricultora
        empresária fundadora coordenadora embaixadora treinadora jogadora rainha princesa mãe filha irmã esposa
        mulher vizinha socióloga historiadora bióloga geóloga politóloga juíza capitã inspetora delegada técnica
        moradora trabalhadora mestra aluna arquiteta engenheira pescadora comissária procuradora promotora
        desembargadora física química cozinheira avó chefa neta sobrinha tia prima cunhada sogra nora companheira
        amiga sócia namorada viúva selecionadora
        primeira-ministra gestora administradora magistrada relatora ex-presidenta ex-ministra compositora realizadora
        encenadora dramaturga produtora pintora escultora fotógrafa bailarina coreógrafa musicista editora tradutora
        filósofa teóloga antropóloga astrónoma astrônoma matemática académica acadêmica reitora cirurgiã psicóloga
        veterinária farmacêutica pastora padeira costureira cabeleireira comerciante banqueira contadora consultora
        menina garota comandante ré arguida acusada detida nadadora campeã aposentada reformada refugiada moça idosa
        """,
        both="""
        parlamentar cineasta rapper poeta pediatra psiquiatra chef craque
        porta-voz economista jornalista analista artista ativista ciclista cantor cantora líder representante
        residente habitante estudante dirigente gerente responsável especialista testemunha cientista presidente
        vice-presidente autarca chanceler policial chefe sindicalista piloto jovem adolescente colega docente titular
        """,
    ),
    periphrases={
        ("chefe", "governo"): ("primeiro-ministro", ""),
        ("chefe", "executivo"): ("primeiro-ministro", ""),
        ("chefe", "estado"): ("presidente", "república"),
    },
    loose=words(
        "em no na nos nas com a ao à aos às por para durante após sobre entre desde até perante junto sem numa num"
    ),
    continuing=words("acrescenta acrescentou continua continuou prossegue prosseguiu conclui concluiu completou"),
    functions=words(
        """
        advogado advogada médico médica diretor diretora chefe secretário secretária treinador treinadora
        técnico técnica árbitro capitão pai mãe irmão irmã filho filha marido esposa vizinho vizinha amigo amiga
        testemunha porta-voz delegado delegada responsável
        """
    ),
    kin=(
        words("prefeito prefeita presidente autarca"),
        words("deputado deputada senador senadora vereador vereadora parlamentar"),
        words("treinador treinadora técnico técnica selecionador selecionadora"),
        words("pesquisador pesquisadora investigador investigadora cientista professor professora especialista"),
        words("advogado advogada jurista defensor defensora"),
        words("jogador jogadora atacante goleiro goleira zagueiro avançado capitão"),
        words("escritor escritora autor autora romancista poeta"),
        words("cantor cantora compositor compositora músico artista sambista"),
    ),
    broader=(
        *WIDER["pt"],
        (
            words("responsável dirigente gestor gestora"),
            words("presidente diretor diretora secretário secretária coordenador coordenadora fundador fundadora"),
        ),
        (
            words("político política autarca"),
            words("deputado deputada senador senadora prefeito prefeita vereador vereadora ministro ministra"),
        ),
    ),
    agents=gendered(m="dor tor eiro ólogo", f="dora tora eira óloga triz", both="ista"),
    things=words(
        """
        dinheiro janeiro fevereiro primeiro terceiro inteiro mosteiro roteiro feira cadeira bandeira madeira carreira
        fronteira maneira primeira terceira inteira segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
        setor motor fator trator computador lista vista pista revista entrevista conquista brasileiro brasileira
        """
    ),
    absent=words("morreu faleceu desapareceu sumiu nasceu morta morto assassinada assassinado encontrada encontrado"),
    gestures=words("sorri ri suspira hesita insiste confirma"),
    leads=words("primeiro primeira ex vice atual"),
    states=gendered(
        m="nascido questionado perguntado indagado entrevistado",
        f="nascida questionada perguntada indagada entrevistada",
    ),
    doers=words("por pelo pela"),
    state_endings=(("ado", "m"), ("ada", "f"), ("ido", "m"), ("ida", "f"), ("oso", "m"), ("osa", "f")),
    being=words("está estava é era foi ficou"),
    determiners={
        "o": "m",
        "a": "f",
        "um": "m",
        "uma": "f",
        "este": "m",
        "esta": "f",
        "esse": "m",
        "essa": "f",
        "seu": "",
        "sua": "",
        "os": "",
        "as": "",
        "outro": "m",
        "outra": "f",
    },
    bare_plurals=("s",),
    possessive=words("seu sua"),
    indefinite=words("um uma outro outra"),
    prepositions=words("de a ante até após com contra desde durante em entre para perante por sem sob sobre junto")
    - words("a"),
    contracted=words(
        "do da dos das ao à aos às no na nos nas pelo pela pelos pelas num numa dum duma neste nesta nesse nessa deste"
        " desta"
    ),
    replies=words("responde respondeu rebate rebateu retruca retrucou"),
    particles=words("de da do dos das van von der el al ben bin"),
    relative=words("que quem cujo cuja onde qual"),
    conjunctions=words("e ou mas enquanto quando embora porque"),
    both=words("e ou"),
    institutions=words(
        """
        escola instituto universidade fundação grupo empresa companhia associação museu teatro estádio hospital
        clínica rua avenida praça bairro cidade aeroporto ponte banco agência diário jornal revista rádio clube
        equipe equipa partido sindicato movimento ministério governo colégio sociedade
        """
    ),
    no_names=words(
        """
        brasil portugal lisboa porto paulo rio europa américa governo congresso senado câmara ministério saúde educação
        interior justiça economia cultura defesa trabalho estado tribunal supremo nacional república
        """
    ),
    powers=words("kremlin planalto vaticano senado congresso itamaraty"),
    openers=words(
        """
        o a os as um uma uns umas este esta estes estas esse essa isso isto seu sua e ou mas se não em de do da dos
        das ao à no na nos nas com sem por pelo pela para segundo conforme sobre após desde até durante entre ante
        como quando onde quem que já também ainda assim depois antes ontem hoje amanhã segunda terça quarta quinta
        sexta sábado domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira janeiro fevereiro março
        abril maio junho julho agosto setembro outubro novembro dezembro todo toda todos todas muito mais menos
        embora enquanto porque finalmente nosso nossa outro outra outros outras cada alguns questionado questionada
        """
    ),
    calling=words("chamado chamada"),
    naming=words(
        """
        chamado chamada chamados chamadas denominado denominada intitulado intitulada título lema slogan faixa
        cartaz livro filme romance série canção música disco álbum programa plano lei projeto campanha expressão
        palavra palavras termo frase apelidado apelidada hashtag provérbio ditado documentário obra exposição
        revista jornal suposto suposta
        """
    ),
)
