"""Italian, Portuguese, German and Arabic words for where somebody is from, and the gender they show."""

from make_episode.articles.quotes.cues import gendered

ITALIAN = gendered(
    m="""
    italiano spagnolo portoghese francese inglese britannico tedesco austriaco svizzero olandese svedese norvegese
    danese finlandese polacco ceco slovacco sloveno croato serbo bosniaco albanese greco turco russo ucraino rumeno
    ungherese bulgaro cinese giapponese coreano indiano argentino brasiliano uruguaiano colombiano messicano cileno
    peruviano venezuelano statunitense americano canadese australiano algerino marocchino tunisino egiziano
    nigeriano senegalese camerunese ivoriano ghanese irlandese scozzese gallese belga catalano romano milanese
    napoletano torinese genovese fiorentino bolognese veneziano palermitano siciliano sardo friulano toscano
    """,
    f="""
    italiana spagnola britannica tedesca austriaca svizzera polacca ceca slovacca slovena croata serba bosniaca greca
    turca russa ucraina rumena bulgara coreana indiana argentina brasiliana uruguaiana colombiana messicana cilena
    peruviana venezuelana americana australiana algerina marocchina tunisina egiziana nigeriana ivoriana catalana
    romana napoletana fiorentina veneziana palermitana siciliana sarda friulana toscana
    """,
)
ITALIAN |= {word: "" for word in ITALIAN if word.endswith(("ese", "belga", "ense"))}
PORTUGUESE = gendered(
    m="""
    português brasileiro espanhol francês inglês britânico alemão italiano austríaco suíço holandês sueco norueguês
    finlandês dinamarquês polaco polonês checo croata sérvio grego turco russo ucraniano romeno húngaro búlgaro
    chinês japonês coreano indiano argentino uruguaio paraguaio colombiano mexicano chileno peruano venezuelano
    boliviano equatoriano cubano americano norte-americano canadiano canadense australiano angolano moçambicano
    cabo-verdiano guineense são-tomense timorense argelino marroquino tunisino egípcio nigeriano senegalês irlandês
    escocês galês catalão basco galego carioca paulista mineiro gaúcho baiano pernambucano cearense lisboeta portuense
    paranaense catarinense paraense maranhense
    """,
    f="""
    portuguesa brasileira espanhola francesa inglesa britânica alemã italiana austríaca suíça holandesa norueguesa
    finlandesa dinamarquesa polaca polonesa checa grega turca russa ucraniana romena húngara búlgara chinesa
    japonesa coreana indiana argentina uruguaia paraguaia colombiana mexicana chilena peruana venezuelana boliviana
    equatoriana cubana americana norte-americana canadiana australiana angolana moçambicana cabo-verdiana argelina
    marroquina tunisina egípcia nigeriana senegalesa irlandesa escocesa galesa catalã basca galega mineira gaúcha
    baiana pernambucana
    """,
)
PORTUGUESE |= {word: "" for word in PORTUGUESE if word.endswith(("ense", "carioca", "paulista", "lisboeta", "croata"))}
_GERMAN = """
    spani-er spanisch;franz-ose französisch;engländ-er englisch;brit-e britisch;italien-er italienisch;
    österreich-er österreichisch;schweiz-er schweizer;portugies-e portugiesisch;niederländ-er niederländisch;
    belgi-er belgisch;luxemburg-er luxemburgisch;dän-e dänisch;schwed-e schwedisch;norweg-er norwegisch;
    finn-e finnisch;est-e estnisch;lett-e lettisch;litau-er litauisch;pol-e polnisch;tschech-e tschechisch;
    slowak-e slowakisch;ungar-- ungarisch;slowen-e slowenisch;kroat-e kroatisch;serb-e serbisch;bosni-er bosnisch;
    griech-e griechisch;türk-e türkisch;russ-e russisch;ukrain-er ukrainisch;rumän-e rumänisch;bulgar-e bulgarisch;
    ir-e irisch;schott-e schottisch;walis-er walisisch;amerikan-er amerikanisch;us-amerikan-er us-amerikanisch;
    kanadi-er kanadisch;mexikan-er mexikanisch;brasilian-er brasilianisch;argentini-er argentinisch;
    chilen-e chilenisch;kolumbian-er kolumbianisch;uruguay-er uruguayisch;japan-er japanisch;chines-e chinesisch;
    korean-er koreanisch;ind-er indisch;australi-er australisch;ägypt-er ägyptisch;marokkan-er marokkanisch;
    algeri-er algerisch;tunesi-er tunesisch;nigerian-er nigerianisch;senegales-e senegalesisch;israeli-- israelisch;
    iran-er iranisch;syr-er syrisch;bayer-- bayerisch;berlin-er berliner;münchn-er münchner;wien-er wiener;
    hamburg-er hamburger;köln-er kölner;tirol-er tiroler
"""


def _german() -> tuple[dict[str, str], dict[str, str]]:
    """Nouns with their gender, and of nouns and adjectives alike what the two share."""
    nouns: dict[str, str] = {}
    roots: dict[str, str] = {}
    for pair in _GERMAN.replace("\n", "").split(";"):
        noun, adjective = pair.split()
        root, _, ending = noun.rpartition("-")
        root = root.rstrip("-")
        man = root + ending
        woman = f"{root}in" if ending == "e" else f"{man}in"
        nouns |= {man: "m", woman: "f"}
        ends = ("e", "er", "en", "em") if adjective.endswith("isch") else ("",)  # der dänische, but der Wiener
        roots |= dict.fromkeys((man, f"{man}n", woman, *(adjective + end for end in ends)), root)
    return nouns | {"französin": "f"}, roots | {"französin": "franz"}


GERMAN, GERMAN_ROOTS = _german()
_ARABIC = """
    مغربي جزائري تونسي ليبي مصري سوداني موريتاني سعودي إماراتي قطري كويتي بحريني عماني يمني عراقي سوري لبناني أردني
    فلسطيني فرنسي إسباني برتغالي إيطالي ألماني بريطاني إنجليزي هولندي بلجيكي سويسري نمساوي روسي أوكراني تركي إيراني
    صيني ياباني هندي أمريكي أميركي كندي أرجنتيني برازيلي مكسيكي كولومبي سنغالي نيجيري إيفواري كاميروني غاني مالي
    يوناني كرواتي صربي بولندي سويدي نرويجي دنماركي بوسني ألباني إيرلندي إسكتلندي أسترالي
""".split()
ARABIC = {f"ال{word}": "m" for word in _ARABIC} | {f"ال{word}ة": "f" for word in _ARABIC}
ARABIC_ROOTS = {f"ال{word}{end}": word for word in _ARABIC for end in ("", "ة")} | {
    f"{word}{end}": word for word in _ARABIC for end in ("", "ة")
}
