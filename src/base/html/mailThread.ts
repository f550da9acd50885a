/** The head of a letter as public-inbox writes it, and the letter: pre-formatted, with links of the archive below it. */
const LETTER =
	/<pre\s+id="?e[\w-]+"?>\s*<a\s[^>]*>\*<\/a>\s*<b>[^<]*<\/b>\nFrom: ([^@<\n]+) @ (\d{4}-\d\d-\d\d)\s+(\d\d?:\d\d) UTC[^\n]*(?:\n[^\n]+){0,6}?\)\n(?:[ \t][^\n]+\n)*\n([\s\S]*)$/;
/** From these links on nothing is the letter's, nor from the two dashes above its writer's signature. */
const BELOW = [/\n<a\s+href="?#r[\w-]+"?>\^<\/a>[\s\S]*$/, /\n-- ?\n[\s\S]*$/];
const QUOTED =
	/^(?:On|Am|Le|El) .{6,120}(?:\n.{1,100})?(?:wrote|schrieb|a écrit|escribió):\n(?=\s*(?:<span\s+class="?q"?>)?&gt;)/gm;

/** HTML with the letters of such a thread as articles, each with who wrote it, without what the archive says around them. */
export function withLettersParted(html: string): string {
	if (!html.includes("From: ") || !/<pre\s+id="?e/.test(html) || !/\nFrom: [^@<\n]+ @ \d{4}/.test(html))
		return html;
	let body = "";
	for (const part of html.split("</pre>")) {
		const [, name = "", day, time = "", text = ""] = LETTER.exec(part) ?? [];
		if (day === undefined) continue;
		// The first letter's day is the thread's.
		const date = body === "" ? `<time datetime="${day}T${time.padStart(5, "0")}Z">${day}</time>` : "";
		const written = BELOW.reduce((rest, below) => rest.replace(below, ""), text).replace(QUOTED, "");
		body += `<article class="email"><header><a class="author">${name.trim()}</a> ${date}</header><pre class="email-body">${written}</pre></article>`;
	}
	const title = /<title>([^<]*)/.exec(html)?.[1] ?? "";
	return body === ""
		? html
		: html.replace(/<body[\s\S]*$/, () => `<body><main><h1>${title}</h1>${body}</main></body></html>`);
}
