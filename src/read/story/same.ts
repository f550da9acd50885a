import { DAY_MS, HOUR_MS, STORY_WINDOW_DAYS } from "../../settings.ts";
import { isNumber, runs, type Telling, type Token } from "./tokens.ts";

/** Runs of a text that have to be there for it to say anything. */
const TEXT_MIN_RUNS = 25;
/** Tokens of a title that can stand for itself. */
const TITLE_MIN_TOKENS = { han: 12, latin: 5 };
/** Without a text that says more, the same title later than this is the next day's. */
const TITLE_ALONE_MS = 20 * HOUR_MS;

/** How much of the shorter of two texts is in the other. */
const TEXT_ALIKE = 0.6;
const TEXT_SAME = 0.8;
/** Of texts whose titles agree: some of it must be the same event's. */
const TEXT_RELATED = 0.12;
/** How much titles agree (Dice 1945). */
const TITLE_SAME = 0.85;
const TITLE_ALIKE = 0.55;
const TITLE_RELATED = 0.15;
/** Of the numbers in two texts, how many the one with fewer shares: what a form has filled in differs each time. */
const NUMBERS_SHARED = 0.6;
const NUMBERS_MIN = 3;

/** Words that say nothing of what a title is about. */
const COMMON = new Set(
	"a an the of in on at to for and or as by with from is are was were be been has have had it its his her their this that after before over into will says said new".split(
		" ",
	),
);

/**
 * Whether two entries of different sources, dated so far apart, tell one story. Rather not than wrongly: who misses one
 * reads it twice, who joins two loses one.
 */
export function isSameStory(a: Telling, b: Telling, apartMs: number): boolean {
	if (apartMs > STORY_WINDOW_DAYS * DAY_MS) return false;
	if (hasOwnNumber(a, b) && hasOwnNumber(b, a)) return false;
	const titles = dice(contentOf(a.title), contentOf(b.title));
	const [textA, textB] = [runs(a.text, 4), runs(b.text, 4)];
	const haveTexts = Math.min(textA.size, textB.size) >= TEXT_MIN_RUNS;
	const texts = haveTexts ? containment(textA, textB) : null;
	if (texts !== null && texts >= TEXT_ALIKE) return isOneText(a, b, titles, texts);
	if (titles < TITLE_SAME || !isTelling(a.title) || !isTelling(b.title)) return false;
	if (numbersOf(a.title).join() !== numbersOf(b.title).join()) return false;
	return texts === null ? apartMs <= TITLE_ALONE_MS : texts >= TEXT_RELATED && apartMs <= DAY_MS;
}

/** Of two texts that agree: one that was handed on, or a form that was filled in twice? */
function isOneText(a: Telling, b: Telling, titles: number, texts: number): boolean {
	const [numbersA, numbersB] = [new Set(a.text.filter(isNumber)), new Set(b.text.filter(isNumber))];
	const haveNumbers = Math.min(numbersA.size, numbersB.size) >= NUMBERS_MIN;
	if (haveNumbers && containment(numbersA, numbersB) < NUMBERS_SHARED) return false;
	// Titles that are alike but for something that the other's text does not have: another name in the same form.
	const isForm = isStrange(a, b) && isStrange(b, a);
	if (titles >= TITLE_ALIKE) return !isForm;
	return texts >= TEXT_SAME || (titles >= TITLE_RELATED && !isForm);
}

/** Whether the title of one names something that the other does not have anywhere. */
function isStrange(telling: Telling, other: Telling): boolean {
	const known = runs([...other.title, ...other.text], 2);
	const words = new Set([...other.title, ...other.text]);
	return telling.title.some((token, at) => {
		if (!isHan(token)) return !COMMON.has(token) && !words.has(token);
		const next = telling.title[at + 1];
		return (
			next !== undefined &&
			isHan(next) &&
			!known.has(`${token} ${next}`) &&
			!(words.has(token) && words.has(next))
		);
	});
}

/**
 * Whether the title of one has a number that the other lacks: two of a series, when that holds of each. What a title counts may be
 * in the other's text, but small numbers are in every text.
 */
function hasOwnNumber(telling: Telling, other: Telling): boolean {
	return numbersOf(telling.title).some(
		(number) => !other.title.includes(number) && (number.length === 1 || !other.text.includes(number)),
	);
}

function numbersOf(tokens: readonly Token[]): Token[] {
	return tokens.filter(isNumber);
}

/** Words, and pairs of Chinese characters. */
function contentOf(tokens: readonly Token[]): Set<string> {
	const found = new Set<string>();
	for (const [at, token] of tokens.entries()) {
		if (!isHan(token)) {
			if (!COMMON.has(token)) found.add(token);
			continue;
		}
		const next = tokens[at + 1];
		if (next !== undefined && isHan(next)) found.add(token + next);
	}
	return found;
}

function isTelling(title: readonly Token[]): boolean {
	const han = title.filter(isHan).length;
	return han * 2 > title.length
		? title.length >= TITLE_MIN_TOKENS.han
		: contentOf(title).size >= TITLE_MIN_TOKENS.latin;
}

function isHan(token: Token): boolean {
	return /^\p{Script=Han}$/u.test(token);
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	return a.size + b.size === 0 ? 0 : (2 * shared(a, b)) / (a.size + b.size);
}

/** How much of the smaller is in the other. */
function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const least = Math.min(a.size, b.size);
	return least === 0 ? 0 : shared(a, b) / least;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let count = 0;
	for (const item of a) if (b.has(item)) count++;
	return count;
}
