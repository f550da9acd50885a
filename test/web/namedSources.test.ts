import { expect, it, vi } from "vitest";
import { topicOf } from "../../src/config/topics.ts";
import { currentConfig } from "../../src/platform/current.ts";
import type { SourceGlance } from "../../src/registry/contract.ts";
import { noSuchSource } from "../../src/web/namedSources.ts";
import type { Reading } from "../../src/web/reading/scope.ts";
import { inChinese } from "../../src/web/ui/admin/chinese.ts";

vi.mock("tributary:config", async () => {
	const { loadConfig } = await import("../../src/config/load.ts");
	const source = (id: string, category: string, more = "") =>
		`[[sources]]\nid = "${id}"\nurl = "https://${id}.example/feed"\ncategory = "${category}"\n${more}`;
	const loaded = loadConfig(
		[
			source("gx-zjt", "city/notices"),
			source("river", "city", 'title = "The River Review"\n'),
			source("boats", "tech"),
			source("staff", "inside"),
			'[[searches]]\nid = "gone"\ntitle = "Gone"\nq = "source:gone-away"\ncategory = "city"\n',
		].join(""),
	);
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
	return { default: loaded.config };
});

const TITLES: Record<string, string> = {
	"gx-zjt": "广西住建厅",
	river: "The River Review",
	boats: "Boats weekly",
	staff: "Staff",
};

/** Says what is wrong with a search, how often the Registry was asked for it, and the same in Chinese. */
async function said(
	path: string,
	q: string,
	{ scope, state = "ok" }: { scope?: string[]; state?: SourceGlance["state"] } = {},
) {
	let asked = 0;
	const sourcesOf = async (wanted: string): Promise<SourceGlance[]> => {
		asked++;
		const { sources } =
			wanted === "all" ? currentConfig() : (topicOf(wanted, currentConfig()) ?? { sources: [] });
		return sources.map(({ id }) => ({ id, title: TITLES[id] ?? "", state }));
	};
	const env = { REGISTRY: { getByName: () => ({ sourcesOf }) }, scope: scope ?? null } as unknown as Reading;
	const topic = topicOf(path, currentConfig());
	if (!topic) throw new Error(`no ${path}`);
	return { message: await noSuchSource(topic, `?${new URLSearchParams({ q })}`, env), asked };
}

it.each([
	["all", "lift", 0],
	["all", "source:river", 0],
	["all", 'source:"river review" lift', 0],
	["city", "source:gx-zjt", 0],
	["city", "source:住建厅", 1],
	["all", "-source:nobody", 0],
	["all", "after:2026-13-01 source:nobody", 0],
])("takes a search of %s for %s, and asks %i times", async (path, q, times) => {
	expect(await said(path, q)).toEqual({ message: null, asked: times });
});

it.each([
	["all", "source:gx-zjj lift", " (did you mean source:gx-zjt?)", "您要的是不是 source:gx-zjt？"],
	["all", "source:Rivr", " (did you mean source:river?)", "source:river？"],
	["all", "source:zjtt", " (did you mean source:gx-zjt?)", "source:gx-zjt？"],
	["all", "source:weakly", " (did you mean source:boats?)", "source:boats？"],
	["city", "source:boats", " (boats is in tech)", "：boats 在 tech"],
	["all", "source:nobody", "", "或标题的一部分"],
])("of %s, %s, says what is there", async (path, q, hint, chinese) => {
	const { message } = await said(path, q);
	expect(message).toMatch(/^q: found "source:/);
	expect(message).toContain(`expected the id, or a part of the title, of a source here${hint}`);
	expect(inChinese(message ?? "")).toContain(chinese);
	expect(inChinese(message ?? "")).not.toContain("found");
});

it("names the saved search that asks for what is not there", async () => {
	const { message } = await said("city", "source:gone-away");
	expect(message).toMatch(/^sources\.toml:searches\.gone\.q: found "source:gone-away", expected the id/);
	expect(inChinese(message ?? "")).toMatch(/^sources\.toml:searches\.gone\.q：现在是/);
	expect((await said("all", "source:gone-away")).message).toMatch(/^q: found/);
});

it("names nothing that whoever asks may not see", async () => {
	const { message } = await said("all", "source:stuff", { scope: ["city"] });
	expect(message).not.toContain("staff");
	expect((await said("all", "source:stuff")).message).toContain("source:staff");
	expect((await said("city", "source:staff", { scope: ["city"] })).message).not.toContain("inside");
});

it("waits with its word for sources whose titles nobody knows yet", async () => {
	expect((await said("all", "source:nobody", { state: "new" })).message).toBeNull();
});
