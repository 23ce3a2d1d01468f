"""Where it does not happen and what is not to blame, in the seven languages."""

import re

#: it works elsewhere, or something else is not to blame
RULED_OUT = re.compile(
    r"\b(?:(?:same|fine|ok|good|right|works?|correct|no problem|not affected|alike) (?:in|on|with"
    r"|for) [^.;]{2,80}|[\w &.]{2,60}(?<!they)(?<!\bhe)(?<!she)(?<!you)(?<!\bwe) (?:is|are|works?|was|['’]s"
    r"|looks?|seems?|appears?) (?:all )?(?:fine|right|ok|good|correct"
    r"|not affected|unaffected|healthy|alive)|not (?:an? |the )?(?:account|browser|network|user|log-?in|wifi"
    r"|cable|proxy|cach\w+|firewall|rounding)[- ]?\s?(?:specific|problem|issue|matter)?[^.;]{0,60}"
    r"|(?:doesn['’]t|does not|didn['’]t|did not|never) (?:happen|occur|fail|do (?:it|that)|see it)[^.;]{0,60}"
    r"|(?:have|has|had|with) no (?:trouble|problem|issue)s?[^.;]{0,60}"
    r"|(?<!not )(?<!n['’]t )\b[a-z]{3,12} (?:through )?(?:properly|normally"
    r"|perfectly|correctly|as before)[^.;]{0,40}|never (?:with|on|in|do|does)\b[^.;]{0,60}"
    r"|(?:keeps?|stays?|holds?|prints?|works?|remains?|stay|remain) [^.;]{0,50}\b(?:in|on|with) (?:an? "
    r"|the )?(?:private|incognito|other|old|another|test|safe|sorting)|makes no (?:odds|difference)"
    # It does not happen there: "the ones on 4.17 don't do it", "con la 5.5 no pasa y en iOS tampoco".
    r"|(?:don['’]t|do not|can['’]t|cannot) (?:do (?:it|that|this)|have (?:it|this|the (?:problem|fault)))\b"
    r"|(?:tritt|kommt|taucht|macht|machen|tun|haben|gibt)\w* (?:es |das |der fehler "
    r"|dieses? problem )?[^.;,]{0,40}?(?:nicht|nie) (?:auf|vor)?"
    r"(?=[.;,]|$)|(?:n['’]arrive|ne se produit|ne le fait|ne le font|n['’]apparaît|n['’]y a) (?:pas|jamais|rien)"
    r"|(?:jamais|pas) (?:sur|avec|sous|dans|depuis) [^.;,]{2,40}|rien de tel"
    r"|(?:con|en|desde|sin|bajo) [^.;,]{1,50}? no (?:pasa|ocurre|sucede|falla|sale|aparece)\b|(?:en"
    r"|con) [^.;,]{1,30} tampoco"
    r"|no (?:pasa|ocurre|sucede|falla) (?:con|en|desde|sin|bajo) [^.;,]{1,50}"
    r"|non (?:succede|capita|accade|avviene|lo fa|lo fanno|si verifica|dà errore)\b|(?:in|con|su|da|dal|dall['’]"
    r"|nel|nella|sul|sulla) ?[^.;,]{2,40}?"
    r" (?:invece )?\w+[aie] bene\b"
    r"|não (?:acontece|ocorre|sucede|falha|dá (?:erro|problema))\b|(?:no|na|em|com) [^.;,]{2,40} (?:também não"
    r"|já não)\b"
    r"|(?:gebeurt|doet|doen|komt|hebben|speelt) (?:het |dat |dit )?[^.;,]{0,30}?(?:niet|nooit)(?= voor|[.;,]|$)"
    # One place has it and another, named beside it, has not.
    r"|^\W*(?:only|just) (?:the|on|in|with|via|through|for) [^,;.]{2,40}[,;] (?:the|on|in|with|via|not) [^.;]{3,60}"
    r"|^\W*(?:nur|solo|seulement|uniquement|só|alleen|apenas) \w+ [^,;.]{2,40}[,;] (?:im|in|auf|mit|en|con|sur"
    r"|avec|dans|su|em|no|na|op|met|nicht"
    r"|not|pas|no|non|não|niet) [^.;]{3,60}"
    # Something named is not to blame.
    r"|(?:it|that) (?:isn['’]t|is not|['’]s not|wasn['’]t) (?:the|a|an|their|his|her|our|its) (?!bug\b|problem\b"
    r"|issue\b|rush\b|emergency\b"
    r"|end\b|matter\b|case\b|question\b|fault\b|defect\b|big\b|first\b|same\b|only\b)[\w -]{3,40}(?=[.;,)]|$)"
    r"|(?:liegt|lag) (?:\w+ )?(?:also |wohl )?nicht (?:an|am)\b[^.;]{2,50}|am \w+ liegt es nicht"
    r"|ce n['’]est (?:donc )?pas (?:le|la|les|l['’]|un|une|leur) ?(?!bug|problème|grave|urgen)\w+[^.;]{0,40}"
    r"|no es (?:cosa|culpa|problema) (?:de|del)\b[^.;]{2,40}|non (?:dipende|è colpa|c['’]entra)\b[^.;]{0,40}"
    r"|não (?:é|depende) d[aoe]s?\b[^.;]{2,40}|(?:ligt|lag) (?:het )?(?:dus )?niet aan [^.;]{2,40}"
    # A setting was turned and it stayed as it is.
    r"|(?:flag|setting|option|mode|einstellung|option|réglage|ajuste|opción|impostazione|opzione|opção|definição"
    r"|instelling|optie)\b[^.;]{0,40}?"
    r" (?:changes nothing|makes no (?:odds|difference)|ändert nichts|ne change rien|no cambia nada"
    r"|non cambia n\w+|não muda nada|maakt niets uit)"
    r"|nothing to do with [^.;]{2,60}|rules? (?:it )?out|ruled out|couldn['’]t get it to fail|excluded"
    r"|passiert (?:es |das )?(?:nicht|nie)[^.;]{0,40}|(?:geht|läuft|klappt|stimmt)(?: es"
    r"| alles)?[^.;]{0,20}(?:\.|$)|nicht am [^.;]{2,40}|daran liegt es nicht"
    r"|(?:ist|sind) (?:in ordnung|richtig|korrekt)|(?:c['’]est|est|sont) (?:correct|bon|juste|normal)e?s?"
    r"|(?:marche|fonctionne) (?:bien|avec|sur)[^.;]{0,50}|(?:está|están) bien"
    r"|funciona (?:bien|con|en)[^.;]{0,50}|è (?:giusto|corretto|a posto)|funziona (?:bene|con|su)[^.;]{0,50}"
    r"|(?:está|estão) (?:certo|correta?o?s?)|(?:werkt|klopt) (?:wel|goed|met|op)[^.;]{0,50}|loopt wel)",
    re.IGNORECASE,
)
#: where: "on the tablet", "ohne Verlängerung", "sur l'ancienne version", "con los demás"; never for whom
_WHERE = (
    r"(?:on|in|with|without|at|under|via|before|after|up to|auf|im|mit|ohne|bei|am|unter|vor|nach|bis|sur|avec"
    r"|sans|dans|sous"
    r"|avant|après|chez|en|con|sin|desde|hasta|su|sul|sulla|senza|dal|dall['’]|prima|dopo|nel|nella|em|no|na|nos"
    r"|nas|com|sem|até|op|met"
    r"|zonder|bij|na)"
)
#: and that all is well there
_FINE = (
    r"(?:(?:it|everything|all)(?:['’]s| is| was| are| works| looks) (?:all )?(?:fine|right|ok|good"
    r"|correct|normal)"
    r"|it (?:works|worked|adds up|opens|prints|saves|goes through|loads|takes it)\b|no (?:trouble|problem|issue)s?\b"
    r"|(?:it )?never happens"
    r"|(?:geht|ging|läuft|lief|klappte?|stimmte?|passte?|funktionierte?|druckte?)(?: es| das"
    r"| alles)?(?: noch)?(?: gut| richtig| normal)?(?=[.;,]|$)"
    r"|keine? (?:probleme?|fehler)\b|auch nicht|(?:war|ist) (?:es |das |alles )?(?:noch )?(?:in ordnung|gut|richtig)"
    r"|(?:trat|passierte) [^.;,]{0,20}nicht"
    r"|(?:ça |cela |tout |il |elle )?(?:marche|marchait|fonctionne|fonctionnait|allait|passe|passait|imprime"
    r"|est bon|est juste)(?: bien)?(?=[.;,]|$)"
    r"|(?:pas|aucun) (?:de )?(?:souci|problème)s?|non plus|tout va bien|(?:n['’]arrivait|ne se produisait) pas"
    r"|(?:va|iba|funciona|funcionaba|sale|salía|imprime) bien|sin problemas?|ningún problema|tampoco|no (?:pasaba"
    r"|ocurría|sucedía|fallaba|ocurre|pasa)"
    r"|(?:va|andava|funziona|funzionava) (?:bene|correttamente)|(?:nessun|senza) problem\w|neanche|nemmeno|neppure"
    r"|non (?:succed\w+|capita\w*|accad\w+|si verifica\w*)"
    r"|(?:funciona|funcionava|está|estava|sai|saía) (?:bem|certo)|sem problemas?|nenhum problema|também não"
    r"|não (?:acontec|ocorr|suced|falha)\w*"
    r"|(?:gaat|ging|werkt|werkte|klopt|klopte|loopt|liep|doet) (?:het |alles )?(?:wel|goed)|geen probl\w+"
    r"|ook niet|gebeurde (?:het )?niet)"
)
FINE_THERE = re.compile(
    rf"\b{_WHERE} (?:[^.;:!?]|\.(?=\d)){{2,45}}?,? (?:invece |però |aber |but |allerdings |en revanche "
    rf"|daarentegen )?{_FINE}",
    re.IGNORECASE,
)
#: the way around is no place where all is well, and neither is a day that suits
NOT_THERE = re.compile(
    r"\b(?:at the moment|for now|on paper|by hand|by phone|in excel|im moment|von hand|auf papier|zurzeit"
    r"|pour l['’]instant|à la main|sur papier"
    r"|de momento|a mano|en papel|per ora|a penna|su carta|por agora|à mão|em papel|op dit moment|voorlopig"
    r"|met de hand|op papier"
    r"|same (?:here|(?:on|at|in|with) (?:our|my|mine|ours))|montag|dienstag|mittwoch|donnerstag|freitag|lundi"
    r"|mardi|mercredi|jeudi|vendredi"
    r"|lunes|martes|miércoles|jueves|viernes|lunedì|martedì|mercoledì|giovedì|venerdì|segunda|terça|quarta|quinta|sexta"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag)\b",
    re.IGNORECASE,
)

