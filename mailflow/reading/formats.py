"""How mail clients write a forward: the line that opens it and the names of the header fields below, by client and language.

To add a client or a language, add one row to FORMATS and a mail to tests/corpus/. Alternatives are separated by "|";
case, stars and dashes round them do not count. Marks that a client also writes above replies are in ORIGINALS.
"""

from typing import NamedTuple


class Format(NamedTuple):
    """What one client writes in one language."""

    client: str
    locale: str
    #: the opening line, without dashes and colon; "" where there is none (Outlook writes a rule or nothing)
    mark: str
    from_: str
    date: str
    to: str
    cc: str
    subject: str


# Sources. "gmail": Gmail writes its mark in English since 2018 and translates only the first label (fixtures of
# email-forward-parser); the translated marks are of the years before, still found in old threads. "apple": Apple Mail's
# MailUI strings as seen in forwards. "outlook": classic and web (a Sent field) and the Macintosh and new ones (a Date field).
# "thunderbird": mime.properties and mimeheader.properties of its localisations. "yahoo", "hubspot", "ionos", "missive": fixtures of
# email-forward-parser. The rest: mails as the client sends them, from memory of many, not of one that could be cited.
FORMATS = (
    Format("gmail", "en", "Forwarded message", "From", "Date", "To", "Cc", "Subject"),
    Format("gmail", "bg", "Препратено съобщение", "От", "Дата", "До", "Копие", "Тема"),
    Format("gmail", "ca", "Missatge reenviat", "De", "Data", "Per a", "A/c", "Assumpte"),
    Format("gmail", "cs", "Přeposlaná zpráva", "Od", "Datum", "Komu", "Kopie", "Předmět"),
    Format("gmail", "da", "Videresendt meddelelse", "Fra", "Dato", "Til", "Cc", "Emne"),
    Format("gmail", "de", "Weitergeleitete Nachricht", "Von", "Datum", "An", "Cc", "Betreff"),
    Format("gmail", "el", "Προωθημένο μήνυμα", "Από", "Ημερομηνία", "Προς", "Κοιν.", "Θέμα"),
    Format("gmail", "es", "Mensaje reenviado", "De", "Fecha", "Para|A", "Cc", "Asunto"),
    Format("gmail", "et", "Edastatud kiri|Edastatud sõnum", "Saatja", "Kuupäev", "Saaja|Adressaat", "Koopia", "Teema"),
    Format("gmail", "fi", "Edelleenlähetetty viesti", "Lähettäjä", "Päivämäärä|Date", "Vastaanottaja", "Kopio", "Aihe"),
    Format("gmail", "fr", "Message transféré", "De", "Date", "À|A", "Cc", "Objet|Sujet"),
    Format("gmail", "hr", "Proslijeđena poruka", "Šalje", "Datum", "Prima", "Cc", "Predmet"),
    Format("gmail", "hu", "Továbbított üzenet", "Feladó", "Dátum", "Címzett", "Másolat", "Tárgy"),
    Format("gmail", "it", "Messaggio inoltrato", "Da", "Data|Date", "A", "Cc", "Oggetto"),
    Format("gmail", "ja", "転送メッセージ|転送されたメッセージ", "差出人|From", "日付|Date", "宛先|To", "Cc", "件名|Subject"),
    Format("gmail", "ko", "전달된 메일|전달된 메시지", "보낸사람|보낸 사람", "날짜|Date", "받는사람|받는 사람", "참조", "제목|Subject"),
    Format("gmail", "lt", "Persiųstas laiškas|Persiųsta žinutė", "Nuo", "Data", "Kam", "Kopija", "Tema"),
    Format("gmail", "lv", "Pārsūtītais ziņojums|Pārsūtīta ziņa", "No", "Datums", "Kam", "Kopija", "Temats"),
    Format("gmail", "nl", "Doorgestuurd bericht", "Van", "Datum|Date", "Aan", "Cc", "Onderwerp"),
    Format("gmail", "no", "Videresendt melding", "Fra", "Dato", "Til", "Kopi", "Emne"),
    Format("gmail", "pl", "Przekazana wiadomość|Wiadomość przekazana dalej", "Od", "Data", "Do", "DW", "Temat"),
    Format("gmail", "pt", "Mensagem encaminhada", "De", "Data", "Para", "Cc", "Assunto"),
    Format("gmail", "ro", "Mesaj redirecționat|Mesaj redirecţionat|Mesaj transmis mai departe", "De la", "Data|Dată", "Către", "Cc", "Subiect"),
    Format("gmail", "ru", "Пересылаемое сообщение|Пересланное сообщение", "От", "Дата|Date", "Кому", "Копия", "Тема"),
    Format("gmail", "sk", "Preposlaná správa|Preposielaná správa", "Od", "Dátum|Date", "Komu", "Kópia", "Predmet"),
    Format("gmail", "sl", "Posredovano sporočilo", "Od", "Datum", "Za", "Kp", "Zadeva"),
    Format("gmail", "sr", "Prosleđena poruka|Прослеђена порука", "Од|Od", "Датум|Datum", "Коме|Kome", "Cc", "Наслов|Naslov"),
    Format("gmail", "sv", "Vidarebefordrat meddelande", "Från", "Datum|Date", "Till", "Kopia", "Ämne"),
    Format("gmail", "tr", "Yönlendirilmiş ileti|Yönlendirilen ileti|İletilen ileti", "Gönderen|Kimden", "Tarih|Date", "Alıcı|Kime", "Cc", "Konu"),
    Format("gmail", "uk", "Переслане повідомлення|Пересланий лист", "Від", "Дата", "Кому", "Копія", "Тема"),
    Format("gmail", "vi", "Thư đã chuyển tiếp|Thư được chuyển tiếp", "Từ", "Ngày|Date", "Đến|Tới", "Cc", "Chủ đề|Tiêu đề"),
    Format("gmail", "zh-CN", "转发的邮件|已转发邮件|转发邮件", "发件人", "日期|Date", "收件人", "抄送", "主题"),
    Format("gmail", "zh-TW", "轉寄的郵件|已轉寄郵件|轉寄郵件", "寄件者", "日期|Date", "收件者", "副本", "主旨"),
    Format("apple", "en", "Begin forwarded message", "From", "Date", "To", "Cc", "Subject"),
    Format("apple", "ca", "Inici del missatge reenviat", "De", "Data", "Per a", "Cc", "Assumpte"),
    Format("apple", "cs", "Začátek přeposílané zprávy", "Od", "Datum", "Komu", "Kopie", "Předmět"),
    Format("apple", "da", "Start på videresendt besked|Begynd videresendt besked", "Fra", "Dato", "Til", "Cc", "Emne"),
    Format("apple", "de", "Anfang der weitergeleiteten Nachricht|Anfang der weitergeleiteten E-Mail", "Von", "Datum", "An", "Kopie", "Betreff"),
    Format("apple", "el", "Αρχή προωθημένου μηνύματος|Έναρξη προωθημένου μηνύματος", "Από", "Ημερομηνία", "Προς", "Κοιν.", "Θέμα"),
    Format("apple", "es", "Inicio del mensaje reenviado|Comienzo del mensaje reenviado", "De", "Fecha", "Para", "Cc", "Asunto"),
    Format("apple", "fi", "Välitetty viesti alkaa", "Lähettäjä", "Päivämäärä", "Vastaanottaja", "Kopio", "Aihe"),
    Format("apple", "fr", "Début du message réexpédié|Début du message transféré", "De", "Date", "À", "Cc", "Objet"),
    Format("apple", "hr", "Započnite proslijeđenu poruku|Početak proslijeđene poruke", "Šalje", "Datum", "Prima", "Cc", "Predmet"),
    Format("apple", "hu", "Továbbított levél kezdete", "Feladó", "Dátum", "Címzett", "Másolat", "Tárgy"),
    Format("apple", "it", "Inizio messaggio inoltrato", "Da", "Data", "A", "Cc", "Oggetto"),
    Format("apple", "ja", "転送されたメッセージ", "差出人", "日付", "宛先", "Cc", "件名"),
    Format("apple", "ko", "전달된 메시지|전달된 메시지 시작", "보낸 사람", "날짜", "받는 사람", "참조", "제목"),
    Format("apple", "nl", "Begin doorgestuurd bericht", "Van", "Datum", "Aan", "Kopie", "Onderwerp"),
    Format("apple", "no", "Start på videresendt melding|Begynn videresendt melding|Videresendt melding", "Fra", "Dato", "Til", "Kopi", "Emne"),
    Format("apple", "pl", "Początek przekazywanej wiadomości", "Od", "Data", "Do", "DW", "Temat"),
    Format("apple", "pt", "Início da mensagem reencaminhada", "De", "Data", "Para", "Cc", "Assunto"),
    Format("apple", "pt-BR", "Início da mensagem encaminhada", "De", "Data", "Para", "Cc", "Assunto"),
    Format("apple", "ro", "Începutul mesajului redirecționat|Începe mesajul redirecționat", "De la", "Dată", "Către", "Cc", "Subiect"),
    Format("apple", "ru", "Начало переадресованного сообщения", "Отправитель|От", "Дата", "Кому", "Копия", "Тема"),
    Format("apple", "sk", "Začiatok preposlanej správy", "Od", "Dátum", "Pre|Komu", "Kópia", "Predmet"),
    Format("apple", "sv", "Vidarebefordrat brev|Vidarebefordrat mejl", "Från", "Datum", "Till", "Kopia", "Ämne"),
    Format("apple", "tr", "İleti başlangıcı|İletilmiş mesaj başlangıcı", "Kimden", "Tarih", "Kime", "Bilgi", "Konu"),
    Format("apple", "uk", "Початок листа, що пересилається|Початок пересланого повідомлення", "Від", "Дата", "Кому", "Копія", "Тема"),
    Format("apple", "zh-CN", "开始转发的邮件|以下是转发的邮件", "发件人", "日期", "收件人", "抄送", "主题"),
    Format("apple", "zh-TW", "開始轉寄郵件|以下是轉寄的郵件", "寄件人|寄件者", "日期", "收件人", "副本", "主旨"),
    Format("outlook", "en", "", "From", "Sent|Date", "To", "Cc", "Subject"),
    Format("outlook", "bg", "", "От", "Изпратено", "До", "Копие", "Относно"),
    Format("outlook", "ca", "", "De", "Enviat|Enviat el", "Per a|A", "A/c", "Assumpte"),
    Format("outlook", "cs", "", "Od", "Odesláno|Datum", "Komu", "Kopie", "Předmět"),
    Format("outlook", "da", "", "Fra", "Sendt|Dato", "Til", "Cc", "Emne"),
    Format("outlook", "de", "", "Von", "Gesendet|Datum", "An", "Cc", "Betreff"),
    Format("outlook", "el", "", "Από", "Στάλθηκε|Αποστολή|Ημερομηνία", "Προς", "Κοιν.|Κοινοποίηση", "Θέμα"),
    Format("outlook", "es", "", "De", "Enviado|Enviado el|Fecha", "Para", "CC", "Asunto"),
    Format("outlook", "et", "", "Saatja", "Saadetud", "Adressaat", "Koopia", "Teema"),
    Format("outlook", "fi", "", "Lähettäjä", "Lähetetty|Päivämäärä", "Vastaanottaja", "Kopio", "Aihe"),
    Format("outlook", "fr", "", "De", "Envoyé|Envoyé le|Date", "À|A", "Cc", "Objet"),
    Format("outlook", "hr", "", "Od|Šalje", "Poslano|Datum", "Za|Prima", "Kopija", "Predmet"),
    Format("outlook", "hu", "", "Feladó", "Elküldve|Küldve|Dátum", "Címzett", "Másolatot kap|Másolat", "Tárgy"),
    Format("outlook", "it", "", "Da", "Inviato|Data", "A", "Cc", "Oggetto"),
    Format("outlook", "ja", "", "差出人", "送信日時|送信済み|日付", "宛先", "CC", "件名"),
    Format("outlook", "ko", "", "보낸 사람", "보낸 날짜|날짜", "받는 사람", "참조", "제목"),
    Format("outlook", "lt", "", "Nuo", "Išsiųsta", "Kam", "Kopija", "Tema"),
    Format("outlook", "lv", "", "No", "Nosūtīts", "Kam", "Kopija", "Tēma"),
    Format("outlook", "nl", "", "Van", "Verzonden|Datum", "Aan", "CC", "Onderwerp"),
    Format("outlook", "no", "", "Fra", "Sendt|Dato", "Til", "Kopi", "Emne"),
    Format("outlook", "pl", "", "Od", "Wysłano|Wysłane|Data", "Do", "DW", "Temat"),
    Format("outlook", "pt", "", "De", "Enviado|Enviada|Enviada em|Enviado em|Data", "Para", "Cc", "Assunto"),
    Format("outlook", "ro", "", "De la", "Trimis|Trimis la|Trimise|Dată|Data", "Către|La", "Cc", "Subiect"),
    Format("outlook", "ru", "", "От", "Отправлено|Дата", "Кому", "Копия", "Тема"),
    Format("outlook", "sk", "", "Od", "Odoslané|Dátum", "Komu", "Kópia", "Predmet"),
    Format("outlook", "sl", "", "Od", "Poslano", "Za", "Kp", "Zadeva"),
    Format("outlook", "sv", "", "Från", "Skickat|Datum", "Till", "Kopia", "Ämne"),
    Format("outlook", "tr", "", "Kimden", "Gönderildi|Gönderme Tarihi|Gönderim Tarihi|Tarih", "Kime", "Bilgi", "Konu"),
    Format("outlook", "uk", "", "Від", "Надіслано|Відправлено|Дата", "Кому", "Копія", "Тема"),
    Format("outlook", "vi", "", "Từ", "Đã gửi|Gửi|Ngày", "Đến|Tới", "Cc", "Chủ đề"),
    Format("outlook", "zh-CN", "", "发件人", "发送时间|日期|发送日期", "收件人", "抄送", "主题"),
    Format("outlook", "zh-TW", "", "寄件者", "寄件日期|傳送時間|日期", "收件者", "副本", "主旨"),
    Format("thunderbird", "en", "Forwarded Message", "From", "Date", "To", "CC", "Subject"),
    Format("thunderbird", "da", "Videresendt besked", "Fra", "Dato", "Til", "Kopi", "Emne"),
    Format("thunderbird", "de", "Weitergeleitete Nachricht", "Von", "Datum", "An", "Kopie (CC)|Kopie", "Betreff"),
    Format("thunderbird", "es", "Mensaje reenviado", "De", "Fecha", "Para", "CC", "Asunto"),
    Format("thunderbird", "fi", "Välitetty viesti", "Lähettäjä", "Päiväys", "Vastaanottaja", "Kopio", "Aihe"),
    Format("thunderbird", "fr", "Message transféré", "De", "Date", "Pour", "Copie à", "Sujet"),
    Format("thunderbird", "hr", "Proslijeđena poruka", "Šalje", "Datum", "Prima", "CC", "Naslov"),
    Format("thunderbird", "it", "Messaggio Inoltrato", "Mittente", "Data", "A", "CC", "Oggetto"),
    Format("thunderbird", "ja", "転送されたメッセージ|Forwarded Message", "差出人", "日付", "宛先", "CC", "件名"),
    Format("thunderbird", "pl", "Treść przekazanej wiadomości", "Nadawca", "Data", "Adresat", "Kopia", "Temat"),
    Format("thunderbird", "pt", "Mensagem reencaminhada", "De", "Data", "Para", "CC", "Assunto"),
    Format("thunderbird", "ro", "Mesaj redirecționat", "de la", "Dată", "Către", "CC", "Subiect"),
    Format("thunderbird", "ru", "Перенаправленное сообщение", "От", "Дата", "Кому", "Копия", "Тема"),
    Format("thunderbird", "tr", "Yönlendirilmiş İleti", "Kimden", "Tarih", "Kime", "CC", "Konu"),
    Format("thunderbird", "zh-CN", "转发的消息", "发件人", "日期", "收件人", "抄送", "主题"),
    Format("yahoo", "en", "Forwarded Message", "From", "Sent", "To", "Cc", "Subject"),
    Format("yahoo", "da", "Videresendt meddelelse|Videresendt besked", "Fra", "Sendt", "Til", "Cc", "Emne"),
    Format("yahoo", "de", "Weitergeleitete Nachricht", "Von", "Gesendet", "An", "CC", "Betreff"),
    Format("yahoo", "es", "Mensaje reenviado", "De", "Enviado", "Para", "CC", "Asunto"),
    Format("yahoo", "fr", "Mail transféré|Message transféré|Message réexpédié", "De", "Envoyé", "À", "Cc", "Objet"),
    Format("yahoo", "it", "Messaggio inoltrato", "Da", "Inviato", "A", "Cc", "Oggetto"),
    Format("yahoo", "pt", "Mensagem reencaminhada|Mensagem encaminhada", "De", "Enviado", "Para", "Cc", "Assunto"),
    Format("yahoo", "no", "Videresendt melding", "Fra", "Sendt", "Til", "Kopi", "Emne"),
    Format("yahoo", "pl", "Przekazana wiadomość", "Od", "Wysłano", "Do", "DW", "Temat"),
    Format("yahoo", "tr", "İletilmiş Mesaj", "Kimden", "Gönderilen|Gönderildi", "Kime", "Cc", "Konu"),
    Format("yahoo", "uk", "Переслане повідомлення", "Від", "Надіслано", "Кому", "Копія", "Тема"),
    Format("zimbra", "fr", "Mail transféré|E-mail transféré", "De", "Envoyé", "À", "Cc", "Objet"),
    Format("orange", "fr", "", "De", "Message du|Envoyé", "A", "Copie à", "Objet|Sujet"),
    Format("mail.ru", "ru", "Пересылаемое сообщение|Пересылаемое письмо", "От кого", "Дата", "Кому", "Копия", "Тема"),
    Format("163", "zh-CN", "转发邮件信息", "发件人", "发送日期", "收件人", "抄送人", "主题"),
    Format("naver", "ko", "Original Message", "From|보낸사람", "Sent|보낸날짜", "To|받는사람", "Cc|참조", "Subject|제목"),
)  # fmt: skip

