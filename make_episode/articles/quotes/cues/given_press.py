"""Given names the press of many lands writes, with the ways each is spelt; none that is a word or a place besides."""

PRESS_F = """
Aafke Aagje Aaliyah Abaynesh Abenaa Abigaël Abimbola Ablah Abrehet Achouak Achouaq Achoura Achwak Adalgisa Adebimpe
Adedoyin Adélaïde Adélie Adelma Adelyne Aderonke Adesuwa Adetoun Adiaratou Adiba Adisa Adjara Adjaratou Adjoavi Adjovi
Adriele Aduke Afafe Afifa Afiwa Afrah Afroditi Afrooz Afsaneh Agaath Aglair Agnesina Agnetha Aguiratou Ahlame Ahuva
Aïchata Aidah Aimilia Aischa Aishe Aïssé Akello Akofa Akoth Akouélé Akuba Akumu Alaíde Albertine Aldegonde Aldenora
Aleandra Alexandrine Alexiane Alfhild Algül Aliaa Aliénor Aliette Aliki Alimatou Aliya Alizé Alizéta Alkisti Alkistis
Almedina Alphonsine Altagracia Alyssia Amale Amani Amany Amaranta Amaria Amaya Ambrine Ameera Amélé Amena Aminatou Amna
Amsatou Anabelle Anahid Anastasie Anbjørg Andreína Andressa Anera Angéline Angelines Angiola Aniceta Anisa Anissah
Annaëlle Annarosa Annebeth Annelou Annemiek Anniek Anniken Annissa Anouchka Anoud Anthoula Antigoni Anyango Anđelka
Aouatef Aouatif Aoussatou Apiyo Arahmata Arbnora Areej Arefeh Arétha Arezoo Argyro Ariadni Arielle Arij Arijj Arjeta
Arlet Armance Arnhild Asabe Asamau Asena Åshild Aslıhan Asmae Asrar Assanatou Assatou Assiatou Assitan Assiya Assma
Assmaa Assya Astri Astride Asude Asuman Asunta Atara Atefa Atefeh Ateret Atida Atieh Atifa Atifete Atiqa Atoosa Attika
Atuhaire Audhild Auriane Aurianne Auristela Aviva Awino Ayaba Ayah Ayfer Ayissatou Aylanur Aymone Ayoko Ayşegül Aysun
Azemina Azita Azza Azzouza Badra Badria Badriya Baharak Baheja Bahidja Bakhta Bardha Bartholomée Basmala Bassima Bassma
Bathilde Batoule Batya Beatris Bedia Bedriye Begüm Begzada Behice Belkıs Belma Belmira Bengisu Bengü Berfin Beril
Bernadete Bernardina Berrak Berthe Bertilla Bertille Besiana Bessma Betsabé Betül Betzabé Beyhan Beyza Bihter Bilguissa
Bilkis Bilkiss Bilkissa Bilkissou Bilqis Binnaz Binnur Birgen Birtukan Birungi Bisera Blagica Blasa Boitumelo Bolanle
Bontle Borghild Boutaina Boutayna Bouthaïna Bouthayna Božana Bracha Brankica Bregje Brunehilde Brunella Brunna Buhle
Bunmi Burçak Burçin Bushra Buthaina Cacilda Camilly Cansel Carine Caritina Carmelinda Carmelle Carmem Casimira Catheline
Cathia Cavidan Céliane Célie Cellina Celma Cemile Cenira Cesara Cesarina Cettina Ceyda Ceylan Chadlia Chadya Chafika
Chafiqa Chahida Chahinaz Chahinez Chahra Chahrazad Chahrazade Chahrazed Chaimaa Chakira Charlyne Chayma Chaymae
Chelangat Chelimo Chenai Chepkoech Chepngetich Chérazade Cherifia Cherono Cherotich Cheyma Chibundu Chiedza Chikaodili
Chimamanda Chinelo Chizoba Chokria Chorouk Chourouk Christèle Chrysa Chrysi Chryssa Çiğdem Cindie Cirila Cirine Cisca
Claartje Clairy Claudete Claudette Cleidiane Clélie Cleonice Coraline Cornélie Cosetta Coumbis Cremilda Crisanta
Crislaine Cristiane Cunégonde Cvijeta Dafna Daiane Dalel Damares Danaé Danit Danúbia Daphni Davorka Deise Dejana Delara
Delaram Délima Derartu Devorah Dganit Dhekra Dialikatou Diariétou Didar Dienaba Dikeledi Dikla Dikra Dilay Dilruba Dina
Dineo Dinorá Diosdada Diouma Dirlene Ditza Divna Djahida Djalila Djamilia Djanira Djawida Djénaba Djenabou Djeynaba
Djohra Djouheur Doaa Doae Dobrila Domitille Donaji Donatienne Donia Donika Donjeta Donya Doortje Doralba Doralice
Doriane Douha Dounya Doutzen Duaa Dulcineia Dunya Duygu Dvora Dvorah Dženana Dženita Dzifa Dzigbodi Ebelechukwu Edilene
Edileusa Edinalva Edinam Edmée Edmonde Edneia Edvige Eefje Efigenia Efisia Efsun Efterpi Efthimia Efthymia Eftychia
Églantine Ehteram Ekaette Elaheh Elenice Eleuteria Elham Elianne Elicenia Eliete Eliette Eline Eliora Elira Élisabelle
Elisavet Elisete Elisiv Elizete Ellie Elnaz Eloína Elpida Elvana Elyna Élyse Embarka Emélie Emeline Emérita Émilienne
Emira Emmie Enedina Enyonam Epifania Eranda Erblina Erietta Erine Erminia Ermioni Ermira Ersilie Esenam Esengül Esinam
Esmaa Esmat Esméria Essivi Estelita Esterina Étiennette Eudoxia Eufrasia Eulogia Euphémie Euphrasie Eutimia Evanthia
Evdokia Evridiki Exilda Eylem Eylül Ezinne Fabiane Fabrina Fadekemi Fadela Fadia Fadima Fadumo Fadzai Faezeh Fahima
Fahimeh Fahreta Fahriye Faidra Faika Faiqa Fairouz Fairuz Fakhri Farahnaz Faranak Farangis Fardous Farha Faridah Farideh
Fariha Farnaz Farnoosh Farzane Fatana Fatéma Fatemeh Fatène Fathia Fathiya Fatimata Fatimatou Fatimazahra Fatimazohra
Fatimetou Fatin Fatine Fatoum Fatouma Fatoumatou Fattiha Fattouma Fatuma Faustina Fawzia Fawziya Fayeza Fayrouz Fayza
Félicia Félicienne Ferdaouss Ferial Feriale Ferida Fermina Fernande Feryal Fethia Fetlework Feven Feyrouz Fieke Fikreta
Fikriye Filizhan Finja Finnja Fiorenza Firdaouss Firdaws Firehiwot Firoozeh Firouzeh Firuze Firyal Fitnete Fjolla
Flavienne Florbela Floriane Florie Florine Folasade Forouzan Foruzan Foteini Fotini Fouzia Fozia Francelyne Francette
Francien Francine Franzi Frédérique Freshta Frouke Froukje Frøydis Fuencisla Fuensanta Funke Funmilayo Füsun Gabina
Gaétane Gavina Gavriela Gcina Geertje Geertrui Geisa Gelila Genara Genzebe Georgete Georgine Geralda Germana Gersende
Gerusa Ghada Ghaïssatou Ghalya Ghania Ghanya Ghazaleh Ghislane Ghizlen Ghizlene Ghodsi Ghofran Ghoufrane Ghyslaine
Giacinta Giacoma Gigliola Gihane Gilat Gilberte Gilit Gimena Giosi Giovana Giselda Giselle Gislaine Gislene Giusi
Giustina Gjertrud Gjylnaze Glauce Gláucia Gleice Gleisi Gleyda Glykeria Gnagna Gnima Goedele Golareh Golbahar Golnar
Gonca Gorana Goulwena Graziana Graziela Greetje Griete Grozda Gudaf Gudny Guénaëlle Guilaine Guilhermina Guillemette
Gülbahar Gülben Güldal Gülderen Gülfem Gülgün Gülin Güliz Gülriz Gülşah Gülsün Günseli Guylaine Guylène Guyonne Güzide
Gwendolyne Habsatou Hadas Hadewych Hadia Hadiatou Hadidiatou Hadil Hadile Hadizatu Hadjer Hadjira Hadya Hafça Hafidha
Hafiza Hafize Hafssa Haifaa Hajiba Hajra Hajrije Haleh Halide Halimah Halime Hallgerd Hamama Hamide Hamideh Haminatou
Hanaa Hania Hanieh Haniyeh Hanka Hanneke Hanya Haoua Hapsa Hapsatou Hasiba Hasibe Hasija Hasnija Hassana Hassania
Hassatou Hassiba Hassnaa Hatidža Hayate Hayfaa Hayriye Hazal Hedieh Hedija Hediyeh Hedva Hedwige Hédya Helenice Héliette
Helina Héloïse Hengameh Hennaa Hercilia Herveline Heyet Hibat Hidaya Higinia Hildegarde Hilleke Hinda Hinde Hirut Hodan
Hodaya Homeira Horiya Hosna Hosnia Houaria Houayda Hounaida Houraye Hourératou Houriya Housna Houwaida Houyam Howaida
Huriye Husna Ibtihage Ibtihal Ibtihel Ibtisam Ibtissame Ichraf Ichrak Ichraq İclal Idalba Idowu Idoya Idunn Ifeta
Ifeyinwa Ifigenia Ifrah Ifunanya Igballe Ihuoma Ikhlass Ikhlasse Iklil Ikrame Ilana Ilanit İlayda Ilhame Ilhem Ilinka
Iliriana Ilirjana İlkay İlknur Ilwad Inácia Ineke Inessa Ineza Ingigerd Ingvild Insafe Intisar Intissare Ioulia Iraci
Iradukunda Iraida Iraildes Ireen Irhada Irida Irini Irmelin Isaure Ismini Isoline Isotta Israa Issatou Ivanete Ivani
Ivanilda Ivonete Iyabo Izabel Izarbe Izaura Jacira Jacoba Jacobien Jagica Jamaa Jamileh Jamileth Jamilla Janie Janique
Jannat Jannate Janneke Jannetje Janset Jantien Jantine Jaouida Jasenka Jazia Jeanine Jebet Jehane Jehanne Jelagat Jelica
Jella Jeltje Jennyfer Jepchirchir Jepkemboi Jeptoo Jihan Jikke Jinan Jinane Jiska Jitske Joane Joanie Joaninha Joceline
Joelma Jofrid Johanne Jolaine Jolyane Joosje Jopie Jördis Joseane Josée Joselita Josilene Josje Josseline Jouhaina
Jouhara Jouhayna Joumana Joumanah Jovanka Jovelina Jucélia Judicaëlle Judite Jülide Julienne Julika Juline Jumana Jumoke
Juultje Kaatje Kadiata Kadidja Kadidjatou Kadijatou Kadire Kaiti Kalista Kalthoum Kamelia Kamilia Kamla Kamogelo Kamuran
Kanza Kaoutare Kaouthar Karelle Karianne Karime Karita Karnit Karyn Karyne Katayoun Katayun Katel Kathia Katlego Kawthar
Kawther Keabetswe Kékéli Kelthoum Kerubo Ketty Kevser Khadeja Khadhra Khadijeh Khadouja Khaïra Khairia Khalida Khalidia
Khalissa Khansa Khansaa Khanyisile Khary Khatereh Khaula Khawla Khayra Kheiria Kheltoum Khensani Khéra Kholoud Khoudia
Khouloud Khouria Khwezi Kikelomo Kinza Kjellaug Klaartje Klarissa Klaske Kleio Klervie Kobusingye Kochava Kolinda
Kounady Koviljka Kristell Kujtesa Kumrija Kyomugisha Kıymet Laaziza Ladan Ladislaa Lalia Lambrini Lamiaa Lamis Lamisse
Lamya Lamyaa Lamyae Laudelina Laurane Laureen Laureline Laurentina Laurentine Laurette Lauriane Laurianne Laurine Layla
Léandra Léane Lebohang Leentje Leilane Leilla Leiry Lendita Lenie Leonarda Leonela Leontien Léontine Leposava Lesego
Letesenbet Levke Lidewij Lidwien Liesje Liette Lilach Liliane Lilianne Lilit Lilya Limor Lindalva Lindaura Lindelwa
Lirije Lisandre Lisetta Lisette Ljerka Ljubinka Loane Loanne Loesje Londiwe Lonneke Loriana Lorine Lorrane Louanne
Loubaba Louiselle Louisette Louiza Loukia Louna Loundja Luciane Luciella Luciene Luciléia Lucimar Lucimara Lucineide
Ludivina Ludmilla Luisanna Lumnije Lumturie Lungelo Lütfiye Lutgard Luzinete Lydiane Lygia Lylia Lyliane Lyna Maaret
Maarja Maayan Machteld Macrina Maëlis Maëliss Maëly Magalie Magaly Magbula Magdeleine Magdoline Magida Magnhild Maguy
Mahara Mahassin Mahassine Mahaut Mahbouba Mahdieh Mahée Mahin Mahlet Mahnoosh Mahshid Mahtab Mahvash Maika Mailys
Mairama Maísa Maisoun Maissane Maïssoun Majdoline Majdouline Majida Majlinda Makbule Makena Makhosazana Malake Malalai
Maliha Maliheh Malvina Mamaissata Mamouna Manale Manare Mandana Mandisa Manel Manijeh Manizheh Manoëlle Mantou Marame
Maréva Margaud Margault Margje Margreet Margriet Mariajosé Mariángeles Marianik Mariannick Mariapia Mariem Marieta
Mariette Marije Marilene Marilisa Marilou Mariloup Marilú Marilyne Marilza Marinês Marinete Marinette Maripier
Maripierre Marisabel Mariza Marluce Marlyse Maroua Martie Martje Marusca Maryame Maryan Maryannick Marylène Marylou
Maryne Marynette Maryvonne Marzieh Marziyeh Mascha Masego Masouda Masoumeh Massouda Matelda Mathéa Matoula Maurine
Maurizia Maximina Mayara Mayela Mayimouna Mayline Maylis Maysa Maysaa Maysoun Mayssa Mayssoun Maytal Mbalenhle Mbayang
Mbène Mbossé Mebarka Mebrahtu Mebrure Mediha Medjda Meftaha Mehpare Mehri Mehrnaz Mehtap Meira Meirav Mejda Melchora
Melda Meleka Mélida Mélie Meliha Melika Melike Mélina Méline Mélisse Mélody Mennoubia Mérième Merima Merlijn Mersiha
Meryam Meryeme Meseret Messaouda Mevhibe Mevlida Mezhoura Michali Micol Mietta Mihriban Mileidy Milenka Mileva Milijana
Milojka Miloudia Milunka Milva Mimma Minervina Minire Mirjeta Mirna Mirsada Mmabatho Modupe Mojgan Mojisola Monia
Monilola Monir Monira Moraa Moraima Moubaraka Mouina Mouminatou Mouniya Mounya Mozhgan Mpumelelo Mualla Muazzez Mubera
Müjgan Mukamana Mükerrem Mukeshimana Muna Munevera Münevver Munira Münire Murielle Muthoni Müyesser Müzeyyen Mwajuma
Mwanaisha Mwende Mwikali Myriame Myrsini Myrto Nabia Nabintou Nabukenya Naciye Nadeige Nadera Nadette Nadhéra Nadhira
Nadica Nadide Nadjia Nadjiba Nadjla Nadjoua Nadra Nafisa Nafula Nagehan Nahed Nahida Nahide Nahla Naila Najiba Najiya
Najla Najlaa Najlae Najma Nakato Nakyobe Nalwanga Namutebi Nandipha Nanfadima Nansubuga Nanténé Nantenin Naomie Naouale
Naouel Nargess Nargis Narjess Narjis Narjiss Nasiba Nasiha Nasimiyu Nassénéba Nassera Nassiba Nassiha Nassira Nassrine
Nastaran Natassa Nawara Nayereh Nazek Nazha Nazia Nazife Nazik Nazila Nazire Nazmije Nazmiye Ndickou Ndidi Ndiémé Ndioba
Ndiya Nduta Nebahat Nechama Necla Necmiye Nedžada Neelie Neeltje Nefeli Negar Nehama Nehla Nejla Nejoua Nelia Nelleke
Nelma Nerina Nerma Nermin Nermina Nermine Neslişah Nesserine Netsanet Nevra Nezahat Nezihe Ngoundji Ngozika Nguissaly
Nicanora Nicolette Nihade Nihale Nihel Nilla Niloofar Nilsa Nimco Niouma Niovi Nirit Nirmine Nisreen Nissrine Nitza
Njambi Njoki Nkiru Nkiruka Nnenna Nobuhle Noële Noëlla Noëllie Nofar Noha Nohad Nohemí Nokwazi Noluthando Noluvuyo
Nolwazi Nombuso Nompumelelo Nonhlanhla Nonkululeko Nontobeko Nontokozo Nooshin Norah Norberta Norelys Nosipho Nosiviwe
Nouha Nouhad Noujoud Nourah Nourhan Nourhane Nourhène Nouria Nouriat Nouriya Noushin Nouzha Nozha Nozipho Ntombizodwa
Nuccia Nuha Nuhad Nükhet Nurdan Nurgül Nurhan Nurhayat Nurija Nurit Nuriye Nursel Nurseli Nursen Nwakaego Nyaboke
Nyakato Nyasha Nyawira Nycole Obioma Octavie Oddbjørg Odília Odion Ofira Ohela Olaug Olgica Oluchi Omaima Ombeline
Omotola Omowunmi Onorina Onyinye Onyinyechi Oranit Orianne Orsola Oshrat Osnat Ottavina Ouafa Ouafaa Ouahiba Ouahida
Ouassila Ouiam Ouidad Ouided Ouijdane Ouissal Ouissam Oulèye Oumama Oumeima Oumelkheir Oumkeltoum Ouria Oyinkansola
Özden Özgül Öznur Padideh Pakize Palwasha Pánfila Pantea Paolina Parastou Parinaz Parivash Pascaline Pashtana Pélagie
Penina Perihan Pernelle Perran Pétronille Philiberte Philine Phindile Phumla Phumzile Pierrette Pinelopi Pinuccia Pnina
Poliana Polyxeni Pouneh Práxedes Priscille Puleng Quirine Quiterie Quitterie Rabéa Rabiatou Rabiha Rachelle Radojka
Radosava Radoua Radouia Radwa Rafika Rafiqa Ragad Raghad Raghda Rahamatou Raheleh Rahima Rahinatou Rahmouna Raihana
Raimonda Rajia Rakefet Rakhshan Rakia Rallia Ramatou Ramatoulahi Ramiza Ramzia Randa Raniya Raouda Raouia Raounak
Raphaela Rasema Rashida Ravit Ravza Rawan Rawda Rawya Rayhana Razija Raziqa Refia Refilwe Rehab Reihana Reihaneh Réjane
Réjeanne Remigia Remzija Renelle Rethabile Reyhaneh Rezzan Rianne Riccarda Rietje Rigoberta Rihab Rihabe Rihana
Ritamaría Riwa Robabeh Rodoula Rogelia Rokaia Rokaya Rokayya Rokhaïa Rokhayatou Rokheya Rokhy Rollande Romaissa Romelia
Romualda Roqaya Rosaline Roseane Roselene Rosemeire Rosenilda Rosette Roshanak Rosianne Rosimeire Rosineide Rosinha
Rosolina Rouba Rougui Rouguiatou Roukaya Rouki Roukiatou Roula Roumaissa Roumaysa Rouqaya Roxaneh Ruhama Ruhsar Rukija
Rumaysa Rumbidzai Ruqaya Ruqayya Rutendo Ruvimbo Sabahat Sabaheta Sabria Sabrije Sabryna Sadiata Saeeda Saeedeh Safae
Safeta Safiya Safiye Safiyya Safoura Safya Sagal Saghar Şahika Sahlework Saime Salamata Salamatou Salématou Salimatou
Salmata Salomée Salsabil Samah Samaneh Sameha Samija Samiya Samra Samya Sanaba Sanata Sanaz Sandie Sandrina Sanem Sanija
Sapfo Sarata Sareh Saumu Saveria Sayida Sayon Şaziye Seçil Sedighe Sedigheh Şefika Sehergül Şehnaz Šejla Selasi Selen
Séléna Seloua Selsabil Selwa Semiha Šemsa Senada Şenay Senbere Senem Şengül Şeniz Šerifa Şerife Şermin Servane Serwaa
Setareh Sevgül Sevilay Sevtap Şeyda Şeyma Shadia Shadieh Shahinaz Shahla Shahnaz Shahrazad Shahrzad Shaima Shaimaa
Shakiba Shamiso Shana Sharona Shéhérazade Shérine Sheryl Shideh Shirine Shirlei Shiveh Shlomit Shohreh Shokooh Shorouk
Shosh Shoshana Shourouk Shukria Sidita Sidsel Sietske Sigalit Sigbrit Sigolène Siheme Silene Silmara Silvânia Silvina
Simay Simonida Simphiwe Sinazo Sindisiwe Sinem Siphokazi Sirantou Sirin Sirine Sitan Sitsofe Sizakele Sjoukje Skina
Slavenka Slađana Smaragda Smilja Sofieke Sogand Soghra Soheila Soili Sokaina Şölen Solena Solenn Solenna Solfrid Soline
Somaya Somayeh Soninha Soodabeh Sorayya Sotiria Souadou Soudabeh Soufia Souhaila Souhaïr Souhayla Souheila Souheir
Soukayna Soukaynatou Soukeina Soukeye Soumaia Soumayya Soumeya Soumiya Sounia Sountou Spozhmai Stamatia Stanojka
Stieneke Stojanka Styliani Suada Sueli Suhaila Suhair Sühendan Süheyla Sukaina Şükran Şükriye Sumaya Sumayya Sunčana
Suvada Suzane Suzel Suzete Suzette Svanhild Sveva Sylvaine Sylvana Sylvette Sylvi Sylvianne Synne Sıdıka Tabara Tahereh
Tahmineh Taísa Talieh Taliha Talita Tamina Tannaz Tariro Tasoula Tatiane Tayná Tebello Tenindjé Teresina Thaíssa Thaleia
Thalita Thandazile Thandekile Thatiane Thembeka Thembi Thembisile Théodora Théodorine Theoni Théophanie Thérésia Thereza
Thilelli Thioro Thirza Thobeka Thoko Thokozani Thokozile Thoraya Thórdís Thorhild Thouria Ticiana Tifany Tiffanie
Tilelli Tintswalo Tiphanie Tirtza Tirunesh Titti Tiziri Tjitske Tomka Tomke Tonia Tooske Toraya Torborg Tordis Torhild
Toril Touraya Tourya Toyin Trijntje Truus Truusje Tshegofatso Tsige Tsigie Tsila Tsipora Tsitsi Tsofia Tullia Tumwebaze
Typhaine Tzila Tzipora Tzippora Tzofia Tzvia Ubavka Uduak Ugonna Ülker Ulrikke Umaima Ümran Umuhoza Umutoni Unathi
Uwamahoro Uwimana Valdelice Valdirene Valmira Valquíria Vanderléia Vanina Vanna Vanúzia Vardit Vasilija Vassia Vasso
Vedrana Venancia Verica Veslemøy Vibeche Vibeke Vicência Vickie Victoriana Victoriane Victorine Vidosava Vildan Vimbai
Vinciane Violante Virgine Virna Višnja Viveca Vivienne Vonne Vroni Wacera Wahida Waithira Wajiha Wamaitha Wanessa Wanja
Warigia Wassima Werknesh Wiame Widad Wiekske Wieteke Wijdan Wijdane Willeke Wissale Wivina Wivine Xaawo Xanthi Xavière
Xhoana Xoliswa Yadicone Yafit Yakira Yalemzerf Yamama Yamileth Yanna Yaquelin Yaram Yardena Yasaman Yasamine Yasmiin
Yassamine Yassmine Yeganeh Yehava Yejide Yelda Yeliz Yemima Yemna Yeşim Yeukai Yewande Yianna Yifat Yiota Ylana Ylberina
Yocheved Yolaine Yolène Yoliswa Yonit Yosra Youssra Yovana Ysaline Yseult Yurdagül Yussra Yveline Yvelise Zafeiria
Zagorka Zahava Zahera Zahide Zahira Zahoua Zahrae Zaina Zainabu Zaïneb Zakiya Zakiyya Žaklina Zakya Zaliatou Zalissa
Zandile Žanina Zarifa Zarije Zayna Zaynab Zayneb Zdravka Zehour Zeina Zejna Zekiye Zeliha Zelinda Zenab Zenaba Zenaida
Zenash Zenilda Zennur Zenzi Zeyna Zeynabou Zhaleh Zhila Zhour Zilma Zineba Zineta Zinhle Zinovia Zintle Zipora Zişan
Zivit Živka Ziyanda Zoéline Zohara Zohour Zohreh Zoraide Zoraya Zoubaida Zoubeida Zouhour Zouina Zoulaikha Zrinka
Zubaida Zuhura Zukiswa Zülal Zulay Zuleica Zuleika Zuleikha Züleyha Zuleyma Zully Zumra Zuwena Đurđa
"""
"""Names that show a woman."""

