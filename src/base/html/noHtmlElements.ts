/**
 * Stands in for parts of linkedom in the Worker's bundle (`[alias]` in wrangler.toml, by the paths that linkedom's own
 * files import them under): a class for each HTML element, the HTML document, styles, ranges and walkers, some 45 KB;
 * its own way to JSON, to selectors, to events, and to what an element has by `classList` and `dataset`.
 * What cleaning walks is linkedom's XML document, whose elements are all plain ones (dom.ts). A release of linkedom in
 * which one of these paths has changed brings its part back: `standIns.test.ts` looks for each of them.
 */
class Absent {
	constructor() {
		absent();
	}
}

function absent(): never {
	throw new Error("nothing in the Worker asks this of a document of linkedom's");
}

/** The elements' classes by name: none. */
export const HTMLClasses = {};

export {
	Absent as CSSStyleDeclaration,
	Absent as CustomEvent,
	Absent as DOMStringMap,
	Absent as DOMTokenList,
	Absent as Event,
	Absent as HTMLDocument,
	Absent as InputEvent,
	Absent as Range,
	Absent as TreeWalker,
	absent as attrAsJSON,
	absent as characterDataAsJSON,
	absent as documentTypeAsJSON,
	absent as elementAsJSON,
	absent as ImageClass,
	absent as matches,
	absent as nonElementAsJSON,
	absent as parseJSON,
	absent as prepareMatch,
	absent as toJSON,
};
