import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { isFailureCode } from "../../src/model/codes.ts";
import type { Entry } from "../../src/model/entry.ts";
import type { ReadAs } from "../../src/model/reading.ts";
import { readMail } from "../../src/read/mail.ts";
import { readOpml } from "../../src/read/opml.ts";
import { understand } from "../../src/read/understand.ts";
import { readLine } from "../../src/registry/lines.ts";
import { FILTER_MAX_WORK } from "../../src/settings.ts";
import { cleanEntry, cleanHtml } from "../../src/stages/clean/clean.ts";
import { decode } from "../../src/stages/decode/decode.ts";
import { FEED_PARAMETERS } from "../../src/stages/query/feedParameters.ts";
import { Parameters } from "../../src/stages/query/parameters.ts";
import { matches, parseQuery } from "../../src/stages/query/query.ts";
import { tooCostly } from "../../src/stages/query/work.ts";
import { renderFeed } from "../../src/stages/render/render.ts";
import { canonicalSearch } from "../../src/web/feeds/search.ts";
import { file, html, letter } from "../read/letters.ts";
import { ATTACKS } from "../stages/clean/attacks.ts";
import { faultsOf } from "../stages/clean/judge.ts";
import { mutate } from "../stages/clean/mutate.ts";
import { type Random, seededRandom } from "../stages/clean/random.ts";
import { sampleEntries } from "../stages/clean/sampleEntries.ts";
import { documentWith, entryWith } from "../stages/render/documents.ts";
import { mutatedBytes } from "./bytes.ts";
import { within } from "./patience.ts";
import { faultOfXml } from "./wellFormed.ts";

/** `FUZZ=10 FUZZ_SEED=7 npx vitest run --project long test/fuzz` looks ten times as far, elsewhere. */
const TIMES = Number(process.env.FUZZ ?? 1);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_129);
const ROOT = join(import.meta.dirname, "..");
const NOW = Date.UTC(2026, 10, 29);
/** Documents that were once read wrongly, each named after what was wrong. */
const FOUND = join(import.meta.dirname, "found");

function filesBelow(folder: string, most: number): Uint8Array[] {
	return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
		.filter((file) => file.isFile() && !/\.(?:ts|json|md)$/.test(file.name))
		.map((file) => join(file.parentPath, file.name))
		.filter((file) => statSync(file).size <= most)
		.map((file) => readFileSync(file));
}

const found = (name: string): Uint8Array[] =>
	readdirSync(FOUND)
		.filter((file) => file.startsWith(name))
		.map((file) => readFileSync(join(FOUND, file)));

/** A document in an error: what is to be kept under `found/`. */
const shown = (run: number, bytes: Uint8Array) =>
	`run ${run}: base64 ${Buffer.from(bytes).toString("base64")}`;

/** Asks for one thing after the other: first what was found once, then mixtures of the samples. */
function* documents(
	name: string,
	samples: readonly Uint8Array[],
	rounds: number,
): Generator<[number, Uint8Array, Random]> {
	const random = seededRandom(SEED);
	const known = found(name);
	for (const [n, bytes] of known.entries()) yield [n - known.length, bytes, random];
	for (let run = 0; run < rounds * TIMES; run++) yield [run, mutatedBytes(samples, random), random];
}

const TYPES = [
	null,
	"text/html",
	"application/rss+xml; charset=gbk",
	"text/xml; charset=utf-16",
	"application/json",
	"x/y; charset=?",
];

describe("bytes", () => {
	const samples = [
		...filesBelow("stages/decode/fixtures", 40_000),
		...filesBelow("stages/parse/fixtures", 40_000),
		Uint8Array.of(0xff, 0xfe, 0x3c, 0),
		Uint8Array.of(0x1b, 0x24, 0x42, 0x30, 0x21),
	];

	it("become well-formed text, the same each time", () => {
		for (const [run, bytes, random] of documents("decode", samples, 4_000)) {
			const options = {
				contentType: random.pick(TYPES),
				charset: random.pick([null, "gb18030", "nonsense"]),
			};
			const once = within(
				() => shown(run, bytes),
				() => decode(bytes, options),
			);
			if (!once.text.isWellFormed()) expect.fail(`a lone surrogate: ${shown(run, bytes)}`);
			if (JSON.stringify(decode(bytes, options)) !== JSON.stringify(once))
				expect.fail(`another text: ${shown(run, bytes)}`);
		}
	});
});

