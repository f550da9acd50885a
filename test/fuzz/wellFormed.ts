const NAME = "[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?";
const REFERENCE = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);/g;
const TAG = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, "y");
const OTHER = /<!--(?:(?!--)[\s\S])*-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/** What keeps a document from being well-formed XML 1.0 (without a DTD), in words; null when nothing does. */
export function faultOfXml(text: string): string | null {
	if (!text.isWellFormed()) return "a lone surrogate";
	if (FORBIDDEN.test(text)) return "a character that XML does not have";
	const open: string[] = [];
	let roots = 0;
	for (let at = 0; at < text.length; ) {
		const next = text.indexOf("<", at);
		const between = text.slice(at, next < 0 ? text.length : next);
		if (open.length === 0 && between.trim() !== "") return `text beside the root: ${between.slice(0, 60)}`;
		const wrong = faultOfText(between);
		if (wrong) return wrong;
		if (next < 0) break;
		OTHER.lastIndex = next;
		TAG.lastIndex = next;
		const other = OTHER.exec(text);
		const tag = other ? null : TAG.exec(text);
		if (!other && !tag) return `no tag: ${text.slice(next, next + 60)}`;
		if (tag) {
			const [, closes, name = "", attributes = "", isEmpty] = tag;
			const names = [...attributes.matchAll(new RegExp(`(${NAME})\\s*=\\s*["']`, "g"))].map(([, one]) => one);
			const values = attributes.match(/"[^"]*"|'[^']*'/g) ?? [];
			if (new Set(names).size < Math.min(names.length, values.length)) return `an attribute twice: ${tag[0]}`;
			const inValue = values.map((value) => faultOfText(value)).find((one) => one !== null);
			if (inValue) return inValue;
			if (closes) {
				if (open.pop() !== name) return `</${name}> closes nothing`;
			} else {
				if (open.length === 0) roots++;
				if (!isEmpty) open.push(name);
			}
		}
		at = next + (other ?? tag ?? [""])[0].length;
	}
	if (open.length > 0) return `<${open.at(-1)}> is not closed`;
	return roots === 1 ? null : `${roots} roots`;
}

function faultOfText(text: string): string | null {
	if (text.includes("]]>")) return "]]> in text";
	const rest = text.replace(REFERENCE, "");
	return rest.includes("&")
		? `a bare &: ${text.slice(Math.max(0, text.indexOf("&") - 20), text.indexOf("&") + 30)}`
		: null;
}
