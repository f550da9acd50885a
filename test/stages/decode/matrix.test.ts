import { describe, expect, it } from "vitest";
import { decode } from "../../../src/stages/decode/decode.ts";
import { encode } from "./encode.ts";

/** Sentences of a language, and the encodings that it was written in; a title alone must be enough for the first ones. */
const LANGUAGES: [string, title: string, sentence: string, encodings: string[]][] = [
	[
		"Chinese",
		"城建通知",
		"广西住房和城乡建设厅关于开展建筑市场专项检查的通知，请各市认真落实。",
		["gbk", "gb18030"],
	],
	["Taiwanese", "都市發展", "臺北市政府都市發展局公告：本市中山區都市更新計畫案公開展覽三十日。", ["big5"]],
	[
		"Japanese",
		"お知らせ",
		"東京都建設局は、来年度の道路整備計画について説明会を開催します。",
		["shift_jis", "euc-jp"],
	],
	["Korean", "공지사항", "서울특별시는 내년도 도로 정비 계획에 대한 주민 설명회를 개최합니다.", ["euc-kr"]],
	["Russian", "Новости", "Администрация города сообщает о начале ремонта дорог.", ["windows-1251", "koi8-r"]],
	["Ukrainian", "Новини", "Міська рада повідомляє про початок ремонту доріг.", ["windows-1251"]],
	[
		"French",
		"Actualités",
		"La mairie annonce la fermeture de l'école pour des travaux d'été.",
		["windows-1252"],
	],
	[
		"Polish",
		"Ogłoszenia gminy",
		"Urząd miasta ogłasza przebudowę głównej ulicy.",
		["windows-1250", "iso-8859-2"],
	],
	[
		"Turkish",
		"İçişleri ve sağlık haberleri",
		"Belediye yol çalışmalarının başladığını duyurdu.",
		["windows-1254"],
	],
	["Greek", "Ανακοινώσεις", "Ο δήμος ανακοινώνει την έναρξη των έργων στους δρόμους.", ["windows-1253"]],
	["Hebrew", "חדשות העיר", "העירייה מודיעה על תחילת העבודות ברחובות המרכז.", ["windows-1255"]],
	["Arabic", "أخبار المدينة", "تعلن البلدية عن بدء أعمال الصيانة في شوارع وسط المدينة.", ["windows-1256"]],
	["Thai", "ข่าวเทศบาล", "เทศบาลประกาศเริ่มงานซ่อมถนนในใจกลางเมือง", ["windows-874"]],
];
/** Encodings that are believed when they are declared, though nobody would guess them. */
const RARE: [encoding: string, text: string][] = [
	["iso-8859-2", "Wiadomości"],
	["iso-8859-2", "Městský úřad oznamuje uzavření hlavní třídy"],
	["iso-8859-5", "Администрация города сообщает"],
	["ibm866", "Администрация города сообщает"],
	["koi8-u", "Міська рада повідомляє про початок ремонту"],
	["iso-8859-7", "Ο δήμος ανακοινώνει την έναρξη των έργων"],
	["iso-8859-15", "Été à 3 € près du cœur"],
	["iso-8859-13", "Savivaldybė praneša apie gatvių remonto pradžią"],
	["macintosh", "La mairie annonce la fermeture de l'école"],
];
function feed(text: string, encoding: string, declared: string | null): Uint8Array {
	const declaration = declared === null ? "" : ` encoding="${declared}"`;
	const document = `<?xml version="1.0"${declaration}?><rss><channel><title>${text}</title></channel></rss>`;
	return encode(document, encoding);
}

function titleOf(bytes: Uint8Array, charset: string | null): string | undefined {
	const contentType = charset === null ? "text/xml" : `text/xml; charset=${charset}`;
	return /<title>(.*)<\/title>/.exec(decode(bytes, { contentType, kind: "xml" }).text)?.[1];
}

const CASES = LANGUAGES.flatMap(([language, title, sentence, encodings]) =>
	encodings.flatMap((encoding) =>
		[title, sentence].map((text, i) => ({
			name: `${language}, ${encoding}, ${["title", "sentence"][i]}`,
			text,
			encoding,
		})),
	),
);

describe("every encoding, whatever is said of it", () => {
	it.each(CASES)("$name", ({ text, encoding }) => {
		const said: [string | null, string | null][] = [
			...[
				[null, null] as [null, null],
				[encoding, null] as [string, null],
				[null, encoding] as [null, string],
			],
			...[
				["utf-8", null] as [string, null],
				[null, "utf-8"] as [null, string],
				["utf-16", null] as [string, null],
			],
			["utf-8", encoding],
			[encoding, "utf-8"],
		];
		for (const [xml, http] of said) {
			const title = titleOf(feed(text, encoding, xml), http);
			expect(title, `declared ${xml}, header ${http}`).toBe(text);
		}
	});

	it.each(RARE)("%s where it is declared: %s", (encoding, text) => {
		expect(titleOf(feed(text, encoding, encoding), null)).toBe(text);
		expect(titleOf(feed(text, encoding, "utf-8"), encoding)).toBe(text);
	});
});
