import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");

/** `npm start`, up and refreshed. */
export interface Started {
	/** The Worker: `http://127.0.0.1:PORT`. */
	origin: string;
	/** What it has printed so far. */
	printed(): string;
	/** Ctrl-C; gives the exit code. */
	stop(): Promise<number | null>;
}

/** Runs what `npm start` runs, without a terminal or input, and waits for the addresses it prints at the end. */
export async function npmStart(): Promise<Started> {
	const script = join("test", "samples", "start.ts");
	const child = spawn(process.execPath, [script], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
	let printed = "";
	const ended = once(child, "exit") as Promise<[number | null]>;
	await new Promise<void>((resolve, reject) => {
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding("utf8").on("data", (text: string) => {
				printed += text;
				if (printed.includes("Ctrl-C ends it all")) resolve();
			});
		}
		ended.then(([code]) => reject(new Error(`npm start ended with ${code}:\n${printed}`)));
	});
	return {
		origin: /answers at (http:\S+)/.exec(printed)?.[1] ?? "",
		printed: () => printed,
		stop: async () => {
			child.kill("SIGINT");
			return (await ended)[0];
		},
	};
}
