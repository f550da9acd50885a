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
	let rest = "";
	let isTooLong = false;
	let number = 1;
	for await (const bytes of stream) {
		rest += decoder.decode(bytes, { stream: true });
		let from = 0;
		for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n", from)) {
			const text = rest.slice(from, end);
			if (isTooLong || text.length > maxChars) yield { number, text: null, isWhole: true };
			else if (text.trim() !== "") yield { number, text, isWhole: true };
			isTooLong = false;
			number++;
			from = end + 1;
		}
		rest = rest.slice(from);
		if (rest.length > maxChars) {
			isTooLong = true;
			rest = "";
		}
	}
	rest += decoder.decode();
	if (isTooLong || rest.trim() !== "") yield { number, text: isTooLong ? null : rest, isWhole: false };
}
