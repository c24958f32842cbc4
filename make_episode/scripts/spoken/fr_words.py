"""The words French counts, pays, measures and abbreviates with."""

import re

from make_episode.scripts.spoken.language import Noun

FEMININE_ENDINGS = re.compile(
    r"(?:[st]ion|xion|(?:i|[èé]|au|er|re|ne|al)té|tié|ance|ence|[ae]nte|ée|ette|elle|enne|esse|sse|euse|trice|ade|ie"
    r"|[èe]re|ure|eure|aine|ine|ille|che|gue|oire|ude|ise|euve|ison|[cvd]ate|ive|ale|ole|ouve|eille|lle|nce|nse|onne)s?$"
)
FEMININE = frozenset(
    """minute seconde heure année semaine journée nuit fois tonne livre part page place pièce voix femme fille
    personne victime vie ville commune province région classe entreprise société équipe étape usine voiture moto
    tente maison mosquée coopérative start-up startup chaîne langue loi mesure question réponse œuvre image photo
    vidéo caméra arme balle bombe attaque frappe guerre grève marche plainte peine brigade unité tête étoile
    médaille rencontre passe faute séance salle chambre table porte route ligne gare station rue tour une oasis
    dose tranche côte zone île mer forêt espèce plante bouteille boîte carte lettre note liste offre demande soirée
    couleur troupe ong pme cellule structure fenêtre matière branche feuille graine palme couronne dame sœur mère
    tante actrice députée boutique banque clinique fabrique république chronique technique figure somme tentative
    course chute panne fuite visite saisie suite poursuite conduite dette enquête requête tempête fête conférence
    tente dizaine plateforme plate-forme norme réforme ferme alarme arme larme cible règle école coupole parole
    métropole banderole université santé volonté clé foi dent main nuit fin façon leçon chanson rançon boisson
    cloison prison raison saison trahison action ration""".split()
)
MASCULINE = frozenset(
    """silence musée lycée trophée génie incendie parapluie stade grade comité côté été traité député congé décret
    cadre magazine domaine patrimoine capitaine dimanche quartier modèle comité invité arrêté député comté
    kilomètre mètre millimètre centimètre litre membre titre siècle article ordre exercice service risque ministère
    critère caractère cratère mystère hémisphère adversaire frère père cancère missionnaire territoire laboratoire
    observatoire répertoire pourboire accessoire conservatoire interrogatoire réquisitoire scandale pétale
    cannibale dédale murmure augure reproche coche dialogue collègue catalogue prologue bastion poison bison
    horizon protocole symbole pétrole monopole rôle contrôle pactole rossignol bénévole foie crustacé scarabée
    athénée camée apogée pygmée caducée rez-de-chaussée mausolée colisée employé trophée interlude prélude coude
    camarade malade collège collègue mille intervalle vermicelle verre tonnerre complexe passage""".split()
)

