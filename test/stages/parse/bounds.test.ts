import { expect, it } from "vitest";
import { FEED_MAX_DEPTH, HTML_MAX_CHARS, JSON_MAX_VALUES, TEXT_MAX_CHARS } from "../../../src/settings.ts";
import { decode } from "../../../src/stages/decode/decode.ts";
import { parseFeed } from "../../../src/stages/parse/parse.ts";
import { inPieces, PIECE_CHARS } from "../../../src/stages/parse/pieces.ts";

const read = (text: string) => parseFeed(text, { url: "https://a.example/feed", now: 0, timezone: "UTC" });

function fed(text: string) {
	const parsed = read(text);
	if (!parsed.ok) throw new Error(parsed.error.message);
	return parsed.value;
}

const codes = (text: string) => fed(text).problems.map(({ code }) => code);
const rss = (items: string) => `<rss><channel><title>T</title>${items}</channel></rss>`;
const described = (text: string) => fed(rss(`<item><description>${text}</description></item>`)).entries[0];

it("of 40,000 items the newest are kept, in their order, and all are counted", () => {
	const item = (n: number) =>
		`<item><guid>${n}</guid><pubDate>${new Date(1.6e12 + n * 1000).toUTCString()}</pubDate></item>`;
	const items = Array.from({ length: 40_000 }, (_, n) => item((n * 7919) % 40_000));
	const { entries, count, problems } = fed(rss(items.join("")));
	expect(count).toBe(40_000);
	expect(problems).toContainEqual(expect.objectContaining({ code: "too-many-entries" }));
	expect(problems.find(({ code }) => code === "too-many-entries")?.message).toContain("40000 entries");
	const kept = new Set(entries.map(({ id }) => id));
	for (let n = 39_999; n > 30_000; n--) expect(kept.has(String(n))).toBe(true);
	const placeOf = new Map(items.map((_, at) => [String((at * 7919) % 40_000), at]));
	const places = entries.map(({ id }) => placeOf.get(id ?? "") ?? -1);
	expect(places).toEqual([...places].sort((a, b) => a - b));
});

it("of 40,000 items without a date the first are kept", () => {
	const items = Array.from({ length: 40_000 }, (_, n) => `<item><title>${n}</title></item>`);
	const { entries, count } = fed(rss(items.join("")));
	expect(count).toBe(40_000);
	expect(entries.slice(0, 1_000).map(({ title }) => title)).toEqual(
		Array.from({ length: 1_000 }, (_, n) => `${n}`),
	);
});

it("330,000 items are read", () => {
	expect(fed(rss("<item><title>a</title></item>".repeat(330_000))).count).toBe(330_000);
});

it("a feed of 10,000 entries is kept whole", () => {
	const text = `<p>${"words ".repeat(100)}</p>`;
	const items = Array.from(
		{ length: 10_000 },
		(_, n) => `<item><guid>${n}</guid><description><![CDATA[${text}]]></description></item>`,
	);
	const { entries, count } = fed(rss(items.join("")));
	expect([entries.length, count]).toEqual([10_000, undefined]);
});

it("an entry of too many elements is cut, and those after it are whole", () => {
	const text = rss(
		`<item><title>a</title>${"<b>x</b>".repeat(50_000)}</item><item><title>c</title><link>http://a.example/c</link></item>`,
	);
	const { entries } = fed(text);
	expect(entries.map(({ title }) => title)).toEqual(["a", "c"]);
	expect(entries[1]?.url).toBe("http://a.example/c");
	expect(codes(text)).toContain("too-many-nodes");
});

it("elements around the entries leave the entries as they are", () => {
	const text = rss(`${"<x>y</x>".repeat(50_000)}<item><title>a</title></item>`);
	expect(codes(text)).toContain("too-many-nodes");
	expect(fed(rss(`<item><title>a</title></item>${"<x>y</x>".repeat(50_000)}`)).entries).toHaveLength(1);
});

it("a text beyond the bound is cut, and said to be", () => {
	const text = "&lt;b&gt;a word ".repeat(TEXT_MAX_CHARS / 10);
	expect(described(text)?.contentHtml?.length).toBeGreaterThanOrEqual(HTML_MAX_CHARS);
	expect(codes(rss(`<item><description>${text}</description></item>`))).toContain("text-cut");
});

it("references are the same in a long text as in short ones, wherever it is divided", () => {
	for (const unit of [
		"&#xd83d;&#xde00;",
		"&#xd83d;&#xd83d;&#xde00;",
		"&#55357;&#56832;&nbsp;;",
		"&copy=1&x;&#65;",
	]) {
		const whole = described(unit.repeat(9_000))?.contentHtml;
		// A difference of so many characters is not worth printing.
		expect(whole === described(unit)?.contentHtml?.repeat(9_000)).toBe(true);
	}
});

it("work done in pieces is that done at once", () => {
	const text = 'a\\"b\\\\c\n'.repeat(PIECE_CHARS / 2);
	const pieces: string[] = [];
	const joined = inPieces(text, /(?<!\\)[^\\]/g, (piece) => {
		pieces.push(piece);
		return piece;
	});
	expect(joined === text).toBe(true);
	expect(pieces.length).toBeGreaterThan(3);
	for (const piece of pieces) expect(piece.replace(/\\[\s\S]/g, "")).not.toContain("\\");
});

it("JSON that is too deep, or of too many values, is refused before it is made", () => {
	const items = '{"version":"https://jsonfeed.org/version/1.1","items":[';
	const deep = read(items + "[".repeat(100_000));
	const many = read(`${items}${"{},".repeat(JSON_MAX_VALUES)}{}]}`);
	expect(deep).toMatchObject({ ok: false, error: { code: "too-complex" } });
	expect(deep.ok || deep.error.message).toContain(`${FEED_MAX_DEPTH} deep`);
	expect(many).toMatchObject({ ok: false, error: { code: "too-complex" } });
	expect(many.ok || many.error.message).toContain(`${JSON_MAX_VALUES} values`);
});

it("what looks like structure inside of a string is text", () => {
	const html = JSON.stringify(`${'[{,"\\'.repeat(JSON_MAX_VALUES)}`);
	const feed = fed(
		`{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":${html}}]}`,
	);
	expect(feed.entries).toHaveLength(1);
});

it("long JSON is mended as short JSON is", () => {
	const item = '{"id":"1","content_html":"a\nb\\"\tc",}';
	const json = (times: number) =>
		`{"version":"https://jsonfeed.org/version/1.1","items":[${Array(times).fill(item).join(",")}]}`;
	const { entries, problems } = fed(json(5_000));
	expect(entries).toHaveLength(5_000);
	expect(entries[4_999]).toEqual(fed(json(1)).entries[0]);
	expect(problems.map(({ code }) => code)).toEqual(fed(json(1)).problems.map(({ code }) => code));
	const cut = fed(json(5_000).slice(0, -10));
	expect(cut.entries).toHaveLength(4_999);
	expect(cut.problems.map(({ code }) => code)).toContain("truncated");
});

it("UTF-32 is read with characters of both planes", () => {
	const text = `<rss><channel><title>文😀\ud800</title></channel></rss>`;
	const points = Uint32Array.from([...text].map((sign) => sign.codePointAt(0) ?? 0));
	const { text: decoded } = decode(new Uint8Array([0xff, 0xfe, 0, 0, ...new Uint8Array(points.buffer)]), {});
	expect(decoded).toBe(text.replace("\ud800", "\ufffd"));
});
