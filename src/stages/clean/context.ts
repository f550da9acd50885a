import type { DomElement } from "../../base/html/dom.ts";
import type { Writer } from "../../base/html/writer.ts";
import type { MediaWay } from "../../base/media/marker.ts";
import type { DroppedList } from "./dropped.ts";
import type { Prose } from "./prose.ts";

/** A picture of the content that may stand for the entry. */
export interface Candidate {
	/** Absolute, without the mark. */
	url: string;
	width: number | null;
	height: number | null;
}

/** What one cleaning knows and gathers while it walks the tree. */
export interface Context {
	/** What relative addresses are relative to; null when nobody said. */
	base: string | null;
	media: MediaWay;
	/** Writes what may stay of an element's children: for elements that are special, but hold ordinary ones. */
	writeChildren: (parent: DomElement, context: Context, quoted: boolean) => void;
	writer: Writer;
	dropped: DroppedList;
	prose: Prose;
	/** The ids inside the content, with our prefix, that links within it may lead to. */
	ids: ReadonlySet<string>;
	/** The ids that a link leads to, and those that have been written. */
	linked: Set<string>;
	placed: Set<string>;
	/** Pictures already written, so that a noscript fallback does not show them twice. */
	shown: Set<string>;
	candidates: Candidate[];
	/** Posters of films, which stand for the entry when no picture does. */
	posters: string[];
	/** Inside a bar of share buttons: its pictures are icons. */
	shareDepth: number;
}
