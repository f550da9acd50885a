import { afterAll, beforeAll, expect, it } from "vitest";
import type { SourceHealth } from "../../src/model/health.ts";
import type { ImportReport } from "../../src/registry/contract.ts";
import { MAIL_PER_VISIT, MAIL_WAITING_MAX, MAILBOX_FULL_MS } from "../../src/settings.ts";
import { file, html, letter, picture, png, text } from "../read/letters.ts";
import { type Deployment, deploy, TOKEN } from "./deployment.ts";
import { until } from "./source.ts";

const TOML = '[[sources]]\nkind = "mail"\nid = "weekly"\ncategory = "mail"\n';
const ADMIN = { headers: { Authorization: `Bearer ${TOKEN}` } };

let river: Deployment;
let mailbox: string;

beforeAll(async () => {
	river = await deploy(TOML);
	const shown = await river.get("/admin/sources/weekly/mailbox", ADMIN);
	mailbox = ((await shown.json()) as { mailbox: string }).mailbox;
});

afterAll(async () => {
	await river?.close();
});

const headers = (subject: string) => [
	"From: a@x.example",
	`Subject: ${subject}`,
	`Message-ID: <${subject}@x>`,
];

async function send(raw: Uint8Array): Promise<void> {
	const query = new URLSearchParams({ from: "a@x.example", to: `${mailbox}x` });
	const answer = await river.get(`/cdn-cgi/handler/email?${query}`, { method: "POST", body: raw as never });
	expect(answer.ok, await answer.text()).toBe(true);
}

/** What is published of a message, without anybody asking for its mailbox to be looked into. */
async function arrives(title: string): Promise<string> {
	let found = "";
	await until(`${title} is there`, async () => {
		const { items } = (await (await river.get("/mail.json")).json()) as {
			items: { title: string; content_html: string }[];
		};
		found = items.find((item) => item.title === title)?.content_html ?? "";
		return found !== "";
	});
	return found;
}

it("reads and publishes by itself what comes", async () => {
	await send(letter(headers("Small"), text("its text")));
	expect(await arrives("Small")).toContain("its text");
});

it("reads a message of 5 MB, and the beginning of one of 12", async () => {
	const large = letter(headers("Large"), {
		kind: "mixed",
		parts: [text("its text"), file("application/zip", "a.zip", png(3_700_000))],
	});
	expect(large.length).toBeGreaterThan(5_000_000);
	await send(large);
	expect(await arrives("Large")).toContain("a.zip (application/zip, 3.7 MB)");
	const huge = letter(headers("Huge"), {
		kind: "mixed",
		parts: [text("its text"), file("application/zip", "b.zip", png(9_000_000))],
	});
	await send(huge);
	expect(await arrives("Huge")).toContain("its text");
	const { sources } = (await (await river.get("/health")).json()) as { sources: SourceHealth[] };
	expect(sources[0]?.problems.map(({ code }) => code)).toContain("message-cut");
});

it("puts off what it has no room for, so that its sender tries again", async () => {
	const set = async (enabled: boolean) =>
		(await river.get("/admin/sources/weekly", { method: "PUT", ...ADMIN, body: JSON.stringify({ enabled }) }))
			.status;
	const attempt = async (n: number) => {
		const query = new URLSearchParams({ from: "a@x.example", to: `${mailbox}x` });
		const body = letter(headers(`Held${n}`), text("x"));
		return river.get(`/cdn-cgi/handler/email?${query}`, { method: "POST", body: body as never });
	};
	expect(await set(false)).toBe(200);
	for (let n = 0; n < MAIL_WAITING_MAX; n++) expect((await attempt(n)).ok).toBe(true);
	const late = await attempt(MAIL_WAITING_MAX);
	expect(late.ok).toBe(false);
	expect(await late.text()).not.toMatch(/rejected/);
	expect(await set(true)).toBe(200);
	// Some at a time.
	for (let left = MAIL_WAITING_MAX; left > 0; left -= MAIL_PER_VISIT) await river.refresh("weekly");
	// A mailbox that was full is not asked for a minute.
	await until(
		"its sender tries again",
		async () => (await attempt(MAIL_WAITING_MAX)).ok,
		2 * MAILBOX_FULL_MS,
	);
	await river.refresh("weekly");
	const { items } = (await (await river.get("/mail.json?limit=500")).json()) as {
		items: { title: string }[];
	};
	expect(items.filter(({ title }) => title.startsWith("Held"))).toHaveLength(MAIL_WAITING_MAX + 1);
});

it("goes to another deployment with its address, its entries and their pictures", async () => {
	const body = {
		kind: "related",
		parts: [html('<img src="cid:p" width="200" height="200">'), picture("p", png(200_000))],
	};
	await send(letter(headers("Pictured"), body));
	await arrives("Pictured");
	const copy = await (await river.get("/admin/export?keys=true", ADMIN)).text();
	expect(copy).toContain('"type":"picture"');
	const other = await deploy(TOML);
	try {
		const take = async () =>
			(await (
				await other.get("/admin/import", { method: "POST", ...ADMIN, body: copy })
			).json()) as ImportReport;
		const report = await take();
		expect(report).toMatchObject({ mistakes: { count: 0 }, foreign: 0, incomplete: null });
		expect(await take()).toMatchObject({ mistakes: { count: 0 }, incomplete: null });
		const shown = (await (await other.get("/admin/sources/weekly", ADMIN)).json()) as { mailbox: string };
		expect(shown.mailbox).toBe(mailbox);
		const { items } = (await (await other.get("/mail.json")).json()) as {
			items: { title: string; content_html: string }[];
		};
		const found = items.find(({ title }) => title === "Pictured")?.content_html ?? "";
		const address = new URL(/src="([^"]+)"/.exec(found)?.[1]?.replaceAll("&amp;", "&") ?? "");
		const served = await other.get(address.pathname + address.search);
		expect(new Uint8Array(await served.arrayBuffer())).toEqual(png(200_000));
	} finally {
		await other.close();
	}
});
