import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonFeed } from "../../src/stages/render/jsonfeedTypes.ts";
import { type Deployment, deploy, TOKEN } from "./deployment.ts";
import { startSource, type TestSource } from "./source.ts";

let filed: TestSource;
let extra: TestSource;
let river: Deployment;
const opened: Deployment[] = [];

const toml = (more = "") => `
[site]
title = "River"
[[sources]]
url = "${filed.url}"
category = "news"
id = "filed"
title = "Of the file"
${more}`;

const items = (prefix: string, count: number) =>
	Array.from({ length: count }, (_, at) => ({
		id: `${prefix}${at}`,
		title: `${prefix} ${at}`,
		link: `http://${prefix}.example/${at}`,
		date: at % 2 === 0 ? null : `2026-10-${String(20 + at).padStart(2, "0")}T00:00:00Z`,
		html: `<p>Text ${at}</p>`,
	}));

const headers = { Authorization: `Bearer ${TOKEN}` };

function admin(method: string, path: string, body?: unknown, more: Record<string, string> = {}, at = river) {
	const init = body === undefined ? {} : { body: JSON.stringify(body) };
	return at.get(`/admin/sources${path}`, { method, headers: { ...headers, ...more }, ...init });
}

async function json(response: Response | Promise<Response>): Promise<Record<string, unknown>> {
	return (await (await response).json()) as Record<string, unknown>;
}

async function feedAt(path: string, at = river) {
	const answer = await at.get(path);
	if (answer.status !== 200) return answer.status;
	const { items } = (await answer.json()) as JsonFeed;
	return items.map(({ id, title, date_published }) => ({ id, title, date_published }));
}

beforeAll(async () => {
	[filed, extra] = await Promise.all([startSource(items("filed", 3)), startSource(items("extra", 4))]);
	river = await deploy(toml());
	opened.push(river);
	await river.refresh();
});

afterAll(async () => {
	await Promise.all(opened.map((one) => one.close()));
	await Promise.all([filed.close(), extra.close()]);
});

describe("a deployment", () => {
	it("keeps what was added; the file wins where it names the same id, until it lets go of it", async () => {
		await admin("POST", "", { url: extra.url, category: "kept", id: "kept" });
		await admin("PUT", "/filed", { title: "Renamed" });
		const before = await feedAt("/kept.json");
		await river.redeploy(toml('language = "de"'));
		expect(await feedAt("/kept.json")).toEqual(before);
		expect(await json(admin("GET", "/filed"))).toMatchObject({
			settings: { title: "Renamed", language: "de" },
		});

		await river.redeploy(toml(`[[sources]]\nurl = "${extra.url}"\ncategory = "mine"\nid = "kept"\n`));
		expect(await json(admin("GET", "/kept"))).toMatchObject({
			from: "file",
			settings: { category: "mine" },
			overridden: { url: extra.url, category: "kept" },
		});
		await river.refresh();
		expect(await feedAt("/mine.json")).toEqual(before);
		expect(await feedAt("/kept.json")).toBe(404);

		await river.redeploy(toml());
		await river.refresh();
		expect(await json(admin("GET", "/kept"))).toMatchObject({
			from: "added",
			settings: { category: "kept" },
		});
		expect(await feedAt("/kept.json")).toEqual(before);
	});

	it("takes over what another had, though its file knows nothing of it", async () => {
		const before = await feedAt("/kept.json");
		const copy = await (await river.get("/admin/export", { headers })).text();
		const other = await deploy(toml());
		opened.push(other);
		const taken = await other.get("/admin/import", { method: "POST", headers, body: copy });
		expect(await taken.json()).toMatchObject({ foreign: 0, mistakes: { count: 0 }, incomplete: null });
		expect(taken.status).toBe(200);
		expect(await json(admin("GET", "/kept", undefined, {}, other))).toMatchObject({
			from: "added",
			settings: { category: "kept", url: extra.url },
		});
		expect(await json(admin("GET", "/filed", undefined, {}, other))).toMatchObject({
			settings: { title: "Renamed" },
		});
		expect(await feedAt("/kept.json", other)).toEqual(before);
		const again = await other.get("/admin/import", { method: "POST", headers, body: copy });
		// What crawlers know is compared there, line by line.
		expect(await again.json()).toMatchObject({ taken: 2, foreign: 0, mistakes: { count: 0 } });
	});
});
