import { ENTITY_NAMES } from "./entityNames.ts";

// The parts of a table's word, as `entities` reads them.
const VALUE_SHIFT = 14;
/** Set on a name that is read only with its semicolon. */
const STRICT = 1 << 13;
const COUNT_SHIFT = 7;

/**
 * The table that the decoder of `entities` walks, made from the list of names. It has none of the short forms of that
 * package's own table, runs of branches and values within a word, which the decoder takes for more than they are: there
 * `&eta=` is no text.
 */
export function entityTable(): Uint16Array {
	const names = namedValues();
	const words: number[] = [];
	writeNode({ names: [...names.keys()].sort(), values: names, words }, 0, names.size, 0);
	return new Uint16Array(words);
}

/** What each name stands for; a name that is read without its semicolon is there with it, too. */
function namedValues(): Map<string, string> {
	const values = new Map<string, string>();
	let point = 0;
	for (const group of ENTITY_NAMES.split(";")) {
		const names = group.split(" ");
		const [step, second] = /^[\d+]/.test(group) ? (names.shift() ?? "").split("+") : [];
		point += step ? Number(step) : 1;
		const value = String.fromCodePoint(point) + (second ? String.fromCodePoint(Number(second)) : "");
		for (const name of names) {
			const open = name.endsWith("!");
			const bare = open ? name.slice(0, -1) : name;
			values.set(bare, value);
			if (open) values.set(`${bare};`, value);
		}
	}
	return values;
}

interface Writing {
	/** Sorted. */
	readonly names: readonly string[];
	readonly values: ReadonlyMap<string, string>;
	readonly words: number[];
}

/** Writes the node that the names from one place to another have in common, so many characters deep, and those below. */
function writeNode(writing: Writing, from: number, to: number, depth: number): void {
	const { names, values, words } = writing;
	const at = words.length;
	const whole = names[from] ?? "";
	const ends = whole.length === depth;
	const value = ends ? (values.get(whole) ?? "") : "";
	const first = ends ? from + 1 : from;
	const strict = names[first] !== `${whole};`;
	words.push(value ? ((value.length + 1) << VALUE_SHIFT) | (strict ? STRICT : 0) : 0);
	for (let unit = 0; unit < value.length; unit++) words.push(value.charCodeAt(unit));

	const signs: number[] = [];
	const starts: number[] = [];
	for (let index = first; index < to; index++) {
		const sign = names[index]?.charCodeAt(depth) ?? 0;
		if (sign === signs.at(-1)) continue;
		signs.push(sign);
		starts.push(index);
	}
	if (signs.length === 1) {
		words[at] = (words[at] ?? 0) | (signs[0] ?? 0);
		writeNode(writing, first, to, depth + 1);
		return;
	}
	words[at] = (words[at] ?? 0) | (signs.length << COUNT_SHIFT);
	// Two characters a word, the first in its low half.
	for (let index = 0; index < signs.length; index += 2)
		words.push((signs[index] ?? 0) | ((signs[index + 1] ?? 0) << 8));
	const places = words.length;
	for (const _ of signs) words.push(0);
	for (const [index, start] of starts.entries()) {
		words[places + index] = words.length;
		writeNode(writing, start, starts[index + 1] ?? to, depth + 1);
	}
}
