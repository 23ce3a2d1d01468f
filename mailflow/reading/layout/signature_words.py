"""The words of signatures, disclaimers and devices, in the languages of the clients that write them."""

import re

#: "Sent from my iPhone" and its like, in the words of the clients; the whole line
DEVICE = re.compile(
    r"(?i)^[\W_]*(?:"
    r"(?:sent|written|typed|composed|sendt|skickat|skickad|verzonden|verstuurd|gesendet|diese nachricht wurde"
    r"|von mein\w+|envoyé|envoye|télécharger|enviado|enviada|"
    r"inviato|inviata|scaric\w+|lähetetty|lähetä|wysłan\w+|odeslán\w+|odoslan\w+|küldve|elküldve|trimis|poslano"
    r"|отправлено|надіслано|gönderildi|στάλθηκε|get|hanki|hent|hämta|"
    r"holen sie sich|laden sie|obtenir|obtenez|obtener|obter|ottieni|download|pobierz|получить|someone)\b.{0,40}?\b"
    r"(?:from|via|with|using|by|for|von|mit|aus|für|depuis|de|du|avec|pour|desde|do|meu|da|dal|con|per|van|met"
    r"|voor|vanaf|fra|med|til|från|för|z|ze|w|s|iphone\w*|с|из|для|з|mailista|από)\b.{0,60}"
    r"|from my (?:iphone|ipad|phone|mobile|android|samsung|blackberry)\b.{0,30}"
    r"|.{0,30}(?:iphonesta|ipadista|iphone-omról|ipademről|iphone['’]\w{2,6} gönderildi)\b.{0,20}"
    r"|.{0,20}(?:iphone|ipad|android|手机|手機|outlook|foxmail|qq邮箱).{0,12}(?:から送信|傳送|发送|发自|寄出|에서 보냄)"
    r"|(?:发自|從我的|从我的|我的|나의).{0,30}(?:iphone|ipad|手机|手機).{0,20}"
    r")[\W_]*$"
)
#: what stands behind a device line: a link to the app, in brackets or after the words
LINK = re.compile(r"(?i)[<(\[]*https?://\S{1,200}")
#: "Get Outlook for iOS", with the verb first or last; without it the words are somebody's account of where it happens
OUTLOOK = re.compile(
    r"(?i)[\W_]*(?:get|obtenir|télécharger|obtener|obter|scarica|ottieni|hent|skaffa?|hämta|hanki|pobierz"
    r"|získat|získať|stáhnout|получить|завантажити|获取|下载|取得|下載)\b.{0,30}\boutlook\b.{0,30}"
    r"|[\W_]*(?:获取|下载|取得|下載).{0,12}outlook"
    r"|.{0,20}\boutlook\b.{0,20}(?:beziehen|herunterladen|holen|downloaden|edinin|を入手|다운로드|가져오기)[\W_]*"
)
GERMAN_ORDER = re.compile(r"(?i)von mein[\w/]+ .{1,40} gesendet|.{1,40} (?:tarafından|cihazımdan) gönderildi")
DEVICE_WORDS = re.compile(
    r"(?i)iphon|ipad|ipod|android|mobile?\b|mobil|phone|handy|cell\b|galaxy|samsung|blackberry|outlook|windows"
    r"|airmail|mailbox|yahoo|"
    r"htc|huawei|xiaomi|pixel \d|nokia|alcatel|k-9|spark|proton|gmail|thunderbird|\bmail\b|sent from my|device"
    r"|tablet|aol|телефон|手机|手機|smartphone|gmx|web\.de|superhuman|bluemail|nine\b|tutanota"
)
DELIMITER = re.compile(r"^(?:--|\u2014|\u2013|__)\s?$")

