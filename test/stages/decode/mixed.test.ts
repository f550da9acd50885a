import { describe, expect, it } from "vitest";
import { decode } from "../../../src/stages/decode/decode.ts";
import { concat, encode } from "./encode.ts";

const utf8 = (text: string) => encode(text, "utf-8");
const RSS = "text/xml";

/** An RSS document of items, each with a title and a description as bytes. */
function feed(declared: string, items: readonly [title: Uint8Array, description: Uint8Array][]): Uint8Array {
	return concat(
		utf8(`<?xml version="1.0" encoding="${declared}"?><rss version="2.0"><channel>`),
		...items.map(([title, description]) =>
			concat(
				utf8("<item><title>"),
				title,
				utf8("</title><description>"),
				description,
				utf8("</description></item>"),
			),
		),
		utf8("</channel></rss>"),
	);
}

const repeated = (times: number, pair: (i: number) => [Uint8Array, Uint8Array]) =>
	Array.from({ length: times }, (_, i) => pair(i));

describe("UTF-8 whose texts were cut by bytes", () => {
	/** A title's bytes up to a number that falls inside of a character. */
	const cut = (text: string, bytes: number) => utf8(text).subarray(0, bytes);
	const TEXTS: [name: string, text: string, bytes: number, start: string][] = [
		["two bytes into an ideograph", "港口管理局发布关于航道维护的通知", 20, "港口管理局发"],
		["one byte into an ideograph", "港口管理局发布关于航道维护的通知", 19, "港口管理局发"],
		["short titles", "停水公告如下", 8, "停水"],
		["Cyrillic", "Администрация сообщает о ремонте", 15, "Админис"],
		["Korean", "항만 관리국의 새로운 공지사항", 14, "항만 관리"],
	];
	it.each(TEXTS)("%s", (_, text, bytes, start) => {
		for (const tail of ["", "...", "…", "]]>"])
			for (const count of [1, 5, 60]) {
				const document = feed(
					"utf-8",
					repeated(count, (i) => [
						concat(cut(text, bytes), utf8(tail)),
						utf8(`第${i}条 ${text.slice(0, 3)}`),
					]),
				);
				const decoded = decode(document, { contentType: `${RSS}; charset=utf-8` });
				expect(decoded.charset, `${count} with ${tail}`).toEqual({ name: "utf-8", from: "http" });
				expect(decoded.text).toContain(`<title>${start}`);
				expect(decoded.text).toContain(text.slice(0, 3));
			}
	});

	it("says so", () => {
		const document = feed(
			"utf-8",
			repeated(8, () => [cut("港口管理局发布通知", 20), utf8("x")]),
		);
		expect(decode(document, { contentType: RSS }).problems.map((one) => one.code)).toEqual([
			"undecodable-bytes",
		]);
	});
});

describe("elements in UTF-8 beside elements in an older encoding", () => {
	const MIXED: [encoding: string, title: string, description: string][] = [
		["windows-1252", "Evénement à Besançon", "Été déjà passé à la côte, forêt brûlée"],
		["windows-1252", "Größere Übersicht", "Die Straße über die Brücke wird geöffnet"],
		["windows-1251", "Новости порта", "Администрация порта сообщает о ремонте причала"],
		["gb18030", "港务局通知公告", "关于做好航道维护工作的通知，请各单位认真落实。"],
		["big5", "港務局公告", "關於航道維護工作的公告，請各單位配合辦理。"],
		["windows-1250", "Ogłoszenie urzędu", "Urząd miasta ogłasza przebudowę ulicy"],
	];
	const said = [
		["as the declaration says", (encoding: string) => encoding, null],
		["though all is said to be UTF-8", () => "utf-8", "utf-8"],
		["with a header that knows nothing", (encoding: string) => encoding, "us-ascii"],
	] as const;
	for (const [when, declared, charset] of said)
		it.each(MIXED)(`%s titles, ${when}: %s`, (encoding, title, description) => {
			const document = feed(
				declared(encoding),
				repeated(3, () => [encode(title, encoding), utf8(description)]),
			);
			const contentType = charset ? `${RSS}; charset=${charset}` : RSS;
			const decoded = decode(document, { contentType });
			expect(decoded.text).toContain(`<title>${title}</title>`);
			expect(decoded.text).toContain(`<description>${description}</description>`);
			expect(decoded.problems.map((one) => one.code)).toContain("mixed-charsets");
		});

	it("is not said of a text that is in one encoding", () => {
		for (const [encoding, title, description] of MIXED) {
			const document = feed(
				encoding,
				repeated(9, () => [encode(title, encoding), encode(description, encoding)]),
			);
			const decoded = decode(document, { contentType: `${RSS}; charset=utf-8` });
			expect(decoded.charset.name).toBe(encoding);
			expect(decoded.text).toContain(title);
		}
	});
});

it("takes MacCyrillic by that name", () => {
	const bytes = encode("Порт сообщает: причал закрыт на ремонт до мая", "x-mac-cyrillic");
	for (const name of ["MacCyrillic", "x-mac-cyrillic"])
		expect(decode(bytes, { contentType: `text/plain; charset=${name}` })).toMatchObject({
			charset: { name: "x-mac-cyrillic", from: "http" },
			text: "Порт сообщает: причал закрыт на ремонт до мая",
		});
});