UNITS = {
    "km/h": Noun("kilomètre à l'heure", "kilomètres à l'heure"),
    "kmh": Noun("kilomètre à l'heure", "kilomètres à l'heure"),
    "m/s²": Noun("mètre par seconde carrée", "mètres par seconde carrée"),
    "j": Noun("jour", "jours"),
    "tep": Noun("tonne équivalent pétrole", "tonnes équivalent pétrole", "f"),
    "ktep": Noun("kilotonne équivalent pétrole", "kilotonnes équivalent pétrole", "f"),
    "Mtep": Noun("million de tonnes équivalent pétrole", "millions de tonnes équivalent pétrole"),
    "pp": Noun("point de pourcentage", "points de pourcentage"),
    "t": Noun("tonne", "tonnes", "f"),
    "kt": Noun("kilotonne", "kilotonnes", "f"),
    "Mt": Noun("million de tonnes", "millions de tonnes"),
    "Gt": Noun("milliard de tonnes", "milliards de tonnes"),
    "tCO2": Noun("tonne de C O deux", "tonnes de C O deux", "f"),
    "tonnes/ha": Noun("tonne par hectare", "tonnes par hectare", "f"),
    "q": Noun("quintal", "quintaux"),
    "qx": Noun("quintal", "quintaux"),
    "Qx": Noun("quintal", "quintaux"),
    "Mqx": Noun("million de quintaux", "millions de quintaux"),
    "MQx": Noun("million de quintaux", "millions de quintaux"),
    "Mm3": Noun("million de mètres cubes", "millions de mètres cubes"),
    "Mm³": Noun("million de mètres cubes", "millions de mètres cubes"),
    "Go": Noun("gigaoctet", "gigaoctets"),
    "Mo": Noun("mégaoctet", "mégaoctets"),
    "To": Noun("téraoctet", "téraoctets"),
    "Ko": Noun("kilooctet", "kilooctets"),
    "ko": Noun("kilooctet", "kilooctets"),
    "Mb/s": Noun("mégabit par seconde", "mégabits par seconde"),
    "Mbps": Noun("mégabit par seconde", "mégabits par seconde"),
    "Mbit/s": Noun("mégabit par seconde", "mégabits par seconde"),
    "Gb/s": Noun("gigabit par seconde", "gigabits par seconde"),
    "Gbps": Noun("gigabit par seconde", "gigabits par seconde"),
    "Gbit/s": Noun("gigabit par seconde", "gigabits par seconde"),
    "dB": Noun("décibel", "décibels"),
    "TW": Noun("térawatt", "térawatts"),
    "kWh": Noun("kilowattheure", "kilowattheures"),
    "KWh": Noun("kilowattheure", "kilowattheures"),
    "Wh": Noun("wattheure", "wattheures"),
    "MWh": Noun("mégawattheure", "mégawattheures"),
    "GWh": Noun("gigawattheure", "gigawattheures"),
    "TWh": Noun("térawattheure", "térawattheures"),
    "kWc": Noun("kilowatt-crête", "kilowatts-crête"),
    "MWc": Noun("mégawatt-crête", "mégawatts-crête"),
    "GWc": Noun("gigawatt-crête", "gigawatts-crête"),
    "KW": Noun("kilowatt", "kilowatts"),
    "kV": Noun("kilovolt", "kilovolts"),
    "mAh": Noun("milliampère-heure", "milliampères-heures"),
    "ch": Noun("cheval", "chevaux"),
    "ppm": Noun("partie par million", "parties par million", "f"),
    "tr/min": Noun("tour par minute", "tours par minute"),
    "l/100 km": Noun("litre aux cent kilomètres", "litres aux cent kilomètres"),
    "L/100 km": Noun("litre aux cent kilomètres", "litres aux cent kilomètres"),
    "hab.": Noun("habitant", "habitants"),
    "hab": Noun("habitant", "habitants"),
    "pts": Noun("point", "points"),
    "pt": Noun("point", "points"),
    "pb": Noun("point de base", "points de base"),
    "pdb": Noun("point de base", "points de base"),
    "b/j": Noun("baril par jour", "barils par jour"),
    "bpj": Noun("baril par jour", "barils par jour"),
    "EVP": Noun("équivalent vingt pieds", "équivalents vingt pieds"),
    "px": Noun("pixel", "pixels"),
    "MP": Noun("mégapixel", "mégapixels"),
    "Mpx": Noun("mégapixel", "mégapixels"),
    "kcal": Noun("kilocalorie", "kilocalories", "f"),
    "cal": Noun("calorie", "calories", "f"),
    "sec": Noun("seconde", "secondes", "f"),
    "sec.": Noun("seconde", "secondes", "f"),
    "mn": Noun("minute", "minutes", "f"),
    "ex.": Noun("exemplaire", "exemplaires"),
    "pers.": Noun("personne", "personnes", "f"),
    "m3/s": Noun("mètre cube par seconde", "mètres cubes par seconde"),
    "m³/s": Noun("mètre cube par seconde", "mètres cubes par seconde"),
    "Bq": Noun("becquerel", "becquerels"),
    "kbps": Noun("kilobit par seconde", "kilobits par seconde"),
    "rpm": Noun("tour par minute", "tours par minute"),
    "UI": Noun("unité internationale", "unités internationales", "f"),
    "cc": Noun("centimètre cube", "centimètres cubes"),
    "°": Noun("degré", "degrés"),
}

