import { Buffer } from "node:buffer";

/** A part of a message for tests: header lines, and a body as text or bytes. */
export interface Leaf {
	headers: string[];
	body: string | Uint8Array;
}

export type Piece =
	| Leaf
	| { headers?: string[]; kind: string; parts: Piece[]; boundary?: string; isOpen?: boolean };

let count = 0;

/** A message as bytes: header lines, then a part or several. */
export function letter(headers: string[], piece: Piece | string, lineBreak = "\r\n"): Uint8Array {
	const part = typeof piece === "string" ? { headers: [], body: piece } : piece;
	const lines = [
		...headers,
		...(headers.some((line) => /^mime-version/i.test(line)) ? [] : ["MIME-Version: 1.0"]),
	];
	return joined(written(part, lines, lineBreak));
}

export function written(piece: Piece, above: string[], lineBreak: string): Uint8Array[] {
	const bytes = (text: string) => Buffer.from(text, "latin1");
	if ("body" in piece) {
		const body =
			typeof piece.body === "string" ? Buffer.from(piece.body.replace(/\n/g, lineBreak), "utf8") : piece.body;
		return [utf8([...above, ...piece.headers, "", ""].join(lineBreak)), body];
	}
	const boundary = piece.boundary ?? `=_part_${++count}`;
	const head = [
		...above,
		...(piece.headers ?? []),
		`Content-Type: multipart/${piece.kind}; boundary="${boundary}"`,
		"",
		"",
	];
	const inside = piece.parts.flatMap((part) => [
		bytes(`--${boundary}${lineBreak}`),
		...written(part, [], lineBreak),
		bytes(lineBreak),
	]);
	return [utf8(head.join(lineBreak)), ...inside, bytes(piece.isOpen ? "" : `--${boundary}--${lineBreak}`)];
}

function utf8(text: string): Uint8Array {
	return Buffer.from(text, "utf8");
}

export function joined(pieces: Uint8Array[]): Uint8Array {
	return new Uint8Array(Buffer.concat(pieces));
}

export function text(body: string | Uint8Array, charset = "utf-8", encoding = "8bit", more = ""): Leaf {
	return {
		headers: [
			`Content-Type: text/plain; charset=${charset}${more}`,
			`Content-Transfer-Encoding: ${encoding}`,
		],
		body: encoded(body, encoding),
	};
}

export function html(body: string | Uint8Array, charset = "utf-8", encoding = "8bit"): Leaf {
	return {
		headers: [`Content-Type: text/html; charset=${charset}`, `Content-Transfer-Encoding: ${encoding}`],
		body: encoded(body, encoding),
	};
}

export function file(type: string, name: string, body: Uint8Array | string, more: string[] = []): Leaf {
	return {
		headers: [
			`Content-Type: ${type}; name="${name}"`,
			`Content-Disposition: attachment; filename="${name}"`,
			"Content-Transfer-Encoding: base64",
			...more,
		],
		body: base64(body),
	};
}

export function picture(contentId: string, body: Uint8Array, type = "image/png"): Leaf {
	return {
		headers: [
			`Content-Type: ${type}; name="p.png"`,
			`Content-ID: <${contentId}>`,
			"Content-Disposition: inline",
			"Content-Transfer-Encoding: base64",
		],
		body: base64(body),
	};
}

function encoded(body: string | Uint8Array, encoding: string): string | Uint8Array {
	if (encoding === "base64") return base64(body);
	return encoding === "quoted-printable" ? quotedPrintable(body) : body;
}

export function base64(body: string | Uint8Array): string {
	return (
		Buffer.from(body as string)
			.toString("base64")
			.match(/.{1,76}/g) ?? []
	).join("\n");
}

export function quotedPrintable(body: string | Uint8Array): string {
	const bytes = Buffer.from(body as string);
	let line = "";
	const lines: string[] = [];
	for (const byte of bytes) {
		if (byte === 0x0a) {
			lines.push(line.replace(/ $/, "=20"));
			line = "";
			continue;
		}
		const next =
			byte === 0x3d || byte > 0x7e || byte < 0x20
				? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
				: String.fromCharCode(byte);
		if (line.length + next.length > 75) {
			lines.push(`${line}=`);
			line = "";
		}
		line += next;
	}
	return [...lines, line].join("\n");
}

/** A picture of one point, with so many bytes behind it. */
export function png(bytes = 0): Uint8Array {
	const point = Buffer.from(
		"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
		"base64",
	);
	return new Uint8Array(Buffer.concat([point, Buffer.alloc(bytes, 7)]));
}
