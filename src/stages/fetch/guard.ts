import { asWritten } from "../../base/printable.ts";
import { isWeb } from "../../base/url/web.ts";
import type { FailureCode } from "../../model/codes.ts";
import type { Result } from "../../model/result.ts";
import { ADDRESS_MAX_CHARS } from "../../settings.ts";
import { specialName } from "./names.ts";
import { reservedFor } from "./ranges.ts";

export interface GuardOptions {
	/** `host` (any port) or `host:port` that may be asked although it is private: development only. */
	allowHosts: readonly string[];
	/** Our own `host` or `host:port`: asking it would be a loop. */
	ownHosts?: readonly string[];
}

/** Ports of services that are not web servers: mail, databases, remote shells (the Fetch standard's list and the usual targets). */
const SERVICE_PORTS = new Set([
	1719, 1720, 1723, 2049, 2375, 2376, 2379, 2380, 3306, 3389, 3659, 4045, 4190, 4369, 5060, 5061, 5432, 5672,
	5900, 5984, 5985, 5986, 6000, 6379, 6443, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 9042, 9092, 9200,
	9300, 10080, 10250, 10255, 11211, 15672, 25565, 26379, 27017, 27018, 50070,
]);

/**
 * Whether the Worker may send a request to this address: an absolute http(s) address of a public host, read by
 * the URL standard, so that every spelling of a private address ends up as that address. Failures have stage
 * `guard` and the codes `bad-address`, `scheme`, `credentials`, `own-host`, `port`, `private-address`, `private-name`.
 *
 * A public name whose DNS record points to a private address passes: names are resolved by the platform, whose
 * edge reaches no private network.
 */
export function checkAddress(address: string | URL, options: GuardOptions): Result<URL, "guard"> {
	const url = read(address);
	if (!url) return refuse("bad-address", `${quote(address)} is not an absolute address`);
	const host = bareHost(url.hostname);
	if (!isWeb(url)) {
		return refuse("scheme", `${url.protocol} is not fetched, only http: and https: are`);
	}
	if (url.username !== "" || url.password !== "") {
		return refuse(
			"credentials",
			"a user name or password in an address is not sent; use the source's headers",
		);
	}
	if (host === "" || host.includes("..")) return refuse("bad-address", `${quote(url.href)} names no host`);
	if (listed(url, host, options.ownHosts ?? [])) {
		return refuse("own-host", `${url.host} is this deployment itself: that would be a loop`);
	}
	if (listed(url, host, options.allowHosts)) return { ok: true, value: url };
	return checkPublic(url, host);
}

/** `ALLOW_HOSTS` as a list: `host` or `host:port`, with commas between. */
export function parseAllowHosts(text: string | undefined): string[] {
	return (text ?? "")
		.split(",")
		.map((host) => host.trim())
		.filter((host) => host !== "");
}

function checkPublic(url: URL, host: string): Result<URL, "guard"> {
	if (!isWebPort(url.port)) return refuse("port", `port ${url.port} of ${host} is not a web server's`);
	const reserved = reservedFor(host);
	if (reserved) return refuse("private-address", `${host} is ${reserved}, not a public host`);
	if (host.startsWith("[") || /^[\d.]+$/.test(host)) return { ok: true, value: url };
	const special = specialName(host);
	return special
		? refuse("private-name", `${host} is ${special}, not a public host`)
		: { ok: true, value: url };
}

function read(address: string | URL): URL | null {
	const text = String(address);
	return text.length > ADDRESS_MAX_CHARS ? null : URL.parse(text);
}

/** `localhost.` and `localhost` are the same host. */
function bareHost(hostname: string): string {
	return hostname.toLowerCase().replace(/\.+$/, "");
}

function listed(url: URL, host: string, hosts: readonly string[]): boolean {
	if (hosts.length === 0) return false;
	const port = url.port || (url.protocol === "https:" ? "443" : "80");
	return hosts.some((allowed) => {
		const entry = entryOf(allowed);
		return entry !== null && entry.host === host && (entry.port === "" || entry.port === port);
	});
}

interface HostEntry {
	host: string;
	port: string;
}

/** A deployment has a handful of entries and asks for them with every request. */
const entries = new Map<string, HostEntry | null>();

function entryOf(text: string): HostEntry | null {
	const known = entries.get(text);
	if (known !== undefined) return known;
	if (entries.size > 100) entries.clear();
	const entry = readEntry(text.trim());
	entries.set(text, entry);
	return entry;
}

/** `host`, `host:port`, `[v6]`, `[v6]:port` or a bare IPv6 address, as the URL standard would write it. */
function readEntry(text: string): HostEntry | null {
	const found = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(text) ?? /^([0-9a-f:.]+)()$/i.exec(text);
	if (!found?.[1]) return null;
	const name = found[1].includes(":") && !found[1].startsWith("[") ? `[${found[1]}]` : found[1];
	const same = URL.parse(`http://${name}/`);
	return same && { host: bareHost(same.hostname), port: found[2] ?? "" };
}

function isWebPort(port: string): boolean {
	if (port === "") return true;
	const number = Number(port);
	if (number < 1024)
		return (
			(number >= 80 && number <= 90 && number !== 87) || number === 443 || (number >= 800 && number <= 899)
		);
	return !SERVICE_PORTS.has(number);
}

function quote(address: string | URL): string {
	const text = String(address);
	return asWritten(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}

function refuse(code: FailureCode<"guard">, message: string): Result<URL, "guard"> {
	return { ok: false, error: { stage: "guard", code, message } };
}
