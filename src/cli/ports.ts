import { createServer } from "node:net";

/** Ports that are tried. */
export const PORTS = 100;

const REASONS: Readonly<Record<string, string>> = {
	EADDRINUSE: "another program listens there",
	EACCES: "only the system's own programs may listen there",
};

/** The first port from `first` on that can be listened at on loopback, and why it is not `first`; null for none. */
export async function portFrom(
	first: number,
): Promise<{ port: number; reason: string | null } | { port: null; reason: string }> {
	let reason: string | null = null;
	for (let port = first; port < first + PORTS && port <= 65_535; port++) {
		const taken = await reasonAgainst(port);
		if (taken === null) return { port, reason };
		reason ??= taken;
	}
	return { port: null, reason: reason ?? "which is none" };
}

/** Why a port cannot be had; null where it can. */
function reasonAgainst(port: number): Promise<string | null> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once("error", (error: NodeJS.ErrnoException) =>
			resolve(REASONS[error.code ?? ""] ?? error.message),
		);
		server.listen(port, "127.0.0.1", () => server.close(() => resolve(null)));
	});
}
