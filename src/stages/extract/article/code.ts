import { childElements, type Element, findAll, isHeading, lineOf } from "../../../base/html/tree.ts";

/** So many boxes around code, a table and its parts among them, may be those of a tool that puts labels into them. */
const WRAPPERS = 6;
/** And that have no more characters beside the code, as in `Measures`. */
const LABELS = 120;
/** A label of code is shorter. */
const LABEL = 24;

/** What a button beside code says, before and after. */
const COPY =
	/^(?:copy(?: (?:code|to clipboard|snippet))?|copied|复制(?:代码|成功)?|登录后复制|一键复制|已复制|点击复制|複製(?:程式碼)?|コピー(?:しました)?|복사|kopieren|kopiert|copier|copié|copiar|copiado|копировать|скопировано|(?:raw|wrap|run|运行代码|运行|全屏|view plain|print\??))[!.。]?$/i;
/** Languages by the names under which pages show them; what the code's own class says is believed as well. */
const LANGUAGE =
	/^(?:text|plain ?text|txt|sh|shell(?:script)?|bash|zsh|console|terminal|powershell|bat|python3?|py|java|javascript|js|jsx|typescript|ts|tsx|json5?|ya?ml|toml|ini|conf|nginx|xml|html?|css|scss|less|vue|svelte|php|ruby|rb|perl|lua|go|golang|rust|rs|c|c\+\+|cpp|c#|csharp|objective-?c|swift|kotlin|kt|scala|haskell|elixir|erlang|clojure|lisp|r|matlab|sql|mysql|graphql|diff|docker(?:file)?|makefile|cmake|markdown|md|latex|tex|asm|vim|http)$/i;
/** Classes of code that name its language: `language-sh`, `highlight-source-shell`, `brush: php`. */
const NAMED = /(?:lang(?:uage)?|source|brush)[-:]\s*([\w+#-]+)/gi;
/** Names of a column with the numbers of lines. */
const NUMBERS = /gutter|line-?nos?\b|line-?num|numbering|row-?num|\blnt?d?\b/i;

/**
 * What tools put around code and between headings, and nobody wrote: the numbers of lines, the name of the language, a
 * button that copies, a sign that links to the heading it stands in.
 */
export function toolsIn(container: Element): Element[] {
	const signs = findAll(container, isSign);
	return findAll(container, ({ name, chars }) => name === "pre" && chars > 0)
		.flatMap(around)
		.concat(signs);
}

/** A link to the place where it stands, without a word: `#`, `¶`, or a space of no width. */
const isSign = ({ name, attribs, parent, children }: Element): boolean =>
	name === "a" &&
	parent !== null &&
	isHeading(parent) &&
	attribs.href?.includes("#") === true &&
	children.every((child) => child.type === "text" && !/[\p{L}\p{N}]/u.test(child.data));

function around(code: Element): Element[] {
	const tools = findAll(code, (element) => element !== code && isNumbers(element));
	if (isNumbers(code)) return isBesideCode(code) ? [code] : [];
	let at = code;
	for (let i = 0; i < WRAPPERS && at.parent && at.name !== "article"; i++, at = at.parent) {
		const { parent }: Element = at;
		if (parent.chars - at.chars > LABELS && !isRow(parent)) break;
		const names = new Set(namesIn(code, parent));
		for (const beside of childElements(parent))
			if (beside !== at && !beside.hidden && beside.chars > 0) tools.push(...labelsIn(beside, names));
	}
	return tools;
}

/** Whether other code stands beside it, in a box of the tool's. */
function isBesideCode(numbers: Element): boolean {
	let at = numbers;
	for (let i = 0; i < WRAPPERS && at.parent; i++, at = at.parent)
		if (findAll(at.parent, ({ name, chars }) => name === "pre" && chars > 0).length > 1) return true;
	return false;
}

const isRow = ({ name }: Element) => name === "tr" || name === "tbody" || name === "table";

/** What the classes of code, of what is in it and of a box around it call its language. */
function namesIn(code: Element, box: Element): string[] {
	const said = [box, code, ...childElements(code)].map(
		({ attribs }) => `${attribs.class} ${attribs["data-lang"]}`,
	);
	return said.flatMap((names) => [...names.matchAll(NAMED)].map(([, name]) => name?.toLowerCase() ?? ""));
}

/** The labels of code in a box beside it. */
function labelsIn(box: Element, names: ReadonlySet<string>): Element[] {
	if (box.name === "pre" || isHeading(box)) return [];
	if (isNumbers(box)) return [box];
	const parts = childElements(box).filter(({ chars, hidden }) => chars > 0 && !hidden);
	if (parts.length > 0 && box.chars < LABELS) return parts.flatMap((part) => labelsIn(part, names));
	if (box.chars > LABEL || box.name === "p") return [];
	const text = lineOf(box).trim();
	return COPY.test(text) || LANGUAGE.test(text) || names.has(text.toLowerCase()) ? [box] : [];
}

/** Whether it says 1, 2, 3 and so on, or is called so and says nothing but numbers. */
function isNumbers(element: Element): boolean {
	if (element.links > 0 || element.marks > 0 || element.chars === 0) return false;
	const words = lineOf(element).trim().split(/\s+/);
	if (!words.every((word) => /^\d{1,5}$/.test(word))) return false;
	const isCalled = NUMBERS.test(`${element.attribs.class ?? ""} ${element.parent?.attribs.class ?? ""}`);
	return isCalled || (words.length > 1 && words.every((word, i) => Number(word) === i + 1));
}
