import { childElements, type Element, lineOf, namesOf } from "../../../base/html/tree.ts";

/**
 * What a date in an item is the date of: of its publication (`own`), of a change, of a last post or of what is written
 * about (`other`: better than none), or of an end or a deadline, which is never an entry's (`never`). Null where nothing says.
 */
export type Role = "own" | "other" | "never" | null;

const NEVER_WORDS = String.raw`截止|截至|到期|有效期|失效|开标|結束|结束|终止|締め?切|期限|마감|종료|deadline|due|clos(?:es|ing)|expir\w*|valid (?:to|until)|until|ends?|(?:bewerbungs|einreichungs|angebots)?frist|gültig bis|date limite|clôture|fecha límite|vencimiento|cierre|scadenza|prazo|t/m|sluit\w*|son başvuru|hạn nộp|termin składania|срок|окончани\w*`;
const OTHER_WORDS = String.raw`更新|修改|回复|回復|最后|最近|成文|生成|制发|印发|实施|施行|生效|签发|录制|錄製|録音|収録|撮影|녹화|녹음|举办|会议|活动|开始|開催|最終|수정|last|updated?|modified|edited|revised|effective|event|meeting|hearing|session|starts?|recorded|filmed|aufgenommen|aufgezeichnet|gravad[oa]|grabad[oa]|enregistrée?|registrat[oa] (?:il|a)|записан\w*|aktualisiert|geändert|zuletzt|mis à jour|modifié\w*|actualizad\w*|aggiornat\w*|cập nhật|güncelle\w*|zaktualizowan\w*|uppdaterad|bijgewerkt|обновл\w*|изменен\w*`;
const OWN_WORDS = String.raw`发布|發布|发表|公布|添加|录入|上传|发文|掲載|公開|登録|작성|등록|게시|posted|published?|added|released?|created|issued|veröffentlicht|erschienen|publié\w*|publicad\w*|pubblicat\w*|опубликован\w*|geplaatst|gepubliceerd|opublikowan\w*|dodano|yayınlan\w*|ngày đăng|đăng ngày|phát hành ngày|publicerad`;
const word = (words: string) => new RegExp(`(?<!\\p{Script=Latin})(?:${words})(?!\\p{Script=Latin})`, "iu");
const NEVER = word(NEVER_WORDS);
const OTHER = word(OTHER_WORDS);
const OWN = word(OWN_WORDS);

/** Names of elements and properties, as markup has them. */
const NEVER_NAME = /deadline|due-?date|closing|(?:^|[\s_-])(?:end|jiezhi)(?:$|[\s_-])/;
const OTHER_NAME =
	/last-?_?(?:post|reply|comment|activity|msg)|freshness|latest-?_?(?:post|reply|date)|modified|expir|(?:^|[\s_-])updated?(?:$|[\s_-])/;

/** What a label says, the last word of it counting most: `更新时间`, `Posted on`. */
export function roleOfLabel(label: string): Role {
	if (NEVER.test(label)) return "never";
	if (OTHER.test(label)) return "other";
	return OWN.test(label) ? "own" : null;
}

/** A deadline with its date, as a line has it beside other dates. */
const DEADLINE = new RegExp(
	`(?<!\\p{Script=Latin})(?:${NEVER_WORDS})[^\\d\\n|;；，。]{0,24}\\d[\\d./年月日:时分T\\s-]*(?:\\p{L}{3,}\\.?,?\\s+\\d[\\d:,\\s]*)?`,
	"giu",
);

/** A line without the deadlines in it. */
export function withoutDeadlines(line: string): string {
	return NEVER.test(line) ? line.replace(DEADLINE, " ") : line;
}

/** A label is shorter than this. */
const LABEL = 24;

/** The role of a date by its own element: what stands in it before the date, beside it, at the head of its column, and its names. */
export function roleOf(element: Element, item: Element, heads: readonly string[]): Role {
	const before = /^[^\d]{2,}/.exec(lineOf(element))?.[0];
	const own = before === undefined ? null : roleOfLabel(before);
	if (own) return own;
	for (let at: Element | null = element; at; at = at.parent) {
		const names = `${namesOf(at)} ${(at.attribs.itemprop ?? "").toLowerCase()}`;
		if (NEVER_NAME.test(names)) return "never";
		if (OTHER_NAME.test(names)) return "other";
		if (at === item) break;
		const label = labelAt(at, heads);
		const said = roleOfLabel(label);
		if (said) return said;
		// Where one column is that of publication, another with a name is not.
		if (label !== "" && at.name === "td" && heads.some((head) => roleOfLabel(head) === "own")) return "other";
		// Beyond its own line other labels are other dates'.
		if ((at.parent?.chars ?? 0) > at.chars * FAR) break;
	}
	return null;
}

/** An element whose parent holds so many times its text is one part of it among several. */
const FAR = 3;

/** What labels an element: an attribute for small screens, the head of its column, or what stands before it. */
function labelAt(at: Element, heads: readonly string[]): string {
	const said = at.attribs["data-label"] ?? at.attribs["data-title"] ?? at.attribs["data-th"];
	if (said) return said;
	const siblings = at.parent ? childElements(at.parent) : [];
	const place = siblings.indexOf(at);
	if (at.name === "td" || at.name === "th") return heads[place] ?? "";
	const children = at.parent?.children ?? [];
	for (let i = children.indexOf(at) - 1; i >= 0; i--) {
		const node = children[i];
		if (!node || (node.type === "tag" && node.hidden)) continue;
		const text = node.type === "text" ? node.data.trim() : lineOf(node);
		if (text === "") continue;
		return /\d/.test(text) || (node.type === "tag" && text.length > LABEL) ? "" : text.slice(-LABEL);
	}
	return "";
}

const known = new WeakMap<Element, readonly string[]>();

/** The texts at the head of the columns of the table that a row is of; none where it has no head, or no row is meant. */
export function headsOf(item: Element): readonly string[] {
	if (item.name !== "tr") return [];
	let table: Element | null = item.parent;
	while (table && table.name !== "table") table = table.parent;
	if (!table) return [];
	const before = known.get(table);
	if (before) return before;
	const heads = readHeads(table, item);
	known.set(table, heads);
	return heads;
}

function readHeads(table: Element, item: Element): readonly string[] {
	const rows = childElements(table).flatMap((part) =>
		part.name === "tr" ? [part] : /^(?:thead|tbody)$/.test(part.name) ? childElements(part) : [],
	);
	const cells = childElements(item).length;
	for (const row of rows.slice(0, 3)) {
		const texts = childElements(row).flatMap((cell) => {
			const text = cell.chars < 60 ? lineOf(cell) : "";
			return Array.from({ length: Math.min(20, Number(cell.attribs.colspan) || 1) }, () => text);
		});
		const isHead =
			childElements(row).every(({ name }) => name === "th") || !texts.some((text) => /\d/.test(text));
		if (row !== item && isHead && texts.length === cells && texts.some(Boolean)) return texts;
	}
	return [];
}
