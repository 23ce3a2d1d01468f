"""Words for the plots: what a colleague of any trade says of a deed, an outcome, a summons; in seven languages."""

import re
from collections.abc import Iterable


def words(*rows: str) -> re.Pattern[str]:
    """Any of the rows, as whole words; a row is a regular expression."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(rows)})(?!\w)", re.IGNORECASE)


def among(pattern: re.Pattern[str], texts: Iterable[str]) -> bool:
    """One of the texts holds it."""
    return any(pattern.search(text) for text in texts)


_NUMBER = (
    r"(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zwei|drei|vier|fünf|sechs|sieben|acht"
    r"|neun|zehn"
    r"|zwölf|deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|quatorze|quinze|dos|tres|cuatro|cinco|seis|siete|ocho"
    r"|nueve|diez"
    r"|doce|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|dois|duas|três|quatro|sete|oito|dez|doze|twee"
    r"|drie|vijf|zes"
    r"|zeven|negen|tien|twaalf)"
)
_CLOCK = r"(?:[01]?\d|2[0-3])(?:[:.h]\s?[0-5]\d|\s?(?:am|pm|uhr|h|uur|horas)\b)"
#: began to the minute, or in the night just over: nobody dates a blemish so
CLOCKED = words(
    rf"(?:since|from|at|after|seit|ab|um|depuis|dès|à|desde|a|las|dalle|da|alle|das|às|sinds|vanaf"
    rf"|om)(?: \S+){{0,4}}? {_CLOCK}",
    r"(?:since|at|around) (?:noon|midnight|dawn|lunch(?:time)?|breakfast)",
    r"(?:seit|um|gegen) (?:mittag|mitternacht|heute (?:früh|morgen|nacht))",
    r"depuis (?:midi|minuit|ce matin|cette nuit)|de cette nuit",
    r"desde (?:el mediodía|mediodía|medianoche|esta (?:mañana|noche)|(?:o )?meio-dia|a meia-noite|esta (?:manhã"
    r"|noite)|hoje)",
    r"da (?:mezzogiorno|mezzanotte|stamattina|stanotte|ieri sera)",
    r"sinds (?:vanochtend|vannacht|middernacht|vanmiddag|\w+ van vannacht)",
    r"(?:since|seit|depuis|desde|da|sinds) (?:last night|the night|this morning|gestern abend|hier soir|anoche"
    r"|ontem à noite"
    r"|gisteravond)",
)
#: all of theirs, or none
EVERYONE = words(
    r"all|every|each|none|nobody|no one|not one|whole|entire|without a single|anybody|anyone",
    r"alle[nrms]?|sämtliche|niemand(?:em|en)?|keine[rms]?|jede[rnms]?|ganze[nrms]?",
    r"tou(?:s|tes|te)|aucune?|personne|plus un(?:e)? seule?|chaque",
    r"tod[oa]s?|nadie|ning[uú]n[oa]?|cada|ambos",
    r"tutt[oiea]|nessun[oa]?|ogni|entramb[ie]",
    r"ninguém|nenhuma?|nenhum",
    r"geen enkel[e]?|elke|ieder(?:een|e)?|geen",
    rf"(?:the|both|les|leurs|los|las|sus|os|as|dos|das|i|le|gli|die|den|de) {_NUMBER} \w+",
)
#: a person is called now, and not a queue
SUMMON = words(
    r"(?:night|late|early) (?:shift|crew|watch)|nachtschicht|équipe de nuit|turno de noche|turno di notte"
    r"|turno da noite"
    r"|nachtploeg|nachtdienst",
    r"(?:stop|quit) reading(?: \w+){0,3} (?:and|now)|pick(?:ed)? up (?:before|now|at once)",
    r"(?:ring|call|phone) me|ruft? mich an|appelez-moi|llamadme|llámenme|chiamatemi|liguem-me|bel me",
    r"out of bed|aus dem bett|du lit|de la cama|dal letto|da cama|uit (?:het )?bed",
    r"(?:somebody|someone|anyone|anybody|a person|jemanden?|quelqu['’]un|alguien|alguém|qualcuno"
    r"|iemand)(?: \S+){0,9}?,? "
    r"(?:now|right now|at once|immediately|jetzt|sofort|maintenant|tout de suite|ya|ahora|de inmediato|já|agora"
    r"|subito|adesso|ora"
    r"|nu|meteen|direct)",
    r"(?:now|jetzt|sofort|maintenant|tout de suite|ya|ahora|ahora mismo|já|agora|subito|adesso|nu|meteen)[,.!: ]*"
    r"(?:please|bitte|svp|s['’]il vous plaît|por favor|per favore|graag|alsjeblieft)?[.! ]*$",
    r"(?:subito|ahora|ya|já|agora|jetzt|sofort|nu|now),? (?:per favore|por favor|bitte|please|graag|alsjeblieft)",
    r"whoever(?:['’]s| is| has)?(?: \w+){0,2} (?:awake|on|duty|shift|in tonight|around)|wer(?: auch)? immer"
    r"|wie dan ook|wie er ook"
    r"|quien(?:quiera)? (?:que )?esté|chiunque|quem quer que|quel qu['’]il soit",
    r"(?:chi|quien|quem|wer|wie) (?:è|está|esté|estiver|gerade|er)(?: \S+){0,3} (?:turno|guardia|serviço|dienst|wacht)",
    r"de garde|d['’]astreinte|on[- ]call|on duty|bereitschaft\w*",
)
#: people or goods stand and wait for it
WAITING = words(
    r"waiting|queu\w+|standing|outside|piling up|stranded|idle|lined up|backed up|warte[nt]|stehen|schlange|stau\w*"
    r"|stapeln",
    r"attend(?:ent|re)?|file d['’]attente|coincé\w*|s['’]entassent|sont là|esper(?:an|ando|am)|col[ae]|parad[oa]s"
    r"|amontona\w*",
    r"aspettano|in coda|in fila|ferm[ie]|alle fermate|à espera|fila|wachten|staan|in de rij|stapelen",
)
#: what a restart does not bring back
RESTARTED = words(
    r"restart\w*|reboot\w*|reload\w*|kicked|kick|bounced|reset|power[- ]cycled|flushed|unplugged(?: \w+){0,4}"
    r"|cleared (?:the|their) cache",
    r"neu ?gestartet|durchgestartet|neugestartet|aus-? und (?:wieder )?ein\w*|redémarr\w+|relanc\w+|débranché\w*",
    r"reinici\w+|desenchuf\w+|vaciado la caché|apagué|desliguei(?: e liguei)?|riavviat\w|riavviai|staccato",
    r"herstart\w*|opnieuw (?:op)?gestart|eruit gehaald",
)
IN_VAIN = words(
    r"no (?:difference|effect|change|luck|use|better|good|result)|nothing|to no avail|in vain|twice|same|still"
    r"|did ?n['’]t help",
    r"nichts|keine (?:wirkung|änderung)|ohne (?:erfolg|wirkung)|vergeblich|bringt nichts|sans effet|sans succès"
    r"|rien|pareil",
    r"nada|sin (?:efecto|éxito)|igual|niente|nulla|non cambia\w*|senza (?:effetto|esito)|uguale|sem (?:efeito"
    r"|sucesso)|na mesma",
    r"niets|niks|geen (?:effect|verschil)|zonder (?:effect|resultaat)|zelfde",
)
#: who writes did it himself
DID = re.compile(
    r"(?<!\w)(?:(?:I|we)(?:['’]ve)?(?: have)?(?: just| also| then| since| myself)*"
    r" (?!can|could|would|will|do\b|don|am\b|think|know|hope|need|want)[a-z]+"
    r"|(?:ich|wir) (?:habe|haben|hab)|(?:habe?|hab['’]s|haben) (?:ich|wir|es|das|mir)|hier (?:am|auf|im|bei)"
    r"|j['’]ai|on a|nous avons|l[oa] he|he|hemos|yo|(?:l[oa] )?(?:prob|hic|compr|mont|cre|met|registr|repet"
    r"|pas)[éei]\b|hice|ho"
    r"|l['’]ho|abbiamo|fiz|fizemos|(?:experiment|compr|marqu|cri|test|repet|us|pass)ei|heb ik|ik heb|wij hebben"
    r"|hebben we"
    r"|tested|tried|seen|visto|vu|gesehen|gezien|provato|rifatto|probado|essayé|testé|refait|getestet|ausprobiert"
    r"|nachgestellt"
    r"|geprobeerd|getest|testado|experimentado|timed)(?!\w)"
    r"|^\W*(?!There|It|They|This|That|Their|The|Not|But|And)(?-i:[A-Z])(?:[a-z]+ed|ut|et|old|ook|ave|ent|ade|an|id"
    r"|ought|uilt)\b",
    re.IGNORECASE,
)
#: on something of ours, made for it
OWN = words(
    r"demo\w*|test\w*|dummy|trial|sandbox|staging|bench|spare|mock|training|practice|invented|made[- ]up"
    r"|made (?:one|it|this) up|fake"
    r"|myself|ourselves|(?:my|our)(?: \w+)? own|(?:in|on|at|with|through) our(?: own)? \w+|side by side|here too"
    r"|office \w+",
    r"prüfstand\w*|probe\w*|eigene[nrms]?|selbst|selber|erfunden\w*|mit unserem(?: \w+){0,2}|bei uns|hier",
    r"essais?|fictif\w*|fictive\w*|moi-même|chez nous|notre \w+",
    r"pruebas?|ficticio\w*|inventad[oa]|yo mism[oa]|propi[oa]|nuestr[oa] \w+",
    r"prova|fint[oa]|di persona|mi[oa]|fittizi\w+|nostr[oa] \w+",
    r"testes?|minha|meu|fictíci\w+|inventad[oa]|eu mesm[oa]|noss[oa] \w+",
    r"proef\w*|eigen|mijn|zelf|verzonnen|onze \w+",
)
OUGHT = words(
    r"should(?:n['’]t)? (?:be|have been|say|read|show|come|go|get)|should|ought to|supposed to|instead of"
    r"|rather than|expected",
    r"sollten?|müssten?|müssen|statt|anstatt|devrai\w+|au lieu|deber[íi]a\w*|tendr[íi]a\w*|tiene que ser|en vez de"
    r"|en lugar de",
    r"dovrebbe\w*|dovev\w+|invece|deveria\w*|devia\w*|tinha de|tinham de|em vez de|hoort|moest|zou(?:den)? moeten"
    r"|in plaats van",
)
_TIMES = rf"(?:{_NUMBER}|once|twice|zweimal|dreimal|twice|deux fois|dos veces|due volte|duas vezes|twee keer)"
EACH = words(
    rf"{_TIMES} (?:times )?(?:out of|of|von|aus|sur|de|su|em|van de|op de|op) (?:the )?{_TIMES}",
    r"(?:every|each) (?:single )?(?:time|try|one)|jedes ?mal|beim ersten (?:mal|versuch)|à chaque fois|cada vez"
    r"|todas as vezes"
    r"|ogni volta|elke keer|siempre|sempre|altijd|immer|toujours|always|first (?:time|try)",
    r"same(?: thing| result| again)?|genau so|genauso|dasselbe|la même chose|pareil|lo mismo|igual|uguale|lo stesso"
    r"|o mesmo"
    r"|hetzelfde|precies zo",
)
#: an outcome that is told: a figure, a quotation, "twice"
OUTCOME = re.compile(
    r"\b(?:says?|said|shows?|showed|prints?|printed|reads?|gives?|gave|got|get|charges?|charged|came|comes|sale[n]?"
    r"|salen|sort|sortent"
    r"|esce|escono|stampat[oaie]|saiu|saem|desceu|kommt|kommen|kam|steht|stond|staat|kreeg)\b.{0,40}(?:\d|[\"“«„]"
    r"|twice|nothing)"
    r"|: [^.;:!?]{0,40}(?:\d|\b(?:twice|doubled?|both|wrong|zweimal|doppelt|deux fois|dos veces|due volte"
    r"|duas vezes|twee keer)\b)",
    re.IGNORECASE,
)
RIGHT = words(
    r"right|correct(?:ly)?|fine|richtig(?: herum)?|stimmt|passt|juste|bien|giust[oai]|bene|corrett\w+|cert[oa]|bem"
    r"|goed|klopt"
    r"|says no|doesn['’]t|does not"
)
#: a trial that shows nothing, and one that only seeks the cause
NOT_SHOWN = words(
    r"no (?:error|difference|problem|luck|effect|change)|nothing|could ?n['’]t|cannot|can['’]t|not able"
    r"|works? (?:for|on|in|with)",
    r"(?:ours|mine) (?:has|is|was|does|shows?|works?)|(?:is|was|were|are|all) (?:fine|right|ok|okay|correct)"
    r"|swapped|replaced"
    r"|arrives? right|compared|changed the",
    r"nicht nachstellen|kein\w* (?:fehler|unterschied)|nichts|ausgetauscht|gewechselt|rien|pas (?:de|d['’]\w+)|changé",
    r"ningún|nada|cambiad[oa]|nessun\w*|niente|cambiato|(?:arriva|sale|sort|kommt) (?:giusto|bien|juste|richtig)"
    r"|nenhum\w*|troquei"
    r"|geen|niets|niks|vervangen",
)
#: looked at this and that
LOOKED = words(
    r"(?:I|we)(?:['’]ve)?(?: have)?(?: \w+)? (?:compared|looked|checked|gone through|went through|stared|read"
    r"|examined|searched|studied)",
    r"(?:verglichen|angesehen|angeschaut|durchgesehen|durchgegangen|geprüft|nachgesehen)",
    r"j['’]ai (?:\w+ )?(?:regardé|comparé|vérifié|parcouru|épluché|cherché)|(?:he|hemos) (?:mirado|comparado"
    r"|revisado|repasado|buscado)"
    r"|(?:miré|comparé|revisé|repasé)|(?:ho|abbiamo) (?:guardato|confrontato|controllato|cercato|riletto)|(?:vi"
    r"|comparei|revi|procurei|olhei)"
    r"|(?:bekeken|vergeleken|nagekeken|nagelopen|gecontroleerd)|logs?|protokolle?|journaux|registros|registri|registos",
)
FOUND_NOTHING = words(
    r"nothing(?: \w+){0,3}|no (?:pattern|rule|clue|reason|difference|sense)|none(?: of)?|(?:tricks?|ideas?) (?:is"
    r"|are) (?:empty|used up|out)",
    r"(?:don['’]t|can['’]t|do not|cannot) get (?:any )?further|komme (?:ich )?nicht weiter|n['’]avance plus"
    r"|no avanzo|non vado avanti"
    r"|não avanço|kom (?:ik )?niet verder",
    r"nichts|kein\w* (?:muster|grund|unterschied|regel)|rien|aucun\w* (?:logique|raison|règle)|nada"
    r"|ningun\w+ (?:patrón|lógica|razón)",
    r"niente|nessun\w* (?:logica|motivo|regola)|nenhum\w* (?:padrão|lógica|razão)|niets|niks|geen (?:patroon|reden"
    r"|verschil)",
)
PUZZLE = words(
    r"(?:bag|box) of tricks (?:is )?(?:empty|used up)|riddles?|enigma\w*|énigmes?|rätsel\w*|raadsel\w*"
    r"|indovinell\w+|a puzzle|a mystery",
    r"pair of eyes|head for \w+|cleverer|clever(?:er)? than (?:me|i)|brains?|schlauere?[rnms]?|jemand klüger\w*"
    r"|plus malin\w*|m[áa]s list[oa]"
    r"|più (?:bravo|esperto|sveglio)|mais esperto|slimmer\w*",
)
MENDED = words(
    r"mended|fixed|cured|repaired|solved|put right|sorted out|behoben|repariert|gelöst|réparée?s?|corrigée?s?"
    r"|résolue?s?|arreglad[oa]s?"
    r"|corregid[oa]s?|resuelt[oa]s?|risolt[oaie]|corrett[oaie]|aggiustat[oaie]|resolvid[oa]s?|corrigid[oa]s?"
    r"|arranjad[oa]s?|opgelost|verholpen|gerepareerd"
)
BACK = words(
    r"(?:is|are|it['’]s|they['’]re|has come|have come|came) back(?! (?:since|up|online|to normal|on))|(?:has"
    r"|have) returned|undone|again since|once more"
    r"|ist wieder da|sind wieder da"
    r"|wieder aufgetaucht|est revenu\w*|sont revenu\w*|est de retour|de retour|ha vuelto|han vuelto|vuelve a"
    r"|è tornat[oa]|sono tornat[ie]"
    r"|voltou|voltaram|is terug|zijn terug"
)
#: the same with another value, in the same sentence: "from the computer the right one"
BESIDE = re.compile(
    r"(?:;|,? \b(?:but|while|aber|mais|pero|ma|mas|maar)\b|, (?:with|from|on|under|in|mit|von|auf|unter|avec|de|du"
    r"|depuis|sous|con|desde"
    r"|en|da\w*|dal\w*|com|no|na|met|van|vanaf|op|onder)\b)[^.]{0,40}\b(?:right|fine|correct\w*|is there|richtig"
    r"|stimmt|da|juste|bien"
    r"|y est|correct[oa]|giust[oa]|bene|cert[oa]|bem|goed|klopt)\b",
    re.IGNORECASE,
)
#: what else of the same kind still works: "single tickets print", "below that it goes well"
THE_REST = re.compile(
    r"\b(?:singles|single \w+|(?:below|under|above) (?:that|this|it|\w+)|smaller \w+|(?:card|cash|paper|normal"
    r"|ordinary) \w+"
    r"|einzel\w+|darunter|darüber|unter diesem \w+|kleinere \w+|en dessous|au-dessous|les plus petit\w+|por debajo"
    r"|los pequeños"
    r"|sotto(?: quella \w+)?|i più piccoli|abaixo(?: disso)?|os pequenos|onder dat \w+|daaronder|eronder"
    r"|kleinere \w+)(?: \w+){0,2}? "
    r"(?:prints?|works?|runs?|is fine|are fine|goes through|go through|loads?|opens?|gehen|geht|läuft|laufen"
    r"|funktionier\w+|drucken"
    r"|marche\w*|fonctionne\w*|passe\w*|funciona\w*|van bien|salen bien|funzion\w+|vanno|va bene|gaat|gaan|werkt"
    r"|werken)\b"
    r"(?!(?: \w+)? (?:not|nicht|pas|down|broken|wrong|niet|stuck|affected|geen))",
    re.IGNORECASE,
)
#: what came of the trial, told behind a colon or by a verb of going
CAME_OUT = re.compile(
    r"(?<!\d): (?!(?:fine|works?|ok|okay|right|correct|nothing|no |all good|everything|passt|geht|nichts|kein"
    r"|ça marche|rien|bien|nada"
    r"|funciona|tutto|funziona|niente|bene|tudo|alles|niets|werkt|goed)\b)\w"
    r"|\b(?:and|und|et|y|e|en) (?:it )?(?:went|got|came|ended|landed|jumped|fell|stayed|turned|bekam|kam|ging|blieb"
    r"|suis passé|est passé"
    r"|pasé|pasó|salió|quedó|sono passat[oa]|è passat[oa]|passou|ficou|ging|kreeg|bleef)\b",
    re.IGNORECASE,
)
#: two figures that ought to be one: "against the raw log: 23.1 hours up, report says 15.4"
AGAINST = re.compile(
    r"(?<!\w)(?:I|we|ich|wir|habe|j['’]ai|he|ho|ik|heb)(?!\w)[^.;]*?\b(?:checked|compared|counted|recalculated"
    r"|geprüft|verglichen|nachgerechnet"
    r"|gezählt|vérifié|comparé|recalculé|compté|comprobado|comparado|recalculado|contado|controllato|confrontato"
    r"|ricalcolato|contato"
    r"|verifiquei|comparei|recalculei|contei|nagekeken|vergeleken|nagerekend|geteld)\b.*?\d.*?\b(?:says?|shows?"
    r"|reads?|gives?|has|sagt|zeigt"
    r"|steht|dit|affiche|montre|donne|dice|muestra|pone|da|mostra|diz|zegt|toont|staat)\b.{0,12}\d",
    re.IGNORECASE,
)
#: done again, and so seen
REDONE = words(
    r"redid|redone|recreated|repeated|nachgestellt|nachgespielt|nachvollzogen|refaite?s?|rejoué\w*|rifatt[oaie]"
    r"|ripetut[oaie]"
    r"|repetid[oa]s?|repetí|repetimos|repeti|nagedaan|nagespeeld"
)
