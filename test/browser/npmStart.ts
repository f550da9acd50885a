import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const ROOT = join(import.meta.dirname, "..", "..");

/** Two at once keep a small machine busy for longer than both in turn. Holds the process whose turn it is. */
const TURN = join(ROOT, ".tributary", "npm-start.turn");

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
	await ourTurn();
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
			const [code] = await ended;
			rmSync(TURN);
			return code;
		},
	};
}

async function ourTurn(): Promise<void> {
	mkdirSync(join(ROOT, ".tributary"), { recursive: true });
	while (!isTaken()) await sleep(500);
}

/** Whether the turn was free, or of a process that is no more, and is ours now. */
function isTaken(): boolean {
	try {
		writeFileSync(TURN, String(process.pid), { flag: "wx" });
		return true;
	} catch {
		// It may have been given back in between.
		if (existsSync(TURN) && !isAlive(holder())) rmSync(TURN, { force: true });
		return false;
	}
}

function holder(): number {
	try {
		return Number(readFileSync(TURN, "utf8"));
	} catch {
		return process.pid;
	}
}

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
