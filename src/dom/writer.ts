import { escapeAttribute, escapeText } from "./escape.ts";
import {
	BLOCK,
	HEADING,
	ITEM_BARRIER,
	MATH,
	MATH_TEXT,
	RUBY_PART,
	SCOPE,
	TABLE_CHILDREN,
	TABLE_PARENTS,
	VOID,
} from "./nesting.ts";

/** An element that the writer has opened, as a handle to close it. */
export interface Open {
	readonly name: string;
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

/** Writes HTML that no parser reads differently: every tag is closed in words, and nothing stands where parsers would move it. */
export function createWriter(): Writer {
	const stack: Open[] = [];
	let out = "";

	const top = () => stack[stack.length - 1]?.name;
	const pop = () => {
		const last = stack.pop();
		if (last) out += `</${last.name}>`;
	};
	/** Closes everything above `keep` elements. */
	const cut = (keep: number) => {
		while (stack.length > keep) pop();
	};
	const push = (name: string) => {
		out += `<${name}>`;
		stack.push({ name });
	};
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
		const table = find((one) => one === "table", NOTHING);
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
		const paragraph = find((one) => one === "p", SCOPE);
		if (paragraph !== -1) cut(paragraph);
		if (HEADING.has(name) && HEADING.has(top() ?? "")) pop();
		if (name !== "li" && name !== "dd" && name !== "dt") return;
		const same =
			name === "li" ? (one: string) => one === "li" : (one: string) => one === "dd" || one === "dt";
		const item = find(same, ITEM_BARRIER);
		if (item !== -1) cut(item);
	}

	/** Makes place for the element; false when it cannot stand here. */
	function enter(name: string): boolean {
		if (MATH.has(name)) {
			const inside = find((one) => one === "math", NOTHING) !== -1;
			if (name !== "math") return inside && !MATH_TEXT.has(top() ?? "");
			if (inside) return false;
		} else if (MATH.has(top() ?? "")) return false;
		if (Object.hasOwn(TABLE_PARENTS, name)) return enterTablePart(name);
		leaveTableParts();
		if (BLOCK.has(name)) enterBlock(name);
		else if (name === "a") {
			const link = find((one) => one === "a", SCOPE);
			if (link !== -1) cut(link);
		} else if (RUBY_PART.has(name)) {
			if (find((one) => one === "ruby", SCOPE) === -1) return false;
			while (RUBY_PART.has(top() ?? "")) pop();
		}
		return true;
	}

	return {
		open(name, attributes) {
			if (!enter(name)) return null;
			out += `<${name}`;
			for (const [key, value] of attributes) out += ` ${key}="${escapeAttribute(value)}"`;
			out += ">";
			const open = { name };
			if (!VOID.has(name)) stack.push(open);
			return open;
		},
		close(open) {
			if (open === null) return;
			const index = stack.lastIndexOf(open);
			if (index !== -1) cut(index);
		},
		text(data) {
			if (Object.hasOwn(TABLE_CHILDREN, top() ?? "") && /[^ \t\n\f\r]/.test(data)) leaveTableParts();
			out += escapeText(data);
		},
		end() {
			cut(0);
			return out;
		},
	};
}

const NOTHING: ReadonlySet<string> = new Set();
