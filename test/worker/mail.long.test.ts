import { afterAll, beforeAll, expect, it } from "vitest";
import type { SourceHealth } from "../../src/model/health.ts";
import { file, letter, png, text } from "../read/letters.ts";
import { type Deployment, deploy, TOKEN } from "./deployment.ts";
import { until } from "./source.ts";

let river: Deployment;
let mailbox: string;

beforeAll(async () => {
	river = await deploy('[[sources]]\nkind = "mail"\nid = "weekly"\ncategory = "mail"\n');
	const headers = { Authorization: `Bearer ${TOKEN}` };
	const shown = await river.get("/admin/sources/weekly/mailbox", { headers });
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
