"""Month and day names of the languages that mail clients write, from CLDR (Unicode licence), joined by `|`."""

NUMBERS = "1|2|3|4|5|6|7|8|9|10|11|12"
#: months in the form that follows a day number, their abbreviations, weekdays from Monday, their abbreviations
CALENDAR: dict[str, tuple[str, str, str, str]] = {
    "en": (
        "January|February|March|April|May|June|July|August|September|October|November|December",
        "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec",
        "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
        "Mon|Tue|Wed|Thu|Fri|Sat|Sun",
    ),
    "de": (
        "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
        "Jan.|Feb.|März|Apr.|Mai|Juni|Juli|Aug.|Sept.|Okt.|Nov.|Dez.",
        "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag",
        "Mo.|Di.|Mi.|Do.|Fr.|Sa.|So.",
    ),
    "fr": (
        "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
        "janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.",
        "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
        "lun.|mar.|mer.|jeu.|ven.|sam.|dim.",
    ),
    "es": (
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
        "ene|feb|mar|abr|may|jun|jul|ago|sept|oct|nov|dic",
        "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
        "lun|mar|mié|jue|vie|sáb|dom",
    ),
    "pt-BR": (
        "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
        "jan.|fev.|mar.|abr.|mai.|jun.|jul.|ago.|set.|out.|nov.|dez.",
        "segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo",
        "seg.|ter.|qua.|qui.|sex.|sáb.|dom.",
    ),
    "pt-PT": (
        "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
        "jan.|fev.|mar.|abr.|mai.|jun.|jul.|ago.|set.|out.|nov.|dez.",
        "segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo",
        "segunda|terça|quarta|quinta|sexta|sábado|domingo",
    ),
    "it": (
        "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
        "gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic",
        "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
        "lun|mar|mer|gio|ven|sab|dom",
    ),
    "nl": (
        "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
        "jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec",
        "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
        "ma|di|wo|do|vr|za|zo",
    ),
    "da": (
        "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december",
        "jan.|feb.|mar.|apr.|maj|jun.|jul.|aug.|sep.|okt.|nov.|dec.",
        "mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag",
        "man.|tirs.|ons.|tors.|fre.|lør.|søn.",
    ),
    "nb": (
        "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember",
        "jan.|feb.|mars|apr.|mai|juni|juli|aug.|sep.|okt.|nov.|des.",
        "mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag",
        "man.|tir.|ons.|tor.|fre.|lør.|søn.",
    ),
    "sv": (
        "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
        "jan.|feb.|mars|apr.|maj|juni|juli|aug.|sep.|okt.|nov.|dec.",
        "måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag",
        "mån|tis|ons|tors|fre|lör|sön",
    ),
    "fi": (
        "tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta",
        "tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu",
        "maanantaina|tiistaina|keskiviikkona|torstaina|perjantaina|lauantaina|sunnuntai",
        "ma|ti|ke|to|pe|la|su",
    ),
    "pl": (
        "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia",
        "sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paź|lis|gru",
        "poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela",
        "pon.|wt.|śr.|czw.|pt.|sob.|niedz.",
    ),
    "cs": (
        "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince",
        "led|úno|bře|dub|kvě|čvn|čvc|srp|zář|říj|lis|pro",
        "pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle",
        "po|út|st|čt|pá|so|ne",
    ),
    "sk": (
        "januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|novembra|decembra",
        "jan|feb|mar|apr|máj|jún|júl|aug|sep|okt|nov|dec",
        "pondelok|utorok|streda|štvrtok|piatok|sobota|nedeľa",
        "po|ut|st|št|pi|so|ne",
    ),
    "hu": (
        "január|február|március|április|május|június|július|augusztus|szeptember|október|november|december",
        "jan.|febr.|márc.|ápr.|máj.|jún.|júl.|aug.|szept.|okt.|nov.|dec.",
        "hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap",
        "H|K|Sze|Cs|P|Szo|V",
    ),
    "ro": (
        "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie",
        "ian.|feb.|mar.|apr.|mai|iun.|iul.|aug.|sept.|oct.|nov.|dec.",
        "luni|marți|miercuri|joi|vineri|sâmbătă|duminică",
        "lun.|mar.|mie.|joi|vin.|sâm.|dum.",
    ),
    "hr": (
        "siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|listopada|studenoga|prosinca",
        "sij|velj|ožu|tra|svi|lip|srp|kol|ruj|lis|stu|pro",
        "ponedjeljak|utorak|srijeda|četvrtak|petak|subota|nedjelja",
        "pon|uto|sri|čet|pet|sub|ned",
    ),
    "ru": (
        "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
        "янв.|февр.|мар.|апр.|мая|июн.|июл.|авг.|сент.|окт.|нояб.|дек.",
        "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье",
        "пн|вт|ср|чт|пт|сб|вс",
    ),
    "uk": (
        "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня",
        "січ.|лют.|бер.|квіт.|трав.|черв.|лип.|серп.|вер.|жовт.|лист.|груд.",
        "понеділок|вівторок|середа|четвер|пʼятниця|субота|неділя",
        "пн|вт|ср|чт|пт|сб|нд",
    ),
    "tr": (
        "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık",
        "Oca|Şub|Mar|Nis|May|Haz|Tem|Ağu|Eyl|Eki|Kas|Ara",
        "Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi|Pazar",
        "Pzt|Sal|Çar|Per|Cum|Cmt|Paz",
    ),
    "el": (
        "Ιανουαρίου|Φεβρουαρίου|Μαρτίου|Απριλίου|Μαΐου|Ιουνίου|Ιουλίου|Αυγούστου|Σεπτεμβρίου|Οκτωβρίου|Νοεμβρίου|Δεκεμβρίου",
        "Ιαν|Φεβ|Μαρ|Απρ|Μαΐ|Ιουν|Ιουλ|Αυγ|Σεπ|Οκτ|Νοε|Δεκ",
        "Δευτέρα|Τρίτη|Τετάρτη|Πέμπτη|Παρασκευή|Σάββατο|Κυριακή",
        "Δευ|Τρί|Τετ|Πέμ|Παρ|Σάβ|Κυρ",
    ),
    "ja": (NUMBERS, NUMBERS, "月曜日|火曜日|水曜日|木曜日|金曜日|土曜日|日曜日", "月|火|水|木|金|土|日"),
    "zh-CN": (
        NUMBERS,
        NUMBERS,
        "星期一|星期二|星期三|星期四|星期五|星期六|星期日",
        "周一|周二|周三|周四|周五|周六|周日",
    ),
    "zh-TW": (
        NUMBERS,
        NUMBERS,
        "星期一|星期二|星期三|星期四|星期五|星期六|星期日",
        "週一|週二|週三|週四|週五|週六|週日",
    ),
    "ko": (NUMBERS, NUMBERS, "월요일|화요일|수요일|목요일|금요일|토요일|일요일", "월|화|수|목|금|토|일"),
}
