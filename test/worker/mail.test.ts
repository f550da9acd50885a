import { afterAll, beforeAll, expect, it } from "vitest";
import type { SourceHealth } from "../../src/model/health.ts";
import { base64, file, html, letter, picture, png, text } from "../read/letters.ts";
import { type Deployment, deploy, TOKEN } from "./deployment.ts";

const ADMIN = { headers: { Authorization: `Bearer ${TOKEN}` } };

let river: Deployment;
let mailbox: string;

beforeAll(async () => {
	river = await deploy(`
[[sources]]
kind = "mail"
id = "weekly"
category = "mail/weekly"

[[sources]]
kind = "mail"
id = "chosen"
category = "chosen"
include = ["@wanted.example"]

[[sources]]
kind = "mail"
id = "quiet"
category = "quiet"
`);
	mailbox = await mailboxOf("weekly");
});

afterAll(async () => {
	await river?.close();
});

async function mailboxOf(id: string, method = "GET"): Promise<string> {
	const answer = await river.get(`/admin/sources/${id}/mailbox`, { method, ...ADMIN });
	return ((await answer.json()) as { mailbox: string }).mailbox;
}

/** Sends a message as wrangler dev's own route takes it; false where it was rejected. */
async function send(to: string, raw: Uint8Array, from = "ann@news.example"): Promise<boolean> {
	const query = new URLSearchParams({ from, to });
	const answer = await river.get(`/cdn-cgi/handler/email?${query}`, { method: "POST", body: raw as never });
	const said = await answer.text();
	if (!answer.ok && !/reject/i.test(said)) throw new Error(`${answer.status}: ${said}`);
	return answer.ok;
}

interface Item {
	id: string;
	title: string;
	url?: string;
	content_html: string;
	date_published: string;
	authors?: { name: string }[];
	tags?: string[];
}

async function items(path: string): Promise<Item[]> {
	return ((await (await river.get(`/${path}.json`)).json()) as { items: Item[] }).items;
}

async function health(id: string): Promise<SourceHealth> {
	const { sources } = (await (await river.get("/health")).json()) as { sources: SourceHealth[] };
	return sources.find((source) => source.id === id) as SourceHealth;
}

let count = 0;
const headers = (subject: string, more: string[] = []) => [
	"From: Ann Editor <ann@news.example>",
	`Subject: ${subject}`,
	`Date: ${new Date().toUTCString()}`,
	`Message-ID: <${++count}@news.example>`,
	...more,
];

/** The entry of a message: its mailbox is looked into now, and published. */
async function arrives(path: string, title: string): Promise<Item> {
	await river.refresh(path.split("/").at(-1));
	const found = (await items(path)).find((item) => item.title === title);
	if (!found) throw new Error(`there is no entry "${title}"`);
	return found;
}

it("waits for its first mail without being in trouble", async () => {
	expect(mailbox).toMatch(/^weekly\.[a-z2-7]{16}@$/);
	expect(await health("quiet")).toMatchObject({
		state: "new",
		nextFetch: null,
		error: null,
		lastSuccess: null,
	});
	const [report] = await river.refresh("quiet");
	expect(report).toMatchObject({
		outcome: "unchanged",
		error: null,
		note: expect.stringContaining("mailbox"),
	});
	expect(await health("quiet")).toMatchObject({ state: "new", error: null });
});

it("turns a message into an entry, once, in every format", async () => {
	const raw = letter(headers("城建周报 7", ['List-Id: "City News" <city.example>']), {
		kind: "alternative",
		parts: [text("x"), html('<p>第七期：<a href="https://news.example/7">全文</a></p>', "utf-8", "base64")],
	});
	expect(await send(`${mailbox}feeds.example`, raw)).toBe(true);
	const item = await arrives("mail/weekly", "城建周报 7");
	expect(item.content_html).toBe('<p>第七期：<a href="https://news.example/7">全文</a></p>');
	expect(item.authors?.[0]?.name).toBe("Ann Editor");
	expect(item.tags).toContain("City News");
	expect(await (await river.get("/mail.atom")).text()).toContain("城建周报 7");
	// The same message once more, and another of the same subject.
	await send(`${mailbox}feeds.example`, raw);
	await send(mailbox.toUpperCase().replace("@", "+Shop@x"), letter(headers("城建周报 7"), text("another")));
	await river.refresh("weekly");
	expect(await items("mail/weekly")).toHaveLength(2);
	expect(await health("weekly")).toMatchObject({
		state: "ok",
		kind: "mail",
		url: "mail://weekly",
		error: null,
	});
	expect(await (await river.get("/opml")).text()).toContain("/sources/weekly.atom");
	expect(JSON.stringify(await health("weekly"))).not.toContain(mailbox.slice(7, 23));
});

