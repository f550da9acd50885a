import { findAll, lineOf, type Node } from "../../../base/html/tree.ts";
import type { Page } from "../page.ts";
import type { Part } from "./addressed.ts";
import type { Line } from "./lines.ts";

const SENDER = String.raw`from|von|de|da|od|от|van|från|发信人|發信人|发件人|寄件人|寄件者|寄信人|差出人|送信者|보낸\s?사람|작성자|作者`;
const OTHER = [
	"to|cc|subject|date|sent|message-id|reply-to|in-reply-to|references|user-agent|list-id",
	"an|betreff|datum|gesendet|à|objet|envoyé|para|asunto|fecha|assunto|data|oggetto|кому|тема|дата",
	String.raw`收件人|收信人|主题|主題|[标標]\s*[题題]|日期|时间|時間|信区|看板|发信站|發信站|宛先|件名|日時|받는\s?사람|제목|날짜`,
].join("|");
const HEADER = new RegExp(`^(?:${SENDER}|${OTHER})\\s*[:：]`, "iu");
const FROM = new RegExp(`^(?:${SENDER})\\s*[:：]\\s*(.*)$`, "iu");
const NEXT_HEADER = new RegExp(`\\s(?:${OTHER})\\s*[:：]\\s.*$`, "iu");
/** So few lines with labels of mail are no head of a letter. */
const FEWEST = 3;
/** The head begins among the first lines of a letter. */
const FIRST = 3;
/** And characters of a line of it. */
const LINE = 160;

/** Where the head of a letter begins among lines, and ends; null where they have none. */
function headIn(lines: readonly Line[]): readonly [number, number] | null {
	const start = lines.findIndex(({ text, chars }) => chars < LINE && HEADER.test(text));
	if (start < 0) return null;
	let end = start;
	let labels = 0;
	let isSent = false;
	// What a label is for may stand in a cell of its own beside it.
	for (let isAlone = false; end < lines.length; end++) {
		const { text, chars } = lines[end] as Line;
		const isLabel = chars < LINE && HEADER.test(text);
		if (!isLabel && !isAlone) break;
		if (isLabel) labels++;
		if (isLabel && FROM.test(text)) isSent = true;
		isAlone = isLabel && /[:：]$/u.test(text);
	}
	return isSent && labels >= FEWEST ? [start, end] : null;
}

/** The lines at the top of a letter that say from whom it came, to whom, and when. */
export function headOfLetter(lines: readonly Line[]): readonly Line[] {
	const head = headIn(lines.slice(0, FIRST + 20));
	return head && head[0] <= FIRST ? lines.slice(...head) : [];
}

/** Who sent a letter, by its head; null where there is none. */
export function senderIn(lines: readonly Line[]): string | null {
	for (let from = 0; from < lines.length; from++) {
		const { text } = lines[from] as Line;
		const said = FROM.exec(text)?.[1];
		if (said === undefined) continue;
		// In pre-formatted text the whole head is one line.
		const near = lines.slice(Math.max(0, from - FIRST * 2), from + FIRST * 2);
		const isHead = NEXT_HEADER.test(text) || near.filter((line) => HEADER.test(line.text)).length >= FEWEST;
		const name = (said === "" ? (lines[from + 1]?.text ?? "") : said)
			.replace(NEXT_HEADER, "")
			.replace(/["“”]/g, "")
			.replace(/\s*[<(（,，].*$/u, "")
			.trim();
		if (isHead && name !== "") return name;
	}
	return null;
}

/** A letter has fewer elements: links, and what is quoted. */
const ELEMENTS = 2000;
const NOTHING: ReadonlySet<Node> = new Set();

/** The only pre-formatted text of a page that begins with the head of a letter: what stands around it is its archive's. */
export function letterOn({ body }: Page): Part | null {
	const [letter, ...others] = findAll(
		body,
		(element) =>
			element.name === "pre" &&
			!element.hidden &&
			element.parent?.name !== "pre" &&
			element.elements < ELEMENTS &&
			isLetter(lineOf(element)),
	);
	if (!letter || others.length > 0) return null;
	return { box: letter, drop: NOTHING, above: null, isOneOfMany: false };
}

const isLetter = (text: string): boolean => FROM.test(text) && NEXT_HEADER.test(text.slice(0, LINE * 2));
