"""French nouns for persons: « a déclaré la ministre », « confie l'éleveur »."""

from make_episode.articles.quotes.cues import gendered, words

_PAIRS = """
agriculteur/trice animateur/trice administrateur/trice ambassadeur/drice acteur/trice auteur/trice apiculteur/trice
cofondateur/trice collaborateur/trice commissaire compositeur/trice conducteur/trice consommateur/trice
coordinateur/trice coordonnateur/trice créateur/trice cultivateur/trice dessinateur/trice directeur/trice
éditeur/trice éducateur/trice explorateur/trice fondateur/trice formateur/trice gouverneur/e illustrateur/trice
inspecteur/trice instituteur/trice instructeur/trice législateur/trice lecteur/trice médiateur/trice modérateur/trice
navigateur/trice négociateur/trice observateur/trice opérateur/trice organisateur/trice ostréiculteur/trice
présentateur/trice producteur/trice programmateur/trice promoteur/trice psychomotricien/ne réalisateur/trice
recteur/trice rédacteur/trice réparateur/trice restaurateur/trice sapeur-pompier sénateur/trice spectateur/trice
sculpteur/trice syndic/que apprenti/e opposant/e ressortissant/e associé/e chargé/e grimpeur/euse libéral/e
républicain/e démocrate travailliste souverainiste cadet/te aîné/e mandataire médecin-chef
bistrotier/ière
traducteur/trice viticulteur/trice aviculteur/trice pisciculteur/trice sauveteur/teuse
vice-directeur/trice ex-directeur/trice codirecteur/trice buteur/euse camionneur/euse chanteur/euse chauffeur/e
chercheur/euse chroniqueur/euse coiffeur/euse danseur/euse éleveur/euse entraîneur/euse entrepreneur/euse
footballeur/euse joueur/euse livreur/euse nageur/euse pêcheur/euse plongeur/euse professeur/e programmeur/euse
procureur/e proviseur/e randonneur/euse rappeur/euse serveur/euse skieur/euse supporteur/trice tueur/euse vendeur/euse
voyageur/euse coureur/euse sprinteur/euse perchiste basketteur/euse handballeur/euse volleyeur/euse boxeur/euse
lutteur/euse tireur/euse ingénieur/e chasseur/euse bricoleur/euse rameur/euse ailier/ière pilier talonneur/euse
sélectionneur/euse défenseur/e ouvreur/euse finisseur/euse meneur/euse aumônier/ière banquier/ière berger/ère
boucher/ère boulanger/ère brancardier/ière brigadier/ière cavalier/ière charcutier/ière charpentier/ière chevalier
conseiller/ère couturier/ière cuisinier/ière costumier/ière écolier/ière écuyer/ère épicier/ière fermier/ière
greffier/ière héritier/ière horticulteur/trice hôtelier/ière huissier/ière infirmier/ière jardinier/ière maraîcher/ère
ouvrier/ière pâtissier/ière policier/ière pompier/ière premier-ministre première-ministre plombier/ière
prisonnier/ière sorcier/ière chevrier/ière horloger/ère passager/ère poissonnier/ière chancelier/ière
sous-officier/ière écrivain/e châtelain/e souverain/e académicien/ne chirurgien/ne comédien/ne électricien/ne
gardien/ne historien/ne informaticien/ne magicien/ne mathématicien/ne mécanicien/ne musicien/ne pharmacien/ne
physicien/ne politicien/ne praticien/ne technicien/ne théologien/ne statisticien/ne logisticien/ne métallurgiste
pédopsychiatre neurologue doyen/ne citoyen/ne champion/ne patron/ne vigneron/ne forgeron/ne baron/ne espion/ne
adjoint/e agent/e artisan/e assistant/e avocat/e candidat/e chef/fe commandant/e commerçant/e confident/e consultant/e
consul/e correspondant/e combattant/e délégué/e député/e dirigeant/e enseignant/e étudiant/e exploitant/e gérant/e
habitant/e intendant/e lieutenant/e magistrat/e manifestant/e marchand/e militant/e négociant/e participant/e
président/e représentant/e surveillant/e soignant/e aide-soignant/e vice-président/e coprésident/e ex-président/e
remplaçant/e résident/e suppléant/e rescapé/e retraité/e salarié/e employé/e élu/e réfugié/e accusé/e prévenu/e
blessé/e invité/e diplômé/e survivant/e plaignant/e intéressé/e préfet/ète sous-préfet/ète prince/sse duc/hesse
contremaître/sse avocat-général général/e colonel/le caporal/e amiral/e maréchal/e capitaine sergent/e adjudant/e
gendarme soldat/e vétéran/e syndicaliste journaliste économiste urbaniste dentiste artiste biologiste chimiste
spécialiste écologiste généraliste pianiste violoniste violoncelliste guitariste bassiste trompettiste humoriste
scénariste styliste industriel/le maroquinier/ière professionnel/le écologue dinandier/ière tisserand/e
fleuriste garagiste cycliste alpiniste socialiste communiste centriste frontiste insoumis/e
macroniste indépendantiste féministe activiste documentariste graphiste paysagiste kinésithérapeute psychothérapeute
orthophoniste nutritionniste diététicien/ne infectiologue épidémiologiste secouriste légiste diplomate architecte
philosophe psychologue psychiatre psychanalyste pédiatre dermatologue gynécologue cardiologue oncologue radiologue
anesthésiste urgentiste vétérinaire sociologue anthropologue ethnologue ethnographe politologue géologue géographe
démographe biographe chorégraphe photographe cartographe paléontologue archéologue astronome astrophysicien/ne
astronaute spationaute climatologue météorologue océanographe glaciologue volcanologue vulcanologue sismologue
hydrologue agronome entomologue ornithologue botaniste zoologue primatologue virologue immunologue généticien/ne
toxicologue neurochirurgien/ne politiste linguiste criminologue juriste notaire magistrate fiscaliste
constitutionnaliste ministre ex-ministre secrétaire secrétaire-général porte-parole membre juge élève cadre athlète
pilote garde bénévole victime volontaire propriétaire locataire touriste libraire bibliothécaire documentaliste
archiviste guide interprète leader adolescent/e enfant témoin cinéaste collègue camarade émissaire céramiste
fonctionnaire eurodéputé/e parlementaire responsable actionnaire adversaire stagiaire sociétaire vacataire
milliardaire millionnaire quadragénaire quinquagénaire trentenaire sexagénaire septuagénaire octogénaire nonagénaire
centenaire gestionnaire antiquaire disquaire apothicaire disciple partenaire concurrent/e cafetier/ière brasseur/euse
caviste sommelier/ière fromager/ère torréfacteur/trice parfumeur/euse maquilleur/euse bijoutier/ière joaillier/ière
ébéniste menuisier/ière maçon/ne couvreur/euse tailleur/euse tapissier/ière carreleur/euse peintre plasticien/ne
graveur/euse potier/ière vannier/ière dramaturge romancier/ière nouvelliste essayiste pamphlétaire éditorialiste
chanteur-compositeur soprano ténor baryton contralto chef-d'orchestre harpiste fournisseur/euse investisseur/euse
attaquant/e metteur/euse analyste scientifique rugbyman skipper enseignant-chercheur marin poète maire
conservateur/trice star vedette footballeur/euse poétesse officier/ière
"""
_ONLY_M = """
roi prince empereur père fils frère oncle mari époux garçon homme cousin beau-père grand-père parrain neveu beau-frère
milieu libéro buteur héros lauréat prix-nobel Syrien manager coach technicien capitaine pape évêque curé
cardinal imam rabbin pasteur archevêque patriarche moine abbé médecin bâtonnier métayer veuf jumeau
facteur armailli international tricolore vainqueur benjamin aîné compagnon copain ami pote protégé confrère homologue
voisin riverain mentor
tennisman bûcheron cheminot détenu échevin recordman
président-fondateur prêtre vicaire gendre petit-fils beau-fils demi-frère filleul lieutenant-colonel major
adjudant-chef mineur hôte demi demi-centre pivot arrière couturier expert tenancier marin
"""
_ONLY_F = """
reine princesse impératrice mère fille sœur tante femme jeune-fille épouse dame cousine belle-mère grand-mère marraine
nièce belle-sœur héroïne lauréate médecienne gendarmette entraîneure chercheure experte
cheffe professeure procureure sage-femme bâtonnière autrice auteure écrivaine amie copine compagne
veuve jumelle religieuse benjamine aînée consœur voisine riveraine internationale sélectionneuse
bru petite-fille belle-fille demi-sœur filleule lieutenante-colonelle ménagère ouvreuse factrice lycéenne collégienne
"""
_BOTH = """
arbitre vigile concierge bourgmestre militaire géomètre comptable judoka gymnaste reporter kiné otage pasteure
responsable maire édile juge ministre ex-ministre élève collègue enfant quadra chef guide retraité
PDG DG camerounais camerounaise milieu homologue trois-quarts boss lycéen collégien
"""


