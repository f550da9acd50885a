import { Connection } from "./connection.ts";

/** What came of many requests. */
export interface Load {
	seconds: number;
	/** Of each request, ms, sorted. */
	latencies: number[];
}

/** Sends one GET again and again over so many connections that stay open; fails at the first answer of another status. */
export async function load(
	port: number,
	request: string,
	{ connections, requests, status }: { connections: number; requests: number; status: number },
): Promise<Load> {
	const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)));
	const latencies: number[] = [];
	let left = requests;
	const bytes = Buffer.from(request);
	const started = performance.now();
	await Promise.all(
		open.map(async (connection) => {
			while (left-- > 0) {
				const began = performance.now();
				const answered = await connection.ask(bytes);
				if (answered.status !== status)
					throw new Error(`status ${answered.status}, not ${status}: ${request}`);
				latencies.push(performance.now() - began);
			}
		}),
	);
	const seconds = (performance.now() - started) / 1000;
	for (const connection of open) connection.close();
	return { seconds, latencies: latencies.sort((a, b) => a - b) };
}
