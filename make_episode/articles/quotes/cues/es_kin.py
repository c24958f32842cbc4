"""Spanish roles that one person may be called by in turn."""

from make_episode.articles.quotes.cues.tables import words

KIN = tuple(
    words(group)
    for group in """
    presidente presidenta mandatario mandataria

    rey reina monarca soberano soberana

    ministro ministra canciller diplomático diplomática embajador embajadora funcionario funcionaria

    alcalde alcaldesa intendenta regidor regidora edil intendente intendenta primer-edil munícipe

    diputado diputada senador senadora legislador legisladora congresista parlamentario parlamentaria

    director directora cineasta realizador realizadora

    escritor escritora novelista autor autora poeta narrador narradora

    entrenador entrenadora preparador preparadora técnico técnica seleccionador seleccionadora míster

    jugador jugadora delantero delantera futbolista guardameta arquero arquera defensor defensora atacante
    portero portera capitán capitana

    investigador investigadora académico académica catedrático catedrática científico científica experto
    experta profesor profesora politólogo politóloga
    sociólogo socióloga analista historiador historiadora economista especialista

    abogado abogada letrado letrada jurista

    médico médica doctor doctora especialista

    actor actriz intérprete artista

    cantante cantautor cantautora músico música artista intérprete compositor compositora

    empresario empresaria dueño dueña gerente propietario propietaria

    juez jueza magistrado magistrada

    exalcalde exalcaldesa exregidor exregidora exedil

    exministro exministra exdiputado exdiputada

    exfutbolista exjugador exjugadora exdelantero exvolante

    acusado acusada procesado procesada imputado imputada investigado investigada encausado encausada querellado
    querellada

    comandante general coronel teniente capitán oficial militar mando
    """.split("\n\n")
)
"""Roles much the same."""

PERIPHRASES = {
    ("jefe", "diplomacia"): ("ministro", "exteriores"),
    ("jefa", "diplomacia"): ("ministra", "exteriores"),
    ("jefe", "gobierno"): ("presidente", "gobierno"),
    ("jefe", "estado"): ("presidente", "república"),
    ("jefe", "ejecutivo"): ("presidente", "gobierno"),
    ("jefa", "ejecutivo"): ("presidenta", "gobierno"),
    ("jefa", "gobierno"): ("presidenta", "gobierno"),
    ("presidente", "tribunal"): ("juez", ""),
    ("presidenta", "tribunal"): ("jueza", ""),
    ("jefe", "comunal"): ("intendente", ""),
    ("jefa", "comunal"): ("intendenta", ""),
}
"""Roles and what they are over that stand for another: jefe de la diplomacia."""
