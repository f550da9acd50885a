/** Letters of a word that tell it from others, whatever its ending. */
const STEM = 5;

/** How many words two titles have in common that say something; none where these are too few to mean the same. */
export function sharedWords(a: string, b: string): number {
	const [first, second] = [stems(a), stems(b)];
	const shared = [...first].filter((stem) => second.has(stem)).length;
	return shared >= 2 && shared * 4 >= Math.min(first.size, second.size) ? shared : 0;
}

/** Beginnings of the longer words of a text; of one in Chinese or Japanese, each two characters. */
function stems(text: string): Set<string> {
	const words = text.toLowerCase().match(/[\p{Script=Han}\p{Script=Katakana}ー]+|\p{L}+/gu) ?? [];
	return new Set(
		words.flatMap((word) =>
			/[\p{Script=Han}\p{Script=Katakana}]/u.test(word)
				? [...word].slice(1).map((_, i) => word.slice(i, i + 2))
				: word.length >= STEM
					? [word.slice(0, STEM)]
					: [],
		),
	);
}

/** Whether a text is all that stands between two marks of a title, or from one to its end. */
export function isWholePart(part: string, title: string): boolean {
	const words = part.match(/[\p{L}\p{N}]+/gu) ?? [];
	// Chinese titles are parted by spaces, too.
	const word = /\p{Script=Han}/u.test(part) ? "\\p{L}\\p{N}" : "\\p{L}\\p{N}\\s'’";
	const pattern = `(?:^|[^${word}])\\s*${words.join("[^\\p{L}\\p{N}]*")}\\s*(?:$|[^${word}])`;
	return words.length > 0 && new RegExp(pattern, "iu").test(title);
}
