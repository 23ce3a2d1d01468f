"""The words of dates as mail clients write them for people, in every language of formats.py: months, days, particles,
zones."""

import re

#: language by language; a name that two languages give to different months is in neither (cs "listopad", pl "listopad"
#: are November, hr "listopad" is October: the locale decides, see CROATIAN)
_MONTHS = (
    (
        "january jan|janvier janv|januar jän jänner|enero ene|janeiro|gennaio gen|januari|tammikuuta tammikuu tammi"
        "|stycznia sty styczeń|ledna led leden|januára|január jan|ianuarie ian|siječnja siječanj|января янв"
        "|січня січ|ocak oca|ιανουαρίου ιαν|jaanuar|sausio|janvāris|януари|tammik"
    ),
    (
        "february feb|février févr fév|februar|febrero|fevereiro fev|febbraio|februari|helmikuuta helmi"
        "|lutego lut luty|února úno únor|februára|február febr|februarie|veljače velj|февраля февр фев|лютого лют"
        "|şubat şub|φεβρουαρίου φεβ|veebruar|vasario|februāris|февруари helmik"
    ),
    (
        "march mar|mars|märz mär mrz|marzo|março|maart mrt|marts|maaliskuuta maalis|marca marzec|března bře březen"
        "|március márc|martie|ožujka ožu|марта мар|березня бер|mart|μαρτίου μαρ|märts|kovo|март maalisk"
    ),
    (
        "april apr|avril avr|abril abr|aprile|huhtikuuta huhti|kwietnia kwi kwiecień|dubna dub duben|apríla"
        "|április ápr|aprilie|travnja tra|апреля апр|квітня квіт|nisan nis|απριλίου απρ|aprill|balandžio|aprīlis"
        "|април huhtik"
    ),
    (
        "may|mai|mayo|maio|maggio mag|mei|maj|toukokuuta touko|maja|května kvě květen|mája|május máj|mai"
        "|svibnja svi|мая май|травня трав|mayıs may|μαΐου μαϊ μαι|gegužės|maijs|май toukok"
    ),
    (
        "june jun|juin|juni|junio|junho|giugno giu|kesäkuuta kesä|czerwca cze czerwiec|června čvn červen|júna"
        "|június jún|iunie iun|lipnja lip|июня июн|червня черв|haziran haz|ιουνίου ιουν|juuni|birželio|jūnijs"
        "|юни kesäk"
    ),
    (
        "july jul|juillet juil|juli|julio|julho|luglio lug|heinäkuuta heinä|lipca lipiec|července čvc červenec|júla"
        "|július júl|iulie iul|srpnja|июля июл|липня лип|temmuz tem|ιουλίου ιουλ|juuli|liepos|jūlijs|юли heinäk"
    ),
    (
        "august aug|août aou|agosto ago|augustus|elokuuta elo|sierpnia sie sierpień|srpna srp srpen|augusta"
        "|augusztus|kolovoza kol|августа авг|серпня серп|ağustos ağu|αυγούστου αυγ|rugpjūčio|augusts|август elok"
    ),
    (
        "september sep sept|septembre|septiembre|setembro set|settembre|syyskuuta syys|września wrz wrzesień"
        "|září zář|septembra|szeptember szept|septembrie|rujna ruj|сентября сент сен|вересня вер|eylül eyl"
        "|σεπτεμβρίου σεπ|rugsėjo|septembris|септември syysk"
    ),
    (
        "october oct|octobre|oktober okt|octubre|outubro out|ottobre ott|lokakuuta loka"
        "|października paź październik|října říj říjen|októbra|október|octombrie|октября окт|жовтня жовт|ekim eki"
        "|οκτωβρίου οκτ|oktoober|spalio|oktobris|октомври lokak"
    ),
    (
        "november nov|novembre|noviembre|novembro|marraskuuta marras|listopada lis listopad|listopadu listopad"
        "|novembra|noiembrie noi|studenoga stu studenog|ноября нояб ноя|листопада лист|kasım kas|νοεμβρίου νοε"
        "|lapkričio|novembris|ноември marrask"
    ),
    (
        "december dec|décembre déc|dezember dez|diciembre dic|dezembro|dicembre|joulukuuta joulu"
        "|grudnia gru grudzień|prosince pro prosinec|decembra|decembrie|prosinca|декабря дек|грудня груд|aralık ara"
        "|δεκεμβρίου δεκ|detsember|gruodžio|decembris|декември jouluk"
    ),
)
MONTHS = {
    name: number for number, names in enumerate(_MONTHS, 1) for name in re.split(r"[| ]", names) if not name.isdecimal()
}
#: Slavonic names that wander by a month: Croatian October and July against the Polish, Czech and Ukrainian ones
CROATIAN = {"listopada": 10, "lis": 10, "srpnja": 7, "srp": 7, "lipnja": 6, "lip": 6}

