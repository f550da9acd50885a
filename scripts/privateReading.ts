/**
 * `node scripts/privateReading.ts`: newsboat reads a private deployment in workerd on this machine, in each way that it
 * can come with a key. Prints a table; exit code 1 when something is not as it should be.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { run as execute, readWords } from "../src/cli/terminal.ts";
import { deploy, TOKEN } from "../test/worker/deployment.ts";
import { startSource } from "../test/worker/source.ts";

const run = promisify(execFile);

/** What newsboat has after a reload. */
interface Seen {
	entries: number;
	links: string[];
}

/** Runs newsboat with a folder of its own. */
async function newsboat(folder: string, words: string[]): Promise<void> {
	const files = ["-u", "urls", "-c", "cache.db", "-C", "config"];
	const options = files.map((word) => (word.startsWith("-") ? word : join(folder, word)));
	const env = { ...process.env, HOME: folder, NO_PROXY: "*", no_proxy: "*" };
	await run("newsboat", [...options, ...words], { env });
}

/** Reloads the addresses of a folder that stays. */
async function reload(folder: string): Promise<Seen> {
	await newsboat(folder, ["-x", "reload"]);
	const database = new DatabaseSync(join(folder, "cache.db"));
	const items = database.prepare("SELECT url FROM rss_item WHERE deleted = 0").all() as { url: string }[];
	database.close();
	return { entries: items.length, links: items.map(({ url }) => url) };
}

function folderWith(urls: string): string {
	const folder = mkdtempSync(join(tmpdir(), "tributary-newsboat-"));
	writeFileSync(join(folder, "urls"), `${urls}\n`);
	writeFileSync(join(folder, "config"), "reload-only-visible-feeds no\n");
	return folder;
}

/** @returns whether something was not as it should be */
async function main(): Promise<boolean> {
	const source = await startSource([
		{ id: "a", title: "first" },
		{ id: "b", title: "second", link: "" },
	]);
	const river = await deploy(
		`[site]\nprivate = true\n[[sources]]\nurl = "${source.url}"\ncategory = "news"\nid = "one"\n[[sources]]\nurl = "${source.url}?two"\ncategory = "tech"\nid = "two"\n`,
	);
	const admin = { Authorization: `Bearer ${TOKEN}` };
	let failed = false;
	const note = (way: string, isRight: boolean, result: string) => {
		failed ||= !isRight;
		console.log(`| ${way} | ${isRight ? "" : "WRONG: "}${result} |`);
	};
	try {
		await river.refresh();
		const { url } = await river.server.listen();
		const body = JSON.stringify({ name: "newsboat", categories: ["news"] });
		const made = await river.get("/admin/keys", { method: "POST", headers: admin, body });
		const { key } = (await made.json()) as { key: string };
		console.log("| newsboat comes with its key | and has |\n| --- | --- |");
		const ways: [name: string, urls: string, entries: number][] = [
			["nowhere", `${url.origin}/all.atom`, 0],
			["in the address (Atom)", `${url.origin}/all.atom?key=${key}`, 2],
			["in the address (RSS)", `${url.origin}/news.rss?key=${key}`, 2],
			["as the password of Basic", `${url.protocol}//me:${key}@${url.host}/all.atom`, 2],
			["as Bearer, by curl", `"exec:curl -sf -H 'Authorization: Bearer ${key}' ${url.origin}/all.atom"`, 2],
			["in the address, of another category", `${url.origin}/tech.atom?key=${key}`, 0],
		];
		const folders: [name: string, folder: string][] = [];
		for (const [name, urls, expected] of ways) {
			const folder = folderWith(urls);
			folders.push([name, folder]);
			const { entries, links } = await reload(folder);
			const again = await reload(folder);
			const own = links.filter((link) => link.startsWith(url.origin));
			const hasKey = own.every((link) => link.includes(`key=${key}`));
			const isInAddress = urls.includes("?key=");
			const isRight =
				entries === expected && again.entries === expected && (own.length === 0 || hasKey === isInAddress);
			const readable = await Promise.all(own.map(async (link) => (await fetch(link)).status));
			note(
				name,
				isRight && readable.every((status) => status === (isInAddress ? 200 : 401)),
				`${entries} of ${expected} entries, ${again.entries} after another look; own pages answer ${readable.join(", ") || "–"}`,
			);
		}
		const opml = folderWith("");
		folders.push(["OPML", opml]);
		const outline = await (await fetch(`${url.origin}/opml?of=feeds&key=${key}`)).text();
		writeFileSync(join(opml, "feeds.opml"), outline);
		await newsboat(opml, ["-i", join(opml, "feeds.opml")]);
		const imported = await reload(opml);
		const named = readFileSync(join(opml, "urls"), "utf8").split("\n").filter(Boolean);
		note(
			"in an OPML of our feeds",
			imported.entries === 2 && named.length === 2 && named.every((line) => line.includes(`key=${key}`)),
			`${imported.entries} of 2 entries by ${named.length} feeds (all, news)`,
		);
		await river.get("/admin/keys/newsboat", { method: "DELETE", headers: admin });
		source.items.push({ id: "c", title: "third" });
		await river.refresh();
		const [, kept = ""] = folders[1] ?? [];
		const { entries } = await reload(kept);
		note("in the address, dropped", entries === 2, `${entries} entries, none of what came since`);
		for (const [, folder] of folders) rmSync(folder, { recursive: true });
	} finally {
		await river.close();
		await source.close();
	}
	return failed;
}

const USAGE = `usage: npx node scripts/privateReading.ts
  has newsboat, which has to be installed, read a private deployment on this machine, and prints what came of it`;

await execute(USAGE, async (words) => {
	readWords(words, {});
	return (await main()) ? 1 : 0;
});
