/** Scripts with more characters than this are not searched for state. */
const MAX_SCRIPT = 5_000_000;

/** Candidates for the JSON that paths lead into: the text itself, JSONP, and the scripts of a page. */
export function* statesIn(text: string): Generator<unknown> {
	if (/^\s*[[{]/.test(text)) yield read(text.trim());
	// JSONP: callback({…})
	const jsonp = /^\s*[\w$.]+\s*\(\s*([[{][\s\S]*[\]}])\s*\)\s*;?\s*$/.exec(text.slice(0, MAX_SCRIPT));
	if (jsonp) yield read(jsonp[1] ?? "");
	for (const [, body = ""] of text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script\s*>/gi)) yield* stateOf(body);
}

/** What one script says: JSON, or what it assigns. */
export function* stateOf(script: string): Generator<unknown> {
	if (script.length > MAX_SCRIPT || script.length < 20) return;
	if (/^\s*[[{]/.test(script)) yield read(script.trim());
	else yield* assignedIn(script);
}

/** Objects and lists that a script assigns: `window.__STATE__ = {…};`, `self.push([…])`, `JSON.parse("…")`. */
function* assignedIn(script: string): Generator<unknown> {
	const parsed = /JSON\.parse\(\s*("(?:[^"\\]|\\.)*")\s*\)/.exec(script);
	if (parsed) {
		const inner = read(parsed[1] ?? "");
		if (typeof inner === "string") yield read(inner);
	}
	const pattern = /=\s*(?=[[{])/g;
	for (
		let found = pattern.exec(script), tries = 0;
		found && tries < 20;
		found = pattern.exec(script), tries++
	) {
		const start = found.index + found[0].length;
		const end = endOf(script, start);
		if (end - start < 20) continue;
		yield read(script.slice(start, end));
		pattern.lastIndex = end;
	}
}

/** Where the bracket that opens at `start` closes, strings skipped; `start` when it does not. */
function endOf(text: string, start: number): number {
	let depth = 0;
	for (let i = start; i < text.length; i++) {
		const char = text[i];
		if (char === '"') {
			for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === "\\") i++;
		} else if (char === "{" || char === "[") depth++;
		else if (char === "}" || char === "]") {
			depth--;
			if (depth === 0) return i + 1;
		}
	}
	return start;
}

function read(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// `undefined` is no JSON, but scripts write it.
	}
	try {
		return JSON.parse(text.replace(/([:,[]\s*)undefined(?=\s*[,}\]])/g, "$1null"));
	} catch {
		// Not JSON: a script's own object; the next candidate may be.
		return undefined;
	}
}
