/**
 * The name that is nearest to a misspelt one, if one or two letters make the difference, or else the one that begins like
 * it, as `stories` does like `story`; null where none is, or several begin so.
 */
export function nearest(misspelt: string, known: readonly string[]): string | null {
	// People mistype the middle of a word sooner than its beginning.
	const far = (name: string) => distance(name, misspelt) - (name[0] === misspelt[0] ? 0.5 : 0);
	// Each letter more or less is a difference: of thousands of names few are looked at.
	const near = known.filter((name) => Math.abs(name.length - misspelt.length) <= 2);
	const [best] = near.map((name) => ({ name, far: far(name) })).sort((a, b) => a.far - b.far);
	if (best && best.far <= 2 && best.far < misspelt.length) return best.name;
	const beginning = misspelt.slice(0, -1);
	const [begun, ...others] = known.filter((name) => name.startsWith(beginning));
	return beginning.length >= BEGINNING_CHARS && others.length === 0 ? (begun ?? null) : null;
}

/** The name that is like another one: but for capitals, or for a letter or two; null where none is. */
export function alike(written: string, names: readonly string[]): string | null {
	if (written.length > ALIKE_MAX_CHARS) return null;
	const small = written.toLowerCase();
	return names.find((name) => name.toLowerCase() === small) ?? nearest(written, names);
}

/** For a longer name none is looked for that is like it: that costs its length times that of each name. */
const ALIKE_MAX_CHARS = 80;

/** Fewer letters are the beginning of anything. */
const BEGINNING_CHARS = 4;

/**
 * The name that somebody has written with one slip of the keys: a letter more, less or another, two that changed places, or
 * capitals. Stricter than `nearest`, for where other names are as good as that one.
 */
export function slipOf(written: string, known: readonly string[]): string | null {
	if (written.length > ALIKE_MAX_CHARS) return null;
	const small = written.toLowerCase();
	const letters = (name: string) => [...name].sort().join("");
	const isSlip = (name: string) => {
		if (name === small) return true;
		if (name.length < SWAP_MIN_CHARS || Math.abs(name.length - small.length) > 1) return false;
		if (letters(name) === letters(small)) return distance(name, small) <= 2;
		return name.length >= SLIP_MIN_CHARS && distance(name, small) <= 1;
	};
	return known.find(isSlip) ?? null;
}

/** Of a shorter name each other one is a slip. */
const SLIP_MIN_CHARS = 5;
/** And of a still shorter one that whose letters changed places. */
const SWAP_MIN_CHARS = 3;

function distance(a: string, b: string): number {
	let above = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const swap = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swap));
		}
		above = row;
	}
	return above[b.length] ?? 0;
}
