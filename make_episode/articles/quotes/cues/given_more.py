"""More given names: of France, the Maghreb, West Africa and the English and Spanish speaking countries."""

MORE_F = """
Morag Catriona Fanta Yoko Naoko Keiko Mei Ananya
Abigail Adeline Adriana Afoussath Aglaé Albane Alison Alizée Amaia Amandine Amara Angèle Anjali Annabelle Annegret
Annette Anouk Arlette Armelle Assa Astou Athénaïs Aude Aurélia Axelle Azucena Aïssata Bahija Becky Bethany Beverley
Birgitta Blandine Brenda Bénédicte Bérangère Bérengère Candice Cassandre Caterina Chaimae Charifa Chiamaka Clarence
Clothilde Clotilde Coline Cynthia Cyrielle Célestine Célia Daisy Debra Doha Doreen Dorine Doris Elvire Emmanuelle
Encarna Erin Ernestine Estela Eulalia Fadoua Fantine Fatna Faustine Fettouma Flavie Flora Folake Freya Félicie
Gaëlle Gemma Germaine Ghislaine Ghita Ginette Gladys Gwen Gwenaëlle Hakima Halima Hanae Hasnaa Hasnae Hayet Hilary
Houria Huguette Ihssane Ilham Ivana Jamila Janice Jihane Josette Joëlle Kaoutar Katell Keltoum Khadidja Khaoula
Laurène Leire Lesley Leyla Lola Lorna Louane Lætitia Léonie Madeleine Maha Malena Manal Mariam Mariella Marjolaine
Marjorie Maryline Maya Maïwenn Meriam Mila Milena Millie Milouda Miriam Mirta Morgane Mylène Mégane Nadiège Najoua
Nelly Ninon Nisrine Noemí Nolwenn Noura Noëlle Nélida Ophélie Oriane Oumaima Pascale Penda Philippine Phyllis Prisca
Priscilla Rkia Rolande Rosaria Rosine Safiatou Salomé Saloua Sanaa Selma Sidonie Sieglinde Sihame Sixtine Soledad
Soukaina Stacey Sunita Suzie Sylviane Tara Tiphaine Valentine Valeria Violette Wafae Wanda Wiam Yamna Yesenia Zohra
Zélie Édwige
"""
MORE_M = """
Si Haj Hadj Hajj Lhaj Réjean Takeshi Haruki Kenta Sanjeev
Abdelali Abdelfattah Abdelhamid Abdeljalil Abdelkrim Abdelmalek Abdelouahed Abdenbi Abelardo Aboubacar Achille
Adnane Aimery Alastair Alban Alec Alistair Allal Alphonse Amaury Amidou Amit Anass Anatole Angus Anil Anselmo
Archibald Archie Aristide Arsène Auguste Axel Azeddine Azzedine Babacar Bachir Bakary Baltasar Balthazar Barnabé
Barry Bastian Belkacem Benigno Blaise Blake Bongani Borja Bouazza Bouchaib Bouchaïb Boujemaa Bradley Braulio Brent
Brett Bryce Callum Cellou Chafik Chafiq Chakib Charaf Cheick Chester Chinedu Chouaïb Chuck Clint Clovis Clyde Cody
Connor Conor Célian Darryl Davit Declan Deepak Drissa Dustin Elmer Elouan Erwan Ezequiel Facundo Fadel Fahd Farid
Fawzi Faycal Fayçal Femi Fergus Fernand Fethi Firmin Floyd Fodé Fouzi Fulbert Garrett Gaspar Gatien Geoffroy Germain
Ghali Ghassan Ghazi Gildas Gonzague Gwenaël Gwendal Hachem Hadrien Hafez Hafid Haitham Halim Hamish Hamou Haroun
Haytham Hfid Hippolyte Honoré Horacio Houcine Hyacinthe Idrissa Iker Imad Irving Isidore Ismaïla Issam Issouf Iyad
Jacky Jacobo Jalal Jaouad Jerry Jilali Jimmie Jocelyn Johnny Josselin Judicaël Kacem Kamel Khalil Kieran Koffi
Kouamé Kunal Kwasi Kylian Lamine Landry Larbi Lassana Lhassan Lilian Lisandro Lounès Lubin Léandre Macky Madou
Mahamadou Maher Makan Malick Malo Mansour Marceau Martial Marvin Marwan Mathias Matéo Maurice Maxence Maximiliano
Maximilien Mbark Melchior Miloud Modibo Mody Moha Mohand Mohcine Mohsine Morris Mouad Mouhcine Mouloud Mounaim
Moustapha Médéric Nadim Nahuel Naoufal Nassim Naël Ngor Nolan Nolann Norberto Néstor Olu Ouahid Oualid Oumar Oumarou
Pacôme Prosper Rabah Rabie Raimon Ramzi Randy Rayan Riyad Rodney Rodrigue Rohan Romaric Ronan Rory Rudy Russ Saber
Sabri Sacha Sadio Sadok Salif Samy Sanjay Saïf Seddik Segun Serigne Siaka Sidiki Soan Sory Stanislas Steeve Sunil
Sylvestre Tadeo Tancrède Tanguy Taoufik Tendai Terrence Tidiane Titouan Tugdual Tunde Tyrone Vikram Virgile Vivien
Wael Wale Walt Wassim Wendell Wilfredo Wilmer Wissam Yago Yahia Yahya Yanis Yao Yazid Yoann Youcef Youness Youssouf
Yvon Zack Zaki Ziad Zied Zouhair Zyad Éloi Íñigo
"""
