import { ADDRESS_MAX_CHARS } from "../../settings.ts";

/** Wider pictures than this are for posters, not for a column of text. */
const WIDE_ENOUGH = 1_600;

/**
 * The address in a `srcset` (WHATWG HTML, 4.8.4.3.10) that suits a column of text: the widest up to 1600 pixels, else
 * the narrowest above; of densities the one nearest to 2. Null when the set is empty.
 */
export function bestOf(srcset: string): string | null {
	if (srcset === "" || srcset.length > ADDRESS_MAX_CHARS) return null;
	let best: { url: string; rank: number } | null = null;
	for (const { url, width, density } of candidatesOf(srcset)) {
		const size = width ?? density * 800;
		const rank = size <= WIDE_ENOUGH ? size : WIDE_ENOUGH - size / 10;
		if (best === null || rank > best.rank) best = { url, rank };
	}
	return best?.url ?? null;
}

/** A candidate's address may hold commas; it ends at white space, or at a comma in front of white space or the end. */
function* candidatesOf(srcset: string): Generator<{ url: string; width: number | null; density: number }> {
	const pattern = /[\s,]*([^\s,]\S*[^\s,]|[^\s,])(?:\s+([\d.]+)([wx]))?(?:\s+\d+h)?\s*(?:,|$)/g;
	for (const [, url = "", amount, unit] of srcset.matchAll(pattern)) {
		const number = amount === undefined ? Number.NaN : Number(amount);
		if (unit === "w") yield { url, width: number, density: 1 };
		else yield { url, width: null, density: Number.isFinite(number) ? number : 1 };
	}
}
