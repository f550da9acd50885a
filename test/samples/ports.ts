import { createServer } from "node:net";

/** The first port from `first` on, of a hundred, that nobody listens at on loopback. */
export async function freePort(first: number): Promise<number> {
	for (let port = first; port < first + 100; port++) {
		if (await isFree(port)) return port;
	}
	throw new Error(`no free port from ${first} to ${first + 99}`);
}

function isFree(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once("error", () => resolve(false));
		server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
	});
}
