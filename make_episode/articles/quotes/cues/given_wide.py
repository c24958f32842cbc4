"""Given names of many languages that the other tables do not have."""

WIDE_F = """
    Addison Agatha Aileen Aisling Alana Alexa Alina Alyssa Amelia Anabel Andie Angelica Anita Annabel
    Antoinette Anwen Ariana Arlene Ashleigh Athena Aubrey Audra Augusta Ava Barbra Belinda Bella Bertha Beryl
    Bethan Betsy Bobbie Bonnie Briana Bronwen Caitlin Callie Candace Cara Carina Carly Carrie Carys Cassandra Cassie
    Celeste Ceri Chrissie Clarissa Cleo Cora Cordelia Corinna Daphne Darcy Debbie Delia Desiree
    Dilys Dinah Dora Effie Eilidh Elaine Eleri Elinor Elisha Eliza Elspeth Elsie Elspet Enid Erica Esme Essie Ethel
    Etta Eunice Evangeline Faye Felicity Freda Geraldine Gertrude Gina Ginny Glenda Glenys Goldie Gracie Greer Gwyneth
    Haley Hattie Hayley Henrietta Hermione Hilda Iona Ione Isla Jacinda Jackie Jade Janelle Janine Jasmine Jayne
    Jeanette Jemima Jenna Jenny Jess Jessie Jillian Jodie Josie Juanita Judy Katie Kathy Kay Kayla Keira Kendra
    Kirsty Kristin Kristina Kylie Lana Laverne Leanne Libby Lillian Linette Liz Lois Loretta Lottie Louisa
    Lucille Lucinda Lynda Lynette Mabel Mackenzie Maeve Maisie Mamie Mandy Margery Marsha Marilyn Meredith Michaela
    Minnie Miranda Morwenna Myra Myrtle Nanette Nell Nellie Nerys Nichola Niamh Octavia Ophelia Orla Paige Pansy
    Patsy Petula Portia Queenie Ramona Rhian Rhiannon Rhoda Rhona Robyn Rona Rosalind Rosalyn Rosamund Roseanne Rosie
    Rowena Roxanne Sadie Sasha Saoirse Selina Shania Shauna Sheena Shelley Sherry Sian Sigourney Sonya Susie Sybil
    Tabitha Tamsin Tania Tasha Tess Tessa Thea Thelma Tilly Toni Tracey Tricia Trish Trudy Ursuline Velma
    Verity Vicky Whitney Wilhelmina Wilma Winifred Winnie Zara Zelda Agustina Aída Aitana Alejandrina Anahí Antía
    Arancha Ariadna Arantxa Berta Candela Candelaria Carlota Casilda Cecilia Charo Conchita Constanza Edurne Elba
    Elvira Eugenia Felisa Filomena Genoveva Gertrudis Gladis Herminia Hortensia Idoia Ignacia Iliana Imelda
    Iria Ivonne Jacinta Jimena Josefa Jovita Julieta Justa Laia Leocadia Lidia Lluïsa Lucrecia Manoli Maribel
    Maricarmen Maritza Martirio Matilde Mayte Melisa Mercè Micaela Minerva Miren Montserrat Montse Natividad Neus
    Nieves Olalla Ofelia Paca Paquita Pastora Patro Pepa Petronila Pili Purificación Rosaura Roser Tomasa Triana Uxue
    Visitación Viviana Yanira Yazmín Zaida Zulema Agnese Albina Alda Alessandra Allegra Annalisa Annamaria Annarita
    Antonietta Assunta Azzurra Bruna Camilla Carmela Clelia Concetta Costanza Cristiana Diletta Edda Elda Elettra Elly
    Ernesta Fabiana Fabrizia Floriana Franca Fulvia Gaia Gabriella Giada Gisella Giuditta Giuliana Giuseppina Giusy
    Graziella Imma Immacolata Iolanda Jole Lavinia Leda Licia Lilli Lorella Lorenza Lucilla Lucrezia Luigia Luisella
    Maddalena Mariagrazia Marilena Marinella Maristella Melania Michela Mirella Morena Natalina Nilde Nunzia Ombretta
    Orietta Ottavia Pina Rachele Rina Romina Rosalba Rosanna Rosella Rosetta Rossana Rossella Sabina Samanta Samuela
    Stefania Tosca Vanda Vittoria Ylenia Zaira Adelheid Almut Angelika Anette Anja Anneliese Annemarie Annett Anni
    Babette Bärbel Beate Birte Carola Christa Cordula Dagmar Dorothea Edeltraud Elfriede Emmi Erna Felicitas Frauke
    Frieda Gabi Gabriele Gerda Gerlinde Gertrud Gesine Grit Gunda Hannelore Hedwig Heide Henrike Herta Hilde Ilka
    Ilona Imke Ina Irmgard Isolde Janina Jasmin Juliane Karola Kathrin Leni Leonore Liesel Maike Margarete Margret
    Mechthild Meike Merle Mira Nadja Rieke Roswitha Sahra Sibylle Stefanie Swantje Sybille Tabea Thekla Traudl Trude
    Ulla Ursel Uschi Uta Veronika Walburga Wiebke Wiltrud Alcina Aldina Alzira Aparecida Arlete Benedita Bia
    Cidália Clarice Cleide Creusa Dalva Damiana Dilma Edite Eliana Elisângela Elza Ermelinda Francisca Graciete
    Guiomar Idália Ilda Iracema Ivete Janaína Joaquina Jurema Juçara Keila Laís Laurinda Lígia Luzia Lurdes Marielle
    Marília Marli Nair Neide Neusa Odete Otília Palmira Priscila Quitéria Raimunda Rosana Roseli Rute Samara
    Sebastiana Soraia Suely Suzana Teresinha Valdete Vânia Zélia Zulmira Abir Afaf Ahlam Anbar Arwa Atika Awatif Aziza
    Badia Batoul Basma Chadia Chafia Cherifa Chirine Dalal Douae Fadwa Faïza Farah Faten Firdaous Ghalia Hafida Hamida
    Hourya Ihsane Imen Jalila Kaltoum Kawtar Khaddouj Kheira Khnata Lamiae Latéfa Lemia Majda Marwa Mbarka
    Mounira Nabiha Nacera Nafissa Naoual Nassima Nejma Nouhaila Oum Oumayma Oumnia Ouarda Rabha Radia Raja Rana Ranya
    Rekia Rokia Saadia Safaa Sakina Salima Salwa Samar Samiha Sanae Sawsan Sihem Soumaya Tahra Tamou Thouraya Wafaa
    Wahiba Warda Wissal Yusra Zahia Zhor Zoulikha Abena Abiba Adiza Adjoa Adjoua Afi Afua Akissi Akua Alima Ama
    Aminetou Amoin Anta Arame Ayélé Azèta Binta Dado Daba Diarra Enam Esi Essi Funmi Hadja Halimatou Houleye Ibironke
    Ijeoma Inna Ismérie Kadi Kadidia Kadija Kady Khardiata Kiné Koumba Léocadie Mamou Mariame Massandjé Matou
    Mbathio Nafi Ndella Ngoné Nkechi Nyira Ogechi Ramata Rokiatou Saly Sali Saran Selly Sira Sirandou Sokona Soukeyna
    Tening Tiguidanké Yandé Zeinabou Zénabou Wambui Wanjiru Akinyi Achieng Atieno Nyambura Chipo Thandi Nomsa Lerato
    Nokuthula Amahle Palesa Zodwa Adaeze Amaka Chinwe Uzoamaka Olufunke Tolulope Bukola Titilayo Aylin Aysel Azra
    Burcu Buket Büşra Canan Defne Derya Ebru Ece Feride Filiz Gamze Gizem Gül Gülay Gülşen Hande Hülya İpek Kübra
    Melek Meltem Meral Merve Nazlı Neslihan Nesrin Nihal Nilüfer Nurcan Özge Özlem Pelin Pınar Sevda Sevim Seda
    Serap Sibel Şebnem Şule Tuğba Tülay Yasemin Yıldız Zehra Zuhal Bahareh Fereshteh Forough Golnaz Leyli Mahsa
    Niloufar Parisa Roya Sepideh Shaparak Taraneh Anoush Avital Ayelet Dalia Dorit Efrat Einat Galit Gila Hagit Hila
    Inbal Keren Liora Mali Merav Miri Naama Noga Orit Orly Revital Rivka Ronit Sarit Shani Shira Shulamit Sigal Smadar
    Tali Tzipi Yael Yaara Yehudit Zehava Anzhela Bogdana Daryna Ekaterina Halyna Iryna Larisa Lesia Lidiya Lubov Marfa
    Mariya Natalya Nataliia Olha Polina Raisa Sofiya Solomiya Svitlana Tatyana Tetiana Valentyna Viktoriya Yaroslava
    Yevgenia Zhanna Zinaida Aleksandra Izabela Kamila Krystyna Lucyna Marzena Patrycja Sylwia Urszula Adéla Barbora
    Blanka Eliška Jitka Kateřina Lenka Markéta Milada Pavla Radka Šárka Zdenka Aleksandrina Branka Dragana Dubravka
    Gordana Jadranka Jasna Mojca Slavica Zorica Anikó Csilla Edit Erzsébet Eszter Ildikó Judit Katalin Krisztina
    Nikolett Orsolya Réka Szilvia Tímea Zsuzsa Zsuzsanna Anca Camelia Corina Doina Luminița Mădălina Oana Raluca
    Ruxandra Viorica Aikaterini Angeliki Despina Dimitra Eirini Eleftheria Evangelia Ioanna Kalliopi Konstantina
    Panagiota Stavroula Aino Anneli Eeva Elina Helmi Inkeri Kaisa Kirsi Leena Liisa Maija Marja Minna Outi Päivi Pirjo
    Riikka Ritva Satu Tarja Tuula Agneta Brita Britt Ebba Hedda Hedvig Hjørdis Jorunn Kersti Liv Lovisa Malin
    Margareta Mette Randi Ragnhild Ronja Sissel Tuva Turid Unni Vilde Wenche Asuka Ayako Chiyo Emi Fumiko Haruka
    Haruko Hiroko Hitomi Junko Kaori Kazuko Kumiko Mariko Masako Mayumi Megumi Michiko Midori Miyuki Natsuko Noriko
    Reiko Sachiko Sakura Satoko Sayaka Shizuka Tomoko Yoshiko Yukiko Yumi Yumiko Yuriko Xiaoli Xiu Eun-ji Hye-jin
    Ji-woo Seo-yeon Soo-jin Aditi Aishwarya Akanksha Amrita Anuradha Aparna Archana Arundhati Bhavna Chitra Deepa
    Deepika Devi Gayatri Geeta Indira Isha Jyoti Kriti Lalita Madhuri Mamata Manisha Meghna Nandita Nirmala Nisha
    Pallavi Poonam Pratibha Preeti Priyanka Radha Rajni Rani Rashmi Rekha Renu Roopa Sangeeta Seema Shalini Sharmila
    Shilpa Shobha Shruti Smriti Sneha Sonal Sudha Sujata Sumitra Sushma Vandana Vidya Vijaya Linh Huong Nga Ngoc
    Phuong Thuy Trang Siti Indah Rahayu Maricel Maribeth Marites Analyn
    """

