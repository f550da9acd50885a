/**
 * The little of the DOM that tributary uses, as linkedom gives it. Its own types pull in the browser's library, which
 * contradicts the Worker's.
 */

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

export interface DomText {
	readonly nodeType: typeof TEXT_NODE;
	data: string;
	readonly textContent: string;
	readonly parentNode: DomElement | null;
	readonly nextSibling: DomNode | null;
	readonly previousSibling: DomNode | null;
	remove(): void;
}

export interface DomElement {
	readonly nodeType: typeof ELEMENT_NODE;
	/** Lower case for HTML. */
	readonly localName: string;
	readonly textContent: string;
	readonly parentNode: DomElement | null;
	readonly nextSibling: DomNode | null;
	readonly previousSibling: DomNode | null;
	readonly firstChild: DomNode | null;
	readonly lastChild: DomNode | null;
	getAttribute(name: string): string | null;
	getAttributeNames(): string[];
	/** The value as written; `getAttribute("class")` would build a token list first. */
	getAttributeNode(name: string): { value: string } | null;
	hasAttribute(name: string): boolean;
	hasAttributes(): boolean;
	setAttribute(name: string, value: string): void;
	removeAttribute(name: string): void;
	appendChild<T extends DomNode>(node: T): T;
	insertBefore<T extends DomNode>(node: T, before: DomNode | null): T;
	querySelector(selectors: string): DomElement | null;
	querySelectorAll(selectors: string): DomElement[];
	matches(selectors: string): boolean;
	closest(selectors: string): DomElement | null;
	remove(): void;
}

export type DomNode = DomElement | DomText;

export interface DomDocument {
	readonly documentElement: DomElement;
	readonly head: DomElement;
	readonly body: DomElement;
	createElement(name: string): DomElement;
	createTextNode(data: string): DomText;
	querySelector(selectors: string): DomElement | null;
	querySelectorAll(selectors: string): DomElement[];
}
