"""What servers and programs write into subjects and texts when nobody sat at the keyboard."""

import re

#: how servers and programs begin the subject of an out-of-office answer, by language of the mailbox; a colon follows
_AWAY_SUBJECTS = (
    # English
    r"auto(?:mat(?:ic|ed))?[ -]?re(?:ply|sponse)|out[ -]of[ -](?:the[ -])?office(?: (?:auto)?[ -]?reply| message)?"
    r"|vacation (?:reply|response|message)"
    # German
    r"|automatische (?:antwort|abwesenheits\w{4,12})|abwesenheits(?:notiz|meldung|nachricht|assistent)"
    r"|abwesenheit|abwesend"
    # French
    r"|réponse automatique(?: d[’']absence)?|message d[’']absence|absence d[ue] bureau"
    # Spanish
    r"|(?:respuesta|contestación) autom[áa]tica|(?:fuera|ausencia) de la oficina"
    # Portuguese, Catalan
    r"|resposta autom[áàa]tica|ausência (?:temporária|do escritório)|fora do escritório"
    # Italian
    r"|risposta automatica|fuori (?:sede|ufficio)"
    # Dutch
    r"|automatisch (?:antwoord|afwezigheidsbericht)|afwezig(?:heids(?:bericht|assistent))?"
    # Danish, Norwegian, Swedish, Icelandic, Finnish
    r"|autosvar|automatiskt? svar|fraværs(?:melding|besked)|frånvaromeddelande|sjálfvirkt svar"
    r"|automaattinen vastaus|automaattivastaus|poissa(?:oloviesti| toimistosta)?"
    # Czech, Slovak, Polish, Hungarian, Romanian
    r"|automatická odpov[eě][dď]|automatický odpoveď|mimo kancelář"
    r"|autoodpowiedź|odpowiedź automatyczna|automatyczna odpowiedź|poza biurem"
    r"|automatikus válasz(?:üzenet)?|házon kívül|răspuns automat"
    # Croatian, Serbian, Slovenian, Albanian, Lithuanian, Latvian, Estonian
    r"|automatski odgovor|аутоматски одговор|samodejni odgovor|përgjigje automatike"
    r"|automatinis atsakymas|automātisk[aā] atbilde|automaatvastus"
    # Russian, Ukrainian, Bulgarian, Kazakh
    r"|автоматический ответ|автоответ|вне офиса|автоматична відповідь|автоматич(?:ен|ески) отговор|автоматты жауап"
    # Turkish, Azeri, Greek
    r"|otomatik (?:yan[ıi]t|cevap)|ofis dışında|avtomatik cavab|αυτόματη απάντηση|εκτός γραφείου"
    # Hebrew, Arabic, Persian, Hindi
    r"|תשובה אוטומטית|מענה אוטומטי|מחוץ למשרד|رد تلقائي|الرد التلقائي|خارج المكتب|پاسخ خودکار|स्वचालित उत्तर"
    # Japanese, Chinese, Korean
    r"|自動応答|自動返信(?:メール)?|不在通知|不在のお知らせ|自動回覆|自动答复|自动回复|자동 ?(?:회신|응답)"
    r"|부재 ?중(?: ?알림)?"
    # Vietnamese, Thai, Indonesian, Malay
    r"|trả lời tự động|(?:การ)?ตอบกลับอัตโนมัติ|balasan otomatis|jawapan automatik"
    # Basque, Welsh
    r"|erantzun automatikoa|ymateb awtomatig"
)
#: with the colon behind it, or as a label in brackets
AWAY = re.compile(rf"(?:{_AWAY_SUBJECTS})\s?[:：]|[\[(【]\s?(?:{_AWAY_SUBJECTS})\s?[\])】]", re.IGNORECASE)
#: a subject that is nothing else
AWAY_ALONE = re.compile(
    r"(?:automatic reply|auto-?reply|out[ -]of[ -](?:the[ -])?office|abwesenheitsnotiz|réponse automatique"
    r"|自動応答|自動返信|自动回复|자동 ?(?:회신|응답))\W*",
    re.IGNORECASE,
)
#: HCL Notes: `AUTO: Lee Chan is out of the office (returning 30/11/2026)`
AWAY_NOTES = re.compile(r"AUTO: [^\n(]{1,120}\(returning \d", re.IGNORECASE)

#: what Outlook writes when somebody wants a mail back; "Rappel :" alone is a reminder, and products are recalled too
RECALL = re.compile(
    r"(?:recall|rückruf|rappel|recuperar|richiamo|intrekken)\s?:|message recall (?:failure|success|report)",
    re.IGNORECASE,
)
RECALL_TEXT = re.compile(
    r"\s*(?:[^\n]{0,80}(?:would like to recall the message|möchte die nachricht[^\n]{0,200}zurückrufen"
    r"|souhaite(?:rait)? rappeler le message|desea recuperar el mensaje"
    r"|deseja cancelar a mensagem|vuole richiamare il messaggio)|your message[^\n]{0,120}recall)",
    re.IGNORECASE,
)
NO_REPLY = re.compile(r"(?:.*[._-])?(?:no[-_.]?reply|do[-_.]?not[-_.]?reply)(?:[+._-].*)?|bounces?(?:[+-].*)?")
UNDELIVERABLE = re.compile(
    r"undeliver\w+|undelivered mail|delivery (?:status notification|failure|has failed|incomplete)"
    r"|mail delivery (?:failed|failure)|failure notice|returned mail|unzustellbar"
    r"|non remis|no se puede entregar|não entregue|non recapitabile|onbestelbaar",
    re.IGNORECASE,
)
