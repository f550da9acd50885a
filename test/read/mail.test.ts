import { Buffer } from "node:buffer";
import { expect, it } from "vitest";
import { type MailOptions, readMail } from "../../src/read/mail.ts";
import { ENTRY_MAX_CHARS, MAIL_PICTURE_MAX_BYTES } from "../../src/settings.ts";
import { cleanEntry } from "../../src/stages/clean/clean.ts";
import { readMessage } from "../../src/stages/mail/message.ts";
import { encode } from "../stages/decode/encode.ts";
import { base64, file, html, joined, letter, picture, png, quotedPrintable, text } from "./letters.ts";

const RECEIVED = Date.UTC(2026, 10, 20, 8);
const OPTIONS: MailOptions = {
	source: "weekly",
	secret: "abcdefghij234567",
	timezone: "UTC",
	language: "en",
	received: RECEIVED,
};
const HEADERS = [
	"From: Ann Editor <ann@news.example>",
	"Subject: Issue 7",
	"Date: Thu, 19 Nov 2026 10:00:00 +0800",
	"Message-ID: <7@news.example>",
];

function read(bytes: Uint8Array, options: Partial<MailOptions> = {}) {
	return readMail(bytes, { ...OPTIONS, ...options });
}

/** What a reader of the feed would see of it, on one line. */
function shown(bytes: Uint8Array, options: Partial<MailOptions> = {}): string {
	const { entry } = read(bytes, options);
	return (cleanEntry(entry, { baseUrl: null, media: "auto" }).entry.contentHtml ?? "").replace(/\s+/g, " ");
}

/** Its words alone. */
function words(bytes: Uint8Array, options: Partial<MailOptions> = {}): string {
	return shown(bytes, options)
		.replace(/<[^>]*>/g, " ")
		.replace(/\s+/g, " ")
		.trim();
}

const jis = (line: string) => {
	const bytes = [...encode(line, "euc-jp")].map((byte) => byte & 0x7f);
	return joined([Buffer.from("\x1b$B"), Uint8Array.from(bytes), Buffer.from("\x1b(B")]);
};
const word = (charset: string, bytes: Uint8Array | string, encoding = "B") =>
	`=?${charset}?${encoding}?${encoding === "B" ? base64(bytes).replaceAll("\n", "") : bytes}?=`;

it("reads sender, subject, date, id and text", () => {
	const { entry } = read(letter(HEADERS, text("Hello.")));
	expect(entry).toMatchObject({
		id: "7@news.example",
		title: "Issue 7",
		authors: [{ name: "Ann Editor", email: "ann@news.example" }],
		published: Date.UTC(2026, 10, 19, 2),
		dateFrom: "Date/rfc822",
		url: null,
		contentHtml: "<p>Hello.</p>",
	});
});

const ALTERNATIVE = {
	kind: "alternative",
	parts: [text("Plain words."), html("<p>Words in <b>HTML</b>.</p>")],
};

