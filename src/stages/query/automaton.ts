import { type Accepts, type Node, PatternError, TEXT_END, TEXT_START } from "./syntax.ts";
import { spend, type Work } from "./work.ts";

/** Positions of a pattern: what one step can cost, and what 500 entries multiply. */
export const PATTERN_MAX_POSITIONS = 100;
/** Sets of positions that are remembered; a pattern that makes more starts afresh. */
const STATES_MAX = 500;

/** A step to a state that is not known yet, for each position that may come next, in steps to known ones. */
const UNKNOWN_STEP = 7;

/** Anchors in a row (`(a$)$`) that all stand for the same place. */
const ANCHORS_MAX = 4;

interface Part {
	nullable: boolean;
	first: number[];
	last: number[];
}

/** A set of positions that can come next, with what each unit seen so far leads to. */
interface State {
	positions: number[];
	isMatch: boolean;
	next: Map<number, State>;
}

/**
 * Whether a pattern matches anywhere in a text, in time linear in the text whatever the pattern: Glushkov's
 * automaton (1961), made deterministic as far as the text needs it (Aho, Sethi, Ullman, "lazy transition
 * evaluation"). Nothing backtracks, so there is no catastrophic expression.
 */
export function compileAutomaton(pattern: Node, work: Work): (text: string) => boolean {
	const { accepts, follow, root } = build(pattern);
	if (root.nullable) return () => true;
	const isLast = new Set(root.last);
	const makeStart = (): State => ({ positions: [], isMatch: false, next: new Map() });
	let start = makeStart();
	let states = new Map<string, State>();

	function step(state: State, unit: number): State {
		const known = state.next.get(unit);
		if (known) return known;
		const candidates = new Set([
			...root.first,
			...state.positions.flatMap((position) => follow[position] ?? []),
		]);
		spend(work, UNKNOWN_STEP * (candidates.size + 3));
		const positions = [...candidates].filter((position) => accepts[position]?.(unit)).sort((a, b) => a - b);
		const key = positions.join();
		if (states.size >= STATES_MAX) {
			states = new Map();
			start = makeStart();
		}
		const next = states.get(key) ?? {
			positions,
			isMatch: positions.some((position) => isLast.has(position)),
			next: new Map(),
		};
		states.set(key, next);
		state.next.set(unit, next);
		return next;
	}

	return (text) => {
		let state = start;
		for (let i = 0; i < ANCHORS_MAX && !state.isMatch; i++) state = step(state, TEXT_START);
		let at = 0;
		while (at < text.length && !state.isMatch) state = step(state, text.charCodeAt(at++));
		spend(work, at);
		for (let i = 0; i < ANCHORS_MAX && !state.isMatch; i++) state = step(state, TEXT_END);
		return state.isMatch;
	};
}

function build(pattern: Node): { accepts: Accepts[]; follow: number[][]; root: Part } {
	const accepts: Accepts[] = [];
	const follow: Set<number>[] = [];
	const link = (from: number[], to: number[]) => {
		for (const position of from) for (const other of to) follow[position]?.add(other);
	};

	function visit(node: Node): Part {
		if (node.kind === "one") return position(node.accepts);
		if (node.kind === "any") return either(node.parts.map(visit));
		if (node.kind === "all") return node.parts.reduce((whole, part) => then(whole, visit(part)), EMPTY);
		return repeat(node);
	}

	function position(accepted: Accepts): Part {
		if (accepts.length >= PATTERN_MAX_POSITIONS)
			throw new PatternError(`more than ${PATTERN_MAX_POSITIONS} characters to match`);
		follow.push(new Set());
		const at = [accepts.push(accepted) - 1];
		return { nullable: false, first: at, last: at };
	}

	function then(a: Part, b: Part): Part {
		link(a.last, b.first);
		return {
			nullable: a.nullable && b.nullable,
			first: a.nullable ? [...a.first, ...b.first] : a.first,
			last: b.nullable ? [...a.last, ...b.last] : b.last,
		};
	}

	function repeat({ part, min, max }: Node & { kind: "many" }): Part {
		let whole = EMPTY;
		for (let i = 0; i < (max ?? Math.max(min, 1)); i++) {
			const before = accepts.length;
			const copy = visit(part);
			// Nothing fifty times, within nothing fifty times, is still nothing, and must not take time.
			if (accepts.length === before) return EMPTY;
			if (max === null && i >= min - 1) link(copy.last, copy.first);
			whole = then(whole, i < min ? copy : { ...copy, nullable: true });
		}
		return whole;
	}

	const root = visit(pattern);
	return { accepts, follow: follow.map((places) => [...places]), root };
}

const EMPTY: Part = { nullable: true, first: [], last: [] };

function either(parts: Part[]): Part {
	return {
		nullable: parts.some((part) => part.nullable),
		first: parts.flatMap((part) => part.first),
		last: parts.flatMap((part) => part.last),
	};
}
