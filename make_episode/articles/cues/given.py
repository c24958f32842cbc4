"""Given names with the gender they usually show: weak evidence, asked last. Names that serve both are left out."""

from make_episode.articles.tokens import fold

_F = """
Adèle Agathe Agnès Aïcha Aicha Alexandra Alice Alicia Aline Alma Amal Amélie Amina Ana Anaïs Andréa Angela Angélique
Anissa Anna Anne Annie Annika Antonella Antonia Ariane Asma Astrid Asmaa Audrey Aurélie Aurore Beatriz Barbara Béatrice
Benedetta Bernadette Bianca Birgit Bouchra Brigitte Camila Carla Carmen Carole Carolina Caroline Catherine Catarina
Cécile Céline Chantal Charlotte Chiara Chloé Christelle Christiane Christina Christine Cinzia Claire Clara Clarisse
Claudia Clémence Clémentine Colette Concepción Coralie Corinne Cristina Dalila Daniela Danielle Delphine Denise Diana
Dolores Dorothée Edith Édith Elena Eleonora Éléonore Elisa Élisabeth Elisabeth Élise Elizabeth Ella Ellen Élodie
Éloïse Elsa Emilia Émilie Emily Emma Erika Esther Estelle Eugénie Eva Évelyne Fabienne Fadila Fanny Fatima Fatiha
Fátima Federica Fernanda Fiona Florence Francesca Françoise Frida Gabriela Gabrielle Geneviève Georgette Ghizlane
Ginevra Gisèle Giorgia Giovanna Giulia Gloria Grace Graciela Greta Gretchen Hafsa Hanane Hanna Hannah Hasna Heike
Helen Helena Hélène Henriette Hiba Hind Houda Ilaria Imane Inês Inès Ingrid Irène Irina Iris Isabel Isabella Isabelle
Jacqueline Jana Jane Janet Jeanne Jennifer Jessica Joana Joanna Johanna Josefina Joséphine Juana Judith Julia Juliana
Julie Juliette Justine Karima Karin Karine Kate Katharina Katia Katja Khadija Kristen Laetitia Laila Lamia Lara
Latifa Laura Laure Laurence Léa Leila Leïla Léna Letizia Lila Lina Linda Lisa Loubna Louise Lucía Lucia Lucie Lucienne
Ludivine Luisa Luise Lydia Maëlle Magali Maja Malika Manon Manuela Mara Margarida Margaux Margaret Margot Marguerite
Maria María Mariana Marianne Marie Marina Marine Marion Marta Martha Martina Martine Mary Maryam Maryse Mathilde
Mélanie Mercedes Meryem Michèle Mireille Mona Monica Mónica Monika Monique Mounia Muriel Myriam Nabila Nadia Nadine
Naïma Naima Najat Najia Najwa Natacha Natalia Nathalie Nawal Nezha Nicole Nina Noémie Nora Nour Océane Odile Olga
Olivia Ouafae Paloma Pamela Paola Patricia Paula Paulina Pauline Penelope Petra Pilar Rabia Rachel Rachida Rania Raquel
Raphaëlle Rebecca Regina Régine Renata Renate Rita Romane Rosa Rosalie Rose Roxane Ruth Sabine Sabrina Saïda Salma
Samira Sandra Sandrine Sanna Sara Sarah Séverine Siham Silvia Simone Sina Sofia Sofía Solange Sonia Sophie Soraya
Soumia Stéphanie Stella Sue Susan Susana Susanna Susanne Suzanne Svetlana Sylvie Teresa Thérèse Ulrike Ursula Valentina
Valérie Vanessa Vera Véronique Victoria Virginia Virginie Viviane Wafa Yasmina Yasmine Yolanda Yolande Yvette Yvonne
Zahra Zineb Zoé Sigrid Fatoumata Aminata Mariama Awa Rokhaya Ndèye Adja Oumou Kadiatou Bintou Nafissatou Rama Sokhna
Sinéad Siobhan Gwendoline Priya Ngozi Mei Yuki Anya Katarzyna Agnieszka Małgorzata Ewa Beata Dorota Sarita Lourdes
Consuelo Inmaculada Begoña Ximena Itziar Rocío Lorena Noelia Verónica Adriana Alejandra Luciana Letícia Thaís Tereza
Conceição Madalena Mafalda Leonor Filipa Marisa Vitória Luana Jéssica Kerstin Gudrun Anke Silke Antje Maren Svenja
Friederike Annalena Franziska Claudine Lieselotte Hildegard Elke Ilse Jutta Gisela Bettina Nancy Theresa Amy Emma
Megan Lauren Hillary Michelle Melissa Deborah Karen Donna Carol Sharon Shannon Kelly Heather Amanda Samantha Olivia
Sophia Charlène Solène Maud Bérénice Capucine Ségolène Roselyne Marlène Élise Najet Rim Hayat Touria Leymah Ellen
"""
_M = """
Aaron Abdallah Abdel Abdelaziz Abdelilah Abdelkader Abdellah Abdellatif Abdelmajid Abdou Abdoulaye Achraf Adam Adil
Adrien Ahmed Aimé Aït Alain Alan Albert Alberto Alessandro Alexandre Alexander Alexis Alfonso Alfred Ali Álvaro Amadou
Amine Amir Anas André Andreas Andrej Andrés Andrew Aníbal Anthony Anton Antoine António Antonio Anwar Arnaud Arnold
Arthur Augustin Ayoub Aziz Aurélien Badr Baptiste Basile Bastien Ben Benjamin Benoît Bernard Bernd Bernardo Bertrand
Bilal Björn Boris Brahim Brice Brian Bruce Bruno Carlos Cédric Cesare César Charles Christian Christoph Christophe
Christopher Clément Constantin Corentin Cyril Cyrille Damien Daniel Daniele Dario David Denis Didier Diego Dieter Dirk
Dmitri Domenico Donald Driss Edgar Édouard Eduardo Edward Émile Emilio Emmanuel Emmerson Enrico Enzo Eric Éric Erich
Ernest Ernesto Étienne Eugène Fabien Fabio Fabrice Fabrizio Fathallah Faouzi Felipe Felix Félix Ferdinand Fernando
Filippo Florent Florian Fouad Franck François Francesco Francis Francisco Frank Frédéric Friedrich Gabriel Gaël Gaëtan
Gaspard Gaston Gautier George Georg Georges Gérald Gérard Gerhard Ghislain Giancarlo Gianni Gilbert Gilles Giorgio
Giovanni Giuseppe Gonzalo Grégoire Grégory Guido Guillaume Guillermo Gustave Gustavo Guy Habib Hakim Hamid Hamza Hans
Harold Harry Hassan Hatim Hector Heinrich Heinz Helmut Henri Henry Hervé Hicham Hubert Hugo Hugues Ibrahim Idriss
Ignacio Igor Ismaël Ismail Ivan Iván Jacques Jaime Jakob James Jamal Jan Jason Javier Jay Jérémie Jérémy Jérôme Jesús
Jack Joachim João Joaquim Joaquín Joe Joël Joël Johan Johann Johannes John Jonathan Jordan Jorge José Josef Joseph Juan
Jules Julian Julien Julio Jürgen Kader Karim Karl Kamal Kévin Kevin Khalid Khaled Klaus Kofi Konrad Kurt Lahcen Lahsen
Larry Lars Laurent Léo Léon Leonardo Léopold Lionel Loïc Lorenzo Louis Luc Luca Lucas Lucien Ludovic Luigi Luis Luís
Lukas Maël Mahmoud Malik Mamadou Manuel Marc Marcel Marcelo Marcello Marco Marcos Mario Mark Markus Martin Mathieu
Mathis Mats Matteo Matthew Matthias Matthieu Maurice Mauricio Max Maxime Mehdi Michaël Michael Michel Miguel Mike
Mohamed Mohammed Mohammad Moïse Mokhtar Morgan Moulay Mounir Mourad Moussa Mustapha Mustafa Nabil Nadir Nasser Nathan
Nicholas Nicola Nicolas Nizar Noah Noël Norbert Noureddine Olaf Oliver Olivier Omar Oscar Óscar Othmane Otto Ousmane
Pablo Paolo Pascal Patrice Patrick Patrizio Paul Paulo Pedro Peter Phil Philip Philippe Pierre Pietro Quentin Rachid
Rafael Ralf Ralph Raoul Raphaël Raúl Raymond Reda Réda Rémi Rémy Renaud René Ricardo Riccardo Richard Robert Roberto
Robin Rodolphe Rodrigo Roger Roland Rolf Romain Roman Ronald Ruben Rubén Rui Ryan Saad Saïd Said Salah Salim Salvatore
Sami Samir Samuel Santiago Sébastien Sebastian Serge Sergej Sergio Sérgio Simon Sofiane Soufiane Stefan Stefano
Stephen Stéphane Steve Steven Steffen Sven Sylvain Tarik Tayeb Terry Théo Théodore Thibault Thierry Thomas Thorsten
Tim Timothée Timothy Tobias Tom Tomás Tommaso Tony Tristan Ulrich Umberto Uwe Valentin Vicente Victor Víctor Vincent
Vincenzo Vladimir Volker Walter Werner Wilfried Wilhelm William Wolfgang Xavier Yacine Yann Yannick Yassine Yohan
Younes Youssef Yousra Yves Yvan Zakaria Zinédine Cheikh Ibrahima Modou Souleymane Boubacar Seydou Alpha Sékou Alassane
Aliou Demba Kwame Thabo Sipho Emeka Chukwu Raj Ravi Arjun Hiroshi Kenji Wei Piotr Paweł Tomasz Krzysztof Andrzej Marek
Jens Rainer Günter Günther Horst Holger Torsten Detlef Jörg Gerd Rüdiger Sönke Malte Fritz Moritz Niklas Alfredo
Rodolfo Esteban Hernán Matías Germán Agustín Joaquin Iñaki Xabier Jordi Josep Oriol Pau Aitor Unai Afonso Duarte
Nuno Vasco Tiago Thiago Gonçalo Henrique Guilherme Caio Danilo Wilson Washington Antônio Luiz Fábio Márcio Flávio
Otávio Renato Davide Gianluca Massimo Maurizio Michele Nicolò Raffaele Simone Valerio Emanuele Claudio Gennaro Pasquale
Gary Greg Jeff Jeffrey Keith Kenneth Barack Bill Bob Craig Dan Dave Derek Doug Ed Edmund Elon Gordon Graham Ian Jeremy
Jim Jimmy Josh Justin Kyle Liam Luke Neil Nigel Patrick Ray Rob Rupert Russell Scott Sean Seán Simon Stuart Todd Trevor
Tyler Wayne Oussama Anouar Tahar Nabyl Jalil Mbarek Lhoucine Houssine Brahim Mamoun Marouane Nawfal Ilias Ilyas Walid
"""
_BOTH = frozenset(
    "simone andrea nicola sina washington morgan camille claude dominique laurence sascha kim alex sam".split()
)

GIVEN = {
    name: gender for table, gender in ((_M, "m"), (_F, "f")) for name in map(fold, table.split()) if name not in _BOTH
}
NEUTRAL = _BOTH | {"maxime"}


def given_gender(word: str) -> str | None:
    """The gender a given name shows: "f", "m", empty if it serves both; None if it is not in the table."""
    key = fold(word).split(" ")[0]
    return "" if key in NEUTRAL else GIVEN.get(key)
