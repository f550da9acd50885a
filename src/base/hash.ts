/**
 * A fast synchronous hash for keys and change detection, not for secrets: two 32-bit lanes mixed as MurmurHash3
 * does (its finaliser, public domain). Collisions are found in a minute by whoever looks for them: nothing that strangers choose
 * may be believed to be the same, or somebody's, because of it (`base/entryKey.ts`).
 */
export function hash64(text: string): string {
	const [high, low] = lanes(text);
	return hex32(high) + hex32(low);
}

/** SHA-256 of bytes, in 64 hexadecimal digits: where somebody might want two things to have one hash. */
export async function sha256(bytes: Uint8Array): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
	return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The first lane alone, as an unsigned 32-bit number: enough to spread hosts over shards. */
export function hash32(text: string): number {
	return lanes(text)[0] >>> 0;
}

function lanes(text: string): [number, number] {
	let a = 0x9747b28c ^ text.length;
	let b = 0x2f0b4c47 ^ text.length;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		a = Math.imul(a ^ unit, 0x85ebca6b);
		a ^= a >>> 15;
		b = Math.imul(b ^ unit, 0xc2b2ae35);
		b ^= b >>> 13;
	}
	a = finish(a ^ (b >>> 7));
	b = finish(b ^ a);
	return [a, b];
}

function finish(lane: number): number {
	let h = lane ^ (lane >>> 16);
	h = Math.imul(h, 0x85ebca6b);
	h ^= h >>> 13;
	h = Math.imul(h, 0xc2b2ae35);
	return h ^ (h >>> 16);
}

function hex32(lane: number): string {
	return (lane >>> 0).toString(16).padStart(8, "0");
}
