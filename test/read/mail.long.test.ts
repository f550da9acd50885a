import { Buffer } from "node:buffer";
import { expect, it } from "vitest";
import { seeded } from "../../bench/quota/sources.ts";
import { readMail } from "../../src/read/mail.ts";
import { cleanEntry } from "../../src/stages/clean/clean.ts";
import { encode } from "../stages/decode/encode.ts";
import { file, html, letter, picture, png, text } from "./letters.ts";

const SECRET = "abcdefghij234567";
const HEADERS = [
	'From: "=?utf-8?B?5Z+O5bu65oql?=" <ann@news.example>, Bob <b@x.example>',
	"Subject: =?gb2312?Q?=B3=C7=CA=D0?= week",
	"Date: Thu, 19 Nov 2026 10:00:00 +0800 (CST)",
	"Message-ID: <7@news.example>",
	'List-Id: "City" <city.example>',
	"List-Unsubscribe: <https://l.example/u?1>, <mailto:u@l.example>",
];
const ALTERNATIVE = {
	kind: "alternative",
	parts: [
		text("Plain\n> quoted\nhttps://a.example/(b)"),
		html("<table><tr><td><p>In HTML</p></td></tr></table>", "utf-8", "quoted-printable"),
	],
};
const SEEDS = [
	letter(HEADERS, ALTERNATIVE),
	letter(HEADERS, {
		kind: "mixed",
		boundary: "b",
		parts: [ALTERNATIVE, file("application/pdf", "报告.pdf", "x".repeat(300))],
	}),
	letter(HEADERS, {
		kind: "related",
		parts: [html('<img src="cid:p"><a href="https://l.example/u?1">unsubscribe</a>'), picture("p", png())],
	}),
	letter(HEADERS, html(encode("<p>关于城市建设的通知</p>", "gbk"), "gb2312", "base64")),
	letter(HEADERS, {
		headers: ["Content-Type: message/rfc822"],
		body: Buffer.from(letter(HEADERS, ALTERNATIVE)),
	}),
	letter(HEADERS, text("a \nb \n\n-- \nc", "utf-8", "8bit", "; format=flowed; delsp=yes"), "\n"),
	letter(["Content-Type: multipart/mixed"], text("--x\nContent-Type: text/html\n\n<b>y</b>\n--x--")),
	letter(
		HEADERS,
		html(
			`<style>.p{display:none}</style><div class="p">x</div><p>Sent to w.${SECRET}@x. <a href="https://v.example/">View in browser</a></p>`,
		),
	),
];
/** What is put into messages: pieces that mean something to whoever takes one apart. */
const PIECES = [
	...[
		"\r\n\r\n",
		"\n",
		"\r",
		"\0",
		"--b",
		"--b--",
		"=?utf-8?B?",
		"?=",
		"=?x?q?=",
		"=",
		"=\r\n",
		"=E4=B8",
		'"',
		"<",
		">",
		";",
		"\\",
	],
	...[
		"Content-Type: multipart/mixed; boundary=b\n\n",
		"Content-Type: message/rfc822\n\n",
		"Content-Transfer-Encoding: base64\n",
		"boundary*0=b",
		"filename*1*=%E6",
		"charset=iso-2022-jp",
		"charset=utf-16",
	],
	...[
		"<div style='display:none'>",
		"<table>",
		"</td>",
		"<a href='",
		"<!--",
		"<![CDATA[",
		"<svg><script>",
		"\x1b$B",
		"\xff\xfe",
		"(((",
		"unsubscribe",
		SECRET,
	],
];

it("reads whatever a message has become, and says nothing of the mailbox's secret", () => {
	const random = seeded(20261129);
	const below = (n: number) => Math.floor(random() * n);
	for (let round = 0; round < 50_000; round++) {
		let bytes = Buffer.from(SEEDS[below(SEEDS.length)] as Uint8Array);
		for (let changes = 1 + below(6); changes > 0; changes--) bytes = changed(bytes, below);
		const options = {
			source: "w",
			secret: SECRET,
			timezone: "UTC",
			language: "zh",
			received: Date.UTC(2026, 10, 20),
		};
		const { entry, pictures } = readMail(bytes, options);
		const { entry: clean } = cleanEntry(entry, { baseUrl: null, media: "auto" });
		const place = `round ${round}`;
		expect(JSON.stringify(entry), place).not.toContain(SECRET);
		expect(entry.id, place).toBeTruthy();
		expect(entry.published, place).toBeLessThanOrEqual(options.received);
		expect(clean.contentHtml ?? "", place).not.toMatch(/<script|<[^>]*\s(?:on\w+=|src="cid:)/i);
		for (const { name } of pictures) expect(entry.contentHtml, place).toContain(name);
	}
});

function changed(bytes: Buffer, below: (n: number) => number): Buffer<ArrayBuffer> {
	const at = below(bytes.length + 1);
	const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
	switch (below(6)) {
		case 0:
			return Buffer.concat([before, after.subarray(below(40))]);
		case 1:
			return Buffer.concat([before, before.subarray(-below(200) - 1), after]);
		case 2:
			return Buffer.concat([before, Buffer.from([below(256)]), after.subarray(1)]);
		case 3:
			return Buffer.from(before);
		default:
			return Buffer.concat([before, Buffer.from(PIECES[below(PIECES.length)] ?? "", "latin1"), after]);
	}
}
