import { publishedText, publishedValue } from "./escape.ts";
import {
	ENDS_P,
	HEADING,
	ITEM_BARRIER,
	LINE,
	MATH,
	MATH_TEXT,
	ROOM,
	RUBY_PART,
	SCOPE,
	SEEN,
	TABLE_CHILDREN,
	TABLE_PARENTS,
	VOID,
} from "./nesting.ts";

/** An element that the writer has opened, as a handle to close it. */
export interface Open {
	readonly name: string;
	/** How much had been written before the element. */
	readonly from: number;
	/** What there was to see before the element, as `seen` counts. */
	readonly seen: number;
	/** Whether a line had ended before the element. */
	readonly fresh: boolean;
	/** Whether the element keeps its white space. */
	readonly spaced: boolean;
}

export interface Writer {
	/** Null when the place does not allow the element: its children are written without it. */
	open(name: string, attributes: Iterable<readonly [string, string]>): Open | null;
	/** Does nothing for null and for what has already been closed by what was opened since. */
	close(open: Open | null): void;
	text(data: string): void;
	/** Closes everything and returns the HTML. */
	end(): string;
}

/**
 * Writes HTML that no parser reads differently: every tag is closed in words, and nothing stands where parsers would
 * move it. An element in which nothing is to be read, seen or led to is taken back when it is closed.
 */
export function createWriter(takenBack: (name: string) => void = () => {}): Writer {
	const stack: Open[] = [];
	const parts: string[] = [];
	/** Counts what a reader sees, and the places that a link may lead to. */
	let seen = 0;
	/** What comes next begins a line whatever it is. */
	let fresh = true;

	const top = () => stack[stack.length - 1]?.name;
	/** An inline element that holds nothing at all, or a block that only makes room between two others. */
	const isBlank = ({ name, from, ...before }: Open) =>
		ROOM.has(name) && seen === before.seen && (LINE.has(name) ? before.fresh : parts.length === from + 1);
	const pop = () => {
		const last = stack.pop();
		if (!last) return;
		if (isBlank(last)) {
			parts.length = last.from;
			fresh = last.fresh;
			takenBack(last.name);
			return;
		}
		parts.push(`</${last.name}>`);
		if (LINE.has(last.name)) fresh = true;
	};
	/** Closes everything above `keep` elements. */
	const cut = (keep: number) => {
		while (stack.length > keep) pop();
	};
	const start = (name: string, attributes: Iterable<readonly [string, string]>): Open => {
		let spaced = stack[stack.length - 1]?.spaced || name === "pre";
		let tag = `<${name}`;
		const open = { name, from: parts.length, seen, fresh };
		for (const [key, value] of attributes) {
			tag += ` ${key}="${publishedValue(value)}"`;
			if (key === "id") seen++;
			else if (key === "style" && value.includes("white-space")) spaced = true;
		}
		parts.push(`${tag}>`);
		if (SEEN.has(name)) seen++;
		if (LINE.has(name)) fresh = true;
		else if (SEEN.has(name)) fresh = false;
		return { ...open, spaced };
	};
	const push = (name: string) => stack.push(start(name, []));
	/** The index of the innermost element that `wanted` holds, unless one of `barrier` is nearer; else -1. */
	const find = (wanted: (name: string) => boolean, barrier: ReadonlySet<string>): number => {
		for (let i = stack.length - 1; i >= 0; i--) {
			const name = stack[i]?.name ?? "";
			if (wanted(name)) return i;
			if (barrier.has(name)) return -1;
		}
		return -1;
	};

	/** Makes place for a part of a table; false when there is no table around. */
	function enterTablePart(name: string): boolean {
		const table = find((tag) => tag === "table", NOTHING);
		if (table === -1) return false;
		const parents = TABLE_PARENTS[name] ?? NOTHING;
		while (stack.length > table + 1 && !parents.has(top() ?? "")) pop();
		if (parents.has(top() ?? "")) return true;
		push(name === "col" ? "colgroup" : "tr");
		return true;
	}

	/** Puts a cell around what may not stand between the parts of a table. */
	function leaveTableParts(): void {
		if (top() === "colgroup") pop();
		const name = top() ?? "";
		if (!Object.hasOwn(TABLE_CHILDREN, name)) return;
		if (name !== "tr") push("tr");
		push("td");
	}

	function enterBlock(name: string): void {
		const paragraph = find((tag) => tag === "p", SCOPE);
		if (paragraph !== -1) cut(paragraph);
		if (HEADING.has(name) && HEADING.has(top() ?? "")) pop();
		if (name !== "li" && name !== "dd" && name !== "dt") return;
		const same =
			name === "li" ? (tag: string) => tag === "li" : (tag: string) => tag === "dd" || tag === "dt";
		const item = find(same, ITEM_BARRIER);
		if (item !== -1) cut(item);
	}

	/** Makes place for the element; false when it cannot stand here. */
	function enter(name: string): boolean {
		if (MATH.has(name)) {
			const inside = find((tag) => tag === "math", NOTHING) !== -1;
			if (name !== "math") return inside && !MATH_TEXT.has(top() ?? "");
			if (inside) return false;
		} else if (MATH.has(top() ?? "")) return false;
		if (Object.hasOwn(TABLE_PARENTS, name)) return enterTablePart(name);
		leaveTableParts();
		if (ENDS_P.has(name)) enterBlock(name);
		else if (name === "a") {
			const link = find((tag) => tag === "a", SCOPE);
			if (link !== -1) cut(link);
		} else if (RUBY_PART.has(name)) {
			if (find((tag) => tag === "ruby", SCOPE) === -1) return false;
			while (RUBY_PART.has(top() ?? "")) pop();
		}
		return true;
	}

	return {
		open(name, attributes) {
			if (!enter(name)) return null;
			const open = start(name, attributes);
			if (!VOID.has(name)) stack.push(open);
			return open;
		},
		close(open) {
			if (open === null) return;
			const index = stack.lastIndexOf(open);
			if (index !== -1) cut(index);
		},
		text(data) {
			const text = publishedText(data);
			if (text === "") return;
			if (!SPACE.test(text) && Object.hasOwn(TABLE_CHILDREN, top() ?? "")) leaveTableParts();
			if (!BLANK.test(text)) {
				parts.push(text);
				seen++;
				fresh = false;
			} else if (stack[stack.length - 1]?.spaced || !SPACE.test(text)) parts.push(text);
			// Of the space between elements, which holds the indentation of the source, one character tells as much.
			else if (!SPACE_AT_END.test(parts.at(-1) ?? "")) parts.push(data.includes("\n") ? "\n" : " ");
		},
		end() {
			cut(0);
			return parts.join("").trim();
		},
	};
}

const NOTHING: ReadonlySet<string> = new Set();
/** Whether a text shows nothing. */
const BLANK = /^[\s\u200b\u2060]+$/;
/** What parsers of HTML take for space. */
const SPACE = /^[ \t\n\f\r]+$/;
const SPACE_AT_END = /[ \t\n\f\r]$/;