describe("documents", () => {
	const feeds = [...filesBelow("stages/parse/fixtures", 30_000), ...filesBelow("samples/sites", 30_000)];
	const pages = [
		...filesBelow("stages/extract/seeds", 60_000),
		...filesBelow("stages/extract/sites", 60_000),
	];
	const read = (bytes: Uint8Array, as: ReadAs, contentType: string | null) =>
		understand(bytes, {
			url: "https://news.example/a/list.html",
			contentType,
			as,
			now: NOW,
			timezone: "Asia/Shanghai",
		});

	function check(run: number, bytes: Uint8Array, random: Random, kinds: readonly ReadAs[]) {
		const as = random.pick(kinds);
		const type = random.pick(TYPES);
		const result = within(
			() => `${as} ${type} ${shown(run, bytes)}`,
			() => read(bytes, as, type),
		);
		if (JSON.stringify(read(bytes, as, type)) !== JSON.stringify(result))
			expect.fail(`another result: ${shown(run, bytes)}`);
		if (!result.ok) {
			const { stage, code } = result.error;
			if (!isFailureCode(stage, code)) expect.fail(`${stage}/${code} is no code: ${shown(run, bytes)}`);
			return;
		}
		for (const entry of result.value.entries.slice(0, 20)) {
			const wrong = wrongWith(entry);
			if (wrong) expect.fail(`${wrong}: ${as} ${type} ${shown(run, bytes)}`);
		}
		const entries = result.value.entries.slice(0, 10).map((entry, at) => {
			const cleaned = cleanEntry(entry, { baseUrl: "https://news.example/", media: "auto" }).entry;
			return entryWith({ ...cleaned, key: String(at).padStart(24, "0") });
		});
		for (const format of ["atom", "rss"] as const) {
			const { body } = renderFeed(format, documentWith(entries), (target) => target);
			const wrong = faultOfXml(body);
			if (wrong) expect.fail(`${format}: ${wrong}: ${as} ${type} ${shown(run, bytes)}`);
		}
	}

	function wrongWith(entry: Entry): string | null {
		const { url, published, updated, contentHtml } = entry;
		if (url !== null && !URL.canParse(url)) return `${url} is no address`;
		for (const date of [published, updated])
			if (date !== null && !Number.isFinite(date)) return `${date} is no date`;
		if (contentHtml === null) return null;
		const faults = faultsOf(cleanHtml(contentHtml, { baseUrl: url, media: "auto" }).html);
		return faults.length > 0 ? faults.join("; ") : null;
	}

	it("that are feeds are read or refused with a code, and go out as well-formed feeds", () => {
		for (const [run, bytes, random] of documents("feed", feeds, 2_500))
			check(run, bytes, random, ["auto", "auto", "feed", "sitemap"]);
	});

	it("that are pages are, too", () => {
		for (const [run, bytes, random] of documents("page", pages, 500))
			check(run, bytes, random, ["auto", "list", "article"]);
	});
});

describe("letters", () => {
	const options = {
		source: "weekly",
		secret: "abcdefghij234567",
		timezone: "UTC",
		language: "zh-CN",
		received: NOW,
	};
	const plain = Buffer.from(
		"From: A <a@example.org>\r\nSubject: =?gbk?B?xOO6ww==?=\r\nDate: Thu, 26 Nov 2026 08:00:00 +0800\r\n" +
			'Content-Type: multipart/alternative; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nhello\r\n' +
			"--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>hel=\r\nlo</p>\r\n--x--\r\n",
	);

	const listed = letter(
		["From: Ann <ann@news.example>", "Subject: Issue 7", "List-Id: <weekly.news.example>"],
		file("a.bin", "application/octet-stream", Uint8Array.of(1, 2, 3)),
	);

	it("are read whatever they are made of, the same each time, to HTML that is safe", () => {
		for (const [run, bytes] of documents("mail", [plain, listed, letter([], html("<p>Hello.</p>"))], 2_000)) {
			const once = within(
				() => shown(run, bytes),
				() => readMail(bytes, options),
			);
			if (JSON.stringify(readMail(bytes, options)) !== JSON.stringify(once))
				expect.fail(`another entry: ${shown(run, bytes)}`);
			const { contentHtml } = cleanEntry(once.entry, { baseUrl: null, media: "auto" }).entry;
			const faults = faultsOf(contentHtml ?? "");
			if (faults.length > 0) expect.fail(`${faults.join("; ")}: ${shown(run, bytes)}`);
		}
	});
});

describe("HTML", () => {
	const texts = [
		...ATTACKS.map((one) => one.html).filter((html) => html.length < 2_000),
		...sampleEntries(12).map((one) => one.slice(0, 1_500)),
	];

	it("is cleaned of all that is dangerous, and once is enough", () => {
		const random = seededRandom(SEED);
		const known = found("html").map((bytes): string => JSON.parse(new TextDecoder().decode(bytes)));
		for (let run = -known.length; run < 25_000 * TIMES; run++) {
			const html = known[run + known.length] ?? mutate(texts, random);
			const options = {
				baseUrl: random.pick(["https://site.example/a/", null]),
				media: random.pick(["auto", "proxy"] as const),
			};
			const once = within(
				() => `run ${run}: ${html}`,
				() => cleanHtml(html, options).html,
			);
			const faults = faultsOf(once);
			if (faults.length > 0)
				expect.fail(`run ${run}: ${JSON.stringify(html)} gives ${once}: ${faults.join("; ")}`);
			const twice = cleanHtml(once, options).html;
			if (twice !== once) expect.fail(`run ${run}: ${JSON.stringify(html)}\nonce:  ${once}\ntwice: ${twice}`);
		}
	});
});