DIRHAM = Noun("dirham", "dirhams")
DOLLAR = Noun("dollar", "dollars")
CFA = Noun("franc C F A", "francs C F A")
CURRENCIES: dict[str, Noun | str] = {
    "€": "EUR", "EUR": "EUR", "euros": "EUR", "euro": "EUR",
    "$": DOLLAR, "USD": DOLLAR, "US$": DOLLAR, "$US": DOLLAR, "dollars": DOLLAR,
    "$ CA": Noun("dollar canadien", "dollars canadiens"), "CAD": "CAD",
    "DH": DIRHAM, "Dh": DIRHAM, "dh": DIRHAM, "DHS": DIRHAM, "DHs": DIRHAM, "Dhs": DIRHAM, "dhs": DIRHAM,
    "MAD": DIRHAM, "dirhams": DIRHAM, "dirham": DIRHAM,
    "FCFA": CFA, "F CFA": CFA, "francs CFA": CFA, "XOF": CFA, "XAF": CFA,
    "£": Noun("livre sterling", "livres sterling", "f"), "GBP": Noun("livre sterling", "livres sterling", "f"),
    "¥": Noun("yen", "yens"), "JPY": Noun("yen", "yens"), "CHF": "CHF", "FS": "CHF",
    "CNY": Noun("yuan", "yuans"), "RMB": Noun("yuan", "yuans"),
    "DA": Noun("dinar algérien", "dinars algériens"), "DZD": "DZD",
    "DT": Noun("dinar tunisien", "dinars tunisiens"), "TND": "TND",
    "MRU": Noun("ouguiya", "ouguiyas"), "EGP": "EGP", "SAR": Noun("riyal saoudien", "riyals saoudiens"),
    "AED": Noun("dirham émirati", "dirhams émiratis"), "QAR": Noun("riyal qatari", "riyals qataris"),
    "RUB": "RUB", "₽": Noun("rouble", "roubles"), "INR": "INR", "₹": Noun("roupie", "roupies", "f"),
    "TRY": "TRY", "₺": Noun("livre turque", "livres turques", "f"), "₿": Noun("bitcoin", "bitcoins"),
    "BTC": Noun("bitcoin", "bitcoins"), "₪": Noun("shekel", "shekels"),
}  # fmt: skip

MILLION, BILLION = Noun("million", "millions"), Noun("milliard", "milliards")
SCALES = {
    "M": MILLION, "m": MILLION, "Mio": MILLION, "millions": MILLION, "million": MILLION,
    "MM": BILLION, "Md": BILLION, "Mds": BILLION, "Mrd": BILLION, "Mrds": BILLION, "mds": BILLION, "mrd": BILLION,
    "mrds": BILLION, "mio": MILLION, "md": BILLION,
    "G": BILLION, "milliards": BILLION, "milliard": BILLION,
}  # fmt: skip


