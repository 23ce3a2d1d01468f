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
    #: client and version, and where this is known from
    source: str


# "EFP" in a source: a fixture of email-forward-parser (crisp-oss) shows the labels that it has. "From memory": as the client is
# remembered to write it, from many mails and none that could be cited, the version and year too; alternatives behind "|" are so
# always. Gmail writes its mark in English now; the translated ones are older, and still found in threads.
FORMATS = (
    Format("gmail", "en", "Forwarded message", "From", "Date", "To", "Cc", "Subject", "Gmail web: EFP"),
    Format("gmail", "bg", "Препратено съобщение", "От", "Дата", "До", "Копие", "Тема", "Gmail web before 2018: from memory"),
    Format("gmail", "ca", "Missatge reenviat", "De", "Data", "Per a", "A/c", "Assumpte", "Gmail web before 2018: from memory"),
    Format("gmail", "cs", "Přeposlaná zpráva", "Od", "Datum", "Komu", "Kopie", "Předmět", "Gmail web before 2018: from memory"),
    Format("gmail", "da", "Videresendt meddelelse", "Fra", "Dato", "Til", "Cc", "Emne", "Gmail web before 2018: from memory"),
    Format("gmail", "de", "Weitergeleitete Nachricht", "Von", "Datum", "An", "Cc", "Betreff", "Gmail web: From label EFP, the rest from memory"),
    Format("gmail", "el", "Προωθημένο μήνυμα", "Από", "Ημερομηνία", "Προς", "Κοιν.", "Θέμα", "Gmail web before 2018: from memory"),
    Format("gmail", "es", "Mensaje reenviado", "De", "Fecha", "Para|A", "Cc", "Asunto", "Gmail web before 2018: from memory"),
    Format("gmail", "et", "Edastatud kiri|Edastatud sõnum", "Saatja", "Kuupäev", "Saaja|Adressaat", "Koopia", "Teema", "Gmail web: From label EFP, the rest from memory"),
    Format("gmail", "fi", "Edelleenlähetetty viesti", "Lähettäjä", "Päivämäärä|Date", "Vastaanottaja", "Kopio", "Aihe", "Gmail web before 2018: from memory"),
    Format("gmail", "fr", "Message transféré", "De", "Date", "À|A", "Cc", "Objet|Sujet", "Gmail web before 2018: from memory"),
    Format("gmail", "hr", "Proslijeđena poruka", "Šalje", "Datum", "Prima", "Cc", "Predmet", "Gmail web: From label EFP, the rest from memory"),
    Format("gmail", "hu", "Továbbított üzenet", "Feladó", "Dátum", "Címzett", "Másolat", "Tárgy", "Gmail web before 2018: from memory"),
    Format("gmail", "it", "Messaggio inoltrato", "Da", "Data|Date", "A", "Cc", "Oggetto", "Gmail web before 2018: from memory"),
    Format("gmail", "ja", "転送メッセージ|転送されたメッセージ", "差出人|From", "日付|Date", "宛先|To", "Cc", "件名|Subject", "Gmail web before 2018: from memory"),
    Format("gmail", "ko", "전달된 메일|전달된 메시지", "보낸사람|보낸 사람", "날짜|Date", "받는사람|받는 사람", "참조", "제목|Subject", "Gmail web before 2018: from memory"),
    Format("gmail", "lt", "Persiųstas laiškas|Persiųsta žinutė", "Nuo", "Data", "Kam", "Kopija", "Tema", "Gmail web before 2018: from memory"),
    Format("gmail", "lv", "Pārsūtītais ziņojums|Pārsūtīta ziņa", "No", "Datums", "Kam", "Kopija", "Temats", "Gmail web before 2018: from memory"),
    Format("gmail", "nl", "Doorgestuurd bericht", "Van", "Datum|Date", "Aan", "Cc", "Onderwerp", "Gmail web before 2018: from memory"),
    Format("gmail", "no", "Videresendt melding", "Fra", "Dato", "Til", "Kopi", "Emne", "Gmail web before 2018: from memory"),
    Format("gmail", "pl", "Przekazana wiadomość|Wiadomość przekazana dalej", "Od", "Data", "Do", "DW", "Temat", "Gmail web: From label EFP, the rest from memory"),
    Format("gmail", "pt", "Mensagem encaminhada", "De", "Data", "Para", "Cc", "Assunto", "Gmail web before 2018: from memory"),
    Format("gmail", "ro", "Mesaj redirecționat|Mesaj redirecţionat|Mesaj transmis mai departe", "De la", "Data|Dată", "Către", "Cc", "Subiect", "Gmail web: From label EFP, the rest from memory"),
    Format("gmail", "ru", "Пересылаемое сообщение|Пересланное сообщение", "От", "Дата|Date", "Кому", "Копия", "Тема", "Gmail web before 2018: from memory"),
    Format("gmail", "sk", "Preposlaná správa|Preposielaná správa", "Od", "Dátum|Date", "Komu", "Kópia", "Predmet", "Gmail web before 2018: from memory"),
    Format("gmail", "sl", "Posredovano sporočilo", "Od", "Datum", "Za", "Kp", "Zadeva", "Gmail web before 2018: from memory"),
    Format("gmail", "sr", "Prosleđena poruka|Прослеђена порука", "Од|Od", "Датум|Datum", "Коме|Kome", "Cc", "Наслов|Naslov", "Gmail web before 2018: from memory"),
    Format("gmail", "sv", "Vidarebefordrat meddelande", "Från", "Datum|Date", "Till", "Kopia", "Ämne", "Gmail web: From label EFP, the rest from memory"),
    Format("gmail", "tr", "Yönlendirilmiş ileti|Yönlendirilen ileti|İletilen ileti", "Gönderen|Kimden", "Tarih|Date", "Alıcı|Kime", "Cc", "Konu", "Gmail web before 2018: from memory"),
    Format("gmail", "uk", "Переслане повідомлення|Пересланий лист", "Від", "Дата", "Кому", "Копія", "Тема", "Gmail web before 2018: from memory"),
    Format("gmail", "vi", "Thư đã chuyển tiếp|Thư được chuyển tiếp", "Từ", "Ngày|Date", "Đến|Tới", "Cc", "Chủ đề|Tiêu đề", "Gmail web before 2018: from memory"),
    Format("gmail", "zh-CN", "转发的邮件|已转发邮件|转发邮件", "发件人", "日期|Date", "收件人", "抄送", "主题", "Gmail web before 2018: from memory"),
    Format("gmail", "zh-TW", "轉寄的郵件|已轉寄郵件|轉寄郵件", "寄件者", "日期|Date", "收件者", "副本", "主旨", "Gmail web before 2018: from memory"),
    Format("apple", "en", "Begin forwarded message", "From", "Date", "To", "Cc", "Subject", "Apple Mail: EFP"),
    Format("apple", "ca", "Inici del missatge reenviat", "De", "Data", "Per a", "Cc", "Assumpte", "Apple Mail: from memory"),
    Format("apple", "cs", "Začátek přeposílané zprávy", "Od", "Datum", "Komu", "Kopie", "Předmět", "Apple Mail: EFP"),
    Format("apple", "da", "Start på videresendt besked|Begynd videresendt besked", "Fra", "Dato", "Til", "Cc", "Emne", "Apple Mail: from memory"),
    Format("apple", "de", "Anfang der weitergeleiteten Nachricht|Anfang der weitergeleiteten E-Mail", "Von", "Datum", "An", "Kopie", "Betreff", "Apple Mail: from memory"),
    Format("apple", "el", "Αρχή προωθημένου μηνύματος|Έναρξη προωθημένου μηνύματος", "Από", "Ημερομηνία", "Προς", "Κοιν.", "Θέμα", "Apple Mail: from memory"),
    Format("apple", "es", "Inicio del mensaje reenviado|Comienzo del mensaje reenviado", "De", "Fecha", "Para", "Cc", "Asunto", "Apple Mail: from memory"),
    Format("apple", "fi", "Välitetty viesti alkaa", "Lähettäjä", "Päivämäärä", "Vastaanottaja", "Kopio", "Aihe", "Apple Mail: EFP"),
    Format("apple", "fr", "Début du message réexpédié|Début du message transféré", "De", "Date", "À", "Cc", "Objet", "Apple Mail: from memory"),
    Format("apple", "hr", "Započnite proslijeđenu poruku|Početak proslijeđene poruke", "Šalje", "Datum", "Prima", "Cc", "Predmet", "Apple Mail: from memory"),
    Format("apple", "hu", "Továbbított levél kezdete", "Feladó", "Dátum", "Címzett", "Másolat", "Tárgy", "Apple Mail: EFP"),
    Format("apple", "it", "Inizio messaggio inoltrato", "Da", "Data", "A", "Cc", "Oggetto", "Apple Mail: from memory"),
    Format("apple", "ja", "転送されたメッセージ", "差出人", "日付", "宛先", "Cc", "件名", "Apple Mail: from memory"),
    Format("apple", "ko", "전달된 메시지|전달된 메시지 시작", "보낸 사람", "날짜", "받는 사람", "참조", "제목", "Apple Mail: from memory"),
    Format("apple", "nl", "Begin doorgestuurd bericht", "Van", "Datum", "Aan", "Kopie", "Onderwerp", "Apple Mail: EFP"),
    Format("apple", "no", "Start på videresendt melding|Begynn videresendt melding|Videresendt melding", "Fra", "Dato", "Til", "Kopi", "Emne", "Apple Mail: from memory"),
    Format("apple", "pl", "Początek przekazywanej wiadomości", "Od", "Data", "Do", "DW", "Temat", "Apple Mail: from memory"),
    Format("apple", "pt", "Início da mensagem reencaminhada", "De", "Data", "Para", "Cc", "Assunto", "Apple Mail: EFP"),
    Format("apple", "pt-BR", "Início da mensagem encaminhada", "De", "Data", "Para", "Cc", "Assunto", "Apple Mail: from memory"),
    Format("apple", "ro", "Începutul mesajului redirecționat|Începe mesajul redirecționat", "De la", "Dată", "Către", "Cc", "Subiect", "Apple Mail: from memory"),
    Format("apple", "ru", "Начало переадресованного сообщения", "Отправитель|От", "Дата", "Кому", "Копия", "Тема", "Apple Mail: EFP"),
    Format("apple", "sk", "Začiatok preposlanej správy", "Od", "Dátum", "Pre|Komu", "Kópia", "Predmet", "Apple Mail: from memory"),
    Format("apple", "sv", "Vidarebefordrat brev|Vidarebefordrat mejl", "Från", "Datum", "Till", "Kopia", "Ämne", "Apple Mail: from memory"),
    Format("apple", "tr", "İleti başlangıcı|İletilmiş mesaj başlangıcı", "Kimden", "Tarih", "Kime", "Bilgi", "Konu", "Apple Mail: EFP"),
    Format("apple", "uk", "Початок листа, що пересилається|Початок пересланого повідомлення", "Від", "Дата", "Кому", "Копія", "Тема", "Apple Mail: from memory"),
    Format("apple", "zh-CN", "开始转发的邮件|以下是转发的邮件", "发件人", "日期", "收件人", "抄送", "主题", "Apple Mail: from memory"),
    Format("apple", "zh-TW", "開始轉寄郵件|以下是轉寄的郵件", "寄件人|寄件者", "日期", "收件人", "副本", "主旨", "Apple Mail: from memory"),
    Format("outlook", "en", "", "From", "Sent|Date", "To", "Cc", "Subject", "Outlook 2019: EFP"),
    Format("outlook", "bg", "", "От", "Изпратено", "До", "Копие", "Относно", "Outlook 2019: from memory"),
    Format("outlook", "ca", "", "De", "Enviat|Enviat el", "Per a|A", "A/c", "Assumpte", "Outlook 2019: from memory"),
    Format("outlook", "cs", "", "Od", "Odesláno|Datum", "Komu", "Kopie", "Předmět", "Outlook 2019: EFP"),
    Format("outlook", "da", "", "Fra", "Sendt|Dato", "Til", "Cc", "Emne", "Outlook 2019: from memory"),
    Format("outlook", "de", "", "Von", "Gesendet|Datum", "An", "Cc", "Betreff", "Outlook 2019: from memory"),
    Format("outlook", "el", "", "Από", "Στάλθηκε|Αποστολή|Ημερομηνία", "Προς", "Κοιν.|Κοινοποίηση", "Θέμα", "Outlook 2019: from memory"),
    Format("outlook", "es", "", "De", "Enviado|Enviado el|Fecha", "Para", "CC", "Asunto", "Outlook 2019: from memory"),
    Format("outlook", "et", "", "Saatja", "Saadetud", "Adressaat", "Koopia", "Teema", "Outlook 2019: from memory"),
    Format("outlook", "fi", "", "Lähettäjä", "Lähetetty|Päivämäärä", "Vastaanottaja", "Kopio", "Aihe", "Outlook 2019: EFP"),
    Format("outlook", "fr", "", "De", "Envoyé|Envoyé le|Date", "À|A", "Cc", "Objet", "Outlook 2019: from memory"),
    Format("outlook", "hr", "", "Od|Šalje", "Poslano|Datum", "Za|Prima", "Kopija", "Predmet", "Outlook 2019: from memory"),
    Format("outlook", "hu", "", "Feladó", "Elküldve|Küldve|Dátum", "Címzett", "Másolatot kap|Másolat", "Tárgy", "Outlook 2019: EFP"),
    Format("outlook", "it", "", "Da", "Inviato|Data", "A", "Cc", "Oggetto", "Outlook 2019: from memory"),
    Format("outlook", "ja", "", "差出人", "送信日時|送信済み|日付", "宛先", "CC", "件名", "Outlook 2019: from memory"),
    Format("outlook", "ko", "", "보낸 사람", "보낸 날짜|날짜", "받는 사람", "참조", "제목", "Outlook 2019: from memory"),
    Format("outlook", "lt", "", "Nuo", "Išsiųsta", "Kam", "Kopija", "Tema", "Outlook 2019: from memory"),
    Format("outlook", "lv", "", "No", "Nosūtīts", "Kam", "Kopija", "Tēma", "Outlook 2019: from memory"),
    Format("outlook", "nl", "", "Van", "Verzonden|Datum", "Aan", "CC", "Onderwerp", "Outlook 2019: EFP"),
    Format("outlook", "no", "", "Fra", "Sendt|Dato", "Til", "Kopi", "Emne", "Outlook 2019: from memory"),
    Format("outlook", "pl", "", "Od", "Wysłano|Wysłane|Data", "Do", "DW", "Temat", "Outlook 2019: from memory"),
    Format("outlook", "pt", "", "De", "Enviado|Enviada|Enviada em|Enviado em|Data", "Para", "Cc", "Assunto", "Outlook 2019: EFP"),
    Format("outlook", "ro", "", "De la", "Trimis|Trimis la|Trimise|Dată|Data", "Către|La", "Cc", "Subiect", "Outlook 2019: from memory"),
    Format("outlook", "ru", "", "От", "Отправлено|Дата", "Кому", "Копия", "Тема", "Outlook 2019: EFP"),
    Format("outlook", "sk", "", "Od", "Odoslané|Dátum", "Komu", "Kópia", "Predmet", "Outlook 2019: from memory"),
    Format("outlook", "sl", "", "Od", "Poslano", "Za", "Kp", "Zadeva", "Outlook 2019: from memory"),
    Format("outlook", "sv", "", "Från", "Skickat|Datum", "Till", "Kopia", "Ämne", "Outlook 2019: from memory"),
    Format("outlook", "tr", "", "Kimden", "Gönderildi|Gönderme Tarihi|Gönderim Tarihi|Tarih", "Kime", "Bilgi", "Konu", "Outlook 2019: EFP"),
    Format("outlook", "uk", "", "Від", "Надіслано|Відправлено|Дата", "Кому", "Копія", "Тема", "Outlook 2019: from memory"),
    Format("outlook", "vi", "", "Từ", "Đã gửi|Gửi|Ngày", "Đến|Tới", "Cc", "Chủ đề", "Outlook 2019: from memory"),
    Format("outlook", "zh-CN", "", "发件人", "发送时间|日期|发送日期", "收件人", "抄送", "主题", "Outlook 2019: from memory"),
    Format("outlook", "zh-TW", "", "寄件者", "寄件日期|傳送時間|日期", "收件者", "副本", "主旨", "Outlook 2019: from memory"),
    Format("thunderbird", "en", "Forwarded Message", "From", "Date", "To", "CC", "Subject", "Thunderbird: EFP"),
    Format("thunderbird", "da", "Videresendt besked", "Fra", "Dato", "Til", "Kopi", "Emne", "Thunderbird: from memory"),
    Format("thunderbird", "de", "Weitergeleitete Nachricht", "Von", "Datum", "An", "Kopie (CC)|Kopie", "Betreff", "Thunderbird: EFP"),
    Format("thunderbird", "es", "Mensaje reenviado", "De|Remitente", "Fecha", "Para|Destinatario", "CC", "Asunto", "Thunderbird: from memory"),
    Format("thunderbird", "fi", "Välitetty viesti", "Lähettäjä", "Päiväys", "Vastaanottaja", "Kopio", "Aihe", "Thunderbird: from memory"),
    Format("thunderbird", "fr", "Message transféré", "De", "Date", "Pour", "Copie à", "Sujet", "Thunderbird: from memory"),
    Format("thunderbird", "hr", "Proslijeđena poruka", "Šalje", "Datum", "Prima", "CC", "Naslov", "Thunderbird: EFP"),
    Format("thunderbird", "it", "Messaggio Inoltrato", "Mittente", "Data", "A", "CC", "Oggetto", "Thunderbird: from memory"),
    Format("thunderbird", "ja", "転送されたメッセージ|Forwarded Message", "差出人", "日付", "宛先", "CC", "件名", "Thunderbird: from memory"),
    Format("thunderbird", "pl", "Treść przekazanej wiadomości", "Nadawca", "Data", "Adresat", "Kopia", "Temat", "Thunderbird: EFP"),
    Format("thunderbird", "pt", "Mensagem reencaminhada", "De", "Data", "Para", "CC", "Assunto", "Thunderbird: from memory"),
    Format("thunderbird", "ro", "Mesaj redirecționat", "de la", "Dată", "Către", "CC", "Subiect", "Thunderbird: EFP"),
    Format("thunderbird", "ru", "Перенаправленное сообщение", "От", "Дата", "Кому", "Копия", "Тема", "Thunderbird: from memory"),
    Format("thunderbird", "tr", "Yönlendirilmiş İleti|İletilmiş İleti", "Kimden", "Tarih", "Kime", "CC", "Konu", "Thunderbird: from memory"),
    Format("thunderbird", "zh-CN", "转发的消息", "发件人", "日期", "收件人", "抄送", "主题", "Thunderbird: from memory"),
    Format("thunderbird", "zh-TW", "轉寄訊息|轉寄的訊息", "寄件者", "日期", "收件者", "副本", "主旨", "Thunderbird: from memory"),
    Format("thunderbird", "nl", "Doorgestuurd bericht", "Van", "Datum", "Aan", "Cc", "Onderwerp", "Thunderbird: from memory"),
    Format("thunderbird", "cs", "Přeposlaná zpráva", "Od", "Datum", "Komu", "Kopie", "Předmět", "Thunderbird: from memory"),
    Format("thunderbird", "hu", "Továbbított üzenet", "Feladó", "Dátum", "Címzett", "Másolat", "Tárgy", "Thunderbird: from memory"),
    Format("thunderbird", "sv", "Vidarebefordrat meddelande", "Från", "Datum", "Till", "Kopia", "Ämne", "Thunderbird: EFP"),
    Format("thunderbird", "no", "Videresendt melding", "Fra", "Dato", "Til", "Kopi", "Emne", "Thunderbird: from memory"),
    Format("thunderbird", "ko", "전달된 메시지", "보낸사람", "날짜", "받는사람", "참조", "제목", "Thunderbird: from memory"),
    Format("thunderbird", "uk", "Переслане повідомлення", "Від", "Дата", "Кому", "Копія", "Тема", "Thunderbird: from memory"),
    Format("thunderbird", "el", "Προωθημένο μήνυμα", "Από", "Ημερομηνία", "Προς", "Κοιν.", "Θέμα", "Thunderbird: from memory"),
    Format("thunderbird", "sk", "Preposlaná správa", "Od", "Dátum", "Komu", "Kópia", "Predmet", "Thunderbird: from memory"),
    Format("thunderbird", "pt-BR", "Mensagem encaminhada", "De", "Data", "Para", "CC", "Assunto", "Thunderbird: from memory"),
    Format("yahoo", "en", "Forwarded Message", "From", "Sent", "To", "Cc", "Subject", "Yahoo web: EFP"),
    Format("yahoo", "da", "Videresendt meddelelse|Videresendt besked", "Fra", "Sendt", "Til", "Cc", "Emne", "Yahoo web: from memory"),
    Format("yahoo", "de", "Weitergeleitete Nachricht", "Von", "Gesendet", "An", "CC", "Betreff", "Yahoo web: from memory"),
    Format("yahoo", "es", "Mensaje reenviado", "De", "Enviado", "Para", "CC", "Asunto", "Yahoo web: from memory"),
    Format("yahoo", "fr", "Mail transféré|Message transféré|Message réexpédié", "De", "Envoyé", "À", "Cc", "Objet", "Yahoo web: from memory"),
    Format("yahoo", "it", "Messaggio inoltrato", "Da", "Inviato", "A", "Cc", "Oggetto", "Yahoo web: from memory"),
    Format("yahoo", "pt", "Mensagem reencaminhada|Mensagem encaminhada", "De", "Enviado", "Para", "Cc", "Assunto", "Yahoo web: EFP"),
    Format("yahoo", "no", "Videresendt melding", "Fra", "Sendt", "Til", "Kopi", "Emne", "Yahoo web: from memory"),
    Format("yahoo", "pl", "Przekazana wiadomość", "Od", "Wysłano", "Do", "DW", "Temat", "Yahoo web: from memory"),
    Format("yahoo", "tr", "İletilmiş Mesaj", "Kimden", "Gönderilen|Gönderildi", "Kime", "Cc", "Konu", "Yahoo web: EFP"),
    Format("yahoo", "uk", "Переслане повідомлення", "Від", "Надіслано", "Кому", "Копія", "Тема", "Yahoo web: from memory"),
    Format("hubspot", "en", "Forwarded message", "From", "Date", "To", "Cc", "Subject", "HubSpot CRM: EFP"),
    Format("hubspot", "de", "Weitergeleitete Nachricht", "Von", "Datum", "An", "Cc", "Betreff", "HubSpot CRM: from memory"),
    Format("hubspot", "es", "Mensaje reenviado", "De", "Fecha", "Para", "Cc", "Asunto", "HubSpot CRM: EFP"),
    Format("hubspot", "fr", "Message transféré", "De", "Date", "À", "Cc", "Objet", "HubSpot CRM: EFP"),
    Format("hubspot", "it", "Messaggio inoltrato", "Da", "Data", "A", "Cc", "Oggetto", "HubSpot CRM: EFP"),
    Format("hubspot", "pt-BR", "Mensagem encaminhada", "De", "Data", "Para", "Cc", "Assunto", "HubSpot CRM: EFP"),
    Format("hubspot", "nl", "Doorgestuurd bericht", "Van", "Datum", "Aan", "Cc", "Onderwerp", "HubSpot CRM: from memory"),
    Format("missive", "en", "Forwarded message", "From", "Date", "To", "Cc", "Subject", "Missive: EFP"),
    Format("front", "en", "Forwarded message", "From", "Date", "To", "Cc", "Subject", "Front: from memory"),
    Format("fastmail", "en", "Original message", "From", "Sent|Date", "To", "Cc", "Subject", "Fastmail web: from memory"),
    Format("proton", "en", "Forwarded Message|Original Message", "From", "Date", "To", "Cc", "Subject", "Proton web: from memory"),
    Format("k9", "en", "Original Message", "From", "Date", "To", "Cc", "Subject", "K-9: from memory"),
    Format("k9", "de", "Ursprüngliche Nachricht", "Von", "Datum", "An", "Cc", "Betreff", "K-9: from memory"),
    Format("k9", "fr", "Message d'origine", "De", "Date", "À", "Cc", "Objet", "K-9: from memory"),
    Format("k9", "es", "Mensaje original", "De", "Fecha", "Para", "Cc", "Asunto", "K-9: from memory"),
    Format("k9", "cs", "Původní zpráva", "Od", "Datum", "Komu", "Kopie", "Předmět", "K-9: from memory"),
    Format("k9", "pl", "Wiadomość oryginalna", "Od", "Data", "Do", "DW", "Temat", "K-9: from memory"),
    Format("k9", "it", "Messaggio originale", "Da", "Data", "A", "Cc", "Oggetto", "K-9: from memory"),
    Format("k9", "ru", "Исходное сообщение", "От", "Дата", "Кому", "Копия", "Тема", "K-9: from memory"),
    Format("samsung", "en", "Original message", "From", "Date", "To", "Cc", "Subject", "Samsung Email: from memory"),
    Format("samsung", "de", "Ursprüngliche Nachricht", "Von", "Datum", "An", "Cc", "Betreff", "Samsung Email: from memory"),
    Format("samsung", "fr", "Message d'origine", "De", "Date", "À", "Cc", "Objet", "Samsung Email: from memory"),
    Format("samsung", "es", "Mensaje original", "De", "Fecha", "Para", "Cc", "Asunto", "Samsung Email: from memory"),
    Format("samsung", "it", "Messaggio originale", "Da", "Data", "A", "Cc", "Oggetto", "Samsung Email: from memory"),
    Format("samsung", "nl", "Oorspronkelijk bericht", "Van", "Datum", "Aan", "Cc", "Onderwerp", "Samsung Email: from memory"),
    Format("samsung", "pl", "Oryginalna wiadomość", "Od", "Data", "Do", "DW", "Temat", "Samsung Email: from memory"),
    Format("samsung", "sv", "Originalmeddelande", "Från", "Datum", "Till", "Kopia", "Ämne", "Samsung Email: from memory"),
    Format("samsung", "ko", "원본 이메일", "보낸 사람", "날짜", "받는 사람", "참조", "제목", "Samsung Email: from memory"),
    Format("ionos", "en", "Original Message", "From", "Date", "To", "Cc", "Subject", "IONOS web: EFP"),
    Format("mutt", "en", "Forwarded message", "From", "Date", "To", "Cc", "Subject", "mutt: from memory"),
    Format("zimbra", "fr", "Mail transféré|E-mail transféré", "De", "Envoyé", "À", "Cc", "Objet", "Zimbra web: from memory"),
    Format("orange", "fr", "", "De", "Message du|Envoyé", "A", "Copie à", "Objet|Sujet", "orange.fr web: from memory"),
    Format("mail.ru", "ru", "Пересылаемое сообщение|Пересылаемое письмо", "От кого", "Дата", "Кому", "Копия", "Тема", "mail.ru web: from memory"),
    Format("163", "zh-CN", "转发邮件信息", "发件人", "发送日期", "收件人", "抄送人", "主题", "163.com web: from memory"),
    Format("naver", "ko", "Original Message", "From|보낸사람", "Sent|보낸날짜", "To|받는사람", "Cc|참조", "Subject|제목", "Naver web: from memory"),
    Format("mailmate", "en", "Forwarded message", "From", "Date", "To", "Cc", "Subject", "MailMate: from memory"),
    Format("thebat", "en", "This is a forwarded message", "From", "Date", "To", "Cc", "Subject", "The Bat: from memory"),
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
    "Priorità", "Importanza", "Importância", "Prioridad", "Prioritet", "Prioriteit", "Urgentie", "Vigtighed", "Viktighet", "Tärkeys", "Ważność",
    "Důležitost", "Dôležitosť", "Fontosság", "Importanță", "Prioritate", "Važnost", "Важность", "Важливість", "Önem Derecesi", "重要度", "重要性", "중요도",
    "Anlagen", "Pièces jointes", "Datos adjuntos", "Anexos", "Allegati", "Bijlagen", "Organization", "Organisation", "Message-ID",
    "Resent-From", "Categories", "Followup-To", "Newsgroups", "Sender", "List-Id", "Vertraulichkeit", "Mailed-By", "Delivered-To",
    "User-Agent", "X-Mailer", "In-Reply-To", "References", "Return-Path", "Content-Type", "MIME-Version",  # mutt shows what it was told to
)  # fmt: skip

#: mutt, Yandex: the forward ends here, and what follows is the sender's again
END_MARKS = (
    "End forwarded message",
    "End of forwarded message",
    "End of original message text",
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
