import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** Facts that stood in several places once: how each is written, and the files that may write it. */
const HOMES: readonly { fact: string; written: RegExp; home: readonly string[] }[] = [
	{
		fact: "escaping",
		written: /["'`]&(?:lt|amp|quot);/,
		home: [
			"src/base/html/escape.ts",
			// Undoes what `publishedText` and `publishedValue` wrote.
			"src/base/html/unescape.ts",
			// A textarea's tags alone: its references are read by the parser afterwards.
			"src/stages/clean/special.ts",
			// Undoes it in an address that stands in a script.
			"src/stages/extract/article/statePictures.ts",
			// A stray `<` of broken XML is mended before it is parsed.
			"src/stages/parse/normal.ts",
			// What `feed` unescapes is escaped once more, and what the RSS Profile spells in its own way.
			"src/stages/render/rss.ts",
			"src/stages/render/rssXml.ts",
		],
	},
	{
		fact: "a line of the log, which a terminal shows",
		written: /console\.\w+\(\s*JSON\.stringify/,
		home: [],
	},
	{
		fact: "where in a proxy's address the target goes",
		written: /\(\??:?encoded\|url\)/,
		home: ["src/model/reading.ts"],
	},
	{
		fact: "where the objects are",
		// `bindings.ts` counts what is asked of them, whatever their names.
		written: /getByName\(/,
		home: ["src/platform/bindings.ts", "src/platform/objects.ts"],
	},
	{
		fact: "which plan the deployment is on",
		written: /\bFREE_PLAN_MAX_SOURCES\b/,
		home: ["src/plan.ts", "src/settings.ts"],
	},
	{
		fact: "an hour and a day",
		written: /24 \* 60 \* 60 \* 1000|\b(?:3_?600_?000|86_?400_?000)\b|(?<!\d \* )\b60 \* 60 \* 1000/,
		home: ["src/settings.ts"],
	},
	{
		fact: "the parameters of a feed",
		written: /filterout_|filter_case_sensitive: /,
		home: ["src/stages/query/feedParameters.ts"],
	},
	{
		fact: "the kinds of sources",
		written: /"auto"(?:,| \|) "|"rss"(?:,| \|)\s+"atom"(?:,| \|)\s+"rdf"/,
		home: ["src/model/feed.ts", "src/model/reading.ts"],
	},
	{
		fact: "what an address of the web is",
		written:
			/\^https\?:\$\/|\^https\?:\\\/\\\/\/i?[.;)]|protocol (?:!== "http:" &&|=== "http:" \|\|)|\["http:", "https:"\]/,
		home: ["src/base/url/web.ts"],
	},
	{
		fact: "HTML without its tags",
		written: /\/<\[\^>\][*+]>/,
		home: ["src/base/html/unescape.ts"],
	},
	{
		fact: "elements without an end tag, and those that end a paragraph",
		written: /\bbr\W+col\W+embed\b|\baside\W+blockquote\W+center\b/,
		home: ["src/base/html/nesting.ts"],
	},
	{
		fact: "which languages are Chinese",
		written: /\^zh\\b/,
		home: ["src/base/chinese/language.ts"],
	},
	{
		fact: "the names of months and weekdays",
		written:
			/\bjan\W+feb\b|\bjanuary\W+february\b|\bsunday\W+monday\b|\bmon\|tue\b|星期\||周\|星期|星期\|周/i,
		home: [
			// What words begin with in fifty languages, of which English is one.
			"src/base/dates/months.ts",
			"src/base/dates/words.ts",
			// Units of time: a week, not its days.
			"src/base/dates/relative.ts",
		],
	},
	{
		fact: "the media types of files by their names",
		written: /\b(?:pdf|mp3|docx): "|"\.?pdf": "/,
		home: ["src/base/media/fileTypes.ts"],
	},
	{
		fact: "which links of a page lead to a feed",
		written: /rss\|atom\|rdf\|feed/,
		home: ["src/stages/parse/feedlinks.ts"],
	},
	{
		fact: "which keys change how a source's document is read",
		written: /\blanguage\b\W+select\b\W+include\b\W+exclude\b/,
		home: ["src/config/reading.ts"],
	},
	{
		fact: "paths in addresses",
		written: /map\(encodeURIComponent\)/,
		home: ["src/base/url/path.ts"],
	},
	{
		fact: "reading a body no further than a limit",
		written: /for await .* of (?:stream|request|response|\w+\.body)|getReader\(/,
		home: [
			"src/base/bytes.ts",
			// Line by line, of which memory holds one.
			"src/registry/ndjson.ts",
			// Handed on while it is read.
			"src/web/proxy/stream.ts",
		],
	},
];

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
	.filter((path) => /\.tsx?$/.test(path))
	.map((path) => join("src", path));

it.each(HOMES)("has one home: $fact", ({ written, home }) => {
	const found = files.filter((path) => written.test(readFileSync(path, "utf8"))).sort();
	expect(found).toEqual([...home].sort());
});
