/** Where something stands in what was written: names of keys, and places in lists counted from 0. */
export type Path = readonly (string | number)[];

/** Something that is not as it has to be. */
export interface Fault {
	path: Path;
	/** In words; null for a key that is not known there. */
	expected: string | null;
}

/**
 * Reads what was written as what it means; null where it cannot be told. What is wrong is noted among the faults, as words
 * of ours for owners: what is expected. A value may be told and break a rule all the same.
 */
export type Check<T = unknown> = (value: unknown, path: Path, faults: Fault[]) => { value: T } | null;

/** What a check reads. */
export type Read<C extends Check> = NonNullable<ReturnType<C>>["value"];

/** Says what is expected in the place of a value; null where nothing is wrong. */
type Rule<T> = (value: T) => string | null;

/** A value of which a test tells that it is one, else what is expected. */
function plain<T>(is: (value: unknown) => value is T, expected: string): Check<T> {
	return (value, path, faults) => {
		if (is(value)) return { value };
		faults.push({ path, expected });
		return null;
	};
}

/** A value that keeps rules, one after another; the first that is broken is told. */
export function that<T>(check: Check<T>, ...rules: Rule<T>[]): Check<T> {
	return (value, path, faults) => {
		const read = check(value, path, faults);
		const expected = read && rules.map((rule) => rule(read.value)).find((words) => words !== null);
		if (expected) faults.push({ path, expected });
		return read;
	};
}

/** A table whose fields keep a rule together; the one at `key` is told when it is broken. */
export function together<T extends object>(check: Check<T>, key: string & keyof T, rule: Rule<T>): Check<T> {
	return (value, path, faults) => {
		const read = check(value, path, faults);
		const expected = read && rule(read.value);
		if (expected) faults.push({ path: [...path, key], expected });
		return read;
	};
}

/** A text that keeps rules. */
export function text(...rules: Rule<string>[]): Check<string> {
	return that(
		plain((value) => typeof value === "string", "a value of type string"),
		...rules,
	);
}

/** A rule for texts. */
export function like(pattern: RegExp, expected: string): Rule<string> {
	return (value) => (pattern.test(value) ? null : expected);
}

/** What a value stands for; null where it stands for nothing, in the place of which something is expected. */
export function meaning<From, To>(
	check: Check<From>,
	read: (value: From) => To | null,
	expected: string,
): Check<To> {
	return (value, path, faults) => {
		const given = faultless(check, value, path, faults);
		const found = given && read(given.value);
		if (given && found === null) faults.push({ path, expected });
		return found === null ? null : { value: found };
	};
}

/** The same value in another form. */
export function mapped<From, To>(check: Check<From>, form: (value: From) => To): Check<To> {
	return (value, path, faults) => {
		const given = faultless(check, value, path, faults);
		return given && { value: form(given.value) };
	};
}

/** What a check reads where it finds nothing wrong; else null, what is wrong having been noted. */
function faultless<T>(check: Check<T>, value: unknown, path: Path, faults: Fault[]): { value: T } | null {
	const before = faults.length;
	const read = check(value, path, faults);
	return faults.length === before ? read : null;
}

export const flag = plain((value) => typeof value === "boolean", "a value of type boolean");

/** A whole number between two, both included. */
export function whole(least: number, most: number): Check<number> {
	return plain(
		(value): value is number => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
		`a whole number between ${least} and ${most}`,
	);
}

export function oneOf<const T extends string>(...words: readonly T[]): Check<T> {
	return plain(
		(value): value is T => words.some((word) => word === value),
		`one of ${words.map((word) => JSON.stringify(word)).join(", ")}`,
	);
}

const aList = plain((value): value is unknown[] => Array.isArray(value), "a value of type array");

export function list<T>(item: Check<T>): Check<T[]> {
	return (value, path, faults) => {
		const items = aList(value, path, faults)?.value.map((element, at) =>
			item(element, [...path, at], faults),
		);
		if (!items?.every((read) => read !== null)) return null;
		return { value: items.map((read) => read.value) };
	};
}

/** A table of any keys that a rule takes. */
export function record<T>(key: Rule<string>, value: Check<T>): Check<Record<string, T>> {
	const name = text(key);
	return (written, path, faults) => {
		const given = aTable(written, path, faults);
		if (!given) return null;
		const fields: [string, T][] = [];
		const entries = Object.entries(given.value);
		for (const [field, content] of entries) {
			name(field, [...path, field], faults);
			const read = value(content, [...path, field], faults);
			if (read) fields.push([field, read.value]);
		}
		return fields.length === entries.length ? { value: Object.fromEntries(fields) } : null;
	};
}

/** May be left out. */
export function maybe<T>(check: Check<T>): Check<T | undefined> {
	return (value, path, faults) => (value === undefined ? { value } : check(value, path, faults));
}

/** Means something where it is left out. */
export function or<T>(check: Check<T>, absent: () => NoInfer<T>): Check<T> {
	return mapped(maybe(check), (value) => value ?? absent());
}

/** Whatever somebody else is to check. */
export const anything: Check = (value) => ({ value });

/** Nothing may be written. */
export function nothing(expected: string): Check<undefined> {
	return plain((value) => value === undefined, expected);
}

/** Another check for another way to write it. */
export function either<T>(choose: (value: unknown) => Check<T>): Check<T> {
	return (value, path, faults) => choose(value)(value, path, faults);
}

type Fields = Record<string, Check>;
type Lacking<F extends Fields> = { [K in keyof F]: undefined extends Read<F[K]> ? K : never }[keyof F];

/** What a table of such fields means. */
export type Table<F extends Fields> = { [K in Exclude<keyof F, Lacking<F>>]: Read<F[K]> } & {
	[K in Lacking<F>]?: Read<F[K]>;
};

/** A table that has these keys and no others. Each mistake is told, and each key that nobody knows. */
export function table<F extends Fields>(fields: F): Check<Table<F>> & { keys: readonly string[] } {
	const check: Check<Table<F>> = (written, path, faults) => {
		const given = aTable(written, path, faults)?.value;
		if (!given) return null;
		const before = faults.length;
		const means: [string, unknown][] = [];
		// What objects have by themselves is not written; what is left out is asked of its own check, for the words.
		for (const [key, field] of Object.entries(fields)) {
			const read = field(Object.hasOwn(given, key) ? given[key] : undefined, [...path, key], faults);
			if (read?.value !== undefined) means.push([key, read.value]);
		}
		for (const key of Object.keys(given))
			if (!Object.hasOwn(fields, key)) faults.push({ path: [...path, key], expected: null });
		return faults.length === before ? { value: Object.fromEntries(means) as Table<F> } : null;
	};
	return Object.assign(check, { keys: Object.keys(fields) });
}

const aTable = plain(isTable, "a table");

export function isTable(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as it means something, or what is wrong with it. */
export function readAs<T>(
	check: Check<T>,
	value: unknown,
): { ok: true; value: T } | { ok: false; faults: Fault[] } {
	const faults: Fault[] = [];
	const read = check(value, [], faults);
	return read && faults.length === 0 ? { ok: true, value: read.value } : { ok: false, faults };
}
