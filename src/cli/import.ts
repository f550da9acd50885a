import { describeMistake } from "../config/load.ts";
import { readMiniflux } from "../read/imports/miniflux.ts";
import { readOpml, type Subscription } from "../read/opml.ts";
import { decode } from "../stages/decode/decode.ts";
import { mergeSources } from "./import/merge.ts";
import { ask } from "./inspect/ask.ts";
import { readText, sourcesPath } from "./sourcesFile.ts";
import { complain, readNamed, readWords, run, say } from "./terminal.ts";
import { writeWhole } from "./writeWhole.ts";

const USAGE = `usage: npm run import -- [options] file.opml|feeds.json…
  --check              fetch each new address first; those that are no feed are left out
  --category PATH      for feeds that lie in no folder (default "imported")
  --dry-run            say what would be added, change nothing
  --to FILE            default own/sources.toml where there is one, else sources.toml`;

/** Addresses that are checked side by side. */
const CHECKS_AT_ONCE = 4;

/** Merges the feeds of a reader's OPML export into `sources.toml`. Exit code 1: nothing was written. */
async function main(words: string[]): Promise<number> {
	const options = read(words);
	if (options.files.length === 0)
		return refuse(["no file is named: what a reader has exported", "", USAGE], 2);
	const found: Subscription[] = [];
	for (const file of options.files) {
		const { text } = decode(readNamed(file), { kind: "xml" });
		const opml = readMiniflux(text) ?? readOpml(text);
		if (!opml) return refuse([`${file}: no outlines; is it OPML, or the answer of Miniflux's /v1/feeds?`]);
		say(`${file}: ${opml.subscriptions.length} feeds`);
		for (const { text, reason } of opml.skipped) say(`  skipped    ${text}: ${reason}`);
		for (const { title, url, left = [] } of opml.subscriptions)
			for (const line of left) say(`  left out   ${title ?? url}: ${line}`);
		found.push(...opml.subscriptions);
	}
	const existing = readText(options.to);
	if (!existing.ok) return refuse(existing.mistakes.map((mistake) => describeMistake(mistake, options.to)));
	const before = existing.text;
	const plan = mergeSources(before, found, options.category);
	if (!plan.ok) return refuse(plan.error);
	for (const { title, url, reason } of plan.value.duplicates) say(`  duplicate  ${title ?? url}: ${reason}`);
	for (const { title, url, key, reason } of plan.value.left)
		say(`  left out   ${title ?? url}: ${key}: ${reason}`);
	const dead = options.check
		? await deadOnes(plan.value.added.map((source) => source.url))
		: new Set<string>();
	const merge =
		dead.size === 0
			? plan
			: mergeSources(
					before,
					found.filter((source) => !dead.has(source.url)),
					options.category,
				);
	if (!merge.ok) return refuse(merge.error);
	for (const { title, url, categories } of merge.value.added)
		say(`  new        ${title ?? url} → ${categories.join(", ")}`);
	if (!options.dryRun && merge.value.added.length > 0) writeWhole(options.to, merge.value.text);
	const { added, duplicates } = merge.value;
	const left = dead.size > 0 ? `, ${dead.size} left out` : "";
	say(
		`${options.to}: ${added.length} new, ${duplicates.length} duplicate${left}${options.dryRun ? " (nothing written)" : ""}`,
	);
	return 0;
}

function read(words: string[]) {
	const options = {
		check: { type: "boolean", default: false },
		"dry-run": { type: "boolean", default: false },
		category: { type: "string", default: "imported" },
		to: { type: "string", default: sourcesPath() },
	} as const;
	const { values, positionals } = readWords(words, options, true);
	return { ...values, dryRun: values["dry-run"], files: positionals };
}

/** Addresses that give no feed, as the Worker would read them; says so as it goes. */
async function deadOnes(urls: string[]): Promise<Set<string>> {
	const dead = new Set<string>();
	const queue = urls.entries();
	const worker = async () => {
		for (const [i, url] of queue) {
			const { inspected: found } = await ask({
				input: url,
				url: null,
				headers: null,
				as: "feed",
				stage: "clean",
				now: Date.now(),
				timezone: "UTC",
			});
			const said = "error" in found ? `no feed: ${found.error.message}` : `${found.entries.length} entries`;
			if ("error" in found) dead.add(url);
			say(`  checked    ${i + 1}/${urls.length} ${url}: ${said}`);
		}
	};
	await Promise.all(Array.from({ length: CHECKS_AT_ONCE }, worker));
	return dead;
}

function refuse(lines: string[], code = 1): number {
	for (const line of lines) complain(line);
	return code;
}

await run(USAGE, main);
