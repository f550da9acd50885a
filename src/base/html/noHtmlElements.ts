/**
 * Stands in for parts of linkedom in the Worker's bundle (`[alias]` in wrangler.toml, by the paths that linkedom's own
 * files import them under): a class for each HTML element, the HTML document, styles, ranges and walkers, some 45 KB.
 * What cleaning walks is linkedom's XML document, whose elements are all plain ones (dom.ts). A release of linkedom in
 * which one of these paths has changed brings its part back: `standIns.test.ts` looks for each of them.
 */
class Absent {
	constructor() {
		absent();
	}
}

function absent(): never {
	throw new Error("nothing in the Worker makes an HTML document of linkedom's");
}

/** The elements' classes by name: none. */
export const HTMLClasses = {};

export const ImageClass = absent;
export const parseJSON = absent;
export const toJSON = absent;

export { Absent as CSSStyleDeclaration, Absent as HTMLDocument, Absent as Range, Absent as TreeWalker };
