import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decode } from "../../../src/stages/decode/decode.ts";

const FOLDER = join(import.meta.dirname, "fixtures");
/** `language.encoding.bytes` beside `language.encoding.txt`, the same text in UTF-8. */
const SAMPLES = readdirSync(FOLDER)
	.filter((one) => one.endsWith(".bytes"))
	.map((one) => one.slice(0, -6));

function sample(name: string): { bytes: Uint8Array; text: string; encoding: string } {
	const encoding = name.slice(name.indexOf(".") + 1);
	const bytes = Uint8Array.from(readFileSync(join(FOLDER, `${name}.bytes`)));
	return { bytes, text: readFileSync(join(FOLDER, `${name}.txt`), "utf8"), encoding };
}

function utf8(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

function join2(...parts: Uint8Array[]): Uint8Array {
	return Uint8Array.from(parts.flatMap((one) => [...one]));
}

describe("the guess", () => {
	it.each(SAMPLES)("tells %s with nothing declared", (name) => {
		const { bytes, text, encoding } = sample(name);
		const decoded = decode(bytes, {});
		expect(decoded.charset).toEqual({ name: encoding, from: "guess" });
		expect(decoded.text).toBe(text);
	});

	it.each(SAMPLES)("tells %s from markup around it, and overrules a declaration of UTF-8", (name) => {
		const { bytes, text, encoding } = sample(name);
		const head = utf8('<?xml version="1.0" encoding="utf-8"?><rss><title>');
		const decoded = decode(join2(head, bytes, utf8("</title></rss>")), {
			contentType: "text/xml; charset=utf-8",
		});
		expect(decoded.charset).toEqual({ name: encoding, from: "guess" });
		expect(decoded.text).toContain(text);
		expect(decoded.problems.map((one) => one.code)).toContain("charset-contradicted");
	});

	it("takes UTF-8 for what it is", () => {
		expect(decode(utf8("城建 🏗"), {}).charset).toEqual({ name: "utf-8", from: "guess" });
	});
});

describe("who is believed", () => {
	const gbk = sample("zh.gb18030").bytes;
	const declared = (encoding: string) => utf8(`<?xml version="1.0" encoding="${encoding}"?><a>`);

	it.each([
		[
			"the owner",
			{ charset: "gbk", contentType: "text/xml; charset=big5" },
			gbk,
			{ name: "gb18030", from: "config" },
		],
		["the header", { contentType: "text/xml; charset=GB2312" }, gbk, { name: "gb18030", from: "http" }],
		["the declaration", {}, join2(declared("gb2312"), gbk), { name: "gb18030", from: "xml" }],
		[
			"the declaration, the header being wrong",
			{ contentType: "a/b; charset=iso-8859-1" },
			join2(declared("gbk"), gbk),
			{ name: "gb18030", from: "xml" },
		],
		["meta", {}, join2(utf8('<meta charset="gbk">'), gbk), { name: "gb18030", from: "meta" }],
		[
			"an older meta",
			{},
			join2(utf8('<meta http-equiv=Content-Type content="text/html; charset=gb2312">'), gbk),
			{ name: "gb18030", from: "meta" },
		],
		["a wrapper", {}, join2(utf8('<text id="1" encoding="gb2312">'), gbk), { name: "gb18030", from: "meta" }],
		["nobody, in ASCII", {}, utf8("<rss/>"), { name: "utf-8", from: "default" }],
		[
			"a byte order mark, whatever is declared",
			{ contentType: "a/b; charset=gbk" },
			utf8("\ufeff城"),
			{ name: "utf-8", from: "bom" },
		],
		[
			"the bytes, when they are UTF-8",
			{ contentType: "a/b; charset=gbk" },
			utf8("城建通知公告"),
			{ name: "utf-8", from: "guess" },
		],
		[
			"the declaration that is right",
			{ contentType: "a/b; charset=gbk" },
			join2(declared("utf-8"), utf8("城建通知")),
			{ name: "utf-8", from: "xml" },
		],
	] as const)("%s", (_, options, bytes, charset) => {
		expect(decode(bytes, options).charset).toEqual(charset);
	});

	it("does not believe a meta in a comment, nor one in XML", () => {
		const bytes = join2(utf8('<!-- <meta charset="big5"> -->'), gbk);
		expect(decode(bytes, {}).charset.from).toBe("guess");
		expect(decode(join2(utf8('<meta charset="gbk">'), gbk), { kind: "xml" }).charset.from).toBe("guess");
	});

	it("is meta where nothing but the sign of money or of a section is not ASCII", () => {
		const head = utf8('<meta charset="windows-1252"><p>');
		for (const [byte, text] of [
			[0xa3, "Sale raises £486 for the mast"],
			[0xa7, "the provision of Code § 58.1 of"],
		] as const) {
			const bytes = Uint8Array.from([...text].map((sign) => (sign > "\x7f" ? byte : sign.charCodeAt(0))));
			const decoded = decode(join2(head, bytes), { contentType: "text/html" });
			expect(decoded.charset).toEqual({ name: "windows-1252", from: "meta" });
			expect(decoded.text).toContain(text);
		}
	});

	it("records a label that means nothing", () => {
		const { problems, charset } = decode(utf8("城市建设"), { contentType: "text/xml; charset=utf-99" });
		expect(problems.map((one) => one.code)).toEqual(["unknown-charset"]);
		expect(charset.name).toBe("utf-8");
	});
});

describe("wide encodings", () => {
	const text = "<rss>城建😀</rss>";
	const wide = (bits: 16 | 32, little: boolean, mark: boolean) => {
		const points = [...(mark ? `\ufeff${text}` : text)];
		const units =
			bits === 16
				? points
						.join("")
						.split("")
						.map((one) => one.charCodeAt(0))
				: points.map((one) => one.codePointAt(0) ?? 0);
		const view = new DataView(new ArrayBuffer((units.length * bits) / 8));
		for (const [i, unit] of units.entries()) {
			if (bits === 16) view.setUint16(i * 2, unit, little);
			else view.setUint32(i * 4, unit, little);
		}
		return new Uint8Array(view.buffer);
	};

	it.each([
		["utf-16le", 16, true],
		["utf-16be", 16, false],
		["utf-32le", 32, true],
		["utf-32be", 32, false],
	] as const)("%s with a mark and without", (name, bits, little) => {
		expect(decode(wide(bits, little, true), {})).toMatchObject({ text, charset: { name, from: "bom" } });
		expect(decode(wide(bits, little, false), {})).toMatchObject({ text, charset: { name, from: "guess" } });
	});
});

it("keeps UTF-8 that was cut inside a character, and says so", () => {
	const bytes = utf8("城市建设通知公告新闻发布时间来源编辑责任");
	const decoded = decode(bytes.subarray(0, bytes.length - 1), {});
	expect(decoded.charset.name).toBe("utf-8");
	expect(decoded.problems.map((one) => one.code)).toEqual(["undecodable-bytes"]);
});

it("decodes nothing", () => {
	expect(decode(new Uint8Array(), {}).text).toBe("");
});
