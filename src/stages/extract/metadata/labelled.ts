import type { Element, Node } from "../../../base/html/tree.ts";
import type { Person } from "../../../model/entry.ts";
import type { Line } from "../article/lines.ts";
import { DATELINE } from "../article/patterns.ts";
import { USER } from "./marked.ts";
import { isName, namesIn, TEXT_AND_PICTURES } from "./names.ts";
import { people, person } from "./writers.ts";

/** `Автор: Анна Серова`, in the languages that write so. */
const AUTHOR_LABEL =
	/(?:^|[\s|·•])(?:автор(?:ка)?|autor(?:in|a)?|auteur|autore|author|yazar|penulis|tác giả|بقلم|الكاتب|מאת)\s*[:：]\s*(\p{L}[\p{L}'’.-]+(?:\s\p{L}[\p{L}'’.-]+){1,3})\s*$/iu;

/** What a line says: first what each piece of it does, as the markup alone may part a label from the next. */
function wordsIn({ leaves, text }: Line): string[] {
	const pieces = leaves.flatMap((leaf) =>
		leaf.type === "text" && /[:：/／]\s*\S/.test(leaf.data) ? [leaf.data.trim()] : [],
	);
	return pieces.length > 1 ? [...pieces, text] : [text];
}

/** The names behind labels such as `作者：`. */
export function labelledNames(lines: Line[]): Person[] {
	for (const { chars, text } of lines) {
		const name = chars < 80 ? AUTHOR_LABEL.exec(text)?.[1] : undefined;
		if (name && isName(name)) return [person(name)];
	}
	for (const words of lines.flatMap(wordsIn)) {
		const found =
			/(?:(?:作者|楼主|樓主|撰文|撰稿|文字|著者|执笔|投稿者|投稿人|発言者|発信者|お名前|发帖人|發帖人|ライター|작성자|글쓴이)\s*[:：]|(?:^|[\s|｜])(?:作者\s|작성자\s|글쓴이\s|文\s*[/／:：]))\s*([^\s|｜:：,，。;；\d()（）【】[\]]{2,16}(?:[\s、]+[\u4e00-\u9fff·]{2,4}(?=[\s、]|$))*)/u.exec(
				words,
			);
		const text = found?.[1]
			?.replace(/(?:来源|发布|编辑|时间|日期|收藏|举报|点击|浏览|责编|摄影|图).*$/, "")
			.trim();
		if (text && isName(text) && !/^(?:来源|收藏|发布|编辑|时间)/.test(text))
			return namesIn(text).map((name) => person(name));
	}
	return [];
}

/** The date that follows a name in one line, also where the markup alone parts them. */
const DATE_BEHIND =
	/[\s,]*(?:Updated|Published|Posted|(?<!\p{Lu})(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?)\s*$/u;
const NAME = "[\\p{Lu}][\\p{L}'’.-]+";
const NAMES = `(?:${NAME}\\s?){1,4}(?:\\([^)]*\\)\\s?)?`;
const BYLINE = new RegExp(
	`(?:^|[|·•,.–—-]\\s*|\\b(?:19|20)\\d\\d\\s+|\\d:\\d\\d(?:\\s?[AaPp]\\.?[Mm]\\.?)?(?:\\s\\p{Lu}{2,4})?\\s+)(?:(?:written|posted|published|reported|words|story|report|article|text|guide|review|interview|analysis|opinion) )?(?:by|von|par|por|di)[\\s:]+(${NAMES}(?:(?:,|and|&|und|et|y|e)\\s${NAMES})*)`,
	"u",
);
const BY = /(?:^|[|·•,.–—-]\s*|\d\s+)(?:\p{L}+ )?(?:by|von|par|por|di)\b/giu;
/** The line in which a text is signed below. */
export const SIGNED =
	/^[\s–—-]*(?:posted|written|published|verfasst|geschrieben|veröffentlicht|publié|escrito|publicado|by|von)\b/iu;

/** The names behind `By`, in short lines. */
export function bylineNames(lines: Line[]): Person[] {
	for (const line of lines) {
		if (line.chars > 120) continue;
		const text = line.text.replace(TEXT_AND_PICTURES, "by ").replace(BY, (by) => by.toLowerCase());
		const found = BYLINE.exec(text);
		// `By Sunday it had melted` is a sentence.
		const rest = found ? text.slice(found.index + found[0].length) : "";
		if (/^\s*\p{Ll}.*[.!?]["”’]?$/u.test(rest)) continue;
		const names = people((found?.[1] ?? "").replace(DATE_BEHIND, ""));
		// What is no link behind the one that is: where they write from.
		const [first, ...others] = names;
		if (first && others.length > 0 && line.links === 1 && !line.plain.includes(first.name ?? ""))
			return [first];
		if (names.length) return names;
	}
	return [];
}

const SINCE = /(?:创建|发布|发表|更新|编辑)(?:于|時間|时间)|前(?:$|\s)|\bago\b/u;
/** So near the headline. */
const NEAR = 6;

/** The user whose name stands first in a line with a date, as a link to a user's page or to nothing. */
export function namesBeforeDates(head: Line[]): Person[] {
	const near = head.slice(0, NEAR);
	const isDated = (line: Line | undefined) =>
		line !== undefined && line.chars <= 120 && (DATELINE.test(line.text) || SINCE.test(line.text));
	for (const [i, line] of near.entries()) {
		// The name may be a line of its own, with a button to follow.
		const isBeside = line.links === 1 && line.chars < 60 && line.marks === 0;
		if (!isDated(line) && !(isBeside && (isDated(near[i + 1]) || isDated(near[i - 1])))) continue;
		const first = line.leaves.find((leaf) => leaf.type === "text" && /\S/.test(leaf.data));
		const link = first && linkAround(first);
		const name = first?.type === "text" ? first.data.trim() : "";
		const href = link?.attribs.href;
		const isUser = USER.test(href ?? "") || (href === undefined && isDated(line));
		if (link && isUser && name.length <= 24 && isName(name) && !DATELINE.test(name)) return [person(name)];
	}
	return [];
}

function linkAround(node: Node): Element | null {
	for (let at = node.parent, i = 0; at && i < 3; at = at.parent, i++) if (at.name === "a") return at;
	return null;
}
