"""Words that no person's name has: those of organisations, papers, clubs, laws and events in any of our languages.

Folded, as the words of a person's name are: without accents, in lower case.
"""

from make_episode.articles.quotes.cues import words

THINGS = words(
    """
    international internationale internazionale internacional mondial mondiale world global globale universal united
    national nationale nacional nazionale federal federale europe europa european europeen europeenne africa afrique
    african american americas asia pacific atlantic maghreb sahel
    bank banque banco banca bancaire credit finance finances financial capital invest investment investissement holding
    group groupe grupo gruppo company compagnie compania societe corporation corp inc ltd llc plc gmbh partners
    associates associes ventures equity securities assurance assurances insurance mutuelle consulting conseils advisory
    airlines airways air transports transport logistics shipping rail railways motors motor automotive aerospace
    energy energie energies energia energias power petroleum oil gas gaz solar electric electricite telecom telecoms
    telekom mobile media medias news press presse prensa radio television tv tele channel network networks broadcasting
    times post herald tribune gazette chronicle observer guardian telegraph mirror journal courrier depeche parisien
    echos figaro monde humanite mediapart liberation reuters bloomberg associated agence agency agencia agenzia zeitung
    spiegel stern corriere stampa repubblica pais mundo vanguardia clarin nacion folha globo estado jornal
    watch front frente forum foro union unione uniao league ligue liga lega federation federacion federazione
    confederation confederacion syndicat sindicato gewerkschaft partei party parti partido partito collectif colectivo
    collettivo committee comite comitato comision commission association associacao asociacion associazione
    fondation foundation fundacion fondazione stiftung institute institut instituto istituto university universite
    universidad universita college academy academie school ecole escuela hospital hopital clinique laboratoire
    laboratoires laboratories labs lab pharma pharmaceuticals therapeutics research recherche studies
    studio studios pictures films music records entertainment productions publishing editions verlag books
    technologies technology tech software systems solutions services digital cyber interactive robotics
    industries industrie industria industrial steel foods food drinks brewery hotel hotels resorts stores retail
    city fc cf sc afc rc bvb psg athletic atletico olympique olympic racing sporting stade stadium arena rovers
    wanderers
    rangers celtics lakers
    government gouvernement gobierno governo bundesregierung regierung ministry ministere ministerio ministero
    department departement assembly assemblee parliament parlement parlamento parlament senate senat senado senato
    congress congres congreso congresso council conseil consejo consiglio conselho rat court cour corte tribunal
    supreme white house downing kremlin pentagon
    brothers sisters witnesses witness human rights amnesty greenpeace nature environnement environment terre planete
    police constabulary place publique airline sans frontieres unicef unesco otan nato onu
    """
)

VOICELESS = words(
    """
    direction parquet préfecture texte document note source adage proverbe dicton message lettre communiqué jury
    présidence
    défense accusation famille couple groupe troupe foule majorité opposition gauche droite hiérarchie police
    gendarmerie
    justice presse rumeur légende chanson notice manuel règlement dossier étude sondage enquête décret arrêté article
    instance autorité chancellerie présentation introduction préambule conclusion avis compagnie firme maison marque
    dirección texto documento nota fuente refrán mensaje carta comunicado jurado presidencia defensa acusación familia
    público afición gente multitud grada pueblo barrio vecindario pancarta
    pareja grupo mayoría oposición izquierda derecha policía justicia prensa canción folleto informe estudio encuesta
    sondeo decreto artículo auto sentencia resolución fiscalía entidad compañía firma escrito misiva cadena diario
    direzione testo documento nota fonte proverbio messaggio lettera comunicato giuria presidenza difesa accusa famiglia
    coppia gruppo maggioranza opposizione sinistra destra polizia giustizia stampa canzone rapporto relazione studio
    sondaggio decreto articolo sentenza procura azienda società ditta
    direção documento fonte ditado mensagem carta comunicado júri presidência defesa acusação família casal maioria
    oposição esquerda direita polícia justiça imprensa canção relatório estudo pesquisa sentença promotoria empresa
    companhia firma autarquia nota
    direktion text dokument mitteilung quelle sprichwort botschaft brief jury verteidigung anklage familie paar gruppe
    mehrheit opposition linke rechte polizei justiz presse lied bericht studie umfrage urteil firma behörde
    report statement letter document study survey verdict ruling complaint lawsuit memo email note message post tweet
    firm company agency family couple crowd jury government ministry office council committee company board team group
    union party paper newspaper
    """
)
"""Nouns that speak and are nobody."""

FIRMS = frozenset(
    """
    bailleur opérateur fournisseur exploitant promoteur industriel constructeur distributeur assureur transporteur
    hébergeur concessionnaire délégataire prestataire gestionnaire équipementier
    énergéticien employeur fabricant éditeur
    developer operator landlord supplier contractor insurer employer manufacturer retailer publisher lender carrier
    builder wholesaler
    distribuidora promotora promotor constructora aseguradora concesionaria comercializadora suministradora fabricante
    empleadora eléctrica naviera gestore fornitore concessionario assicuratore construtora concessionária fornecedora
    seguradora empregadora transportadora
    betreiber versorger vermieter hersteller anbieter bauträger arbeitgeber versicherer investor netzbetreiber
    """.split()
)
"""Roles that are as often a company's."""
