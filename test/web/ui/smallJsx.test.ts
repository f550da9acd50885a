import * as hono from "hono/jsx/jsx-runtime";
import { afterAll, describe, expect, it, vi } from "vitest";
import * as small from "../../../src/web/ui/smallJsx.ts";
import { entryWith, hostile, rich } from "../../stages/render/documents.ts";
import { pages as honoPages, viewOf } from "./views.ts";

const STAND_IN = { ...small };
afterAll(() => vi.doUnmock("hono/html"));

async function smallPages() {
	for (const name of ["hono/jsx/jsx-dev-runtime", "hono/jsx/jsx-runtime", "hono/html"])
		vi.doMock(name, () => STAND_IN);
	vi.resetModules();
	const { pages } = await import("./views.ts");
	const { entryPage } = await import("../../../src/web/ui/pages.ts");
	return { pages, entryPage };
}

describe("the small JSX of the bundle", async () => {
	const { pages, entryPage } = await smallPages();

	it.each(Object.entries(honoPages()))("makes of the page %s what hono does", (name, html) => {
		expect(pages()[name]).toBe(html);
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
