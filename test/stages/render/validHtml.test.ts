import { expect, test } from "vitest";
import { validHtml } from "../../../src/stages/render/validHtml.ts";

test.each([
	["no formula", "<p>a &lt;math> b</p>", "<p>a &lt;math> b</p>"],
	["an empty one", "<p>a</p><math><mtext></mtext></math><p>b</p>", "<p>a</p><p>b</p>"],
	["tokens and rows", '<math display="block"><mrow><mi>x</mi><mo>=</mo><mn>1</mn></mrow></math>', "x=1"],
	[
		"its source",
		'<math><semantics><mi>π</mi><annotation encoding="application/x-tex">\\pi</annotation></semantics></math>',
		"π",
	],
	[
		"a real formula stays",
		"<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> and <math><mi>x</mi></math>",
		"<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> and x",
	],
	[
		"ruby",
		"<ruby><rb>漢</rb><rt>kan</rt><rtc><rt>x</rt></rtc></ruby>",
		"<ruby>漢<rt>kan</rt><rt>x</rt></ruby>",
	],
])("%s", (_, html, expected) => {
	expect(validHtml(html)).toBe(expected);
});