TITLES = {
    "M.": "Monsieur", "MM.": "Messieurs", "Mme": "Madame", "Mme.": "Madame", "Mᵐᵉ": "Madame", "Mmes": "Mesdames",
    "Mlle": "Mademoiselle", "Mlles": "Mesdemoiselles", "Me": "Maître", "Mᵉ": "Maître", "Mgr": "Monseigneur",
    "Mgr.": "Monseigneur", "Dr": "docteur", "Dr.": "docteur", "Dre": "docteure", "Drs": "docteurs", "Pr": "professeur",
    "Pr.": "professeur", "Prs": "professeurs", "Prof.": "professeur", "St": "Saint", "St.": "Saint", "Ste": "Sainte",
    "Sté": "société", "bd": "boulevard", "Bd": "boulevard", "Bd.": "boulevard", "bd.": "boulevard",
    "boul.": "boulevard", "blvd": "boulevard", "Blvd": "boulevard", "av.": "avenue", "Av.": "avenue", "Ave.": "avenue",
    "Gén.": "général", "Gal": "général", "Pdt": "président", "Lcl": "lieutenant-colonel", "Sgt": "sergent",
    "Adj.": "adjudant", "gén.": "général", "Cdt": "commandant", "Cne": "capitaine", "Lt": "lieutenant",
    "Col.": "colonel", "col.": "colonel", "Ets": "établissements", "Éts": "établissements", "pl.": "place",
    "bât.": "bâtiment", "rte": "route", "S.E.M.": "Son Excellence Monsieur", "S.E.M": "Son Excellence Monsieur",
    "S.M.": "Sa Majesté", "SM": "Sa Majesté", "S.E.": "Son Excellence", "S. M.": "Sa Majesté",
    "S. E.": "Son Excellence", "S. A. R.": "Son Altesse Royale", "MMes": "Maîtres", "S.A.": "Son Altesse",
    "S.A.R.": "Son Altesse Royale", "SAR": "Son Altesse Royale",
}  # fmt: skip

BEFORE_NUMBER = {
    "p.": "page", "pp.": "pages", "art.": "article", "Art.": "Article", "n°": "numéro", "N°": "numéro", "nº": "numéro",
    "Nº": "numéro", "no": "numéro", "no.": "numéro", "n°s": "numéros", "№": "numéro", "chap.": "chapitre",
    "Chap.": "Chapitre", "vol.": "volume", "fig.": "figure", "al.": "alinéa", "§": "paragraphe", "§§": "paragraphes",
    "env.": "environ", "~": "environ", "≈": "environ", "Max.": "Maximum", "Min.": "Minimum",
    "ch.": "chapitre", "<": "moins de", ">": "plus de",
    "≥": "au moins", "≤": "au plus", "#": "numéro", "éd.": "édition", "lun.": "lundi", "mar.": "mardi",
    "mer.": "mercredi", "jeu.": "jeudi", "ven.": "vendredi", "sam.": "samedi", "dim.": "dimanche", "Lun.": "Lundi",
    "Mar.": "Mardi", "Mer.": "Mercredi", "Jeu.": "Jeudi", "Ven.": "Vendredi", "Sam.": "Samedi", "Dim.": "Dimanche",
}  # fmt: skip

