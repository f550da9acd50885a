/** Words and what they become, with the length of the longest word that begins with a character. */
interface Step {
	words: Map<string, string>;
	longest: Map<number, number>;
}

/**
 * Writes text in other characters: at each place the longest word of a step's dictionaries, as OpenCC does.
 * @param steps the dictionaries of each step, where of two with a word the first holds: `from to|from to|…`
 */
export function converter(steps: readonly (readonly string[])[]): (text: string) => string {
	const made = steps.map(stepOf);
	return (text) => made.reduce(apply, text);
}

function stepOf(dictionaries: readonly string[]): Step {
	const words = new Map<string, string>();
	const longest = new Map<number, number>();
	for (const line of dictionaries.join("|").split("|")) {
		const space = line.indexOf(" ");
		const word = line.slice(0, space);
		if (space < 1 || words.has(word)) continue;
		words.set(word, line.slice(space + 1));
		const first = word.charCodeAt(0);
		if ((longest.get(first) ?? 0) < word.length) longest.set(first, word.length);
	}
	return { words, longest };
}

function apply(text: string, { words, longest }: Step): string {
	let out = "";
	/** Up to where the text has been taken over. */
	let from = 0;
	for (let at = 0; at < text.length; ) {
		const word = longestAt(text, at, longest.get(text.charCodeAt(at)) ?? 0, words);
		if (word === "") {
			at++;
			continue;
		}
		out += text.slice(from, at) + words.get(word);
		at += word.length;
		from = at;
	}
	return out + text.slice(from);
}

function longestAt(text: string, at: number, most: number, words: ReadonlyMap<string, string>): string {
	for (let length = most; length > 0; length--) {
		const word = text.slice(at, at + length);
		if (word.length === length && words.has(word)) return word;
	}
	return "";
}
