import { ROBOTS_MAX_CHARS } from "../../settings.ts";

interface Rule {
	allow: boolean;
	/** With `*` and a `$` at the end as written, percent-encoding made uniform. */
	pattern: string;
}

interface Group {
	/** Product tokens in lower case, or `*`. */
	agents: string[];
	rules: Rule[];
	crawlDelaySeconds: number | null;
}

export interface Robots {
	groups: Group[];
	sitemaps: string[];
}

/** A robots.txt (RFC 9309); lines that it does not know are skipped, what goes beyond 500 KiB is ignored. */
export function parseRobots(text: string): Robots {
	const robots: Robots = { groups: [], sitemaps: [] };
	let group: Group | null = null;
	let naming = false;
	for (const line of text
		.slice(0, ROBOTS_MAX_CHARS)
		.replace(/^\uFEFF/, "")
		.split(/\r\n|\r|\n/)) {
		const found = /^\s*([a-z-]+)\s*:\s*(.*?)\s*$/i.exec(line.replace(/#.*$/, ""));
		if (!found) continue;
		const [, name = "", value = ""] = found;
		const key = name.toLowerCase();
		if (key === "user-agent") {
			if (!group || !naming) group = open(robots);
			group.agents.push(productToken(value));
			naming = true;
			continue;
		}
		if (key === "sitemap") robots.sitemaps.push(value);
		else if (group && (key === "allow" || key === "disallow" || key === "crawl-delay")) {
			naming = false;
			addTo(group, key, value);
		}
	}
	return robots;
}

/**
 * What an answer for /robots.txt allows: its rules for 2xx, everything for 4xx, nothing for 5xx and for none
 * (RFC 9309, 2.3.1).
 */
export function robotsFor(status: number | null, text: string): Robots {
	if (status !== null && status >= 200 && status < 300) return parseRobots(text);
	if (status !== null && status >= 400 && status < 500) return parseRobots("");
	return parseRobots("User-agent: *\nDisallow: /");
}

/** Whether a crawler may ask for a path with its query: the longest rule that matches decides, an equal Allow wins. */
export function allowed(robots: Robots, userAgent: string, path: string): boolean {
	const asked = uniform(path.startsWith("/") ? path : `/${path}`);
	if (asked === "/robots.txt") return true;
	let best: Rule | null = null;
	for (const rule of groupsFor(robots, userAgent).flatMap((group) => group.rules)) {
		if (!matches(rule.pattern, asked)) continue;
		const longer = rule.pattern.length - (best?.pattern.length ?? -1);
		if (longer > 0 || (longer === 0 && rule.allow)) best = rule;
	}
	return best?.allow ?? true;
}

/** The pause between two requests that the site asks for, null when it does not. */
export function crawlDelaySeconds(robots: Robots, userAgent: string): number | null {
	const delays = groupsFor(robots, userAgent).flatMap((group) => group.crawlDelaySeconds ?? []);
	return delays.length > 0 ? Math.max(...delays) : null;
}

/** Every group that names the crawler, as one; else those for `*`. */
function groupsFor(robots: Robots, userAgent: string): Group[] {
	const token = productToken(userAgent);
	const named = robots.groups.filter((group) => group.agents.includes(token));
	return named.length > 0 ? named : robots.groups.filter((group) => group.agents.includes("*"));
}

function addTo(group: Group, key: "allow" | "disallow" | "crawl-delay", value: string): void {
	if (key === "crawl-delay") {
		const seconds = Number(value);
		if (value !== "" && seconds >= 0 && seconds < 86_400) group.crawlDelaySeconds = seconds;
		return;
	}
	// An empty Disallow allows everything, which is what no rule does too.
	if (value !== "") group.rules.push({ allow: key === "allow", pattern: uniform(value) });
}

function productToken(text: string): string {
	return (/^\s*(\*|[a-z_-]+)/i.exec(text)?.[1] ?? "").toLowerCase();
}

/** Encodes what is outside of ASCII and writes every escape alike, so that `/城` meets `/%e5%9f%8e`; escaped letters are unescaped. */
function uniform(path: string): string {
	const encoded = path.replace(/[^\x21-\x7e]+/gu, (text) => encodeURIComponent(text.toWellFormed()));
	return encoded.replace(/%[0-9a-f]{2}/gi, (escaped) => {
		const char = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
		return /[A-Za-z0-9._~-]/.test(char) ? char : escaped.toUpperCase();
	});
}

/** Matches from the start; `*` is any run. Linear in both lengths for each star: no regular expression that a hostile file could slow down. */
function matches(pattern: string, path: string): boolean {
	const anchored = pattern.endsWith("$");
	const [head = "", ...rest] = (anchored ? pattern.slice(0, -1) : pattern).split("*");
	if (!path.startsWith(head)) return false;
	if (rest.length === 0) return !anchored || path.length === head.length;
	let at = head.length;
	const last = rest.pop() ?? "";
	for (const part of rest) {
		const found = path.indexOf(part, at);
		if (found < 0) return false;
		at = found + part.length;
	}
	return anchored ? path.endsWith(last) && path.length - last.length >= at : path.indexOf(last, at) >= 0;
}

function open(robots: Robots): Group {
	const group: Group = { agents: [], rules: [], crawlDelaySeconds: null };
	robots.groups.push(group);
	return group;
}
