import { escapeHtml } from "../../base/html/escape.ts";

/**
 * Stands in for `hono/jsx/jsx-runtime` and `hono/html` in the Worker's bundle (`[alias]` in wrangler.toml). Pages are
 * pure functions from data to a string: contexts, promises, hooks and tags that move into the head, 14 KB of hono's JSX,
 * are for others. `smallJsx.test.ts` holds what both make of every page against each other.
 */
class Html {
	readonly html: string;
	constructor(html: string) {
		this.html = html;
	}
	toString(): string {
		return this.html;
	}
}

type Child = Html | string | number | boolean | null | undefined | readonly Child[];
type Props = Readonly<Record<string, unknown>> & { readonly children?: Child };

const VOID = /^(?:img|input|link|meta|br|hr|source)$/;

/** An element, or what a component makes of its properties. */
export function jsx(tag: string | ((props: Props) => Child), props: Props): Html {
	if (typeof tag === "function") return new Html(written(tag(props)));
	let attributes = "";
	for (const [name, value] of Object.entries(props))
		if (name !== "children") attributes += attribute(name, value);
	if (VOID.test(tag)) return new Html(`<${tag}${attributes}/>`);
	return new Html(`<${tag}${attributes}>${written(props.children)}</${tag}>`);
}

export { jsx as jsxDEV, jsx as jsxs };

export function Fragment({ children }: Props): Child {
	return children;
}

/** HTML that is written as it is. */
export function raw(html: unknown): Html {
	return new Html(String(html));
}

/** `aria-…` and `data-…` say "true" and "false"; any other attribute that is true or false is there or not. */
function attribute(name: string, value: unknown): string {
	if (value === null || value === undefined) return "";
	if (typeof value === "boolean" && !/^(?:aria|data)-/.test(name)) return value ? ` ${name}=""` : "";
	return ` ${name}="${escaped(String(value))}"`;
}

function written(child: Child): string {
	if (child instanceof Html) return child.html;
	if (child === null || child === undefined || typeof child === "boolean") return "";
	if (Array.isArray(child)) return child.map(written).join("");
	return escaped(String(child));
}

function escaped(text: string): string {
	return escapeHtml(text).replaceAll("'", "&#39;");
}