ABBREVIATIONS = {
    "janv.": "janvier", "févr.": "février", "oct.": "octobre", "nov.": "novembre", "déc.": "décembre",
    "juil.": "juillet", "etc.": "et cetera", "etc…": "et cetera…", "etc...": "et cetera...", "etc": "et cetera",
    "p. ex.": "par exemple", "p.ex.": "par exemple", "par ex.": "par exemple", "P. ex.": "Par exemple",
    "Par ex.": "Par exemple", "e.g.": "par exemple", "c.-à-d.": "c'est-à-dire", "c-à-d": "c'est-à-dire",
    "c.à.d.": "c'est-à-dire", "c.à.d": "c'est-à-dire", "c.-à-d": "c'est-à-dire", "càd": "c'est-à-dire",
    "cad.": "c'est-à-dire", "éd.": "édition",
    "i.e.": "c'est-à-dire", "cf.": "confer", "Cf.": "Confer", "vs": "contre", "vs.": "contre",
    "Vs": "contre", "VS": "contre", "av. J.-C.": "avant Jésus-Christ", "av. J.-C": "avant Jésus-Christ",
    "av. JC": "avant Jésus-Christ", "av. J-C": "avant Jésus-Christ", "ap. J-C": "après Jésus-Christ",
    "apr. J-C": "après Jésus-Christ", "avant J-C": "avant Jésus-Christ", "après J-C": "après Jésus-Christ",
    "avant JC": "avant Jésus-Christ", "après JC": "après Jésus-Christ", "avant J.-C.": "avant Jésus-Christ",
    "après J.-C.": "après Jésus-Christ", "ap. J.-C.": "après Jésus-Christ", "apr. J.-C.": "après Jésus-Christ",
    "ap. JC": "après Jésus-Christ", "J.-C.": "Jésus-Christ", "env.": "environ", "tél.": "téléphone",
    "Tél.": "Téléphone", "Tél": "Téléphone", "tél": "téléphone", "NDLR": "note de la rédaction",
    "ndlr": "note de la rédaction", "N.D.L.R.": "note de la rédaction", "Cie": "compagnie", "Mds": "milliards",
    "Md": "milliard", "Mrd": "milliard", "Mrds": "milliards", "LL.AA.RR.": "Leurs Altesses Royales",
    "RDV": "rendez-vous", "R.-V.": "rendez-vous", "P.-V.": "P V", "p.-v.": "P V", "Jr.": "junior", "Jr": "junior",
    "ex. :": "exemple :", "Ex. :": "Exemple :", "Sts": "Saints", "Stes": "Saintes", "AAA": "triple A",
    "rdv": "rendez-vous", "svp": "s'il vous plaît", "SVP": "s'il vous plaît", "et al.": "et autres", "max.": "maximum",
    "min.": "minimum", "hab.": "habitants", "N.B.": "nota bene", "NB": "nota bene", "P.-S.": "post-scriptum",
    "rdc": "rez-de-chaussée", "RDC.": "R D C", "a.p.": "après prolongation", "t.a.b.": "tirs au but",
    "SM le": "Sa Majesté le", "S.M. le": "Sa Majesté le", "SM la": "Sa Majesté la", "SAR le": "Son Altesse Royale le",
    "SAR la": "Son Altesse Royale la", "S.A.R. le": "Son Altesse Royale le", "S.A.R. la": "Son Altesse Royale la",
    "Mme": "Madame", "Mmes": "Mesdames", "Mlle": "Mademoiselle", "Mlles": "Mesdemoiselles", "Mgr": "Monseigneur",
    "MM.": "Messieurs", "R.-U.": "Royaume-Uni", "É.-U.": "États-Unis", "E.-U.": "États-Unis", "CO2": "C O deux",
    "CO₂": "C O deux", "et/ou": "et ou", "H/F": "homme femme", "F/H": "femme homme", "nº": "numéro", "n°": "numéro",
    "N°": "numéro", "2M": "deux M", "4x4": "quatre-quatre", "Me Too": "Me Too", "Gen Z": "Gen Z",
    "50/50": "cinquante-cinquante", "H24": "vingt-quatre heures sur vingt-quatre",
    "h24": "vingt-quatre heures sur vingt-quatre", "jr": "jour", "jrs": "jours", "trim.": "trimestre",
    "dép.": "département", "div.": "division", "Div.": "Division",
    "y/y": "sur un an", "q/q": "sur un trimestre", "m/m": "sur un mois", "t/t": "sur un trimestre", "ven.": "vendredi",
    "lun.": "lundi", "sam.": "samedi", "dim.": "dimanche", "arr.": "arrondissement", "pp.": "pages", "ibid.": "ibidem",
    "et suiv.": "et suivantes", "suppl.": "supplément",
    "resp.": "respectivement", "hebdo.": "hebdomadaire", "approx.": "approximativement", "bcp": "beaucoup",
    "qqn": "quelqu'un", "qqch": "quelque chose",
}  # fmt: skip