#: words in lower case; three of these groups in one paragraph at the end make it a disclaimer, one alone is a sentence
DISCLAIMER = tuple(
    tuple(words.split("|"))
    for words in (
        (
            "email|e-mail|message|nachricht|courriel|mensaje|mensagem|messaggio|bericht|meddelelse|meddelande"
            "|viesti|wiadomoś|zpráv|správ|üzenet|сообщени|повідомленн|ileti|邮件|郵件|メール"
        ),
        (
            "confidential|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk|fortrolig|konfidenti"
            "|luottamuksel|poufn|důvěrn|dôvern|bizalmas|конфиденциальн|конфіденційн|gizli|机密|機密"
        ),
        (
            "intended solely|intended only|intended recipient|intended for|intended exclusively|sole use|addressee"
            "|named recipient|empfänger|destinataire|destinatari|bestemd|geadresseerde|modtager|mottagare"
            "|vastaanottaj|adresat|určen|címzett|адресат|alıcı|收件人"
        ),
        "delete|destroy|lösch|vernicht|supprim|détrui|elimin|borr|verwijder|slet|radera|usun|smaž|töröl|удал|видал|sil",
        (
            "liab|unauthorised|unauthorized|disclos|virus|haftung|unbefugt|prohibid|interdit|vietat|printing this"
            "|environment before|registered office|registered in|amtsgericht|handelsregister|company number"
            "|company registration"
        ),
    )
)
DISCLAIMER_TITLE = re.compile(
    r"(?i)^[\W_]*(?:disclaimer|confidentiality notice|legal notice|rechtlicher hinweis|avis de confidentialité"
    r"|aviso legal|avviso di riservatezza)\b"
)

CLOSING = re.compile(
    r"(?i)^(?:(?:kind|best|warm|many|with)\s)*(?:regards|wishes|thanks(?: and.*| again| in advance)?|thank you"
    r"|cheers|sincerely|yours(?: \w+)?|best|rgds|br|"
    r"mit (?:freundlichen|besten|herzlichen) grüßen|(?:viele|liebe|beste|freundliche|schöne|herzliche) grüße"
    r"|mfg|lg|vg|gruß|grüße|danke(?: .{0,20})?|"
    r"cordialement|bien à vous|bien cordialement|merci(?: .{0,20})?|saludos(?: cordiales)?|un saludo"
    r"|atentamente|gracias(?: .{0,20})?|atenciosamente|abraço|abs|obrigad[oa]|cumprimentos|"
    r"cordiali saluti|distinti saluti|saluti|grazie(?: .{0,12})?|met vriendelijke groet(?:en)?|groeten|groet"
    r"|bedankt|mvh|med venlig hilsen|vennlig hilsen|venlig hilsen|hilsen|"
    r"med vänlig hälsning|vänliga hälsningar|hälsningar|ystävällisin terveisin|terveisin|pozdrawiam"
    r"|z poważaniem|s pozdravem|děkuji|s pozdravom|üdvözlettel|köszönöm|"
    r"cu stimă|lijep pozdrav|srdačan pozdrav|с уважением|спасибо|з повагою|дякую|saygılarımla|iyi çalışmalar"
    r"|teşekkürler|με εκτίμηση|ευχαριστώ)[\s,.!;-]*$"
)
CONTACT = re.compile(
    r"(?i)(?:\+|00)\d[\d\s()./-]{6,}\d|\b(?:tel|phone|mobile?|fax|cell|t|m|f|p|e|w|direct|telefon|tél|téléphone"
    r"|móvil)\s?[.:]\s*\S|https?://|www\.|@[\w-]+\.\w|"
    r"\b(?:gmbh|ltd|inc|llc|ag|s\.a|b\.v|a/s|oy|sp\. z o\.o|s\.r\.o|kg|corp|limited|street|road|straße|strasse"
    r"|rue|calle|avenue)\b"
)
TITLE = re.compile(
    r"(?i)\b(?:support|manager|engineer|director|head|lead|officer|ceo|cto|cfo|vp|president|consultant"
    r"|specialist|agent|team|customer|success|account|"
    r"sales|product|developer|administrator|analyst|leiter|geschäftsführer\w*|kundenservice|responsable"
    r"|directeur|gerente|technical|operations)\b|[|•·]"
)
LIST = re.compile(
    r"(?i)mailing list|listinfo|you received this message because you are subscribed"
    r"|to unsubscribe from this group|mailingliste"
)
NAME = re.compile(r"[-\u2013\u2014~] ?(?!\d)[^\W\d_][\w.'’]{0,20}(?: [^\W\d_][\w.'’]{0,20}){0,2}")
ITEM = re.compile(r"\s{0,8}[-\u2013*\u2022] ?\S")
