import { afterEach, expect, it, vi } from "vitest";
import { app } from "../../src/web/app.ts";
import { loggedPath } from "../../src/web/logged.ts";

vi.mock("tributary:config", async () => {
	const { loadConfig } = await import("../../src/config/load.ts");
	const loaded = loadConfig(
		'[[sources]]\nid = "town"\nurl = "https://town.example/feed"\ncategory = "town"\n',
	);
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
	return { default: loaded.config };
});

/** As a callback has one. */
const KEY = "5ec2e7".padEnd(32, "0");

afterEach(() => vi.restoreAllMocks());

it.each([
	["/websub/town/5ec2e7", "/websub/town/…"],
	["/websub/%E5%9F%8E/5ec2e7/", "/websub/%E5%9F%8E/…"],
	["/websub/town", "/websub/town"],
	["/media/5ec2e7.abc", "/media/…"],
	["/media", "/media"],
	["/城建/media/1.atom", "/城建/media/1.atom"],
	["/", "/"],
])("logs %s as %s", (path, logged) => {
	expect(loggedPath(path)).toBe(logged);
});

it("logs an error at a WebSub callback without its key, and where it came from", async () => {
	const logged: string[] = [];
	vi.spyOn(console, "error").mockImplementation((line: string) => void logged.push(line));
	// The object cannot be reached.
	const broken = { getByName: () => ({ verify: () => Promise.reject(new Error("object reset")) }) };
	const response = await app.request(`/websub/town/${KEY}?hub.mode=subscribe`, {}, { CRAWLER: broken });
	expect(response.status).toBe(500);
	expect(logged).toHaveLength(1);
	expect(JSON.parse(logged[0] ?? "")).toMatchObject({ event: "error", path: "/websub/town/…" });
	expect(logged[0]).toContain("object reset");
	expect(logged[0]).not.toContain(KEY);
});
