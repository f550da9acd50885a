/**
 * What can be wrong, by the step of the river at which it is noticed: what makes a stage fail, and what it only notes
 * and goes on after. A code is stable: `/health`, logs and the words for owners go by it. What is not here does not
 * compile; what an older release noted in its own codes is read with `knownFailure` and `knownProblem`.
 */
export const CODES = {
	/** What a person wrote at a terminal. */
	config: { fails: ["bad-arguments", "bad-line"], notes: [] },
	/** An address that is not to be asked. */
	guard: {
		fails: ["bad-address", "credentials", "own-host", "port", "private-address", "private-name", "scheme"],
		notes: [],
	},
	/** Also `http-` with the status, and what a proxy says that its own guard does not let through. */
	fetch: {
		fails: [
			"bad-encoding",
			"bad-redirect",
			"bad-response",
			"captcha",
			"dns",
			"empty-body",
			"network",
			"no-room",
			"proxy-failed",
			"proxy-key",
			"proxy-locked",
			"proxy-quota",
			"proxy-unreachable",
			"proxy-wants-header",
			"redirect-loop",
			"refused",
			"reset",
			"robots",
			"rsshub-failed",
			"rsshub-unset",
			"timeout",
			"tls",
			"too-large",
			"too-many-redirects",
			"unexpected-encoding",
			"unreadable-file",
		],
		notes: ["validators-lied"],
	},
	decode: {
		fails: [],
		notes: ["charset-contradicted", "mixed-charsets", "undecodable-bytes", "unknown-charset"],
	},
	parse: {
		fails: [
			"empty",
			"html-not-feed",
			"interrupted",
			"json-malformed",
			"json-not-feed",
			"not-a-feed",
			"not-opml",
			"opml",
			"too-complex",
			"truncated",
		],
		notes: [
			"broken-cdata",
			"broken-end-tag",
			"broken-instruction",
			"broken-start-tag",
			"control-characters",
			"date-not-understood",
			"emptied",
			"entity-too-deep",
			"feeds-left",
			"feeds-left-out",
			"feeds-like-others",
			"html-entity",
			"json-control-characters",
			"json-trailing-comma",
			"list-full",
			"markup-around-root",
			"repeated-entries",
			"repeated-ids",
			"restamped",
			"several-roots",
			"stray-end-tag",
			"too-deep",
			"text-cut",
			"too-many-entries",
			"too-many-nodes",
			"truncated-entry",
			"unclosed-element",
			"undeclared-prefix",
			"unescaped-ampersand",
			"unescaped-less-than",
			"unstable-ids",
			"unterminated-cdata",
			"unterminated-comment",
			"untitled",
			"zone-not-known",
		],
	},
	page: {
		fails: [
			"bad-address",
			"list-collapsed",
			"no-article",
			"no-list",
			"no-public-feed",
			"page-too-large",
			"selector-invalid",
			"selector-matches-nothing",
			"selector-removes-all",
			"selector-unfit",
		],
		notes: [
			"article-missing",
			"feed-available",
			"looks-like-article",
			"looks-like-list",
			"page-missing",
			"provenance",
			"selector-unused",
			"too-many-pages",
			"zone-not-known",
		],
	},
	/** What came to a mailbox. */
	mail: {
		fails: [],
		notes: ["automatic-answer", "message-cut", "too-many-parts", "unwanted-sender"],
	},
	clean: { fails: [], notes: ["text-cut", "unsafe-address"] },
	/** Also `quota-` with the name of a quota; `unknown-code` stands for what an older release noted and this one knows no more. */
	store: {
		fails: ["broken-row", "library-lost", "no-crawler", "store-failed", "unknown-code"],
		notes: ["too-much-news"],
	},
	/** What a reader asks for and does not get. */
	publish: {
		fails: [
			"bad-parameter",
			"bad-signature",
			"expired-signature",
			"host-not-configured",
			"origin-not-allowed",
		],
		notes: [],
	},
	/** An exception of ours: a bug, whatever the source sent. */
	defect: { fails: ["exception"], notes: [] },
} as const satisfies Record<string, { fails: readonly string[]; notes: readonly string[] }>;

/** The step of the river at which something was noticed. */
export type Stage = keyof typeof CODES;

export const STAGES = Object.keys(CODES) as readonly Stage[];

/** Codes that say more than a word of the table. */
interface Numbered {
	fetch: `http-${number}` | (typeof CODES.guard.fails)[number];
	store: `quota-${string}`;
}

/** A code with which one of some stages fails. */
export type FailureCode<S extends Stage = Stage> = {
	[K in S]: (typeof CODES)[K]["fails"][number] | (K extends keyof Numbered ? Numbered[K] : never);
}[S];

/** A code of one of some stages: what was mended or left out, and what a part of a source failed with. */
export type Code<S extends Stage = Stage> = FailureCode<S> | (typeof CODES)[S]["notes"][number];

/** Whether a failure is that of a proxy on the way, and says nothing of the source. */
export function isOfProxy(code: string): boolean {
	return code.startsWith("proxy-");
}

/** The status of a code that stands for one (`http-404`); null for others. */
export function statusOf(code: string): number | null {
	const status = /^http-(\d{3})$/.exec(code)?.[1];
	return status === undefined ? null : Number(status);
}

/** Whether a word from elsewhere is a code with which a stage fails. */
export function isFailureCode<S extends Stage>(stage: S, word: string): word is FailureCode<S> & string {
	if ((CODES[stage].fails as readonly string[]).includes(word)) return true;
	if (stage === "fetch") return statusOf(word) !== null || isFailureCode("guard", word);
	return stage === "store" && word.startsWith("quota-");
}

/** What an older release noted, in the code that it has now. */
const RENAMED: Readonly<Record<string, Known>> = {
	"parse/defect": { stage: "defect", code: "exception" },
};

type Known = { [K in Stage]: { stage: K; code: FailureCode<K> } }[Stage];
type KnownProblem = { [K in Stage]: { stage: K; code: Code<K> } }[Stage];

const UNKNOWN: Known = { stage: "store", code: "unknown-code" };

/** A failure's stage and code as they were stored; `store/unknown-code` for those that this release does not know. */
export function knownFailure(stage: string, code: string): Known {
	if (isStage(stage) && isFailureCode(stage, code)) return { stage, code } as Known;
	return RENAMED[`${stage}/${code}`] ?? UNKNOWN;
}

/** The same of a problem. */
export function knownProblem(stage: string, code: string): KnownProblem {
	const isNote = isStage(stage) && (CODES[stage].notes as readonly string[]).includes(code);
	return isNote ? ({ stage, code } as KnownProblem) : knownFailure(stage, code);
}

function isStage(word: string): word is Stage {
	return Object.hasOwn(CODES, word);
}

/** Whether it is about a selector of an owner's. */
export function isOfSelector({ code }: { code: string }): boolean {
	return code.startsWith("selector-");
}
