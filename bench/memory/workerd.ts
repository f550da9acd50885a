import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bundle, COMPATIBILITY_DATE } from "../../test/servers/workerd.ts";
import { aliveAfter, mostAfter } from "./trace.ts";

/** What one document took in workerd, MB above its text. */
export interface InWorkerd {
	decode: number;
	parse: number;
	outcome: string;
}

/** A workerd for each document, with a heap of so many MB and its collector's own trace: what Miniflare does not let one say. */
export class WorkerdWithTrace {
	readonly #folder: string;
	readonly #heapMb: number;

	private constructor(folder: string, heapMb: number) {
		this.#folder = folder;
		this.#heapMb = heapMb;
	}

	static async start(heapMb: number): Promise<WorkerdWithTrace> {
		const folder = await mkdtemp(join(tmpdir(), "tributary-memory-"));
		await bundle({ name: "bundle", main: resolve(import.meta.dirname, "worker.ts") }, folder);
		return new WorkerdWithTrace(folder, heapMb);
	}

	/** Null when workerd has died of it. */
	async measure(bytes: Uint8Array): Promise<InWorkerd | null> {
		const port = await freePort();
		const file = join(this.#folder, "config.capnp");
		await writeFile(file, configOf(port, this.#heapMb));
		const program = resolve(import.meta.dirname, "../../node_modules/.bin/workerd");
		const child = spawn(program, ["serve", file], { stdio: ["ignore", "pipe", "pipe"] });
		let printed = "";
		for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (printed += data));
		try {
			const answer = await firstAnswer(`http://127.0.0.1:${port}/`, bytes);
			// What it prints may arrive after its answer.
			for (let n = 0; n < 40 && !printed.includes("= end"); n++) await pause(50);
			return answer && figures(printed, answer);
		} finally {
			const ended = new Promise((settle) => child.once("exit", settle));
			if (child.kill("SIGKILL")) await ended;
		}
	}

	async close(): Promise<void> {
		await rm(this.#folder, { recursive: true });
	}
}

interface Answer {
	entries?: number;
	notes?: string[];
	refused?: string;
}

function figures(printed: string, { entries, notes = [], refused }: Answer): InWorkerd {
	const [before = "", decode = "", parse = ""] = printed.split(/^= \w+$/m);
	const [start, text] = [aliveAfter(before), aliveAfter(decode)];
	return {
		decode: Math.max(0, mostAfter(decode, start) - text),
		parse: mostAfter(parse, text) - text,
		outcome: refused ? `refused: ${refused}` : `${entries} entries ${notes.join(", ")}`,
	};
}

async function firstAnswer(url: string, bytes: Uint8Array): Promise<Answer | null> {
	for (let tries = 0; tries < 100; tries++) {
		try {
			const response = await fetch(url, { method: "POST", body: bytes as Uint8Array<ArrayBuffer> });
			return response.ok ? ((await response.json()) as Answer) : null;
		} catch (error) {
			const { code } = ((error as Error).cause ?? {}) as { code?: string };
			// It is not up yet; anything else is its end.
			if (code !== "ECONNREFUSED" || tries > 90) return null;
			await pause(100);
		}
	}
	return null;
}

function pause(ms: number): Promise<void> {
	return new Promise((settle) => setTimeout(settle, ms));
}

function freePort(): Promise<number> {
	return new Promise((settle) => {
		const server = createServer().listen(0, "127.0.0.1", () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => settle(port));
		});
	});
}

function configOf(port: number, heapMb: number): string {
	return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
	v8Flags = ["--trace-gc", "--expose-gc", "--max-old-space-size=${heapMb}"],
	services = [(name = "main", worker = (
		modules = [(name = "worker.js", esModule = embed "worker.js")],
		compatibilityDate = "${COMPATIBILITY_DATE}"
	))],
	sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
`;
}
