import { describe, expect, it } from "vitest";
import { withAttribute } from "../../../../src/base/html/css.ts";
import { selectorFault } from "../../../../src/base/html/selectorFault.ts";
import { hit, listOf, open, pointAt } from "./page.ts";
import { type Day, dateOf, SHAPES, titleOf } from "./shapes.ts";

const TODAY: Day = { numbers: [20, 19, 18, 17, 16, 15, 14, 13] };
const TOMORROW: Record<string, Day> = {
	"the same page": TODAY,
	"two more at the top": { numbers: [22, 21, 20, 19, 18, 17, 16, 15, 14, 13] },
	"only three left": { numbers: [41, 40, 39] },
	"a row of advertising": { numbers: [21, 20, 19, 18, 17, 16], ad: true },
	"one more box around it": { numbers: [21, 20, 19, 18, 17], wrapped: true },
	"a new build, and a box before it": { numbers: [23, 22, 21, 20, 19], build: "Zx9Kp", banner: true },
};

const wanted = ({ numbers }: Day) => numbers.map((number) => `${titleOf(number)} ${dateOf(number)}`);

describe.each(Object.entries(SHAPES))("%s", (_, { page, dateIn, takesAds }) => {
	const today = open(page(TODAY));
	const date = dateIn ? { date: hit(today, dateOf(18)).order } : {};
	const derived = pointAt(today, { items: [hit(today, titleOf(19)).order], fields: date });
	const both = pointAt(today, {
		items: [hit(today, titleOf(20)).order, hit(today, titleOf(14)).order],
		fields: { title: hit(today, titleOf(17)).order, ...date },
	});

	it.each(Object.entries(TOMORROW))("finds exactly its items: %s", (_, day) => {
		if (day.ad && takesAds) return;
		expect(listOf(page(day), derived.select), JSON.stringify(derived.select)).toEqual(wanted(day));
		expect(listOf(page(day), both.select), JSON.stringify(both.select)).toEqual(wanted(day));
	});

	it("says nothing that changes with an item or a build, and counts no elements where a name will do", () => {
		for (const select of [derived.select, both.select]) {
			for (const text of Object.values(select)) {
				expect(selectorFault(withAttribute(text).selector || "*")).toBeNull();
				expect(text).not.toMatch(/post-\d|a1B2c|bdVaJa|hJkLmN|\d{3}|active|first|odd|even/);
			}
			// A column of a table has no other name than its number.
			expect(select.item?.replace(/td:nth-of-type\(\d\)/g, "")).not.toMatch(/:nth/);
		}
	});
});