const SHAPES: [string, Uint8Array, string][] = [
	["alternative", letter(HEADERS, ALTERNATIVE), "Words in HTML ."],
	["alternative with bare line feeds", letter(HEADERS, ALTERNATIVE, "\n"), "Words in HTML ."],
	[
		"alternative whose HTML is empty",
		letter(HEADERS, { kind: "alternative", parts: [text("Plain words."), html("")] }),
		"Plain words.",
	],
	[
		"HTML before plain text",
		letter(HEADERS, { kind: "alternative", parts: [html("<p>First.</p>"), text("Second.")] }),
		"First.",
	],
	[
		"related within alternative",
		letter(HEADERS, {
			kind: "alternative",
			parts: [text("x"), { kind: "related", parts: [html("<p>Seen</p>"), picture("a", png())] }],
		}),
		"Seen",
	],
	[
		"mixed with alternative",
		letter(HEADERS, {
			kind: "mixed",
			parts: [ALTERNATIVE, file("application/pdf", "a.pdf", "x".repeat(3_000))],
		}),
		"Words in HTML . Attachments, which are not kept: a.pdf (application/pdf, 3 KB)",
	],
	[
		"several texts in a row",
		letter(HEADERS, { kind: "mixed", parts: [text("One."), html("<p>Two.</p>"), text("Three.")] }),
		"One. Two. Three.",
	],
	[
		"quoted-printable",
		letter(HEADERS, html("<p>Größe = 城建公告</p>", "utf-8", "quoted-printable")),
		"Größe = 城建公告",
	],
	["base64", letter(HEADERS, text("城建公告，第七期", "utf-8", "base64")), "城建公告，第七期"],
	[
		"GBK",
		letter(HEADERS, html(encode("<p>城市建设通知，请各单位遵照执行</p>", "gbk"), "gb2312")),
		"城市建设通知，请各单位遵照执行",
	],
	[
		"GBK in quoted-printable",
		letter(HEADERS, html(encode("<p>城市建设通知</p>", "gbk"), "gbk", "quoted-printable")),
		"城市建设通知",
	],
	["Big5", letter(HEADERS, text(encode("臺北市政府公告事項", "big5"), "big5")), "臺北市政府公告事項"],
	[
		"ISO-2022-JP",
		letter(HEADERS, text(joined([jis("日本語"), Buffer.from("\n"), jis("新着情報")]), "iso-2022-jp", "7bit")),
		"日本語 新着情報",
	],
	[
		"8 bit without a charset",
		letter(HEADERS, {
			headers: ["Content-Type: text/html"],
			body: encode("<p>关于城市建设的通知，各有关单位请遵照执行</p>", "gbk"),
		}),
		"关于城市建设的通知，各有关单位请遵照执行",
	],
	["8 bit that is called ASCII", letter(HEADERS, text("通知公告", "us-ascii")), "通知公告"],
	["a charset that does not exist", letter(HEADERS, text("通知公告", "x-unknown")), "通知公告"],
	["no header of MIME at all", Buffer.from("Subject: x\n\nJust text."), "Just text."],
	[
		"no end boundary",
		letter(HEADERS, { kind: "mixed", isOpen: true, parts: [text("Kept."), html("<p>Kept, too.</p>")] }),
		"Kept. Kept, too.",
	],
	[
		"a boundary that is another",
		Buffer.from(
			"Content-Type: multipart/mixed; boundary=x\n\n--y\nContent-Type: text/html\n\n<p>Found</p>\n--y--\n",
		),
		"Found",
	],
	[
		"a boundary that is not named",
		Buffer.from("Content-Type: multipart/mixed\n\n--y\nContent-Type: text/plain\n\nFound\n--y--\n"),
		"Found",
	],
	[
		"boundaries that begin alike",
		letter(HEADERS, {
			kind: "mixed",
			boundary: "a",
			parts: [{ kind: "alternative", boundary: "ab", parts: [text("x"), html("<p>In</p>")] }, text("Out")],
		}),
		"In Out",
	],
	[
		"an end boundary of the inner part missing",
		letter(HEADERS, {
			kind: "mixed",
			parts: [{ kind: "alternative", isOpen: true, parts: [text("x"), html("<p>In</p>")] }, text("Out")],
		}),
		"In Out",
	],
	[
		"signed",
		letter(HEADERS, {
			kind: "signed",
			parts: [text("Signed words."), file("application/pgp-signature", "s.asc", "x")],
		}),
		"Signed words.",
	],
	[
		"a message within",
		letter(HEADERS, {
			kind: "mixed",
			parts: [
				text("See below."),
				{
					headers: ["Content-Type: message/rfc822"],
					body: Buffer.from(letter(["From: Bob <bob@b.example>", "Subject: Inner"], ALTERNATIVE)),
				},
			],
		}),
		"See below. Forwarded message · Bob · Inner Words in HTML .",
	],
	[
		"a digest",
		letter(HEADERS, {
			kind: "digest",
			parts: [
				{ headers: [], body: "Subject: One\n\nFirst text" },
				{ headers: [], body: "Subject: Two\n\nSecond text" },
			],
		}),
		"Forwarded message · One First text Forwarded message · Two Second text",
	],
	[
		"winmail.dat",
		letter(HEADERS, {
			kind: "mixed",
			parts: [text("See the file."), file("application/ms-tnef", "winmail.dat", "x".repeat(900))],
		}),
		"See the file. Attachments, which are not kept: winmail.dat (application/ms-tnef, 900 B)",
	],
	[
		"an invitation",
		letter(HEADERS, {
			kind: "alternative",
			parts: [
				text("Meet us."),
				{
					headers: ['Content-Type: text/calendar; method=REQUEST; charset=utf-8; name="invite.ics"'],
					body: "BEGIN:VCALENDAR\nEND:VCALENDAR",
				},
			],
		}),
		"Meet us. Attachments, which are not kept: invite.ics (text/calendar, 30 B)",
	],
	[
		"the same for other readers, which is no file",
		letter(HEADERS, {
			kind: "alternative",
			parts: [
				text("Plain words."),
				{ headers: ["Content-Type: text/x-amp-html; charset=utf-8"], body: "<html amp4email>AMP</html>" },
				{ headers: ["Content-Type: text/watch-html"], body: "<p>Short</p>" },
				html("<p>Words.</p>"),
			],
		}),
		"Words.",
	],
	[
		"base64 that is none",
		letter([...HEADERS, "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: base64"], {
			headers: [],
			body: "<p>Words that nobody has encoded, 城市 and all.</p>",
		}),
		"Words that nobody has encoded, 城市 and all.",
	],
	[
		"HTML that calls itself plain text",
		letter(HEADERS, text("\n<!DOCTYPE html><html><body><p>Words in <b>HTML</b>.</p></body></html>")),
		"Words in HTML .",
	],
	[
		"plain text about HTML",
		letter(HEADERS, text("<b> is a tag.\n<html> is another.")),
		"&lt;b&gt; is a tag. &lt;html&gt; is another.",
	],
	["an empty body", letter(HEADERS, text("")), ""],
	["nothing at all", new Uint8Array(), ""],
];

