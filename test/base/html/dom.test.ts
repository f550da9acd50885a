import { describe, expect, it } from "vitest";
import { type DomElement, ELEMENT_NODE, textOf } from "../../../src/base/html/dom.ts";
import { parseFragment } from "../../../src/base/html/fragment.ts";
import { createWriter } from "../../../src/base/html/writer.ts";
import { DOM_MAX_DEPTH, DOM_MAX_NODES } from "../../../src/settings.ts";

/** `p(b(x))y`: names, and text as it is. */
function outline(parent: DomElement): string {
	let out = "";
	for (let node = parent.firstChild; node; node = node.nextSibling) {
		out += node.nodeType === ELEMENT_NODE ? `${node.localName}(${outline(node)})` : node.data;
	}
	return out;
}

function depthOf(parent: DomElement): number {
	let depth = 0;
	for (let node = parent.firstChild; node; node = node.nextSibling) {
		if (node.nodeType === ELEMENT_NODE) depth = Math.max(depth, 1 + depthOf(node));
	}
	return depth;
}

describe("parseFragment", () => {
	it.each([
		["text", "text"],
		["", ""],
		["<p>a<b>c</b>d</p>e", "p(ab(c)d)e"],
		["<html><head><title>t</title></head><body class=x>a</body></html>b", "title(t)ab"],
		["a<!-- c --><!doctype html><?x?>b", "ab"],
		["a &amp;lt; &lt;b&gt;", "a &lt; <b>"],
		["<script><b>x</b></script>y", "script(<b>x</b>)y"],
		["a</b></p>c", "ap()c"],
		["<p>unclosed", "p(unclosed)"],
	])("%s", (html, expected) => {
		expect(outline(parseFragment(html).holder)).toBe(expected);
	});

	it.each([100, DOM_MAX_DEPTH, 999, 1_000, 1_001, 5_000, 200_000])(
		"bounds the depth of %d open elements and keeps the text",
		(count) => {
			const { holder } = parseFragment(`${"<i>".repeat(count)}deep${"</i>".repeat(count)}<b>after</b>`);
			expect(depthOf(holder)).toBe(Math.min(count, DOM_MAX_DEPTH + 1));
			if (count < DOM_MAX_NODES) expect(textOf(holder)).toBe("deepafter");
		},
	);

	it("goes on where it left off after the parser was exchanged", () => {
		const html = Array.from({ length: 2_500 }, (_, i) => `<i title="${i}">${i} `).join("");
		expect(textOf(parseFragment(html).holder)).toBe(
			Array.from({ length: 2_500 }, (_, i) => `${i} `).join(""),
		);
	});

	it("stops at the number of nodes that an isolate can hold, and says so", () => {
		const { holder, cut } = parseFragment("<b>x</b>".repeat(DOM_MAX_NODES));
		expect(cut).toBe(true);
		expect(textOf(holder).length).toBeLessThan(DOM_MAX_NODES);
		expect(parseFragment("<b>x</b>").cut).toBe(false);
	});
});

describe("the writer", () => {
	/** `<p` opens, `>` closes the last one opened, anything else is text. */
	function written(script: string): string {
		const writer = createWriter();
		const open: ReturnType<typeof writer.open>[] = [];
		for (const word of script.split(" ")) {
			if (word === ">") writer.close(open.pop() ?? null);
			else if (word.startsWith("<")) open.push(writer.open(word.slice(1), []));
			else writer.text(word);
		}
		return writer.end();
	}

	it.each([
		["<p a <div b > c >", "<p>a</p><div>b</div>c"],
		["<p <span a <ul b", "<p><span>a</span></p><ul>b</ul>"],
		["<p a <table <tr <td <p b", "<p>a</p><table><tr><td><p>b</p></td></tr></table>"],
		["<li a <div <li b", "<li>a<div></div></li><li>b</li>"],
		["<li a <ul <li b", "<li>a<ul><li>b</li></ul></li>"],
		["<dt a <dd b", "<dt>a</dt><dd>b</dd>"],
		["<h1 a <h2 b", "<h1>a</h1><h2>b</h2>"],
		["<a x <b y <a z", "<a>x<b>y</b></a><a>z</a>"],
		["<table a <tr <b c", "<table><tr><td>a</td></tr><tr><td><b>c</b></td></tr></table>"],
		["<table <td a > <td b > <tr <th c", "<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>"],
		["<table <col > <tr <td a", "<table><colgroup><col></colgroup><tr><td>a</td></tr></table>"],
		["<tr <td a > <td b", "ab"],
		["<rt a > <ruby <rt b <rp c", "a<ruby><rt>b</rt><rp>c</rp></ruby>"],
		["<math <mi x <mo y > > <div z > > <mi w", "<math><mi>xy</mi>z</math>w"],
		["<br > <img > <p a", "<br><img><p>a</p>"],
	])("%s", (script, html) => {
		expect(written(script)).toBe(html);
	});
});