def _feminine(masculine: str, ending: str) -> str:
    """directeur/trice: the letters the two forms share, then the ending."""
    if not ending:
        return masculine
    if len(ending) <= 2 and (ending[0] == "e" or ending in {"ne", "le", "te", "fe"}) and not masculine.endswith("er"):
        return masculine + ending
    cut = masculine.rfind({"d": "d", "t": "t", "i": "i", "è": "e"}.get(ending[0], "eur"))
    return (masculine[:cut] if cut > 0 else masculine) + ending


def _paired() -> tuple[str, str, str]:
    """The pairs as masculine, feminine, and what serves both."""
    m: list[str] = []
    f: list[str] = []
    both: list[str] = []
    for pair in _PAIRS.split():
        masculine, _, ending = pair.partition("/")
        (m if ending else both).append(masculine)
        if ending:
            f.append(_feminine(masculine, ending))
    return " ".join(m), " ".join(f), " ".join(both)


_M, _F, _EITHER = _paired()

ROLES = gendered(m=f"{_M} {_ONLY_M}", f=f"{_F} {_ONLY_F}", both=f"{_BOTH} {_EITHER}")
"""Nouns for persons with the gender they show; of two entries for one word the one that shows no gender stands."""

AGENTS = gendered(
    f="euse trice ière ienne tresse",
    m="eur ier ien",
    both="iste logue",
)
"""Endings of other nouns for persons."""