it.each(SHAPES)("reads %s", (_, bytes, expected) => {
	expect(words(bytes)).toBe(expected);
});

const UTF8 = new TextEncoder();
const SUBJECTS: [string, string | Uint8Array, string | null][] = [
	["base64", word("utf-8", "城建周报"), "城建周报"],
	[
		"a character cut between two words",
		`${word("utf-8", UTF8.encode("城建周报").subarray(0, 4))}\r\n ${word("utf-8", UTF8.encode("城建周报").subarray(4))}`,
		"城建周报",
	],
	["Q with underscores", "=?utf-8?Q?Caf=C3=A9_du_matin?= today", "Café du matin today"],
	["GBK", word("GB2312", encode("城建周报", "gbk")), "城建周报"],
	["ISO-2022-JP", word("ISO-2022-JP", jis("新着情報")), "新着情報"],
	["Big5", word("big5", encode("臺北公告", "big5")), "臺北公告"],
	["spaces within a word", "=?utf-8?Q?Two words?=", "Two words"],
	["a word that lost its end", `${word("utf-8", "城建周报").slice(0, -2)}`, "城建周报"],
	["a language behind the charset", "=?utf-8*zh?Q?=E5=9F=8E?=", "城"],
	["an unknown charset", word("x-none", "城建周报"), "城建周报"],
	["no padding", word("utf-8", "城建周报x").replace(/=*\?=$/, "?="), "城建周报x"],
	["raw UTF-8", "城建周报", "城建周报"],
	["raw GBK", encode("城市建设周报第七期通知", "gbk"), "城市建设周报第七期通知"],
	["broken without a space", "A long\r\nsubject line\r\nX-Mailer: x", "A longsubject line"],
	["folded", "A long\r\n\tsubject\r\n line", "A long subject line"],
	["empty", "", null],
];

it.each(SUBJECTS)("reads a subject in %s", (_, subject, expected) => {
	const bytes = joined([
		Buffer.from("From: a@b.example\r\nSubject: "),
		Buffer.from(subject as string),
		Buffer.from("\r\n\r\ntext"),
	]);
	expect(read(bytes).entry.title).toBe(expected);
});

const SENDERS: [string, { name: string | null; email: string | null }[]][] = [
	["ann@news.example", [{ name: null, email: "ann@news.example" }]],
	['"Editor, Ann" <Ann@News.example>', [{ name: "Editor, Ann", email: "ann@news.example" }]],
	["ann@news.example (Ann)", [{ name: "Ann", email: "ann@news.example" }]],
	[`${word("utf-8", "城建报")} <a@b.example>`, [{ name: "城建报", email: "a@b.example" }]],
	[`"${word("gbk", encode("城建报", "gbk"))}" <a@b.example>`, [{ name: "城建报", email: "a@b.example" }]],
	[
		"Ann <a@b.example>, Bob <b@b.example>",
		[
			{ name: "Ann", email: "a@b.example" },
			{ name: "Bob", email: "b@b.example" },
		],
	],
	[
		"Team: Ann <a@b.example>, b@b.example;",
		[
			{ name: "Ann", email: "a@b.example" },
			{ name: null, email: "b@b.example" },
		],
	],
	["Ann <", [{ name: "Ann", email: null }]],
	["Nobody", [{ name: "Nobody", email: null }]],
];

it.each(SENDERS)("reads the sender %s", (from, expected) => {
	const { authors } = read(Buffer.from(`From: ${from}\r\nSubject: x\r\n\r\ntext`)).entry;
	expect(authors.map(({ name, email }) => ({ name, email }))).toEqual(expected);
});

it("takes the envelope's sender where the message names none", () => {
	expect(read(Buffer.from("Subject: x\n\ntext"), { sender: "bounce@news.example" }).entry.authors).toEqual([
		{ name: null, email: "bounce@news.example", url: null },
	]);
});

const NAMES: [string, string][] = [
	["filename*=utf-8''%E6%8A%A5%E5%91%8A.pdf", "报告.pdf"],
	["filename*0*=utf-8''%E6%8A; filename*1*=%A5%E5%91%8A.pdf", "报告.pdf"],
	['filename*0="a long"; filename*1=" name.pdf"', "a long name.pdf"],
	["filename=\"x.pdf\"; filename*=utf-8''%E6%8A%A5.pdf", "报.pdf"],
	[`filename="${word("utf-8", "报告.pdf")}"`, "报告.pdf"],
	['filename="C:\\\\Users\\\\me\\\\a.pdf"', "a.pdf"],
	['filename="Invoice (1);x.pdf"', "Invoice (1);x.pdf"],
	["filename=Invoice(1).pdf", "Invoice(1).pdf"],
	['filename="报告.pdf"', "报告.pdf"],
];

