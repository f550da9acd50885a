import { type Handler, type Host, sendStatus } from "./host.ts";
import { sendFile } from "./site.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const NEWEST = Date.parse("2026-11-16T06:00:00+08:00");
const EPISODES = [
	{ number: 3, title: "摆渡人的一天", guest: "老陈" },
	{ number: 2, title: "桥是怎么修起来的", guest: "林工" },
	{ number: 1, title: "河从哪里来", guest: "周老师" },
];

/** A podcast with what the podcast namespace and iTunes have for episodes; its newest says no length of its file. */
export function podcast(host: Host): Handler {
	return (request, response) => {
		const path = request.url ?? "/";
		const send = (type: string, body: string) =>
			response.writeHead(200, { "Content-Type": `${type}; charset=utf-8` }).end(body);
		const episode = /^\/(?:e(\d)\.html|(\d)\.vtt|(\d)\.chapters\.json)$/.exec(path);
		if (path === "/feed.xml") return send("application/rss+xml", feedOf(host.origin)) && undefined;
		if (episode?.[1])
			return send("text/html", `<!doctype html><title>第${episode[1]}集</title>`) && undefined;
		if (episode?.[2])
			return send("text/vtt", "WEBVTT\n\n00:00.000 --> 00:04.000\n水从山里来。\n") && undefined;
		if (episode?.[3]) return send("application/json+chapters", CHAPTERS) && undefined;
		if (path === "/robots.txt") return sendStatus(response, 404);
		sendFile(request, response, path);
	};
}

const CHAPTERS = JSON.stringify({
	version: "1.2.0",
	chapters: [
		{ startTime: 0, title: "开船" },
		{ startTime: 640, title: "到对岸" },
	],
});

function feedOf(origin: string): string {
	const items = EPISODES.map(({ number, title, guest }, at) => {
		const length = at === 0 ? "" : ` length="${7_000_000 + number}"`;
		const date = new Date(NEWEST - at * 7 * DAY_MS).toUTCString();
		return `<item><title>${title}</title><link>${origin}/e${number}.html</link><guid isPermaLink="false">river-${number}</guid><pubDate>${date}</pubDate>
<description>第${number}集：和${guest}聊一条河。</description><enclosure url="${origin}/${number}.mp3" type="audio/mpeg"${length}/>
<itunes:duration>00:2${number}:30</itunes:duration><itunes:season>2</itunes:season><itunes:episode>${number}</itunes:episode><itunes:episodeType>full</itunes:episodeType><itunes:image href="${origin}/covers/${number}.jpg"/>
<podcast:season name="河流志">2</podcast:season><podcast:transcript url="${origin}/${number}.vtt" type="text/vtt" language="zh-CN"/><podcast:chapters url="${origin}/${number}.chapters.json" type="application/json+chapters"/>
<podcast:person role="guest">${guest}</podcast:person><podcast:alternateEnclosure type="audio/opus" bitrate="32000" title="省流量"><podcast:source uri="${origin}/${number}.opus"/></podcast:alternateEnclosure></item>`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>河流电台</title><link>${origin}/</link><language>zh-CN</language><description>每周一集，沿河走</description><itunes:image href="${origin}/covers/show.jpg"/><itunes:author>河流电台</itunes:author><podcast:person role="host">小林</podcast:person><podcast:funding url="${origin}/support">支持我们</podcast:funding>${items.join("\n")}</channel></rss>`;
}
