"""The words English counts, pays, measures and abbreviates with."""

from make_episode.scripts.spoken.language import Noun

MONTH_ABBREVIATIONS: dict[str, int] = {
    "jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6, "jul.": 7, "aug.": 8, "sept.": 9, "sep.": 9, "oct.": 10,
    "nov.": 11, "dec.": 12, "jan": 1, "feb": 2, "apr": 4, "aug": 8,
    "sept": 9, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12, "mar": 3, "jun": 6, "jul": 7,
}  # fmt: skip

UNITS = {
    "mph": Noun("mile per hour", "miles per hour"),
    "kph": Noun("kilometre per hour", "kilometres per hour"),
    "km/h": Noun("kilometre per hour", "kilometres per hour"),
    "km": Noun("kilometre", "kilometres"),
    "m": Noun("metre", "metres"),
    "cm": Noun("centimetre", "centimetres"),
    "mm": Noun("millimetre", "millimetres"),
    "km²": Noun("square kilometre", "square kilometres"),
    "km2": Noun("square kilometre", "square kilometres"),
    "sq km": Noun("square kilometre", "square kilometres"),
    "sq mi": Noun("square mile", "square miles"),
    "sq ft": Noun("square foot", "square feet"),
    "m²": Noun("square metre", "square metres"),
    "m2": Noun("square metre", "square metres"),
    "m³": Noun("cubic metre", "cubic metres"),
    "m3": Noun("cubic metre", "cubic metres"),
    "m/s": Noun("metre per second", "metres per second"),
    "l": Noun("litre", "litres"),
    "L": Noun("litre", "litres"),
    "ml": Noun("millilitre", "millilitres"),
    "cl": Noun("centilitre", "centilitres"),
    "t": Noun("tonne", "tonnes"),
    "kt": Noun("kilotonne", "kilotonnes"),
    "Mt": Noun("million tonnes", "million tonnes"),
    "ft": Noun("foot", "feet"),
    "mi": Noun("mile", "miles"),
    "yd": Noun("yard", "yards"),
    "lb": Noun("pound", "pounds"),
    "lbs": Noun("pound", "pounds"),
    "oz": Noun("ounce", "ounces"),
    "hp": Noun("horsepower", "horsepower"),
    "mpg": Noun("mile per gallon", "miles per gallon"),
    "kWh": Noun("kilowatt hour", "kilowatt hours"),
    "MWh": Noun("megawatt hour", "megawatt hours"),
    "GWh": Noun("gigawatt hour", "gigawatt hours"),
    "TWh": Noun("terawatt hour", "terawatt hours"),
    "TW": Noun("terawatt", "terawatts"),
    "dB": Noun("decibel", "decibels"),
    "Mbps": Noun("megabit per second", "megabits per second"),
    "Gbps": Noun("gigabit per second", "gigabits per second"),
    "bpd": Noun("barrel per day", "barrels per day"),
    "ppm": Noun("part per million", "parts per million"),
    "bps": Noun("basis point", "basis points"),
    "bp": Noun("basis point", "basis points"),
    "pts": Noun("point", "points"),
    "pp": Noun("percentage point", "percentage points"),
    "mins": Noun("minute", "minutes"),
    "secs": Noun("second", "seconds"),
    "sec": Noun("second", "seconds"),
    "hrs": Noun("hour", "hours"),
    "hr": Noun("hour", "hours"),
    "yrs": Noun("year", "years"),
    "wks": Noun("week", "weeks"),
    "mths": Noun("month", "months"),
}

DOLLAR, POUND = Noun("dollar", "dollars"), Noun("pound", "pounds")
DIRHAM = Noun("dirham", "dirhams")
CURRENCIES: dict[str, Noun | str] = {
    "$": DOLLAR, "US$": DOLLAR, "USD": DOLLAR, "£": POUND, "GBP": POUND, "€": "EUR", "EUR": "EUR",
    "¥": Noun("yen", "yen"), "JPY": Noun("yen", "yen"), "A$": Noun("Australian dollar", "Australian dollars"),
    "AU$": Noun("Australian dollar", "Australian dollars"), "C$": Noun("Canadian dollar", "Canadian dollars"),
    "CA$": Noun("Canadian dollar", "Canadian dollars"), "HK$": Noun("Hong Kong dollar", "Hong Kong dollars"),
    "CHF": "CHF", "MAD": DIRHAM, "DH": DIRHAM, "Dh": DIRHAM, "Dhs": DIRHAM, "dh": DIRHAM, "CNY": Noun("yuan", "yuan"),
    "RMB": Noun("yuan", "yuan"), "₹": Noun("rupee", "rupees"), "Rs": Noun("rupee", "rupees"), "INR": "INR",
    "₽": Noun("rouble", "roubles"), "₺": Noun("lira", "lira"), "₩": Noun("won", "won"), "₪": Noun("shekel", "shekels"),
    "AED": Noun("Emirati dirham", "Emirati dirhams"), "SAR": Noun("Saudi riyal", "Saudi riyals"),
    "R$": Noun("real", "reais"), "₿": Noun("bitcoin", "bitcoins"), "BTC": Noun("bitcoin", "bitcoins"),
    "FCFA": Noun("C F A franc", "C F A francs"), "XOF": Noun("C F A franc", "C F A francs"),
}  # fmt: skip

