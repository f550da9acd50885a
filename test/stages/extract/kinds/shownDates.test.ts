import { describe, expect, it } from "vitest";
import { paragraphs, prose, read } from "./kit.ts";

const TITLE = "The lock that nobody wanted";
const TEXT = paragraphs(prose(8, 4));
const page = (shown: string, below = "", language = "en") =>
	read({
		language,
		title: TITLE,
		url: "https://news.example/a/the-lock",
		body: `<article><h1>${TITLE}</h1>${shown}${TEXT}</article>${below}`,
	});

describe("how long ago a marked element was", () => {
	const other = '<div class="rail"><time class="published-date timeago">4 months ago</time></div>';
	it.each([
		["a date by the headline", '<p class="published-date">December 12, 2016 7:00 AM</p>'],
		["a date in words", "<p>By Ada Brook on December 12, 2016</p>"],
	])("gives way to %s", (_, shown) => {
		expect(page(shown, other).day).toBe("2016-12-12");
	});

	it("is the date where the page shows no other", () => {
		expect(page('<time class="published-date">4 months ago</time>').day).toBe("2026-08-01");
	});
});

describe("when a page was changed is not when it was published", () => {
	const [old, now] = ["2016-12-21T18:49:10-05:00", "2018-03-06T19:49:32-05:00"];
	it.each([
		[
			"in the line above",
			`<div>Updated:</div><div><time datetime="${now}">Mar 6, 2018</time></div><div>Original:</div><div><time datetime="${old}">Dec 21, 2016</time></div>`,
		],
		[
			"in one line",
			`<p>Last updated <time datetime="${now}">Mar 6, 2018</time></p><p><time datetime="${old}">Dec 21, 2016</time></p>`,
		],
		["in a line of words", "<p>Aktualisiert am 6. März 2018</p><p>21. Dezember 2016</p>"],
		["behind the date", "<p>2018.03.06 lastupdate</p><p>2016.12.21</p>"],
	])("%s", (_, shown) => {
		expect(page(shown, "", "de").day).toMatch(/^2016-12-2[12]$/);
	});

	it("but better than none", () => {
		expect(page(`<div>Updated:</div><div><time datetime="${now}">Mar 6, 2018</time></div>`).day).toBe(
			"2018-03-07",
		);
		expect(page("<p>Aktualisiert am 6. März 2018</p>", "", "de").day).toBe("2018-03-06");
		expect(page("<p>2018.03.06 lastupdate</p>").day).toBe("2018-03-06");
		expect(page("<p>2018年03月06日 12時00分更新</p>", "", "ja").day).toBe("2018-03-06");
	});
});

describe("a date beside a picture", () => {
	const picture =
		'<figure><img src="/a.jpg" width="600"><figcaption>Audio: Radio Nord | 24.04.2024 | Ada Brook</figcaption></figure>';
	it("gives way to a year of two digits with its hour", () => {
		expect(page(`<p>Do 25.04.24 | 14:07 Uhr | Von Ada Brook</p>${picture}`, "", "de").day).toBe("2024-04-25");
	});

	it("is not the text's", () => {
		expect(page(picture, "", "de").day).toBe(null);
	});
});
