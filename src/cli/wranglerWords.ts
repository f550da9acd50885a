import { nearest } from "../base/nearest.ts";
import { keptByNpm, wrongPort } from "./terminal.ts";

/** Options of wrangler's that owners use, and those that npm would keep for itself, with what each takes. */
const FAMILIAR: Readonly<Record<string, "flag" | "value" | "values">> = {
	"dry-run": "flag",
	ip: "value",
	"persist-to": "value",
	port: "value",
	"test-scheduled": "flag",
	var: "values",
};

/** Variables that the Worker knows, beside keys of any name. */
const VARIABLES = ["ADMIN_TOKEN", "ALLOW_HOSTS", "PROXY_KEY"] as const;

/**
 * Commands that build the Worker: what it is made of is checked before, as the build checks it, whose refusal wrangler would
 * report with its own stack.
 */
const BUILDS: readonly (readonly string[])[] = [["dev"], ["deploy"], ["versions", "upload"]];

/** The command that some words begin with, where it builds the Worker. */
export function buildAmong(words: readonly string[]): readonly string[] | null {
	return BUILDS.find((build) => build.every((word, at) => words[at] === word)) ?? null;
}

interface Option {
	/** As it was written, with its hyphens. */
	written: string;
	name: string;
	/** What stands behind it up to the next option, and behind its `=`. */
	values: string[];
	isJoined: boolean;
}

/**
 * What is wrong with words for wrangler, in a sentence: it answers such words with pages, or with a deployment.
 * @param known the options that wrangler's help lists
 * @param hasEnvironment whether the file that wrangler reads has a section for it
 */
export function slipAmong(
	words: readonly string[],
	known: () => readonly string[],
	hasEnvironment: (name: string) => boolean = () => false,
): string | null {
	const command = words.filter((word) => !word.startsWith("-"))[0] ?? "";
	const [kept] = keptByNpm(Object.keys(FAMILIAR), words);
	// What npm keeps changes everything: a deployment that was to be tried would be made.
	const script = command === "dev" || command === "deploy" ? `${command} --` : `wrangler -- ${command}`;
	if (kept !== undefined)
		return `npm has kept --${kept} for itself: put -- before the options, as in npm run ${script} --${kept}`;
	const end = words.indexOf("--");
	const { before, options } = optionsAmong(end < 0 ? words : words.slice(0, end));
	const build = buildAmong(words);
	const environment = environmentAmong(end < 0 ? words : words.slice(0, end));
	if (environment !== null && !hasEnvironment(environment)) return noEnvironment(environment);
	const wrong = options.map(wrongValue).find((said) => said !== null);
	if (wrong !== undefined) return wrong;
	const [stray] = build ? [...before.slice(build.length), ...options.flatMap(strayBehind)] : [];
	if (stray !== undefined)
		return `found "${stray}", where only options are expected: wrangler.toml says what is built`;
	const unfamiliar = options.filter(({ name, written }) => !written.startsWith("--") || !isFamiliar(name));
	if (unfamiliar.length === 0) return null;
	const all = known();
	for (const { written, name } of unfamiliar) {
		// wrangler has options that its help leaves out.
		const isKnown = isOf(all, name) || isFamiliar(name);
		const meant = !isKnown ? nearest(name, all) : written.startsWith("--") ? null : name;
		if (meant !== null) return `wrangler has no option ${written}: did you mean --${meant}?`;
	}
	return null;
}

/** What `--env` or `-e` names, the last one, or else `CLOUDFLARE_ENV`; null for none, and for the top of the file (`--env=`). */
function environmentAmong(words: readonly string[]): string | null {
	const named = words.flatMap((word, at) => {
		const option = /^(?:--env|-e)(?:=(.*))?$/s.exec(word);
		return option ? [option[1] ?? words[at + 1] ?? ""] : [];
	});
	return (named.at(-1) ?? process.env.CLOUDFLARE_ENV) || null;
}

/** wrangler warns, and deploys another Worker, without what is in its own section. */
function noEnvironment(name: string): string {
	return `--env ${name}: wrangler.toml has no [env.${name}], and own/wrangler.toml takes none: another deployment has a folder of its own, as in TRIBUTARY_OWN=own/${name} npm run deploy (README: A second deployment in the same account)`;
}

/** Options of more than a letter, with one hyphen as well: `-dry-run` is meant for one. */
function optionsAmong(words: readonly string[]): { before: string[]; options: Option[] } {
	const before: string[] = [];
	const options: Option[] = [];
	let values = before;
	for (const word of words) {
		if (!word.startsWith("-")) {
			values.push(word);
			continue;
		}
		const [, written = "", value] = /^(--[A-Za-z][\w-]*|-[A-Za-z][\w-]{2,})(?:=(.*))?$/s.exec(word) ?? [];
		values = value === undefined ? [] : [value];
		const name = kebab(written.replace(/^-+/, ""));
		if (name !== "") options.push({ written, name, values, isJoined: value !== undefined });
	}
	return { before, options };
}

/** What is wrong with what stands behind an option. */
function wrongValue({ written, name, values, isJoined }: Option): string | null {
	const [value = ""] = values;
	if (name === "port" || name === "inspector-port") {
		const wrong = value === "0" ? null : wrongPort(value);
		return wrong && `${written}: ${wrong}`;
	}
	// wrangler takes any other word for false, and deploys.
	if (FAMILIAR[name.replace(/^no-/, "")] === "flag" && (isJoined || values.length > 0))
		return /^(?:true|false)$/.test(value) ? null : `${written}: found "${value}", expected true or false`;
	return name === "var" ? wrongVariable(values) : null;
}

/** What is wrong with the variables behind `--var`. */
function wrongVariable(values: readonly string[]): string | null {
	for (const value of values.length > 0 ? values : [""]) {
		const [, name] = /^(\w+):/.exec(value) ?? [];
		if (name === undefined)
			return `--var: found ${value ? `"${value}"` : "nothing"}, expected NAME:VALUE, such as ALLOW_HOSTS:127.0.0.1`;
		const meant = name.endsWith("_KEY") ? null : nearest(name.toUpperCase(), VARIABLES);
		if (meant !== null && meant !== name) return `--var: found ${name}, did you mean ${meant}?`;
	}
	return null;
}

/** The words behind an option that are no values of its own, as far as it is familiar. */
function strayBehind({ name, values }: Option): string[] {
	const takes = FAMILIAR[name];
	return takes === undefined || takes === "values" ? [] : values.slice(1);
}

/** Where `wrangler dev` listens unless told otherwise. */
export const DEV_PORT = 8787;

/** The port that is asked for; 0 for any, null for none. */
export function portOfDev(words: readonly string[]): number | null {
	const option = optionsAmong(words).options.findLast(({ name }) => name === "port");
	return option ? Number(option.values[0]) : null;
}

/** The options that wrangler's help lists. */
export function optionsIn(help: string): string[] {
	return [...help.matchAll(/(?<=[\s,])--([a-z][a-z\d-]*)/g)].map(([, name = ""]) => name);
}

const isFamiliar = (name: string) => isOf(Object.keys(FAMILIAR), name);

/** wrangler takes `--persistTo` as well, and `--no-minify`. */
function isOf(all: readonly string[], name: string): boolean {
	return all.includes(name) || all.includes(name.replace(/^no-/, ""));
}

function kebab(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
