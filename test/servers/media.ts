import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

/** A host of pictures, sounds, pages and traps for the tests of the proxy. */
export interface MediaHost {
	/** `http://127.0.0.1:1234`. */
	url: string;
	/** What was asked, oldest first. */
	asked: { path: string; method: string; headers: IncomingHttpHeaders }[];
	/** What `/changing` answers. */
	changing: { type?: string; etag?: string; body: Buffer };
	close: () => Promise<void>;
}

/** A picture of 1 × 1 pixels. */
export const PNG = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const HTML = "<!doctype html><script>alert(document.domain)</script>";
/** No two places of it are alike, so that mixed-up chunks are noticed. */
export const MEGABYTE = Buffer.from(
	Uint32Array.from({ length: 1024 * 256 }, (_, at) => at * 2_654_435_761).buffer,
);

type Route = (request: IncomingMessage, response: ServerResponse) => void;

function file(type: string | null, body: string | Buffer, headers: Record<string, string> = {}): Route {
	return (request, response) => {
		const bytes = Buffer.from(body);
		const named: Record<string, string> = type === null ? {} : { "Content-Type": type };
		response.writeHead(200, { ...named, "Content-Length": bytes.length, ...headers });
		response.end(request.method === "HEAD" ? undefined : bytes);
	};
}

const ROUTES: Record<string, Route> = {
	"/a.png": (request, response) => {
		const validators = {
			ETag: '"png"',
			"Last-Modified": "Thu, 01 Jan 2026 00:00:00 GMT",
			"Accept-Ranges": "bytes",
		};
		if (request.headers["if-none-match"] === '"png"') return response.writeHead(304, validators).end();
		const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
		if (range?.[0] === "bytes=9000-9999")
			return response.writeHead(416, { "Content-Range": `bytes */${PNG.length}` }).end("no");
		const headers = {
			...validators,
			"Content-Type": "image/png",
			"Set-Cookie": "track=1",
			"Access-Control-Allow-Origin": "https://host.example",
		};
		if (!range) return file("image/png", PNG, headers)(request, response);
		const part = PNG.subarray(Number(range[1]), Number(range[2]) + 1);
		response.writeHead(206, {
			...headers,
			"Content-Range": `bytes ${range[1]}-${range[2]}/${PNG.length}`,
			"Content-Length": part.length,
		});
		response.end(part);
	},
	"/wanted-referer.png": (request, response) =>
		request.headers.referer?.startsWith("https://page.example/")
			? file("image/png", PNG)(request, response)
			: response.writeHead(403).end("hotlink"),
	"/it%27s%7Cone.png": file("image/png", PNG),
	"/unlabelled": file(null, PNG),
	"/octets": file("application/octet-stream", PNG),
	"/labelled-as-page": file("text/html", PNG),
	"/page": file("text/html; charset=gbk", HTML),
	"/page-as-octets": file("application/octet-stream", HTML),
	"/page-as-picture": file("image/png", HTML),
	"/a.svg": file("image/svg+xml", SVG),
	"/a.js": file("text/javascript", "alert(1)"),
	"/a.css": file("text/css", "body{}"),
	"/a.wasm": file("application/wasm", "\0asm"),
	"/a.pdf": file("application/pdf", "%PDF-1.7"),
	"/a.mp3": file("audio/mpeg", "ID3"),
	"/a.woff2": file("font/woff2", "wOF2"),
	"/feed.xml": file("application/rss+xml; charset=gb2312", "<rss/>", { ETag: '"feed"' }),
	"/feed.gz.xml": file("application/rss+xml", gzipSync("<rss/>"), {
		"Content-Encoding": "gzip",
		ETag: '"strong"',
	}),
	/** `?type=…&body=…`: any bytes (in Latin-1) under any label. */
	"/said": (request, response) => {
		const { searchParams } = new URL(request.url ?? "", "http://host.example");
		const body = Buffer.from(searchParams.get("body") ?? "", "latin1");
		file(searchParams.get("type"), body)(request, response);
	},
	"/as-asked": ({ headers: { accept } }, response) => {
		const headers = { "Content-Type": accept, ETag: `"${accept}"`, "Cache-Control": accept?.split("/")[1] };
		response.writeHead(200, headers).end(accept);
	},
	"/private.png": file("image/png", PNG, { "Cache-Control": "private, no-store" }),
	"/moved.png": (_, response) => response.writeHead(302, { Location: "/a.png" }).end(),
	"/to-private.png": (_, response) => response.writeHead(302, { Location: "http://127.0.0.2/a.png" }).end(),
	"/to-localhost.png": (request, response) =>
		response.writeHead(302, { Location: `http://localhost:${request.socket.localPort}/a.png` }).end(),
	"/loop.png": (_, response) => response.writeHead(302, { Location: "/loop.png" }).end(),
	"/giant.png": (_, response) =>
		void response
			.writeHead(200, { "Content-Type": "image/png", "Content-Length": 999_999_999_999 })
			.write("x"),
	"/busy.png": (_, response) =>
		response.writeHead(429, { "Retry-After": "7", "Content-Type": "text/html" }).end(HTML),
	"/login.png": (_, response) => response.writeHead(401, { "WWW-Authenticate": "Basic" }).end(HTML),
	"/chunks/unlabelled": (_, response) => {
		response.writeHead(200).write(PNG);
		response.write(MEGABYTE);
		response.end(MEGABYTE);
	},
	"/endless": (_, response) => void response.writeHead(200, { "Content-Type": "audio/mpeg" }).write("begin"),
	"/error.png": (_, response) => response.writeHead(500, { "Content-Type": "text/html" }).end(HTML),
};

/** Starts the host on a free port of 127.0.0.1; `/bytes/{n}` is a picture of n MB, with its length, `/chunks/{n}` without. */
export async function startMediaHost(): Promise<MediaHost> {
	const asked: MediaHost["asked"] = [];
	const server = createServer((request, response) => {
		const path = request.url ?? "/";
		asked.push({ path, method: request.method ?? "", headers: request.headers });
		const sized = /^\/(bytes|chunks)\/(\d+)/.exec(path);
		if (sized) return sendMegabytes(response, Number(sized[2]), sized[1] === "bytes");
		if (path === "/changing") {
			const { type = null, etag, body } = host.changing;
			return file(type, body, { ETag: `"${etag}"` })(request, response);
		}
		const route = ROUTES[path.split("?")[0] ?? ""];
		if (route) route(request, response);
		else response.writeHead(404, { "Content-Type": "text/html" }).end(HTML);
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const address = server.address();
	const port = typeof address === "object" && address ? address.port : 0;
	const host: MediaHost = {
		url: `http://127.0.0.1:${port}`,
		asked,
		changing: { body: PNG },
		close: () => {
			server.closeAllConnections();
			return new Promise((done) => server.close(() => done()));
		},
	};
	return host;
}

function sendMegabytes(response: ServerResponse, count: number, withLength: boolean): void {
	const length: Record<string, number> = withLength ? { "Content-Length": count * MEGABYTE.length } : {};
	response.writeHead(200, { "Content-Type": "image/jpeg", ...length });
	let left = count;
	const pour = (): void => {
		while (left > 0) {
			left--;
			if (!response.write(MEGABYTE)) return;
		}
		response.end();
	};
	response.on("drain", pour);
	pour();
}