#: lines above a mail that is answered as well as above one that is forwarded: the subject decides (Outlook and its like,
#: Fastmail, K-9, Samsung, IONOS, GMX, Proton, QQ)
ORIGINALS = (
    "Original Message", "Original E-mail", "Original mail", "Original", "Reply Message",
    "Ursprüngliche Nachricht", "Originalnachricht", "Original-Nachricht", "Ursprüngliche E-Mail",
    "Message d'origine", "Message d’origine", "Message original", "Mail original", "E-mail d'origine", "Message initial",
    "Mensaje original", "Correo original", "Mensagem original", "Messaggio originale", "Messaggio Originale",
    "Oorspronkelijk bericht", "Origineel bericht", "Originele e-mail", "Oprindelig meddelelse", "Oprindelig besked",
    "Original meddelelse", "Opprinnelig melding", "Original melding", "Ursprungligt meddelande", "Originalmeddelande",
    "Alkuperäinen viesti", "Wiadomość oryginalna", "Oryginalna wiadomość", "Wiadomość pierwotna", "Původní zpráva",
    "Originální zpráva", "Pôvodná správa", "Eredeti üzenet", "Eredeti levél", "Mesaj original", "Mesajul original", "Mesaj inițial",
    "Izvorna poruka", "Originalna poruka", "Izvirno sporočilo", "Originalno sporočilo", "Исходное сообщение", "Оригинальное сообщение",
    "Исходное письмо", "Вихідне повідомлення", "Оригінальне повідомлення", "Початкове повідомлення", "Оригинално съобщение",
    "Özgün İleti", "Orijinal ileti", "Orijinal Mesaj", "Orijinal mesaj", "Αρχικό μήνυμα", "Πρωτότυπο μήνυμα",
    "Algne kiri", "Pradinis laiškas", "Sākotnējais ziņojums", "Missatge original", "Thư gốc", "元のメッセージ", "元のメール",
    "邮件原件", "原始邮件", "原邮件", "原始郵件", "原始訊息", "원본 메시지", "원본 메일", "원본 이메일",
)  # fmt: skip

