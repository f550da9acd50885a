import type { AST } from "toml-eslint-parser";

/** Where each key of a TOML file stands: path joined by dots (`sources.1.every`) → line, counted from 1. */
export type Positions = Map<string, number>;

/** Collects the line of every table and key of a parsed file. */
export function positionsOf(file: AST.TOMLProgram): Positions {
	const lines: Positions = new Map();
	for (const node of file.body[0].body) {
		if (node.type === "TOMLTable") {
			// `[[source]]` is `source.0`: what is wrong with the name itself stands there, too.
			for (let length = 1; length < node.resolvedKey.length; length++)
				setFirst(node.resolvedKey.slice(0, length), node.loc.start.line, lines);
			lines.set(node.resolvedKey.join("."), node.loc.start.line);
			for (const pair of node.body) collect(pair, node.resolvedKey, lines);
		} else collect(node, [], lines);
	}
	return lines;
}

function setFirst(path: (string | number)[], line: number, lines: Positions): void {
	const key = path.join(".");
	if (!lines.has(key)) lines.set(key, line);
}

function collect(pair: AST.TOMLKeyValue, above: (string | number)[], lines: Positions): void {
	const path = [...above, ...pair.key.keys.map((key) => (key.type === "TOMLBare" ? key.name : key.value))];
	lines.set(path.join("."), pair.loc.start.line);
	collectContent(pair.value, path, lines);
}

function collectContent(content: AST.TOMLContentNode, path: (string | number)[], lines: Positions): void {
	if (content.type === "TOMLInlineTable") for (const pair of content.body) collect(pair, path, lines);
	if (content.type !== "TOMLArray") return;
	for (const [index, element] of content.elements.entries()) {
		lines.set([...path, index].join("."), element.loc.start.line);
		collectContent(element, [...path, index], lines);
	}
}

/** The line of a path, or of the nearest thing above it that has one. */
export function lineOf(path: PropertyKey[], lines: Positions): number {
	for (let length = path.length; length > 0; length--) {
		const line = lines.get(path.slice(0, length).join("."));
		if (line !== undefined) return line;
	}
	return 1;
}