PRESS_M = """
Aakash Aamir Aarão Abakar Abdias Abdiaziz Abdifatah Abdihakim Abdikarim Abdinur Abdiqani Abdirahman Abdirashid Abdirizak
Abdisalam Abdiweli Abebaw Abera Abhay Abhijit Abhinav Ablaye Abolfazl Aboubacrine Aboubakar Aboubakary Aboubakr Abramo
Abubakar Abundio Achyut Adalto Adamou Adarsh Adegoke Adélard Adelchi Adelio Ademario Ademilson Adenilson Adeniyi Adeola
Aderfi Adetokunbo Adewole Adeyemi Adjutor Adolphe Adroaldo Aegidius Afanasy Afshin Afşin Aftab Agesilao Aghil Aghilas
Aghiles Ahamada Ahamadou Ahmadou Ahmaud Ahmetcan Aiichiro Aimilios Aimone Airton Aïssam Aitaro Akhilesh Akihiko Akihiro
Akihito Akinori Akito Akiva Akiyoshi Akwasi Alaattin Alaor Alarich Alarico Alassan Albin Alboury Alcée Alcide Alcimar
Alcino Aldège Aldemario Alderico Alduino Aleandro Alekos Aleksa Alemayehu Alewijn Alexey Alhassan Alhassane Alhousseini
Alhousseyni Alican Alişan Alisher Alkaly Almoustapha Alojzy Aloys Altamir Aluísio Aluizio Alvise Amanuel Amarildo
Amarjit Amastan Amauri Ambrogio Ambroise Ambros Ambroży Ambuj Amédée Ameth Amilcare Amilton Amirali Amiram Amirouche
Amram Amrullah Anastase Anatolii Ancelin Andreino Andresito Andrii Anestis Angelos Aniket Anir Anish Anísio Ankur
Anselme Anselmus Anshul Anske Antip Anubhav Anurag Anvar Anđelko Aparajit Apollinaire Apolonio Aramayis Arata Arbër
Ardalan Ardhendu Arduino Arend Argyris Arieh Ariën Arijan Arijit Arindam Ariovaldo Aristeu Arjan Arjen Arkadi Arkadii
Armen Armengol Armido Arnfinn Arnon Arnout Arnstein Aroldo Arona Arpan Arsalan Arsen Arseni Arseny Artak Artemy Artiom
Arton Arved Arvinder Ashenafi Ashkan Ashot Ashutosh Asish Askar Askold Aslak Aslanbek Asmir Asmund Asrat Astrogildo
Ataollah Athanase Athmane Atilla Atmane Atoumane Atsuhiro Atsuo Audelino Audun Augustyn Aurèle Aureliu Ausencio Avdyl
Avetik Aviad Aviel Avihai Avijit Aviram Avishai Avraham Ayberk Ayinde Aymar Ayodeji Ayour Ayrton Aytaç Ayumu Azarias
Azdine Azedine Azelio Azriel Azzeddine Babafemi Babagana Babatunji Babis Baburam Bacary Bachirou Bahattin Bahram Bakari
Bakir Balbino Baldev Baldo Bamidele Baqer Bardhyl Bardia Barend Barnabas Bartel Bartolo Barzan Basant Bathie Batuhan
Bauke Bazoumana Bazyli Bécaye Bedirhan Behçet Behnam Behrang Behrooz Belchior Belhassen Belkassem Belkheir Belkhir
Benaceur Benachir Benaïssa Bendaoud Benedykt Benet Bennacer Bennasser Benyoucef Benyounès Berardo Bereket Berengar
Bérenger Berislav Berkan Berkay Berke Berker Bertolt Besian Beşir Betzalel Bezalel Bhagwant Bhanu Bhavesh Bheki Bhupesh
Bidzina Bikram Bimal Biniam Bipin Birahim Birendra Birhanu Birol Biserko Biswajit Bizhan Bjarte Blažo Blerton Bogumił
Bolaji Bonifacy Bonifaz Bořek Borislav Bortolo Bouabdallah Bouabdellah Bouaza Boubé Bouchta Boudjema Bouhafs Boumediene
Boumedienne Bourahim Bourahima Bourama Boureima Bouselham Bousselham Bouzekri Bouzian Bouziane Božidar Bożydar Brahima
Brahime Breiner Brenno Brizio Buğra Burhan Burkhart Børre Çağatay Çağdaş Çağrı Cahit Caíque Callisto Carletto Carlinhos
Casiano Catello Čedomir Cédrick Celedonio Celil Cenobio Čestmír Cevat Cevdet Chaabane Chaban Chadi Chaker Chakir
Chaminda Chamseddine Chanoch Chaouki Chawki Chedli Cheickna Cheickné Cheikhna Chemseddine Chérifou Cherki Chibueze
Chibuzo Chiel Chihab Chiharu Chiheb Childéric Chimwemwe Chinonso Chirag Choaib Chouaieb Chukwuebuka Chukwuemeka Cihat
Cirilo Claudemir Claudinei Cleber Clebson Cleiton Clodoaldo Clodoveo Clotaire Coenraad Corneel Coşku Crépin Crescencio
Crisanto Crispin Cristóvão Cüneyt Cyprien Cyriak Cyriaque Cyryl Dagmawi Daichi Daigo Daiki Daisaku Dalimil Daljit Dalmo
Damianos Damião Damoun Dănilă Daniyar Dankwart Dannick Daour Darioush Daryll Daryoush Davud Debashis Deivi Deivid
Delcídio Delroy Demeke Deodoro Dereje Desalegn Detmar Devdutt Devesh Dhia Dhiaeddine Dhiraj Diaeddine Dialla Dibril
Didace Diène Dieuseul Digvijay Dilbagh Dilshod Dimitrie Dinko Dioclécio Diodato Dionizy Dionysis Dipak Dipankar Ditlev
Ditmir Divko Divyansh Djaafar Djaber Djafar Djalal Djalma Djamal Djawad Djelloul Djemal Djibi Djibrilla Djibrine Djilali
Djillali Djimé Djokhar Dmitrii Dmytri Dobromil Doğukan Doğuş Domitien Domizio Donizete Doriano Dorival Doron Dougie
Dragiša Dragomir Dramane Dritan Duccio Dukagjin Dumitrel Durgesh Durmuş Duško Džafer Džemail Džemal Dzhokhar Eberande
Ebere Eberhart Edern Édilbert Edilio Edimar Edinho Edmar Edmondo Edzard Eelco Eelke Efigênio Efisio Efosa Efthimis
Egberto Ehab Ehsan Eigil Eilert Eisaku Eisuke Ejike Ekene Ekhard Eknath Elarbi Elazar Elcio Eldad Elhadji Eliahu Eliav
Elikem Elimane Elísio Elitzur Eliyahu Elkana Elmedin Elphège Elvio Elvir Elviro Elyakim Elyas Elyès Elzéar Embarek
Embret Emenike Emircan Emomali Enéas Enguerrand Ephrem Epitácio Ercüment Erdinç Ergin Eriberto Érico Erivaldo Erlend
Ermal Ermete Ermin Erminio Ersan Ertekin Erwein Eshagh Eskandar Eskild Eskinder Essam Estanislao Etsuro Eudes Eufemio
Eufrasio Eugenius Eunício Eurico Eusèbe Eustache Eustachy Evagoras Evann Evgenii Evgueni Evžen Ewout Exilien Eyvind
Ezequias Ezzat Ezzedine Fabiano Facinet Fadi Fadil Fadl Fady Fahed Fahim Fahri Fahrudin Faizan Fakhreddine Fănel Faouzy
Fardin Farkhad Farooq Farouq Farrokh Farrukh Farshad Fateh Fawad Fawaz Fawzy Fayçel Faysal Fayssal Fazal Fazıl Fedro
Félicien Felim Ferda Ferko Fernão Ferrante Feyisa Fiete Fikri Filemón Filiberto Filippos Filomeno Finnian Firouz
Flaviano Flavien Florens Florient Florinel Florisvaldo Fodéba Fodhil Folco Folorunsho Foucauld Foudil Foued Foulques
Fousseni Fousseyni Fousseynou Francinaldo Frantz Freek Fridolin Fridtjof Frits Fritzi Fritzner Fructuoso Fuad Fuat
Fudayl Fumihiko Fumihiro Fumitaka Fumiya Furkan Gacem Gagik Gajendra Galdino Gaoussou Garegin Gauvain Gavino Gavriil
Gavril Gavrilă Gebhardt Gebremedhin Gebru Gedeão Gédéon Gedion Geirmund Genival Genivaldo Gennadi Gennadii Geordie
Georgică Georgius Geovane Geovani Géraud Gerbrand Geremia Gershon Gesualdo Gevorg Ghassen Ghilas Ghiles Ghorban Ghyslain
Gianrico Gianvito Gibran Giesbert Gigel Gijsbert Gildásio Gilvan Ginaldo Giora Giorgi Giorgino Giorgis Giriraj Gismondo
Gizaw Gjergj Gjermund Gjorge Glauber Glaucio Godehard Godfried Gojko Gökmen Göktürk Gokul Gopinath Gorgui Görkem
Gotabaya Goukouni Gracjan Gratien Gregers Grigol Grigori Grigorii Grigoris Gualberto Gudbrand Guénaël Guenhaël Guennadi
Guénolé Gueorgui Guerman Guerrino Guilhem Guirane Guled Güray Gurdeep Gürkan Gurmeet Gürsel Guttorm Guylain Gvozden
Gwennaël H'mida Habtamu Hachim Hachiro Hachmi Haddi Hafiz Haftom Haggai Haider Hailemariam Haithem Hajdin Hajrudin
Hakainde Hakkı Hakob Haldor Haldun Halid Halis Halit Hallvard Hamadouche Hamadoun Hamady Hamani Hamdan Hamdane Hamdoun
Hamisi Hamit Hammad Hammadi Hammouda Hamouda Hanoch Hanuš Haouari Hardeep Harilaos Harjit Haroune Harpreet Haruhiko
Harutyun Haruyuki Hashem Hashim Hasip Hasmukh Hassane Hassen Hassene Hassimi Hassimiou Hauke Haxhi Hayao Hayato Haydar
Hayder Hayri Haythem Heladio Helvécio Hemmou Heráclito Herbjørn Hercilio Hermeland Hermógenes Hervey Hesam Heshmat
Heydar Hichame Hidefumi Hidehiko Hidekazu Hidemasa Hidenori Hideto Hideyuki Hieronim Higino Hilarion Hildebrando Hilmi
Himanshu Hipolit Hiralal Hirofumi Hirohito Hirokazu Hiromu Hironobu Hirotaka Hiroto Hiroya Hiroyuki Hisham Hissein
Hissène Hitoshi Hmed Hmida Hmidou Hojjat Homam Honorio Hormidas Hosni Hossine Houari Houcein Houman Housam Housni
Houssam Houssein Houssem Hrithik Hubrecht Hugolin Hurşit Husain Husein Husni Hüsnü Hussain Hussam Hyppolite Hıdır Iacopo
Iakovos Iason Idrissou Ienel Ignaas Ignace Ignat Ihab Iheb Ihsan Ikbal Ikemefuna Ilber Ilgar İlhami Iliass Iliassou
Iliès Illia Illiassou Ilshat Ilyan Ilyass Ilyassou Imadeddine Indalecio Inderjit Ingvald Inoussa Ioakeim Iordanis Iouri
Ioury Ippolito Irakli Irineo Irineu Isacco Isaïe Isam Isidoros Iskandar İskender Islom Issifou Itaru Itsuro Itzik Ivanoe
Iyadh Iyed Izeddine Izydor Izz İzzet Jabir Jabran Jabrane Jacco Jacenty Jáchym Jadson Jagan Jagjit Jairam Jakup
Jamaleddine Jamel Jameleddine Jamshid Janilson Jannes Jaoued Jaromil Jaspal Jaspreet Jaswant Jawed Jayant Jeannot
Jelloul Jelmer Jeroným Jesiel Jidenna Jignesh Jihed Jiljí Jillali Jinichi Joabe Joaci Joannès Joannick Joanny Jocelerme
Jocelin Joelson Jofran Jogendra Joginder Jonasz Jonatas Jordane Jorginho Josaphat Joschka Joselito Josias Josimar Josino
Josivaldo Josse Jouad Joubrane Jounaid Jouneid Joussef Jovenel Jovica Jovino Juancho Juanjo Juanma Jugal Jugurtha
Juliano Junayd Junji Junpei Junya Jurriaan Juscelino Juventino Kaare Kabiné Kabirou Kacim Kadda Kaddour Kafui Kağan
Kakha Kamalesh Kambiz Kamlesh Kamyar Kanayo Kandia Kanhaiya Kaoru Kapildev Karapet Karstein Kartik Kasra Kassem Kassim
Kassym Katsumi Katsuo Kaushik Kayahan Kays Kazuhiko Kazuhiro Kazuhisa Kazuma Kazunari Kazunori Kazushi Kazuya Kazuyuki
Keigo Keiichi Keiji Keitaro Keivan Keizo Kelechukwu Kenjiro Kenshi Kensuke Kento Keshav Ketan Kévyn Keyhan Kgalema Kgosi
Khaireddine Khaldoun Khalfallah Khaya Khayreddine Kheireddin Kheireddine Khelifa Khelil Khemissi Khulekani Kianoush
Kiarash Kidane Killian Kilyan Kimutai Kinji Kioumars Kiplagat Kiprop Kipruto Kishan Kiumars Kiyotaka Kizito Kléber
Koceila Koichiro Köksal Kolawole Kolbein Kolbjørn Kondrat Kondwani Korhan Kosei Kosmas Kosuke Kotaro Kouider Kousseila
Kreshnik Krešimir Kresten Krijn Kristo Krsto Krunal Kubilay Kudakwashe Kuldeep Kunihiko Kunio Kurosh Kurtuluş Kushal
Kuzma Kwabla Kwamena Kweku Kwizera Kyohei Kıvanç Laarbi Labib Lachie Ladislas Ladji Laënnec Lahcene Lahoussine Lahsan
Lahssen Laith Lakshman Lambros Laminou Lansiné Laouali Lasith Latsouck Latyr Laurentino Laurindo Lavrenti Laxman Layth
Lazaros Lazhar Leandros Learco Ledian Lekan Lelio Léonide Leonti Leotrim Leovigildo Lesław Letterio Lhassane Lhoussine
Liaquat Liborio Liborius Licínio Limbani Lindani Lindolfo Lindomar Lionello Liran Lisímaco Ljubomir Ljupčo Loay Loïck
Lokesh Lokman Longino Lonny Loqman Loriano Lorik Lorival Louay Louka Loukas Lounas Loutfi Luay Lucjan Ludomir Ludovick
Ľudovít Ludwik Luigino Luisinho Luisito Luizinho Lukhanyo Lukkas Luqman Lutfi Lütfü Luvuyo Lwandile Maamar Maammar
Maamoun Maan Maazou Maceo Macoumba Mactar Madické Maëlo Magdi Magdy Maged Magid Magín Magloire Magnar Mahad Mahamadi
Mahaman Mahamoudou Mahbubur Mahdjoub Mahendra Mahfoudh Mahfouz Mahinda Mahinder Mahmood Mahmud Mahyar Maïssara Maixent
Majdi Majed Makazole Makhily Makori Maksat Malamine Malkhaz Mamadi Mamady Mamdouh Mammar Mamoru Mamour Manabu Manassés
Mandeep Manfredi Mangesh Mangosuthu Manjit Manmeet Manny Mansoor Mansur Manuelito Manvel Marash Marceli Marcellin
Marcolino Marinel Marinko Marivaldo Markwart Marlo Marouan Marouf Martiniano Martiros Marwane Marzouk Marzouq Masaaki
Masafumi Masahide Masahiko Masahito Masakazu Masanobu Masanori Masashi Masataka Masaya Masayuki Massaer Massaoud Masud
Mathéo Mathys Matis Matthis Matvei Maugan Maurino Mawuena Mayacine Mayank Mayeul Mazen Mcebisi Mduduzi Mebarek Médard
Medjdi Medjid Meftah Mehemed Mehenni Mehrez Mehrzad Mehul Meïssa Mejdi Mejid Melaku Melecio Melikşah Melquíades Memduh
Memli Menahem Menashe Menelaos Menouar Mensur Merab Mériadec Meriton Merouane Merwan Merwane Merzak Merzoug Merzouk
Mesaoud Mesfin Messoud Mesud Metehan Mevlan Meysam Michio Miguelito Mihailo Mihăiță Mijat Mikhaël Mikheil Mikio Mikita
Mikkjal Mikoláš Miladin Milenko Milíč Milija Milind Milinko Milivoj Milivoje Miljan Milomir Milouš Miltos Milud Milutin
Mirel Miroljub Mirza Mitar Mithat Mithun Mitja Mitrofan Mitsuru Mizanur Mkrtich Mmusi Moaad Moad Moatassim Moataz Moawia
Moaz Mohamad Mohamedou Mohanad Mohandas Mohannad Mohieddine Mohiédine Mohsin Mohssine Mohyeddine Mokhles Moktar Momir
Moncho Moncif Mondir Mondli Moneer Monsef Montasser Montassir Mordehai Mortada Morteza Mosaab Mosiuoa Moslem Mossab
Mostapha Mostefa Motaz Motilal Motohiro Motoki Motoo Motoyuki Motti Mouaad Mouadh Mouafak Mouaffak Mouaouia Mouatassim
Mouataz Mouaz Moubarak Moubarek Mouez Mouhamad Mouhammad Mouhanad Mouhieddine Mouhsine Mouhssine Moukhlis Moulaye Mouley
Mouloude Moumene Moumouni Mounaime Mounawar Mouncef Moundhir Moundir Mounes Mouness Mounim Mounirou Mounis Mounkaïla
Mounsef Mounsif Mounssif Mountaga Mountasser Mountassir Mourtada Mourtadha Mourtaji Mousa Mousaab Mousba Moussaab
Moussilimou Moustafa Moustaph Mthokozisi Muad Muadh Muammer Muawiya Muayad Muaz Muferiat Muhamad Muhammad Muhammadu
Muhammed Muhammet Muhanad Muhannad Muharem Muhittin Muhsin Müjdat Mujibur Mukadder Mukhtar Muktar Mulayam Mumin Munib
Munir Muntasir Munyaradzi Murad Murathan Mursel Murtada Murtadha Musawenkosi Müşfik Mushahid Mussab Mustafë Mutaz Mutsuo
Muzaffar Møyfrid Nabhan Nabih Nacef Nacereddine Naceredine Nacim Nadhem Nadhim Nadhir Nadhmi Nadjib Naftali Nagendra
Nagesh Naghi Nagi Nagib Naguib Nahel Nahúm Naji Namik Namık Naofumi Naohiro Naohito Naotaka Naoufel Naoum Naoya Naoyuki
Narayana Narcyz Narek Narve Nasir Nasiru Nasreddin Nasreddine Nassef Nasseredine Nassir Nassirou Nassourou Natalino
Nathaël Navid Navjot Nawaf Nawfel Nazarbek Nazif Nazih Nazim Nazım Ndiassé Ndiawar Ndiogou Ndiouga Nduka Nebiyu Necat
Necdet Necip Neculai Nedeljko Nedim Neemias Nehemías Nejat Neji Nelito Neofytos Neoklis Nereo Nereu Nerio Neşet Nessim
Nestore Netanel Neven Nevzat Nexhat Neđeljko Ngarta Ngouda Nhlanhla Nicasio Nicéphore Nicolau Nicomedes Nicos Niculae
Niculaie Nidal Nijaz Nikica Nikifor Nikoloz Nikzad Nilanjan Nimr Ninoslav Nirav Nirmal Nishant Nissim Niteesh Nitish
Nivaldo Nkosana Nkululeko Noaman Nobuaki Nobuhiko Nobuhiro Nobusuke Nobutaka Nobuyuki Nodar Noham Nordin Norihiko
Norihiro Norio Noriyuki Nosrat Nouaman Noufel Nouhou Nouhoum Noumane Nouraddine Nourallah Nourdine Nouredine Noury Nozar
Numan Nuwan Nwankwo Nyesom Obadiah Obafemi Obaid Obaidul Obdulio Obren Octaviano Oddbjørn Oddone Odilon Odunayo Odysseas
Odysseus Ognjen Oğuzhan Okezie Oktay Oladapo Oladele Oladipo Olanrewaju Olatunji Olaus Olawale Olayinka Oleksii Olímpio
Olindo Oliviero Olivio Olufemi Olumuyiwa Oluwatobi Omarou Ombretto Omeir Önder Onisim Onufry Onyekachi Orçun Orens
Orestes Oritse Oronzo Osagie Osaze Oséias Osiel Osita Osmane Osmário Ossama Ostoja Otacílio Othman Othmen Othon Otilio
Otman Otmane Otton Ouadah Ouadie Ouadih Ouael Ouahib Ouajdi Ouamar Ouassini Oubaid Oukacha Ousama Ousseini Ousseyni
Outhman Outmane Ovila Ozair Özkan Ozren Palmiro Pamphile Panagis Pandeli Pankraz Pantaleo Pantaleón Pantelis Paolino
Papis Parag Paramjit Parzival Pascalin Pascoal Pashko Paulinho Pavlik Pawan Payman Pedram Pedrinho Pedrito Pëllumb
Peppino Péricles Periklis Perparim Perttu Pervaiz Petrache Petrit Petronilo Pétrus Philémon Philibert Phivos Photis
Phumlani Pierino Pinarayi Pinhas Piotrek Pirouz Piyush Polycarpe Prabhat Pradip Praful Prakhar Pramod Pranay Pranjal
Prannoy Prasanta Prasoon Pratap Prateek Pratik Pravin Prenk Primož Prithvi Procopio Prokhor Protasio Przemek Puneet
Qacem Qais Qasem Qassim Qays Qorban Quintino Raafat Raanan Rabeh Rabiou Rachide Radamés Radan Radenko Radiša Radivoje
Radmilo Radoje Radosav Radouane Radwan Radwane Raed Rafaat Rafet Raffi Ragheb Raghuram Ragnvald Raguib Raheel Rahim
Rajdeep Rajinder Rajkumar Rajmund Rajnath Ralphie Ramdev Ramez Rami Ramnath Rampal Ramush Ramy Ramzan Ramzy Randeep
Randhir Ranko Ranulfo Raouane Raouef Rashed Raşit Rasool Rasoul Rastko Rathin Ravil Ravinder Ravish Raviv Rayyan Rédha
Redouan Redwan Redwane Redžep Refaat Řehoř Reiji Reinbert Reinier Rénald Renildo Renilson Reşat Reşit Reuven Réynold
Ricardinho Ridouane Ridwan Ridwane Rifat Rigels Rigobert Rikuto Rildo Rilwan Rintaro Rishabh Ritwik Robertino Roberval
Robinho Rochdi Rochdy Rodion Rodolpho Roelof Rogier Rohinton Romesh Romică Romildo Romuald Ronaldinho Ronen Roney
Ronildo Ronwen Roshdi Rosolino Rostom Rouchan Rouchdi Rouhollah Rouslan Roustam Roustom Rouzbeh Rrahman Rubiel Rubinho
Rüdeger Rufin Ruhollah Rupesh Rustam Rustem Rüştü Rutger Ruzbeh Ryohei Ryoichi Ryoji Ryotaro Ryuhei Ryuichi Ryuji Ryuta
Ryutaro Rıdvan Saadallah Saadoun Sabeur Sabir Sabry Saburo Saddik Sadegh Sadek Sadeq Sadik Sadiq Sadullah Sadyr Sadık
Saeid Safouan Safouane Safwan Safwane Safwen Sagiv Saifeddine Sajid Sajith Sajjad Sajjan Sakhile Sakib Şakir Sakis
Saladine Salaheddin Salil Salissou Salman Salmane Sambayel Sambhu Sambit Samed Samih Şamil Sampath Samvel Sanath Sandip
Sandiso Sandrino Sanel Sanjib Sanoussy Sarfaraz Sarfraz Sargis Sarkis Sarvesh Sassan Sathya Satyajit Saulos Saurabh
Saurav Savinien Savino Sayed Sayf Sayid Sayouba Sayyed Schorsch Sebbe Sedki Šefik Šefket Seïdou Seif Seifallah
Seifeddine Seigo Seiichi Seiya Sejad Sékouba Selman Selorm Senaid Senén Şener Senthil Senyo Senzo Sepehr Serafim
Serafino Şeref Sergiusz Sergiy Serguei Serguey Serhan Serhat Serhii Serob Sertaç Sertório Servaas Serzh Settar Şevket
Seybou Seyf Seyit Seyoum Sezai Sezgin Shaban Shabtai Shady Shafik Shafiq Shafiqul Shafqat Shahar Shahin Shahriar
Shahrooz Shahrouz Shahryar Shaker Shakib Shalva Shamus Shantanu Shapour Sharat Sharmarke Shashank Shavkat Shawki Shawqi
Shaya Shayan Shehbaz Shekhar Sherif Shigeki Shigeo Shihab Shimelis Shingo Shinjiro Shinpei Shinsuke Shintaro Shinya
Shirish Shivam Shivraj Shkëlzen Shkodran Shlomi Shmuel Shmulik Shogo Shohei Shoichi Sholto Shosuke Shoukri Shoya Shozo
Shpend Shpëtim Shqipran Shreyas Shrikant Shubham Shubhra Shuhei Shuichi Shuji Shuki Shunichi Shunsuke Shuzo Sidaty
Sidinei Sidqi Sietse Sigbjørn Sigismond Sigismundo Sikandar Sileshi Silko Silvère Simeão Simplice Simplicio Şinasi
Sinforoso Sirous Sisto Sitaram Siyanda Sjaak Sjors Skandar Skjalg Slavenko Smaïla Smaïn Snorre Sobeslav Sofyan Sohaib
Sohan Sohayl Soheil Soichiro Solaiman Soleiman Somnath Soner Songezo Soriba Sorinel Soroush Sosthène Sosuke Sotirios
Sotiris Souaïbou Souhaib Souhayb Souhayl Souheil Souilem Soulaiman Soulayman Souleiman Soumana Soumeylou Soumitra Sourav
Sousuke Spartaco Spasoje Spiros Spyridon Sreten Srikanth Srinivas Stamatis Stathis Steffan Stergios Stevica Stevo
Subhendu Subodh Subrata Sudeep Sudhakar Sudip Sufian Sufyan Suhaib Suhail Sujit Sukhbir Sukhdev Sukumar Sulejman
Sundaram Suren Surinder Surjit Sururi Sushant Sushil Suvendu Sverri Swapan Swapnil Sybrand Sybren Sylvio Symeon
Symphorien Sytse Szczepan Szczęsny Sławek Tadahiro Tadahito Tadao Tadek Tafsir Taghi Tagir Taher Tahirou Tahsin Taib
Taisuke Taiyo Taizo Takaaki Takafumi Takaharu Takahito Takaki Takanori Takaya Takayuki Takehiko Takehiro Takenori Takeo
Takeru Taketo Takfarinas Takudzwa Takuma Takumi Takuro Takuya Talaat Talal Talat Talgat Talha Tamaz Tamerlan Tamim Tamir
Tamirat Tamotsu Tănase Tancred Tancredo Tanju Tanmay Tansel Taoufiq Tapiwa Tarald Tareck Tariku Tarique Tarjei Tarquin
Tarsicio Tasos Tassos Tatsuro Tatul Taufik Taulant Tawfik Tawfiq Taylan Tayyib Tejashwi Tekle Teklu Telésforo Télesphore
Tellef Temesgen Tengiz Teodomiro Teoman Teotônio Teppei Terenzio Teruo Teshome Tetsuo Tetsuro Tetsushi Teunis Tewfik
Thaddée Thamer Thameur Thamsanqa Thangam Tharun Thato Théau Théodoric Theodulf Théophane Théophile Théophraste Théotime
Thibauld Thiébaut Thimo Thione Thomé Thorkild Thorleif Thorvald Thybault Tidiani Tidjane Tidjani Tiécoro Tiékoro Tierno
Tigabu Tigran Tihomil Tijani Tilahun Timofeï Timofey Timoleon Timuçin Tirso Tjark Tjeerd Todorče Tofig Tohami Tokunbo
Tomer Tomica Tomio Tomohiko Tomohiro Tomohisa Tomoki Tomonori Tomoyuki Toninho Toomaj Torfinn Torkel Torkil Torleif
Torolf Torvald Toshiaki Toshiki Toshiro Toshiya Toufic Toufiq Toumani Touradj Toyohiko Tristano Trofim Tryfon Tsubasa
Tsukasa Tsuneo Tsuyoshi Tudorel Tufan Tuğrul Tuhami Tumelo Tunji Turhan Tuvia Tvrtko Tymofiy Tytus Tzvika Ubaid Ubald
Uchechukwu Udayan Uddhav Uéslei Ugochukwu Ujjal Ujjwal Ulderico Ulisses Ulpiano Ulric Ulrico Umar Upendra Usama Uttam
Uzochukwu Vahan Vahit Vahram Vaibhav Vakhtang Valdeci Valdemiro Valdet Valdinei Valdomiro Valeriano Valerii Valmir
Valtair Vanderson Vanilson Vanni Vardan Varlam Varuzhan Vasant Vasilii Vasilije Vassili Vassily Vassos Vassyl Vazgen
Vazha Vebjørn Vecdi Veerappa Vehbi Velenkosini Velibor Velko Venance Venceslau Venkaiah Venustiano Veroljub Věroslav
Veselin Vetle Veysel Veysi Vicencio Victorin Vidoje Vigen Vikrant Viktorin Vinayak Vineet Vintilă Vipin Virender
Virginio Vitaliano Vitalii Vitalik Vitold Vitomir Vitorino Vittore Vjeran Vlade Vlademir Vladeta Vladica Vladilen
Vladimiro Vladlen Vladuț Vlaho Vojin Volfango Vukašin Vuksan Vuyani Wacław Wadie Wadih Wafik Wafiq Wagane Wagih Waheed
Wahib Wahid Wajdi Wajih Walberto Waldemiro Waldomiro Waleed Walenty Walmir Wamara Waseem Wasfi Wataru Wenceslas Wernher
Weslley Weverton Wibren Wiebe Wiesiek Wijnand Wilbrod Wilfrid Wincenty Witalis Wojtek Wolfhart Wondimu Wyclef Wycliffe
Władek Włodek Xaverius Xenofon Xenophon Xhelal Xhemal Xherdan Yacer Yacin Yacoub Yadollah Yahaya Yahyia Yakir Yakoub
Yakov Yakup Yamine Yanaël Yanir Yaniv Yannig Yaqoub Yaqub Yarom Yaropolk Yaseen Yaser Yashar Yashpal Yashwant Yasin
Yasser Yasuaki Yasufumi Yasuhiko Yasuhisa Yasunari Yasunori Yasushi Yasutaka Yasuyuki Yazan Yechiel Yedidya Yefim
Yehezkel Yehia Yehiel Yehoram Yekta Yempabou Yener Yeray Yerry Yevgeni Yevgenii Yevguéni Yezid Yigael Yilma Yilmar Yinka
Yiorgos Yishai Yishay Yisrael Yitzchak Yizhar Ylber Yogendra Yohei Yoichiro Yonas Yoram Yorick Yoshiaki Yoshiki Yoshimi
Yoshiro Yoshito Yosri Yossef Yotam Yotaro Youba Youen Younis Younous Younus Youri Yousaf Yousef Yousri Yousry Youssou
Youssoufou Youssoupha Youssri Yousuf Yoweri Yuber Yudai Yugurten Yuichi Yuichiro Yukihiro Yukio Yukito Yunes Yurii
Yusaku Yusufcan Yutaro Yuzuru Zaccaria Zackaria Zaheer Zaher Zakariaou Zakariya Zakariyae Zakariyaou Zakariyya Zakarya
Zakes Zakhar Zalman Zalmay Zaniar Žarko Zaven Zaverio Záviš Zayd Zbyšek Zbyszek Zdeslav Zdzisiek Zeevik Zeid Zeinedine
Zekerija Zelalem Želimir Zéphirin Zeresenay Zevulun Zeynel Zezinho Ziaeddin Ziauddin Ziemowit Zijad Zineddine Ziri Zisis
Živko Živojin Zobeir Zohair Zoheir Zohir Zoilo Zolani Zósimo Zoubair Zouhayr Zouhir Zourab Zózimo Zubairu Zubayr Zuhair
Zulfikar Zulfiqar Zülfü Zviad Zwelinzima Zygfryd Zygmunt Ørnulf Đorđe Łucjan
"""
"""Names that show a man."""

PRESS_BOTH = """
Habibe Hanan Iman Marjan Meron Michal Nasim Nihad Rinat Sanda Shukri Simcha Tansu
"""
"""Names that both bear."""