#: fields that stand in such blocks too, and tell us nothing
OTHER_LABELS = (
    "Reply-To", "Reply to", "Antwort an", "Antworten an", "Répondre à", "Responder a", "Responder para", "Rispondi a",
    "Antwoord aan", "Svar til", "Svara till", "Vastausosoite", "Odpowiedź do", "Ответить", "Yanıt adresi", "返信先", "回复", "답장 받는 사람",
    "Bcc", "Importance", "Priority", "Wichtigkeit", "Priorität", "Importancia", "Prioridade", "Priorité", "Sensitivity", "Attachments",
    "Anlagen", "Pièces jointes", "Datos adjuntos", "Anexos", "Allegati", "Bijlagen", "Organization", "Organisation", "Message-ID",
    "Resent-From", "Categories", "Followup-To", "Newsgroups", "Sender", "List-Id", "Vertraulichkeit", "Mailed-By", "Delivered-To",
)  # fmt: skip

#: mutt, Yandex: the forward ends here, and what follows is the sender's again
END_MARKS = (
    "End forwarded message",
    "End of forwarded message",
    "Конец пересылаемого сообщения",
    "Завершення пересланого повідомлення",
)

#: mutt and Lotus Notes name the sender or the forwarder in the mark itself
MARK_BEGINNINGS = ("Forwarded message from", "Forwarded by", "Weitergeleitet von", "Transféré par", "Reenviado por")

