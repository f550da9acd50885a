import { Misshapen, type Shape } from "./shape.ts";

/** Any text. */
export const text: Shape<string> = (value) => {
	if (typeof value !== "string") throw new Misshapen("text", value);
	return value;
};

/** A text of a form. */
export function textLike(form: RegExp, what: string): Shape<string> {
	return (value) => {
		if (typeof value !== "string" || !form.test(value)) throw new Misshapen(what, value);
		return value;
	};
}

/** One of some words. */
export function oneOf<const T extends string>(...words: readonly T[]): Shape<T> {
	const known: ReadonlySet<unknown> = new Set(words);
	const expected = `one of ${words.join(", ")}`;
	return (value) => {
		if (!known.has(value)) throw new Misshapen(expected, value);
		return value as T;
	};
}

export const flag: Shape<boolean> = (value) => {
	if (typeof value !== "boolean") throw new Misshapen("true or false", value);
	return value;
};

/** Any number but NaN and the infinities. */
export const amount: Shape<number> = (value) => {
	if (typeof value !== "number" || !Number.isFinite(value)) throw new Misshapen("a number", value);
	return value;
};

/** 0, 1, 2 … up to a highest. */
export function count(most = Number.MAX_SAFE_INTEGER): Shape<number> {
	return (value) => {
		if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > most)
			throw new Misshapen(`a whole number from 0 to ${most}`, value);
		return value as number;
	};
}

/** Days before or after 1970 that a date can be away (ECMAScript, 21.4.1.1). */
const TIME_MAX_MS = 8.64e15;

/** Milliseconds since 1970 that a date can have. */
export const instant: Shape<number> = (value) => {
	if (typeof value !== "number" || !(Math.abs(value) <= TIME_MAX_MS))
		throw new Misshapen("milliseconds since 1970", value);
	return value;
};