it.each(NAMES)("reads the name of a file from %s", (parameter, expected) => {
	const part = {
		headers: ["Content-Type: application/pdf", `Content-Disposition: attachment; ${parameter}`],
		body: "x",
	};
	expect(words(letter(HEADERS, { kind: "mixed", parts: [text("t"), part] }))).toContain(`: ${expected} (`);
});

const DATES: [string, string, string][] = [
	["a date of its own", "Thu, 19 Nov 2026 10:00:00 +0800 (CST)", "2026-11-19T02:00:00.000Z"],
	["the future", "Thu, 19 Nov 2037 10:00:00 +0800", "2026-11-20T08:00:00.000Z"],
	["the beginning of time", "Thu, 01 Jan 1970 00:00:00 +0000", "2026-11-20T08:00:00.000Z"],
	["nonsense", "yesterday or so", "2026-11-20T08:00:00.000Z"],
	["a clock that is a little ahead", "Fri, 20 Nov 2026 08:00:30 +0000", "2026-11-20T08:00:00.000Z"],
];

it.each(DATES)("believes %s as far as it can be", (_, date, expected) => {
	const { published } = read(Buffer.from(`Date: ${date}\r\n\r\ntext`)).entry;
	expect(new Date(published ?? 0).toISOString()).toBe(expected);
});

it("gives a message without an id one that stays", () => {
	const one = read(Buffer.from("Received: by a\nSubject: x\nFrom: a@b.example\n\ntext"));
	const again = read(Buffer.from("Received: by b\nSubject: x\nFrom: a@b.example\n\ntext"));
	const other = read(Buffer.from("Subject: x\nFrom: a@b.example\n\nother"));
	expect(one.entry.id).toBe(again.entry.id);
	expect(one.entry.id).not.toBe(other.entry.id);
});

it("reads text that was broken to fit, quotations, addresses and strokes", () => {
	const flowed =
		"This paragraph \nwas broken \nin three.\n\n> quoted \n> words\nSee https://a.example/b(c). And more.\n-- \nAnn";
	expect(shown(letter(HEADERS, text(flowed, "utf-8", "8bit", "; format=flowed")))).toBe(
		'<p>This paragraph was broken in three.</p> <blockquote> <p>quoted words</p> </blockquote> <p>See <a href="https://a.example/b(c)">https://a.example/b(c)</a>. And more.<br> --<br> Ann</p>',
	);
});

const MAILCHIMP = `<!doctype html><html><head><style>.mcnPreviewText{display:none!important} @media only screen and (max-width:480px){.wide{display:none}}</style></head>
<body><!--[if mso]><p>Outlook only</p><![endif]-->
<span class="mcnPreviewText" style="font-size:0px; max-height:0px">The preview of issue 7</span>
<div style="display:none">&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;</div>
<table width="100%" border="0" cellpadding="0" cellspacing="0"><tr><td align="center">
 <table class="templateContainer"><tr><td><a href="https://mailchi.mp/ab/issue-7?e=1a2b3c">View this email in your browser</a></td></tr></table>
 <table><tr><td class="wide"><h1>Seven</h1><p>The first long paragraph of the letter, which says what there is to say about the week. ${"It goes on for a while. ".repeat(20)}</p>
 <p>Read more about it <a href="https://news.example/a?utm_source=mail">on our site</a>.</p></td></tr></table>
 <table><tr><td><p>Prices</p><table border="1"><tr><th>What</th><th>Price</th></tr><tr><td>Tea</td><td>3</td></tr></table></td></tr></table>
 <table><tr><td><em>Copyright (C) 2026 News. All rights reserved.</em><br>Our mailing address is:<br>1 Street</td></tr>
 <tr><td>Want to change how you receive these emails?<br>You can <a href="https://list-manage.example/profile">update your preferences</a> or <a href="https://list-manage.example/unsub?u=1">unsubscribe</a></td></tr></table>
</td></tr></table><img src="https://list-manage.example/track/open.php?u=1" height="1" width="1" alt=""></body></html>`;

it("takes the text out of the tables, previews and lines that newsletters have around it", () => {
	const bytes = letter(
		[...HEADERS, "List-Unsubscribe: <https://list-manage.example/unsub?u=1>, <mailto:u@x.example>"],
		html(MAILCHIMP),
	);
	const { entry } = read(bytes);
	const clean = shown(bytes);
	expect(entry.url).toBe("https://mailchi.mp/ab/issue-7?e=1a2b3c");
	for (const gone of [
		"preview of",
		"View this",
		"unsub",
		"preferences",
		"open.php",
		"Outlook only",
		"\u034f",
	])
		expect(clean).not.toContain(gone);
	for (const kept of [
		"<h1>Seven</h1>",
		"first long paragraph",
		'href="https://news.example/a"',
		"<th>What</th>",
		"Copyright",
	])
		expect(clean).toContain(kept);
	expect(clean.match(/<table/g)).toHaveLength(1);
});

