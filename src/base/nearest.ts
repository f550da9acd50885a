/** The name that is nearest to a misspelt one, if one or two letters make the difference; null where none is. */
export function nearest(misspelt: string, known: readonly string[]): string | null {
	// People mistype the middle of a word sooner than its beginning.
	const far = (name: string) => distance(name, misspelt) - (name[0] === misspelt[0] ? 0.5 : 0);
	// Each letter more or less is a difference: of thousands of names few are looked at.
	const near = known.filter((name) => Math.abs(name.length - misspelt.length) <= 2);
	const [best] = near.map((name) => ({ name, far: far(name) })).sort((a, b) => a.far - b.far);
	return best && best.far <= 2 && best.far < misspelt.length ? best.name : null;
}

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
