/**
 * Stands in for linkedom's observers of mutations and its custom elements in the Worker's bundle (`[alias]` in
 * wrangler.toml, by the paths that linkedom's own files import them under). Every change of a tree asks both whether
 * anybody watches; nobody does, and then they do nothing, as here.
 */
function unwatched(): void {}

class Absent {
	constructor() {
		throw new Error("nothing in the Worker watches a document of linkedom's");
	}
}

export {
	Absent as CustomElementRegistry,
	Absent as MutationObserverClass,
	unwatched as attributeChangedCallback,
	unwatched as connectedCallback,
	unwatched as disconnectedCallback,
	unwatched as moCallback,
};