_DAYS = (
    (
        "monday mon lundi lun montag mo lunes segunda-feira seg lunedì maandag ma mandag man måndag mån maanantai "
        "maanantaina poniedziałek pon pondělí po pondelok hétfő h luni ponedjeljak понедельник пн понеділок "
        "pazartesi pzt δευτέρα δευ esmaspäev e 月曜日 星期一 周一 週一 월요일"
    ),
    (
        "tuesday tue mardi mar dienstag di martes terça-feira ter martedì dinsdag di tirsdag tir tisdag tis "
        "tiistai tiistaina ti wtorek wt úterý út utorok kedd marți utorak вторник вт вівторок salı sal τρίτη τρι "
        "teisipäev t 火曜日 星期二 周二 週二 화요일"
    ),
    (
        "wednesday wed mercredi mer mittwoch mi miércoles mié quarta-feira qua mercoledì woensdag wo onsdag ons "
        "keskiviikko keskiviikkona ke środa śr středa st streda szerda sze miercuri mie srijeda sri среда ср "
        "середа çarşamba çar τετάρτη τετ kolmapäev k 水曜日 星期三 周三 週三 수요일"
    ),
    (
        "thursday thu thurs jeudi jeu donnerstag do jueves quinta-feira qui giovedì gio donderdag torsdag tor tors "
        "torstai torstaina czwartek czw čtvrtek čt štvrtok csütörtök cs joi četvrtak четверг чт четвер perşembe "
        "per πέμπτη πεμ neljapäev n 木曜日 星期四 周四 週四 목요일"
    ),
    (
        "friday fri vendredi ven freitag fr viernes sexta-feira sex venerdì vrijdag vr fredag fre perjantai "
        "perjantaina pe piątek pt pátek pá piatok péntek vineri petak пятница пт п'ятниця cuma cum παρασκευή παρ "
        "reede r 金曜日 星期五 周五 週五 금요일"
    ),
    (
        "saturday sat samedi sam samstag sa sábado sáb sabato zaterdag za lørdag lør lördag lör lauantai "
        "lauantaina sobota sob so szombat szo sâmbătă subota суббота сб субота cumartesi cmt σάββατο σαβ laupäev l "
        "土曜日 星期六 周六 週六 토요일"
    ),
    (
        "sunday sun dimanche dim sonntag so domingo dom domenica zondag zo søndag søn söndag sön sunnuntai "
        "sunnuntaina niedziela niedz neděle ne nedeľa vasárnap duminică nedjelja воскресенье вс неділя pazar paz "
        "κυριακή κυρ pühapäev p 日曜日 星期日 周日 週日 일요일"
    ),
)
WEEKDAYS = {name: number for number, names in enumerate(_DAYS) for name in names.split()}
#: what stands between the parts of a date
_PARTICLE_NAMES = """
    at um kl klo à a alle o om la kell u в о р року de del del’ the den d der of ore às ob saat v le
    el em il op on ad gg godz godzinie dnia dniu dne στις las à(s kello dia no pe la
"""
#: these belong to the time, and stay at the end of a date
CLOSING = frozenset(("am", "pm", "a.m", "p.m", "μ.μ", "π.μ", "μμ", "πμ", "uhr", "h", "г", "р"))
PARTICLES = frozenset(_PARTICLE_NAMES.split()) | CLOSING

ZONES = {
    **dict.fromkeys(("gmt", "utc", "ut", "wet", "z"), 0),
    **dict.fromkeys(("cet", "mez", "west", "bst", "seč", "sev"), 60),
    **dict.fromkeys(("cest", "mesz", "eet", "selč", "sast"), 120),
    **dict.fromkeys(("eest", "msk", "trt"), 180),
    **dict.fromkeys(("jst", "kst"), 540),
    "edt": -240,
    "est": -300,
    "cdt": -300,
    "mdt": -360,
    "mst": -420,
    "pdt": -420,
    "pst": -480,
    "aest": 600,
    "aedt": 660,
    "acst": 570,
    "awst": 480,
    "nzst": 720,
    "nzdt": 780,
}
#: languages whose digits are always year, month, day
YEARS_FIRST = frozenset(("ja", "ko", "zh", "hu", "lt", "sv"))
#: zones of the one country that writes the month first in digits
AMERICAN = frozenset(("edt", "est", "cdt", "cst", "mdt", "mst", "pdt", "pst"))
