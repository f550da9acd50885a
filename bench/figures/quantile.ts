/** The value below which so large a part of them lies; NaN of none. */
export function quantile(values: readonly number[], part: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** The middle of the values, the upper one of two; NaN of none. */
export function median(values: readonly number[]): number {
	return quantile(values, 0.5);
}
