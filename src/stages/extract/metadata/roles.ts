/** Who did something else than write: what begins a part of a byline that names no author. */
const OTHER_WORK =
	/^[\s(（]*(?:(?:medically |clinically |fact[- ]|copy[- ]?|scientifically )?(?:edited|reviewed|checked|approved|verified|translated|produced|illustrated|photographed|curated|compiled|designed)\b|(?:photo(?:graph(?:s|y|er)?)?s?|pictures?|images?|illustrations?|illustrator|video|graphics?|audio|editors?|translation|producers?|additional reporting)\s*(?:by\b|[:：/])|(?:foto|fotos|bild|bilder|redaktion|lektorat|übersetzung|mitarbeit|photos?|images?|traduction|fotografía|traducción)\s*(?:von|par|por|di|[:：/])|(?:责任编辑|责编|编辑|校对|审核|监制|摄影|图片?|翻译|编译|视频|剪辑|制图|美编|사진|그래픽|편집|영상|写真|編集|撮影)\s*(?:[:：/／|]|\s))/iu;
/** What somebody does, behind a name or before it. */
const ROLE =
	"(?:(?:the|our|an?)\\s+)?(?:(?:senior|chief|lead|staff|deputy|assistant|associate|managing|executive|contributing|special|foreign|political|science|health|business|sports?|tech(?:nology)?|economics?|environment|education|arts?|culture|legal|world|national|local|guest|freelance|data|investigative|diplomatic|defen[cs]e|media|news|features?|video|former)\\s+){0,4}(?:staff|writer|reporter|correspondent|journalist|columnist|contributor|editor(?:-in-chief|-at-large)?|producer|photographer|analyst|critic|blogger|fellow|intern|redakteur(?:in)?|reporter(?:in)?|autor(?:in)?|korrespondent(?:in)?|volontär(?:in)?|journaliste?|rédacteur|rédactrice|redactora?|periodista)s?";
const ROLE_BEHIND = new RegExp(`\\s*(?:[,，、|·•–—(-]\\s*|\\s)${ROLE}\\b.*$`, "iu");
const ROLE_BEFORE = new RegExp(`^${ROLE}\\s+(?=\\p{Lu})`, "iu");
const ROLE_ALONE = new RegExp(
	`^(?:by\\s+)?(?:\\p{L}+\\s+){0,3}?${ROLE}$|^(?:by\\s+)?(?:the )?(?:editorial (?:team|staff|board)|editors|news ?(?:desk|room)|web ?desk|agencies|redaktion)$`,
	"iu",
);
/** Degrees and offices behind a name, and where it was written. */
const BEHIND =
	/\s*,?\s*(?:\b(?:Ph\.?D|M\.?D|M\.?A|M\.?Sc|B\.?A|B\.?Sc|MPH|RN|RD|DO|CFA|Esq|Jr|Sr)\.?(?=$|[\s,.)])|\s(?:in|aus|à|en)\s+\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]+)?$).*$/u;
/** What was written, in brackets behind a name. */
const WROTE = /\s*\(\s*(?:text|texte|texto|testo|words|story|文|글)\s*\)/iu;
const DREW = /\s*\((?:[^()]*(?:foto|photo|bild|image|video|illustration|grafik|图|摄影|사진)[^()]*)\)/iu;
/** Organisations among persons. */
const OFFICE =
	/\b(?:news|wire|agency|press|staff|team|desk|magazine|times|post|network|media|service|editors?|redaktion|group|foundation)\b/iu;

/** Whether a name is that of an organisation that writes. */
export const isOffice = (name: string): boolean => OFFICE.test(name);

/** The parts of a byline that name who wrote, without those of editors, photographers and offices. */
export function writersIn(byline: string): string[] {
	const parts = byline
		.split(
			/\s*[|｜·•\n]\s*|(?<=\p{Ll}\p{L}|\p{Lu}{2}|\)),?\.\s+(?=\p{Lu})|(?<!\p{L}ly)\s+(?=(?:\p{L}+ly\s)?(?:[Ee]dited|[Pp]hoto\w*|[Rr]eviewed|[Tt]ranslated|[Ii]llustrat\w+) by\b)/u,
		)
		.map((part) => part.trim())
		.filter((part) => part !== "" && !OTHER_WORK.test(part));
	return parts
		.flatMap(withoutArtists)
		.map(withoutRole)
		.filter((part) => part !== "");
}

/** `Karla Weiss (Text) und Jan Ohm (Fotos)`: who drew or took pictures goes, where it is said who wrote. */
function withoutArtists(part: string): string[] {
	if (!WROTE.test(part) && !DREW.test(part)) return [part];
	const people = part.split(/\s*(?:,|;|&|\b(?:and|und|et|y|e)\b)\s*(?=\p{Lu})/u);
	return people.filter((name) => !DREW.test(name)).map((name) => name.replace(WROTE, ""));
}

/** A name without its owner's office or degrees, and the place or the column behind it. */
export function withoutRole(part: string): string {
	if (ROLE_ALONE.test(part)) return "";
	const name = part.replace(ROLE_BEFORE, "").replace(ROLE_BEHIND, "").replace(BEHIND, "").trim();
	return name.replace(/(?<=\p{Ll}{2})\.$/u, "");
}

/** An agency or a paper in short, beside a person's name: `dpa`, `CNN`. */
const IN_SHORT = /^(?:\p{Lu}{2,5}|dpa|afp|apa|sid|epd|kna|efe|ansa|lusa)$/u;

/** Persons without the offices they work for, where there are persons. */
export function withoutOffices(names: readonly string[]): string[] {
	const isBesideName = names.some((name) => /\p{L}\s\p{L}/u.test(name));
	const persons = names.filter(
		(name) => !OFFICE.test(name) && !ROLE_ALONE.test(name) && !(isBesideName && IN_SHORT.test(name)),
	);
	return persons.length > 0
		? persons
		: names.filter((name) => !ROLE_ALONE.test(name) && !/\bstaff$/iu.test(name));
}
