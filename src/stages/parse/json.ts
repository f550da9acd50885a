import type { Code } from "../../model/codes.ts";
/** JSON as found, and what had to be mended to read it; null when nothing can be read. */
export interface MendedJson {
	value: unknown;
	/** `json-trailing-comma`, `json-control-characters`, `truncated`. */
	mends: Code<"parse">[];
}

/** Reads JSON; on failure once more without trailing commas and raw control characters, then without a cut end. */
export function readJson(text: string): MendedJson | null {
	const plain = text.replace(/^[\ufeff\s]+/, "");
	const exact = parse(plain);
	if (exact !== undefined) return { value: exact, mends: [] };
	const { mended, mends, whole } = mend(plain);
	const value = parse(mended);
	if (value !== undefined) return { value, mends };
	const shortened = whole === null ? undefined : parse(whole);
	return shortened === undefined ? null : { value: shortened, mends: [...mends, "truncated"] };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// The caller tries another reading, and reports when that fails too.
		return undefined;
	}
}

interface Mended {
	mended: string;
	mends: Code<"parse">[];
	/** The text up to the last whole item, closed; null when there is none. */
	whole: string | null;
}

/** One pass that knows strings from structure. */
function mend(text: string): Mended {
	const mends = new Set<Code<"parse">>();
	const open: string[] = [];
	let mended = "";
	let inString = false;
	let whole: string | null = null;
	for (let i = 0; i < text.length; i++) {
		const sign = text.charAt(i);
		if (inString) {
			if (sign === "\\") mended += sign + text.charAt(++i);
			else if (sign < " ") {
				mends.add("json-control-characters");
				mended += JSON.stringify(sign).slice(1, -1);
			} else mended += sign;
			if (sign === '"') inString = false;
			continue;
		}
		if (sign === "," && /^\s*[}\]]/.test(text.slice(i + 1, i + 64))) {
			mends.add("json-trailing-comma");
			continue;
		}
		mended += sign;
		if (sign === '"') inString = true;
		else if (sign === "{" || sign === "[") open.push(sign === "{" ? "}" : "]");
		else if (sign === "}" || sign === "]") {
			open.pop();
			if (sign === "}" && open.length === 2 && open[1] === "]") whole = mended + [...open].reverse().join("");
			if (open.length === 0) break;
		}
	}
	return { mended, mends: [...mends], whole };
}
