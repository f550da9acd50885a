import { createServer, type Server, type Socket } from "node:net";
import { encodingBehaviours } from "./behaviours/encoding.ts";
import { feedBehaviours } from "./behaviours/feeds.ts";
import { statusBehaviours } from "./behaviours/status.ts";
import { transportBehaviours } from "./behaviours/transport.ts";
import type { Behaviour } from "./behaviours/visit.ts";

/** A server that does every wrong thing a server can do, each under a path of its own. */
export interface Faults {
	/** `http://127.0.0.1:1234`. */
	url: string;
	/** The names; `/{name}` is where each is met, but see `address`; at `/then/{name}`, from the second visit on. */
	behaviours: string[];
	/** Where a behaviour is met: for `refused`, `dns` and `tls-on-plain` that is not on the server itself. */
	address: (name: string) => string;
	/** How often a behaviour was asked for, redirects to it included. */
	hits: (name: string) => number;
	/** The header sections of requests for a behaviour, oldest first. */
	requests: (name: string) => Record<string, string>[];
	/** Connections that are open. */
	open: () => number;
	close: () => Promise<void>;
}

const BEHAVIOURS: Record<string, Behaviour> = {
	...feedBehaviours,
	...transportBehaviours,
	...encodingBehaviours,
	...statusBehaviours,
};

/** Starts the misbehaving server on a free port of an address of this machine. */
export async function startFaults(host = "127.0.0.1"): Promise<Faults> {
	const sockets = new Set<Socket>();
	const seen = new Map<string, Record<string, string>[]>();
	const closedUrl = `http://127.0.0.1:${await closedPort()}/`;
	const server = createServer((socket) => {
		sockets.add(socket);
		socket.on("close", () => sockets.delete(socket));
		// Clients hang up on us all the time: that is what they should do.
		socket.on("error", () => {});
		onRequest(socket, (path, headers) => {
			const [, later, name = "", rest = ""] = /^\/(then\/)?([^/?]*)([^?]*)/.exec(path) ?? [];
			const wellBehaved = later !== undefined && !seen.has(name);
			const behaviour = wellBehaved ? BEHAVIOURS["no-validators"] : BEHAVIOURS[name];
			if (!behaviour) return void socket.end("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
			const requests = seen.get(name) ?? [];
			seen.set(name, [...requests, headers]);
			const hit = requests.length + (later === undefined ? 1 : 0);
			behaviour({ socket, hit, rest, headers, url, closedUrl });
		});
	});
	const url = `http://${host}:${await listen(server, host)}`;
	const elsewhere: Record<string, string> = {
		refused: closedUrl,
		dns: "http://no-such-host.invalid/",
		"tls-on-plain": url.replace("http:", "https:"),
	};
	return {
		url,
		behaviours: [...Object.keys(BEHAVIOURS), ...Object.keys(elsewhere)],
		address: (name) => elsewhere[name] ?? `${url}/${name}`,
		hits: (name) => seen.get(name)?.length ?? 0,
		requests: (name) => seen.get(name) ?? [],
		open: () => sockets.size,
		close: () => {
			for (const socket of sockets) socket.destroy();
			return new Promise((resolve) => server.close(() => resolve()));
		},
	};
}

/** Reads request heads; bodies are not expected. */
function onRequest(socket: Socket, handle: (path: string, headers: Record<string, string>) => void): void {
	let text = "";
	socket.on("data", (chunk) => {
		// A TLS handshake on a port that has none.
		if (text === "" && chunk[0] === 0x16) return void socket.end("HTTP/1.1 400 Bad Request\r\n\r\n");
		text += chunk.toString("latin1");
		const end = text.indexOf("\r\n\r\n");
		if (end < 0) return;
		const [line = "", ...lines] = text.slice(0, end).split("\r\n");
		text = text.slice(end + 4);
		const pairs = lines.map((one) => {
			const colon = one.indexOf(":");
			return [one.slice(0, colon).toLowerCase(), one.slice(colon + 1).trim()];
		});
		handle(line.split(" ")[1] ?? "/", Object.fromEntries(pairs));
	});
}

async function closedPort(): Promise<number> {
	const server = createServer();
	const port = await listen(server);
	await new Promise((resolve) => server.close(resolve));
	return port;
}

function listen(server: Server, host = "127.0.0.1"): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(0, host, () => {
			const address = server.address();
			if (typeof address === "object" && address) resolve(address.port);
		});
	});
}