it("rejects what is sent to nobody, and to an address that was renewed", async () => {
	const raw = letter(headers("lost"), text("x"));
	for (const to of [
		"weekly@x",
		"weekly.aaaaaaaaaaaaaaaa@x",
		"none.aaaaaaaaaaaaaaaa@x",
		"@x",
		"a".repeat(500),
	])
		expect(await send(to, raw)).toBe(false);
	const before = await mailboxOf("quiet");
	const after = await mailboxOf("quiet", "POST");
	expect(after).not.toBe(before);
	expect(await mailboxOf("quiet")).toBe(after);
	expect(await mailboxOf("weekly")).toBe(mailbox);
	expect(await send(`${before}x`, raw)).toBe(false);
	expect(await send(`${after}x`, letter(headers("found"), text("x")))).toBe(true);
	await arrives("quiet", "found");
	expect((await river.get("/admin/sources/weekly/mailbox")).status).toBe(401);
	expect((await river.get("/admin/sources/nobody/mailbox", ADMIN)).status).toBe(404);
});

it("takes reports of delivery and notes of absence silently, and makes nothing of them", async () => {
	const to = `${await mailboxOf("chosen")}x`;
	expect(await send(to, letter(headers("bounce"), text("x")), "<>")).toBe(true);
	const absent = [
		"From: a@wanted.example",
		"Message-ID: <a@x>",
		"Subject: away",
		"Auto-Submitted: auto-replied",
	];
	expect(await send(to, letter(absent, text("x")))).toBe(true);
	await river.refresh("chosen");
	expect((await health("chosen")).problems.map(({ code }) => code)).toEqual(["automatic-answer"]);
	expect(await items("chosen")).toEqual([]);
});

it("leaves out senders whom nobody expects, and says so", async () => {
	const to = `${await mailboxOf("chosen")}x`;
	await send(to, letter(headers("spam"), text("x")));
	await send(
		to,
		letter(["From: Bob <bob@wanted.example>", "Subject: hello", "Message-ID: <b@x>"], text("x")),
	);
	await arrives("chosen", "hello");
	expect((await items("chosen")).map(({ title }) => title)).toEqual(["hello"]);
	await send(to, letter(headers("spam again"), text("x")));
	await river.refresh("chosen");
	const [problem] = (await health("chosen")).problems;
	expect(problem).toMatchObject({
		code: "unwanted-sender",
		message: expect.stringContaining("ann@news.example"),
	});
});

it("shows the pictures that came inside a message through signed addresses, and names its files", async () => {
	const raw = letter(headers("Pictures"), {
		kind: "mixed",
		parts: [
			{
				kind: "related",
				parts: [
					html('<p>See <img src="cid:p@x" width="200" height="100"></p>'),
					picture("p@x", png(300_000)),
				],
			},
			file("application/pdf", "报告.pdf", base64("x".repeat(4_000))),
		],
	});
	await send(`${mailbox}x`, raw);
	const { content_html: body } = await arrives("mail/weekly", "Pictures");
	expect(body).toContain("报告.pdf (application/pdf");
	const address = /src="([^"]+)"/.exec(body)?.[1]?.replaceAll("&amp;", "&") ?? "";
	expect(address).toContain("/media/");
	const shown = await river.get(new URL(address).pathname + new URL(address).search);
	expect(shown.status).toBe(200);
	expect(shown.headers.get("Content-Type")).toBe("image/png");
	expect(new Uint8Array(await shown.arrayBuffer())).toEqual(png(300_000));
});

it("has a mailbox that is added at run time, holds its mail while it is paused, and refuses it once it is dropped", async () => {
	const sent = (method: string, body?: object) => ({
		method,
		...ADMIN,
		...(body && { body: JSON.stringify(body) }),
	});
	const wrong = await river.get(
		"/admin/sources",
		sent("POST", { kind: "mail", category: "added", every: "1h" }),
	);
	expect(wrong.status).toBe(400);
	const { mistakes } = (await wrong.json()) as { mistakes: { key: string }[] };
	expect(mistakes.map(({ key }) => key).sort()).toEqual(["every", "id"]);
	const added = await river.get(
		"/admin/sources",
		sent("POST", { kind: "mail", id: "added", category: "added" }),
	);
	expect(added.status).toBe(201);
	const { mailbox: address, report } = (await added.json()) as { mailbox: string; report: { note: string } };
	expect(address).toMatch(/^added\.[a-z2-7]{16}@$/);
	expect(report.note).toContain("mailbox");
	expect(await send(`${address}x`, letter(headers("first"), text("x")))).toBe(true);
	await arrives("added", "first");
	await river.get("/admin/sources/added", sent("PUT", { enabled: false }));
	expect(await send(`${address}x`, letter(headers("held"), text("x")))).toBe(true);
	expect((await items("added")).map(({ title }) => title)).toEqual(["first"]);
	await river.get("/admin/sources/added", sent("PUT", { enabled: true }));
	await arrives("added", "held");
	expect((await river.get("/admin/sources/added", sent("DELETE"))).status).toBe(204);
	expect(await send(`${address}x`, letter(headers("late"), text("x")))).toBe(false);
});
