/**
 * What can be wrong, by the step of the river at which it is noticed. A code is stable: `/health`, logs and the words for
 * owners go by it. What is not here does not compile.
 */
export const CODES = {
	config: ["bad-arguments", "bad-line"],
	/** An address that is not to be asked, or a page that may not have it asked for. */
	guard: [
		"bad-address",
		"bad-signature",
		"credentials",
		"expired-signature",
		"host-not-configured",
		"origin-not-allowed",
		"own-host",
		"port",
		"private-address",
		"private-name",
		"scheme",
	],
	/** And `http-` with the status. */
	fetch: [
		"bad-encoding",
		"bad-redirect",
		"bad-response",
		"captcha",
		"dns",
		"empty-body",
		"network",
		"no-room",
		"redirect-loop",
		"refused",
		"reset",
		"robots",
		"timeout",
		"tls",
		"too-large",
		"too-many-redirects",
		"unexpected-encoding",
		"unreadable-file",
		"validators-lied",
	],
	decode: ["charset-contradicted", "mixed-charsets", "undecodable-bytes", "unknown-charset"],
	parse: [
		"broken-cdata",
		"broken-end-tag",
		"broken-instruction",
		"broken-start-tag",
		"control-characters",
		"date-not-understood",
		"emptied",
		"empty",
		"entity-too-deep",
		"html-entity",
		"html-not-feed",
		"json-control-characters",
		"json-malformed",
		"json-trailing-comma",
		"markup-around-root",
		"not-a-feed",
		"repeated-entries",
		"repeated-ids",
		"restamped",
		"several-roots",
		"stray-end-tag",
		"too-deep",
		"too-many-entries",
		"truncated",
		"truncated-entry",
		"unclosed-element",
		"undeclared-prefix",
		"unescaped-ampersand",
		"unescaped-less-than",
		"unstable-ids",
		"unterminated-cdata",
		"unterminated-comment",
		"zone-not-known",
	],
	page: [
		"bad-address",
		"feed-available",
		"list-collapsed",
		"no-article",
		"no-list",
		"page-missing",
		"page-too-large",
		"provenance",
		"selector-invalid",
		"selector-matches-nothing",
		"too-many-pages",
		"zone-not-known",
	],
	clean: ["text-cut", "unsafe-address"],
	/** And `quota-` with the name of a quota. */
	store: ["broken-row", "no-crawler", "store-failed", "too-much-news"],
	publish: ["bad-parameter"],
	/** An exception of ours: a bug, whatever the source sent. */
	defect: ["exception"],
} as const;

/** The step of the river at which something was noticed. */
export type Stage = keyof typeof CODES;

export const STAGES = Object.keys(CODES) as readonly Stage[];

/** Codes that say more than a word of the list. */
interface Numbered {
	fetch: `http-${number}` | (typeof CODES.guard)[number];
	store: `quota-${string}`;
}

/** A code of one of some stages. */
export type Code<S extends Stage = Stage> = {
	[K in S]: (typeof CODES)[K][number] | (K extends keyof Numbered ? Numbered[K] : never);
}[S];

/** Whether a word from elsewhere is a code of a stage. */
export function isCode<S extends Stage>(stage: S, word: string): word is Code<S> & string {
	return (CODES[stage] as readonly string[]).includes(word);
}
