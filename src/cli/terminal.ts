import { readFileSync } from "node:fs";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { nearest } from "../base/nearest.ts";
import { printable } from "../base/printable.ts";

/** Prints a line, whatever a source put into it. */
export function say(line: string): void {
	console.log(printable(line));
}

/** The same to standard error. */
export function complain(line: string): void {
	console.error(printable(line));
}

/** Runs a command as `end` does; `--help` prints the usage. */
export async function run(usage: string, main: (words: string[]) => Promise<number>): Promise<void> {
	const words = process.argv.slice(2);
	if (words.includes("--help") || words.includes("-h")) {
		say(usage);
		return;
	}
	await end(() => main(words));
}

/**
 * Runs a command and sets the exit code: a file that cannot be read or a wrong option is said in a sentence, with exit
 * code 2. Bugs keep their stack.
 */
export async function end(main: () => Promise<number>): Promise<void> {
	try {
		process.exitCode = await main();
	} catch (error) {
		const sentence = sentenceOf(error);
		if (sentence === null) throw error;
		complain(sentence);
		process.exitCode = 2;
	}
}

/** What is wrong with the words of a command, in a sentence. */
export class WordsError extends Error {}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The options of a command, and the other words where it takes some. A wrong one ends it with a sentence (`end`). */
export function readWords<const T extends Options, const P extends boolean = false>(
	words: string[],
	options: T,
	allowPositionals: P = false as P,
) {
	for (const name of keptByNpm(Object.keys(options), words))
		complain(`npm has kept --${name} for itself, if that was for this command: put -- before the options`);
	try {
		return parseArgs({ args: words, options, allowPositionals, strict: true });
	} catch (error) {
		if (!(error instanceof Error) || !("code" in error)) throw error;
		throw new WordsError(wordsOf(String(error.code), error.message, Object.keys(options)));
	}
}

/** Options that npm has taken for its own, for want of two hyphens before them. */
export function keptByNpm(names: readonly string[], words: readonly string[]): string[] {
	return names.filter((name) => {
		const taken = process.env[`npm_config_${name.replaceAll("-", "_")}`];
		return taken !== undefined && taken !== "" && !words.some((word) => word.startsWith(`--${name}`));
	});
}

/** What is wrong with a port; null for nothing. */
export function wrongPort(word: string): string | null {
	const port = /^\d{1,5}$/.test(word) ? Number(word) : 0;
	return port >= 1 && port <= 65_535
		? null
		: `found "${word}", expected a number from 1 to 65535, such as 8787`;
}

/** What Node says of a wrong option, as whoever wrote it understands it. */
function wordsOf(code: string, said: string, known: string[]): string {
	const [, quoted = ""] = /'([^']*)'/.exec(said) ?? [];
	const [option = ""] = quoted.split(" ");
	if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
		const all = [...known, "help"];
		const meant = nearest(option.replace(/^-+/, ""), all);
		return `there is no option ${option}${meant === null ? `; known are ${all.map((name) => `--${name}`).join(", ")}` : `: did you mean --${meant}?`}`;
	}
	if (code === "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL")
		return `found "${quoted}", where only options are expected; --help says which there are`;
	if (said.includes("does not take")) return `${option} takes no value; --help says what it does`;
	return `${option} wants a value behind it; --help says which`;
}

const FILE_ERRORS: Readonly<Record<string, string>> = {
	ENOENT: "there is no such file or folder",
	EISDIR: "this is a folder, not a file",
	ENOTDIR: "a part of this path is no folder",
	EACCES: "this may not be read or written",
	EPERM: "this may not be read or written",
	EROFS: "nothing can be written there",
	EEXIST: "there is something else, where a folder is wanted",
	ENOSPC: "there is no room left",
	ELOOP: "its links lead in a circle",
	ENAMETOOLONG: "this name is too long",
};

/** What an error of the file system or of the words says to a person; null for any other. */
function sentenceOf(error: unknown): string | null {
	return error instanceof WordsError ? error.message : fileErrorIn(error);
}

/** What an error of the file system says to a person; null for any other. */
export function fileErrorIn(error: unknown): string | null {
	if (!(error instanceof Error) || !("code" in error)) return null;
	const what = FILE_ERRORS[String(error.code)];
	if ("syscall" in error && String(error.syscall).startsWith("spawn"))
		return `${"path" in error ? error.path : "a program"}: this program is not installed`;
	return what ? `${"path" in error ? `${error.path}: ` : ""}${what}` : null;
}

/** Reads a file; what it throws names the file, also where that is a folder. */
export function readNamed(path: string): Buffer {
	try {
		return readFileSync(path);
	} catch (error) {
		throw error instanceof Error ? Object.assign(error, { path }) : error;
	}
}
