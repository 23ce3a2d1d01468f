"""Wordings for what goes to Security first and always; each group stands for the words of the playbook above it."""

from mailflow.reading.signals.cue import Cue

ROWS: tuple[Cue, ...] = (
    # Any to Security: "unauthorized access"
    Cue("unauthorized-access", """
        login*|log_in*|sign_in*|session*|changes|transfers|orders ... nobody|no_one|none_of_them|none_of_us .. made|did|
            knows|recogni*|recall*
        isn't|not|is_not|never|no an employee|a_member|one_of_theirs|authori*|known|from_them
        outsider|impostor|imposter|fraudster|criminals|scammer
        mailbox|inbox|forwarding rule .. forwards|forwarding|unknown|outside|address|nobody
        account|login|user of|from .. dismissed|former|retired|fired|departed|deceased .. used|active|logged
        password spraying|guessing|brute_force
        brute force
        jemand|unbekannte*|dritte .. angemeldet|eingeloggt|zugegriffen|konto
        quelqu'un|inconnu .. connecté|compte|accédé
        alguien|desconocido .. entrado|conectado|accedido|cuenta
        qualcuno|sconosciuto .. entrato|collegato|account
        alguém .. entrou|acessou|conta
        iemand .. ingelogd|account|toegang
        somebody|someone|stranger|unknown_person|unknown|attacker|they used|uses|logged_on|logged_in|accessed|entered|
            abused|took_over .. account|admin|administrator|password|login|mailbox|credentials
        unknown|strange|foreign person|user|device|ip|address .. logged|signed|accessed|entered|appear*|in
        login*|log_in*|sign_in*|logon|access .. from .. unknown|new|unfamiliar|unrecognised|unrecognized device*|
            location*|place|city|computer
        unauthori* access|login*|log_in*|sign_in*|user*|person|persons|people|use|transfer*|change*|export*|session*
        account|accounts|mailbox|inbox|system|portal|we|they|i|server .. hacked|compromised|hijacked|taken_over|
            broken_into|breached
        hacked|compromised|hijacked account*|mailbox|user|admin|login
        security breach|incident
        intruder*|intrusion|hacker*|attacker*
        someone|somebody|stranger*|person|attacker .. logged|signed|got|broke|logs|gets in|into
        someone_else|somebody_else|stranger .. using|used|in|logged .. account|login|mailbox|profile
        login*|log_in*|sign_in*|session*|access|logins .. from unknown|strange|foreign|unfamiliar|unusual|suspicious|
            unexpected|countries|country|a_country|an_unknown|an_ip
        login*|log_in*|sign_in*|access|session* ... account|user|credentials .. of|by|from .. retired|left|former|
            no_longer|deceased|dismissed|fired|ex
        login*|log_in*|sign_in*|access|session* ... from .. another|other|foreign|different country|countries|continent
        access by .. no_longer
        retired|left|dismissed|fired ... logged|log_in*|login*|signed
        suspicious|unknown|strange|unusual|foreign|unexpected login*|log_in*|sign_in*|session*|activity|access|device*
        phished|phishing !test*|training*|simulation
        stolen credential*|password*|laptop|token*|key*|session*|phone
        password*|credentials|token* .. stolen|phished|shared_publicly
        unbefugt*|unberechtigt* zugriff*|person*|anmeldung*|dritte*
        konto|account|postfach|zugang .. gehackt|kompromittiert|übernommen
        fremde*|verdächtige* anmeldung*|login*|zugriff*|sitzung*
        accès non_autorisé*
        compte|boîte|messagerie .. piraté*|compromis*
        connexion* suspect*|inconnue*|inhabituelle*
        acceso* no_autorizado*|sospechoso*
        cuenta|buzón .. hackead*|comprometid*|pirateada
        accesso|accessi non_autorizzat*|sospett*
        account|casella .. violat*|compromess*|hackerat*
        acesso* não_autorizado*|suspeito*
        conta .. invadida|comprometida|hackeada
        onbevoegd*|ongeautoriseerd* toegang|gebruik*|persoon
        account|mailbox .. gehackt|gekraakt|overgenomen
        """),
    # somebody who has left and can still come in
    Cue("unauthorized-access", """
        former|ex|terminated|fired|departed|dismissed ... token|key|account|login|credentials|password|
            session .. still .. work*|active|valid|open
        former|ex|terminated|fired|departed|dismissed ... downloaded|exported|copied|opened|viewed|deleted|accessed|read
        still gets|get|can_get|log*|got into|in|on ... although|after|fired|left|former
        fired|former|terminated|ex ... still|yet gets|get|got|works|has|comes into|in|access
        exempleado*|extrabajador*|ex_empleado*|exfuncion* ... acceso|entrar|accede
        ex_dipendente|ex_collaboratore|ex_funcionário|ex_medewerker ... access*|entra*|toegang
        former|ex|ex_employee|ex_colleague|terminated|dismissed|fired|departed|leaver|left ... logged|signed|logs|
            signs in|into|on|back_in
        former|ex|ex_employee|terminated|dismissed|fired|departed|leaver|left ... still log*|sign*|see*|open*|
            has_access|have_access|had_access|download*|read*|get*
        former|ex|ex_employee|terminated|dismissed|fired|departed ... still|can|could|was_able|able access|accessed|see|
            open|log_in|download
        still has|have|had access ... left|leaving|fired|gone|terminated
        still has|have|had access|logins|a_login although|after|even
        ehemalig*|ausgeschieden* ... zugriff|einloggen|eingeloggt|anmelden|angemeldet|zugang
        ancien*|ex ... accès|connecté*|connecter
        antigu*|ex ... acceso|entrar|conectad*|accedid*
        ex ... accesso|accedere|accede|collegat*
        ex ... acesso|acessou|acessar|entrou
        voormalig*|ex ... toegang|ingelogd|inloggen
        """),
    # "Potential data exposure": others see what is not theirs
    Cue("data-exposure", """
        could|can|able_to open|see|read|view|access|download <private> of|from .. at|in another|a_different|other
        mixed|mixed_up|swapped|crossed .. accounts|customers|tenants|patients|guests|companies
        accounts|tenants|customers|patients|guests <be>|seem|seem_to_be|got .. mixed|swapped|crossed
        contains|contain|shows|show|lists|includes|holds|exposes .. customer_names|names|address|addresses|details|data|
            salary|salaries|email|phone .. of|from .. another|different|other|strangers|all|someone
        must|should not|never .. see
        not|never meant|supposed|allowed to see
        public|publicly page|site|status_page|portal|link|url|folder .. lists|shows|contains|exposes
        addresses .. cc|to|in_cc|in_copy .. all|cc|instead
        cc .. instead_of|all|everyone|<n>
        <private> ... turn|turns|turned|show|shows|showed|end|ends|ended|appear|appears|land|landed up|under|
            in .. inbox|account|portal|wrong|another|different
        guess|guesses|changes|change|increment*|edit|edits .. number|id|url .. gets|sees|opens|can|downloads
        sieht|sehen|bekommt|erhält|öffnet .. eines|anderer|fremde*|anderen .. <any>
        <private>|befunde|berichte|akten .. eines|von|einer anderen|anderer|fremden
        reçoit|voit|ouvre .. d'un|d'une|des .. autre|autres
        recibe|ve|abre .. de otro|otra|otros
        riceve|vede|apre .. di un_altro|altri
        <sees> ... another|other|different|wrong|someone|somebody <any's> <private>
        <sees> ... another|other|different|wrong|stranger's|strangers' <any's>? <private>
        <sees> ... <private> of|from someone_else's|somebody_else's|another_company's|other_people's|strangers|
            a_stranger
        <private> ... went|sent|emailed|mailed|gone|forwarded|delivered|leaked to .. competitor*|third_party|
            third_parties|the_wrong|stranger*
        bucket|folder|share|repository|repo|blob|drive|calendar|dashboard <be> .. public|world_readable|open_to|
            accessible_to_anyone|unprotected
        bucket ... is|was public
        lets|let|allows|enables|allow anyone|anybody|everyone|strangers .. download|see|open|read|access|view
        <private> ... mailed|sent|went|emailed|delivered to .. wrong <any>
        <sees> ... another|other|different|someone_else's|somebody_else's|stranger's|foreign <party> <private>
        <sees> ... someone_else's|somebody_else's|another_person's|each_other's|everyone's|everybody's|
            strangers' .. <private>
        <sees> ... <private> of|from|belonging_to .. another|other|different|someone_else|somebody_else|foreign|
            unrelated .. <party>
        <private> of|from|belonging_to .. another|other|different|foreign|unrelated .. <party> .. visible|shown|show|
            appear*|listed|showed_up|displayed|in_their|in_our
        another|other|different <party> <private> .. visible|shown|show|appear*|listed|showed_up|showing_up|displayed|
            in_their|in_our|in_the|pop*
        <private>|customers|patients|people|names ... belong|belongs|belonging|belonged .. to another|someone_else|
            a_different|other|different
        <private>|customers|patients|people ... not|aren't|isn't|never|weren't ours|mine|theirs|our_own|our_customers|
            our_patients
        cross_tenant|cross_customer|cross_account
        <private> mixed|swapped|mixed_up .. between|with .. customers|accounts|tenants|companies|clients
        """, conditional=True),
    # the same in the other languages
    Cue("data-exposure", """
        <private> anderer|fremder|eines_anderen|einer_anderen|von_anderen|eines_fremden .. kund*|firm*|mandant*|
            unternehmen|nutzer*|person*
        fremde* <private>
        <private> d'autres|d'un_autre|d'une_autre|de_quelqu'un client*|société*|entreprise*|utilisateur*|patient*|
            personne*
        <private> de otro*|otra*|de_otros|ajeno* cliente*|empresa*|usuario*|paciente*|persona*
        <private> di altri|un_altro|un'altra|altre client*|aziend*|utent*|pazient*|person*
        <private> de outro*|outra* cliente*|empresa*|usuário*|paciente*|pessoa*
        <private> van andere|een_andere|een_ander klant*|bedrij*|gebruiker*|patiënt*|persoon
        datenleck|datenpanne|datenschutzpanne|fuite de données|donnees
        fuga|filtración|brecha de datos
        violazione|fuga dei|di dati
        vazamento de dados
        datalek
        """, conditional=True),
    Cue("data-exposure", """
        data leak*|exposure|exposed|breach*|spill*
        leaked|leaking .. <private>|key|keys|token*|passwords|credentials
        <private>|key|keys|token*|passwords|bucket|link|links|portal|page .. exposed|leaked
        <private>|bucket|link|links|portal|page|file .. publicly|openly|public|open to|visible|accessible|readable|
            available|reachable|online
        publicly accessible|visible|readable|available|reachable|exposed
        anyone|anybody|everyone|everybody|whoever .. with .. link|url .. see|open|read|download|access
        anyone|anybody|everyone|strangers can see|open|read|download|access .. <private>
        <private>|file|files|page|link ... without .. login|log_in|password|logging_in|signing_in|authenti*|account
        without .. login|log_in|password|logging_in|signing_in|authenti* ... see|open|read|download|access
        <private> ... went|sent|delivered|emailed|mailed|gone|goes|arrived|forwarded to|at|with .. wrong|other|another|
            unrelated|different address*|recipient*|person|customer*|compan*|people|client*|account*|employee*|inbox*|
            supplier*
        sent|mailed|emailed|delivered .. <private> to|at .. wrong|another|unrelated|different address*|recipient*|
            person|customer*|compan*|people|client*|employee*
        wrong recipient*|patient|person|customer .. received|got|gets|with .. <private>
        received|got|gets|getting .. <private> meant|intended for
        api|access|private|secret key*|token* .. public|posted|committed|visible|in_plain|plain_text|github
        """),
    # "vulnerability report"
    Cue("vulnerability", """
        vulnerab*
        security hole|flaw|bug|issue|weakness|researcher|finding*|problem|gap|loophole
        sql|script|html|command|code|template injection
        xss|csrf|idor|rce|ssrf
        cve
        exploit|exploited|exploitable|exploits
        pen_test*|pentest*|penetration_test* ... found|finds|finding*|shows|showed|reveal*|flag*|discover*|uncovered|
            hole|critical|high
        found|finds|flagged|discovered|reported .. pen_test*|pentest*|penetration_test*
        bug bounty
        password*|credentials|secrets|card_number* .. plain_text|clear_text|plaintext|in_plain|in_clear
        shows|exposes|leaks|reveals|prints|displays|contains .. stack_trace|credentials|passwords|secrets|db_host|
            internal_ip*|internal_host*
        bypass|bypassed|bypasses|bypassing|get_around .. login|mfa|2fa|two_factor|authenti*|permission*|password
        reset link|token .. twice|reused|again|not_expire|never_expires
        sicherheitslücke*|schwachstelle*|sicherheitsproblem
        faille* de_sécurité|sécurité
        vulnerabilidad*|vulnerabilit*|brecha de_seguridad
        falla di_sicurezza|falha de_segurança
        kwetsbaarheid|beveiligingslek
        """, conditional=True),
    # "compliance concern"
    Cue("compliance", """
        complian* concern*|issue|problem|breach|violation|officer|risk|incident|team
        gdpr|dsgvo|rgpd|avg|lgpd|hipaa|pci|pci_dss|sox|data_protection|privacy|ferpa .. concern*|issue|problem|breach|
            violation|complaint|incident|officer|authorit*|notice|notif*|risk|violat*|regulator|72
        breach|violation|infringement|violating|violates|violate|against|breaches of|the|our|with .. gdpr|dsgvo|rgpd|
            hipaa|data_protection|privacy|pci
        their|our|the|his|her dpo|data_protection_officer
        report|notify|inform .. authority|authorities|ico|regulator|cnil|supervisory
        data residency|sovereignty
        ^ hipaa|gdpr|dsgvo $
        datenschutzverstoß|datenschutzvorfall|datenschutzverletzung|datenschutzbeauftragt*|datenschutzproblem
        protection_des_données|cnil .. plainte|problème|incident|signal*
        protección_de_datos|proteção_de_dados|protezione_dei_dati .. queja|problema|incidente|incumpl*|violaz*|viola*
        """),
)  # fmt: skip
