"""The words of mail programs in each of their languages: separators, header labels, subject prefixes, mobile signatures.

A row of labels reads `separator|from|sent|to|cc|subject`; which of them a client writes, and in which order, says its row
in clients.py. To add a language, add a row; to add a client, add a table.
"""

#: Gmail (web, Android, iOS) translates only the first label; the rest of its block is English in every language.
GMAIL_FROM = {
    "en": "From", "de": "Von", "fr": "De", "es": "De", "pt-BR": "De", "pt-PT": "De", "it": "Da", "nl": "Van", "da": "Fra",
    "nb": "Fra", "sv": "Från", "fi": "Lähettäjä", "pl": "Od", "cs": "Od", "sk": "Od", "hu": "Feladó", "ro": "De la",
    "hr": "Šalje", "ru": "От", "uk": "Від", "tr": "Gönderen", "el": "Από", "ja": "From", "zh-CN": "发件人",
    "zh-TW": "寄件者", "ko": "보낸사람",
}  # fmt: skip
GMAIL = {
    language: f"---------- Forwarded message ---------|{sender}|Date|To|Cc|Subject"
    for language, sender in GMAIL_FROM.items()
}

#: Outlook for Windows and on the web; mobile uses the same words
OUTLOOK = {
    "en": "|From|Sent|To|Cc|Subject",
    "de": "|Von|Gesendet|An|Cc|Betreff",
    "fr": "|De|Envoyé|À|Cc|Objet",
    "es": "|De|Enviado el|Para|CC|Asunto",
    "pt-BR": "|De|Enviada em|Para|Cc|Assunto",
    "pt-PT": "|De|Enviada|Para|Cc|Assunto",
    "it": "|Da|Inviato|A|Cc|Oggetto",
    "nl": "|Van|Verzonden|Aan|CC|Onderwerp",
    "da": "|Fra|Sendt|Til|Cc|Emne",
    "nb": "|Fra|Sendt|Til|Kopi|Emne",
    "sv": "|Från|Skickat|Till|Kopia|Ämne",
    "fi": "|Lähettäjä|Lähetetty|Vastaanottaja|Kopio|Aihe",
    "pl": "|Od|Wysłano|Do|DW|Temat",
    "cs": "|Od|Odesláno|Komu|Kopie|Předmět",
    "sk": "|Od|Odoslané|Komu|Kópia|Predmet",
    "hu": "|Feladó|Elküldve|Címzett|Másolatot kap|Tárgy",
    "ro": "|De la|Trimis|Către|Cc|Subiect",
    "hr": "|Od|Poslano|Prima|Kopija|Predmet",
    "ru": "|От|Отправлено|Кому|Копия|Тема",
    "uk": "|Від|Надіслано|Кому|Копія|Тема",
    "tr": "|Kimden|Gönderildi|Kime|Bilgi|Konu",
    "el": "|Από|Στάλθηκε|Προς|Κοιν.|Θέμα",
    "ja": "|差出人|送信日時|宛先|CC|件名",
    "zh-CN": "|发件人|发送时间|收件人|抄送|主题",
    "zh-TW": "|寄件者|寄件日期|收件者|副本|主旨",
    "ko": "|보낸 사람|보낸 날짜|받는 사람|참조|제목",
}
#: Outlook for the Mac (and the new one for Windows) says Date where the others say Sent
OUTLOOK_DATE_LABEL = {
    "en": "Date", "de": "Datum", "fr": "Date", "es": "Fecha", "pt-BR": "Data", "pt-PT": "Data", "it": "Data", "nl": "Datum",
    "da": "Dato", "nb": "Dato", "sv": "Datum", "fi": "Päivämäärä", "pl": "Data", "cs": "Datum", "sk": "Dátum",
    "hu": "Dátum", "ro": "Dată", "hr": "Datum", "ru": "Дата", "uk": "Дата", "tr": "Tarih", "el": "Ημερομηνία",
    "ja": "日付", "zh-CN": "日期", "zh-TW": "日期", "ko": "날짜",
}  # fmt: skip
OUTLOOK_MAC = {
    language: row.replace(row.split("|")[2], OUTLOOK_DATE_LABEL[language], 1) for language, row in OUTLOOK.items()
}

