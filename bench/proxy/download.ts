import { type Agent, get } from "node:http";

/** How a client asks. */
export interface Manner {
	headers?: Readonly<Record<string, string>>;
	/** Between one chunk and the next. */
	pauseMs?: number;
}

/** Reads a body to its end; resolves with its bytes. */
export function download(
	agent: Agent,
	address: string,
	{ headers = {}, pauseMs = 0 }: Manner = {},
): Promise<number> {
	return new Promise((done, fail) => {
		get(address, { agent, headers }, (response) => {
			let bytes = 0;
			response.on("data", (chunk: Buffer) => {
				bytes += chunk.length;
				if (pauseMs === 0) return;
				response.pause();
				setTimeout(() => response.resume(), pauseMs);
			});
			response.on("error", fail);
			response.on("end", () =>
				response.statusCode === 200 ? done(bytes) : fail(new Error(`status ${response.statusCode}`)),
			);
		}).on("error", fail);
	});
}
