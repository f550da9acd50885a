import { alike } from "../../base/nearest.ts";
import { isOf } from "./query.ts";
import { readTerms, type Term } from "./terms.ts";
import { normalise } from "./text.ts";

/** A source by its id, and its title where that is known. */
interface Named {
	id: string;
	title?: string;
}

/** The terms of a `q` that want entries of a source (`source:`); none where it cannot be read. */
export function wantedSources(q: string): Term[] {
	const read = readTerms(q, "UTC");
	return "wrong" in read ? [] : read.terms.filter((term) => term.in === "source" && term.wanted);
}

/** The first of the terms that names none of the sources. */
export function unknownAmong(wanted: readonly Term[], sources: readonly Named[]): Term | null {
	return wanted.find((term) => !sources.some((source) => isNamed(source, term))) ?? null;
}

export function isNamed({ id, title = "" }: Named, { text }: Term): boolean {
	return isOf({ id, title }, text);
}

/** The id of the source that is likely to be meant: by its id, else by a part of that or a word of its title. */
export function nearestOf(text: string, sources: readonly Named[]): string | null {
	const byId = alike(
		text,
		sources.map(({ id }) => id),
	);
	const words = ({ id, title = "" }: Named) => [...id.split("-"), ...normalise(title).split(" ")];
	return byId ?? sources.find((source) => alike(text, words(source)) !== null)?.id ?? null;
}
