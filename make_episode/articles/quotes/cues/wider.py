"""Words that anybody with one of several narrower roles may be called by, one table a language."""

from make_episode.articles.quotes.cues.tables import words

_ES = """
especialista experto experta profesional investigador investigadora científico científica académico académica: ingeniero
ingeniera geólogo geóloga biólogo bióloga médico médica doctor doctora climatólogo climatóloga meteorólogo meteoróloga
sismólogo sismóloga profesor profesora catedrático catedrática físico física químico química psicólogo psicóloga
psiquiatra economista sociólogo socióloga historiador historiadora antropólogo antropóloga virólogo viróloga
epidemiólogo epidemióloga veterinario veterinaria arquitecto arquitecta geógrafo geógrafa oceanógrafo oceanógrafa
astrónomo astrónoma ecólogo ecóloga botánico botánica oncólogo oncóloga cardiólogo cardióloga pediatra hidrólogo
hidróloga glaciólogo glacióloga vulcanólogo vulcanóloga agrónomo agrónoma abogado abogada investigador investigadora

funcionario funcionaria: ministro ministra secretario secretaria subsecretario subsecretaria director directora
intendente intendenta gobernador gobernadora delegado delegada titular consejero consejera viceministro viceministra

mandatario mandataria: presidente presidenta gobernador gobernadora alcalde alcaldesa intendente intendenta

político política dirigente: ministro ministra diputado diputada senador senadora gobernador gobernadora consejero
consejera portavoz presidente presidenta concejal concejala legislador legisladora secretario secretaria

atleta deportista: nadador nadadora corredor corredora gimnasta boxeador boxeadora ciclista saltador saltadora tenista
maratonista judoca

artista: pintor pintora escultor escultora fotógrafo fotógrafa ilustrador ilustradora bailarín bailarina ceramista

agente uniformado uniformada oficial: policía comisario comisaria inspector inspectora sargento cabo comandante teniente

religioso religiosa: sacerdote obispo cura párroco arzobispo cardenal monja fraile

docente maestro maestra educador educadora: profesor profesora director directora maestro maestra

comerciante: panadero panadera carnicero carnicera pescadero pescadera tendero tendera librero librera frutero frutera

facultativo facultativa sanitario sanitaria: médico médica doctor doctora cirujano cirujana enfermero enfermera

productor productora: agricultor agricultora ganadero ganadera apicultor apicultora viticultor viticultora

hombre: padre marido esposo

mujer: madre esposa
"""

_IT = """
esperto esperta specialista studioso studiosa ricercatore ricercatrice scienziato scienziata docente: geologo geologa
biologo biologa ingegnere medico dottore dottoressa climatologo climatologa meteorologo meteorologa fisico fisica
chimico chimica psicologo psicologa psichiatra economista sociologo sociologa storico storica antropologo antropologa
virologo virologa epidemiologo epidemiologa veterinario veterinaria architetto geografo geografa astronomo astronoma
professore professoressa ricercatore ricercatrice

politico esponente: ministro ministra deputato deputata senatore senatrice governatore sindaco sindaca assessore
assessora consigliere consigliera segretario segretaria

artista: pittore pittrice scultore scultrice fotografo fotografa cantante cantautore cantautrice

atleta: nuotatore nuotatrice corridore ciclista ginnasta pugile saltatore saltatrice tennista

negoziante commerciante: panettiere panettiera macellaio fornaio fornaia libraio libraia pescivendolo

agricoltore agricoltrice: allevatore allevatrice viticoltore viticoltrice apicoltore apicoltrice

religioso sacerdote: parroco prete vescovo don

insegnante docente: maestro maestra professore professoressa preside
"""

_PT = """
especialista pesquisador pesquisadora investigador investigadora cientista académico académica acadêmico acadêmica
docente: geólogo geóloga biólogo bióloga engenheiro engenheira médico médica climatologista meteorologista físico física
químico química psicólogo psicóloga psiquiatra economista sociólogo socióloga historiador historiadora antropólogo
antropóloga virologista infectologista epidemiologista veterinário veterinária arquiteto arquiteta geógrafo geógrafa
astrónomo astrónoma astrônomo astrônoma professor professora

governante: ministro ministra secretário secretária governador governadora presidente

mandatário mandatária: presidente governador governadora prefeito prefeita

político política parlamentar: ministro ministra deputado deputada senador senadora governador governadora vereador
vereadora presidente

artista: pintor pintora escultor escultora fotógrafo fotógrafa bailarino bailarina cantor cantora

atleta: nadador nadadora corredor corredora ginasta boxeador boxeadora ciclista judoca tenista

comerciante: padeiro padeira açougueiro talhante livreiro livreira peixeira

produtor produtora: agricultor agricultora apicultor apicultora viticultor viticultora

religioso religiosa: padre bispo pároco arcebispo cardeal
"""

_DE = """
experte expertin wissenschaftler wissenschaftlerin forscher forscherin: biologe biologin geologe geologin physiker
physikerin chemiker chemikerin ökonom ökonomin soziologe soziologin historiker historikerin psychologe psychologin
virologe virologin professor professorin meteorologe meteorologin

politiker politikerin: minister ministerin abgeordneter abgeordnete senator senatorin bürgermeister bürgermeisterin
vorsitzende vorsitzender

mediziner medizinerin: arzt ärztin chirurg chirurgin professor professorin

künstler künstlerin: maler malerin bildhauer bildhauerin fotograf fotografin sänger sängerin
"""

_EN = """
academic scientist researcher expert specialist: professor lecturer engineer climatologist meteorologist seismologist
economist sociologist historian anthropologist virologist epidemiologist psychologist astronomer oceanographer botanist
zoologist volcanologist glaciologist neuroscientist geographer ornithologist archaeologist mathematician physician
biologist ecologist chemist physicist geologist hydrologist toxicologist

politician lawmaker: senator representative minister mayor councillor governor congressman congresswoman president

clergyman cleric: bishop priest vicar pastor archbishop rabbi imam reverend

officer: constable sergeant detective inspector superintendent trooper
"""


def _pairs(text: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    groups = (group.partition(":") for group in text.split("\n\n"))
    return tuple((words(wide), words(narrow)) for wide, _, narrow in groups)


WIDER = {"es": _pairs(_ES), "it": _pairs(_IT), "pt": _pairs(_PT), "de": _pairs(_DE), "en": _pairs(_EN)}
"""Of each language, words and the roles of those who may be called so: la especialista for a geologist."""
