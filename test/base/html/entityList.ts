/** A word of the table: how long its value is, whether it wants a semicolon or begins a run, its branches. */
const VALUE = 14;
const STRICT_OR_RUN = 13;
const BRANCHES = 7;

/** Every name that a decode table of `entities` knows, `;` behind those that want one, with what it stands for. */
export function namesOf(table: Uint16Array): Map<string, string> {
	const names = new Map<string, string>();
	const word = (at: number): number => table[at] ?? 0;
	const half = (at: number, index: number): string =>
		String.fromCharCode((word(at + (index >> 1)) >> (8 * (index & 1))) & 255);
	const walk = (at: number, prefix: string): void => {
		const length = word(at) >> VALUE;
		const marked = (word(at) >> STRICT_OR_RUN) & 1;
		const branches = (word(at) >> BRANCHES) & 63;
		const first = word(at) & 127;
		if (length === 0 && marked) {
			let run = String.fromCharCode(first);
			for (let index = 0; index < branches - 1; index++) run += half(at + 1, index);
			walk(at + 1 + (branches >> 1), prefix + run);
			return;
		}
		if (length === 1) names.set(prefix + (marked ? ";" : ""), String.fromCharCode(word(at) & 8191));
		if (length > 1)
			names.set(prefix + (marked ? ";" : ""), String.fromCharCode(...table.slice(at + 1, at + length)));
		const next = at + Math.max(1, length);
		if (length === 1) return;
		if (branches === 0) {
			if (first) walk(next, prefix + String.fromCharCode(first));
		} else if (first) {
			for (let index = 0; index < branches; index++) {
				if (word(next + index)) walk(word(next + index) - 1, prefix + String.fromCharCode(first + index));
			}
		} else {
			for (let index = 0; index < branches; index++)
				walk(word(next + ((branches + 1) >> 1) + index), prefix + half(next, index));
		}
	};
	walk(0, "");
	return names;
}

/** The list as `src/base/html/entityNames.ts` has it. */
export function listOf(names: ReadonlyMap<string, string>): string {
	const byValue = new Map<string, string[]>();
	for (const [name, value] of [...names].sort(([left], [right]) => (left < right ? -1 : 1))) {
		if (!name.endsWith(";")) continue;
		const bare = name.slice(0, -1);
		byValue.set(value, [...(byValue.get(value) ?? []), names.has(bare) ? `${bare}!` : bare]);
	}
	const points = (value: string): number[] => [...value].map((sign) => sign.codePointAt(0) ?? 0);
	let previous = 0;
	return [...byValue]
		.map(([value, group]) => ({ points: points(value), group }))
		.sort(
			(left, right) =>
				(left.points[0] ?? 0) - (right.points[0] ?? 0) || (left.points[1] ?? 0) - (right.points[1] ?? 0),
		)
		.map(({ points: [first = 0, second], group }) => {
			const step = first - previous;
			previous = first;
			const head = (step === 1 ? "" : step) + (second === undefined ? "" : `+${second}`);
			return [...(head === "" ? [] : [head]), ...group].join(" ");
		})
		.join(";");
}
