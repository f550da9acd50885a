import { describe, expect, it } from "vitest";
import { loadConfig } from "../../../src/config/load.ts";
import { readSource } from "../../../src/config/written.ts";
import { expectedInChinese } from "../../../src/web/ui/admin/expected.ts";

const loaded = loadConfig('[[sources]]\nurl = "https://a.example/"\ncategory = "x"\n');
if (!loaded.ok) throw new Error("a plain source has mistakes");
const { site } = loaded.config;

describe("what is expected, in Chinese", () => {
	it.each([
		["url", "hello world", "以 http:// 或 https:// 开头的完整网址，或 rsshub:// 的路由"],
		["every", "two hours", "数字加 s、m、h 或 d，例如 15m"],
		["every", "5s", "1m 到 24h 之间"],
		["history", 900, "1 到 500 之间的整数"],
		["id", "My News", "小写字母、数字和连字符，最多 63 个字符"],
		["charset", "klingon", "浏览器认识的编码，例如 gbk"],
	])("of %s: %s", (key, value, chinese) => {
		const written = { url: "https://a.example/", category: "x", [key]: value };
		const read = readSource(written, site);
		expect(read.ok ? [] : read.misfits.map(({ expected }) => expectedInChinese(expected))).toEqual([chinese]);
	});

	it("is left as it is said where nobody has translated it", () => {
		expect(expectedInChinese("a number of moons")).toBeNull();
	});
});
