import { attributesOf, type Scope, type XmlElement } from "./elements.ts";
import { conventionalKey, namespaceKey } from "./namespaces.ts";
import { notice, type Reader } from "./state.ts";

/** How many nodes declarations of an element's own count as: their tables are larger than it. */
const SCOPE_NODES = 8;
/** Names remembered; documents have a few dozen. */
const MAX_NAMES = 1_000;

/** The declarations in force inside an element that makes some of its own. */
export function scopeOf(reader: Reader, element: XmlElement): Scope {
	const outer = element.scope;
	if (reader.held >= reader.room) return outer;
	reader.held += SCOPE_NODES + ((outer.keys.size + outer.uris.size) >> 1);
	const scope: Scope = { ...outer, keys: new Map(outer.keys), uris: new Map(outer.uris), names: new Map() };
	const isRoot = reader.rootKey === null;
	for (const { name, value } of attributesOf(element)) {
		if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
		const prefix = name.slice(6);
		// Writers that build XML through a DOM undeclare what they never declared; the element is one of the feed.
		if (prefix === "" && value.trim() === "") continue;
		const key = namespaceKey(value, prefix);
		scope.uris.set(prefix, value);
		// A root's default namespace is its own, however it is misspelt; further down an unknown one is a module's.
		const isOwn = isRoot && (key === "?" || !element.raw.includes(":"));
		if (prefix === "" && isOwn) reader.rootDefault = value;
		if (prefix === "" && value === reader.rootDefault) scope.keys.delete("");
		else scope.keys.set(prefix, key);
	}
	return scope;
}

/** The namespace key and lower-case local name of an element. */
export function canonicalName(reader: Reader, element: XmlElement): string {
	const known = element.scope.names.get(element.raw);
	if (known !== undefined) return known;
	const colon = element.raw.indexOf(":");
	const prefix = colon === -1 ? "" : element.raw.slice(0, colon);
	const local = element.raw.slice(colon + 1).toLowerCase();
	const name = qualified(keyOf(reader, element.scope, prefix, local), local);
	if (element.scope.names.size < MAX_NAMES) element.scope.names.set(element.raw, name);
	return name;
}

function keyOf(reader: Reader, scope: Scope, prefix: string, local: string): string {
	const declared =
		scope.keys.get(prefix) ?? (prefix === "" ? undefined : scope.keys.get(prefix.toLowerCase()));
	if (declared !== undefined) return setRoot(reader, local, declared);
	if (prefix !== "") {
		notice(reader, "undeclared-prefix", prefix);
		return conventionalKey(prefix);
	}
	if (reader.rootKey === null) setRoot(reader, local, local === "feed" || local === "entry" ? "atom" : "");
	return reader.rootKey ?? "";
}

/** Roots decide what an unprefixed name means from here on. */
function setRoot(reader: Reader, local: string, key: string): string {
	if (reader.rootKey === null && /^(?:feed|entry|rss|rdf|channel|item)$/.test(local)) {
		reader.rootKey = local === "feed" || local === "entry" ? "atom" : "";
	}
	return key;
}

function qualified(key: string, local: string): string {
	return key === "" ? local : `${key}:${local}`;
}
