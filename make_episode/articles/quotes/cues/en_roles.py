"""English nouns for persons: “said the mayor”, “the 34-year-old rancher added”."""

from make_episode.articles.quotes.cues import gendered, words

ROLES = gendered(
    m="""
    actor anchorman assemblyman barman batsman boy boyfriend brother businessman cabman cameraman chairman clergyman
    congressman councilman craftsman dairyman doorman ex-husband father ferryman fiance fireman foreman frontman
    gentleman godfather grandad grandfather grandson guardsman headmaster husband king linesman mailman man marksman
    milkman monk nephew oarsman patriarch policeman postman prince salesman signalman son sportsman stationmaster
    stepfather stepson tradesman trawlerman uncle waiter widower
    """,
    f="""
    actress anchorwoman assemblywoman aunt barmaid businesswoman clergywoman congresswoman councilwoman daughter
    ex-wife fiancée girl girlfriend godmother granddaughter grandmother headmistress heroine hostess housewife
    landlady matriarch midwife mother niece nun policewoman postwoman princess queen saleswoman seamstress sister
    spokeswoman sportswoman stepdaughter stepmother waitress widow wife woman
    """,
    both="""
    abbot accountant activist actuary admiral adviser advisor agent agronomist aide alderman ambassador
    ambassador-at-large anaesthetist analyst angler announcer anthropologist appellant apprentice arbitrator
    archaeologist archdeacon architect archivist artist assistant astronaut astronomer athlete attorney auctioneer
    auditor author autoworker aviator backbencher baker banker barber barista baritone barrister bartender bassist
    batter beekeeper benefactor billionaire biologist bishop blacksmith blogger bookbinder bookseller boss botanist
    bouncer bowler boxer brewer bricklayer bride broadcaster broker builder bursar busker butcher campaigner
    candidate captain cardiologist caretaker carpenter cartoonist cashier catcher cellarman cellist centenarian ceo
    chair chairperson chairwoman challenger champion chancellor chaplain chef chemist chief chiropractor
    choreographer claimant cleaner clerk climatologist climber clockmaker co-founder coach coastguard cobbler
    colleague collector colonel columnist comedian commissioner commuter composer conductor conservationist
    conservator constable consultant contractor cook coroner correspondent cosmonaut councillor councilmember
    councilor counsellor counselor courier cousin curator cyclist dancer deacon dealer dean deckhand defendant
    defender delegate democrat demographer demonstrator dentist deputy designer detective developer dietitian
    diplomat director diver dj dockworker doctor donor dressmaker driver drummer ecologist economist editor
    electrician engineer entomologist entrepreneur environmentalist envoy epidemiologist ethicist ethnographer
    evangelist executive expert explorer farmer farmhand fiddler fielder fighter film-maker filmmaker finalist
    firefighter fisher fisherman fishmonger flanker flier florist folklorist forager forecaster forester founder
    freshman friend front-runner frontbencher frontrunner fullback gamekeeper gamer gardener general geneticist
    geographer geologist glaciologist goalkeeper golfer governor graduate grandparent gravedigger greengrocer grocer
    groom grower guide guitarist gymnast gynaecologist gynecologist hacker hairdresser harbormaster harbourmaster
    head headteacher high-schooler historian homeowner hooker horticulturist hotelier householder hunter hurdler
    hydrologist illustrator imam immunologist impresario incumbent industrialist influencer inmate innkeeper
    inspector intern inventor investor ironworker janitor jeweler jeweller jockey joiner journalist judge jumper
    juror justice keeper landlord lawmaker lawyer layman leader lecturer legislator librarian lieutenant
    lieutenant-colonel lifeguard linebacker linguist lobbyist lodger logger lumberjack lyricist machinist magistrate
    magnate manager marathoner mason mathematician mayor mechanic medalist medallist mediator medic member
    meteorologist mezzo-soprano midfielder migrant millennial miller millionaire miner minister missionary
    mountaineer musician naturalist negotiator neighbor neighbour neurologist neuroscientist newcomer newlywed
    nominee nonagenarian novelist nurse nutritionist obstetrician oceanographer octogenarian officer official
    oncologist opponent optician organiser organist organizer ornithologist orphan osteopath outfielder owner
    paediatrician painter paramedic parent partner pastor pediatrician pensioner pharmacist philanthropist
    philosopher photographer physician physicist physiotherapist pianist pilot pitcher plaintiff planner player
    playwright plumber podcaster podiatrist poet politician pollster porter postmistress potter prelate premier
    presenter president priest principal printer prisoner producer professor professor-emeritus programmer
    proprietor prosecutor protester provost psychiatrist psychologist publican publisher pupil quarterback rabbi
    radiographer radiologist ranch-hand rancher ranger rapper receiver receptionist rector referee refugee registrar
    reporter representative republican researcher resident restaurateur restorer retailer retiree rider roofer
    rookie rower runner runner-up sailor schoolteacher scientist scout screenwriter sculptor secretary seismologist
    senator septuagenarian sergeant shareholder shepherd sheriff shopkeeper shortstop showrunner singer skater skier
    skipper slugger snowboarder sociologist soldier solicitor soloist songwriter sophomore soprano spinner spokesman
    spokesperson sprinter squatter stablehand statistician steelworker steward strategist streamer striker student
    stylist superintendent surgeon surveyor survivor suspect swimmer tailor teacher teammate technician technologist
    teenager tenant tenor theologian therapist thrower toxicologist trader trainee trainer trapper treasurer trucker
    trustee tutor umpire undergraduate undertaker unionist usher vet veteran veterinarian vicar vice-chair
    vice-president victim violinist virologist virtuoso vlogger volcanologist volunteer warden watchmaker weaver
    welder whistleblower wicketkeeper winegrower winemaker winger winner witness worker wrestler writer youtuber
    zoologist
    """,
)
"""Nouns for persons with the gender they show."""

