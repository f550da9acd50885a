import * as hono from "hono/jsx/jsx-runtime";
import { afterAll, describe, expect, it, vi } from "vitest";
import { pointingPage as honoPointing, type PointingView } from "../../../src/web/ui/pointing/page.tsx";
import * as small from "../../../src/web/ui/smallJsx.ts";
import { entryWith, hostile, rich } from "../../stages/render/documents.ts";
import { pages as honoPages, site, viewOf } from "./views.ts";

const STAND_IN = { ...small };
afterAll(() => vi.doUnmock("hono/html"));

async function smallPages() {
	for (const name of ["hono/jsx/jsx-dev-runtime", "hono/jsx/jsx-runtime", "hono/html"])
		vi.doMock(name, () => STAND_IN);
	vi.resetModules();
	const { pages } = await import("./views.ts");
	const { entryPage } = await import("../../../src/web/ui/pages.ts");
	const { pointingPage } = await import("../../../src/web/ui/pointing/page.tsx");
	return { pages, entryPage, pointingPage };
}

/** A page to point at whose words mean something in HTML. */
const POINTED: PointingView = {
	site,
	csrf: "c",
	done: null,
	settings: {
		url: 'https://a.example/?a=1&b="2"',
		via: ["https://p.example/?", "direct"],
		headers: { Referer: "x" },
	},
	url: 'https://a.example/?a=1&b="2"',
	frame: "/admin/pointing/page?settings=%7B%7D",
	refused: "<b>why</b>",
	to: "/admin/add",
	candidateHref: "/admin/pointing?candidate=",
	page: {
		fields: {
			url: 'https://a.example/?a=1&b="2"',
			via: "https://p.example/?\ndirect",
			headers: "Referer: x",
		},
		form: "f",
		title: "<i>\u4e00</i>",
		left: 7,
		chosen: 1,
		candidates: [
			{ item: "li", count: 2, dated: 1, samples: [{ title: "a<b", published: 0 }], examples: [1, 2] },
		],
		list: {
			select: { item: 'a[href*="x"]' },
			count: 1,
			entries: [
				{ title: "'\"<&>", url: null, published: null, dateFrom: null, image: null, author: "A & B" },
			],
			marks: { items: [5] },
			sureness: "fragile",
			rivals: [],
			notes: [],
		},
	},
};

describe("the small JSX of the bundle", async () => {
	const { pages, entryPage, pointingPage } = await smallPages();

	it.each(Object.entries(honoPages()))("makes of the page %s what hono does", (name, html) => {
		expect(pages()[name]).toBe(html);
	});

	it("makes of the page for pointing what hono does", () => {
		expect(pointingPage(POINTED)).toBe(honoPointing(POINTED));
		expect(pointingPage(POINTED)).not.toContain("<b>why");
	});

	it.each([hostile, rich, entryWith({ key: "0123456789abcdef", title: `"'<&>` })])(
		"escapes what hono escapes",
		async (entry) => {
			vi.doUnmock("hono/jsx/jsx-dev-runtime");
			vi.doUnmock("hono/jsx/jsx-runtime");
			vi.doUnmock("hono/html");
			vi.resetModules();
			const { entryPage: byHono } = await import("../../../src/web/ui/pages.ts");
			expect(entryPage(viewOf(entry))).toBe(byHono(viewOf(entry)));
		},
	);

	it.each<[string, Record<string, unknown>]>([
		["p", { children: ["a<b", null, undefined, false, true, 0, ["c", ["d&'\""]]] }],
		["a", { href: `x"y'<>&`, title: null, lang: undefined, children: "x" }],
		["audio", { controls: true, muted: false, children: [] }],
		["nav", { "aria-current": true, "aria-hidden": false, "data-at": 5 }],
		["img", { src: "a", alt: "" }],
		["details", { open: false, children: small.raw("<b>").toString() }],
	])("writes <%s> as hono does", (tag, props) => {
		expect(small.jsx(tag, props as never).toString()).toBe(hono.jsx(tag, { ...props }, "").toString());
	});

	it("is really in the place of hono's", () => {
		expect(Object.keys(small).sort()).toEqual(["Fragment", "jsx", "jsxDEV", "jsxs", "raw"]);
		expect(pages).not.toBe(honoPages);
	});
});
