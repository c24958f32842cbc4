"""The words Portuguese counts, pays, measures and abbreviates with."""

import re

from make_episode.scripts.spoken.language import Noun

MONTHS = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split()
MONTH_ABBREVIATIONS = {
    "jan.": 1, "jan": 1, "fev.": 2, "fev": 2, "mar.": 3, "abr.": 4, "abr": 4, "mai.": 5, "mai": 5, "jun.": 6,
    "jun": 6, "jul.": 7, "jul": 7, "ago.": 8, "ago": 8, "set.": 9, "set": 9, "out.": 10, "out": 10, "nov.": 11,
    "nov": 11, "dez.": 12, "dez": 12,
}  # fmt: skip

SHORT_MONTHS = frozenset(name for name in MONTH_ABBREVIATIONS if len(name) == 3 and name.isalpha())
"""Names that are words of another kind too ("set", "dez"): months only before a year."""

FEMININE_ENDINGS = re.compile(
    r"(?:[aã]s?|[çsxt]i?(?:ão|ões)|gi(?:ão|ões)|dades?|tudes?|gens?|ezas?|triz(?:es)?|ises?|oses|ites?)$"
)
FEMININE = frozenset(
    """mulher mulheres vez vezes morte mortes sede sedes classe classes torre torres parte partes noite noites
    tarde tardes chave chaves rede redes lei leis nave naves fonte fontes ponte pontes série séries base bases
    fase fases frase frases flor flores cor cores voz vozes luz luzes cruz cruzes raiz raízes mão mãos foto
    fotos moto motos tribo tribos ong pme ave aves espécie espécies superfície superfícies mãe mães crise crises
    tese teses hipótese hipóteses ordem ordens nuvem nuvens árvore árvores dor dores equipe equipes greve greves
    gripe febre febres carne gente gentes opinião opiniões reunião reuniões união uniões região regiões religião
    rebelião questão questões gestão gestões sugestão sugestões estação mansão nação pressão prisão prisões
    paixão sessão cidade análise análises síntese dose doses catástrofe catástrofes metrópole couve linguagem
    vantagem viagem tosse posse posses maré marés fé bateria vacante frente frentes variante variantes vertente
    vertentes patente corrente correntes enchente enchentes estante lente lentes semente sementes mente serpente
    sentença quantidade estirpe hélice índole prole creche creches cheque-mate pele peles neve sebe saúde
    virtude juventude atitude elite elites suite suites suíte colher colheres face faces barbárie carruagem
    libertação embarcação actriz atriz matriz cicatriz cicatrizes perdiz diretriz diretrizes""".split()
)
MASCULINE = frozenset(
    """dia dias mapa mapas planeta planetas problema problemas sistema sistemas programa programas tema temas
    poema poemas idioma idiomas clima climas dilema dilemas drama dramas esquema esquemas fantasma fantasmas
    sintoma sintomas diploma diplomas emblema emblemas enigma estigma telegrama telegramas diagrama diagramas
    panorama grama gramas miligramas microgramas quilogramas trauma traumas cometa cometas guarda guardas atleta
    atletas poeta poetas colega colegas astronauta astronautas democrata democratas piloto quilates pirata
    piratas terapeuta espia camarada camaradas delta puma pijama sofá sofás país países mês meses avião aviões
    milhões corações coração leão leões botão botões camião camiões caminhão caminhões cartão cartões patrão
    patrões milhão bilhões bilhão biliões balão balões tubarão tubarões ladrão ladrões vulcão vulcões escalões
    galões salões portões torrões feijões campeões campeão calções peões vagões bastões limões melões pavilhões
    tostões verões padrões furacão furacões guiões reféns homens jovens bens itens fins sins armazéns armazém
    trens trem parabéns quarteirões canhões órgãos cidadãos irmãos grãos lápis ônibus autocarros pênaltis euros
    reais garagista gás gases ás paraquedas inquéritos casais dígitos""".split()
)