_FAMILIES = words(
    """
    archer baker barber bishop brewer butcher carpenter cook deacon driver dean diver farmer fielder fisher forester
    gardener groom hooker hunter joiner keeper king mason miller painter pitcher plumber porter potter prince ranger
    sailor shepherd singer skipper steward tailor tenor trapper usher warden weaver
    """
)
"""Roles that with a capital are family names as often."""

DIGNIFIED = (frozenset(ROLES) | words("vice-president")) - _FAMILIES
"""Roles that may have a capital: Council Leader Ann Lee."""

KIN = (
    words("researcher scientist expert academic professor lecturer"),
    words("lawyer attorney barrister solicitor"),
    words(
        "doctor surgeon physician obstetrician gynaecologist gynecologist paediatrician pediatrician oncologist"
        " cardiologist neurologist radiologist anaesthetist psychiatrist medic"
    ),
    words("coach manager boss trainer"),
    words("officer detective inspector superintendent sergeant constable lieutenant"),
    words("priest vicar pastor bishop deacon chaplain archdeacon"),
    words(
        "winger striker defender midfielder goalkeeper keeper forward player captain skipper quarterback linebacker"
        " receiver pitcher catcher shortstop outfielder hooker flanker fullback spinner batter bowler batsman"
    ),
    words("filmmaker film-maker director"),
    words("writer author novelist"),
    words("farmer rancher shepherd grower"),
    words("singer songwriter musician rapper guitarist pianist"),
    words("actor actress star"),
    words("runner athlete sprinter marathoner swimmer"),
    words("fisherman fisher angler skipper trawlerman"),
    words("publican landlord landlady innkeeper"),
)
"""Roles one person may be called by in turn: the filmmaker, the director."""

PROFESSIONS = (
    *KIN[1:3],
    *KIN[4:7],
    words("coach trainer"),
    words("teacher headteacher schoolteacher tutor"),
    words("student pupil undergraduate"),
    words("judge magistrate"),
    words("baker"),
    words("farmer rancher shepherd"),
    words("fisherman fisher trawlerman"),
    words("actor actress"),
    words("plumber"),
    words("electrician"),
    words("referee umpire"),
    words("nurse midwife"),
    words("defendant suspect"),
    words("prosecutor"),
    words("republican"),
    words("democrat"),
)
"""Groups of which a person belongs to one alone: a coach is not “the striker”."""

BROADER = (
    (
        words("leader boss head chief"),
        words("president chair chairman chairwoman secretary director ceo executive head chief manager"),
    ),
    (words("scientist researcher expert"), words("biologist ecologist chemist physicist geologist hydrologist")),
    (
        words("politician lawmaker legislator"),
        words(
            "senator congressman congresswoman councillor mayor minister representative assemblyman assemblywoman"
            " republican democrat"
        ),
    ),
    (words("congressman congresswoman"), words("representative")),
    (words("official"), words("director secretary minister commissioner mayor governor")),
    (words("officer"), words("chief sheriff deputy commander captain")),
    (words("athlete"), words("swimmer skier skater gymnast cyclist rower hurdler jumper thrower sprinter")),
    (words("musician"), words("violinist pianist cellist drummer guitarist bassist organist fiddler")),
    (words("artist"), words("painter sculptor illustrator cartoonist photographer potter")),
    (words("shopkeeper"), words("baker butcher grocer greengrocer fishmonger florist bookseller")),
)
"""Roles that anybody with one of the narrower ones may be called by."""
