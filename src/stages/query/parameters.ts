import { nearest, slipOf } from "../../base/nearest.ts";
import { asWritten, plainLine } from "../../base/printable.ts";
import {
	FEED_PARAMETERS,
	type FeedParameter,
	type FeedParameterName,
	isFeedParameter,
} from "./feedParameters.ts";

/** A parameter that says what it must not: which, what was found, what was expected. */
export class ParameterError extends Error {
	constructor(name: FeedParameterName, found: string, expected: string) {
		super(`${name}: found ${asWritten(found.slice(0, 80))}, expected ${expected}`);
	}
}

/** The parameters of an address, as far as they are asked for. */
export interface Readable {
	get: (name: FeedParameterName) => string | null;
	getAll: (name: FeedParameterName) => string[];
	has: (name: FeedParameterName) => boolean;
}

/** Those of the parameters that may be numbers. */
type Numeric = {
	[N in FeedParameterName]: (typeof FEED_PARAMETERS)[N] extends { minimum: number } ? N : never;
}[FeedParameterName];

/** Names and values, taken out of a `URLSearchParams` once: in workerd each question to that object costs more than a walk along the list. */
export class Parameters implements Readable {
	readonly pairs: readonly [string, string][];

	constructor(pairs: Iterable<[string, string]>) {
		this.pairs = [...pairs];
	}

	get(name: string): string | null {
		return this.pairs.find(([key]) => key === name)?.[1] ?? null;
	}

	getAll(name: string): string[] {
		return this.pairs.filter(([key]) => key === name).map(([, value]) => value);
	}

	has(name: string): boolean {
		return this.pairs.some(([key]) => key === name);
	}
}

/** True, false, or null when it is not given; throws `ParameterError`. */
export function readFlag(params: Readable, name: FeedParameterName): boolean | null {
	const text = params.get(name);
	if (text === null || text === "") return null;
	if (/^(1|true|yes)$/i.test(text)) return true;
	if (/^(0|false|no)$/i.test(text)) return false;
	throw new ParameterError(name, text, "true or false");
}

/** A whole number within bounds, or null when it is not given; throws `ParameterError`. */
export function readNumber(params: Readable, name: Numeric): number | null {
	const text = params.get(name);
	if (text === null || text === "") return null;
	const { minimum, maximum } = FEED_PARAMETERS[name];
	const { unit }: FeedParameter = FEED_PARAMETERS[name];
	const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
	if (!(value >= minimum && value <= maximum))
		throw new ParameterError(
			name,
			text,
			`a whole number${unit ? ` of ${unit}` : ""} from ${minimum} to ${maximum}`,
		);
	return value;
}

/**
 * What is wrong with a parameter that would be one of ours and is none: who asks for a filter, or for three entries, and gets
 * a feed as if nothing had been asked, subscribes to all of it. Null for any other.
 */
export function misspelt(name: string): string | null {
	if (isFeedParameter(name)) return null;
	const written = plainLine(name).slice(0, 80);
	const slip = slipOf(name, Object.keys(FEED_PARAMETERS));
	if (slip !== null) return `${written}: did you mean ${slip}?`;
	if (!/^filter/i.test(name)) return null;
	const filters = Object.keys(FEED_PARAMETERS).filter((known) => known.startsWith("filter"));
	const near = nearest(written, filters);
	return near === null
		? `"${written}" is no filter: there are ${filters.join(", ")}`
		: `${written}: did you mean ${near}?`;
}
