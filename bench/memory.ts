import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { WordsError } from "../src/cli/terminal.ts";
import { bytesOf, DOCUMENTS } from "./memory/documents.ts";
import { mostAfter } from "./memory/trace.ts";
import { type InWorkerd, WorkerdWithTrace } from "./memory/workerd.ts";

/** What Node has for the whole of it; what one document may take above its text. */
const HEAP_MB = 64;
const MAX_ABOVE_MB = 48;
const MEASURE = join(import.meta.dirname, "memory/measure.ts");

/** Those that were once beyond an isolate's memory, and honest ones: what is measured in workerd, where each takes seconds. */
const NAMED = [
	"honest RSS",
	"10,000 entries of Atom",
	"podcast, 10,000 episodes",
	"2 MB of &x",
	"4 MB of <",
	"6 MB of categories",
	"330,000 items",
	"[ in JSON",
];

/**
 * What reading a document takes above its text: documents of 10 MB that code makes, each decoded and parsed by a
 * process of its own with a heap of 64 MB. A figure is the most that was left after a collection, all of them counted,
 * less what was alive before: some of it may have been garbage. NAME: documents whose names contain it; `workerd`: some
 * of them in workerd, with the same heap and by its collector's own figures.
 */
export async function run(name = ""): Promise<void> {
	const isWorkerd = name === "workerd";
	if (!isWorkerd && !Object.keys(DOCUMENTS).some((known) => known.includes(name)))
		throw new WordsError(
			`no document has "${name}" in its name: workerd, or a part of ${Object.keys(DOCUMENTS).join("; ")}`,
		);
	const workerd = isWorkerd ? await WorkerdWithTrace.start(HEAP_MB) : null;
	let bad = 0;
	const where = isWorkerd ? "workerd" : "Node";
	console.log(`MB above the text, of documents of up to 10 MB, in ${where} with a heap of ${HEAP_MB} MB`);
	console.log(`${"".padEnd(36)}  decode   parse${isWorkerd ? "" : "  CPU ms"}`);
	const documents = isWorkerd ? NAMED : Object.keys(DOCUMENTS).filter((known) => known.includes(name));
	for (const document of documents) {
		const bytes = bytesOf(document);
		const figures = workerd ? await workerd.measure(bytes) : measure(bytes);
		const isBad = figures === null || Math.max(figures.decode, figures.parse) > MAX_ABOVE_MB;
		if (isBad) bad++;
		console.log(`${document.padEnd(36)}${figures ? lineOf(figures) : " died"}${isBad ? " TOO MUCH" : ""}`);
	}
	await workerd?.close();
	console.log(bad ? `TOO MUCH: ${bad} documents need more than ${MAX_ABOVE_MB} MB` : "ok");
	if (bad) process.exitCode = 1;
}

function lineOf({ decode, parse, ms, outcome }: Figures | (InWorkerd & { ms?: undefined })): string {
	const figures = [decode, parse].map((mb) => mb.toFixed(1).padStart(8)).join("");
	return `${figures}${ms === undefined ? "" : ms.toFixed(0).padStart(8)}  ${outcome}`;
}

interface Figures {
	decode: number;
	parse: number;
	ms: number;
	outcome: string;
}

function measure(bytes: Uint8Array): Figures | null {
	const flags = ["--expose-gc", "--trace-gc", `--max-old-space-size=${HEAP_MB}`, MEASURE];
	const { status, stdout } = spawnSync(process.execPath, flags, {
		input: bytes,
		encoding: "utf8",
		timeout: 120_000,
		maxBuffer: 64 * 1024 * 1024,
	});
	if (status !== 0) return null;
	const [, decode = "", parse = ""] = stdout.split("\n= ");
	const { ms, entries, notes, refused } = JSON.parse(/^{.*}$/m.exec(stdout)?.[0] ?? "{}");
	const textMb = aliveAt(parse) - aliveAt(decode);
	return {
		decode: Math.max(0, mostAfter(decode, aliveAt(decode)) - aliveAt(decode) - textMb),
		parse: mostAfter(parse, aliveAt(parse)) - aliveAt(parse),
		ms,
		outcome: refused ? `refused: ${refused}` : `${entries} entries ${notes.join(", ")}`,
	};
}

/** The heap at the moment that begins a part of the trace. */
function aliveAt(part: string): number {
	return Number(part.split(" ")[1]);
}