CENTS = {"dollar": ("cent", "cents"), "euro": ("cent", "cents"), "pound": ("penny", "pence")}

HUNDRED, THOUSAND = Noun("hundred", "hundred"), Noun("thousand", "thousand")
MILLION, BILLION, TRILLION = Noun("million", "million"), Noun("billion", "billion"), Noun("trillion", "trillion")
SCALES = {
    "k": THOUSAND, "K": THOUSAND, "thousand": THOUSAND, "m": MILLION, "M": MILLION, "mn": MILLION, "mln": MILLION,
    "million": MILLION, "b": BILLION, "B": BILLION, "bn": BILLION, "Bn": BILLION, "billion": BILLION, "tn": TRILLION,
    "T": TRILLION, "trillion": TRILLION, "trn": TRILLION, "hundred": HUNDRED,
}  # fmt: skip

REIGNS = frozenset(
    """Mohammed Mohamed Hassan Louis Francis Charles Philip Felipe Henry George Elizabeth Napoleon John Paul Pius
        Benedict Leo Gregory Clement Innocent Urban Catherine Nicholas Alexander William Frederick Leopold Albert
        Ramesses Ptolemy James Edward Richard Robert Hussein Abdullah Farouk Alfonso Isabella Mary Margrethe Harald
        Gustaf Constantine Darius Xerxes Selim Mehmed Boniface Julius Victor Ferdinand Joseph Wilhelm Rama""".split()
)

ROMAN_BEFORE = dict.fromkeys(
    """chapter part volume act scene book title section phase type level class war article episode
        season zone bowl annex appendix schedule tier group vatican""".split(),
    "cardinal",
)

ABBREVIATIONS = {
    "Jan.": "January", "Feb.": "February", "Aug.": "August", "Sept.": "September", "Oct.": "October",
    "Nov.": "November", "Dec.": "December",
    "etc.": "et cetera", "e.g.": "for example",
    "Lt. Gov.": "Lieutenant Governor", "i.e.": "that is", "vs": "versus", "vs.": "versus", "v.": "versus",
    "approx.": "approximately", "dept.": "department", "Dept.": "Department", "Inc.": "Incorporated",
    "Ltd": "Limited", "Ltd.": "Limited", "Co.": "Company", "Corp.": "Corporation", "Bros.": "Brothers",
    "Jr.": "Junior", "Sr.": "Senior", "Jr": "Junior", "et al.": "and others", "cf.": "compare",
    "a.k.a.": "also known as", "aka": "also known as", "w/": "with", "w/o": "without", "AD": "A D", "B.C.": "B C",
    "a.m.": "a m", "p.m.": "p m", "c.": "circa", "est.": "established", "govt": "government", "Govt": "Government",
    "D.C.": "D C", "Mon.": "Monday", "Tue.": "Tuesday", "Tues.": "Tuesday", "Wed.": "Wednesday", "Thu.": "Thursday",
    "Thur.": "Thursday", "Thurs.": "Thursday", "Fri.": "Friday", "WWII": "World War Two", "WWI": "World War One",
    "50/50": "fifty-fifty", "4x4": "four by four", "Ave.": "Avenue", "Blvd.": "Boulevard", "Blvd": "Boulevard",
    "Rd.": "Road", "Sq.": "Square", "Hwy.": "Highway", "Lt. Col.": "Lieutenant Colonel", "Maj. Gen.": "Major General",
    "min.": "minutes", "hrs.": "hours", "yr.": "year", "yrs.": "years", "Univ.": "University", "Assn.": "Association",
    "Int'l": "International", "Nat'l": "National", "CO2": "C O two", "CO₂": "C O two", "Ph.D.": "P H D",
    "PhD": "P H D", "and/or": "and or", "y/y": "year on year", "Y/Y": "year on year", "q/q": "quarter on quarter",
    "m/m": "month on month", "YoY": "year on year", "div.": "division",
    "Div.": "Division", "Sat.": "Saturday",
}  # fmt: skip

