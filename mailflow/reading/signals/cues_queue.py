"""Wordings for how many report it, how often it came back and how long it waits;
the playbook's words stand above each group."""

from mailflow.reading.signals.cue import Cue

ROWS: tuple[Cue, ...] = (
    # "recurring issue that was supposedly fixed, increasing severity over time"
    Cue("recurring", """
        thought|assumed|believed .. <fixed>
        <fixed> .. month|week|year|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|
            september|october|november|december ... broken|back|again|fails|gone
        repeat|repetition|rerun|replay|recurrence of
        twice|before|already .. same fault|problem|bug|issue|error
        same fault|problem|bug|issue|error .. twice|before|already|three_times|earlier|in_the_past
        three|four|five|several|many times now|already|this_year|this_month|this_quarter
        hotfix|fix|patch|workaround .. helped|held|worked|lasted .. for|only|a_week|days|hours|short
        brings|brought it|this|that back
        every release|update|upgrade|deployment .. back|again|breaks|same
        told .. <fixed> ... isn't|not|still|again|back
        closed|marked as|solved|fixed|resolved ... reopened|again|back|still
        supposedly|allegedly|supposed|was|were|had_been|already|been|you|we|they|claimed .. <fixed> ... <again>|still|
            once_more|but
        <again> ... after|although|despite|even_though|though|was|were|since .. <fixed>|fix
        <fixed> .. in|last|on|two|three|a_week|ago ... <again>|still
        second|third|fourth|fifth|2nd|3rd|4th|5th|sixth time|occurrence|incident|outage !zone|to|i_write|i_ask|i_wrote|
            i_asked|we_ask
        <we>|you|they|engineering .. closed|marked|declared .. <fixed>|done|as_fixed|as_resolved
        keep|keeps|kept coming_back|happening|recurring|returning|breaking|reappearing|failing|crashing
        it's|it_is|issue_is|problem_is|bug_is|error_is|fault_is back !to|up|online|working|in|now_working
        issue|problem|bug|error|fault|it has|came|comes|is .. back|returned|come_back|recurring|reappeared|resurfaced
        recurring|recurrent|repeated|repeating issue|problem|bug|error|incident|fault|outage*
        getting|gets|got|becoming|grows|getting_even worse
        worse every|each|by_the|and_worse
        worse than yesterday|before|ever|last|this_morning
        same problem|issue|bug|error|fault|thing|outage|incident|defect|symptom*|story .. as|like .. last|in|before|
            previous|that_time|the_one
        same as|like in|last <any>
        fix .. did_not_hold|didn't_hold|didn't_last|not_last|didn't_work|doesn't_hold|did_not_work
        reopened|re_opened|reopening|reopen .. ticket|case|again
        schon wieder .. derselbe|dieselbe|dasselbe|obwohl|kaputt
        zum zweiten|dritten|vierten|x_ten|wiederholten mal
        wieder|erneut .. aufgetreten|da|obwohl|trotz|nach
        behoben|gelöst .. wieder|erneut
        deuxième|troisième|quatrième fois
        à_nouveau|de_nouveau|encore|revenu .. corrigé*|résolu*|même
        segunda|tercera|cuarta vez
        otra_vez|de_nuevo|vuelve|vuelto .. resuelto|corregido|mismo|solucionado|ocurrir|fallar
        seconda|terza|quarta volta
        di_nuovo|nuovamente|ancora .. risolto|corretto|stesso
        segunda|terceira|quarta vez
        de_novo|novamente|voltou .. resolvido|corrigido|mesmo
        tweede|derde|vierde keer
        opnieuw|weer .. opgelost|dezelfde|terug
        """),
    # "Same issue reported by 3+ customers"; the count itself is read in triage.py
    Cue("three-customers", """
        all|every one_of_them|of_them|three|four|five the_same|affected|hit
        not only them|him|her|this|that .. <Name> .. <Name>
        count|counted|counting|seeing|see <3+> customers|clients|accounts|companies|tenants
        several|multiple|many|a_number_of|a_handful_of tickets|reports|complaints|mails .. same|came|come|today|similar|
            about|identical
        <3+> customers|clients|accounts|companies|tenants|organi* so_far|already|now|by_now|until_now|to_date
        more and more customers|clients|accounts|users|companies
        at_least|by_now|meanwhile <n> .. other accounts|customers|clients|companies|tenants
        <3+> other|more|different customers|clients|accounts|companies|tenants
        also|too seen|reported|affected|hit at|by|from <Name> <Name>? <Name>? , <Name>
        same|also|too at|for|with <Name> <Name>? <Name>? , <Name> <Name>? <Name>? ,? and|& <Name>
        <3+> clients|clientes|kunden|clienti|klanten|kundinnen .. signalé|reportado|gemeldet|segnalato|gemeld|
            reportaram|betroffen|touchés|afectados|concernés|haben|ont|han|hanno|hebben
        tickets|reports|mails|complaints|calls from|by <3+>|several|many accounts|customers|clients|companies|tenants|
            organi*
        a dozen|dozens of? customers|clients|accounts|companies|tenants
        <3+> customers|clients|accounts|companies|tenants|organi* <be>|have|has .. hit|affected|down|complained|
            reported|impacted|it|same
        <nth> <asker>
        <nth> <any> <asker>
        <3+> !<people>|<data>|at|of|in|on|to|from|and|or|for|with|the|a|per|is|are|was|x|h|pm|am|percent|weeks|months|
            days|hours|minutes|times|of_our|of_their <any> <any>? .. asked|asks|requested|reported|complained|complain|
            gefragt|gemeldet|gewünscht|demandé|signalé|pedido|solicitado|chiesto|segnalato|gevraagd|gemeld
        <3+> !<people>|<data>|at|of|in|on|to|from|and|or|for|with|the|a|per|is|are|was|x|h|pm|am|percent|weeks|months|
            days|hours|minutes|times <any> <any>? this|last|in_this|in_the week|month|quarter|year|days .. have|has|had|
            report*|see|with|hit
        <3+> !<people>|<data>|at|of|in|on|to|from|and|or|for|with|the|a|per|is|are|was|x|h|pm|am|percent|weeks|months|
            days|hours|minutes|times <any> <any>? have|has the_same|asked|requested|reported|complained
        <3+> other|more|different|separate|new? reports|tickets|complaints|cases so_far|since|this|today|from|about|in|
            of_the_same|open|now|already|on|for
        <3+> reports|tickets|complaints so_far|since|this|today|from|about|in|of_the_same|now|already
        reported by <3+>|several|many|multiple
        <3+>|several|many|multiple customers|clients|accounts|companies|tenants .. report*|complain*|affected|same|
            confirmed|hit|have_it|see_it|wrote|opened|raised
        same thing|issue|problem|error|report|fault|symptom|symptoms|complaint .. at|for|with|from|in|
            by <Name> <Name>? <Name>? , <Name> <Name>? <Name>? ,? and|& <Name>
        dritter|vierter|fünfter|dritte|vierte|fünfte kunde|kundin|firma|meldung
        troisième|quatrième|cinquième client*
        tercer|cuarto|quinto cliente
        terzo|quarto|quinto cliente
        terceiro|quarto|quinto cliente
        derde|vierde|vijfde klant
        """),
    # "Multiple customers affected"
    Cue("several-customers", """
        multiple|several|many|various|other|more|different|numerous customers|clients|tenants|accounts|companies|
            schools|shops|organi*ations .. affected|report*|see|have|hit|complain*|same|too|down|impacted|as_well|
            with_it
        affects|affecting|affected|impacts|impacting|hits|hitting .. multiple|several|many|various|all|other customers|
            clients|tenants|accounts|companies
        same thing|issue|problem|error|report|fault|symptom|symptoms .. at|for|with|from|in|
            by <Name> <Name>? <Name>? ,? and|& <Name>
        not only|just them|him|her|this_customer|one_customer|acme .. affected|also|other
        mehrere|viele|weitere kunden
        plusieurs|d'autres clients
        varios|otros|muchos clientes
        diversi|altri|molti|più clienti
        vários|outros|muitos clientes
        meerdere|andere|veel klanten
        """),
    # "customer has been waiting unreasonably long", "Issue has been open beyond SLA"
    Cue("waiting", """
        first reported|raised|contacted|wrote .. end|beginning|middle|in|last of|january|february|march|april|may|june|
            july|august|september|october|november|december|month|year|spring|summer|autumn|winter
        patient for|since
        now|already day <4+> !and|of_the
        drags|dragging|dragged on
        <4+> working|business? days without|with_no|and_no|later|still
        <n> weeks|months ... nothing|no|without|still|anniversary|counting
        <weeks> old
        ticket|case|request|issue|problem|complaint .. weeks|months .. old
        open|pending|waiting|unsolved|unresolved|unanswered since january|february|march|april|may|june|july|august|
            september|october|november|december|last_month|last_year|spring|summer|autumn|winter
        been .. month|months|weeks and|now|since|without|already
        has|have|had been_open|been open|pending|waiting .. weeks|months|month
        since|for .. a|one|<n>|several month|months|weeks .. still|no|nothing|without
        espera* .. mes|meses|semanas
        há|faz|aspetta*|wacht* .. mês|mes|mese|maand
        waiting|waited|wait|waits .. for|since|now|already .. weeks|months|so_long|too_long|ages|long_enough|forever
        waiting|waited|wait|waits .. <4+> days|working_days|business_days
        open|unresolved|unanswered|pending|outstanding|unsolved for|since|now|already .. weeks|months|ages
        open|unresolved|unanswered|pending|outstanding .. for|since|now <4+> days|working_days|business_days
        open|unanswered|unresolved|overdue .. beyond|past|over|outside|longer_than .. sla
        <weeks> and|without|with_no|now|later .. answer|reply|progress|fix|word|news|response|update|still|nothing|no
        for <n>|several|many|some weeks|months ... no|nothing|nobody|still|waiting|without|not
        it's|it_has|it_is|that's been|now .. <4+> days
        it's|it_has|it_is|that's been|now .. weeks|months
        open|taking|takes|taken|dragging|drag* .. too|so|unreasonably long
        reported|wrote|raised|opened|submitted|logged .. weeks|months ago
        <weeks> ago ... still|no|nothing|since_then|not
        <n> weeks|months now|already|later
        seit .. wochen|monaten
        warte*|wartet .. seit|schon .. wochen|monaten|lange|tagen
        depuis .. semaines|mois
        attend* .. depuis|longtemps
        hace|desde_hace|lleva* .. semanas|meses
        da|aspetta* .. settimane|mesi
        há|faz|esperando .. semanas|meses
        al|sinds|wacht* .. weken|maanden
        """),
    # "normal support channels aren't progressing"
    Cue("stuck", """
        pinged|asked|chased|nudged|poked|reminded .. times|twice|silence|nothing|no
        feels|feel|is responsible|in_charge
        nobody|no_one .. feels|responsible|in_charge
        moved|passed|kicked|pushed|bounced .. times between|among|from
        no answer|reply|reaction|response|word .. from|since|for
        being|been|got|gets|feel|feels ignored
        silence since|for|from|on
        asked|written|mailed|called|chased|reminded|wrote|pinged .. three|four|five|six|seven|several|many|multiple|3|4|
            5|6|7 times
        reminders|mails|requests|messages|emails|tickets|calls .. unanswered|ignored|without_answer|went_nowhere
        pillar to post
        sent|send|sending|passed|shoved back_and_forth|around
        not|never answered|replied|responded|reacted for|since|in .. days|weeks
        <nth> chaser|reminder|follow_up|mail|email|message|call
        second|another|yet_another|several chaser|reminder|reminders|follow_up|follow_ups|chasers
        chased|chasing|chase|chaser .. times|twice|since|for|again|us|daily|every
        nobody|no_one|noone|none .. answer*|repl*|respond*|got_back|gets_back|come_back|reacts|reacted|care*|picks|
            picked|takes_it|took|looked|looks|owns|working_on
        no|without|zero progress|movement|reply|response|answer|feedback|update|reaction|news .. since|for|in|from|
            after|yet|to_my|to_our|so_far
        not|isn't|never .. progressing|getting_anywhere|answered|going_anywhere
        ticket|case|request|issue|complaint|matter <be> .. not moving
        ticket|case|request|issue|complaint|matter isn't moving
        going|goes|went|gone .. circles
        going|goes|gone nowhere
        passed|pushed around|from|between
        reassigned|bounced|moved .. times|between|twice|around
        fell|fallen|slipped through .. cracks
        ignored|ignoring us|for|since|my|our|them|him|her
        ticket|case .. unassigned|unowned|no_owner|untouched|sits|sitting|sat|stale|stalled
        niemand|keiner .. antwortet|meldet|reagiert|kümmert|zuständig|gemeldet|geantwortet
        keine antwort|reaktion|rückmeldung .. seit|auf|mehr|bisher|bekommen|erhalten
        personne ne répond*|rappelle|s'occupe
        aucune|sans réponse|nouvelle*|retour
        nadie .. responde|contesta|respondido|contestado
        sin respuesta|noticias
        nessuno .. risponde|risposto
        nessuna risposta
        ninguém .. responde|respondeu
        sem resposta|retorno
        niemand .. reageert|antwoordt|gereageerd
        geen reactie|antwoord
        """),
)  # fmt: skip
