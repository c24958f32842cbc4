"""French nouns in front of the name of a place or body: what is often called after somebody, and what never is."""

from make_episode.articles.quotes.cues.tables import words

BEARING = words(
    """
    résidence cité tour immeuble bâtiment barre villa maternelle crèche primaire internat conservatoire caserne domaine
    ferry chalutier navire bateau paquebot voilier cargo frégate avion vol virage tribune terrain salle gymnase piscine
    ehpad chu chr chru mjc insa iut ufr cfa esat zup zac hlm crous marpa
    restaurant bar café brasserie pizzeria bistrot auberge hôtel camping gîte boulangerie pâtisserie boucherie épicerie
    fromagerie librairie pharmacie quincaillerie blanchisserie conserverie biscuiterie imprimerie fonderie scierie
    menuiserie distillerie droguerie mercerie galerie laiterie raffinerie sucrerie huilerie minoterie filature
    garage magasin boutique supermarché hypermarché atelier chantier carrière mine ferme exploitation haras élevage
    vignoble château manoir chapelle église cathédrale basilique mosquée synagogue temple paroisse couvent abbaye
    monastère cimetière parc jardin square esplanade quai impasse allée chemin sentier route autoroute tunnel
    carrefour rond-point port plage camp bidonville douar hameau faubourg lotissement barrage centrale ligne station
    mutuelle caisse fonds groupement étude dispensaire polyclinique maternité foyer orphelinat
    orchestre chorale troupe ballet chœur cirque cinéma cinémathèque bibliothèque médiathèque
    franchise filière chaire concours bourse promotion équipage exposition tournoi brigade régiment bataillon escadron
    challenge mémorial critérium rallye gala pavillon prison
    """
)
"""Nouns that often bear a name and speak for nobody: le ferry Danielle Casanova, la boulangerie Martin."""

FACELESS = words(
    """
    gouvernement ministère tribunal parquet préfecture mairie commune région département pays état parti syndicat
    fédération commissariat assemblée sénat majorité opposition exécutif
    """
)
"""Bodies that bear nobody's, so that one behind them is their own: la porte-parole du gouvernement Nora Sy."""
