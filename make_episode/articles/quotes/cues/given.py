"""Given names with the gender they usually show: weak evidence, asked last. Names that serve both are left out."""

from functools import lru_cache

from make_episode.articles.quotes.cues.given_ar import ARABIC, PARENTS
from make_episode.articles.quotes.cues.given_more import MORE_F, MORE_M
from make_episode.articles.quotes.cues.given_peoples import PEOPLES_F, PEOPLES_M
from make_episode.articles.quotes.cues.given_press import PRESS_BOTH, PRESS_F, PRESS_M
from make_episode.articles.quotes.cues.given_wide import WIDE_F, WIDE_M
from make_episode.articles.quotes.cues.given_world import WORLD_F, WORLD_M
from make_episode.articles.quotes.tokens import fold, plain

_F = """
        Adèle Agathe Agnès Aïcha Aicha Alexandra Alice Alicia Aline Alma Amal Amélie Amina Ana Anaïs Andréa Angela
        Angélique Anissa Anna Anne Annie Annika Antonella Antonia Ariane Asma Astrid Asmaa Audrey Aurélie Aurore
        Beatriz Barbara Béatrice Benedetta Bernadette Bianca Birgit Bouchra Brigitte Camila Carla Carmen Carole
        Carolina Caroline Catherine Catarina Cécile Céline Chantal Charlotte Chiara Chloé Christelle Christiane
        Christina Christine Cinzia Claire Clara Clarisse Claudia Clémence Clémentine Colette Concepción Coralie
        Corinne Cristina Dalila Daniela Danielle Delphine Denise Diana Dolores Dorothée Edith Édith Elena Eleonora
        Éléonore Elisa Élisabeth Elisabeth Élise Elizabeth Ella Ellen Élodie Éloïse Elsa Emilia Émilie Emily Emma
        Erika Esther Estelle Eugénie Eva Évelyne Fabienne Fadila Fanny Fatima Fatiha Fátima Federica Fernanda Fiona
        Florence Francesca Françoise Frida Gabriela Gabrielle Geneviève Georgette Ghizlane Ginevra Gisèle Giorgia
        Giovanna Giulia Gloria Grace Graciela Greta Gretchen Hafsa Hanane Hanna Hannah Hasna Heike Helen Helena
        Hélène Henriette Hiba Hind Houda Ilaria Imane Inês Inès Ingrid Irène Irina Iris Isabel Isabella Isabelle
        Jacqueline Jana Jane Janet Jeanne Jennifer Jessica Joana Joanna Johanna Josefina Joséphine Juana Judith
        Julia Juliana Julie Juliette Justine Karima Karin Karine Kate Katharina Katia Katja Khadija Kristen Laetitia
        Laila Lamia Lara Latifa Laura Laure Laurence Léa Leila Leïla Léna Letizia Lila Lina Linda Lisa Loubna Louise
        Lucía Lucia Lucie Lucienne Ludivine Luisa Luise Lydia Maëlle Magali Maja Malika Manon Manuela Mara Margarida
        Margaux Margaret Margot Marguerite Maria María Mariana Marianne Marie Marina Marine Marion Marta Martha
        Martina Martine Mary Maryam Maryse Mathilde Mélanie Mercedes Meryem Michèle Mireille Mona Monica Mónica
        Monika Monique Mounia Muriel Myriam Nabila Nadia Nadine Naïma Naima Najat Najia Najwa Natacha Natalia
        Nathalie Nawal Nezha Nicole Nina Noémie Nora Nour Océane Odile Olga Olivia Ouafae Paloma Pamela Paola
        Patricia Paula Paulina Pauline Penelope Petra Pilar Rabia Rachel Rachida Rania Raquel Raphaëlle Rebecca
        Regina Régine Renata Renate Rita Romane Rosa Rosalie Rose Roxane Ruth Sabine Sabrina Saïda Salma Samira
        Sandra Sandrine Sanna Sara Sarah Séverine Siham Silvia Simone Sina Sofia Sofía Solange Sonia Sophie Soraya
        Soumia Stéphanie Stella Sue Susan Susana Susanna Susanne Suzanne Svetlana Sylvie Teresa Thérèse Ulrike
        Ursula Valentina Valérie Vanessa Vera Véronique Victoria Virginia Virginie Viviane Wafa Yasmina Yasmine
        Yolanda Yolande Yvette Yvonne Zahra Zineb Zoé Sigrid Fatoumata Aminata Mariama Awa Rokhaya Ndèye Adja Oumou
        Kadiatou Bintou Nafissatou Rama Sokhna Sinéad Siobhan Gwendoline Priya Ngozi Mei Yuki Anya Katarzyna
        Agnieszka Małgorzata Ewa Beata Dorota Sarita Lourdes Consuelo Inmaculada Begoña Ximena Itziar Rocío Lorena
        Noelia Verónica Adriana Alejandra Luciana Letícia Thaís Tereza Conceição Madalena Mafalda Leonor Filipa
        Marisa Vitória Luana Jéssica Kerstin Gudrun Anke Silke Antje Maren Svenja Friederike Annalena Franziska
        Claudine Lieselotte Hildegard Elke Ilse Jutta Gisela Bettina Nancy Theresa Amy Megan Lauren Hillary Michelle
        Melissa Deborah Karen Donna Carol Sharon Shannon Kelly Heather Amanda Samantha Sophia Charlène Solène Maud
        Bérénice Capucine Ségolène Roselyne Marlène Najet Rim Hayat Touria Leymah Fatou Samia Malak Ikram Btissam
        Zakia Amira Farida Djamila Yamina Nesrine Dounia Chaïma Hajar Meriem Joan Ann Odette Josiane Perrine Lise
        Lucile Maëva Solveig Hortense Apolline Eulalie Mathilda Victoire Inaya Assia Zoubida Habiba Rahma Safia
        Souad Suad Nawel Kenza Ibtissam Joanne Beth Betty Bridget Cathy Cheryl Cindy Diane Dorothy Eileen Eleanor
        Evelyn Frances Gail Gillian Harriet Hazel Holly Imogen Isobel Jill Joyce Kathleen Katherine Kathryn Kimberly
        Leah Lily Lucy Lynn Maureen Mavis Mildred Molly Naomi Norma Pam Peggy Penny Phoebe Polly Rosemary Sally
        Sheila Shirley Stephanie Sylvia Tina Tracy Fatma Ayşe Emine Elif Zeynep Dilek Jocelyne Amber Ashley Brittany
        Courtney Tiffany Marcelle Nadège Mati Rajae Loredana Bernice Meera Carolyn Márcia Wendy Zadie Katrin Lena
        Heidi Ingeborg Karla Lotte Marlene Mia Nele Ricarda Sonja Steffi Tanja Ute Verena Waltraud Ainhoa Amparo
        Araceli Blanca Esperanza Gema Irune Macarena Maite Marisol Nerea Nuria Olaya Paz Remedios Rosario Sonsoles
        Vanesa Débora Eliane Gisele Ivone Jandira Luísa Natália Patrícia Regiane Rosângela Sílvia Sônia Tatiana
        Aurora Carlotta Donatella Elisabetta Emanuela Fabiola Grazia Ludovica Mariangela Marcella Ornella Patrizia
        Raffaella Roberta Serena Tiziana
        """