TITLES = {
        "Mr": "Mister", "Mr.": "Mister", "Mrs": "Missus", "Mrs.": "Missus", "Ms": "Miz", "Ms.": "Miz",
        "Messrs": "Messers",
        "Dr": "Doctor", "Dr.": "Doctor", "Prof": "Professor", "Prof.": "Professor", "St": "Saint", "St.": "Saint",
        "Gen.": "General", "Col.": "Colonel", "Lt.": "Lieutenant", "Sgt.": "Sergeant",
        "Lt Gen": "Lieutenant General", "Maj Gen": "Major General", "Brig Gen": "Brigadier General",
        "Lt Col": "Lieutenant Colonel", "Lt Cmdr": "Lieutenant Commander", "Lt": "Lieutenant", "Sgt": "Sergeant",
        "Capt": "Captain", "Col": "Colonel", "Cpl": "Corporal", "Maj": "Major", "Cmdr": "Commander", "Rev": "Reverend",
        "Sen": "Senator", "Rep": "Representative", "Gov": "Governor", "Adm": "Admiral", "Supt": "Superintendent",
        "Insp": "Inspector", "Cllr": "Councillor", "Adm.": "Admiral",
        "Capt.": "Captain",
        "Cpl.": "Corporal", "Maj.": "Major", "Sen.": "Senator", "Rep.": "Representative", "Gov.": "Governor",
        "Rev.": "Reverend", "Hon.": "Honourable", "Pres.": "President", "Mt.": "Mount", "Mt": "Mount", "Ft.": "Fort",
    }  # fmt: skip

BEFORE_NUMBER = {
        "No.": "number", "no.": "number", "Nos.": "numbers", "nos.": "numbers", "p.": "page", "pp.": "pages",
        "vol.": "volume", "Vol.": "Volume", "ch.": "chapter", "fig.": "figure", "Fig.": "Figure", "art.": "article",
        "Art.": "Article", "sec.": "section", "Sec.": "Section", "§": "section", "~": "about", "≈": "about",
        "<": "less than", ">": "more than", "#": "number", "c.": "circa", "Min.": "Minimum", "Max.": "Maximum",
        "№": "number", "Nº": "number",
    }  # fmt: skip

ACRONYMS = frozenset(
    """JSON GNU ROM
    MAX ICE DOGE NOAA SEAL GIF PETA LIVE NEWS WATCH UPDATE WORLD SPORT SPORTS VIDEO PHOTO BEST YES STOP FREE NOW
    NATO NASA UNESCO UNICEF FIFA UEFA OPEC ASEAN AIDS COVID LASER RADAR NASDAQ UNRWA BRICS FEMA NAFTA PIN SIM
        SWAT SCUBA COP TED OK OSHA POTUS SCOTUS FLOTUS MAGA DACA ISIS DAESH INTERPOL EUROPOL FRONTEX IKEA LEGO
        NVIDIA ECOWAS NASCAR OSINT AUKUS GITEX MINURSO AFCON CONCACAF COMESA AMISOM HAMAS CAF MASEN ANAPEC SARS
        MERS JPEG RAM YOLO FOMO LOL BREXIT USAID ICANN HEPA ANZAC BAFTA SAG ASCAP OXFAM CERN ESA IRENA""".split()
)

INITIALISMS = frozenset("CIA CEO CFO HIV IRA UK UN US IAEA EU UAE USA AI AIEA AU IOC IAE UCLA AOC IPO IOU".split())

CAPITAL_WORDS = frozenset(
    """THE AND OF IN TO ON AT FOR BY IS IT AS OR NO AN WE HE BE DO GO SO UP MY ME IF AM NEW NOT WAS
    ARE ALL WHY HOW WHO BUT YOU HER HIS ITS OUR OUT OFF HAS HAD SAY SAYS GET GOT TOO TWO ONE BIG WIN
    DAY MAN MEN WAR LAW END AGE OLD KEY TOP BAN HIT CUT RUN LET SEE SET SHE THEY WILL FROM WITH THIS
    THAT OVER AFTER INTO MORE THAN""".split()
)

PLAIN_WORDS = frozenset("""AND BUT THE NOT ARE WAS YOU WHY HOW NEVER ONLY VERY MUST OUT OFF""".split())
"""Said as words wherever they stand in capitals."""

BEFORE_MINUS = frozenset(
    """of by to at from was is were with fell fall falls dropped drop down lost decline change
    versus against and""".split()
)
"""Words after which "- 5" is a figure with its minus."""

SYMBOLS = {
        "&": "and", "=": "equals", "+": "plus", "×": "times", "÷": "divided by", "±": "plus or minus", "≈": "about",
        "≠": "not equal to", "≤": "at most", "≥": "at least", "<": "less than", ">": "greater than", "@": "at",
        "°": "degrees", "§": "section", "€": "euros", "$": "dollars", "£": "pounds", "¥": "yen", "%": "percent",
        "‰": "per thousand", "#": "hash", "*": "", "_": " ", "|": ",", "©": "", "®": "", "™": "", "•": "", "~": "about",
        "^": "", "\\": "", "µ": "micro", "/": " ", "¶": "", "†": "", "‡": "", "√": "root of", "∞": "infinity",
        "²": "squared", "³": "cubed", "№": "number",
    }  # fmt: skip
