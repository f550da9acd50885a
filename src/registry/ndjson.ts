/** A line of text and its number, from 1. */
export interface NumberedLine {
	number: number;
	/** Null when it was longer than allowed. */
	text: string | null;
	/** False when the stream ended before the line did. */
	isWhole: boolean;
}

/** The lines of a stream of UTF-8 as they arrive, empty ones left out; memory holds one line. */
export async function* linesOf(
	stream: ReadableStream<Uint8Array>,
	maxChars: number,
): AsyncGenerator<NumberedLine> {
	const decoder = new TextDecoder();
	// The beginning of a line, in the pieces that it came in: only what is new is looked through.
	let pieces: string[] = [];
	let length = 0;
	let number = 1;
	const add = (piece: string) => {
		length += piece.length;
		if (length <= maxChars) pieces.push(piece);
	};
	const line = (isWhole: boolean): NumberedLine | null => {
		const text = length > maxChars ? null : pieces.join("");
		pieces = [];
		length = 0;
		return text === null || text.trim() !== "" ? { number, text, isWhole } : null;
	};
	for await (const bytes of stream) {
		const [first = "", ...later] = decoder.decode(bytes, { stream: true }).split("\n");
		add(first);
		for (const piece of later) {
			const ended = line(true);
			if (ended) yield ended;
			number++;
			add(piece);
		}
	}
	add(decoder.decode());
	const last = line(false);
	if (last) yield last;
}
