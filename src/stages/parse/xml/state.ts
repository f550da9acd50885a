import type { Code } from "../../../model/codes.ts";
import { FEED_MAX_NODES } from "../../../settings.ts";
import type { CData, XmlElement } from "./elements.ts";
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
	/** Nodes in the tree, with what namespaces take; those of entries that have ended count no more. */
	held: number;
	/** How many there may be at this place. */
	room: number;
	/** How many there were before the entry that is open. */
	before: number;
	/** Ends that were looked for and are not in the rest of the text: nobody looks again. */
	lacks: Set<string>;
}

/** Records what is wrong with the document: each code once, with an example. */
export function notice(reader: Reader, code: Code<"parse">, example: string): void {
	if (!reader.context.noticed.has(code)) reader.context.noticed.set(code, example);
}

/** Puts a node into the open element, while there is room; what is left out is noted. */
export function attach(reader: Reader, node: XmlElement | string | CData): void {
	if (reader.held < reader.room) {
		reader.held++;
		reader.open.nodes.push(node);
	} else notice(reader, "too-many-nodes", reader.open.raw);
}

/** An entry has ended, and does not count any more. */
export function endEntry(reader: Reader): void {
	reader.held = reader.before;
	reader.room = FEED_MAX_NODES;
}
