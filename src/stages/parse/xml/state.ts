import type { Code } from "../../../model/codes.ts";
import type { XmlElement } from "./elements.ts";
import type { EntityContext } from "./entities.ts";

/** Where reading is, and what it knows so far. */
export interface Reader {
	text: string;
	top: XmlElement;
	open: XmlElement;
	context: EntityContext;
	/** What the default namespace of the root stands for: a feed's is Atom even when it says nothing. */
	rootKey: string | null;
	/** The address of the root's default namespace, when that is the feed's own. */
	rootDefault: string | null;
	depth: number;
	/** The index of the `>` that was found last; -1 when there is none any more. */
	greater: number;
	onEntry: (entry: XmlElement) => void;
	/** Ends that were looked for and are not in the rest of the text: nobody looks again. */
	lacks: Set<string>;
}

/** Records what is wrong with the document: each code once, with an example. */
export function notice(reader: Reader, code: Code<"parse">, example: string): void {
	if (!reader.context.noticed.has(code)) reader.context.noticed.set(code, example);
}
