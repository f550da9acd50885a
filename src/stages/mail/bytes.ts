/** What turns bytes of a message into text: the label that was given for them, null where none was. */
export type Decode = (bytes: Uint8Array, charset: string | null) => string;

const LF = 0x0a;
const CR = 0x0d;

/** Bytes as a text of one character each, for what is ASCII by its grammar. */
export function binary(bytes: Uint8Array): string {
	let text = "";
	// A call takes only so many arguments.
	for (let at = 0; at < bytes.length; at += 8_192)
		text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
	return text;
}

/** The bytes of such a text. */
export function bytesOf(text: string): Uint8Array {
	return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** Where the line that begins at `at` ends, its line break not included, and where the next one begins. */
export function lineAt(bytes: Uint8Array, at: number, end: number): { end: number; next: number } {
	const found = bytes.indexOf(LF, at);
	const stop = found === -1 || found >= end ? end : found;
	const next = Math.min(end, stop + 1);
	return { end: stop > at && bytes[stop - 1] === CR ? stop - 1 : stop, next };
}

/** Base64 of any quality: what is no digit of it is passed over, and padding may stand in the middle. */
export function fromBase64(bytes: Uint8Array): Uint8Array {
	const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
	let length = 0;
	let bits = 0;
	let held = 0;
	for (const byte of bytes) {
		const digit = DIGITS[byte] ?? NONE;
		if (digit === NONE) {
			// What is left over before padding is no byte.
			if (byte === PADDING) held = 0;
			continue;
		}
		bits = ((bits << 6) | digit) & 0xffffff;
		held += 6;
		if (held >= 8) {
			held -= 8;
			out[length++] = (bits >> held) & 0xff;
		}
	}
	return out.subarray(0, length);
}

/** Whether bytes are base64 as they are said to be: their beginning is no text that was only labelled so. */
export function isBase64(bytes: Uint8Array): boolean {
	const beginning = bytes.subarray(0, 400);
	const foreign = beginning.filter((byte) => DIGITS[byte] === NONE && byte !== PADDING && byte > 0x20);
	return foreign.length * 20 <= beginning.length;
}

/** How many bytes `fromBase64` makes of it. */
export function sizeOfBase64(bytes: Uint8Array): number {
	let digits = 0;
	for (const byte of bytes) if (DIGITS[byte] !== NONE) digits++;
	return Math.floor((digits * 3) / 4);
}

const PADDING = 0x3d;
const NONE = 255;
const DIGITS = new Uint8Array(256).fill(NONE);
for (const [value, char] of [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].entries())
	DIGITS[char.charCodeAt(0)] = value;
// base64url, which some senders use.
DIGITS[0x2d] = 62;
DIGITS[0x5f] = 63;

/** Quoted-printable; an `=` that escapes nothing stays. White space that a server put at the end of a line goes. */
export function fromQuotedPrintable(bytes: Uint8Array): Uint8Array {
	const out = new Uint8Array(bytes.length);
	let length = 0;
	for (let at = 0; at < bytes.length; ) {
		const line = lineAt(bytes, at, bytes.length);
		let end = line.end;
		while (end > at && isBlank(bytes[end - 1])) end--;
		const isSoft = end > at && bytes[end - 1] === PADDING;
		const stop = isSoft ? end - 1 : end;
		for (let i = at; i < stop; i++) {
			const high = bytes[i] === PADDING ? hex(bytes[i + 1]) : -1;
			const low = high < 0 || i + 2 >= stop + 1 ? -1 : hex(bytes[i + 2]);
			if (low < 0) out[length++] = bytes[i] ?? 0;
			else {
				out[length++] = (high << 4) | low;
				i += 2;
			}
		}
		if (!isSoft && line.next > line.end) out[length++] = LF;
		at = line.next;
	}
	return out.subarray(0, length);
}

function isBlank(byte: number | undefined): boolean {
	return byte === 0x20 || byte === 0x09;
}

function hex(byte: number | undefined): number {
	const digit = Number.parseInt(String.fromCharCode(byte ?? 0), 16);
	return Number.isNaN(digit) ? -1 : digit;
}
