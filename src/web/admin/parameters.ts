import { alike } from "../../base/nearest.ts";
import { asWritten, plainLine } from "../../base/printable.ts";
import { problem } from "../problem.ts";

/** What a parameter of a route of the owner's may be. */
type Kind = "text" | "flag";

/**
 * The refusal of parameters that a route of the owner's does not know, and of flags that are neither true nor false: one that
 * is misspelt would have everything fetched, a backup made without its keys, or those of somebody else taken in. Null where
 * nothing is wrong.
 */
export function wrongParameter(url: string, known: Readonly<Record<string, Kind>>): Response | null {
	for (const [name, value] of new URL(url).searchParams) {
		const kind = Object.hasOwn(known, name) ? known[name] : undefined;
		const wrong =
			kind === undefined
				? unknownName(name, Object.keys(known))
				: kind === "flag" && !/^(?:true|false)$/.test(value)
					? `${name}: found ${asWritten(value.slice(0, SHOWN_CHARS))}, expected true or false`
					: null;
		if (wrong !== null) return problem(400, "bad-parameter", wrong);
	}
	return null;
}

const SHOWN_CHARS = 80;

function unknownName(name: string, known: readonly string[]): string {
	const shown = plainLine(name).slice(0, SHOWN_CHARS);
	const near = alike(name, known);
	return near === null
		? `there is no parameter "${shown}" here; there are ${known.join(", ")}`
		: `${shown}: did you mean ${near}?`;
}
