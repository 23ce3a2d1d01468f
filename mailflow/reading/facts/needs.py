"""What is wanted of us where nobody says please: "she'd like to know who opened it", "it needs putting right",
"the first is yours"."""

import re

from mailflow.cases.case import Finding
from mailflow.reading.facts.told import Told, found
from mailflow.reading.language.meaning import supposed
from mailflow.reading.language.phrases import Index, rows_of
from mailflow.reading.language.sentences import Sentence, clipped

#: by the kind of the request (product.md, field `ask`); in one sentence the earlier row wins
_NEEDS: dict[str, str] = {
    "approve": """
        <we> can't|cannot|may_not|am_not_allowed_to|have_no_right_to .. approve|grant|sign|promise|offer|waive
        above|over|beyond|outside my|our limit|authority|remit|competence|pay_grade
        not|isn't mine|ours to give|grant|promise|approve|waive
        über meine|meiner kompetenz|befugnis|grenze
        mon|notre plafond est
        mi|nuestro límite es
        il mio limite è
        o meu limite é
        boven mijn bevoegdheid|limiet
        """,
    "decide": """
        rule|ruling on
        alguien|alguém|qualcuno .. decidir|decida|decidere
        quelqu'un|jemand|iemand .. décider|décide|trancher|entscheiden|entscheidet|entscheide|beslissen|beslist
        is|are <any> planned|coming|foreseen|on_the_roadmap
        worth|need|needs a? decision
        bauen|machen|planen|wollen wir das|es|so_etwas
        hätt* .. gern* .. entscheidung|antwort
        yes|no or a? no|yes
        date or a? plain|clear? no
        any chance|plan|plans of|for|that|to?
        is|are there anything|something|any .. planned|plans|coming|in_the_works
        has|have any chance
        know|hear|see|say|tell .. whether|if .. planned|plan|plans|roadmap|sense|worth|chance|going_to|will|ever|coming|
            makes
        opinion|position|view|verdict|word of|from you|us|product
        want|wants|wanted|needs|need an|your|our opinion|position|verdict
        somebody|someone|one_of_you|you .. decides|decide|settles|settle|say|says .. whether|if|on|we
        can't|cannot settle|decide it|this|that
        your|product's|our call|decision|choice
        which|what .. approach|option|of_the_two|of_these|way .. want|prefer|should|take|go
        is|are it|this|that|they .. on_the_list|on_the_roadmap|planned|foreseen|intended|meant_to
        intended|by_design or not|a_bug|an_error
        wissen ob .. geplant|kommt|vorgesehen|lohnt|sinn|chance
        brauch* .. entscheidung|einschätzung|meinung
        entscheidet|entscheiden ob|über
        une|la|votre décision|avis|position
        décide|décident|décidiez|tranche|tranchiez si|sur|entre
        savoir si .. prévu|envisag*|possible|chance|sens|un_jour
        saber|sapere si|se .. previst*|planead*|prevê|sentido|senso|programm*|roadmap|vais|vai|posibilidad|possibil*
        una|la|vuestra|vostra|uma|a|vossa decisión|opinión|decisione|opinione|parere|decisão|opinião
        decida|decidáis|decidan|decidiate|decida|decidam si|se|sobre|su
        weten of .. gepland|plan|komt|zin|kans|roadmap
        een|jullie beslissing|besluit|mening|oordeel
        """,
    "respond": """
        written|signed|joint|official|formal|public statement|answer|account|explanation|apology|letter|reply|report|
            assurance|confirmation
        account|statement|letter|explanation signed|in_writing
        someone|somebody|who|you|we .. must|should|has_to|to tell|answer|call|ring|phone|write|explain|speak him|her|
            them|mr|mrs|ms|<Name>|to|the_customer|what|why
        wants|wishes|wish|asks|hopes .. a? discussion|conversation|meeting with
        aimerait|voudrait|souhaite|attend .. réponse|retour|nouvelle*
        wants|want|expects|expect|asks|asked|await|awaits|asking .. a_call|call_from|word_from|phone_call|
            conversation_with|talk_to|speak_to|an_answer|a_reply|an_explanation
        name for the call
        besteht|verlangt|möchte|fordert|erwartet|wünscht ... rückruf|anruf|angerufen|gespräch
        besteht|verlangt|möchte|fordert|erwartet|wünscht ...stellungnahme|termin|schriftlich*
        wants|insists|insisting|expects|demands|asks|asking .. call|called|rung|phoned|ring|director|manager|management
        wants|expects|demands|asks|asking .. words|sentences|lines|paragraph|text
        won't|will_not|unless .. rings|calls|phones|answers|writes him|her|them|us
        picking|pick|picks up the phone
        somebody|someone|whoever|one_of_you|one_of_us who|picking|to speak|speaks|speak_for|may_speak|answers|answer
        somebody|someone|whoever|one_of_you|one_of_us who|picking|to writes|write|picks|call|ring
        few|some|three|two sentences|lines|words from us|you
        insiste|exige|demande|veut|attend|réclame .. rappel|appel|appelé|appelée|entretien|explication|courrier
        insiste|exige|demande|veut|attend|réclame .. réponse|directeur|direction
        exige|pide|quiere|espera|insiste .. llamada|llame|llamen|explicación|respuesta|carta|director|escrito
        pretende|chiede|vuole|esige|insiste .. telefonata|chiamata|richiamato|spiegazione|risposta|lettera|direttore
        exige|pede|quer|espera|insiste .. chamada|telefonema|ligue|liguem|explicação|resposta|carta|diretor
        eist|wil|verwacht|vraagt|staat_op .. teruggebeld|gebeld|telefoontje|gesprek|uitleg|antwoord|brief|directie
        has|have no_right|no_authority|not_allowed .. say|speak|answer
        in_writing by|before|until|from
        schriftlich* stellungnahme|erklärung|antwort|bestätigung|bericht
        anruf|rückruf|gespräch von|mit|durch
        un|votre appel|rendez_vous|entretien d'|de|avec
        réponse|explication|lettre écrite|signée|formelle
        une|la llamada|respuesta|explicación|carta de|por|del
        una|la telefonata|chiamata|risposta|spiegazione|lettera di|da|dal|scritta
        uma ligação|chamada|resposta|explicação|carta de|do|da|por
        een telefoontje|gesprek|antwoord|verklaring|brief van|met
        """,
    "contain": """
        stop|block|close|shut|lock|freeze|kill|suspend it|this|that|them|the|his|her|their|all now|at_once|immediately|
            first|off|down|access|account|accounts|link|job
        must|should|needs|has_to|ought .. be|to stopped|closed|blocked|shut|locked|cut_off|taken_down|frozen|suspended
        still running|open|online|active .. can't|cannot stop|close|shut|reach|kill it
        can't|cannot stop|close|shut|kill|take_down it|that|this|the
        muss|müssen .. gesperrt|gestoppt|geschlossen|abgeschaltet
        il faut|doit|faut .. couper|bloquer|fermer|arrêter
        hay_que|debe|tenéis_que .. cerrar|bloquear|parar|cortar
        bisogna|va|deve .. bloccare|bloccato|chiudere|chiuso|fermare|fermato
        é_preciso|tem_de|precisa .. bloquear|fechar|parar|cortar
        moet|moeten .. geblokkeerd|gestopt|afgesloten|dicht
        """,
    "fix": """
        needs|need|wants|want|must|has_to|have_to .. fixing|fix|fixed|a_fix|repairing|repair|repaired|mending|mended|
            putting_right|put_right|correcting|corrected|restoring|restored|sorting|sorted|a_patch|patching|undone|
            reverting|rolled_back
        this|it|that|first|one|bug is yours|for_you|for_engineering|engineering's|your
        is yours|for_you|one_for_you , engineering
        change is required|needed
        code|config*|schema change required|needed
        put right|back|straight before|by|today|until|for
        right|correct|working offset|value|value|version|again by|before|until|for
        <any> needs|need to work|go|run again|before|by
        muss|müssen|sollte|gehört .. behoben|repariert|korrigiert|gefixt|wiederhergestellt|zurückgesetzt
        doit|doivent|il_faut .. réparé|corrigé|rétabli|réparer|corriger|rétablir
        hay_que|debe|tiene_que .. arreglar|arreglarlo|corregir|corregirlo|reparar|solucionar|restaurar
        va|bisogna|deve .. sistemato|corretto|riparato|ripristinato|sistemare|correggere|riparare|essere
        é_preciso|tem_de|precisa|deve .. corrigido|corrigir|arranjar|consertar|reparar|reposto|repor|ser
        moet|moeten .. opgelost|hersteld|gerepareerd|gefixt|teruggezet
        """,
    "investigate": """
        know|find_out|understand|learn|see|hear|tell .. who|why|how_many|since_when|where|how|which|what .. <any>
        someone|somebody|anyone who knows|understands|can_read|can_see|has
        can't|cannot|couldn't .. see|read|tell|get|look|go|find|dig|diagnose .. from_here|further|deeper|any_further|
            myself|on_my_side|log|logs|access|it|why
        <we> .. stuck|lost|at_a_loss|out_of_ideas|at_my_wits|run_out_of_ideas
        needs|need looking|a_look|someone's|somebody's|more|another_pair|deeper|eyes|investigation
        someone|somebody to look|dig|check|trace
        would|will|should|must|ought .. have_to|to? look at|into
        wissen|klären|herausfinden|verstehen wer|wie|warum|weshalb|woher|was|wieviele|seit_wann
        komme|kommen|komm .. nicht|nimmer weiter
        savoir|comprendre|trouver qui|comment|pourquoi|combien|depuis_quand|d'où|ce_que
        n'arrive|n'avance|peux pas|plus .. loin|avancer
        saber|averiguar|entender|descubrir cómo|quién|por_qué|cuántos|desde_cuándo|como|quem|porque|por_que|quantos|
            desde_quando|qué|que
        no|não|non puedo|consigo|posso|riesco .. seguir|avanzar|avançar|ir_além|andare|proseguire|capire|oltre
        sapere|capire|scoprire come|chi|perché|quanti|da_quando|dove|cosa
        weten|uitzoeken|begrijpen wie|hoe|waarom|hoeveel|sinds_wanneer|wat
        kom|komen .. niet verder
        """,
    "advise": """
        what|how .. <we> say|tell|answer|write|do
        what|how should|can|do|may <we> .. say|tell|answer|write|offer|promise|reply
        not sure|certain whether|if|how|what .. <we>
        was|wie|wat .. sagen|antworten|schreiben|zeggen|antwoorden
        que|quoi|comment .. dire|répondre|écrire
        qué|cómo|cosa|come|como .. decir*|responder*|contestar*|dire|rispondere|dizer
        """,
}
NEEDS: Index[str] = Index((row, kind) for kind, table in _NEEDS.items() for row in rows_of(table))
_ORDER = {kind: place for place, kind in enumerate(_NEEDS)}
#: which of the kinds a team is wanted for, where a sentence says no more than that somebody wants to know
_OF_TEAM = {"product": ("decide", "respond"), "leadership": ("approve", "decide", "respond")}


