import * as v from "valibot";

/** Where something stands in what was written: names of keys, and places in lists counted from 0. */
export type Path = readonly (string | number)[];

/** Something that is not as it has to be. */
export interface Fault {
	path: Path;
	/** In words; null for a key that is not known there. */
	expected: string | null;
}

/** Reads what was written as what it means. The words of its mistakes are ours: what is expected, for owners. */
export type Check<T = unknown> = v.GenericSchema<unknown, T>;

/** What a check reads. */
export type Read<C extends Check> = v.InferOutput<C>;

/** Says what is expected in the place of a value; null where nothing is wrong. */
type Rule<T> = (value: T) => string | null;

/** A value that keeps rules, one after another; the first that is broken is told. */
export function that<T>(check: Check<T>, ...rules: Rule<T>[]): Check<T> {
	return v.pipe(
		check,
		v.rawCheck(({ dataset, addIssue }) => {
			if (!dataset.typed) return;
			const { value } = dataset;
			const expected = rules.map((rule) => rule(value)).find((words) => words !== null);
			if (expected !== undefined) addIssue({ message: expected });
		}),
	);
}

/** A table whose fields keep a rule together; the one at `key` is told when it is broken. */
export function together<T extends object>(check: Check<T>, key: string & keyof T, rule: Rule<T>): Check<T> {
	return v.pipe(
		check,
		v.rawCheck(({ dataset, addIssue }) => {
			const expected = dataset.typed ? rule(dataset.value) : null;
			if (expected !== null) addIssue({ message: expected, path: [step(dataset.value, key)] });
		}),
	);
}

/** A text that keeps rules; who writes something else, or nothing, is told what an empty one would be told. */
export function text(...rules: Rule<string>[]): Check<string> {
	const expected = () => rules.map((rule) => rule("")).find((words) => words !== null) ?? "a text";
	const inQuotes = (input: unknown) => (input === undefined ? "" : IN_QUOTES);
	return that(plain(v.string(({ input }) => `${expected()}${inQuotes(input)}`)), ...rules);
}

/** What is said behind what a text is to be, where something stands there that is none. */
export const IN_QUOTES = ", in quotation marks";

/** A text, in whose place whoever writes something else is told what it is to be. */
export function textAs(expected: string): Check<string> {
	return plain(v.string(expected));
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
	return v.pipe(
		check,
		v.rawTransform<From, To>(({ dataset, addIssue, NEVER }) => {
			const found = read(dataset.value);
			if (found === null) addIssue({ message: expected });
			return found ?? NEVER;
		}),
	);
}

/** The same value in another form. */
export function mapped<From, To>(check: Check<From>, form: (value: From) => To): Check<To> {
	return v.pipe(check, v.transform(form));
}

export const flag = plain(v.boolean("true or false, without quotation marks"));

/** A whole number between two, both included. */
export function whole(least: number, most: number): Check<number> {
	const expected = `a whole number between ${least} and ${most}`;
	const isRight = (value: number) => Number.isInteger(value) && value >= least && value <= most;
	return that(plain(v.number(expected)), (value) => (isRight(value) ? null : expected));
}

export function oneOf<const T extends string>(...words: readonly T[]): Check<T> {
	return plain(v.picklist(words, `one of ${words.map((word) => JSON.stringify(word)).join(", ")}`));
}

export function list<T>(item: Check<T>, expected = 'a list, such as ["…", "…"]'): Check<T[]> {
	return plain<T[]>(v.array(item, expected));
}

/** A table of any keys that a rule takes. */
export function record<T>(key: Rule<string>, value: Check<T>): Check<Record<string, T>> {
	const name = text(key) as v.GenericSchema<string>;
	return v.pipe(aTable, v.record(name, value));
}

/** May be left out. */
export function maybe<T>(check: Check<T>): Check<T | undefined> {
	return v.optional(check);
}

/** Means something where it is left out. */
export function or<T>(check: Check<T>, absent: () => NoInfer<T>): Check<T> {
	return mapped(maybe(check), (value) => value ?? absent());
}

/** Whatever somebody else is to check. */
export const anything: Check = v.unknown();

/** Nothing may be written. */
export function nothing(expected: string): Check<undefined> {
	return v.optional(v.never(expected));
}

/** Another check for another way to write it. */
export function either<T>(choose: (value: unknown) => Check<T>): Check<T> {
	return v.lazy(choose);
}

type Fields = Record<string, Check>;
type Lacking<F extends Fields> = { [K in keyof F]: undefined extends Read<F[K]> ? K : never }[keyof F];

/** What a table of such fields means. */
export type Table<F extends Fields> = { [K in Exclude<keyof F, Lacking<F>>]: Read<F[K]> } & {
	[K in Lacking<F>]?: Read<F[K]>;
};

/** A table that has these keys and no others. Each mistake is told, and each key that nobody knows. */
export function table<F extends Fields>(fields: F): Check<Table<F>> & { keys: readonly string[] } {
	const keys = Object.keys(fields);
	const known = v.object(fields);
	const check = v.pipe(
		aTable,
		v.rawTransform<Record<string, unknown>, Table<F>>(({ dataset: { value }, addIssue, NEVER }) => {
			// What objects have by themselves is not written; what is left out is asked of its own check, for the words.
			const own = keys.map((key) => [key, Object.hasOwn(value, key) ? value[key] : undefined]);
			const read = v.safeParse(known, Object.fromEntries(own));
			const unknown = Object.keys(value).filter((key) => !Object.hasOwn(fields, key));
			for (const { message, path } of read.issues ?? []) addIssue({ message, ...(path && { path }) });
			for (const key of unknown) addIssue({ message: UNKNOWN, path: [step(value, key)] });
			if (!read.success || unknown.length > 0) return NEVER;
			return Object.fromEntries(
				Object.entries(read.output).filter(([, means]) => means !== undefined),
			) as Table<F>;
		}),
	);
	return Object.assign(check, { keys });
}

/** Where a key stands, as the library says it. */
function step(input: unknown, key: string): v.UnknownPathItem {
	return { type: "unknown", origin: "key", input, key, value: null };
}

/** Stands for the words, which depend on what is known there. */
const UNKNOWN = "";

const aTable = v.custom<Record<string, unknown>>(isTable, "a table");

export function isTable(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as it means something, or what is wrong with it. */
export function readAs<T>(
	check: Check<T>,
	value: unknown,
): { ok: true; value: T } | { ok: false; faults: Fault[] } {
	const read = v.safeParse(check, value);
	if (read.success) return { ok: true, value: read.output };
	return {
		ok: false,
		faults: read.issues.map(({ path, message }) => ({
			path: path?.map(({ key }) => key as string | number) ?? [],
			expected: message === UNKNOWN ? null : message,
		})),
	};
}

/** The library's checks know what they take; what is written may be anything. */
function plain<T>(schema: v.GenericSchema<T> | v.GenericSchema<unknown[], T>): Check<T> {
	return schema as unknown as Check<T>;
}
