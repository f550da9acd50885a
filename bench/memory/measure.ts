import { readFileSync, writeSync } from "node:fs";
import { decode } from "../../src/stages/decode/decode.ts";
import { parseFeed } from "../../src/stages/parse/parse.ts";

/** Reads the document on standard input; what the collector traces stands between the lines that it prints. */
const bytes = new Uint8Array(readFileSync(0));
say("decode");
const { text } = decode(bytes, {});
say("parse");
const began = process.threadCpuUsage();
const read = parseFeed(text, { url: "https://example.org/feed", now: Date.now(), timezone: "UTC" });
const { user, system } = process.threadCpuUsage(began);
const ms = (user + system) / 1000;
say("end");
const outcome = read.ok
	? { entries: read.value.entries.length, notes: read.value.problems.map(({ code }) => code), ms }
	: { refused: read.error.code, ms };
writeSync(1, `\n${JSON.stringify(outcome)}\n`);

/** Marks a moment with the heap that is alive, MB. */
function say(moment: string): void {
	globalThis.gc?.();
	const { heapUsed, external } = process.memoryUsage();
	writeSync(1, `\n= ${moment} ${(heapUsed / 1e6).toFixed(1)} ${(external / 1e6).toFixed(1)}\n`);
}
