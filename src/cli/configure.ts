import { describeMistake, type Mistake } from "../config/load.ts";
import { keepServing, writeCompiled } from "./compiled.ts";
import { doubtsOf, refusedAddresses, wrongSearches } from "./doubts.ts";
import { overlayPath } from "./own/folder.ts";
import { prepareWorker } from "./own/merge.ts";
import { checkedHosts, hostsOfBuild } from "./privateHosts.ts";
import { loadSources, SHIPPED, sourcesPath, unreadSources } from "./sourcesFile.ts";
import { complain } from "./terminal.ts";

/** What is asked of `configure`. */
export interface Asked {
	/** Whether addresses that a deployed Worker does not ask are mistakes. */
	isDeployed: boolean;
	/** Whether it is the build of what `prepareWorker` has written. */
	isMerged: boolean;
	/** Whether wrangler's build follows, which checks the same again, and says that nothing is wrong. */
	isFollowed?: boolean;
}

/**
 * Checks the owner's files and compiles `sources.toml` to the JSON that the Worker bundles, so that no TOML parser is in the
 * Worker, and the file is checked before it is deployed. Gives the exit code, 1: a mistake, with its line. Under
 * `wrangler dev`, which keeps every request waiting while its build fails, the last good state of the files serves on, and
 * says so.
 */
export function configure({ isDeployed, isMerged, isFollowed = false }: Asked): number {
	const command = process.env.WRANGLER_COMMAND;
	const isDev = command === "dev";
	const overlay = overlayPath();
	// Somebody runs wrangler itself, which has read the project's file alone: it would deploy under another name.
	if (command !== undefined && !isDev && !isMerged && overlay !== null) {
		complain(
			`${overlay}: not read by wrangler itself; npm run deploy does, and npm run wrangler -- ${command} …`,
		);
		return 1;
	}
	// `npm start` and tests run the project's own Worker.
	const worker = isDev && !isMerged ? null : prepareWorker();
	const file = sourcesPath();
	const loaded = loadSources(file);
	// What is only refused once deployed may be asked in development: `wrangler dev --var` is not seen from here.
	const mistakes = loaded.ok
		? [
				...wrongSearches(loaded),
				...(isDeployed ? refusedAddresses(loaded, checkedHosts(isFollowed || command !== undefined)) : []),
			]
		: loaded.mistakes;
	const lines = [
		...(worker?.ok === false ? worker.lines : []),
		...unreadSources(file).map((mistake) => describeMistake(mistake, SHIPPED)),
		...mistakes.toSorted((a, b) => a.line - b.line).map((mistake) => describeMistake(mistake, file)),
	];
	for (const line of lines) complain(line);
	if (!loaded.ok || lines.length > 0) {
		const isServing = isDev && keepServing(file, lines);
		if (isServing) complain(`${file}: not used; its last good state serves on`);
		return isServing ? 0 : 1;
	}
	const isWatched = hostsOfBuild() !== null;
	writeCompiled(file, isWatched ? { ...loaded.config, isDev: true } : loaded.config);
	if (isFollowed) return 0;
	const hosts = isDev ? hostsOfBuild() : null;
	const unasked = hosts ? refusedAddresses(loaded, hosts) : [];
	for (const mistake of unasked) complain(`not asked: ${describeMistake(mistake, file)}`);
	// What ALLOW_HOSTS names passes here, and not where it is deployed.
	const later = isDeployed && command === undefined ? refusedAddresses(loaded, []) : [];
	for (const mistake of later) complain(laterLine(mistake, file));
	const doubts = doubtsOf(loaded);
	for (const { line, text } of doubts) complain(`${file}:${line}: note: ${text}`);
	if (loaded.config.sources.length === 0 && file !== SHIPPED)
		complain(
			`${file}: note: it has no sources, so that those added at /admin are all that is read; nothing of ${SHIPPED} is used while this file is there`,
		);
	const count = `${unasked.length} private address${unasked.length === 1 ? "" : "es"}`;
	const { length } = loaded.config.sources;
	const counted = later.length === 1 ? "an address" : `${later.length} addresses`;
	const rest =
		unasked.length > 0
			? `; ${count} not asked here`
			: later.length > 0
				? `; npm run deploy will refuse ${counted}`
				: "";
	complain(`${file}: ${length} ${length === 1 ? "source" : "sources"}, no mistakes${rest}`);
	if (overlay !== null && worker?.ok) complain(`${overlay}: no mistakes`);
	return 0;
}

/** What the mistake would be once it is deployed, where it is none yet. */
function laterLine(mistake: Mistake, file: string): string {
	const [where = ""] = describeMistake(mistake, file).split(": found ");
	const [place, key] = where.split(/: (.*)/s);
	return `${place}: note: ${key}: ${mistake.found} works under npm run dev alone, which ALLOW_HOSTS lets ask it: npm run deploy will refuse it`;
}