APPLE = {
    "en": "Begin forwarded message:|From|Date|To|Cc|Subject",
    "de": "Anfang der weitergeleiteten Nachricht:|Von|Datum|An|Kopie|Betreff",
    "fr": "Début du message réexpédié :|De|Date|À|Cc|Objet",
    "es": "Inicio del mensaje reenviado:|De|Fecha|Para|Cc|Asunto",
    "pt-BR": "Início da mensagem encaminhada:|De|Data|Para|Cc|Assunto",
    "pt-PT": "Início da mensagem reencaminhada:|De|Data|Para|Cc|Assunto",
    "it": "Inizio messaggio inoltrato:|Da|Data|A|Cc|Oggetto",
    "nl": "Begin doorgestuurd bericht:|Van|Datum|Aan|Kopie|Onderwerp",
    "da": "Start på videresendt besked:|Fra|Dato|Til|Cc|Emne",
    "nb": "Videresendt melding:|Fra|Dato|Til|Kopi|Emne",
    "sv": "Vidarebefordrat brev:|Från|Datum|Till|Kopia|Ämne",
    "fi": "Välitetty viesti alkaa:|Lähettäjä|Päivämäärä|Vastaanottaja|Kopio|Aihe",
    "pl": "Początek przekazywanej wiadomości:|Od|Data|Do|DW|Temat",
    "cs": "Začátek přeposílané zprávy:|Od|Datum|Komu|Kopie|Předmět",
    "sk": "Začiatok preposlanej správy:|Od|Dátum|Komu|Kópia|Predmet",
    "hu": "Továbbított levél kezdete:|Feladó|Dátum|Címzett|Másolat|Tárgy",
    "ro": "Început mesaj redirecționat:|De la|Dată|Către|Cc|Subiect",
    "hr": "Početak proslijeđene poruke:|Od|Datum|Prima|Cc|Predmet",
    "ru": "Начало переадресованного сообщения:|Отправитель|Дата|Кому|Копия|Тема",
    "uk": "Початок листа, що пересилається:|Від|Дата|Кому|Копія|Тема",
    "tr": "İleti başlangıcı:|Kimden|Tarih|Kime|Bilgi|Konu",
    "el": "Έναρξη προωθημένου μηνύματος:|Από|Ημερομηνία|Προς|Κοιν.|Θέμα",
    "ja": "転送されたメッセージ：|差出人|日付|宛先|Cc|件名",
    "zh-CN": "以下是转发的邮件：|发件人|日期|收件人|抄送|主题",
    "zh-TW": "開始轉寄郵件：|寄件人|日期|收件人|副本|主旨",
    "ko": "전달된 메시지 시작:|보낸 사람|날짜|받는 사람|참조|제목",
}

THUNDERBIRD = {
    "en": "-------- Forwarded Message --------|From|Date|To|CC|Subject",
    "de": "-------- Weitergeleitete Nachricht --------|Von|Datum|An|Kopie (CC)|Betreff",
    "fr": "-------- Message transféré --------|De|Date|Pour|Copie à|Sujet",
    "es": "-------- Mensaje reenviado --------|De|Fecha|Para|CC|Asunto",
    "pt-BR": "-------- Mensagem encaminhada --------|De|Data|Para|CC|Assunto",
    "pt-PT": "-------- Mensagem reencaminhada --------|De|Data|Para|CC|Assunto",
    "it": "-------- Messaggio Inoltrato --------|Mittente|Data|A|CC|Oggetto",
    "nl": "-------- Doorgestuurd bericht --------|Van|Datum|Aan|CC|Onderwerp",
    "da": "-------- Videresendt meddelelse --------|Fra|Dato|Til|CC|Emne",
    "nb": "-------- Videresendt melding --------|Fra|Dato|Til|Kopi|Emne",
    "sv": "-------- Vidarebefordrat meddelande --------|Från|Datum|Till|Kopia|Ämne",
    "fi": "-------- Välitetty viesti --------|Lähettäjä|Päiväys|Vastaanottaja|Kopio|Aihe",
    "pl": "-------- Treść przekazanej wiadomości --------|Nadawca|Data|Adresat|Kopia|Temat",
    "cs": "-------- Přeposlaná zpráva --------|Od|Datum|Komu|Kopie|Předmět",
    "sk": "-------- Preposlaná správa --------|Od|Dátum|Komu|Kópia|Predmet",
    "hu": "-------- Továbbított üzenet --------|Feladó|Dátum|Címzett|Másolat|Tárgy",
    "ro": "-------- Mesaj redirecționat --------|De la|Dată|Către|CC|Subiect",
    "hr": "-------- Proslijeđena poruka --------|Šalje|Datum|Prima|CC|Naslov",
    "ru": "-------- Перенаправленное сообщение --------|От|Дата|Кому|Копия|Тема",
    "uk": "-------- Переслане повідомлення --------|Від|Дата|Кому|Копія|Тема",
    "tr": "-------- İletilmiş İleti --------|Kimden|Tarih|Kime|Bilgi|Konu",
    "el": "-------- Προωθημένο μήνυμα --------|Από|Ημερομηνία|Προς|Κοιν.|Θέμα",
    "ja": "-------- 転送メッセージ --------|差出人|日付|宛先|CC|件名",
    "zh-CN": "-------- 转发的消息 --------|发件人|日期|收件人|抄送|主题",
    "zh-TW": "-------- 轉寄訊息 --------|寄件者|日期|收件者|副本|主旨",
    "ko": "-------- 전달된 메시지 --------|보낸 사람|날짜|받는 사람|참조|제목",
}

