import { fork } from "node:child_process";
import { constants, setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { hostOf, type Manners, type SourceFarm, seeded, startFarm } from "../quota/sources.ts";

/** A farm of sources in a process of its own, which gives way to what is measured. */
export interface FarFarm {
	port: number;
	polls: () => Promise<number>;
	publish: (n: number) => Promise<string>;
	close: () => void;
}

interface Wish {
	id: number;
	polls?: true;
	publish?: number;
}

export async function startFarFarm(hosts: number, manners: Manners): Promise<FarFarm> {
	const child = fork(fileURLToPath(import.meta.url), [String(hosts), JSON.stringify(manners)]);
	setPriority(child.pid ?? 0, constants.priority.PRIORITY_LOW);
	const waiting = new Map<number, (answer: unknown) => void>();
	child.on("message", ({ id, answer }: { id: number; answer: unknown }) => {
		waiting.get(id)?.(answer);
		waiting.delete(id);
	});
	let last = 0;
	const ask = <T>(wish: Omit<Wish, "id">) =>
		new Promise<T>((resolve) => {
			const id = ++last;
			waiting.set(id, resolve as (answer: unknown) => void);
			child.send({ id, ...wish });
		});
	const port = await new Promise<number>((resolve) => waiting.set(0, resolve as (answer: unknown) => void));
	return {
		port,
		polls: () => ask({ polls: true }),
		publish: (n) => ask({ publish: n }),
		close: () => child.kill(),
	};
}

async function serve(hosts: number, manners: Manners): Promise<void> {
	const names = Array.from({ length: hosts }, (_, n) => hostOf(n));
	const farm: SourceFarm = await startFarm(names, manners, seeded(3));
	process.on("message", ({ id, publish }: Wish) => {
		process.send?.({ id, answer: publish === undefined ? farm.polls() : farm.publish(publish) });
	});
	process.send?.({ id: 0, answer: Number(new URL(farm.url(0, hostOf(0))).port) });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
	await serve(Number(process.argv[2]), JSON.parse(process.argv[3] ?? "{}") as Manners);