ACRONYMS = frozenset(
    """ISO FAO ONSSA LOLF DELF SIM GIF
    FOOT SPORT SPORTS INFO INFOS QUIZ TEST BREF FLASH PODCAST AUDIO STOP NON OUI TOUT BUT LIVE PHOTO PHOTOS VIDEO
    ONU OTAN ARTE UNESCO UNICEF NASA FIFA UEFA CAF CAN CHAN SMIC SMIG SMAG INSEE SIDA COP OPEP CEDEAO ISESCO ICESCO
    SIAM GITEX PNUD ENSA ENA ESSEC IRCAM HACA MINURSO ASEAN BRICS BRIC MERCOSUR MASEN ONDA ANAPEC ONHYM CESE ZLECAF
    RAM MAP PAM FAR MAS FUS WAC COVID CAC NASDAQ EDHEC INSEAD DOM TOM ZEP RIB PIN SAV LED LEGO NVIDIA IKEA OVNI
    PACS SAMU ESA RADAR LASER FEMA TED AFCON FRONTEX INTERPOL EUROPOL AMDIE ANAM UNRWA COMESA UEMOA ALENA AFSSA
    INED INRA SAR ISCAE AREF SIEL TICAD CIRAD IFREMER SONASID CIN CROUS CREPS BAC OMPIC OK WIFI LOL DAESH CASA
    USAID CNES AMISOM ECOWAS HAMAS AQMI MASI MADEX MAROC SARS SNIM ONAREP CESER CRIF IFOP IPSOS SICAV ATTAC LICRA
    MEDEF SYRIZA VINCI RENFE TEPCO SAFRAN UBER CERN ITER ARCEP ADEME ANSES CNIL CREDOC CAPES BAFA SEGPA ULIS CEMAC
    NEPAD MONUSCO MINUSMA UNITA FARC ETA NORAD SWIFT IBAN MIPIM VAR DRONE FIBA PISA FLAM SIMA SITA UTICA ENNAHDA
    ASCII JPEG GAFA GAFAM RAID BRAV SMIT TIMSS PIRLS TAYSSIR RAMED TAMWILCOM INTELAKA FORSA AWRACH ADALA MOUKAWALA
    CASANEARSHORE MAX""".split()
)

INITIALISMS = frozenset(
    """BAM ONEE OCDE ANRE AIEA ANRT CNIA OMC UE UA IA ADII CNAM IUT IVG AOC AMEE UMA UNAF AMMC ANEF EAU USA UGTM OMDH
    AMDH IUFM AFD ABE AEP AOP IGP UIR UEMF UIC EACCE AMEN OIT ONEP""".split()
)

CAPITAL_WORDS = frozenset(
    """LE LA LES DE DU DES UN UNE ET OU EN AU AUX EL BEN BIN AIT SI NE PAS SUR PAR CE SA SON SES EST
    POUR DANS QUI QUE IL ELLE ON MAIS AVEC SANS CONTRE VERS FIN LEUR VA VIE MORT FOI ROI LOI JEU FEU
    EAU MER MOI TOI LUI TU JE NOUS VOUS ILS TROP PLUS BIEN TES MES MON TON NOS VOS TOUS TOUT ICI OUI
    NON MAI SOUS ENTRE FAIT VEUT PEUT DOIT CES CET DIT MET PEU FAUT SONT""".split()
)

PLAIN_WORDS = frozenset("""LES DES UNE AUX QUI QUE PAS PLUS MAIS NOUS VOUS POUR DANS SANS AVEC JAMAIS""".split())
"""Said as words wherever they stand in capitals."""

BEFORE_MINUS = frozenset(
    """de à contre et ou est était sont étaient soit recule reculent reculé recul baisse baissent
    baissé chute chutent chuté perd perdent perdu affiche affichent affichait cède cèdent cédé
    évolution variation repli avec après puis termine clôture finit ressort ressortent passe limité
    limitée""".split()
)
"""Words after which "- 5" is a figure with its minus."""

REIGNS = frozenset(
    """Mohammed Mohamed Muhammad Hassan Louis François Charles Philippe Felipe Henri Georges George Élisabeth Elisabeth
    Elizabeth Napoléon Jean-Paul Jean Paul Pie Benoît Léon Grégoire Clément Innocent Urbain Pierre Catherine Nicolas
    Alexandre Guillaume Frédéric Léopold Albert Baudouin Ramsès Thoutmosis Ptolémée Jacques Édouard Edouard Richard
    Robert Hussein Abdallah Abdullah Fouad Farouk Juan Alphonse Isabelle Margrethe Harald Gustave Carl Constantin
    Justinien Théodose Darius Xerxès Selim Mehmet Soliman Mourad Abdülhamid Boniface Sixte Jules Sylvestre Humbert
    Victor-Emmanuel Ferdinand Joseph Rainier Hamad Faycal Fayçal Ahmed Idriss Tawadros Kirill Haakon Christian Olav
    Charles-Quint Vajiralongkorn Rama Séti Amenhotep Antiochos Juba Bocchus Moulay Ismaïl Hassan-II Frederik Willem
    Abdelhamid Ménélik Haïlé Sigismond Casimir Étienne Lothaire Otton Conrad Philippe-Auguste""".split()
)

