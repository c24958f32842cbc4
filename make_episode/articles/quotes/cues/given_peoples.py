"""Given names by the people who bear them: Basque, Catalan, Breton, Welsh, Berber, Wolof, Akan, Turkish …"""

PEOPLES_F = """
Aarti Abeba Abene Abla Ablavi Absa Aby Adaobi Adjo Adwoa Aela Afef Affoué Ahlem Ahou Aïchatou Ailbhe Ailén Ailsa
Ainara Áine Ainize Aintzane Aïta Aixa Akossiwa Akouvi Alaitz Alazne Aldara Aldjia Alemitu Almaz Aloma Alya Amenan
Anahita Anfisa Angharad Ankita Annaïg Arantza Aranxa Arezou Armande Aroua Arritxu Åse Assumpta Awatef Aynur Ayo
Azenor Badiaa Bahar Baya Belgin Berrin Besma Bineta Bláthnaid Bleuenn Bleunvenn Bochra Branwen Bríd Bríona Busisiwe
Caitríona Cansu Caoilfhionn Carme Carmelina Carmiña Catrin Catuxa Celestina Ceren Cerys Chabha Chahira Chaïbia
Chebet Chidimma Chinyere Chiraz Cida Citlali Clíona Clodagh Codou Consolata Constança Cremilde Crocifissa Cyrine
Dahbia Dalenda Damilola Dearbhla Dehbia Delyth Diariatou Dihya Dirce Djazia Djouher Dolors Dorra Éabha Ebele
Edileuza Eduvigis Efua Eibhlín Eider Eilís Eirian Elisenda Eluned Emna Empar Encarnació Encarnación Eneritz Enora
Estitxu Eufemia Fadhila Fadhma Faouzia Fariba Fariza Farzaneh Felismina Ferdaous Feriel Ferroudja Ffion Fiadh Fifi
Fily Fionnuala Fortunata Gaetana Garazi Garbiñe Gaud Gauri Ghazal Ghenima Ghofrane Gnilane Godelieve Goiuri Goizane
Golshifteh Gönül Gormlaith Gracinda Gráinne Guignane Gülten Gunnhild Gurutze Gwenllian Hadda Hadhoum Hajer Halimatu
Halouma Hanène Hassina Hauwa Hawaou Hayfa Hédia Heidrun Hela Heledd Helvi Hend Hilkka Hiwot Hlima Hnia Homa Ibtissem
Icía Idalina Idurre Ihintza Imene Immaculada Immaculée Incoronata Ingabire Inken Insaf Ishbel Itxaro Itzel Ivet
Izaskun Izza Jaleh Jarmila Jepkosgei Jone Jordina Josune Jouda Kahina Kankou Kaouther Kapinga Karmele Käthe Kattalin
Keltouma Khadidiatou Khedidja Khedija Klervi Kyriaki Laleh Laoise Leonilde Líadan Libuše Lierni Lilia Lindiwe Lison
Liudmyla Lizbeth Llinos Llum Lobna Louison Lowri Maddi Maela Maëline Mahnaz Maialen Maider Mair Mairéad Mairi Maissa
Maixabel Majella Makeda Mamta Mannoubia Marième Mariia Marilda Marinalva Mariona Marisela Marivonne Marjatta
Marlúcia Maruxa Masih Masséni Massilia Mayra Mbuyi Méabh Meenakshi Menna Mennana Meritxell Meskerem Mhairi Mimouna
Mintou Mirari Mireia Mirtha Morenike Morven Muireann Mumbi Mwamba Myfanwy Nabou Nadiya Nadjet Nahid Naiara Naroa
Natércia Nayeli Nazan Nazanin Naziha Neema Neïla Nekane Ngalula Nidia Nilgün Nilza Njeri Nneka Noela Nóirín Nomzamo
Nouara Ntombi Nuala Nuray Oanez Obiageli Oihana Oihane Olatz Olfa Olwen Omolara Onintza Órlaith Osane Ouardia Ouiza
Ouleymatou Oulimata Paraskevi Parvaneh Parvin Pavlína Pegah Peig Prabha Queralt Rabiaa Radhia Rakiya Raoudha Rawia
Rehema Rhimou Riitta Ríona Ripsime Ronke Rosilene Rozenn Rqia Rubí Rukiye Rupa Rym Saadet Sabela Sabiha Sadhbh
Safiétou Saioa Saleta Saliha Sameh Santina Sekoura Selamawit Selda Selene Selima Semra Senait Senga Seonaid Serafina
Severina Seynabou Shadi Shreya Sibongile Síle Simin Simisola Sioned Siwan Smita Soizic Songül Sorcha Sorkunde Souhir
Sterenn Syrine Taos Tassadit Tegan Temitope Tenin Terese Terezinha Thalía Thandeka Thiziri Thuli Tifenn Tigist
Timothéa Tinhinane Tlaitmas Torunn Treasa Tsehay Tülin Txell Udane Uju Umbelina Upendo Uwase Uxía Vestine Vincenza
Violant Wairimu Wardia Wassila Wided Wiem Xènia Xiana Xoana Xochitl Yaa Yadira Yamila Yanina Yareli Yatziri
Yekaterina Yesica Yevheniia Yezza Yolotzin Yosr Yuliia Yuridia Yurre Zaloa Zawadi Zeineb Zenaide Zenebech Zeynab
Zoraida Zouhaira Zuleide Zunilda Zuriñe
"""
PEOPLES_M = """
Aarne Abdelmadjid Abdelmonem Abdullah Abiy Acácio Addi Adekunle Ademola Adnen Agnaldo Agustí Ailton Aimar Akli
Alasdair Aldair Aleix Aleksey Alemu Alípio Alireza Almamy Alper Améziane Ander Andreu Aneirin Anis Ansel Ansou
Anthime Antton Anxo Aodhán Aodren Apolinar Aratz Arcadio Arezki Aritz Arnau Asghar Assouman Ayachi Ayhan Aymeric
Ayodele Babajide Badou Bahman Balendin Baraka Bartomeu Bassou Béchir Behzad Béji Bekele Belaïd Belgacem Beñardo
Beñat Berhanu Bernat Bertram Bieito Bihi Bijan Birane Bittor Bixente Blai Bocar Bolesław Boualem Boubekeur Boudjemaa
Brais Brandán Brayan Breandán Breixo Briec Brieuc Bríon Brou Budog Caradog Carles Cástulo Cathal Čeněk Cesc Chedly
Chérif Chibuike Chidiebere Chijioke Chike Chokri Cian Ciarán Cibrán Cihan Claudionor Cledwyn Climent Coilín Colm
Conall Coşkun Cossi Costantino Cuauhtémoc Cutberto Daire Dáithí Dani Danladi Darragh Dawit Deiniol Déogratias Dewi
Deyvi Diadji Diarmuid Dídac Dieumerci Dinis Dirceu Djaffar Djamel Djiby Domènec Domhnall Donal Donncha Dumisani
Éamonn Ebo Edivaldo Edvaldo Egoitz Eifion Ekain Ekaitz Elfyn Emyr Eñaut Enda Enric Enver Eoghan Épiphane Eraldo
Erasmo Ertuğrul Eryl Esmail Eudald Everaldo Fachtna Fadhel Fallou Fañch Faraji Faramarz Farhat Farruco Farshid
Farzad Faustin Feargal Fearghas Felisberto Feliu Férid Ferran Fiachra Fidencio Fiifi Fikret Fikru Finbarr Fintan
Fionn Firmino Florimond Fodil Fotis Franciszek Fuco Gaizka Galder Garba Garikoitz Gearóid Getachew Ghassem Gholam
Gildardo Girma Givanildo Glyn Godefroid Gotzon Goulven Gruffydd Guillem Güven Gweltaz Gwenolé Hacène Haddou Hafedh
Haile Hamadi Hamidreza Haritz Harun Hatem Hefin Hikmet Hocine Homayoun Hooman Houshang Hsain Hywel Iarlaith Ibon
Ibou Ibra Idir Iestyn Ifor Ikechukwu Ildephonse İlhan Illtyd Ilunga Ilyes Imanol Imed Inaxio Innes Iolo Ioritz
Iorwerth Iosu Iraj Isidre Islwyn Issoufou Ivanildo Iwan Jafar Jailson Jalel Jarlath Jeroni Jeyson Jhon Jhonatan Jide
Jilani Joanes Jokin Jomo Joseba Josu Jouko Judikael Julen Jurandir Kabongo Kaci Kacou Kagiso Kalevi Kalidou
Kaourintin Karanja Kéba Kebede Kelechi Kerman Keyvan Khellaf Khemaïes Khosrow Kibet Kimetz Kipkemboi Kiprono Koami
Koldobika Komlan Kostiantyn Kouakou Koudjo Kourosh Kra Kwadwo Laércio Lanre Lassaad Lassad Lautaro Lefteris Llibert
Lluís Llyr Loeiz Loukou Lounis Lubomír Luken Lwazi Lyès M'barek M'hamed Mabrouk Macario Madior Madjid Magatte
Mahamane Mahir Máirtín Makhtar Makram Malachy Manex Manouchehr Marcílio Markel Martí Martxel Masoud Massamba Mateu
Maties Mattin Maximino Mbacké Mbaya Mehrdad Meirion Mekonnen Menad Meurig Mhamed Micheál Miquel Moëz Mokrane Mondher
Mongi Montassar Morvan Mouha Mouhamed Mugisha Muhend Mukendi Mulugeta Mzwandile N'Dri Narcís Ndongo Negash Néjib
Ngoy Nicodemo Nihat Nikolaus Nima Njabulo Nkosinathi Noomane Nuri Odair Odhrán Oier Oihan Oisín Oleguer Olusegun
Omid Ondiz Onésimo Onofre Onyango Ortwin Osian Ostap Ouahi Ouali Oubassou Ozan Pádraic Pádraig Parviz Peadar Pearse
Peio Pejman Pep Peyman Pol Ponç Ponciano Porfirio Pouya Pranab Proinsias Quirze Rafel Ramdane Ramin Ranald Raouf
Reginaldo Rhydian Riadh Ribamar Riwal Riwan Roque Rostam Rotimi Ruairí Ruaridh Rutilio Sabino Sahbi Saliou Sandile
Sanoussi Seamus Seckou Selwyn Senan Sendoa Serapio Sergi Servando Seydina Seyi Shahram Shahrokh Siamak Sidnei
Silvino Siôn Siphiwe Siyabonga Sizwe Skander Slaheddine Slim Smaïl Sofiene Sohrab Soig Sören Sossou Ssebo Şükrü
Surendra Suso Tadesse Tadhg Tarak Tarık Tayo Tebogo Tecwyn Tesfaye Tewodros Thierno Timéo Tinashe Torquil Touhami
Touraj Tranquilino Traugott Trefor Tshilombo Tudur Turlough Txema Txomin Uilson Ünal Unax Urko Urtzi Uxío Vahid
Valdecir Valeriy Vanderlei Veikko Venancio Vicenç Vicent Virendra Wanderley Wekesa Welington Wilberth Wilfrido Worku
Wyn Władysław Xacobe Xalbador Xan Xanti Xaquín Xerardo Xoán Xoel Xolani Xosé Xulio Yadh Yapo Yared Yaşar Yeison Ygor
Yiğit Yohannes Yorgos Yunus Yıldırım Zahir Zaïd Zakhele Zerihun Zigor Zoubeir Zouheir Zuhaitz
"""
