import { describe, expect, it } from "vitest";
import type { SourceHealth } from "../../../src/model/health.ts";
import { summarise } from "../../../src/registry/health.ts";
import { quotasOf } from "../../../src/usage/quotas.ts";
import { freshUsage } from "../../../src/usage/usage.ts";
import { listPage } from "../../../src/web/ui/admin/list.tsx";
import { editPage } from "../../../src/web/ui/admin/source.tsx";
import type { EditView, ListView } from "../../../src/web/ui/admin/types.ts";
import { healthPage, sourcePage } from "../../../src/web/ui/pages.ts";
import { englishSite, health, SLIPS, site, WAITING } from "./views.ts";

const NOW = Date.UTC(2026, 10, 20, 6, 30);

const known = (some: Partial<SourceHealth>) => health({ id: "a", title: "Board", ...some });
const WELL = health({ id: "b", title: "Well" });

const ofAll = (sources: SourceHealth[], of = englishSite) =>
	healthPage({
		site: of,
		...summarise([...sources, WELL], NOW),
		sources: [...sources, WELL].map((each) => ({ health: each, activity: [] })),
		omitted: 0,
		quotas: quotasOf(freshUsage(NOW), 2),
		heldOff: 0,
		now: NOW,
	});

const ofSource = (own: SourceHealth, isFiltered = false) =>
	sourcePage({
		...{
			site: englishSite,
			above: [],
			others: [],
			health: own,
			facts: null,
			everySeconds: 900,
			activity: [],
		},
		...{
			problems: own.problems,
			entries: [],
			listed: null,
			isFiltered,
			nextUrl: null,
			isLater: false,
		},
	});

const managed = (own: SourceHealth, isPaused = false) => ({
	...{ id: own.id, title: own.title, url: own.url, categories: ["news"], from: "file" as const },
	...{ isChanged: false, isPaused, isMailbox: false, health: own },
});

const listed = (own: SourceHealth, isPaused = false) =>
	listPage({
		...{
			site: englishSite,
			csrf: "",
			done: null,
			doneHere: null,
			sources: [managed(own, isPaused)],
			total: 1,
		},
		...{ search: "", state: "", page: 1, pages: 1, used: 0, limit: 1, searches: [] },
	} as ListView);

const edited = (own: SourceHealth) =>
	editPage({
		...{ site: englishSite, csrf: "", done: null, source: managed(own), trial: null, refused: null },
		...{ leaving: null, etag: "", listed: null, mailbox: null, entries: [], pointing: null },
		form: { fields: {}, misfits: [], categories: [], inFile: {}, isOfList: false },
	} as EditView);

/** What of a page is read. */
const text = (html: string) =>
	html
		.replace(/<[^>]+>/g, " ")
		.replaceAll("&quot;", '"')
		.replace(/\s+/g, " ");
const banner = (html: string) => /<p class="banner (\w+)">(.*?)<\/p>/s.exec(html)?.slice(1).map(text) ?? [];

describe("a source that is read though selectors of it do not work", () => {
	it("is named on the page of all, which does not say that all is well", () => {
		const page = ofAll([known({ problems: SLIPS })]);
		const [look, said] = banner(page);
		expect(look).toBe("degraded");
		expect(said?.trim()).toBe("1 source needs a look; 1 is read with a selector that does not work");
		expect(text(page)).toContain("Read, but a selector does not work: select.title, select.date");
		expect(page.indexOf("Board")).toBeLessThan(page.indexOf("Well"));
		expect(banner(ofAll([known({ problems: SLIPS })], site))[1]).toContain("1 个能读到，但有选择器不起作用");
	});

	it.each([
		["of the source", ofSource],
		["of the source for its owner", edited],
	])("has each of them on the page %s, once and in no fold", (_, pageOf) => {
		const page = pageOf(known({ problems: SLIPS }));
		expect(page).not.toContain('class="mended"');
		for (const { code, message } of SLIPS) {
			expect(text(page).split(message)).toHaveLength(2);
			expect(text(page)).toContain(`page/${code}`);
		}
		expect(page).toContain("Selector does not work");
	});

	it("has a word beside its state in the owner's list, unless it is paused", () => {
		expect(listed(known({ problems: SLIPS }))).toContain("Selector does not work");
		expect(listed(known({ problems: SLIPS }), true)).not.toContain("Selector does not work");
		expect(listed(known({}))).not.toContain("badge warn");
	});

	it("is told from one that has been mended otherwise, and from one that fails", () => {
		const mended = { stage: "parse", code: "undeclared-prefix", message: "mended" } as const;
		expect(banner(ofAll([known({ problems: [mended] })]))).toEqual(["ok", expect.not.stringContaining(";")]);
		expect(ofSource(known({ problems: [mended] }))).toContain('class="mended"');
		expect(banner(ofAll([known({ problems: SLIPS, state: "failing" })]))[1]).not.toContain(";");
	});
});

describe("a source with entries that wait for the owner's word", () => {
	it("is counted on the page of all and has a word beside its state", () => {
		const waiting = known({ withdrawal: WAITING });
		const [look, said] = banner(ofAll([waiting]));
		expect(look).toBe("degraded");
		expect(said).toContain("1 source needs a look; 1 has entries that wait for your word");
		expect(listed(waiting)).toContain("Entries wait");
		const over = known({ withdrawal: { ...WAITING, entries: 6, waiting: 0 } });
		expect(banner(ofAll([over]))[0]).toBe("ok");
	});

	it("sends its owner nowhere from where they can be taken out", () => {
		expect(edited(known({ withdrawal: WAITING }))).toContain("take them out here");
		expect(ofSource(known({ withdrawal: WAITING }))).toContain("take them out on its page at /admin");
	});
});

it("a source's page says that its document's entries are counted before include and exclude, where there are some", () => {
	const own = health({ id: "a", title: "A", entriesInLastDocument: 20 });
	const counted = (isFiltered: boolean) =>
		/20[^<]*/.exec(String(ofSource(own, isFiltered)).split("Entries in its document")[1] ?? "")?.[0];
	expect([counted(false), counted(true)]).toEqual(["20", "20 (before include and exclude)"]);
});