#: what clients put before a subject when they forward; without the colon
FORWARD_PREFIXES = (
    "fw", "fwd", "forward", "forwarded", "wg", "weitergeleitet", "tr", "trans", "transféré", "rv", "reenv", "reenviado", "enc", "res-enc",
    "i", "inoltra", "inoltrato", "doorst", "doorgestuurd", "vb", "vl", "vidarebefordrat", "videresendt", "pd", "podaj dalej", "ilt", "i̇lt",
    "yön", "ilet", "iletilen", "továbbítva", "továbbít", "fs", "fwd.", "прот", "пересл", "переслано", "пер", "προώθ", "πρθ", "προω", "転送",
    "转发", "转寄", "轉寄", "轉發", "전달", "fwd：", "redirecționat", "redir", "prosl", "proslijeđeno", "posr", "preposlané",
)  # fmt: skip

#: what they put there when they reply. "VS" is in neither: Finnish for a reply, Danish and Norwegian for a forward
REPLY_PREFIXES = (
    "re", "aw", "antw", "antwort", "sv", "svar", "odp", "ynt", "yanıt", "res", "r", "rif", "vá", "válasz", "answ", "ref", "rsp", "hal",
    "отв", "ответ", "відп", "απ", "απάντηση", "σχετ", "回复", "回覆", "答复", "答覆", "返信", "답장", "회신", "atb", "ats", "odg", "réf", "trả lời",
)  # fmt: skip
