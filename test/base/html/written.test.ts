import { describe, expect, it } from "vitest";
import { withWrittenShown } from "../../../src/base/html/written.ts";

const link = '<a href="/a/1.html">A piece of news</a>';

describe("the links that a script writes", () => {
	it.each([
		[`<li><script>document.write('${link}');</script></li>`, `<li>${link}</li>`],
		[`<SCRIPT language="javascript">document.writeln("${link.replaceAll('"', '\\"')}")</SCRIPT>`, link],
		[`<script>document.write('<b>'); document.write('${link}</b>')</script>`, `<b>${link}</b>`],
		[`<script>\n//document.write('<p>old</p>');\ndocument.write('${link}');\n</script>`, link],
	])("stand where it does: %s", (html, shown) => {
		expect(withWrittenShown(html)).toBe(shown);
	});

	it.each([
		`<script>document.write('<a href="' + address + '">A piece of news</a>')</script>`,
		`<script>document.write('<a href="/ad"><img src="/ad.gif"></a>')</script>`,
		`<script>document.write('<script src="/x.js">')</script>`,
		`<p>document.write('${link}')</p>`,
		`<script>document.write('${link}')`,
	])("are left where they are no whole links with words: %s", (html) => {
		expect(withWrittenShown(html)).toBe(html);
	});

	it.each(["<script", "<script>document.write('", "document.write('<a href", "\\\\", "<a hrefhref"])(
		"take no longer than their text is long: %s",
		(piece) => {
			const html = `<script>document.write('${piece.repeat(200_000 / piece.length)}')</script>`;
			const start = performance.now();
			withWrittenShown(html);
			expect(performance.now() - start).toBeLessThan(500);
		},
	);
});
