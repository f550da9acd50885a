import { rss } from "./feeds.ts";
import { answer, type Behaviour, type Visit } from "./visit.ts";

const TYPE = { "Content-Type": "application/rss+xml" };
const BODY = rss([]);
const STATUSES = [
	203, 300, 400, 401, 402, 403, 404, 405, 406, 408, 410, 418, 421, 451, 500, 501, 502, 503, 504, 520, 521,
	522, 530,
];

function statusBehaviour(status: number): Behaviour {
	return (visit) => answer(visit, `${status} Status`, TYPE, status < 300 ? BODY : `status ${status}`);
}

function to(
	status: number,
	location: (visit: Visit) => string | null,
	headers: Record<string, string> = {},
): Behaviour {
	return (visit) => {
		const target = location(visit);
		const where: Record<string, string> = target === null ? {} : { Location: target };
		answer(visit, `${status} Redirect`, { ...where, ...headers }, "moved");
	};
}

/** Redirects through `/name/1`, `/name/2` … with these statuses, then to `/steady`. */
function chain(name: string, statuses: number[]): Behaviour {
	return (visit) => {
		const step = Number(visit.rest.slice(1) || "0");
		const status = statuses[step];
		const next = step + 1 < statuses.length ? `/${name}/${step + 1}` : "/steady";
		if (status) answer(visit, `${status} Redirect`, { Location: next });
	};
}

/** Statuses of every class, and redirects of every kind. */
export const statusBehaviours: Record<string, Behaviour> = {
	...Object.fromEntries(STATUSES.map((status) => [`status-${status}`, statusBehaviour(status)])),
	"status-204": (visit) => answer(visit, "204 No Content"),
	"status-206": (visit) =>
		answer(visit, "206 Partial Content", { ...TYPE, "Content-Range": "bytes 0-9/500" }, BODY.slice(0, 10)),
	"status-304-unasked": (visit) => answer(visit, "304 Not Modified"),
	"status-429": (visit) => answer(visit, "429 Too Many Requests", { "Retry-After": "120" }, "slow down"),
	"status-429-without-time": (visit) => answer(visit, "429 Too Many Requests", {}, "slow down"),
	"status-503-until-date": (visit) =>
		answer(visit, "503 Service Unavailable", { "Retry-After": "Thu, 31 Dec 2099 23:59:59 GMT" }, "later"),
	"fails-every-other-time": (visit) =>
		visit.hit % 2 === 1
			? answer(visit, "200 OK", TYPE, BODY)
			: answer(visit, "500 Internal Server Error", {}, "oops"),
	empty: (visit) => answer(visit, "200 OK", TYPE),
	"redirect-301": to(301, () => "/steady"),
	"redirect-302": to(302, () => "/steady"),
	"redirect-303": to(303, () => "/steady"),
	"redirect-307": to(307, () => "/steady"),
	"redirect-308": to(308, () => "/steady"),
	"redirect-absolute": to(301, ({ url }) => `${url}/steady`),
	"redirect-with-fragment": to(301, () => "/steady#top"),
	"redirect-to-unicode": to(302, () => "/unicode/\u00e6\u00b1\u009f"),
	unicode: (visit) => answer(visit, "200 OK", TYPE, BODY),
	"chain-permanent": chain("chain-permanent", [301, 308, 301]),
	"chain-mixed": chain("chain-mixed", [301, 302, 308]),
	"chain-of-twenty": chain("chain-of-twenty", Array<number>(20).fill(301)),
	"loop-to-itself": to(302, () => "/loop-to-itself"),
	"loop-of-two": (visit) =>
		answer(visit, "302 Redirect", { Location: visit.rest === "/b" ? "/loop-of-two" : "/loop-of-two/b" }),
	"loop-that-grows": (visit) =>
		answer(visit, "302 Redirect", { Location: `/loop-that-grows/${visit.rest.length}${visit.rest}` }),
	"cookie-wall": (visit) => {
		if (visit.headers.cookie?.includes("seen=1")) answer(visit, "200 OK", TYPE, BODY);
		else answer(visit, "302 Redirect", { Location: "/cookie-wall", "Set-Cookie": "seen=1; Path=/" });
	},
	"redirect-to-nowhere": to(302, () => null),
	"redirect-to-nonsense": to(302, () => "http://[::bad"),
	// Loopback under other spellings: should a client follow them, it still stays on this machine.
	"redirect-to-private": to(302, ({ url }) => url.replace("127.0.0.1", "127.0.0.2")),
	"redirect-to-metadata": to(302, ({ url }) => `${url.replace("127.0.0.1", "0.0.0.0")}/latest/meta-data/`),
	"redirect-to-file": to(302, () => "file:///etc/passwd"),
	"redirect-to-data": to(302, () => "data:text/xml,<rss/>"),
	"redirect-with-password": to(302, ({ url }) => url.replace("//", "//user:secret@")),
	"redirect-to-refused": to(302, ({ closedUrl }) => closedUrl),
	"redirect-endless-body": (visit) => {
		visit.socket.write("HTTP/1.1 302 Redirect\r\nLocation: /steady\r\nContent-Length: 99999999\r\n\r\nmoved");
	},
	"set-cookie-twice": (visit) => {
		const seen = visit.headers.cookie ? "kept" : "none";
		answer(visit, "200 OK", { ...TYPE, "Set-Cookie": "a=1" }, rss([]).replace("Faults", `cookie: ${seen}`));
	},
	echo: (visit) =>
		answer(visit, "200 OK", { "Content-Type": "application/json" }, JSON.stringify(visit.headers)),
	"redirect-to-echo": to(307, () => "/echo"),
	"redirect-to-other-origin": to(307, ({ url }) => `${url.replace("127.0.0.1", "localhost")}/echo`),
};