const LINES: [string, string, string | null][] = [
	["Having trouble reading this? <a href='https://w.example/1'>Click here</a>.", "", "https://w.example/1"],
	[
		"<a href='https://w.example/1'>View in browser</a> | <a href='https://w.example/u'>Unsubscribe</a>",
		"",
		"https://w.example/1",
	],
	["<a href='https://w.example/1'>Read online</a>", "", "https://w.example/1"],
	["Open in app or <a href='https://w.example/1'>online</a>", "", "https://w.example/1"],
	["如果无法正常显示，请<a href='https://w.example/1'>点击这里</a>", "", "https://w.example/1"],
	["<a href='https://w.example/1'>在浏览器中查看</a>", "", "https://w.example/1"],
	["<a href='https://w.example/1'>線上閱讀</a>", "", "https://w.example/1"],
	["不想再收到这类邮件？<a href='https://w.example/u'>退订</a>", "", null],
	["<a href='https://w.example/u'>取消訂閱</a>・<a href='https://w.example/p'>管理订阅</a>", "", null],
	[
		"<a href='https://w.example/a'>Read the web developer's guide</a>",
		"Read the web developer's guide",
		null,
	],
	["<a href='https://w.example/a'>View our website</a>", "View our website", null],
	[
		"To confirm that you want this, <a href='https://w.example/c'>click here</a>; else unsubscribe",
		"To confirm that you want this, click here; else unsubscribe",
		null,
	],
	[
		"<a href='https://w.example/a'>How to unsubscribe from everything: an essay</a> ".repeat(6),
		"How to unsubscribe from everything: an essay ".repeat(6).trim(),
		null,
	],
];

it.each(LINES)("knows what %s is", (line, expected, url) => {
	const body = `<div>${line}</div>${"<p>A paragraph with a good many words about the town and its river.</p>".repeat(12)}`;
	const bytes = letter(HEADERS, html(body));
	const [first = ""] = words(bytes).split("A paragraph");
	expect([first.trim(), read(bytes).entry.url]).toEqual([expected, url]);
});

const SUBSTACK = `<html><body><div class="preview" style="display:none;font-size:1px;max-height:0px;opacity:0">What the river said this week</div>
<div style="display:none">\u034f     \u00ad\u034f     \u00ad\u034f     \u00ad</div>
<table class="email-body" role="presentation" width="100%"><tbody><tr><td></td><td class="content" width="550"><div class="post">
<div style="font-size:12px">Forwarded this email? <a href="https://river.substack.com/subscribe?utm_source=email">Subscribe here</a> for more</div>
<h1><a href="https://river.substack.com/p/bridges?utm_source=email&amp;r=ab12">Issue 7</a></h1>
<h3>Three bridges</h3>
<table role="presentation"><tr><td><a href="https://river.substack.com/@ann">Ann</a></td><td>Nov 19</td></tr></table>
<table role="presentation"><tr><td><a href="https://substack.com/app-link/post?x=1">READ IN APP</a></td></tr></table>
<div class="body"><p>${"The first bridge is of stone, and older than the town itself. ".repeat(12)}</p><p>The second is of iron.</p></div>
<div class="footer"><p>© 2026 Ann<br>548 Market Street, San Francisco<br><a href="https://river.substack.com/action/disable_email?token=secret">Unsubscribe</a></p></div>
</div></td><td></td></tr></tbody></table><img src="https://eotrx.substackcdn.com/open?token=x" width="1" height="1"></body></html>`;

it("knows where a letter is on the web by the link of its title", () => {
	const bytes = letter(HEADERS, html(SUBSTACK));
	const { url } = cleanEntry(read(bytes).entry, { baseUrl: null, media: "auto" }).entry;
	expect(url).toBe("https://river.substack.com/p/bridges?r=ab12");
	const said = shown(bytes);
	for (const gone of [
		"What the river",
		"Forwarded",
		"READ IN APP",
		"Unsubscribe",
		"disable_email",
		"eotrx",
		"<table",
	])
		expect(said).not.toContain(gone);
	for (const kept of ["Three bridges", "The first bridge", "The second is of iron"])
		expect(said).toContain(kept);
});

