import { decodeHTML } from "entities/decode";
import { EUROPEAN_MONTH_STARTS, ITALIAN_MONTH_STARTS, WEEKDAY_STARTS } from "../../../base/dates/words.ts";

/** Names that are none: site names in the author's field, placeholders. */
const NOBODY =
	/^(?:admin|administrator|editor|author|no author|guest|anonymous|unknown|user|super user|webmaster|root|by|von|par|作者|(?:本[报報刊台网網社])?(?:见习|見習|实习|實習|特约|特約)?(?:记者|記者|通讯员|通訊員)|佚名|未知|匿名|本站|原创|转载|责任编辑|网络|互联网|null|undefined|none|-+|(?:posted|published|veröffentlicht|publié)(?: (?:on|am|le|by|von|par))?)$/i;
/** What a company is called by law: nobody writes as that. */
const COMPANY = /\b(?:GmbH|mbH|AG|Inc|Ltd|LLC|S\.?A\.?S?|S\.?r\.?l|B\.V)\.?$/;

/** Whether a text can be the name of a person or an office: no address, no placeholder. */
export function isName(text: string): boolean {
	return (
		text.length >= 2 &&
		text.length <= 40 &&
		!NOBODY.test(text) &&
		!/^\d+[\s-]?min/i.test(text) &&
		/\p{L}/u.test(text) &&
		!/^https?:|[@<>{}]|\.(?:com|cn|net|org)\b/i.test(text) &&
		!COMPANY.test(text)
	);
}

const TEXTS = "(?:texts?|words|story|texte|texto|testo)";
const PICTURES =
	"(?:photo(?:graph)?s|photos?|pictures|images|illustrations|fotos?|bilder|foto(?:grafie|grafías)|imágenes|immagini|vidéos?)";
const AND = "\\s*(?:and|und|et|y|e|&|\\+|/)\\s*";
/** Who wrote a text and took its pictures: `Photographs and text by`, `Text und Fotos:`, `图文/`. */
export const TEXT_AND_PICTURES = new RegExp(
	`^(?:(?:${TEXTS}${AND}${PICTURES}|${PICTURES}${AND}${TEXTS})(?:\\s*[:：]\\s*|\\s+(?:by|von|par|por|de|di)\\s+)|(?:图\\s*[、/／]?\\s*文|文\\s*[、/／・]?\\s*(?:图|圖|写真))\\s*[:：/／]\\s*)`,
	"iu",
);

const PREFIXES: readonly RegExp[] = [
	// What a board calls the kind of a post or of a user.
	/^\s*\[[^\]]{1,12}\]\s*(?=\p{L})/u,
	/^[\s|~·•:/,[【–—-]+/u,
	/^(?:post(?:ed)?\s+)?(?:author|autor(?:in)?|auteur|autore)\s*[:：]?\s+/iu,
	/^(?:(?:written|post(?:ed)?|published|words|story|opinion|analysis|review|commentary|essay|report(?:ed)?|interview|geschrieben|verfasst|veröffentlicht|beitrag|publié|écrit|escrito|publicado|pubblicato|scritto|texte?)\s*)?(?:by|von|vom|par|por)\s*[:：]?\s+/iu,
	// Where the markup alone parts the label from the name.
	/^(?:(?:Post )?[Aa]uthor|[Aa]utor|(?:[Vv]eröffentlicht |[Gg]eschrieben )?[Vv]on|[Pp]osted by|[Bb]y)(?=\p{Lu}\p{Ll})/u,
	// Small, for names begin with `Di` and `Da`.
	/^(?:di|da|door|av|af)\s+(?=\p{Lu})/u,
	/^(?:作者|文|(?:本[报報刊台网網社]|\p{Script=Han}{2,6}[报報社网網])?(?:见习|見習|实习|實習|特约|特約)?(?:记者|記者))\s*[:：/]?\s*/u,
	TEXT_AND_PICTURES,
	/^(?:more|other|all)\s+(?:\p{L}+\s+){1,2}(?:by|from)\s+(?=\p{Lu})/iu,
	/^(?:كتبت?|بقلم|تحرير|المصدر)\s*[:：]\s*/u,
];

/** What Korean papers put behind a reporter's name. */
const REPORTER = /\s*(?:수습|선임|인턴|전문|대)?(?:기자|특파원|논설위원)(?:\s+\S+@\S+)?$/u;

const MONTH = `(?:${EUROPEAN_MONTH_STARTS}|${ITALIAN_MONTH_STARTS}|fév)\\p{L}{0,6}\\.?`;
/** A date behind a name, and what comes after it. */
const DATE = new RegExp(
	`[\\s,(]*(?:\\b(?:am|on|le|el|il|vom)\\s+)?(?:\\b(?:mo|di|mi|do|fr|sa|so|${WEEKDAY_STARTS})\\p{L}{0,6}\\.?,?\\s+)?(?:(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?[.\\s]\\s*${MONTH}(?:[\\s,]|$)|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}|${MONTH}\\s+\\d|(?:19|20)\\d\\d[-./年]).*$`,
	"isu",
);
const SUFFIX =
	/(?:\s+(?:Follow|Subscribe|Seguir|Suivre|Folgen|关注)(?=\s|$).*|\s+[|·•»–—-](?:\s.*)?|\s*[|·•].*|\s*(?:Updated|Published|Posted|Shares|Veröffentlicht|Aktualisiert)\b.*|\s+\d+[\s-]?min(?:ute)?s?\b.*|\s*\([^()]*\)$|[\s,:\]】–—-]+)$/su;

/** Nobody's name with all that may stand around it is longer. */
const LONGEST = 200;

/** The name in the words of a byline: without the label before it, and the date or what else stands behind it. */
export function cleanName(text: string): string {
	if (text.length > LONGEST) return text;
	let name = (/&#?\w+;/.test(text) ? decodeHTML(text) : text).trim();
	for (const prefix of PREFIXES) name = name.replace(prefix, "");
	return name.replace(REPORTER, "").replace(DATE, "").replace(SUFFIX, "").trim();
}

/** The names in a text that holds nothing else. */
export function namesIn(text: string): string[] {
	const names = text
		.split(/\s*(?:[,，、;；/／&]|(?<=[가-힣])·|(?<!\p{L})(?:and|und|et|og|och|ja)(?!\p{L}))\s*|\s{2,}/u)
		.map((name) => name.trim())
		.filter(isName);
	// Chinese names of two to four characters, parted by single spaces.
	const parts = names.flatMap((name) =>
		/^[\u4e00-\u9fff]{2,4}(?:\s[\u4e00-\u9fff]{2,4})+$/.test(name) ? name.split(/\s/) : [name],
	);
	return parts.slice(0, 10);
}
