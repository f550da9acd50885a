import type { Person } from "../../model/entry.ts";
import { htmlToText, looksLikeHtml } from "./text.ts";

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[\p{L}\p{N}-]{2,}/u;

/** The longest name of a person, in characters. */
const MAX_CHARACTERS = 500;

/**
 * A person as people write one: `Ann`, `ann@example.org`, `ann@example.org (Ann)`, `Ann <ann@example.org>`,
 * `Ann (ann@example.org)`. Null when nothing is left.
 */
export function personOf(text: string | null): Person | null {
	if (text === null) return null;
	const written = text.slice(0, MAX_CHARACTERS);
	const plain = (looksLikeHtml(written) ? htmlToText(mailed(written)) : written).replace(/\s+/g, " ").trim();
	const email = EMAIL.exec(plain)?.[0] ?? null;
	if (email === null) return plain === "" ? null : { name: plain, email: null, url: null };
	const rest = plain
		.replace(/mailto:/i, "")
		.replace(email, "")
		.replace(/[<([{]\s*[>)\]}]/g, "")
		.trim();
	const bare = /^[<([](.*)[>)\]]$/.exec(rest)?.[1] ?? rest;
	const name = bare.replace(/^["',;:\s-]+|["',;:\s-]+$/g, "").trim();
	return { name: name || null, email, url: null };
}

/** A link to write to somebody, with the address as text: `<a href="mailto:ann@example.org">Ann</a>`. */
function mailed(html: string): string {
	return html.replace(/<a\s[^<>]*href\s*=\s*["']?mailto:([^"'\s>?]+)[^<>]*>/gi, "$1 ");
}

/** People without repetitions: the same name (or, lacking one, address) counts once. */
export function distinctPeople(people: (Person | null)[]): Person[] {
	const seen = new Set<string>();
	const kept: Person[] = [];
	for (const person of people) {
		const key = person?.name ?? person?.email ?? person?.url;
		if (!person || !key || seen.has(key.toLowerCase())) continue;
		seen.add(key.toLowerCase());
		kept.push(person);
	}
	return kept;
}