YAHOO = {
    "en": "----- Forwarded Message -----|From|Sent|To|Cc|Subject",
    "de": "----- Weitergeleitete Nachricht -----|Von|Gesendet|An|CC|Betreff",
    "fr": "----- Mail transféré -----|De|Envoyé|À|Cc|Objet",
    "es": "----- Mensaje reenviado -----|De|Enviado|Para|Cc|Asunto",
    "pt-BR": "----- Mensagem encaminhada -----|De|Enviado|Para|Cc|Assunto",
    "pt-PT": "----- Mensagem reencaminhada -----|De|Enviado|Para|Cc|Assunto",
    "it": "----- Messaggio inoltrato -----|Da|Inviato|A|Cc|Oggetto",
    "nl": "----- Doorgestuurd bericht -----|Van|Verzonden|Aan|Cc|Onderwerp",
    "fi": "----- Edelleenlähetetty viesti -----|Lähettäjä|Lähetetty|Vastaanottaja|Kopio|Aihe",
    "cs": "----- Přeposlaná zpráva -----|Od|Datum|Komu|Kopie|Předmět",
    "hu": "----- Továbbított üzenet -----|Feladó|Elküldve|Címzett|Másolat|Tárgy",
    "ru": "----- Пересылаемое сообщение -----|От|Отправлено|Кому|Копия|Тема",
    "tr": "----- İletilmiş Mesaj -----|Kimden|Gönderilen|Kime|Cc|Konu",
}

#: K-9 and Samsung both write "original message" above their block; Samsung in small letters in English
ORIGINAL = {
    "en": "-------- Original Message --------",
    "de": "-------- Ursprüngliche Nachricht --------",
    "fr": "-------- Message d'origine --------",
    "es": "-------- Mensaje original --------",
    "pt-BR": "-------- Mensagem original --------",
    "it": "-------- Messaggio originale --------",
    "nl": "-------- Oorspronkelijk bericht --------",
    "da": "-------- Oprindelig meddelelse --------",
    "sv": "-------- Originalmeddelande --------",
    "fi": "-------- Alkuperäinen viesti --------",
    "pl": "-------- Oryginalna wiadomość --------",
    "cs": "-------- Původní zpráva --------",
    "ru": "-------- Исходное сообщение --------",
    "tr": "-------- Orijinal Mesaj --------",
    "ko": "-------- 원본 이메일 --------",
}
K9 = {language: mark + OUTLOOK[language] for language, mark in ORIGINAL.items() if language != "es"}
K9["es"] = ORIGINAL["es"] + "|De|Enviado|Para|CC|Asunto"
SAMSUNG = {language: mark + OUTLOOK_MAC[language] for language, mark in ORIGINAL.items()}
SAMSUNG["en"] = "-------- Original message --------|From|Date|To|Cc|Subject"

