"""What servers and programs write into subjects and texts when nobody sat at the keyboard."""

import re

#: how servers and programs begin the subject of an out-of-office answer, by language of the mailbox; a colon follows
_AWAY_SUBJECTS = (
    # English
    "automatic reply|auto[ -]?reply|out of (?:the )?office(?: (?:auto)?[ -]?reply| message)?"
    # German
    "|automatische antwort|abwesenheitsnotiz|abwesenheit|abwesend"
    # French
    "|réponse automatique|absence du bureau"
    # Spanish
    "|respuesta automática|fuera de la oficina"
    # Portuguese
    "|resposta automática|ausência temporária|fora do escritório"
    # Italian
    "|risposta automatica|fuori (?:sede|ufficio)"
    # Catalan
    "|resposta automàtica"
    # Dutch
    "|automatisch antwoord|afwezig(?:heidsbericht)?"
    # Danish, Norwegian, Swedish, Finnish
    "|autosvar|automatisk svar|automatiskt svar|frånvaromeddelande|automaattinen vastaus|poissa"
    # Czech, Slovak, Polish, Hungarian, Romanian
    "|automatická odpov[eě][dď]|automatický odpoveď|autoodpowiedź|odpowiedź automatyczna|automatyczna odpowiedź"
    "|automatikus válasz|răspuns automat"
    # Croatian, Slovenian, Lithuanian, Latvian, Estonian
    "|automatski odgovor|samodejni odgovor|automatinis atsakymas|automātiska atbilde|automaatvastus"
    # Russian, Ukrainian, Bulgarian
    "|автоматический ответ|автоответ|автоматична відповідь|автоматичен отговор"
    # Turkish, Greek, Hebrew, Arabic
    "|otomatik yanıt|αυτόματη απάντηση|תשובה אוטומטית|رد تلقائي"
    # Japanese, Chinese, Korean
    "|自動応答|自動返信|自動回覆|自动答复|自动回复|자동 회신"
    # Vietnamese, Thai, Indonesian
    "|trả lời tự động|ตอบกลับอัตโนมัติ|balasan otomatis"
)
AWAY = re.compile(rf"(?:{_AWAY_SUBJECTS})\s?[:：]", re.IGNORECASE)
#: a subject that is nothing else
AWAY_ALONE = re.compile(
    r"(?:automatic reply|auto-?reply|out of (?:the )?office|abwesenheitsnotiz|réponse automatique)\W*", re.IGNORECASE
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
