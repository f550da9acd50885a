import { rss } from "./feeds.ts";
import { answer, type Behaviour, drip, flood, head } from "./visit.ts";

const TYPE = { "Content-Type": "application/rss+xml", Connection: "close" };
const BODY = rss([]);

/** Connections and framings that break. */
export const transportBehaviours: Record<string, Behaviour> = {
	"no-answer": () => {},
	"close-at-once": ({ socket }) => void socket.end(),
	"reset-at-once": ({ socket }) => void socket.resetAndDestroy(),
	"reset-in-headers": ({ socket }) => {
		socket.write("HTTP/1.1 200 OK\r\nContent-Type: app", () => socket.resetAndDestroy());
	},
	"close-in-headers": ({ socket }) => void socket.end("HTTP/1.1 200 OK\r\nContent-Type: app"),
	"reset-in-body": ({ socket }) => {
		socket.write(head("200 OK", { ...TYPE, "Content-Length": "5000" }) + BODY, () =>
			socket.resetAndDestroy(),
		);
	},
	"length-too-long": ({ socket }) =>
		void socket.end(head("200 OK", { ...TYPE, "Content-Length": "5000" }) + BODY),
	"length-too-short": ({ socket }) =>
		void socket.end(head("200 OK", { ...TYPE, "Content-Length": "20" }) + BODY),
	"length-negative": ({ socket }) =>
		void socket.end(head("200 OK", { ...TYPE, "Content-Length": "-5" }) + BODY),
	"length-words": ({ socket }) =>
		void socket.end(head("200 OK", { ...TYPE, "Content-Length": "many" }) + BODY),
	"length-twice": ({ socket }) =>
		void socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`),
	"length-none": ({ socket }) => void socket.end(head("200 OK", TYPE) + BODY),
	"length-announces-giant": ({ socket }) =>
		void socket.write(head("200 OK", { ...TYPE, "Content-Length": "99999999999" }) + BODY),
	"byte-a-second-headers": ({ socket }) => {
		socket.write("HTTP/1.1 200 OK\r\nX-Slow: ");
		drip(socket, 200, () => socket.write("a"));
	},
	"byte-a-second": ({ socket }) => {
		socket.write(head("200 OK", { ...TYPE, "Content-Length": "5000" }));
		drip(socket, 200, () => socket.write("a"));
	},
	"stalls-in-body": ({ socket }) =>
		void socket.write(head("200 OK", { ...TYPE, "Content-Length": "5000" }) + BODY),
	"endless-body": ({ socket }) => {
		socket.write(head("200 OK", TYPE));
		flood(socket, "<!-- more -->".repeat(500));
	},
	"endless-chunks": ({ socket }) => {
		socket.write(head("200 OK", { ...TYPE, "Transfer-Encoding": "chunked" }));
		flood(socket, `400\r\n${"a".repeat(0x400)}\r\n`);
	},
	"endless-headers": ({ socket }) => {
		socket.write("HTTP/1.1 200 OK\r\n");
		flood(socket, `X-More: ${"a".repeat(1000)}\r\n`);
	},
	"giant-header": ({ socket }) => {
		socket.end(head("200 OK", { ...TYPE, "X-Giant": "a".repeat(1024 * 1024) }) + BODY);
	},
	"chunk-size-words": ({ socket }) =>
		void socket.end(
			`${head("200 OK", { ...TYPE, "Transfer-Encoding": "chunked" })}lots\r\n${BODY}\r\n0\r\n\r\n`,
		),
	"chunks-cut": ({ socket }) =>
		void socket.end(
			`${head("200 OK", { ...TYPE, "Transfer-Encoding": "chunked" })}${BODY.length.toString(16)}\r\n${BODY}\r\n`,
		),
	"not-http": ({ socket }) => void socket.end("220 mail.example ESMTP ready\r\n"),
	"no-status-line": ({ socket }) => void socket.end(BODY),
	"bad-status": ({ socket }) => void socket.end("HTTP/1.1 abc What\r\n\r\n"),
	"status-999": (visit) => answer(visit, "999 Request Denied"),
	"header-without-colon": ({ socket }) =>
		void socket.end(`HTTP/1.1 200 OK\r\nthis is no header\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`),
	"null-in-header": ({ socket }) =>
		void socket.end(`HTTP/1.1 200 OK\r\nX-Null: a\0b\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`),
	"bare-line-feeds": ({ socket }) =>
		void socket.end(`HTTP/1.1 200 OK\nContent-Type: text/xml\nContent-Length: ${BODY.length}\n\n${BODY}`),
	"early-hints": ({ socket }) =>
		void socket.end(
			`HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n${head("200 OK", { ...TYPE, "Content-Length": String(BODY.length) })}${BODY}`,
		),
};