THINGS = words(
    """
    secteur moteur ordinateur erreur couleur valeur chaleur fleur hauteur longueur largeur odeur peur douleur bonheur
    malheur honneur faveur vapeur rumeur tumeur fureur terreur horreur humeur sueur saveur lueur rigueur vigueur ampleur
    grandeur splendeur pudeur candeur lenteur fraîcheur profondeur épaisseur liqueur extérieur intérieur supérieur
    inférieur ultérieur antérieur postérieur majeur meilleur cœur chœur vecteur indicateur accélérateur radiateur
    réacteur tracteur ascenseur réfrigérateur congélateur compteur simulateur capteur processeur projecteur détecteur
    aspirateur distributeur constructeur opérateur transporteur fournisseur équipementier avionneur armateur assureur
    affréteur hébergeur diffuseur labeur auteur leur règlement-intérieur traiteur accumulateur facteur condensateur
    dernier premier quartier papier courrier calendrier chantier dossier fichier métier panier cahier escalier palier
    collier clavier atelier pilier sentier pommier olivier figuier laurier acier levier immobilier mobilier particulier
    entier régulier grenier bélier terrier damier gravier mortier cellier tablier bouclier casier milieu financier
    sablier charnier sucrier palmier rosier cerisier poirier février janvier singulier familier côtier routier
    hospitalier saisonnier journalier régalien minier meurtrier guerrier foncier
    première dernière rivière lumière manière matière frontière prière barrière carrière bière poussière arrière lisière
    filière bannière croisière poudrière cimetière tanière crinière civière charnière paupière chaudière gouttière
    litière clairière entière financière cafetière particulière régulière singulière familière côtière routière
    hospitalière saisonnière journalière minière meurtrière guerrière foncière immobilière bruyère fourmilière
    bien rien lien mien tien sien combien soutien maintien entretien quotidien méridien chien ancien gardien-but
    ancienne antenne quotidienne européen européenne italien italienne aérienne aérien
    liste piste triste matrice cicatrice motrice
    heureuse malheureuse nombreuse dangereuse généreuse chaleureuse vigoureuse rigoureuse savoureuse lumineuse
    volumineuse fabuleuse mystérieuse sérieuse curieuse précieuse furieuse glorieuse religieuse pieuse douteuse coûteuse
    honteuse monstrueuse talentueuse tumultueuse respectueuse luxueuse somptueuse vertueuse affreuse creuse joyeuse
    ennuyeuse orageuse courageuse avantageuse merveilleuse périlleuse houleuse scrupuleuse nébuleuse frauduleuse
    mitrailleuse tondeuse perceuse silencieuse ambitieuse audacieuse délicieuse judicieuse contagieuse prestigieuse
    """
)
"""Words with such an ending that are no persons, or companies as often."""