#: "she wants a ring every half hour" is how she wants to be kept informed, beside what is to be done
_EVERY = re.compile(
    r"\b(?:every|each|hourly|jede\w*|alle|stündlich|toutes|chaque|cada|ogni|todas|elk|elke|ieder)\b", re.IGNORECASE
)


def need(told: Told) -> Finding | None:
    """The wish in the sender's words that fits the team spoken to; the last one: what is wanted stands at the end."""
    wanted = [(kind, sentence) for sentence in told.sender for kind in kinds(sentence)]
    fitting = [row for row in wanted if row[0] in _OF_TEAM.get(told.team, (row[0],))]
    if not fitting:
        return None
    kind, sentence = min(fitting, key=lambda row: _ORDER[row[0]])
    return found({"kind": kind, "text": clipped(sentence.text)}, sentence, "what is wanted, though nobody says please")


def kinds(sentence: Sentence) -> list[str]:
    """The kinds of request in a sentence that is meant: no condition, nothing that was done already."""
    if sentence.acts & {"did"}:
        return []
    rounds = _EVERY.search(sentence.text)
    hits = [(kind, match) for kind, match in NEEDS.finds(sentence.text, sentence.words)]
    return list(
        dict.fromkeys(
            kind
            for kind, match in hits
            if not supposed(sentence.text, match.start()) and not (rounds and kind == "respond")
        )
    )
