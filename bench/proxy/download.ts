import { type Agent, get } from "node:http";

/** Reads a body to its end, as slowly as `pauseMs` for each chunk; resolves with its bytes. */
export function download(agent: Agent, address: string, pauseMs = 0): Promise<number> {
	return new Promise((done, fail) => {
		get(address, { agent }, (response) => {
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
