import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cleanHtml } from "../../../src/stages/clean/clean.ts";
import { faultsOf } from "./judge.ts";

const DIR = join(import.meta.dirname, "fixtures");
const NAMES = readdirSync(DIR)
	.filter((name) => name.endsWith(".in.html"))
	.map((name) => name.slice(0, -".in.html".length));
const OPTIONS = { baseUrl: "https://site.example/a/", media: "auto" } as const;

const read = (name: string) => readFileSync(join(DIR, name), "utf8");

describe("cleanHtml", () => {
	it.each(NAMES)("%s", (name) => {
		const { html } = cleanHtml(read(`${name}.in.html`), OPTIONS);
		expect(html).toBe(read(`${name}.out.html`));
		expect(cleanHtml(html, OPTIONS).html).toBe(html);
		expect(faultsOf(html)).toEqual([]);
	});

	it("names what it leaves out, with the reason and the number", () => {
		const { dropped } = cleanHtml(read("dropped.in.html"), OPTIONS);
		expect(dropped).toContainEqual({ what: "@onclick", reason: "active-content", count: 1 });
		expect(dropped).toContainEqual({ what: "script", reason: "active-content", count: 1 });
		expect(dropped).toContainEqual({ what: "svg", reason: "foreign-content", count: 1 });
		expect(dropped).toContainEqual({ what: "input", reason: "form-control", count: 2 });
	});

	it("keeps the list of what it leaves out short, whatever is invented", () => {
		const html = Array.from({ length: 5_000 }, (_, i) => `<x-${i} y${i}=1>.</x-${i}>`).join("");
		const { dropped } = cleanHtml(html, OPTIONS);
		expect(dropped.length).toBeLessThan(70);
		expect(dropped.reduce((sum, one) => sum + one.count, 0)).toBe(5_000);
	});

	it("proxies by the policy of the source", () => {
		const html = '<img src="http://a.example/1.png"><img src="https://b.example/2.png">';
		const sources = (media: "auto" | "proxy" | "direct") =>
			[...cleanHtml(html, { baseUrl: null, media }).html.matchAll(/src="([^"]*)"/g)].map((found) => found[1]);
		expect(sources("auto")).toEqual(["proxy:http://a.example/1.png", "https://b.example/2.png"]);
		expect(sources("proxy")).toEqual(["proxy:http://a.example/1.png", "proxy:https://b.example/2.png"]);
		expect(sources("direct")).toEqual(["http://a.example/1.png", "https://b.example/2.png"]);
	});

	it("leaves relative addresses out when nobody says what they are relative to", () => {
		const { html } = cleanHtml('<a href="/x">x</a><img src="y.png"><a href="https://a.example/">z</a>', {
			baseUrl: null,
			media: "auto",
		});
		expect(html).toBe('x<a href="https://a.example/">z</a>');
	});

	it("cuts what is endless instead of failing", () => {
		const { html } = cleanHtml("<p>x</p>".repeat(100_000), OPTIONS);
		expect(html.startsWith("<p>x</p><p>x</p>")).toBe(true);
		expect(html.length).toBeLessThan(800_000);
	});
});
