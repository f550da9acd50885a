import { noSource } from "../config/lookup.ts";
import { type Misfit, quote } from "../config/misfits.ts";
import { OWN_MAX_CHARS, OWN_SOURCES_MAX } from "../settings.ts";
import type { OwnerSource, Refusal } from "./contract.ts";

/** @param ids of the sources that are there */
export function unknownSource(id: string, ids: readonly string[]): Refusal {
	return { status: 404, code: "unknown-source", detail: noSource(id, ids), mistakes: [] };
}

export function noList(id: string): Refusal {
	const detail = `the source ${id} is no OPML list (kind = "opml")`;
	return { status: 404, code: "unknown-source", detail, mistakes: [] };
}

export function badSource(mistakes: Misfit[]): Refusal {
	const detail = mistakes
		.map(({ key, found, expected }) => `${key}${key && ": "}found ${found}, expected ${expected}`)
		.join("; ");
	return { status: 400, code: "bad-source", detail, mistakes };
}

/** Another source has the id, or the address where no id was given. */
export function conflict(key: "id" | "url", found: string, rival: OwnerSource, detail: string): Refusal {
	const expected =
		key === "id"
			? `an id of its own (${nameOf(rival)} has this one)`
			: `another address than that of ${nameOf(rival)} (change that one, or give this one an id of its own)`;
	return { status: 409, code: "conflict", detail, mistakes: [{ key, found: quote(found), expected }] };
}

/** The keys of a source's entries would be those of another's. */
export function sameKeys(key: "id" | "url", found: string, id: string, rival: string): Refusal {
	const expected =
		key === "id"
			? `another id: the keys of its entries would begin as those of the source ${rival} do`
			: `an id of its own beside it: by this address it would be ${id}, and the keys of its entries would begin as those of the source ${rival} do`;
	const detail = `${key}: found ${quote(found)}, expected ${expected}`;
	return { status: 409, code: "conflict", detail, mistakes: [{ key, found: quote(found), expected }] };
}

export function ofTheFile(id: string): Refusal {
	const detail = `the source ${id} stands in sources.toml: drop it there, or pause it here ({"enabled":false})`;
	return { status: 409, code: "of-the-file", detail, mistakes: [] };
}

export function ofAList(id: string, list: string): Refusal {
	const detail = `the source ${id} comes of the OPML list ${list} and goes when it leaves that: pause it here ({"enabled":false})`;
	return { status: 409, code: "of-a-list", detail, mistakes: [] };
}

export function changedMeanwhile({ id, etag }: OwnerSource): Refusal {
	const detail = `the source ${id} is not as it was when you saw it: its ETag is ${etag} now; read it again`;
	return { status: 412, code: "changed-meanwhile", detail, mistakes: [] };
}

/** @param size of all of them, in characters */
export function tooMany(size: number): Refusal {
	const detail =
		size > OWN_MAX_CHARS
			? `the settings of all sources that were added or changed at run time would have ${size} characters, and ${OWN_MAX_CHARS} is the most: move some to sources.toml`
			: `there are ${OWN_SOURCES_MAX} sources that were added or changed at run time, and no more can be: move some to sources.toml, or drop some`;
	return { status: 507, code: "too-many-sources", detail, mistakes: [] };
}

function nameOf({ id, from }: OwnerSource): string {
	return from === "file" ? `the source ${id} of sources.toml` : `the source ${id}`;
}
