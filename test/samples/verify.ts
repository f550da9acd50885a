const FORMATS = [
	["atom", "application/atom+xml", "<entry"],
	["rss", "application/rss+xml", "<item"],
	["json", "application/feed+json", '"content_html"'],
] as const;

/** True when the feed at `url` is served and has an entry. */
export async function servesFeed(url: string, marker = "<entry"): Promise<boolean> {
	const answer = await fetch(url).catch(() => null);
	return answer?.ok === true && (await answer.text()).includes(marker);
}

/** What is wrong with the feeds of these paths (`tech`, `all`, `sources/rss`), in every format; a line for each mistake. */
export async function feedMistakes(origin: string, paths: string[]): Promise<string[]> {
	const mistakes: string[] = [];
	for (const path of paths) {
		for (const [ending, type, marker] of FORMATS) {
			const url = `${origin}/${encodeURI(path)}.${ending}`;
			const mistake = await feedMistake(url, type, marker);
			if (mistake) mistakes.push(`${url}: ${mistake}`);
		}
	}
	return mistakes;
}

async function feedMistake(url: string, type: string, marker: string): Promise<string | null> {
	const answer = await fetch(url);
	const text = await answer.text();
	if (answer.status !== 200) return `answered ${answer.status}`;
	const found = answer.headers.get("Content-Type") ?? "none";
	if (!found.startsWith(type)) return `has the Content-Type ${found}`;
	if (!text.includes(marker)) return "has no entries";
	const etag = answer.headers.get("ETag");
	if (!etag) return "has no ETag";
	const again = await fetch(url, { headers: { "If-None-Match": etag } });
	await again.body?.cancel();
	return again.status === 304 ? null : `answered ${again.status}, not 304, to its own ETag`;
}