GESTURES = words(
    """
    sourit rit soupire hausse hoche secoue acquiesce opine rougit hésite réfléchit agace énerve tempère nuance abonde
    confirme souffle pleure grimace anime emporte interrompt arrête amuse peste lève baisse plonge montre
    désigne pointe éclate bondit lâche esclaffe enrage décolère jubile savoure insiste assume balaie relativise
    reconnaît persiste signe inquiète indigne
    """
)
"""What somebody does before speaking: « La patronne hausse les épaules. « … » »"""

PRENOMINAL = words(
    """
    jeune jeunes grand grande petit petite nouveau nouvelle nouvel vieux vieille vieil futur future ancien ancienne
    premier première second seconde ex célèbre fameux fameuse seul seule autre même puissant puissante bouillant
    bouillante discret discrète talentueux talentueuse double triple charismatique emblématique troisième deuxième
    quatrième principal principale brillant brillante redoutable inusable éternel éternelle haut haute numéro vice
    bon bonne tout toute pauvre brave solide simple propre actuel actuelle toute-puissante tout-puissant coloré
    """
)
"""Adjectives in front of such a noun; behind any other word it is an adjective itself: la crise | ouvrière."""

DIGNIFIED = words(
    """
    président présidente ministre maire roi reine souverain souveraine prince princesse pape empereur sénateur sénatrice
    député députée
    ambassadeur ambassadrice général colonel commandant capitaine lieutenant préfet préfète chef cheffe secrétaire
    directeur directrice gouverneur chancelier chancelière imam père frère sœur mère premier-ministre pdg évêque
    cardinal dg commissaire duc procureur procureure amiral pasteur rabbin consul vice-président vice-présidente
    """
)
"""Roles that may have a capital; any other with one is a family name."""

KIN = tuple(
    words(group)
    for group in """
cinéaste réalisateur réalisatrice metteur metteuse documentariste

écrivain écrivaine romancier romancière auteur auteure autrice essayiste dramaturge poète nouvelliste poétesse

maire édile mairesse élu élue

député députée sénateur sénatrice parlementaire élu élue eurodéputé eurodéputée législateur

entraîneur entraîneuse entraîneure coach manager technicien technicienne sélectionneur sélectionneuse

joueur joueuse footballeur footballeuse international internationale capitaine attaquant attaquante buteur buteuse
ailier ailière

joueur joueuse footballeur footballeuse international internationale capitaine défenseur défenseure

joueur joueuse footballeur footballeuse international internationale capitaine milieu

joueur joueuse footballeur footballeuse international internationale capitaine gardien gardienne

joueur joueuse rugbyman international internationale capitaine ouvreur ouvreuse demi buteur buteuse

joueur joueuse rugbyman international internationale capitaine pilier

joueur joueuse rugbyman international internationale capitaine talonneur talonneuse

patron patronne dirigeant dirigeante pdg pdg directeur directrice dg entrepreneur entrepreneuse fondateur
fondatrice cofondateur cofondatrice chef cheffe président présidente gérant gérante boss responsable

chercheur chercheuse chercheure scientifique spécialiste expert experte professeur professeure universitaire
historien historienne sociologue politologue politiste économiste biologiste physicien physicienne chimiste
climatologue géologue neurologue virologue épidémiologiste archéologue astrophysicien astrophysicienne
hydrologue sismologue toxicologue écologue ologue généticien généticienne agronome paléontologue océanographe
glaciologue volcanologue entomologiste ornithologue botaniste zoologiste primatologue météorologue infectiologue
anthropologue géophysicien géophysicienne bactériologiste immunologiste ethnologue linguiste démographe géographe

avocat avocate juriste pénaliste conseil ténor

liquidateur liquidatrice mandataire administrateur administratrice

médecin médecin-chef docteur docteure praticien praticienne spécialiste psychiatre chirurgien chirurgienne généraliste
pédiatre cardiologue neurologue expert experte urgentiste gynécologue légiste oncologue infectiologue

acteur actrice comédien comédienne interprète vedette star artiste

chanteur chanteuse musicien musicienne artiste interprète compositeur compositrice rappeur rappeuse pianiste
violoniste

agriculteur agricultrice éleveur éleveuse maraîcher maraîchère paysan paysanne exploitant exploitante
viticulteur viticultrice vigneron vigneronne fermier fermière producteur productrice berger bergère céréalier
céréalière

commerçant commerçante boulanger boulangère restaurateur restauratrice gérant gérante patron patronne libraire
fleuriste boucher bouchère artisan artisane

procureur procureure magistrat magistrate juge parquetier avocat-général

policier policière commissaire gendarme commandant commandante officier officière enquêteur enquêtrice

syndicaliste délégué déléguée secrétaire représentant représentante élu élue

enseignant enseignante professeur professeure instituteur institutrice

abbé prêtre curé vicaire pasteur évêque archevêque cardinal

roi souverain monarque

reine souveraine monarque

prévenu prévenue accusé accusée inculpé inculpée suspect suspecte condamné condamnée

chauffeur chauffeuse conducteur conductrice routier camionneur

cycliste coureur coureuse grimpeur grimpeuse sprinteur sprinteuse rouleur baroudeur

joueur joueuse gardien gardienne portier

skipper navigateur navigatrice marin

cuisinier cuisinière chef cheffe restaurateur restauratrice

danseur danseuse chorégraphe

infirmier infirmière soignant soignante

journaliste reporter reporteuse correspondant correspondante envoyé envoyée

humoriste comédien comédienne comique
""".split("\n\n")
)
"""Roles one person may be called by in turn: « la cinéaste » is « la réalisatrice »."""

