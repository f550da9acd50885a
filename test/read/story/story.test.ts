import { expect, it } from "vitest";
import { marksOf } from "../../../src/read/story/marks.ts";
import { isSameStory } from "../../../src/read/story/same.ts";
import { tellingOf } from "../../../src/read/story/tokens.ts";
import { FRESH_PAIRS } from "./freshPairs.ts";
import { PAIRS, type Pair, type Side } from "./pairs.ts";

const telling = ({ title, text }: Side) =>
	tellingOf({ title, summary: null, contentHtml: text.length > 0 ? `<p>${text.join("</p><p>")}</p>` : null });

/** Whether a Library would make one entry of both: they share a mark, and are the same. */
function isJoined({ a, b }: Pair): boolean {
	const [one, other] = [telling(a), telling(b)];
	const marks = marksOf(other);
	const apart = Math.abs(a.hour - b.hour) * 3_600_000;
	const isFound = marksOf(one).some((mark) => marks.includes(mark));
	return isFound && isSameStory(one, other, apart) && isSameStory(other, one, apart);
}

function judged(pairs: Pair[]) {
	const same = pairs.filter((pair) => pair.isSame);
	return {
		wrong: pairs
			.filter((pair) => !pair.isSame && isJoined(pair))
			.map(({ a, b }) => `${a.title} | ${b.title}`),
		found: same.filter(isJoined).length / same.length,
	};
}

it("joins nine of ten retellings out of two hundred pairs, and none that are two", () => {
	expect(PAIRS).toHaveLength(200);
	const { wrong, found } = judged(PAIRS);
	expect(wrong).toEqual([]);
	expect(found).toBeGreaterThan(0.9);
});

/** Written afterwards, by other patterns, and never tuned on: what is expected is what was found. */
it("does about as well on pairs that it was not made with", () => {
	expect(FRESH_PAIRS).toHaveLength(60);
	const { wrong, found } = judged(FRESH_PAIRS);
	expect(wrong.length).toBeLessThanOrEqual(2);
	expect(found).toBeGreaterThan(0.5);
});
