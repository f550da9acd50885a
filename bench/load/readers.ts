import { fork } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { seeded } from "../quota/sources.ts";
import { Connection } from "../serve/connection.ts";

/** What many clients saw. */
export interface Reads {
	/** Of each read that brought a feed, ms. */
	full: number[];
	/** Of each that was told that nothing had changed, ms. */
	unchanged: number[];
	failed: string[];
}

/** Who reads, and how. */
export interface Reading {
	port: number;
	/** The addresses that one of is taken each time. */
	paths: string[];
	clients: number;
	/** Between two reads of one client; it waits from half to one and a half times that. */
	pauseMs: number;
	ms: number;
}

/** Clients in a process of their own, so that nobody else's garbage is in their times. */
export function read(reading: Reading): Promise<Reads> {
	return new Promise((done, fail) => {
		const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(reading)]);
		child.once("message", (reads: Reads) => done(reads));
		child.once("exit", (code) => fail(new Error(`the clients ended with ${code}`)));
	});
}

async function readAll({ clients, ...reading }: Reading): Promise<Reads> {
	const until = Date.now() + reading.ms;
	const reads: Reads = { full: [], unchanged: [], failed: [] };
	await Promise.all(Array.from({ length: clients }, (_, n) => readOn(reading, n, until, reads)));
	return reads;
}

/** One client with its own connection: a feed after the other, with the validators that it has. */
async function readOn(
	{ port, paths, pauseMs }: Omit<Reading, "clients">,
	n: number,
	until: number,
	reads: Reads,
): Promise<void> {
	const random = seeded(n + 1);
	const etags = new Map<string, string>();
	const connection = await Connection.open(port);
	await pause(random() * pauseMs);
	while (Date.now() < until) {
		const path = paths[Math.floor(random() * paths.length)] ?? "/";
		const known = etags.get(path);
		const validator = known === undefined ? "" : `If-None-Match: ${known}\r\n`;
		const began = performance.now();
		try {
			const { status, etag, bytes } = await connection.ask(
				`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${validator}\r\n`,
			);
			const took = performance.now() - began;
			if (status === 200 && bytes > 100) {
				etags.set(path, etag ?? "");
				reads.full.push(took);
			} else if (status === 304) reads.unchanged.push(took);
			else reads.failed.push(`${path}: ${status}, ${bytes} bytes`);
		} catch (error) {
			reads.failed.push(`${path}: ${String(error)}`);
			break;
		}
		await pause(pauseMs * (0.5 + random()));
	}
	connection.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const reads = await readAll(JSON.parse(process.argv[2] ?? "{}") as Reading);
	process.send?.(reads, () => process.disconnect());
}
