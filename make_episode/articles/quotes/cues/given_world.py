"""Given names of the rest of the world, as news in our languages spell them."""

WORLD_F = """
Agata Alessia Nayra Shona Moira Idaira Ambre Mahjouba Ersilia Joy Corazon Trixie Gwenola Deolinda Zilda Cleusa Jussara
Hafsia Piera Nadira
Gulbegim Agnes Aisha Aissatou Akosua Alba Alena Alexandra Alicja Alma Amal Amalia Amel Anastasia
Anastasiya Andreea Aneta Angelina Angelique Anneke Annika Antonella Antonia Aoife Arianna Asha Asma Astrid Ayelén
Aygul Azadeh Barbara Beatrix Blessing Bożena Brigitte Britta Cátia Caoimhe Caren Carla Catalina Catharina Chantal
Charlotte Chiara Chidinma Chioma Christel Christelle Christiane Ciara Claire Claudia Constance Cornelia Corinne
Cristina Daniela Danuta Daria Deirdre Delphine Denisa Diana Divya Djeneba Dolores Edna Eda Edyta Eimear Elena Eleni
Eleonora Elin Elisa Elisabet Elizaveta Elżbieta Emilia Emma Enrica Ernestina Esma Esra Estefanía Eva Evelina Evgenia
Eveline Fadma Faith Fadila Fatim Fernanda Feruza Flavia Florence Fiona Francesca Gabriela Galina Genet Geneviève
Georgina Giorgia Giovanna Giulia Graça Graciela Greta Grazyna Grażyna Gro Guadalupe Gunilla Habibatou Hadiza Haifa
Halina Hana Hanna Hannah Hatice Hawa Heba Hélène Helena Helga Hiba Hoda Huda Hui Ida Ifeoma Ileana Imane Inés Ines
Inga Inge Inger Ingrid Ioana Irena Irina Irma Isabela Isaura Iwona Jadwiga Jana Jasmina Jaya Jelena Jing Joanna
Jolanta Jovana Julita Justyna Kadidiatou Kalpana Kamala Karolina Kateryna Katariina Kavita Khady Kinga Kirsten Kjersti
Klara Ksenia Kumba Lakshmi Larissa Latoya Lea Leticia Liliana Linnea Liudmila Ljiljana Lucía Lucja Ludmila Luz
Lyudmila Magda Magdalena Maggie Maimouna Maja Malala Małgorzata Manjula Marcela Mareike Margarita Margit Margherita
Margot Mari Mariana Mariella Marija Marijke Marika Marisol Marlies Marit Marzia Maura Maxine Mbali Meena Melinda Mercy
Mihaela Mina Mirela Miriama Mirjana Monique Nadezhda Nadine Naledi Nana Nandini Narges Nasrin Natalie Natasa Natasha
Nataliya Neha Nevena Nia Nicoletta Nino Nomvula Noor Nthabiseng Nyokabi Oksana Oleksandra Olena Ottilie Oxana Padma
Parvati Paulette Pauline Perla Pernille Philippa Pooja Prudence Radhika Rahel Raissa Rasha Reem Renée Rima Ritu Roisin
Róisín Rosemarie Roxana Rukia Rūta Ruzanna Sadia Safa Salimata Sanja Sapna Saskia Savita Selin Sevgi Shabana Shanti
Shirin Shu Signe Silje Silvana Simona Sindhu Siri Siv Snežana Solveig Stine Sunniva Susi Svetlana Swati Synnøve Tamar
Tamara Tanya Tatjana Tecla Thandiwe Thi Tove Trine Tsering Uliana Uma Usha Valeriya Vasiliki Veronica Vesna Vigdís
Viktoria Vilma Violaine Virve Wangari Wanjiku Weronika Xiao Yana Yara Yasmin Yelena Yetunde Ying Yulia Yuliya Yuna
Zainab Zanele Zeinab Zofia Zsófia Zuzana Zuzanna Ágnes Åsa Élodie Hind Lubna Nisrin Rajaa Ghizlane Bouchra Mouna Siham
Khadouj Fadma Itto Tuda Aya Ritaj Rim Sahar Maïmouna Oumy Coumba Djamilatou Mariétou Ramatoulaye Haby Kardiatou Nogaye
Dieynaba Yaye Ndeye Marème Ami Korotoumou Djénéba Nènè Assétou Alimata Édith Maïté Agnès Élise Élisabeth Hermine
Joséphine Lydie Marylise Rosalia Solenne Tatiana Yaëlle Zoë Zita Andrée Anaëlle Annick Éva Éloïse Emmeline Eugénie
Gwladys Honorine Irène Jeannine Jeannette Léopoldine Lilou Lucette Maëlys Marcela Marthe Mauricette Micheline
Mirabelle Nine Noéline Noémi Paule Perrette Philomène Raymonde Reine Roseline Sabrine Séraphine Suzon Ursule
"""
WORLD_M = """
Aarav Abbas Abebe Abelard Abiola Abraham Adalbert Adebayo Adolfo Ahmad Ajay Akash Akin Akira Aleksander Aleksandr
Aleksandar Aleksei Alessio Alexandru Alexei Alfie Aliaksandr Alvaro Ambrose Anatoly Anatoliy Anders Andrei Andrey
Andriy Andrzej Antal Antonis Antti Apinya Aram Aravind Archil Ari Aristides Arkady Arman Arnab Arne Artem Artyom
Arseniy Ashok Asif Aslan Atanas Atsushi Attila Augusto Ayman Babak Balázs Bálint Barnaby Bart Bartosz Bashar Basil
Baxter Béla Benedikt Benoit Berat Bernd Bo Bogdan Boniface Bojan Borys Bram Branko Branimir Burak Byron Calvin Can
Carl Carsten Chandra Chen Chidi Christer Chukwuma Cillian Cornelis Costas Cristóbal Csaba Dagfinn Daisuke Damir Daniil
Darko Dawid Dejan Denys Dimitri Dimitrios Dinesh Dmitry Dmytro Dominik Dragan Dušan Eamon Eduard Egor Einar Eirik
Elijah Elliott Emanuel Emerson Endre Eoin Erdem Erling Eskil Espen Faisal Farouk Fatih Fedor Ferenc Fernand Finn
Folarin Fredrik Fumio Gábor Ganesh Gareth Geert Gennady Georgi Georgios Giannis Giles Gintaras Goran Gregor Grigory
Grzegorz Gunnar Gustaf György Håkan Hamad Hamed Harish Haruto Hasan Håvard Hendrik Henrik Hiro Hung Hussein Ifeanyi
Igor Ihor Ilan Ilya Imran Imre Ioannis Ion Ionut Ismail István Ivar Ivo Jaan Jacek Jamie Jan Janek Janis Jānis Jannis
Janusz Jarosław Jasper Jay Jeroen Jerzy Jiří Joakim Jon Jonas Jorn Jørgen Jovan Jozef Józef Juha Julius Juraj Kaito
Kalle Kamil Kaspar Kåre Kazuo Kees Kenichi Kenneth Khalifa Kimani Kiran Kjell Klaas Kōji Koji Konstantin Konstantinos
Kostas Kristian Kristoffer Kwabena Kwaku Laszlo László Lech Leif Leonid Leszek Levi Levan Liang Liviu Lorcan Luboš
Luka Łukasz Maarten Maciej Magnus Maksim Maksym Mandla Manoj Marcin Marcus Marek Mariusz Marián Marko Martijn Masato
Mateo Mateusz Matej Mathias Matti Mattias Matúš Max Menno Michał Michał Mihai Mihail Mika Mikael Mikhail Mikko Milan
Miloš Minh Mirosław Mitchell Mladen Mohan Morten Mthunzi Musa Mykola Mykhailo Naoki Naveen Nelson Nikhil Nikita Nikola
Nikolai Nikolaj Nikolaos Nikolas Nikolay Nikos Nils Nnamdi Obi Oded Okechukwu Ola Oleg Oleh Oleksandr Oleksiy Olumide
Ondřej Orhan Ørjan Osman Ove Øyvind Panagiotis Pascual Patryk Pavel Pavlo Peder Pekka Petar Petr Petro Petros Piet
Pieter Predrag Przemysław Radek Radosław Radu Rafał Rafiq Rahul Rajesh Rajiv Rakesh Ramesh Ramon Rashid Rasmus
Ravindra Rhys Rishi Robbie Robert Roberts Roman Rune Ruslan Ryszard Sabelo Sándor Sanjiv Sean Sebastián Sergei Sergey
Sergiu Serhiy Shigeru Shin Sigurd Sina Slavko Sławomir Sota Spyros Srdjan Stanislav Stanisław Stavros Stefanos Stepan
Stoyan Suleiman Suresh Svein Szymon Tadeusz Takashi Tamás Tariq Taro Temur Terje Tevfik Thanh Themba Thabang Theodoros
Theodor Thulani Tibor Tihomir Timur Todor Toivo Tomáš Tomislav Tomoya Torbjørn Tore Tormod Torstein Trygve Tuan Tuomas
Udaya Uchenna Usman Vadim Vasile Vasily Vasyl Vassilis Velimir Vesa Vidar Viggo Viktor Vijay Vikram Ville Vinod Vito
Vitaly Vitali Vitaliy Vjekoslav Vlad Vladislav Vladyslav Vlatko Volodymyr Vuk Vyacheslav Waldemar Willem Witold
Wojciech Xabi Xhevdet Yannis Yaroslav Yasuo Yevgeny Yiannis Yuri Yuriy Yuval Zbigniew Zdeněk Zenon Željko Zlatko
Zoltán Zoran Zsolt Zurab Medhi Finlay Dilshan Tonio Hélder Yassir Saadeddine Dale Duilio Ablassé Rimtalba Boukary Aziz
Abdelouahab Abdelaâli
Bouabid Driss Hammou Ghassane Khallil Lahoucine Larbi Mbarek Moha Mehdi Nacer Omari Rabii Sellam Taha Yidir Aksil
Massinissa Saturnin Walid Zakariae Souhail Soulaimane Achour Abdelwahab Ameur Hachemi Hamza Hichem Kais Mokdad Nidhal
Noureddin Oussema Rafik Ridha Sofien Yassin Abou Amara Baba Balla Bamba Bréhima Cissé Daouda Djibril El-Hadj Famara
Habibou Issa Issiaka Kalifa Karamoko Lanciné Mady Mor Ndiaga Ousseynou Pape Sadibou Salif Samba Sidy Tiémoko Yacouba
Yoro Zana Célestin Dieudonné Fiston Fulgence Gervais Jean-Claude Justin Léonce Parfait Placide Adelin Aldric Amand
Anicet Antonin Ariel Armand Barnabé Brivael Briac Bertin Charly Claudy Donatien Edmond Eliott Élie Emeric Erwann
Esteban Évariste Fabian Ferréol Francky Fulcran Gabin Gaby Gérôme Gilles Giuliano Gontran Gurvan Gwilherm Hilaire
Irénée Jacquy Jérémi Jeremie Joachim Johann Jordy Josquin Jules Justinien Kilian Lazare Léonard Lino Loann Lorrain
Luigi Marcelin Marien Mathurin Maurin Melaine Milo Nathanaël Nestor Nicodème Noa Octavien Olive Pierrick Pierrot
Raphael Régis Robinson Ronan Rosaire Sacha Samson Séverin Siméon Sixte Steven Sullivan Swann Sylvère Tangi Théodule
Thibaud Tibault Timothé Ugo Urbain Valérien Vianney Victorien Walter Wandrille Warren Yanick Yoan Youenn Yvain
Zacharie Zéphyrin
"""
