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

/** By then the articles of the notice board are in: three come a tick. */
const ARTICLES_TIMEOUT_MS = 20_000;

/** What the notice board's list cuts and leaves open, and its article says: the whole title, the time, the files. */
export async function noticeMistakes(origin: string): Promise<string[]> {
	const title = "自治区住房城乡建设厅关于开展2022年全区房屋市政工程“质量月”活动的通知";
	const expected = [title, "2022-09-08T09:50:00Z", "application/pdf", "application/msword"].join(", ");
	const end = Date.now() + ARTICLES_TIMEOUT_MS;
	for (let found = ""; ; await new Promise((resolve) => setTimeout(resolve, 500))) {
		const { items } = (await (await fetch(`${origin}/sources/gov.json`)).json()) as { items: NoticeItem[] };
		const item = items.find(
			(one) => one.title.startsWith(title.slice(0, 20)) && /质量月/.test(one.content_html ?? ""),
		);
		const files = item?.attachments?.map(({ mime_type }) => mime_type) ?? [];
		found = [item?.title, item?.date_published, ...files].join(", ");
		if (found === expected) {
			const page = await (await fetch(`${origin}/entries/${item?._tributary.key}`)).text();
			const missing = ["17:50", ...(item?.attachments ?? []).map(({ url }) => `href="${url}"`)].filter(
				(text) => !page.includes(text),
			);
			return missing.map((text) => `the notice's page does not show ${text}`);
		}
		if (Date.now() > end) return [`the notice board has ${found || "no such notice"}, not ${expected}`];
	}
}

interface NoticeItem {
	title: string;
	date_published: string;
	content_html?: string;
	attachments?: { url: string; mime_type: string }[];
	_tributary: { key: string };
}