ROMAN_BEFORE = dict.fromkeys(
    """chapitre chapitres tome tomes livre acte scène partie titre annexe section volume phase type niveau
    classe groupe article épisode saison zone catégorie ligue palier pilier lot tranche vatican paris med noor apollo
    windows chap. art. vol. an bloc grade stade collège division rocky""".split(),
    "cardinal",
)

MONTH_ABBREVIATIONS = {
    "janv.": 1, "jan.": 1, "févr.": 2, "fév.": 2, "fevr.": 2, "avr.": 4, "juil.": 7, "sept.": 9, "oct.": 10,
    "nov.": 11, "déc.": 12, "dec.": 12, "aout": 8, "fevrier": 2, "decembre": 12,
}  # fmt: skip

ORDINAL_MARKS = {
        "er": "m", "ers": "ms", "re": "f", "res": "fs", "ère": "f", "ères": "fs", "ere": "f", "ière": "f", "e": "",
        "es": "s", "ᵉ": "", "ème": "", "èmes": "s", "eme": "", "emes": "s", "éme": "", "ième": "", "ièmes": "s",
        "è": "", "nd": "second", "nde": "seconde", "nds": "seconds", "ndes": "secondes", "ᵉʳ": "m", "ʳᵉ": "f",
    }  # fmt: skip

ROMAN_MARKS = {
        "e": "", "er": "m", "re": "f", "ère": "f", "ème": "", "ᵉ": "", "es": "s", "ᵉʳ": "m", "ʳᵉ": "f", "°": "",
}  # fmt: skip

PER_NAMES = {
    "b": "baril", "bl": "baril", "bbl": "baril",
    "hab.": "habitant", "hab": "habitant", "pers.": "personne", "pers": "personne", "j": "jour",
    **{name: name for name in "an jour mois semaine heure habitant personne tonne baril kilo litre classe".split()},
}  # fmt: skip

ALONE = frozenset(
    """km km/h km² km2 m² m2 m³ m3 kg MW GW kW kWh MWh GWh TWh MWc GWc kWc ha µg/m³ °C Go hl DH Dh Dhs DHS DHs
        MAD FCFA € $ £ USD Mqx Mm³ Mm3""".split()
)

NEVER_LAST = frozenset(
        {"vs.", "i.e.", "e.g.", "cf.", "Cf.", "env.", "p. ex.", "p.ex.", "par ex.", "P. ex.", "Par ex.", "c.-à-d.",
         "c.à.d.", "cad.", "tél.", "Tél.", "MM."}
    )  # fmt: skip

SYMBOLS = {
        "&": "et", "=": "égale", "+": "plus", "×": "fois", "÷": "divisé par", "±": "plus ou moins", "≈": "environ",
        "≠": "différent de", "≤": "inférieur ou égal à", "≥": "supérieur ou égal à", "<": "inférieur à",
        ">": "supérieur à", "@": "arobase", "°": "degrés", "§": "paragraphe", "€": "euros", "$": "dollars",
        "£": "livres", "¥": "yens", "%": "pour cent", "‰": "pour mille", "#": "dièse", "*": "", "_": " ", "|": ",",
        "©": "", "®": "", "™": "", "•": "", "~": "environ", "^": "", "\\": "", "µ": "micro", "/": " ", "¶": "",
        "†": "", "‡": "", "√": "racine de", "∞": "infini", "²": "au carré", "³": "au cube", "№": "numéro",
    }  # fmt: skip
