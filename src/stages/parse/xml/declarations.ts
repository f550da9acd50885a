import { declaredEntities } from "./entities.ts";
import { attach, notice, type Reader } from "./state.ts";

/** An instruction ends with `?>` or, when that is broken, with `>` or where the next tag starts. */
export function readInstruction(reader: Reader, at: number): number {
	const { text } = reader;
	const tag = text.indexOf("<", at + 1);
	const end = text.slice(at, tag === -1 ? text.length : tag).indexOf(">");
	if (end !== -1) return at + end + 1;
	notice(reader, "broken-instruction", text.slice(at, at + 20));
	return tag === -1 ? text.length : tag;
}

/** Reads what starts with `<!` at an index: comments, CDATA, DOCTYPE, or text; returns the index after it. */
export function readDeclaration(reader: Reader, at: number): number {
	const { text } = reader;
	if (text.startsWith("<![CDATA[", at)) return readCData(reader, at + 9);
	const careless = /^<!\s?\[\s?cdata\s?\[/i.exec(text.slice(at, at + 14));
	if (careless) {
		notice(reader, "broken-cdata", careless[0]);
		return readCData(reader, at + careless[0].length);
	}
	if (text.startsWith("<!--", at)) {
		const end = reader.lacks.has("-->") ? -1 : text.indexOf("-->", at + 4);
		if (end !== -1) return end + 3;
		reader.lacks.add("-->");
		notice(reader, "unterminated-comment", text.slice(at, at + 20));
		return at + 4;
	}
	if (/^<!doctype/i.test(text.slice(at, at + 9))) return readDoctype(reader, at);
	if (reader.open !== reader.top) {
		notice(reader, "unescaped-less-than", text.slice(at, at + 12));
		attach(reader, { cdata: "<" });
		return at + 1;
	}
	const end = text.indexOf(">", at);
	return end === -1 ? text.length : end + 1;
}

function readDoctype(reader: Reader, at: number): number {
	const { text } = reader;
	const end = text.indexOf(">", at);
	const subset = text.indexOf("[", at);
	if (subset === -1 || end === -1 || subset > end) return end === -1 ? text.length : end + 1;
	const close = /\]\s*>/g;
	close.lastIndex = subset;
	const found = close.exec(text);
	if (!found) return end + 1;
	reader.context.declared = declaredEntities(text.slice(subset + 1, found.index));
	return close.lastIndex;
}

/** A section that is never closed, or only by the next one's end, ends with the element that it is in. */
function readCData(reader: Reader, start: number): number {
	const { text, open } = reader;
	const end = reader.lacks.has("]]>") ? -1 : text.indexOf("]]>", start);
	if (end === -1) reader.lacks.add("]]>");
	const content = text.slice(start, end === -1 ? text.length : end);
	if (end === -1 || content.includes("<![CDATA[")) {
		const tag = text.indexOf(`</${open.raw}`, start);
		const nested = content.indexOf("<![CDATA[");
		if (tag !== -1 && (end === -1 || tag < start + nested)) {
			notice(reader, "unterminated-cdata", open.raw);
			attach(reader, { cdata: text.slice(start, tag) });
			return tag;
		}
	}
	attach(reader, { cdata: content });
	return end === -1 ? text.length : end + 3;
}