_M = """
        Aaron Abdallah Abdel Abdelaziz Abdelilah Abdelkader Abdellah Abdellatif Abdelmajid Abdou Abdoulaye Achraf
        Adam Adil Adrien Ahmed Aimé Aït Alain Alan Albert Alberto Alessandro Alexandre Alexander Alexis Alfonso
        Alfred Ali Álvaro Amadou Amine Amir Anas André Andreas Andrej Andrés Andrew Aníbal Anthony Anton Antoine
        António Antonio Anwar Arnaud Arnold Arthur Augustin Ayoub Aziz Aurélien Badr Baptiste Basile Bastien Ben
        Benjamin Benoît Bernard Bernd Bernardo Bertrand Bilal Björn Boris Brahim Brice Brian Bruce Bruno Carlos
        Cédric Cesare César Charles Christian Christoph Christophe Christopher Clément Constantin Corentin Cyril
        Cyrille Damien Daniel Daniele Dario David Denis Didier Diego Dieter Dirk Dmitri Domenico Donald Driss Edgar
        Édouard Eduardo Edward Émile Emilio Emmanuel Emmerson Enrico Enzo Eric Éric Erich Ernest Ernesto Étienne
        Eugène Fabien Fabio Fabrice Fabrizio Fathallah Faouzi Felipe Felix Félix Ferdinand Fernando Filippo Florent
        Florian Fouad Franck François Francesco Francis Francisco Frank Frédéric Friedrich Gabriel Gaël Gaëtan
        Gaspard Gaston Gautier George Georg Georges Gérald Gérard Gerhard Ghislain Giancarlo Gianni Gilbert Gilles
        Giorgio Giovanni Giuseppe Gonzalo Grégoire Grégory Guido Guillaume Guillermo Gustave Gustavo Guy Habib Hakim
        Hamid Hamza Hans Harold Harry Hassan Hatim Hector Heinrich Heinz Helmut Henri Henry Hervé Hicham Hubert Hugo
        Hugues Ibrahim Idriss Ignacio Igor Ismaël Ismail Ivan Iván Jacques Jaime Jakob James Jamal Jan Jason Javier
        Jay Jérémie Jérémy Jérôme Jesús Jack Joachim João Joaquim Joaquín Joe Joël Johan Johann Johannes John
        Jonathan Jordan Jorge José Josef Joseph Juan Jules Julian Julien Julio Jürgen Kader Karim Karl Kamal Kévin
        Kevin Khalid Khaled Klaus Kofi Konrad Kurt Lahcen Lahsen Larry Lars Laurent Léo Léon Leonardo Léopold Lionel
        Loïc Lorenzo Louis Luc Luca Lucas Lucien Ludovic Luigi Luis Luís Lukas Maël Mahmoud Malik Mamadou Manuel
        Marc Marcel Marcelo Marcello Marco Marcos Mario Mark Markus Martin Mathieu Mathis Mats Matteo Matthew
        Matthias Matthieu Maurice Mauricio Max Maxime Mehdi Michaël Michael Michel Miguel Mike Mohamed Mohammed
        Mohammad Moïse Mokhtar Morgan Moulay Mounir Mourad Moussa Mustapha Mustafa Nabil Nadir Nasser Nathan
        Nicholas Nicola Nicolas Nizar Noah Noël Norbert Noureddine Olaf Oliver Olivier Omar Oscar Óscar Othmane Otto
        Ousmane Pablo Paolo Pascal Patrice Patrick Patrizio Paul Paulo Pedro Peter Phil Philip Philippe Pierre
        Pietro Quentin Rachid Rafael Ralf Ralph Raoul Raphaël Raúl Raymond Reda Réda Rémi Rémy Renaud René Ricardo
        Riccardo Richard Robert Roberto Robin Rodolphe Rodrigo Roger Roland Rolf Romain Roman Ronald Ruben Rubén Rui
        Ryan Saad Saïd Said Salah Salim Salvatore Sami Samir Samuel Santiago Sébastien Sebastian Serge Sergej Sergio
        Sérgio Simon Sofiane Soufiane Stefan Stefano Stephen Stéphane Steve Steven Steffen Sven Sylvain Tarik Tayeb
        Terry Théo Théodore Thibault Thierry Thomas Thorsten Tim Timothée Timothy Tobias Tom Tomás Tommaso Tony
        Tristan Ulrich Umberto Uwe Valentin Vicente Victor Víctor Vincent Vincenzo Vladimir Volker Walter Werner
        Wilfried Wilhelm William Wolfgang Xavier Yacine Yann Yannick Yassine Yohan Younes Youssef Yousra Yves Yvan
        Zakaria Zinédine Cheikh Ibrahima Modou Souleymane Boubacar Seydou Alpha Sékou Alassane Aliou Demba Kwame
        Thabo Sipho Emeka Chukwu Raj Ravi Arjun Hiroshi Kenji Wei Piotr Paweł Tomasz Krzysztof Andrzej Marek Jens
        Rainer Günter Günther Horst Holger Torsten Detlef Jörg Gerd Rüdiger Sönke Malte Fritz Moritz Niklas Alfredo
        Rodolfo Esteban Hernán Matías Germán Agustín Joaquin Iñaki Xabier Jordi Josep Oriol Pau Aitor Unai Afonso
        Duarte Nuno Vasco Tiago Thiago Gonçalo Wilber Hakan Murat Cem Mehmet Ahmet Emre Kemal Yusuf Orhan Ismet Paco
        Pepe Manolo Nacho Ciro Beat Ueli Reto Mickaël Mikaël Régis Lhoussaine Henrique Guilherme Caio Danilo Wilson
        Washington Antônio Luiz Fábio Márcio Flávio Otávio Renato Davide Gianluca Massimo Maurizio Michele Nicolò
        Raffaele Simone Valerio Emanuele Claudio Gennaro Pasquale Gary Greg Jeff Jeffrey Keith Kenneth Barack Bill
        Bob Craig Dan Dave Derek Doug Ed Edmund Elon Gordon Graham Ian Jeremy Jim Jimmy Josh Justin Kyle Liam Luke
        Neil Nigel Ray Rob Rupert Russell Scott Sean Seán Stuart Todd Trevor Tyler Wayne Oussama Anouar Tahar Nabyl
        Jalil Mbarek Lhoucine Houssine Mamoun Marouane Nawfal Ilias Ilyas Walid Jean Jean-Marc Tarek Tareq Owen
        Boubker Abdelhak Abderrahim Abderrahmane Abdeslam Hamdi Hédi Moncef Mounib Salem Slimane Toufik Zoubir Lotfi
        Nordine Riad Ryad Sofian Gaétan Jean-Luc Joris Loris Marius Noé Octave Ulysse Valère Yohann Ange Armel
        Barthélemy Célestin Côme Brandon Brendan Cameron Chad Clive Colin Curtis Darren Dean Dennis Derrick Desmond
        Dominic Duncan Dwight Elliot Ethan Evan Fred Gareth Gavin Geoffrey Gerard Glen Grant Gregory Hank Howard
        Hugh Isaac Jacob Jake Jared Jasper Joel Jonah Jude Ken Kirk Lance Leonard Leroy Lewis Lloyd Malcolm Martyn
        Melvin Miles Mitchell Nathaniel Ned Nick Noel Norman Ollie Orlando Oswald Percy Pete Reggie Rex Rick Rod Ron
        Roy Sam Seth Shane Sid Spencer Stan Stanley Ted Theodore Toby Travis Vernon Wallace Warren Wilbur Will
        Zachary Eusebio Fermín Gerardo Gregorio Isidro Jacinto Lázaro Leandro Lucio Marcial Martín Nicanor Octavio
        Pascual Ramiro Ramón Rogelio Sancho Saúl Severino Teodoro Ulises Valentín Xavi Aarón Adelino Aldo Ademir
        Aloísio Anderson Arlindo Artur Batista Benedito Bento Cláudio Cristiano Davi Denílson Edson Elias Everton
        Geraldo Gilberto Heitor Hélio Jair Jonas Josué Lourenço Lúcio Luciano Manoel Marcelino Mário Maurício Milton
        Murilo Natanael Nelson Osvaldo Raimundo Reinaldo Robson Rogério Romário Rubens Saulo Sebastião Silvio Simão
        Tadeu Valdir Vítor Wagner Wesley Achim Albrecht Armin August Bernhard Carsten Christof Clemens Detlev
        Eberhard Eckart Egon Emil Erik Ernst Erwin Ewald Frieder Gottfried Hannes Harald Hartmut Heiko Heiner Helge
        Henning Herbert Hermann Hinrich Ingo Jörn Kai Karl-Heinz Karsten Klemens Knut Levin Linus Lothar Ludwig Lutz
        Manfred Nils Ole Ottmar Patrik Peer Philipp Reiner Reinhard Reinhold Rudolf Sigmar Siegfried Stephan Theo
        Till Timo Udo Urs Veit Winfried Wolf Amedeo Angelo Armando Arturo Attilio Beppe Carlo Carmine Cosimo Dante
        Dino Donato Edoardo Elio Ettore Eugenio Ezio Federico Ferruccio Flavio Franco Giacomo Gianmarco Gigi Gino
        Giuliano Ivo Marino Mauro Mirko Nino Orazio Ottavio Pier Piero Pierluigi Pino Renzo Rocco Romano Ruggero
        Sandro Sauro Silvano Tiziano Tullio Ugo Valter Vito Vittorio
        """