NEVER = frozenset(
    """de do da dos das e ou a ao à aos às em no na nos nas com por pelo pela pelos pelas para que se é são foi
    há mais menos como entre até desde sobre segundo sem sob ante quando onde não nem mas foram era eram já
    também o os as um uma uns umas lhe lhes seu sua seus suas este esta estes estas esse essa esses essas então
    depois além pois enquanto antes apenas jamais atrás muitas muitos contra durante mediante porque embora está
    estão estava esteve houve será serão todas todos outras outros quem qual quais me vos mil só logo ainda
    quase muito tão tanto após isso isto assim aquelas aqueles talvez mesmo através aliás""".split()
)

ALIKE = (
    "grandes|melhores|principais|jovens|importantes|possíveis|diferentes|maiores"
    "|menores|piores|fortes|novas|alegadas|supostas|outras|últimas|primeiras"
)
"""Adjectives before a noun that do not show its gender, or that show it as the noun does."""

UNITS = {
    "kmh": Noun("quilómetro por hora", "quilómetros por hora"),
    "km/h": Noun("quilómetro por hora", "quilómetros por hora"),
    "t": Noun("tonelada", "toneladas", "f"),
    "ton": Noun("tonelada", "toneladas", "f"),
    "Mt": Noun("milhão de toneladas", "milhões de toneladas"),
    "kt": Noun("quilotonelada", "quilotoneladas", "f"),
    "Kg": Noun("quilograma", "quilogramas"),
    "Km": Noun("quilómetro", "quilómetros"),
    "Wh": Noun("watt-hora", "watts-hora"),
    "kWh": Noun("quilowatt-hora", "quilowatts-hora"),
    "MWh": Noun("megawatt-hora", "megawatts-hora"),
    "GWh": Noun("gigawatt-hora", "gigawatts-hora"),
    "TWh": Noun("terawatt-hora", "terawatts-hora"),
    "TW": Noun("terawatt", "terawatts"),
    "kV": Noun("quilovolt", "quilovolts"),
    "cv": Noun("cavalo", "cavalos"),
    "CV": Noun("cavalo", "cavalos"),
    "hm³": Noun("hectómetro cúbico", "hectómetros cúbicos"),
    "hm3": Noun("hectómetro cúbico", "hectómetros cúbicos"),
    "dB": Noun("decibel", "decibéis"),
    "Mbps": Noun("megabit por segundo", "megabits por segundo"),
    "Mb/s": Noun("megabit por segundo", "megabits por segundo"),
    "Gbps": Noun("gigabit por segundo", "gigabits por segundo"),
    "Gb/s": Noun("gigabit por segundo", "gigabits por segundo"),
    "ppm": Noun("parte por milhão", "partes por milhão", "f"),
    "pp": Noun("ponto percentual", "pontos percentuais"),
    "p.p.": Noun("ponto percentual", "pontos percentuais"),
    "pb": Noun("ponto base", "pontos base"),
    "p.b.": Noun("ponto base", "pontos base"),
    "pts": Noun("ponto", "pontos"),
    "pts.": Noun("ponto", "pontos"),
    "hab.": Noun("habitante", "habitantes"),
    "hab": Noun("habitante", "habitantes"),
    "bpd": Noun("barril por dia", "barris por dia"),
    "MP": Noun("megapíxel", "megapíxeis"),
    "px": Noun("píxel", "píxeis"),
    "rpm": Noun("rotação por minuto", "rotações por minuto", "f"),
    "l/100 km": Noun("litro aos cem quilómetros", "litros aos cem quilómetros"),
    "min.": Noun("minuto", "minutos"),
    "mins": Noun("minuto", "minutos"),
    "seg": Noun("segundo", "segundos"),
    "seg.": Noun("segundo", "segundos"),
    "hs": Noun("hora", "horas", "f"),
    "hrs": Noun("hora", "horas", "f"),
    "h": Noun("hora", "horas", "f"),
    "h.": Noun("hora", "horas", "f"),
}

