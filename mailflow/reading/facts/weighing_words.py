"""The words of harm and of faults, and of sentences that give no account of either."""

import re

from mailflow.cases.spoken import TEAMS

#: how much a signal in the sentence says of the harm
HARM = {
    "production-down": 4,
    "data-loss": 4,
    "blocked": 4,
    "major-broken": 4,
    "broken": 3,
    "infrastructure": 3,
    "degraded": 3,
    "workaround": 1,
    "regression": 1,
    "high-value-customers": 1,
    "recurring": 1,
}
#: how much it says of the fault itself
FAULT = {
    "production-down": 3,
    "data-loss": 4,
    "blocked": 2,
    "major-broken": 4,
    "broken": 4,
    "infrastructure": 4,
    "degraded": 4,
    "regression": 2,
    "recurring": 1,
}
#: sentences about the desk, about the way of the case, about money: never what is wrong
ASIDE = (
    "cannot-diagnose",
    "no-access",
    "churn",
    "sla",
    "exception",
    "legal",
    "publicity",
    "executive",
    "deal",
    "key-customer",
    "documented",
    "handled",
    "false-alarm",
    "no-fault",
    "how-to",
    "waiting",
    "stuck",
    "not-urgent",
    "three-customers",
)
PEOPLE = re.compile(
    r"\b(?:they|he|she|we|customers?|clients?|users?|staff|people|drivers?|patients?|nobody|no one|everyone"
    r"|team|guests?|students?|kunden?|"
    r"mitarbeiter|nutzer|ils|elles|nous|clients|ellos|usuarios|loro|utenti|eles|zij|wij|wir)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[\"“„«][^\"”“»]{3,160}[\"”“»]")
IF = re.compile(r"^\W*(?:if|unless|in case|falls|wenn|should (?:this|it|they)|si|se|mocht)\b", re.IGNORECASE)
LABELLED = re.compile(r"^\W*(?:workaround|umgehung|contournement|known issue|note|ps)\s?[:=]", re.IGNORECASE)
#: what the desk cannot do is no impact
OF_US = re.compile(
    r"\b(?:i|we) (?:can(?:no|['’])?t|cannot|could ?n['’]?t|am not able|are not able|have no|don['’]t have"
    r"|may not)\b|\bkönnen wir\b|\bje (?:ne|n['’])",
    re.IGNORECASE,
)
#: about money, plans, people or the way of the case
NO_ACCOUNT = re.compile(
    r"\b(?:severity|critical|contract|arr|renewal|forward\w*|escalat\w*|see below|ticket|customer since|plan"
    r"|deadline|thanks|sorry|hello|dear)\b|[$€£]|^\W*(?:hi|hello|dear|for|to) |\?$|\bgroup of\b",
    re.IGNORECASE,
)
#: about the search for the fault, and not about the fault
META = re.compile(
    r"\b(?:root cause|status page|duplicated with|reproduced|nachgestellt|reproduit|show(?:s)? the same|alike"
    r"|same (?:on|in|with)|confirmed by|was (?:ich|wir) (?:schon|bisher)|needed from|not only (?:on|in)"
    r"|you promised|wrote this|the short of it|nobody knows why|(?:only|nur) (?:on|in|bei) version)\b",
    re.IGNORECASE,
)
MOOD = re.compile(
    r"!{2,}|\b(?:unacceptable|joke|furious|angry|unhappy|upset|annoyed with|disappointed|simply love|great work"
    r"|nightmare|ridiculous)\b",
    re.IGNORECASE,
)

#: what goes wrong has more words than the signals know: these name a symptom in any trade
SYMPTOM = re.compile(
    r"\b(?:doesn['’]?t|does not|don['’]?t (?:show|load|print|open|arrive|appear|work)|won['’]?t"
    r"|never (?:reach|arriv|print|show)\w*|no longer|wrong|incorrect|twice|doubled?|duplicat\w*|missing|empty"
    r"|blank|zeros?|shows? 0|stuck|slow\w*|hours? late|too (?:late|early|low|high)|instead|errors?|fail\w*"
    r"|crash\w*|closes by itself|loses?|lost|gone|replaced|overwrit\w*|writes over|takes? (?:\d|minutes|hours)|"
    r"spins?|reject\w*|refus\w*|expired|froze\w*|jumps?|garbled|unreadable"
    r"|nothing (?:happens|arrives|comes|appears)|time ?outs?|silent|dark|dead|aborted|blind|flat|gaps?|drops?"
    r"|says? [\"“']|reads? [\"“']|ends (?:up )?(?:with|on)|marks?|contradict\w*|without a\b|lands? (?:on|in)|"
    r"nicht|kein\w*|falsch\w*|doppelt\w*|zweimal|leer\w*|fehlt|fehlen|ausgefallen|fiel(?:en)? (?:\w+ ){0,5}aus"
    r"|hängt|stürzt|abgestürzt|bricht|verschwunden|verliert|steht|stehen|langsam|weich\w+ ab|abweich\w+"
    r"|ne \w+ (?:plus|pas)|n['’]\w+ (?:plus|pas)|plante\w*|vides?|faux|fausse|en double|deux fois|erreur"
    r"|affiche|manqu\w+|trous?|losanges|"
    r"sin (?:su|sus|poder)|sans (?:leur|leurs|pouvoir)|senza (?:il|i|la|poter)|sem (?:o|a|poder)"
    r"|zonder (?:hun|de)|no \w+[ae]n|no (?:abre|funciona|deja|carga|entra|llega|aparece|imprime)\w*|fall[ao]\w*"
    r"|falta[n]?|vací[ao]s?|doble|duplicad\w+|parad[ao]s?|caducad\w+"
    r"|non (?:va|funziona|si|riesc|stampa|arriva)\w*|errore|vuot[oi]|doppi[oe]?|due volte|manc\w+|sbagliat\w+"
    r"|não (?:abre|funciona|aparece|chega|imprime|consegue)\w*|erro|errad\w+|vazi[oa]s?|sumiu|pára|parou|"
    r"niet|geen|fout\w*|leeg|dubbel|hangt|stil|traag|duurt|verdwenen|kwijt)\b|\bc['’]è \S+ invece\b",
    re.IGNORECASE,
)

#: "for engineering, medium, reproduced twice", "a wish for the product people": the way of the case, and no fault
ROUTED = re.compile(
    r"^\W*(?:(?:hi|hello|dear|hallo|bonjour|ciao|hola) )?(?:(?:this is |here is )?(?:something|one|a wish"
    r"|a case|a bug|a request|a matter)? ?(?:for|to|per|pour|para|an|für|voor|a|ein fall für|uno per) (?:the "
    rf"|die |das |l['’]|la |el |il |o |de )?)?(?:{'|'.join(words for words, _ in TEAMS)})\b.{{0,60}}$"
    r"|^\W*(?:came in as|(?:the )?customer (?:wrote|calls)|until then: \w+|sans alternative|sin alternativa"
    r"|no workaround|keine umgehung)\b",
    re.IGNORECASE,
)