HUBSPOT = {
    "en": "---------- Forwarded message ---------|From|Date|To|Cc|Subject",
    "de": "---------- Weitergeleitete Nachricht ---------|Von|Datum|An|Cc|Betreff",
    "es": "---------- Mensaje reenviado ---------|De|Fecha|A|Cc|Asunto",
    "fr": "---------- Message transféré ---------|De|Date|À|Cc|Objet",
    "it": "---------- Messaggio inoltrato ---------|Da|Data|A|Cc|Oggetto",
    "pt-BR": "---------- Mensagem encaminhada ---------|De|Data|Para|Cc|Assunto",
    "nl": "---------- Doorgestuurd bericht ---------|Van|Datum|Aan|Cc|Onderwerp",
}
PROTON = {"en": "------- Forwarded Message -------|From|Date|To|CC|Subject"}
FASTMAIL = {"en": "----- Original message -----|From|Date|To|Cc|Subject"}
MISSIVE = {"en": "---------- Forwarded message ----------|From|Date|To|Cc|Subject"}
FRONT = {"en": "---------- Forwarded message ----------|From|Date|To|Cc|Subject"}
MUTT = {"en": "----- Forwarded message from {sender} -----|From|Date|To|Cc|Subject"}

#: forward and reply prefixes of Outlook; the other clients write Fwd: and Re: in every language
PREFIX = {
    "de": ("WG", "AW"), "fr": ("TR", "RE"), "es": ("RV", "RE"), "pt-BR": ("ENC", "RES"), "pt-PT": ("FW", "RE"),
    "it": ("I", "R"), "nl": ("FW", "RE"), "da": ("VS", "SV"), "nb": ("VS", "SV"), "sv": ("VB", "SV"), "fi": ("VL", "VS"),
    "pl": ("PD", "ODP"), "hu": ("TOV", "VÁ"), "tr": ("İLT", "YNT"), "el": ("ΠΡΘ", "ΑΠ"), "zh-CN": ("转发", "答复"),
    "zh-TW": ("轉寄", "回覆"),
}  # fmt: skip

IPHONE = {
    "en": "Sent from my iPhone", "de": "Von meinem iPhone gesendet", "fr": "Envoyé de mon iPhone",
    "es": "Enviado desde mi iPhone", "pt-BR": "Enviado do meu iPhone", "pt-PT": "Enviado do meu iPhone",
    "it": "Inviato da iPhone", "nl": "Verstuurd vanaf mijn iPhone", "da": "Sendt fra min iPhone",
    "nb": "Sendt fra min iPhone", "sv": "Skickat från min iPhone", "fi": "Lähetetty iPhonesta",
    "pl": "Wysłane z iPhone’a", "cs": "Odesláno z iPhonu", "sk": "Odoslané z iPhonu", "hu": "Az iPhone-omról küldve",
    "ro": "Trimis de pe iPhone-ul meu", "hr": "Poslano s mojeg iPhonea", "ru": "Отправлено с iPhone",
    "uk": "Надіслано з iPhone", "tr": "iPhone’umdan gönderildi", "el": "Στάλθηκε από το iPhone μου",
    "ja": "iPhoneから送信", "zh-CN": "发自我的iPhone", "zh-TW": "從我的iPhone傳送", "ko": "나의 iPhone에서 보냄",
}  # fmt: skip
#: Outlook for iOS; the address behind it is the same in every language
OUTLOOK_MOBILE = {
    "en": "Get Outlook for iOS", "de": "Outlook für iOS beziehen", "fr": "Télécharger Outlook pour iOS",
    "es": "Obtener Outlook para iOS", "pt-BR": "Obter o Outlook para iOS", "it": "Scarica Outlook per iOS",
    "nl": "Outlook voor iOS downloaden", "da": "Hent Outlook til iOS", "nb": "Skaff deg Outlook for iOS",
    "sv": "Skaffa Outlook för iOS", "fi": "Hanki Outlook for iOS", "pl": "Pobierz program Outlook dla systemu iOS",
    "cs": "Získat Outlook pro iOS", "ru": "Получить Outlook для iOS", "tr": "iOS için Outlook edinin",
    "ja": "iOS 版 Outlook を入手", "zh-CN": "获取适用于 iOS 的 Outlook", "ko": "iOS용 Outlook 다운로드",
}  # fmt: skip