DOLLAR, DIRHAM, REAL = Noun("dólar", "dólares"), Noun("dirham", "dirhams"), Noun("real", "reais")
POUND = Noun("libra esterlina", "libras esterlinas", "f")
CURRENCIES: dict[str, Noun | str] = {
    "€": "EUR", "EUR": "EUR", "euros": "EUR", "euro": "EUR", "$": DOLLAR, "USD": DOLLAR, "US$": DOLLAR,
    "dólares": DOLLAR, "dólar": DOLLAR, "R$": REAL, "BRL": REAL, "reais": REAL, "£": POUND, "GBP": POUND,
    "libras": Noun("libra", "libras", "f"), "¥": Noun("iene", "ienes"), "JPY": Noun("iene", "ienes"),
    "CHF": "CHF", "AOA": Noun("kwanza", "kwanzas"), "Kz": Noun("kwanza", "kwanzas"),
    "kwanzas": Noun("kwanza", "kwanzas"), "MZN": Noun("metical", "meticais"), "MT": Noun("metical", "meticais"),
    "CVE": "CVE", "MAD": DIRHAM, "DH": DIRHAM, "Dh": DIRHAM, "dh": DIRHAM, "dirhams": DIRHAM,
    "CNY": Noun("yuan", "yuans"), "RMB": Noun("yuan", "yuans"), "RUB": "RUB", "₽": Noun("rublo", "rublos"),
    "INR": "INR", "₹": Noun("rupia", "rupias", "f"), "TRY": "TRY", "₺": Noun("lira turca", "liras turcas", "f"),
    "₿": Noun("bitcoin", "bitcoins", "f"), "BTC": Noun("bitcoin", "bitcoins", "f"), "MXN": "MXN", "ARS": "ARS",
    "CAD": Noun("dólar canadiano", "dólares canadianos"),
    "AUD": Noun("dólar australiano", "dólares australianos"), "FCFA": Noun("franco C F A", "francos C F A"),
    "MOP": Noun("pataca", "patacas", "f"), "DZD": "DZD", "SEK": "SEK",
}  # fmt: skip
CENTS = {"euro": ("cêntimo", "cêntimos"), "dólar": ("cêntimo", "cêntimos"), "real": ("centavo", "centavos")}

MILLION, THOUSAND_MILLIONS = Noun("milhão", "milhões"), Noun("mil milhões", "mil milhões")
BR_BILLION, BR_TRILLION = Noun("bilhão", "bilhões"), Noun("trilhão", "trilhões")
SCALES = {
    "M": MILLION, "MM": MILLION, "milh.": MILLION, "Mio": MILLION, "milhões": MILLION, "milhão": MILLION,
    "mM": THOUSAND_MILLIONS, "mil milhões": THOUSAND_MILLIONS, "mil M": THOUSAND_MILLIONS, "bilhões": BR_BILLION,
    "bilhão": BR_BILLION, "biliões": Noun("bilião", "biliões"), "bilião": Noun("bilião", "biliões"),
    "trilhões": BR_TRILLION, "trilhão": BR_TRILLION,
}  # fmt: skip

BR_SCALES = {"mi": MILLION, "bi": BR_BILLION, "tri": BR_TRILLION}
"""Brazil's short forms; always whole words, for "2 mil" is not two million litres."""

