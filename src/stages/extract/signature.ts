import type { Element } from "../../base/html/tree.ts";

/** Classes that mark a state, not a kind: first, last, odd, active. */
const STATE =
	/^(?:first|last|odd|even|active|current|on|selected|cur|hover|new|top|hot|clearfix|row|col|left|right|fl|fr|p?\d+)$|--|[:[\]]|\d{3,}/;

/** Whether a class is as good as an id: `id-t1_e70aab4` of `thing_t1_e70aab4`. */
function saysWhich(name: string, { attribs: { id } }: Element): boolean {
	if (!id) return false;
	const number = /(?:^|[-_])((?=[a-z]*\d)[a-z\d]{5,})$/.exec(name)?.[1];
	return number !== undefined && id !== number && id.endsWith(number);
}

/** Makes the function that names the kind of an element: tag and classes without states and numbers, else its place. */
export function makeSignatures(): (element: Element) => string {
	const known = new Map<Element, string>();
	const signature = (element: Element): string => {
		const before = known.get(element);
		if (before !== undefined) return before;
		const classes = (element.attribs.class ?? "")
			.split(/\s+/)
			.filter((name) => name && !STATE.test(name) && !saysWhich(name, element))
			.slice(0, 4)
			.map((name) => name.replace(/\d+/g, ""));
		const id = (element.attribs.id ?? "").replace(/[-_]?\d[\w-]*$/, "").replace(/\d+/g, "");
		const own = [
			// An item may have as many numbered classes as it has categories.
			...new Set(classes.filter(Boolean)),
			...(id && /\d/.test(element.attribs.id ?? "") ? [`#${id}`] : []),
		];
		const name = own.length
			? `${element.name}.${own.join(".")}`
			: `${element.parent && element.parent.name !== "body" ? signature(element.parent) : ""}>${element.name}`;
		known.set(element, name);
		return name;
	};
	return signature;
}
