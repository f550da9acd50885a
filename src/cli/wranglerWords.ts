import { nearest } from "../base/nearest.ts";
import { keptByNpm, wrongPort } from "./terminal.ts";

/** Options of wrangler's that owners use, and those that npm would keep for itself. */
const FAMILIAR = ["dry-run", "ip", "persist-to", "port", "test-scheduled", "var"] as const;

/** What is wrong with words for wrangler, in a sentence: it answers such words with pages. */
export function slipAmong(words: readonly string[], known: () => readonly string[]): string | null {
	const command = words.filter((word) => !word.startsWith("-"))[0] ?? "";
	const [kept] = keptByNpm(FAMILIAR, words);
	// What npm keeps changes everything: a deployment that was to be tried would be made.
	const script = command === "dev" || command === "deploy" ? `${command} --` : `wrangler -- ${command}`;
	if (kept !== undefined)
		return `npm has kept --${kept} for itself: put -- before the options, as in npm run ${script} --${kept}`;
	const end = words.indexOf("--");
	const options = words.flatMap((word, at) => {
		const [, name = "", value = words[at + 1] ?? ""] =
			/^--([A-Za-z][\w-]*)(?:=(.*))?$/s.exec(end < 0 || at < end ? word : "") ?? [];
		return name === "" ? [] : [{ written: `--${name}`, name: kebab(name), value }];
	});
	for (const { written, name, value } of options) {
		const wrong = (name === "port" || name === "inspector-port") && value !== "0" ? wrongPort(value) : null;
		if (wrong !== null) return `${written}: ${wrong}`;
	}
	const unfamiliar = options.filter(({ name }) => !isOf(FAMILIAR, name));
	if (unfamiliar.length === 0) return null;
	const all = known();
	for (const { written, name } of unfamiliar) {
		// wrangler has options that its help leaves out.
		const meant = isOf(all, name) ? null : nearest(name, all);
		if (meant !== null) return `wrangler has no option ${written}: did you mean --${meant}?`;
	}
	return null;
}

/** The options that wrangler's help lists. */
export function optionsIn(help: string): string[] {
	return [...help.matchAll(/(?<=[\s,])--([a-z][a-z\d-]*)/g)].map(([, name = ""]) => name);
}

/** wrangler takes `--persistTo` as well, and `--no-minify`. */
function isOf(all: readonly string[], name: string): boolean {
	return all.includes(name) || all.includes(name.replace(/^no-/, ""));
}

function kebab(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