REIGNS = frozenset(
    """João Pedro Manuel Afonso Sancho Dinis Fernando Duarte Sebastião Henrique Filipe Felipe José Miguel Luís
    Carlos Luiz Francisco Bento Leão Pio Gregório Clemente Inocêncio Urbano Paulo Sisto Júlio Bonifácio
    Alexandre Nicolau Napoleão Jorge Eduardo Guilherme Ricardo Jaime Frederico Leopoldo Alberto Balduíno Ramsés
    Ramessés Tutemés Ptolomeu Mohammed Mohamed Hassan Hussein Abdullah Abdalá Faruk Haroldo Harald Gustavo
    Haakon Olavo Cristiano Constantino Teodósio Justiniano Dario Xerxes Selim Solimão Murad Vítor Victor Emanuel
    Humberto Maximiliano Rainier Ordonho Ramiro Garcia Celestino Adriano Calisto Eugénio Estêvão Silvestre Rama
    Tawadros Bartolomeu Cirilo Otão Conrado Ivan Jacques Teodoro""".split()
)
QUEENS = "Isabel|Elizabeth|Catarina|Maria|Margarida|Joana|Cristina|Beatriz|Cleópatra|Leonor|Ana|Guilhermina"
ROMAN_BEFORE = {
    **dict.fromkeys(["século", "séculos", "séc.", "sécs."], "reign"),
    **dict.fromkeys(["vaticano"], "m"),
    **dict.fromkeys(
        """capítulo capítulos tomo volume ato acto cena título livro anexo secção seção fase parte nível tipo
        classe grupo grau
        episódio temporada zona categoria artigo apêndice bloco cap. vol. art. lote escalão""".split(),
        "cardinal",
    ),
}
ROMAN_AFTER = {
    **dict.fromkeys(
        """guerra legislatura república edição cimeira cúpula assembleia jornada conferência feira dinastia gala
        copa taça""".split(),
        "f",
    ),
    **dict.fromkeys("jornadas".split(), "fs"),
    **dict.fromkeys("jogos encontros prémios".split(), "ms"),
    **dict.fromkeys(
        """congresso aniversário centenário festival fórum encontro prémio prêmio certame torneio plano concurso
        simpósio
        concílio campeonato troféu reich seminário memorial ciclo governo""".split(),
        "m",
    ),
}  # fmt: skip