const OUTLOOK = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:x/></xml><![endif]--><style>p.MsoNormal{margin:0}</style></head>
<body lang="EN-US"><div class="WordSection1"><p class="MsoNormal"><span style="font-size:11.0pt;font-family:&quot;Calibri&quot;">Dear all,<o:p></o:p></span></p>
<p class="MsoNormal"><o:p>&nbsp;</o:p></p><![if !supportLists]><p>· One</p><![endif]><table class="MsoTableGrid" border="1"><tr><td>Day</td><td>Place</td></tr><tr><td>Monday</td><td>Hall</td></tr></table></div></body></html>`;

it("reads what Outlook writes, and keeps its tables", () => {
	const said = shown(letter(HEADERS, html(OUTLOOK)));
	expect(said).toContain("<p><span>Dear all,</span></p>".replace(/<\/?span>/g, ""));
	expect(said).toContain("<td>Monday</td><td>Hall</td>");
	expect(said).not.toMatch(/o:p|mso/i);
});

it("takes the owner's charset where a part names none, and only there", () => {
	const gbk = encode("通知", "gbk");
	const bare = letter(HEADERS, { headers: ["Content-Type: text/plain"], body: gbk });
	expect(words(bare, { charset: "gbk" })).toBe("通知");
	expect(words(letter(HEADERS, text("Größe", "utf-8")), { charset: "gbk" })).toBe("Größe");
});

it("leaves a link that unsubscribes without its address wherever it stands", () => {
	const body = `<p>${"Words of the letter. ".repeat(60)} If this is too much for you, <a href="https://w.example/u?id=9">unsubscribe</a>. ${"More words. ".repeat(60)}</p>`;
	expect(shown(letter(HEADERS, html(body)))).toContain("too much for you, unsubscribe.");
});

it("keeps the link of a letter that asks to confirm", () => {
	const body =
		'<table><tr><td><p>Please confirm your subscription to News</p><a href="https://w.example/confirm?t=1">Yes, subscribe me</a><p>If you received this by mistake, simply delete it.</p></td></tr></table>';
	expect(shown(letter(HEADERS, html(body)))).toContain('href="https://w.example/confirm?t=1"');
});

it("says nothing of the mailbox's secret", () => {
	const body =
		'<p>Sent to weekly.ABCDEFGHIJ234567@feeds.example, <a href="https://x.example/?to=weekly.abcdefghij234567%40feeds.example">here</a></p>';
	const { entry } = read(letter(["Subject: for weekly.abcdefghij234567", ...HEADERS.slice(2)], html(body)));
	expect(JSON.stringify(entry).toLowerCase()).not.toContain("abcdefghij234567");
});

it("names a list, its site and the address of a message there", () => {
	const { entry, list, site } = read(
		letter(
			[
				...HEADERS,
				'List-Id: "City News" <city.news.example>',
				"List-Archive: <https://news.example/archive>",
				"Archived-At: <https://news.example/archive/7>",
			],
			text("x"),
		),
	);
	expect(list).toEqual({ id: "city.news.example", name: "City News" });
	expect(site).toBe("https://news.example/archive");
	expect(entry.url).toBe("https://news.example/archive/7");
	expect(entry.categories).toEqual([{ name: "City News", term: "city.news.example", scheme: null }]);
});

it("keeps the pictures that the text shows, and names the others as files", () => {
	const body = '<p>See <img src="cid:one@x"> and <img src="CID:one%40x" width="20"></p>';
	const bytes = letter(HEADERS, {
		kind: "related",
		parts: [html(body), picture("one@x", png()), file("image/jpeg", "other.jpg", png(5_000))],
	});
	const { pictures } = read(bytes);
	expect(pictures).toHaveLength(1);
	expect(pictures[0]?.bytes).toEqual(png());
	expect(shown(bytes)).toContain(`<img src="proxy:https://mail.invalid/weekly/${pictures[0]?.name}"`);
	expect(words(bytes)).toContain("other.jpg (image/jpeg, 5 KB)");
	expect(words(bytes)).not.toContain("p.png");
});

it("keeps the pictures that stand in the HTML itself, as those that came beside it", () => {
	const data = (type: string, bytes: Uint8Array) =>
		`data:${type};base64,${base64(bytes).replaceAll("\n", "")}`;
	const body = `<p>See <img src="${data("image/png", png())}"> and again <img src="${data("image/png", png())}"></p><img src="${data("image/svg+xml", png())}"><img src="data:text/html,x">`;
	const { pictures } = read(letter(HEADERS, html(body)));
	expect(pictures).toHaveLength(1);
	expect(pictures[0]).toMatchObject({ type: "image/png", bytes: png() });
	expect(shown(letter(HEADERS, html(body))).match(/<img /g)).toHaveLength(2);
	expect(read(letter(HEADERS, html(body)), { source: null }).pictures).toEqual([]);
	const large = `<p>x<img src="${data("image/png", png(MAIL_PICTURE_MAX_BYTES + 9))}"></p>`;
	expect(read(letter(HEADERS, html(large))).pictures).toEqual([]);
});

it("tells the answers of machines", () => {
	const answer = (line: string) => read(letter([...HEADERS, line], text("x"))).isAutomatic;
	expect(answer("Auto-Submitted: auto-replied (vacation)")).toBe(true);
	expect(answer("Auto-Submitted: auto-generated")).toBe(false);
	expect(
		read(letter(HEADERS, { kind: "report; report-type=delivery-status", parts: [text("It came back")] }))
			.isAutomatic,
	).toBe(true);
});

it("reads a message that Gmail passed on", () => {
	const body =
		'<div dir="ltr"><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <b>News</b> &lt;n@x.example&gt;<br>Subject: Seven<br></div><table role="presentation"><tr><td><p>The letter</p></td></tr></table></div></div>';
	expect(words(letter(HEADERS, html(body)))).toBe(
		"---------- Forwarded message --------- From: News <n@x.example> Subject: Seven The letter"
			.replace("<", "&lt;")
			.replace(">", "&gt;"),
	);
});

const HOSTILE: [string, () => Uint8Array][] = [
	["two million empty lines", () => Buffer.from(`Subject: a\n\n${"\n".repeat(2e6)}`)],
	[
		"400,000 parts",
		() => Buffer.from(`Content-Type: multipart/mixed; boundary=b\n\n${"--b\n\n".repeat(4e5)}`),
	],
	[
		"10,000 parts within parts",
		() =>
			Buffer.from(
				Array.from(
					{ length: 10_000 },
					(_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
				).join(""),
			),
	],
	["a header of 4 MB", () => Buffer.from(`Subject: ${"x".repeat(4e6)}\n\ntext`)],
	["100,000 fields", () => Buffer.from(`${"X-A: b\n".repeat(1e5)}\ntext`)],
	["a subject of 100,000 words", () => Buffer.from(`Subject: ${"=?utf-8?q?a?= ".repeat(1e5)}\n\ntext`)],
	[
		"a file of 5 MB",
		() => letter(HEADERS, { kind: "mixed", parts: [text("x"), file("image/png", "a.png", png(5e6))] }),
	],
	["5 MB of HTML", () => letter(HEADERS, html("<p>Some text that is long, and goes on. ".repeat(130_000)))],
	[
		"100,000 links that unsubscribe",
		() => letter(HEADERS, html('<a href="https://x.example">unsubscribe</a>'.repeat(1e5))),
	],
	["tables within tables", () => letter(HEADERS, html("<table><tr><td>".repeat(20_000)))],
	[
		"styles without an end",
		() => letter(HEADERS, html(`<style>${".a{".repeat(1e5)}</style><p style="${"a:b;".repeat(1e5)}">x</p>`)),
	],
	[
		"quotations without an end",
		() => Buffer.from(`From: ${'"'.repeat(1e5)}\nContent-Type: text/plain; ${'a="'.repeat(5e4)}\n\ntext`),
	],
	[
		"lines that begin with dashes",
		() => Buffer.from(`Content-Type: multipart/mixed\n\n${"--abcdefgh\nx\n".repeat(3e5)}`),
	],
	[
		"a sender without an end",
		() => Buffer.from(`From: ${"a".repeat(250_000)}\nList-Id: ${"<a".repeat(100_000)}\n\ntext`),
	],
	[
		"30,000 empty links in one line",
		() => letter(HEADERS, html(`<div>x${'<a href="https://x.example"></a>'.repeat(30_000)}</div>`)),
	],
	[
		"empty lines within twelve parts",
		() =>
			Buffer.from(
				Array.from(
					{ length: 11 },
					(_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
				).join("") + "\n".repeat(2e6),
			),
	],
	[
		"30,000 cells with links in one row",
		() =>
			letter(
				HEADERS,
				html(`<table><tr>${'<td><a href="https://x.example">a</a></td>'.repeat(30_000)}</tr></table>`),
			),
	],
	["marks of quotations", () => letter(HEADERS, text(`${">".repeat(1e6)} x`))],
	[
		"flowed lines without an end",
		() => letter(HEADERS, text("a \n".repeat(3e5), "utf-8", "8bit", "; format=flowed")),
	],
];

// In time that grows with the square of the length they take minutes, and the test is stopped.
it.each(HOSTILE)("comes to an end with %s", (_, make) => {
	expect(read(make()).entry.dateFrom).toBeTruthy();
});

it("keeps as much of a long text as an entry has room for, and says that there is more", () => {
	const bytes = letter(HEADERS, html("<p>Some text that is long, and goes on.</p>".repeat(60_000)));
	const { entry, problems } = read(bytes);
	const { contentHtml } = cleanEntry(entry, { baseUrl: null, media: "auto" }).entry;
	expect(contentHtml?.length).toBeGreaterThan(ENTRY_MAX_CHARS / 2);
	expect(contentHtml?.length).toBeLessThan(ENTRY_MAX_CHARS);
	expect(contentHtml).toMatch(/The message was too long/);
	expect(problems.map(({ code }) => code)).toEqual(["message-cut"]);
});

it("names a picture that is too large to keep, beside one of the same name that is kept", () => {
	const parts = [
		html('<img src="cid:a"><img src="cid:b">'),
		picture("a", png(10)),
		picture("b", png(MAIL_PICTURE_MAX_BYTES)),
	];
	const bytes = letter(HEADERS, { kind: "related", parts });
	expect(read(bytes).pictures).toHaveLength(1);
	expect(words(bytes)).toContain("p.png (image/png, 1.4 MB)");
});

it("decodes what it was given: quoted-printable of every byte", () => {
	const every = Uint8Array.from({ length: 95 }, (_, at) => at + 32);
	const body = Buffer.from(every).toString("latin1");
	expect(read(letter(HEADERS, text(quotedPrintable(body), "utf-8", "7bit"))).entry.contentHtml).toBeTruthy();
	expect(words(letter(HEADERS, text(body, "utf-8", "quoted-printable")))).toBe(
		body.trim().replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
	);
});

/** The picture that stands for a letter, by the name of its file. */
function leadOf(body: string, from = "From: Ann Editor <ann@news.example>"): string | null {
	const { entry } = read(
		letter([from, ...HEADERS.slice(1), 'List-Id: "Weekly Notes" <w.news.example>'], html(body)),
	);
	return cleanEntry(entry, { baseUrl: null, media: "direct" }).entry.image?.split("/").at(-1) ?? null;
}
const shot = (name: string, more = "") =>
	`<img src="https://news.example/${name}" width="600" height="200" ${more}>`;
const TEXT = "<p>What the council has said of the old bridge, and what it costs.</p>";

it.each([
	[
		"in a link to the site",
		`<a href="https://news.example/?utm_source=mail">${shot("head.png")}</a>${TEXT}${shot("bridge.jpg")}`,
	],
	["called as the sender is", `${shot("head.png", 'alt="ann  editor"')}${TEXT}${shot("bridge.jpg")}`],
	[
		"called as the list is, with the word for it",
		`${shot("head.png", 'alt="Weekly Notes logo"')}${TEXT}${shot("bridge.jpg")}`,
	],
	["by the word alone", `${shot("head.png", 'alt="Logo"')}${TEXT}${shot("bridge.jpg")}`],
	[
		"at the end of one that has another",
		`${TEXT}${shot("bridge.jpg")}<p>${shot("foot.png", 'alt="Weekly Notes"')}</p>`,
	],
])("has no logo stand for a letter: %s", (_, body) => {
	expect(leadOf(body)).toBe("bridge.jpg");
	// It stays where it is.
	expect(shown(letter(HEADERS, html(body))).match(/<img/g)).toHaveLength(2);
});

it.each([
	[
		"leads to its page",
		`<a href="https://news.example/bridge">${shot("bridge.jpg")}</a>${TEXT}${shot("other.jpg")}`,
	],
	["is the only one", `<a href="https://news.example/">${shot("bridge.jpg")}</a>${TEXT}`],
	[
		"speaks of a logo among other things",
		`${shot("bridge.jpg", 'alt="The new logo of the town on the old bridge"')}${TEXT}${shot("other.jpg")}`,
	],
	["is called otherwise", `${shot("bridge.jpg", 'alt="The bridge"')}${TEXT}${shot("other.jpg")}`],
])("has the first picture stand for a letter that %s", (_, body) => {
	expect(leadOf(body)).toBe("bridge.jpg");
});

/** Counts how many bytes are gone through one by one, as decoding base64 does. */
class Counted extends Uint8Array {
	static read = 0;
	override [Symbol.iterator]() {
		Counted.read += this.length;
		return super[Symbol.iterator]();
	}
}

it("decodes no part more than once to choose among forms within forms", () => {
	const blank = Buffer.from(
		`Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${"ICAg".repeat(8_000)}`,
	);
	let body = Buffer.concat(
		Array.from({ length: 40 }, () => Buffer.concat([Buffer.from("\r\n--b10\r\n"), blank])),
	);
	for (let depth = 9; depth >= 0; depth--) {
		const head = `--b${depth}\r\nContent-Type: multipart/alternative; boundary=b${depth + 1}\r\n\r\n`;
		body = Buffer.concat([Buffer.from(head), body]);
	}
	const head = `${HEADERS.join("\r\n")}\r\nContent-Type: multipart/alternative; boundary=b0\r\n\r\n`;
	const bytes = new Counted(Buffer.concat([Buffer.from(head), body]));
	Counted.read = 0;
	const { stretches } = readMessage(bytes, () => "");
	expect(stretches).toHaveLength(1);
	expect(Counted.read).toBeGreaterThan(0);
	expect(Counted.read).toBeLessThan(bytes.length);
});
