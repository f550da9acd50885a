import { Converter } from "opencc-js";
import { expect, it } from "vitest";
import { CONVERSION_NAMES } from "../../../src/model/chinese.ts";
import { converterFor } from "../../../src/platform/chinese.ts";
import { STORIES } from "../../read/story/stories.ts";

const TEXT = STORIES.flatMap(({ titles, text }) => [...titles, ...text]).join("\n");
/** opencc-js says where from and where to. */
const WAYS: Record<string, [from: string, to: string]> = {
	...{ s2t: ["cn", "t"], s2tw: ["cn", "tw"], s2twp: ["cn", "twp"], s2hk: ["cn", "hk"] },
	...{ t2s: ["t", "cn"], t2tw: ["t", "tw"], t2hk: ["t", "hk"], tw2t: ["tw", "t"], hk2t: ["hk", "t"] },
	...{ tw2s: ["tw", "cn"], tw2sp: ["twp", "cn"], hk2s: ["hk", "cn"] },
};

it.each(CONVERSION_NAMES)("writes %s as the library itself does", async (name) => {
	const [from, to] = WAYS[name] ?? ["", ""];
	const convert = await converterFor(name);
	const given = name.startsWith("s") ? TEXT : Converter({ from: "cn", to: from as "tw" })(TEXT);
	expect(convert(given)).toBe(Converter({ from: from as "cn", to: to as "tw" })(given));
});

it("takes the longest word, and leaves the rest as it is", async () => {
	const convert = await converterFor("s2t");
	expect(convert('头发发展，一干二净；干杯 <b title="发展">后来皇后</b> abc 𠮷')).toBe(
		'頭髮發展，一乾二淨；乾杯 <b title="發展">後來皇后</b> abc 𠮷',
	);
	expect((await converterFor("s2twp"))("软件与信息网络")).toBe("軟體與資訊網路");
	expect((await converterFor("t2s"))("乾隆皇帝乾杯")).toBe("乾隆皇帝干杯");
});