describe("questions", () => {
	const names = [...Object.keys(FEED_PARAMETERS), "junk"];
	const pieces =
		'. * + ? | ( ) [ ] { } {2,3} {48} \\d \\w \\s \\b ^ $ a b 通 知 [a-m] [^x] (?: (?= \\1 .{30} - ~ : " source: before:2026-01-01 after: % + %20 \0 \ud800 1 50 -1 1e9 2026-11-01 2026-02-30T25:00 true 1764300000000.3'.split(
			" ",
		);
	const long = Array.from({ length: 3_000 }, (_, at) =>
		String.fromCharCode(97 + (((at * 7919) ^ (at >> 3)) % 26)),
	).join("");
	const entries = ["短文 通知", long, `<p>${long.slice(0, 400)}</p><b>x</b>`].map((text, at) =>
		entryWith({
			key: `${at}`,
			title: `title ${at} 通知`,
			contentHtml: at === 0 ? null : text,
			summary: text.slice(0, 100),
		}),
	);

	it("are refused by the parameter's name or answered within bounded work, in one spelling", () => {
		const random = seededRandom(SEED);
		for (let run = 0; run < 30_000 * TIMES; run++) {
			const pairs = Array.from({ length: 1 + random.below(4) }, (): [string, string] => [
				random.pick(names),
				Array.from({ length: random.below(12) }, () => random.pick(pieces)).join(random.pick(["", "", " "])),
			]);
			const text = JSON.stringify(pairs);
			const query = within(
				() => text,
				() => parseQuery(new Parameters(pairs), NOW),
			);
			if (!query.ok) {
				const { code, message } = query.error;
				if (code !== "bad-parameter" || !names.some((name) => message.startsWith(`${name}:`)))
					expect.fail(`${message}: ${text}`);
				continue;
			}
			const answers = [0, 1].map(() => {
				query.value.work.done = 0;
				return within(
					() => text,
					() => entries.map((entry) => answered(() => matches(entry, query.value))),
				);
			});
			if (JSON.stringify(answers[0]) !== JSON.stringify(answers[1])) expect.fail(`another answer: ${text}`);
			if (query.value.work.done > FILTER_MAX_WORK + 100_000)
				expect.fail(`${query.value.work.done} steps: ${text}`);
			const once = canonicalSearch(pairs, NOW);
			const twice = once.ok ? canonicalSearch(new URLSearchParams(once.value), NOW) : once;
			if (JSON.stringify(twice) !== JSON.stringify(once))
				expect.fail(`${JSON.stringify([once, twice])}: ${text}`);
		}
	});

	function answered(ask: () => boolean): boolean | string {
		try {
			return ask();
		} catch (error) {
			const said = error instanceof Error ? tooCostly(error) : null;
			if (said === null) throw error;
			return said;
		}
	}
});

describe("files that people bring", () => {
	const lines = gunzipSync(readFileSync(join(ROOT, "state/fixtures/2026-11-28/export.ndjson.gz")))
		.toString()
		.split("\n")
		.filter((line) => line !== "" && line.length < 20_000)
		.slice(0, 300);

	it("are read line by line: an export", () => {
		for (const [run, bytes] of documents(
			"line",
			lines.map((line) => Buffer.from(line)),
			12_000,
		)) {
			const line = new TextDecoder().decode(bytes);
			const read = within(
				() => shown(run, bytes),
				() => readLine(line, true),
			);
			if (read === null || typeof read === "string") continue;
			// What was taken is taken again as it is written.
			expect(readLine(JSON.stringify(read), true), shown(run, bytes)).toEqual(read);
		}
	});

	it("are taken or refused with a line: sources.toml and OPML", () => {
		const toml = [
			...filesBelow("samples", 30_000).filter((bytes) => Buffer.from(bytes).includes("[[sources]]")),
		];
		for (const [run, bytes] of documents("toml", toml, 1_500)) {
			const loaded = within(
				() => shown(run, bytes),
				() => loadConfig(new TextDecoder().decode(bytes)),
			);
			if (!loaded.ok && loaded.mistakes.length === 0)
				expect.fail(`refused without a reason: ${shown(run, bytes)}`);
		}
		const opml = Buffer.from(
			'<opml version="2.0"><body><outline text="城建"><outline type="rss" xmlUrl="https://a.example/?a=1&amp;b=2"/></outline></body></opml>',
		);
		for (const [run, bytes] of documents("opml", [opml], 3_000))
			within(
				() => shown(run, bytes),
				() => readOpml(new TextDecoder().decode(bytes)),
			);
	});
});