_BOTH = frozenset(
    "simone andrea nicola sina washington morgan camille claude dominique laurence sascha kim alex sam".split()
)

GIVEN = {
    name: gender
    for table, gender in (
        (_M + MORE_M + WORLD_M + WIDE_M + PEOPLES_M + PRESS_M, "m"),
        (_F + MORE_F + WORLD_F + WIDE_F + PEOPLES_F + PRESS_F, "f"),
    )
    for name in map(fold, table.split())
    if name not in _BOTH
}
NEUTRAL = _BOTH | {"maxime"} | set(map(fold, PRESS_BOTH.split()))
_SERVANT = ("abde", "abdo", "abdu")
_SERVANT_NOT = ("abdeck", "abderit", "abdest", "abdom", "abduc", "abduk", "abdunk", "abduz")  # abdomen, Abdeckung …
_SHORTEST = 7
_FAITH = frozenset(("eddine", "ddine", "edine", "dine", "din", "eddin", "allah"))
"""Second parts of hyphened names of men: Nour-Eddine, Ata-Allah."""


@lru_cache(maxsize=4096)
def given_gender(word: str) -> str | None:
    """The gender a given name shows: "f", "m", empty if it serves both; None if it is not in the table."""
    if (arabic := plain(word)) in ARABIC:
        return ARABIC[arabic]
    if arabic in PARENTS:
        return PARENTS[arabic]
    key, *rest = fold(word).split(" ")
    if rest and rest[0] in _FAITH:
        return "m"  # Nour-Eddine
    if key in NEUTRAL:
        return ""
    return GIVEN.get(key) or ("m" if _is_servant(key) else None)


def _is_servant(key: str) -> bool:
    """Whether it is a compound of Abd, the servant of one of the names of God: Abdelwahed, Abdourahmane, Abdullahi."""
    return len(key) >= _SHORTEST and key.startswith(_SERVANT) and not key.startswith(_SERVANT_NOT)
