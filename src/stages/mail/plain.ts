import { escapeHtml, escapeText } from "../../base/html/escape.ts";

/** A text of lines that were broken to fit, as it was before (RFC 3676): a space at the end joins a line with the next. */
export function unflowed(text: string, dropsSpace: boolean): string {
	const lines: string[] = [];
	let held: { quotes: string; text: string } | null = null;
	for (const raw of text.split(/\r?\n/)) {
		const quotes = /^>*/.exec(raw)?.[0] ?? "";
		const line = raw.slice(quotes.length).replace(/^ /, "");
		const joined: string = held !== null && held.quotes === quotes ? held.text + line : line;
		if (held !== null && held.quotes !== quotes) lines.push(`${held.quotes} ${held.text}`.trimEnd());
		const isSoft = line.endsWith(" ") && line !== "-- ";
		if (isSoft) held = { quotes, text: dropsSpace ? joined.slice(0, -1) : joined };
		else {
			lines.push(quotes === "" ? joined : `${quotes} ${joined}`);
			held = null;
		}
	}
	if (held !== null) lines.push(held.quotes === "" ? held.text : `${held.quotes} ${held.text}`);
	return lines.join("\n");
}

/** Plain text as HTML: paragraphs at empty lines, quotations by their marks, addresses as links. */
export function plainToHtml(text: string): string {
	const html: string[] = [];
	let depth = 0;
	let lines: string[] = [];
	const flush = () => {
		if (lines.length)
			html.push(RULE.test(lines.join("")) ? "<hr>" : `<p>${lines.map(linked).join("<br>\n")}</p>`);
		lines = [];
	};
	for (const raw of text.replace(/\r\n?/g, "\n").split("\n")) {
		const marks = /^(?:> ?){1,20}/.exec(raw)?.[0] ?? "";
		const quotes = marks.replaceAll(" ", "").length;
		const line = raw.slice(marks.length).trimEnd();
		if (quotes !== depth) {
			flush();
			html.push((quotes > depth ? "<blockquote>" : "</blockquote>").repeat(Math.abs(quotes - depth)));
			depth = quotes;
		}
		if (line.trim() === "") flush();
		else if (RULE.test(line)) {
			flush();
			html.push("<hr>");
		} else lines.push(line);
	}
	flush();
	html.push("</blockquote>".repeat(depth));
	return html.filter((piece) => piece !== "").join("\n");
}

/** A line of nothing but strokes. */
const RULE = /^\s*[-=_*~─—]{5,}\s*$/;

/** An address of the web: to the next space, without the marks that end a sentence or close a bracket. */
const ADDRESS = /https?:\/\/[^\s<>"'，。；！？、）】」』]{1,2000}/g;

function linked(line: string): string {
	const parts: string[] = [];
	let from = 0;
	for (const found of line.matchAll(ADDRESS)) {
		const address = trimmed(found[0]);
		parts.push(escapeText(line.slice(from, found.index)));
		parts.push(`<a href="${escapeHtml(address)}">${escapeText(address)}</a>`);
		from = found.index + address.length;
	}
	return parts.join("") + escapeText(line.slice(from));
}

function trimmed(address: string): string {
	const plain = address.replace(/[.,;:!?*]+$/, "");
	// A bracket belongs to the address where it closes one of the address's own.
	return plain.endsWith(")") && !plain.includes("(")
		? plain.replace(/[).,;:!?]+$/, "")
		: plain.replace(/\]+$/, "");
}