TITLES = {
    "Des.": "desembargador", "Desa.": "desembargadora",
    "Sr.": "senhor", "Sra.": "senhora", "Sr.ª": "senhora", "Sr.a": "senhora", "Srs.": "senhores",
    "Sras.": "senhoras", "Srta.": "senhorita", "Sr": "senhor", "Sra": "senhora", "D.ª": "Dona", "Dª": "Dona",
    "Dr.": "doutor", "Dra.": "doutora", "Dr.ª": "doutora", "Drs.": "doutores", "Dr": "doutor", "Dra": "doutora",
    "Prof.": "professor", "Profa.": "professora", "Prof.ª": "professora", "Profª": "professora",
    "Exmo.": "Excelentíssimo", "Exma.": "Excelentíssima", "Exmos.": "Excelentíssimos",
    "Exmas.": "Excelentíssimas", "Ilmo.": "Ilustríssimo", "Ilma.": "Ilustríssima", "Eng.": "engenheiro",
    "Eng.º": "engenheiro", "Engº": "engenheiro", "Eng.ª": "engenheira", "Arq.": "arquiteto", "Arq.º": "arquiteto",
    "Gen.": "general", "Cor.": "coronel", "Cel.": "coronel", "Cap.": "capitão", "Ten.": "tenente",
    "Maj.": "major", "Sgt.": "sargento", "Com.": "comandante", "Cmdt.": "comandante", "Adv.": "advogado",
    "Dep.": "deputado", "Sen.": "senador", "Min.": "ministro", "Gov.": "governador", "Pres.": "presidente",
    "Pe.": "padre", "P.e": "padre", "Fr.": "frei", "Mons.": "monsenhor", "Rev.": "reverendo", "Sto.": "Santo",
    "Sta.": "Santa", "Stº": "Santo", "S.": "São", "St.": "Saint", "Av.": "avenida", "Av": "avenida", "R.": "rua",
    "Pç.": "praça", "Pça.": "praça", "Lg.": "largo", "Lgo.": "largo", "Tv.": "travessa", "Estr.": "estrada",
    "Al.": "alameda", "Mª": "Maria", "M.ª": "Maria", "Ex.mo": "Excelentíssimo", "Ex.ma": "Excelentíssima",
    "S.A.R.": "Sua Alteza Real",
}  # fmt: skip
ABBREVIATIONS = {
    "etc.": "et cetera", "etc…": "et cetera", "p. ex.": "por exemplo", "p.ex.": "por exemplo",
    "P. ex.": "Por exemplo", "por ex.": "por exemplo", "a. C.": "antes de Cristo", "a.C.": "antes de Cristo",
    "d. C.": "depois de Cristo", "d.C.": "depois de Cristo", "aprox.": "aproximadamente", "tel.": "telefone",
    "Tel.": "Telefone", "telef.": "telefone", "tlm.": "telemóvel", "Tlm.": "Telemóvel", "Cia.": "companhia",
    "C.ª": "companhia", "S. A.": "S A", "S/A": "S A", "Lda.": "limitada", "Lda": "limitada", "Ltda.": "limitada",
    "Ltda": "limitada", "SGPS": "S G P S", "dto.": "direito", "dt.º": "direito", "esq.": "esquerdo",
    "máx.": "máximo", "mín.": "mínimo", "vs": "contra", "vs.": "contra", "dpto.": "departamento",
    "depto.": "departamento", "V. Exa.": "Vossa Excelência", "V. Ex.ª": "Vossa Excelência",
    "V.Exa.": "Vossa Excelência", "V. Exas.": "Vossas Excelências", "S. Exa.": "Sua Excelência",
    "S.Exa.": "Sua Excelência", "S. Ex.ª": "Sua Excelência", "S.M.": "Sua Majestade", "S. M.": "Sua Majestade",
    "S.A.R.": "Sua Alteza Real", "cf.": "confrontar", "i. e.": "isto é", "i.e.": "isto é", "et al.": "e outros",
    "prof.": "professor", "N.B.": "nota bene", "P.S.": "post scriptum", "n.d.r.": "nota da redação",
    "NDR": "nota da redação", "Univ.": "Universidade", "s/n": "sem número", "c/": "com", "p/": "para",
    "séc.": "século", "sécs.": "séculos", "e/ou": "e ou", "I&D": "I e D", "EUA": "Estados Unidos da América",
    "E.U.A.": "Estados Unidos da América", "km/h": "quilómetros por hora", "km²": "quilómetros quadrados",
    "m²": "metros quadrados", "m³": "metros cúbicos", "kWh": "quilowatts-hora", "MWh": "megawatts-hora",
    "GWh": "gigawatts-hora", "MW": "megawatts", "GW": "gigawatts", "CO2": "C O dois", "CO₂": "C O dois",
    "n.º": "número", "nº": "número", "N.º": "Número", "Nº": "Número", "ed.": "edição", "pág.": "página",
    "págs.": "páginas", "art.º": "artigo", "LGBTQIA+": "L G B T Q I A mais", "LGBTI+": "L G B T I mais",
    "km": "quilómetros", "Srs.": "senhores", "Sras.": "senhoras", "Sr.": "senhor", "Sra.": "senhora",
    "Dr.": "doutor", "Dra.": "doutora", "Av.": "avenida",
    "R/C": "rés-do-chão", "r/c": "rés-do-chão", "q.b.": "quanto baste", "obs.": "observação",
    "Obs.": "Observação", "adm.": "administração", "gov.": "governo", "art.": "artigo", "cap.": "capítulo",
    "Exmo.": "Excelentíssimo", "Exma.": "Excelentíssima",
}  # fmt: skip
NEVER_LAST = frozenset(
    """vs. i.e. cf. aprox. tel. Tel. telef. art. art.º cap. pág. págs. séc. sécs. Sr. Sra. Dr. Dra. Av. Exmo.
    Exma. Obs. obs.""".split()
) | {"p. ex.", "p.ex.", "P. ex.", "por ex.", "V. Exa.", "V. Ex.ª", "V.Exa.", "S. Exa.", "S.Exa."}
BEFORE_NUMBER = {
    "p.": "página", "pp.": "páginas", "pág.": "página", "págs.": "páginas", "Pág.": "Página", "art.": "artigo",
    "art.º": "artigo", "artº": "artigo", "arts.": "artigos", "Art.": "Artigo", "n.º": "número", "nº": "número",
    "N.º": "Número", "Nº": "Número", "n°": "número", "N°": "Número", "no.": "número", "№": "número",
    "n.ºs": "números", "n.os": "números", "vol.": "volume", "Vol.": "Volume", "cap.": "capítulo",
    "caps.": "capítulos", "fig.": "figura", "al.": "alínea", "§": "parágrafo", "aprox.": "aproximadamente",
    "~": "cerca de", "≈": "cerca de", "<": "menos de", ">": "mais de", "≥": "pelo menos", "≤": "no máximo",
    "#": "número", "km": "quilómetro", "Km": "quilómetro", "tel.": "telefone", "c.": "cerca de",
    "Tel:": "Telefone:", "x": "por", "min.": "minuto",
}  # fmt: skip

