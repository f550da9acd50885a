/** Months as they begin in the languages that feeds are written in, January first; compared without case and dots. */
const MONTHS: readonly (readonly string[])[] = [
	// English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish, Finnish, Polish, Czech, Hungarian,
	// Romanian, Turkish, Russian, Ukrainian, Greek, Indonesian
	["jan", "jän", "gen", "ene", "tammi", "stycz", "sty", "led", "ian", "oca", "янв", "січ", "ιαν", "ιανου"],
	["feb", "fev", "fév", "febbr", "helmi", "lut", "úno", "uno", "şub", "sub", "фев", "лют", "φεβ"],
	[
		"mar",
		"mär",
		"mrz",
		"mrt",
		"maart",
		"maalis",
		"břez",
		"brez",
		"márc",
		"марта",
		"март",
		"мар",
		"берез",
		"бер",
		"μαρ",
		"μάρ",
	],
	["apr", "avr", "abr", "huhti", "kwie", "kwi", "dub", "ápr", "nis", "апр", "квіт", "кві", "απρ"],
	[
		"may",
		"mai",
		"maj",
		"mei",
		"mag",
		"touko",
		"kvě",
		"kve",
		"máj",
		"maggio",
		"мая",
		"май",
		"трав",
		"тра",
		"μαϊ",
		"μάι",
		"μαι",
	],
	[
		"jun",
		"juin",
		"giu",
		"kesä",
		"cze",
		"czerw",
		"červn",
		"červen",
		"jún",
		"iun",
		"haz",
		"июн",
		"черв",
		"чер",
		"ιουν",
		"ιούν",
	],
	[
		"jul",
		"juil",
		"lug",
		"heinä",
		"lip",
		"červenec",
		"července",
		"júl",
		"iul",
		"tem",
		"июл",
		"лип",
		"ιουλ",
		"ιούλ",
	],
	[
		"aug",
		"aoû",
		"aou",
		"ago",
		"elo",
		"sie",
		"sierp",
		"srp",
		"ağu",
		"agu",
		"авг",
		"серп",
		"сер",
		"αυγ",
		"αύγ",
	],
	["sep", "set", "syys", "wrz", "zář", "zar", "szept", "eyl", "сен", "верес", "вер", "σεπ"],
	["oct", "okt", "out", "ott", "loka", "paź", "paz", "říj", "rij", "eki", "окт", "жовт", "жов", "οκτ"],
	["nov", "marras", "lis", "listopad", "kas", "ноя", "листоп", "лис", "νοε", "νοέ"],
	["dec", "dez", "déc", "dic", "des", "joulu", "gru", "pros", "ara", "дек", "груд", "гру", "δεκ"],
];

/** Words that stand in a date and say nothing: weekdays in those languages begin so. */
const WEEKDAY =
	/^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|mie|mié|jeu|jue|ven|vie|sam|sab|sáb|sob|dim|dom|die|mit|don|fre|son|seg|ter|qua|qui|sex|gio|maa|din|woe|vri|zat|zon|mån|tis|ons|tor|fre|lör|lor|sön|son|man|tir|ons|tors|lør|søn|pon|wto|śro|sro|czw|pią|pia|nie|pon|úte|ute|stř|str|čtv|ctv|pát|pat|sob|ned|hét|hetf|ked|sze|csü|csu|pén|pen|szo|vas|mar|mie|joi|vin|sâm|paz|sal|çar|car|per|cum|пон|вто|сре|чет|пят|суб|вос|пн|вт|ср|чт|пт|сб|вс|пон|вів|сер|пʼя|нед|δευ|τρι|τετ|πεμ|παρ|σαβ|κυρ|κυριακ|sen|sel|rab|kam|jum|min|mo|di|mi|do|fr|sa|so|tu|we|th|su)/;

/** Names in full of the languages written in Latin letters, so that "marketing 5" is no day in March. */
const FULL =
	"january february march april may june july august september october november december sept " +
	"januar jänner februar märz maerz mai juni juli oktober dezember feber " +
	"janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre decembre janv févr avr juil " +
	"enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre " +
	"gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março marco maio junho " +
	"julho setembro outubro novembro dezembro januari februari maart mei augustus juni augusti marts " +
	"tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta " +
	"stycznia lutego marca kwietnia maja czerwca lipca sierpnia września wrzesnia października listopada grudnia " +
	"styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień " +
	"ledna února unora března brezna dubna května kvetna června července srpna září zari října rijna prosince " +
	"január február március április május június július augusztus szeptember október " +
	"ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie " +
	"ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık maret agustus desember";
let full: Set<string> | null = null;

/** The number of a month by its name, whole or shortened, in about twenty languages; null when it is none. */
export function monthOf(name: string): number | null {
	const word = name.toLowerCase().replace(/[.,]/g, "").normalize("NFC");
	if (word.length < 3) return null;
	let best: { month: number; length: number } | null = null;
	for (const [index, beginnings] of MONTHS.entries()) {
		for (const beginning of beginnings) {
			if (word.startsWith(beginning) && beginning.length > (best?.length ?? 0))
				best = { month: index + 1, length: beginning.length };
		}
	}
	if (!best) return null;
	full ??= new Set(FULL.normalize("NFC").split(" "));
	const isWhole = best.length === word.length || !/^[a-z\u00c0-\u024f]+$/.test(word) || full.has(word);
	return isWhole ? best.month : null;
}

/** Whether a word may be the name of a weekday. */
export function isWeekday(word: string): boolean {
	return WEEKDAY.test(word.toLowerCase().normalize("NFC"));
}
