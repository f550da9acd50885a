/** What is replaced at once: the engine keeps all matches of a text in memory, however small they are. */
export const PIECE_CHARS = 64 * 1024;

/**
 * Does work on a long text piece by piece and joins what comes of it; every piece but the first begins with a match of
 * `start`, where the work sees no difference. Ends when there are more than `most` characters.
 */
export function inPieces(
	text: string,
	start: RegExp,
	work: (piece: string) => string,
	most = Number.POSITIVE_INFINITY,
): string {
	if (text.length <= PIECE_CHARS) return work(text);
	let done = "";
	for (let from = 0; from < text.length && done.length <= most; ) {
		start.lastIndex = from + PIECE_CHARS;
		const to = start.exec(text)?.index ?? text.length;
		const piece = work(text.slice(from, to));
		done += isFlat(piece) ? piece : "";
		from = to;
	}
	return done;
}

/**
 * Makes a text that was put together one of its own, by asking for a character: what a pattern replaced in is else a chain
 * of small parts, each of which takes more than it says. False for an empty one.
 */
function isFlat(text: string): boolean {
	return !Number.isNaN(text.charCodeAt(0));
}