WIDE_M = """
    Abel Aidan Aiden Aled Allan Alun Alvin Alwyn Amos Andy Ashton Austin Barney Bartholomew Beau Benedict Benny Bernie
    Bert Billy Bobby Brad Bryan Bryn Bryson Burt Caleb Carlton Casper Cecil Charlie Chris Clark Clayton Cliff
    Clifford Clifton Colby Cole Corey Cormac Cornelius Daffyd Dafydd Danny Darrell Davey Denny Dermot Dexter Dillon
    Donnie Donovan Dougal Douglas Doyle Duane Dudley Dwayne Dylan Ebenezer Eddie Edwin Egbert Elbert Eldon Eli
    Elroy Elton Elvin Elwood Emlyn Emmett Emrys Enoch Ernie Errol Euan Everett Ewan Ewen Ezekiel Ezra Fergal Finbar
    Fletcher Frankie Fraser Freddie Frederick Garry Garth Geoff Geraint Gerry Gethin Gideon Gil Glenn Graeme Griff
    Grover Gwilym Gwyn Hal Harvey Herman Hiram Homer Horace Howell Humphrey Huw Iain Idris Ieuan Ifan Ike Ira Irwin
    Ivor Jarvis Jed Jefferson Jeremiah Jermaine Jesse Jethro Joey Jonny Joshua Josiah Keegan Kenny Kit Lachlan
    Lawrence Lawson Leander Leighton Leland Len Lenny Leslie Lester Lew Llewellyn Lonnie Lorne Louie
    Lowell Luther Lyle Lyndon Malachi Marlon Marty Matt Maxwell Melvyn Merlin Merrick Mervyn Micah Mick Mickey
    Millard Mitch Monty Mortimer Moses Murdo Myles Myron Nate Neal Neville Niall Norris Orville Osmond Otis Owain
    Paddy Percival Perry Phillip Phineas Piers Quincy Ramsay Randall Randolph Reece Reg Reginald Rhodri Ricky Roddy
    Roderick Ronnie Ross Royce Rufus Seumas Seymour Shaun Shawn Sheldon Sidney Silas Spike Stewart Sylvester Tad
    Tavish Terence Terrell Tevin Tommy Trent Troy Tucker Ulysses Vaughn Vern Vic Vince Virgil Wally
    Wilbert Wilf Wilfred Willard Willie Willis Winston Woodrow Wyatt Xander Yehuda Zach Zane Zeb Adrián Agapito
    Alcides Alejandro Alonso Amadeo Amancio Andoni Ángel Aquilino Arnaldo Arsenio Asier Atilio Aurelio Bartolomé
    Basilio Benito Bernabé Blas Bonifacio Camilo Casimiro Cayetano Celestino Ceferino Cesáreo Ciriaco Clemente Conrado
    Cristian Curro Custodio Damián Demetrio Desiderio Dionisio Edgardo Edmundo Efraín Eladio Eleuterio Eliseo Eloy
    Emeterio Emiliano Eneko Enrique Epifanio Ermengol Eulogio Evaristo Faustino Fausto Fidel Florencio Florentino
    Francesc Froilán Gabino Genaro Gervasio Gorka Gumersindo Heliodoro Heriberto Hermenegildo Higinio Hilario Hipólito
    Homero Humberto Ildefonso Isaías Isidoro Jairo Jaume Jeremías Jerónimo Kepa Koldo Ladislao Laureano Leocadio
    Leoncio Leopoldo Llorenç Mariano Máximo Melchor Melitón Mikel Moisés Narciso Nemesio Pancho Patricio Patxi
    Paulino Plácido Pío Policarpo Prudencio Quico Rigoberto Romualdo Rosendo Rufino Ruperto Salustiano Saturnino
    Serafín Silverio Silvestre Sixto Telmo Teófilo Tiburcio Timoteo Toribio Ubaldo Ventura Wenceslao Zacarías Adelmo
    Adriano Agostino Alceste Alfio Amato Amerigo Aniello Annibale Antonello Arcangelo Arrigo Baldassarre Bartolomeo
    Battista Beniamino Bettino Biagio Calogero Camillo Carmelo Cataldo Corrado Egidio Elia Emidio Ennio Ercole Ermanno
    Ferdinando Fiorenzo Flaminio Fulvio Furio Gaetano Galeazzo Gaspare Giacinto Giampaolo Giampiero Gian Gianandrea
    Gianfranco Gianluigi Gianpiero Gioacchino Giordano Girolamo Giulio Giustino Goffredo Graziano Gualtiero Guglielmo
    Igino Ignazio Ilario Ivano Lamberto Lando Lanfranco Livio Lodovico Ludovico Manlio Manrico Martino Massimiliano
    Mattia Maurilio Michelangelo Mimmo Mino Mirco Nando Nazario Nunzio Onofrio Oreste Ottorino Peppe Pierangelo
    Pierfrancesco Raimondo Raniero Remo Rinaldo Rino Romeo Romolo Sabatino Samuele Saverio Sebastiano Settimio
    Tancredi Tarcisio Teo Tito Tobia Tonino Valentino Virgilio Zeno Adolf Alfons Alois Anselm Ansgar Arndt Arno
    Balthasar Benno Berthold Bodo Burkhard Claas Claus Diethelm Dietmar Dietrich Eckhard Ekkehard Elmar Enno Erhard
    Eugen Franz Friedhelm Gebhard Gernot Gero Gerold Gerrit Giselher Götz Guntram Gustav Hagen Hartwig Heribert
    Hinnerk Hubertus Ingolf Jannik Jochen Jost Justus Korbinian Kornelius Kuno Lambert Lorenz Ludger Marten Maximilian
    Meinhard Meinolf Nico Olli Oskar Pius Raimund Rudi Ruprecht Siegbert Sigmund Thilo Thorben Tilman Torben Ulf Uli
    Vinzenz Volkmar Wendelin Wieland Willi Willy Wolfram Xaver Abílio Adalberto Adão Ademar Adérito Adilson Agostinho
    Alceu Aldemir Altair Amadeu Amândio Américo Anacleto Antero Armindo Ataíde Avelino Baltazar Belmiro Benjamim
    Bernardino Boaventura Breno Caetano Cândido Cássio Celso Cícero Delfim Diogo Edilson Edmilson Eliseu Endrick
    Ernâni Estêvão Evaldo Evandro Expedito Filipe Floriano Genésio Getúlio Gilmar Gilson Graciliano Hermínio Ilídio
    Inácio Itamar Januário Juarez Justino Laerte Lauro Leonel Leonildo Lourival Martim Martinho Mateus Mauri Messias
    Moacir Nélio Nilo Nilton Olavo Osmar Plínio Quim Renan Rivaldo Romeu Ronaldo Tomé Ubirajara Valdemar Vinícius
    Waldir Zeca Abdelghani Abdelhadi Abdelhafid Abdelhakim Abdelkarim Abdelmoula Abdelouafi Abderrahman Abderrazak
    Abdessamad Abdessalam Adel Aïssa Akram Ammar Aomar Aymane Badreddine Choukri Daoud Faïçal Fathi Hossam Jaafar Jad
    Jawad Lahbib Lakhdar Maati Mahdi Mahfoud Mahjoub Majid Malek Maysara Messaoud Mimoun Mostafa Naceur Naïm Najib
    Najim Osama Ouassim Rayane Redouane Salaheddine Selim Taïeb Ziyad Massoud Adama Alioune Amath Ansoumane
    Arouna Assane Baidy Bassirou Birame Bokar Bouba Cheikhou Djibo Elhadj Hama Hamadou Hamidou Harouna Issaka
    Kalilou Kassoum Khadim Lansana Lassina Mahamat Malal Mamoudou Mbaye Medoune Momar Moctar Mouhamadou Naby
    Ngagne Pathé Saïdou Salifou Sambou Soumaïla Tiéba Yaya Zakari Zoumana Adewale Babatunde Bola Chukwudi Ebuka Gbenga
    Ikenna Kayode Kehinde Kunle Obinna Oluwaseun Seun Taiwo Uche Yakubu Kojo Yaw Kwesi Barasa Juma Kamau Kariuki
    Kipchoge Kiptoo Maina Mwangi Njoroge Ochieng Odhiambo Okello Omondi Otieno Wafula Jabulani Lungile Sibusiso Tshepo
    Vusi Tatenda Tafadzwa Juvénal Théogène Théoneste Kouadio Kouassi Konan N'Guessan Kossi Komi Kodjo Ayité
    Kokou Koku Mawuli Bassolma Boukari Lassané Raogo Rasmané Tasséré Wendkuni Alp Arda Atakan Aydın Barış Berk Bora
    Bülent Cemal Cengiz Çetin Devlet Doğan Ekrem Emrah Ender Engin Ercan Erdal Erdoğan Erhan Erkan Erol Ersin Ferhat
    Gökhan Halil Haluk Hüseyin İlker Kaan Kadir Kenan Kerem Koray Levent Melih Mert Mesut Metin Necati Oğuz Okan Onur
    Özcan Özgür Ramazan Recep Rıza Sedat Selahattin Selçuk Semih Serdar Serkan Sinan Süleyman Şahin Tamer Taner Tarkan
    Tayfun Tolga Tuncay Turgut Ufuk Uğur Ümit Volkan Yavuz Yılmaz Zafer Zeki Arash Ardeshir Behrouz Dariush Ebrahim
    Farhad Hossein Javad Kaveh Mehran Mohsen Mojtaba Nader Reza Saeed Siavash Amichai Amnon Assaf Avi Avichai Avigdor
    Avner Aviv Binyamin Boaz Dov Dror Dudi Ehud Eitan Elad Eliezer Erez Eyal Gadi Gilad Haim Idan Itzhak Ittai Lior
    Menachem Moshe Nadav Nir Nitzan Noam Ofer Ohad Omer Omri Pinchas Roni Shai Shaul Shimon Shlomo Tzachi Uri Uriel
    Uzi Yaakov Yair Yariv Yaron Yehoshua Yigal Yitzhak Yoav Yochanan Yonatan Yosef Yossi Zeev Zvi Bohdan Danylo Evgeny
    Fyodor Gleb Hryhoriy Kirill Kyrylo Lev Pyotr Semyon Taras Vadym Valery Vsevolod Yegor Yevhen Arkadiusz Bogusław
    Cezary Czesław Dariusz Filip Henryk Ireneusz Jakub Karol Kazimierz Mieczysław Mikołaj Wiesław Wiktor Włodzimierz
    Zdzisław Aleš Bohumil Břetislav František Jaroslav Karel Kryštof Ladislav Libor Miroslav Oldřich Radim Rostislav
    Václav Vít Vlastimil Vojtěch Boban Božo Branislav Davor Dražen Hrvoje Janez Jože Josip Ljubo Mate Milorad
    Miodrag Momčilo Nebojša Nemanja Nenad Novak Rade Radovan Ratko Senad Slaven Slobodan Srđan Stipe Tadej Vedran
    Veljko Vladan Vojislav Zdravko Zlatan Zvonimir András Bence Gergely Géza Gyula János Jenő József Károly Kálmán
    Krisztián Lajos Levente Márton Mátyás Miklós Mihály Szabolcs Vilmos Zsigmond Călin Ciprian Claudiu Cornel Costel
    Cosmin Costin Dănuț Dorin Dragoș Dumitru Florin Gheorghe Horia Ilie Ionel Iulian Laurențiu Lucian Mircea Mugur
    Nicolae Nicușor Octavian Ovidiu Petre Răzvan Remus Silviu Sorin Teodor Tiberiu Traian Viorel Adonis Alexandros
    Apostolos Christos Dimitris Evangelos Giorgos Kyriakos Leonidas Manolis Michalis Panos Pavlos Stelios Takis
    Thanasis Thodoris Vangelis Vasilis Aleksi Eero Eino Esko Hannu Harri Heikki Ilkka Jari Jarmo Jorma Jouni
    Juhani Jukka Jussi Kaarlo Keijo Lauri Markku Paavo Pentti Pertti Petri Risto Santeri Seppo Tapio Teemu Teppo Urho
    Väinö Aksel Arvid Asbjørn Atle Bengt Birger Bjarne Bjørn Børge Egil Elof Erland Folke Frode Gaute Geir Gudmund
    Håkon Halvor Haakon Hilmar Ingemar Ingvar Jesper Jostein Kjetil Lasse Lennart Mads Magne Mikkel Mogens Olav Oddvar
    Olof Øystein Petter Preben Ragnar Roald Roar Sindre Sivert Sondre Staffan Steinar Sture Sverre Thor Thorbjørn
    Thore Torgeir Trond Truls Vegard Yngve Åke Akio Eiji Genji Goro Hajime Hideki Hideo Hiroki Hisashi Ichiro
    Isamu Jiro Junichi Katsuya Kazuki Kei Keisuke Kentaro Koichi Kohei Makoto Masahiro Masaki Masao Masaru Minoru
    Mitsuo Naoto Nobu Nobuo Noboru Osamu Ryo Ryota Ryosuke Satoru Satoshi Seiji Shinichi Shinji Shinzo Shiro Sho Shota
    Susumu Tadashi Taichi Takahiro Takao Tatsuya Tetsuya Toru Toshio Tsutomu Yasuhiro Yoichi Yoshio Yosuke Yuji Yusuke
    Yuta Yutaka Abhishek Aditya Akhil Akshay Alok Amar Amitabh Anand Anirudh Ankit Anup Anupam Arun Arvind Ashish
    Ashwin Atul Avinash Bharat Bhaskar Chetan Dev Devendra Dilip Farhan Gaurav Girish Gopal Govind Gurpreet Harsh
    Hemant Hitesh Ishaan Jagdish Jatin Jayesh Jitendra Kailash Kapil Karan Karthik Kishore Krishna Lalit Mahesh Manish
    Manmohan Mohit Mukesh Nandan Narendra Naresh Neeraj Nilesh Nitin Pankaj Paresh Pradeep Prakash Pranav Prasad
    Prashant Praveen Raghav Rajan Rajat Rajeev Rajendra Raman Ranjit Ritesh Rohit Sachin Sameer Sandeep Satish
    Shailesh Shankar Sharad Shashi Shiv Shyam Siddharth Subhash Sudhir Sumit Surya Tarun Tushar Uday Umesh Varun
    Venkat Vikas Vinay Vipul Vishal Vivek Yash Yogesh Bilawal Faiz Iqbal Irfan Jahangir Javed Junaid Kamran Khurram
    Nadeem Naveed Nawaz Pervez Qasim Rizwan Saqib Shahbaz Shahid Shoaib Sohail Tahir Waqar Wasim Yasir Zafar Zahid
    Zubair Cuong Hieu Hoang Khanh Phuc Quang Thang Agus Bambang Budi Dedi Eko Hendra Joko Prabowo Slamet Sutrisno
    Wahyu Yudi Seung Feng Guo Hao Jian Jianguo Jie Peng Qiang Tao Xiang Xiaoming Zhen Zhi Zhiwei
    """