ACRONYMS = frozenset(
    """MAX ONU NATO OTAN UNESCO UNICEF NASA FIFA UEFA OPEP IVA PIB INE TAP SIC PALOP SIDA OVNI IRA BES BANIF NOS MEO
    ASAE INEM ANA DECO FENPROF FRETILIN UNITA FRELIMO RENAMO COVID COP MERCOSUL ASEAN BRICS FARC PIN SIM NIF NIB
    IBAN RADAR LASER NASDAQ UNRWA FRONTEX INTERPOL EUROPOL EUROJUST CAF MINURSO NVIDIA IKEA LEGO OK USAID HAMAS
    DAESH SEF FAO PRACE CITIUS LUSA INFARMED ERSE REN GALP SONAE ANACOM ADSE FESAP APAV RASI PRODER LEADER IMI
    INATEL ISCTE ISEG ISEL FEUP NOVA PSI SAD VAR GOV PAN CHEGA BRISA CARRIS ANAM LIGA PISA IPMA FAP PETROBRAS
    BOVESPA IBOVESPA IPEA IBAMA FUNAI EMBRAPA ENEM PROUNI FIES SESC SENAI SENAC SEBRAE ANVISA ANATEL ANEEL IBOPE
    MASP DETRAN DENATRAN CAPES COPOM SELIC COPEL CEMIG VALE EMBRAER CADE COAF PAC PROCON CONAR MEC SUS PIX
    UNICAMP UNESP PUC SARS MERS CONMEBOL CONCACAF CELAC FAB FIESP FENABRAVE RAM TED DANA CERN ESA APEC CEDEAO
    AVIANCA AGU TAC TIC CITE SEDES UMA""".split()
)
INITIALISMS = frozenset("""OMS OIT UE UA IA OCDE AIEA OEA IES OIM EDP""".split())
CAPITAL_WORDS = frozenset(
    """O A OS AS DE DO DA DOS DAS UM UMA EM NO NA NOS NAS E AO SE SEU SUA É NÃO POR COM QUE SEM HÁ
    FOI MAIS EU TU ELE ELA MEU SOL MAR PAZ LEI REI DIA VAI VEM TEM MAS OU AOS PELO PELA HOJE BEM MAL
    FIM ERA POVO""".split()
)

PLAIN_WORDS = frozenset("""DOS UMA QUE MAIS MAS COM SEM NUNCA""".split())
"""Said as words wherever they stand in capitals."""

BEFORE_MINUS = frozenset(
    """de a com e em um do caiu cai caem recuou recua baixou perdeu queda variação contra foi é""".split()
)
"""Words after which "- 5" is a figure with its minus."""
SYMBOLS = {
    "&": "e", "=": "igual a", "+": "mais", "×": "vezes", "÷": "a dividir por", "±": "mais ou menos",
    "≈": "cerca de", "≠": "diferente de", "≤": "menor ou igual a", "≥": "maior ou igual a", "<": "menor que",
    ">": "maior que", "@": "arroba", "°": "graus", "§": "parágrafo", "€": "euros", "$": "dólares", "£": "libras",
    "¥": "ienes", "%": "por cento", "‰": "por mil", "#": "cardinal", "*": "", "_": " ", "|": ",", "©": "",
    "®": "", "™": "", "•": "", "~": "cerca de", "^": "", "\\": "", "µ": "micro", "/": " ", "¶": "", "†": "",
    "‡": "", "√": "raiz de", "∞": "infinito", "²": "ao quadrado", "³": "ao cubo", "№": "número",
}  # fmt: skip
WEB = {"@": "arroba", ".": "ponto", "/": "barra", "-": "hífen", "_": "sublinhado", ":": "dois pontos", "#": "hashtag"}
