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

const FILE_ERRORS: Readonly<Record<string, string>> = {
	ENOENT: "there is no such file or folder",
	EISDIR: "this is a folder, not a file",
	ENOTDIR: "a part of this path is no folder",
	EACCES: "this may not be read or written",
	EPERM: "this may not be read or written",
};

/** What an error of the file system or of the options says to a person; null for any other. */
function sentenceOf(error: unknown): string | null {
	const isOption =
		error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
	// What else it says is how to write a file whose name begins with a hyphen.
	return isOption ? `${error.message.split(". ")[0]}; --help says which there are` : fileErrorIn(error);
}

/** What an error of the file system says to a person; null for any other. */
export function fileErrorIn(error: unknown): string | null {
	if (!(error instanceof Error) || !("code" in error)) return null;
	const what = FILE_ERRORS[String(error.code)];
	// An open folder that is read like a file is named by nobody.
	return what ? `${"path" in error ? `${error.path}: ` : ""}${what}` : null;
}
