import { nearest } from "../base/nearest.ts";
import { asWritten } from "../base/printable.ts";
import type { Fault, Path } from "./check.ts";
import { KEYS } from "./schema.ts";

/** What is wrong with one thing that was written, for people. */
export interface Misfit {
	/** Where it stands: `sources[1].every`. */
	key: string;
	found: string;
	expected: string;
}

/** The keys that each table knows, by the table's name; those of the file itself have none. */
export type Keys = Readonly<Record<string, readonly string[]>>;

/** A fault of something that was written in words. */
export function misfitOf({ path, expected }: Fault, written: unknown, known: Keys = KEYS): Misfit {
	const key = keyOf(path);
	if (expected === null) {
		const [name, place] = [String(path.at(-1)), path.slice(0, -1)];
		return { key, found: "an unknown key", expected: knownKey(name, place, known) };
	}
	const found = path.reduce<unknown>(
		(value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
		written,
	);
	return { key, found: found === undefined ? "nothing" : quote(found), expected };
}

/** What may stand in the place of an unknown key: the one that was meant, else where this one belongs, else all that are known there. */
function knownKey(key: string, path: Path, all: Keys): string {
	const table = String(path.findLast((step) => typeof step === "string") ?? "");
	const known = all[table] ?? [];
	const [home] = Object.entries(all).find(([name, keys]) => name && keys.includes(key)) ?? [];
	const near = nearest(key, known);
	const belongs = home ? `"${key}" belongs to ${home}` : known.join(", ");
	return `a key that is known here: ${near === null ? belongs : `did you mean "${near}"?`}`;
}

function keyOf(path: Path): string {
	return path.reduce<string>(
		(key, step) => (typeof step === "number" ? `${key}[${step}]` : `${key}${key && "."}${String(step)}`),
		"",
	);
}

/** As it was written, as much of it as a line holds. */
export function quote(value: unknown): string {
	const text = asWritten(value);
	return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
