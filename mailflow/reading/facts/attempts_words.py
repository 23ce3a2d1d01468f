"""The words by which somebody tells what was done about a fault, and what came of it."""

import re

RESULT_WORDS = (
    r"same|no (?:change|luck|effect|difference|success|improvement|help|result|joy)|nothing|no\b|nope"
    r"|without (?:success|effect|luck)|did(?:n['’]t| not) (?:help|work)|doesn['’]?t (?:help|work)|still"
    r"|job ends|"
    r"works?|worked|helps?|helped|fine|ok|yes|done|fixed|prints?|gone|disappears?|comes? back|fails?|failed"
    r"|error|ohne erfolg|keine? (?:änderung|besserung|wirkung|unterschied|erfolg)|gleich|geht|hilft|nichts|pareil|idem|"
    r"sans (?:succès|effet)|ça marche|rien|igual|sin (?:éxito|cambios)|funciona|nada|uguale|niente"
    r"|senza (?:successo|effetto)|funziona|sem (?:sucesso|efeito)|geen (?:verschil|effect)|zonder succes"
    r"|hetzelfde|maakt niets uit|ook niet"
)
#: "Cache purge: done twice, no effect", "resync, no change", "(same)"
RESULT = re.compile(rf"\s?(?:[,:(–-]|->|→|=>)\s*(?P<r>(?:{RESULT_WORDS})\b[^)]*)\)?\.?$", re.IGNORECASE)
BY_COLON = re.compile(rf"^\W*[^\W\d_][^:.!?]{{2,70}}:\s*(?:{RESULT_WORDS})\b", re.IGNORECASE)
#: "Tried: reboot (no), reset (no)", "Essayé : a -> b ; c -> d", "What I've been through with Hedda: …"
TRIED = re.compile(
    r"(?:\b(?:things|what|all(?: that)?|everything|steps) (?:i|we|support|he|she|they)(?:['’](?:ve|d)| have"
    r"| had)?(?: already)?(?: been)? (?:tried|did|done|checked|offered|taken|attempted|through"
    r"|proposed)[^:.]{0,40}|\b(?:support|we|i) did(?: so far)?|"
    r"\b(?:already )?(?:tried|done|checked|offered|tested|attempted)(?: so far| already"
    r"| on (?:my|our) (?:side|end)| with [\w ]{2,20}| by (?:me|us))?|\bsteps taken|"
    r"\bwas (?:ich|wir)[^:.]{0,30}(?:gemacht|versucht|probiert|getan|geprüft|unternommen)(?: habe| haben)?"
    r"|\b(?:bisher |schon |bereits )?(?:versucht|probiert|getestet|geprüft|gemacht|unternommen)|"
    r"\b(?:déjà |ce que (?:j['’]ai|nous avons|on a) (?:déjà )?)?(?:fait|tenté|essayé|testé|vérifié"
    r"|entrepris|proposé|offert)(?: de (?:mon|notre) côté| jusqu['’]ici)?"
    r"|\b(?:lo que )?(?:ya )?(?:(?:he|hemos) )?(?:hecho|probado|intentado|comprobado|revisado)(?: hasta ahora"
    r"| ya)?|"
    r"\b(?:(?:cosa|quello che|che cosa) )?(?:(?:ho|abbiamo) )?(?:già )?(?:fatto|provato|tentato|verificato"
    r"|controllato)(?: finora| già)?|\b(?:o que )?(?:já )?(?:fiz|fizemos|feito|testei|testado|tentei|tentado"
    r"|verificado|verifiquei)(?: até agora)?|"
    r"\b(?:wat (?:ik|we) )?(?:al |reeds )?(?:geprobeerd|gedaan|getest|gecontroleerd)(?: hebben?"
    r"| heb)?(?: tot nu toe)?)\s?:\s*(?P<list>.*)$",
    re.IGNORECASE,
)
#: first person in the languages in which the verb alone tells it; a word of telling is news and no attempt
DID = re.compile(
    r"\b(?:ich|wir) (?:habe|haben|hatte) .{0,70}?(?:\w*ge\w{2,}(?:t|en)|\w{3,}iert|versucht|\w+verbunden)\b"
    r"|\b(?:habe|haben) (?:ich|wir) .{0,70}?(?:\w*ge\w{2,}(?:t|en)|\w{3,}iert|versucht)\b"
    r"|\b(?:neu|erneut) (?:gestartet|installiert|aufgesetzt|angelegt|angemeldet|verbunden|\w{3,}iert)\b"
    r"|\b\w+ (?:getauscht|gewechselt|zurückgesetzt|geleert|gelöscht|deaktiviert|ausgetauscht|nachgemessen"
    r"|verglichen)\b"
    r"|\b(?:j['’]ai|nous avons|on a) (?:\w+ )?(?:re)?\w{3,}(?:é|i|u|is|it)e?s?\b"
    r"|\bje (?:l['’]ai|les ai) (?:re)?\w{3,}|\b(?:a|ont) été (?:vidée?s?|redémarrée?s?|changée?s?"
    r"|réinstallée?s?|testée?s?|remplacée?s?|débranchée?s?|relancée?s?|recréée?s?)"
    r"|\b(?:il|elle|ils|elles) (?:a|ont) (?:essayé|testé|redémarré|vidé|tenté)"
    r"|\b(?:lo |la |los |las )?(?:he|hemos|ha|han) (?:\w+ )?(?:mirado|comprobado|probado|revisado|reiniciado"
    r"|reinstalado|borrado|cambiado|limpiado|reproducido|repetido|desactivado|intentado|restaurado|cerrado)\b"
    r"|\b(?:re)?(?:cambié|cerré|reinicié|probé|comprobé|revisé|limpié|borré|actualicé|desactivé|activé"
    r"|reinstalé|restauré|repetí|quité|hice|rehíce|subí|copié|añadí|moví|bloqueé)\b"
    r"|\b(?:ho|abbiamo|ha|hanno) (?:\w+ )?(?:provato|riavviato|verificato|reinstallato|svuotato|ripristinato"
    r"|controllato|testato|cambiato|riprodotto|disattivato|rifatto|cancellato|aggiornato|sostituito)\b"
    r"|\b(?:já )?\w{3,}ei (?:o|a|os|as|um|uma|só|de|com|toda?s?|todos)\b|\b(?:refiz|refizemos|fiz)\b"
    r"|\bjá \w{3,}(?:ámos|amos|emos|imos)\b|\b\w{3,}ámos (?:o|a|os|as|com)\b"
    r"|\b(?:ik|we|wij) (?:heb|hebben) .{0,60}?(?:ge\w{2,}(?:d|t|en|aan)|her\w{3,}t|ver\w{3,}(?:d|t|en))\b"
    r"|\bopnieuw (?:gestart|opgestart|geïnstalleerd|aangemeld)\b",
    re.IGNORECASE,
)
#: an act at the fault, whatever else the sentence tells
HANDS_ON = re.compile(
    r"\b(?:tried|tested|re-?started|rebooted|re-?installed|reset|cleared|switched|replaced|swapped|reloaded"
    r"|checked|unplugged|(?:dis|re-?)connected|connected .{0,20}again|re-?published|re-?paired|deleted|re-?ran"
    r"|re-?sent|re-?issued|re-?indexed|re-?synced|replayed|rolled back"
    r"|compared|reproduced|looked (?:at|into|for|up)|went through|been through|followed|walked|re-?created"
    r"|disabled|enabled|updated|upgraded|emptied|logged (?:out|in)|had (?:him|her|them) \w+|log out and"
    r"|re-?entered|entered|typed|took (?:out|apart)|started (?:it|them) in|re-?seated|re-?flashed|flashed"
    r"|used (?:another|an old|a different)|went over|turned .{0,30}\boff"
    r"|same (?:with|on|in) (?:another|a different)|another (?:browser|laptop|phone|computer|network)"
    r"|on (?:another|my own|a different))\b",
    re.IGNORECASE,
)
#: "Re-enrolled two of them. Took one out of the group.": who reports leaves the pronoun out
ELLIPTIC = re.compile(
    r"^\W*(?:then |also |so )?(?-i:[A-Z])[\w-]{2,}(?:ed|ew|ook|ut|an|ent|ought|pt) (?:the|a|an|it|them|one|two"
    r"|three|four|both|all|his|her|their|our|some|another|back|\d+)\b",
    re.IGNORECASE,
)
#: the way around is the last thing that was tried
GET_BY = re.compile(
    r"\b(?:the workaround is|get(?:s|ting)? by with|fall(?:s|ing)? back on|make do with|behelfen (?:sich|uns)"
    r"|se débrouillent|se apañan|si arrangiano|noodoplossing|als umgehung|en attendant,? ils|meanwhile they"
    r"|for now they)\b",
    re.IGNORECASE,
)
#: whatever was done, it changed nothing
NO_HELP = re.compile(
    r"\b(?:to no avail|(?:made|makes) no (?:odds|difference|change)|changed nothing|nothing changed"
    r"|no (?:better|change|effect|luck|improvement|difference)\b|same (?:with|on|in|for) (?:an?other"
    r"|a (?:different|second|new)|the other|his|her|my)\b|in vain|same (?:picture|result|error|thing|again)"
    r"|(?:didn['’]t|did not) (?:help|change|fix|do)|what did not help|brachte[n]? nichts|hilft nicht|half nicht"
    r"|ohne erfolg|keine? (?:änderung|besserung|wirkung|unterschied)|überall das gleiche|genauso"
    r"|genau das\s?selbe|macht nichts aus|made it no better|came with it"
    r"|happens to (?:that|this) one too|gleiche[rs]? (?:fehler|ergebnis)|unverändert|"
    r"sans (?:effet|succès|résultat)|n['’](?:a|ont) rien changé|rien n['’]y fait|pareil (?:avec|sur)"
    r"|même (?:résultat|erreur|chose)"
    r"|sin (?:éxito|resultado|cambios)|no (?:mejora|cambia|sirvió|funcionó)|sigue igual|igual (?:con|en) otr\w+"
    r"|(?:ni )?con otr\w+ tampoco|pasa (?:igual|lo mismo)"
    r"|mismo (?:resultado|error)|senza (?:successo|effetto|risultato)|non (?:cambia|è servito|serve)"
    r"|stess[oa] (?:errore|risultato|cosa)|sem (?:sucesso|efeito|resultado)|não (?:mudou|resolveu|adiantou)"
    r"|(?:acontece|dá) o mesmo|mesmo (?:erro|resultado)|zonder (?:succes|resultaat|effect)|hielp niet"
    r"|maakt nie(?:t|ts) uit|ook niet beter|net zo|niets hielp|nichts half|rien n['’]a (?:aidé|changé)"
    r"|nada (?:ayudó|ajudou)"
    r"|niente è servito|(?:none|nothing) helped|zelfde (?:resultaat|fout|melding|beeld)|line by line"
    r"|geen (?:verschil|effect|verandering|resultaat)|kein unterschied|aucun(?:e)? (?:changement|différence)"
    r"|ningún cambio|nessun (?:cambiamento|effetto)|nenhuma (?:mudança|diferença)|sem mudança|nothing (?:found"
    r"|odd))\b|: clean\b",
    re.IGNORECASE,
)
#: "The update changed the header": a thing does not try
THING = re.compile(
    r"^\W*(?:the|this|that|it|its|an?|our|their|every|each|all|die|der|das|ein\w*|le|la|les|un|une|el|los|il|lo|o"
    r"|os|as|het|een) ",
    re.IGNORECASE,
)
#: what is still to be done, or what the machine does by itself
TO_DO = re.compile(
    r"\b(?:will|would|should|could|must|needs? to|has to|to be|can|may|please|if|not (?:been )?|before|since"
    r"|when(?:ever)?|after|until|gets?|is|are)\b[^.;]{0,40}\b(?:re-?start\w*|reboot\w*|reset|clear\w*|replac\w*"
    r"|updat\w*|upgrad\w*|switch\w*|check\w*|test\w*|reload\w*|delet\w*|reproduc\w*|compar\w*)",
    re.IGNORECASE,
)
#: "I've shown her twice", "já lhe enviei o passo a passo": guidance is an attempt too
GUIDED = re.compile(
    r"\b(?:was|were|been) (?:\w+ )?offered\b|\bi offered\b"
    r"|\b(?:i|we)(?:['’]ve| have)? (?:already )?(?:shown|showed|walked|written|sent|pointed|explained|guided"
    r"|linked|offered|proposed|asked) (?:it to )?(?:him|her|them|both|the|our|mr|mrs|ms|(?-i:[A-Z])\w+|an?|how"
    r"|where)\b|\b(?:enviei|mandei|expliquei|mostrei)\b"
    r"|\b(?:le|les) (?:he |hemos )?(?:enviad|mandad|explicad|mostrad)\w+"
    r"|\bje (?:lui|leur) ai (?:proposé|montré|envoyé|expliqué|offert)"
    r"|\b(?:gli|le|ho) (?:ho )?(?:inviato|mandato|spiegato|mostrato|proposto|offerto)"
    r"|\bho (?:già )?parlato \w+ \w+ con|\b(?:gezeigt|erklärt|geschickt|angeboten)\b"
    r"|\b(?:gestuurd|uitgelegd|laten zien|aangeboden)\b",
    re.IGNORECASE,
)
BULLET = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+\S")
#: "I suggested the remark line", "les propuse un tipo de entrada", "mein Angebot": a way around that was put to them
OFFERED = re.compile(
    r"\b(?:i|we)(?:['’]ve| have)? (?:already )?(?:suggested|proposed|recommended|advised (?:him|her|them))\b"
    r"|\band (?:offered|suggested|proposed)\b"
    r"|\b(?:my|our) (?:offer|suggestion|proposal)\b|\b(?:vorgeschlagen|empfohlen|angeraten)\b|\b(?:mein"
    r"|unser)e?n? (?:angebot|vorschlag|rat)\b"
    r"|\b(?:lui|leur) (?:ai|avons) (?:suggéré|conseillé|recommandé|proposé)|\b(?:mon|notre) (?:offre|proposition"
    r"|conseil)\b"
    r"|\b(?:(?:le|les) )?(?:propuse|propusimos|ofrecí|ofrecimos|sugerí|sugerimos|recomendé|recomendamos|aconsejé"
    r"|(?:he|hemos) (?:propuesto"
    r"|ofrecido|sugerido|recomendado))\b|\b(?:gli|le|li|ho|abbiamo) (?:ho |abbiamo )?(?:proposto|suggerito"
    r"|consigliato|offerto)\b"
    r"|\bla (?:mia|nostra) proposta\b|\b(?:propus|sugeri|ofereci|recomendei|aconselhei|propusemos|sugerimos)\b"
    r"|\b(?:voorgesteld|aangeraden|aanbevolen|laten (?:proberen|zien))\b",
    re.IGNORECASE,
)
#: an action about the mail, not about the fault
NO_ATTEMPT = re.compile(
    r"\b(?:tried to (?:put|explain|write|summari[sz]e|keep|reach|call|be)|nothing (?:tried |done )?yet"
    r"|not (?:tried|checked|tested) (?:yet|anything)|haven['’]t (?:tried|checked|tested)"
    r"|have not (?:tried|checked|tested)|checked (?:in|out) (?:at|of)|"
    r"(?:he|she|they|customer|client) (?:also )?(?:mentioned|noticed|reported|wondered|thinks|claims"
    r"|believes)\b"
    r"|(?:passed|forwarded|logged|handed|escalated|raised|opened) (?:it|this|that"
    r"|the (?:case|ticket|mail)) (?:on|to|as|with|over|up|in)|passed it on"
    r"|asked (?:for|to speak|me|you|us|if|whether)|wrote (?:to )?(?:him|her|them)"
    r"|(?:is|are|was|were) being (?:registered|entered|written))\b",
    re.IGNORECASE,
)
#: a way around that has its own line
LABELLED = re.compile(
    r"^\W*(?:workaround|umgehung|contournement|solución temporal|soluzione temporanea)\s?[:=]", re.IGNORECASE
)
#: where the customer looked whether it is the same
ELSEWHERE = re.compile(
    r"\b(?:chrome|firefox|safari|edge|colleague|browser|phone|laptop|network|wifi|incognito|another|other)\b",
    re.IGNORECASE,
)
HELPS = re.compile(
    r"\bby hand works\b|\bworks\b.{0,40}\b(?:for (?:him|her|me|now|them)|now|instead)\b|\bcan use\b"
    r"|\bturned .{0,30}\boff\b|\buploads? for\b|\bturned down\b|\bby hand works\b"
    r"|\bturn(?:s|ed)? (?:the|it) .{0,30}\boff\b|\bgone back to\b",
    re.IGNORECASE,
)

#: "Anderer Browser, anderer Rechner, nachts: kein Unterschied": the doings stand before the colon
ALL_THE_SAME = re.compile(
    rf"^\W*(?P<list>[^:]{{6,170}}?)\s?[:–-]\s(?P<r>(?:alles |all |everything |tout |todo |tutto |tudo |allemaal "
    rf"|toujours )?(?:{RESULT_WORDS})\b[^:.]{{0,40}})\W*$",
    re.IGNORECASE,
)