#: without one of these nothing is said to work, or not to be to blame
ELSEWHERE = frozenset(
    re.findall(
        r"\S+",
        "adds trouble problem problems problème souci seems appear appears normal plus non ging lief klappte "
        "stimmte passte funktioniert funktionierte kein keine auch war marchait fonctionnait allait passe "
        "passait iba funcionaba salía va sale imprime sin ningún pasaba ocurría andava funzionava nessun "
        "senza neanche nemmeno neppure succedeva capitava funcionava estava sai sem nenhum acontecia ocorria "
        "gaat werkte klopte liep ook geen gebeurde opens saves normally same fine ok good right work works "
        "worked correct affected unaffected healthy alive alike not doesn does didn did never no compares "
        "prints goes go loads imports fills runs properly perfectly correctly keeps keep stays stay holds "
        "remains remain makes nothing rules rule ruled couldn excluded passiert geht läuft klappt stimmt "
        "nicht daran ordnung richtig korrekt est sont marche fonctionne está están don can isn wasn tritt "
        "kommt taucht macht machen tun gibt liegt lag nie arrive produit fait font apparaît pas jamais rien "
        "pasa ocurre sucede falla tampoco succede capita accade avviene verifica bene acontece ocorre falha "
        "também gebeurt doet doen komt hebben speelt ligt niet nooit only just nur solo seulement uniquement "
        "só alleen apenas changes ändert change cambia muda maakt dipende culpa depende funciona funziona è "
        "estão werkt klopt loopt ",
    )
)

#: polite, or about time: "Friday is fine", "that's right", "is all right with them"
NOT_OUT = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|week|soon|early|deadline|medium|high|would be"
    r"|will be|ask|if that|for now|meanwhile|workaround|\?)\b",
    re.IGNORECASE,
)