BROADER = tuple(
    (words(wide), words(narrow))
    for wide, narrow in (
        (
            "élu élue",
            """
            maire adjoint adjointe conseiller conseillère député députée sénateur sénatrice président présidente
            bourgmestre échevin échevine édile rapporteur rapporteure
            """,
        ),
        (
            "responsable dirigeant dirigeante patron patronne chef cheffe numéro",
            """
            ministre directeur directrice président présidente secrétaire secrétaire-général pdg dg gérant gérante
            fondateur fondatrice gouverneur gouverneure délégué déléguée chef cheffe coordinateur coordinatrice
            """,
        ),
        (
            "industriel industrielle entrepreneur entrepreneuse chef cheffe",
            "patron patronne pdg fondateur fondatrice directeur directrice dirigeant dirigeante gérant gérante",
        ),
        ("diplomate", "ambassadeur ambassadrice ministre consul consule émissaire envoyé représentant"),
        ("militant militante activiste", "porte-parole président présidente fondateur fondatrice coordinateur"),
        ("syndicaliste", "secrétaire délégué déléguée porte-parole président présidente"),
        (
            "soignant soignante professionnel professionnelle",
            "infirmier infirmière médecin aide-soignant aide-soignante sage-femme kinésithérapeute pharmacien",
        ),
        (
            "militaire officier officière haut-gradé gradé gradée",
            """
            général générale colonel colonelle lieutenant-colonel lieutenante-colonelle commandant commandante
            capitaine amiral lieutenant lieutenante major adjudant adjudant-chef
            """,
        ),
        ("prélat", "évêque archevêque cardinal nonce patriarche"),
        ("fonctionnaire", "préfet préfète ambassadeur ambassadrice directeur directrice gouverneur inspecteur"),
        ("religieux", "abbé prêtre curé vicaire évêque archevêque cardinal imam rabbin pasteur moine"),
        ("ex-ministre", "ministre"),
        ("magistrat magistrate", "juge procureur procureure président présidente avocat-général"),
        ("artiste", "peintre sculpteur sculptrice plasticien plasticienne photographe céramiste dessinateur metteur"),
        ("artisan artisane", "potier potière menuisier ébéniste maçon luthier tisserand forgeron sellier tailleur"),
        ("sportif sportive champion championne", "nageur nageuse coureur coureuse skieur skieuse judoka athlète"),
    )
)
"""Roles that anybody with one of the narrower ones may be called by: « l'élue » is the deputy mayor."""

PROFESSIONS = (
    *(group for group in KIN if not group & {"chef", "délégué", "gérant", "maire"}),
    frozenset(("aîné", "aînée")),
    frozenset(("cadet", "cadette", "benjamin", "benjamine")),
)
"""Those of them that speak against each other: a baker is not « le médecin », but may be a mayor."""
