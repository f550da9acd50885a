import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Deployment, deploy } from "./deployment.ts";
import { admin, feedAt, headers, json, startSources, tomlWith } from "./ownerSources.ts";
import type { TestSource } from "./source.ts";

let filed: TestSource;
let extra: TestSource;
let river: Deployment;
const opened: Deployment[] = [];

beforeAll(async () => {
	[filed, extra] = await startSources();
	river = await deploy(tomlWith(filed));
	opened.push(river);
	await river.refresh();
});

afterAll(async () => {
	await Promise.all(opened.map((one) => one.close()));
	await Promise.all([filed.close(), extra.close()]);
});

describe("a deployment", () => {
	it("keeps what was added; the file wins where it names the same id, until it lets go of it", async () => {
		await admin(river, "POST", "", { url: extra.url, category: "kept", id: "kept" });
		await admin(river, "PUT", "/filed", { title: "Renamed" });
		const before = await feedAt(river, "/kept.json");
		await river.redeploy(tomlWith(filed, 'language = "de"'));
		expect(await feedAt(river, "/kept.json")).toEqual(before);
		expect(await json(admin(river, "GET", "/filed"))).toMatchObject({
			settings: { title: "Renamed", language: "de" },
		});

		await river.redeploy(
			tomlWith(filed, `[[sources]]\nurl = "${extra.url}"\ncategory = "mine"\nid = "kept"\n`),
		);
		expect(await json(admin(river, "GET", "/kept"))).toMatchObject({
			from: "file",
			settings: { category: "mine" },
			overridden: { url: extra.url, category: "kept" },
		});
		await river.refresh();
		expect(await feedAt(river, "/mine.json")).toEqual(before);
		expect(await feedAt(river, "/kept.json")).toBe(404);

		await river.redeploy(tomlWith(filed));
		await river.refresh();
		expect(await json(admin(river, "GET", "/kept"))).toMatchObject({
			from: "added",
			settings: { category: "kept" },
		});
		expect(await feedAt(river, "/kept.json")).toEqual(before);
	});

	it("takes over what another had, though its file knows nothing of it", async () => {
		const before = await feedAt(river, "/kept.json");
		const copy = await (await river.get("/admin/export", { headers })).text();
		const other = await deploy(tomlWith(filed));
		opened.push(other);
		const taken = await other.get("/admin/import", { method: "POST", headers, body: copy });
		expect(await taken.json()).toMatchObject({ foreign: 0, mistakes: { count: 0 }, incomplete: null });
		expect(taken.status).toBe(200);
		expect(await json(admin(other, "GET", "/kept"))).toMatchObject({
			from: "added",
			settings: { category: "kept", url: extra.url },
		});
		expect(await json(admin(other, "GET", "/filed"))).toMatchObject({
			settings: { title: "Renamed" },
		});
		expect(await feedAt(other, "/kept.json")).toEqual(before);
		const again = await other.get("/admin/import", { method: "POST", headers, body: copy });
		// What crawlers know is compared there, line by line.
		expect(await again.json()).toMatchObject({ taken: 2, foreign: 0, mistakes: { count: 0 } });
	});
});
