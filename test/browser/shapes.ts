import { Parser } from "htmlparser2";

/** A tree as plain data: text, or name, attributes and children. */
export type Shape = string | [name: string, attributes: string[], children: Shape[]];
export type ReaderShape = Shape[];

/** Added by parsers where a table has none, without a difference to what is shown. */
const IMPLIED = new Set(["tbody", "colgroup"]);

/** The shape of HTML as htmlparser2 reads it, or of what a browser has read, both in one normal form. */
export function shapeOf(source: string | ReaderShape): ReaderShape {
	return normal(typeof source === "string" ? parse(source) : source);
}

function parse(html: string): ReaderShape {
	const root: ReaderShape = [];
	const open: ReaderShape[] = [root];
	const parser = new Parser({
		onopentag(name, attributes) {
			const children: Shape[] = [];
			open[open.length - 1]?.push([
				name,
				Object.entries(attributes).map(([key, value]) => `${key}=${value}`),
				children,
			]);
			open.push(children);
		},
		ontext: (data) => open[open.length - 1]?.push(data),
		onclosetag: () => open.pop(),
	});
	parser.end(html);
	return root;
}

function normal(shapes: ReaderShape, parent = ""): ReaderShape {
	const out: ReaderShape = [];
	for (const shape of shapes) {
		if (typeof shape === "string") {
			const last = out[out.length - 1];
			if (typeof last === "string") out[out.length - 1] = last + shape;
			else out.push(shape);
			continue;
		}
		const [name, attributes, children] = shape;
		const inside = normal(children, name);
		if (IMPLIED.has(name) && attributes.length === 0) out.push(...inside);
		else out.push([name, attributes, inside]);
	}
	// A browser drops one line end right behind <pre>.
	const first = out[0];
	if (parent === "pre" && typeof first === "string" && first.startsWith("\n"))
		out[0] = first.replace(/^\n+/, "");
	return out.filter((shape) => shape !== "");
}
