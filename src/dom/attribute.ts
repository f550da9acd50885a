import type { DomElement } from "./types.ts";

/** The value of an attribute as written, "" when it is absent. */
export function attributeOf(element: DomElement, name: string): string {
	return element.getAttributeNode(name)?.value ?? "";
}
