import { WEEKDAYS } from "./words.ts";

/**
 * Names of the months and what they are shortened to, January first, as CLDR has them for the languages that feeds are
 * written in, in the nominative and in the case that dates take; without case, accents, dots and apostrophes. Misspelt
 * ones that are common are among them.
 */
export const MONTH_NAMES: readonly string[] = [
	"january jan januar janvier janv enero ene janeiro gennaio gen januari janner tammikuu tammikuuta tammi styczen stycznia stycz sty leden ledna led januara ianuarie ian ocak oca январь января янв січень січня січ студзень студзеня ιανουαριοσ ιανουαριου ιαν gener януари јануари јануар jaanuar janvaris sausis sausio sijecanj sijecnja xaneiro urtarrila yanvar қаңтар ינואר يناير جانفي كانونالثاني ژانویه ژانویهٔ जनवरी জানুয়ারি มกราคม",
	"february feb februar fevrier fevr febrero fevereiro fev febbraio febbr februari feber helmikuu helmikuuta helmi luty lutego lut unor unora uno februara febr februarie subat sub февраль февраля фев февр лютий лютого лют люты лютага φεβρουαριοσ φεβρουαριου φεβ febrer февруари фебруари фебруар veebruar februaris vasaris vasario veljaca veljace febreiro otsaila fevral ақпан פברואר فبراير فيفري شباط فوریه فوریهٔ फरवरी ফেব্রুয়ারি กุมภาพันธ์",
	"march mar marz marz maerz mrz mars marzo marco maart mrt marts maaliskuu maaliskuuta maalis marzec marca brezen brezna brez bre marec marcius marc martie mart март марта мар березень березня берез бер сакавік сакавіка μαρτιοσ μαρτιου μαρ μαω maret mac ozujak ozujka marts kovas kovo martxoa marcha наурыз מרץ مارس آذار मार्च মার্চ มีนาคม",
	"april apr avril avr abril abr aprile huhtikuu huhtikuuta huhti kwiecien kwietnia kwie kwi duben dubna dub aprila aprilis aprilie nisan nis апрель апреля апр квітень квітня квіт кві красавік красавіка απριλιοσ απριλιου απρ април travanj travnja aprill balandis balandzio apirila aprel dabril сәуір אפריל أبريل أفريل نيسان آوریل अप्रैल এপ্রিল เมษายน",
	"may mai mayo maio maggio mag mei maj toukokuu toukokuuta touko maja kveten kvetna kve majus maujus mayis май мая травень травня трав тра μαιοσ μαιου μαι maig мај svibanj svibnja maijs geguze geguzes maiatza мамыр מאי مايو ماي أيار مه مهٔ मई মে พฤษภาคม",
	"june jun juni juin junio junho giugno giu kesakuu kesakuuta kesa czerwiec czerwca czerw cze cerven cervna cervn juna junius iunie iun haziran haz июнь июня июн червень червня черв чер чэрвень чэрвеня ιουνιοσ ιουνιου ιουν ιον juny юни јуни јун juuni junijs birzelis birzelio lipanj lipnja junij xuno ekaina iyun маусым יוני يونيو جوان حزيران ژوئن जून জুন มิถุนายน",
	"july jul juli juillet juill juil julio julho luglio lug heinakuu heinakuuta heina lipiec lipca lip cervenec cervence jula julius iulie iul temmuz tem июль июля июл липень липня лип ліпень ліпеня ιουλιοσ ιουλιου ιουλ ιολ juliol julai юли јули јул juuli julijs liepa liepos srpanj srpnja julij xullo uztaila iyul шілде יולי يوليو يوليوز جويلية تموز ژوئیه ژوئیهٔ जुलाई জুলাই กรกฎาคม",
	"august aug aout aou agosto ago augustus augusti elokuu elokuuta elo sierpien sierpnia sierp sie srpen srpna srp augusta augusztus agustos agu август августа авг серпень серпня серп сер жнівень жніуня αυγουστοσ αυγουστου αυγ agost dagost agustus ogos август avgust augusts rugpjutis rugpjucio kolovoz kolovoza agust abuztua тамыз אוגוסט أغسطس غشت أوت آب اوت अगस्त আগস্ট สิงหาคม",
	"september sep sept septembre septiembre setiembre setembro set settembre sett syyskuu syyskuuta syys wrzesien wrzesnia wrz zari zar septembra szeptember szept septembrie eylul eyl сентябрь сентября сен сент вересень вересня верес вер верасень верасня σεπτεμβριοσ σεπτεμβριου σεπτ σεπ setembre септември септембар septembris rugsejis rugsejo rujan rujna septembar iraila sentyabr қыркүйек ספטמבר سبتمبر شتنبر أيلول سپتامبر सितंबर সেপ্টেম্বর กันยายน",
	"october oct oktober okt octobre octubre outubro out ottobre ott lokakuu lokakuuta loka pazdziernik pazdziernika paz rijen rijna rij oktobra octombrie ekim eki октябрь октября окт жовтень жовтня жовт жов кастрычнік кастрычніка οκτωβριοσ οκτωβριου οκτ doctubre октомври октобар oktoober oktobris spalis spalio oktobar urria oktyabr қазан אוקטובר أكتوبر تشرينالأول اکتبر अक्टूबर অক্টোবর ตุลาคม",
	"november nov novembre noviembre novembro marraskuu marraskuuta marras listopad listopada listopadu lis novembra noiembrie kasim kas ноябрь ноября ноя нояб листопад листопада листоп лис лістапад лістапада νοεμβριοσ νοεμβριου νοε ноември новембар novembris lapkritis lapkricio studeni studenoga novembar azaroa noyabr қараша נובמבר نوفمبر نونبر تشرينالثاني نوامبر नवंबर নভেম্বর พฤศจิกายน",
	"december dec dezember dez decembre diciembre dic dezembro dicembre desember des joulukuu joulukuuta joulu grudzien grudnia gru prosinec prosince pros decembra decembrie aralik ara декабрь декабря дек грудень грудня груд гру снежань снежня δεκεμβριοσ δεκεμβριου δεκ desembre decembro disember декември децембар detsember decembris gruodis gruodzio prosinac prosinca decembar abendua dekabr желтоқсан דצמבר ديسمبر دجنبر كانونالأول دسامبر दिसंबर ডিসেম্বর ธันวาคม",
];

