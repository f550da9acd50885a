const encoder = new TextEncoder();

/** Compares in a time that depends on the length of `given` only: where the two differ stays unknown to who measures. */
export function sameText(given: string, secret: string): boolean {
	const left = encoder.encode(given);
	const right = encoder.encode(secret);
	let difference = left.length ^ right.length;
	for (let at = 0; at < left.length; at++) {
		difference |= (left[at] ?? 0) ^ (right[at % right.length] ?? 0);
	}
	return difference === 0;
}