/** Further short forms, for texts that are nothing but a date: in a sentence they are other words. */
export const SHORT_NAMES: readonly string[] = [
	"xan urt yan қаң sij jaan saus ינו יאנ मค มค जन",
	"vel velj ots peb ақп veebr shk vas פבר กพ फर",
	"mac ozu ozuj kov нау מר มีค",
	"tra trav api bal сәу אפר เมย",
	"svi svib geg мам พค",
	"lipn kes cvn bir мау มิย",
	"srpn cvc lie uzt xul korr שיל шіл יול กค",
	"kol kolo ogo avg ag dag там rgp rugp abu אוג สค",
	"ruj eyl сеп шта сект rgs rugs ira қыр ספט กย",
	"тет tet spa spal urr қаз אוק ตค",
	"stu stud лист ное лапк lap lapkr aza қар נוב พย",
	"pro dis dets gruo abe жел дец dhj דצמ ธค",
];

/** Croatian, whose July and October are named as August and November are by its neighbours. */
export const CROATIAN: Readonly<Record<string, number>> = {
	lip: 6,
	srp: 7,
	lis: 10,
	listopad: 10,
	listopada: 10,
};

/** Days of the week, whole and shortened, and other words that stand in a date and say nothing. */
export const WEEKDAY_NAMES =
	`${WEEKDAYS.join(" ")} ` +
	"sun mon tue tues wed thu thur thurs fri sat " +
	"sonntag montag dienstag mittwoch donnerstag freitag samstag sonnabend so mo di mi do fr sa " +
	"dimanche lundi mardi mercredi jeudi vendredi samedi dim lun mar mer jeu ven sam domingo lunes martes miercoles jueves viernes sabado dom mie jue vie sab " +
	"segunda-feira terca-feira quarta-feira quinta-feira sexta-feira segunda terca quarta quinta sexta seg ter qua qui sex " +
	"domenica lunedi martedi mercoledi giovedi venerdi sabato gio zondag maandag dinsdag woensdag donderdag vrijdag zaterdag zo ma wo vr za " +
	"sondag mandag tisdag onsdag torsdag fredag lordag son man tis ons tors tor fre lor søndag tirsdag lørdag søn tirs lør tir tysdag laurdag tys lau " +
	"sunnuntai sunnuntaina maanantai maanantaina tiistai tiistaina keskiviikko keskiviikkona torstai torstaina perjantai perjantaina lauantai lauantaina su ti ke to pe la " +
	"niedziela poniedziałek wtorek sroda czwartek piatek sobota niedz pon wt sr czw pt pia sob nie nd " +
	"nedele pondeli utery streda ctvrtek patek ne po ut st ct pa nedela pondelok utorok stvrtok piatok pi " +
	"vasarnap hetfo kedd szerda csutortok pentek szombat vas het sze csu pen szo " +
	"duminica luni marti miercuri joi vineri sambata dum mie joi vin sam pazar pazartesi sali carsamba persembe cuma cumartesi paz pzt sal car per cum cmt " +
	"воскресенье понедельник вторник среда четверг пятница суббота вс пн вт ср чт пт сб пон втр сре чет пят суб вос неділя понеділок вівторок середа четвер пятниця пʼятниця субота нд нядзеля панядзелак ауторак серада чацвер пятніца " +
	"κυριακη δευτερα τριτη τεταρτη πεμπτη παρασκευη σαββατο κυρ δευ τρι τετ πεμ παρ σαβ minggu senin selasa rabu kamis jumat sabtu min sen sel rab kam jum sab ahad isnin khamis jumaat " +
	"diumenge dilluns dimarts dimecres dijous divendres dissabte dg dl dt dc dj dv ds неделя понеделник сряда четвъртък петък събота недела четврток петок сабота нед вто пет саб " +
	"nedjelja ponedjeljak utorak srijeda cetvrtak petak subota ned uto sri cet pet sub ponedeljek torek sreda cetrtek petek sre tor недеља понедељак уторак четвртак петак уто чет суб " +
	"sekmadienis pirmadienis antradienis treciadienis ketvirtadienis penktadienis sestadienis svetdiena pirmdiena otrdiena tresdiena ceturtdiena piektdiena sestdiena puhapaev esmaspaev teisipaev kolmapaev neljapaev reede laupaev " +
	"sunnudagur manudagur þriðjudagur miðvikudagur fimmtudagur fostudagur laugardagur þri mið fim fos luns mercores xoves venres xov igandea astelehena asteartea asteazkena osteguna ostirala larunbata " +
	"יום ראשון שני שלישי רביעי חמישי שישי שבת الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه شنبه रविवार सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार " +
	"chu nhat thu hai ba tu nam sau bay อาทิตย์ จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ วันอาทิตย์ วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์ที่ วันจันทร์ที่ วันอังคารที่ วันพุธที่ วันพฤหัสบดีที่ วันศุกร์ที่ วันเสาร์ที่ " +
	"星期日 星期天 星期一 星期二 星期三 星期四 星期五 星期六 周日 周一 周二 周三 周四 周五 周六 週日 週一 週二 週三 週四 週五 週六 日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日 月 火 水 木 金 土 일요일 월요일 화요일 수요일 목요일 금요일 토요일 일 월 화 수 목 금 토";

/** Prepositions, articles, and words for «the year» and «o'clock». */
export const FILLERS =
	"pada ساعت de del di do da le el il den der am um uhr a al as alle ore las les at the of on kl klo kello o ob godz w we v ve в во у о об г р год гг года году року рік година roku rok saat tanggal pukul jam ngay luc nam dia gada kell ora e m d h hs στισ ωρα час ч ב बजे को เวลา น คศ พศ ปี בשעה u الساعة في";
