import { attributeOf, type DomElement } from "../../base/html/dom.ts";
import { mediaAddress } from "./addresses.ts";
import type { Pair } from "./attributes.ts";
import type { Context } from "./context.ts";
import { lengthOf } from "./lengths.ts";

/** A player that may stand in a frame: its host, exactly, the paths of its player, and the query that chooses what plays. */
interface Player {
	host: string;
	path: RegExp;
	parameters: readonly string[];
}

/** The players, sorted by host. */
const PLAYERS: readonly Player[] = [
	{ host: "archive.org", path: /^\/embed\/[\w.-]+$/, parameters: [] },
	{ host: "bandcamp.com", path: /^\/EmbeddedPlayer\/[\w=/.-]+$/, parameters: [] },
	{ host: "embed.podcasts.apple.com", path: /^\/[\w/%.-]+$/, parameters: ["i"] },
	{ host: "embed.ted.com", path: /^\/talks\/[\w/-]+$/, parameters: [] },
	{ host: "music.163.com", path: /^\/outchain\/player$/, parameters: ["type", "id", "height"] },
	{ host: "open.spotify.com", path: /^\/embed(?:-podcast)?\/\w+\/\w+$/, parameters: [] },
	{
		host: "player.bilibili.com",
		path: /^\/player\.html$/,
		parameters: ["aid", "bvid", "cid", "page", "p", "t"],
	},
	{ host: "player.vimeo.com", path: /^\/video\/\d+$/, parameters: ["h"] },
	{ host: "player.youku.com", path: /^\/embed\/[\w=]+$/, parameters: [] },
	{ host: "v.qq.com", path: /^\/txp\/iframe\/player\.html$/, parameters: ["vid"] },
	{ host: "w.soundcloud.com", path: /^\/player\/?$/, parameters: ["url"] },
	{ host: "www.acfun.cn", path: /^\/player\/ac\w+$/, parameters: [] },
	{ host: "www.dailymotion.com", path: /^\/embed\/video\/\w+$/, parameters: [] },
	{ host: "www.ixigua.com", path: /^\/iframe\/\w+$/, parameters: [] },
	{ host: "www.youtube-nocookie.com", path: /^\/embed\/[\w-]+$/, parameters: ["list", "start", "end"] },
];

/** Older addresses of the same players, and what they are today. */
const FORMER: readonly (readonly [RegExp, string])[] = [
	[
		/^https?:\/\/(?:(?:www|m)\.)?youtube(?:-nocookie)?\.com\/(?:embed|v|e)\/([\w-]+)([?&].*)?$/,
		"https://www.youtube-nocookie.com/embed/$1$2",
	],
	[
		/^https?:\/\/player\.youku\.com\/player\.php\/(?:.*\/)?sid\/([\w=]+)\/v\.swf.*$/,
		"https://player.youku.com/embed/$1",
	],
	[
		/^https?:\/\/v\.qq\.com\/iframe\/(?:player|preview)\.html(\?.*)$/,
		"https://v.qq.com/txp/iframe/player.html$1",
	],
	[/^https?:\/\/embed-ssl\.ted\.com\/(.*)$/, "https://embed.ted.com/$1"],
	[
		/^https?:\/\/www\.bilibili\.com\/blackboard\/(?:html5mobile|webplayer\/mbplayer|player)\w*\.html(\?.*)$/,
		"https://player.bilibili.com/player.html$1",
	],
	[
		/^https?:\/\/(?:www\.)?dailymotion\.com\/swf\/(?:video\/)?(\w+).*$/,
		"https://www.dailymotion.com/embed/video/$1",
	],
];

/** The hosts whose players may stand in a frame, as `https://` origins for a Content-Security-Policy's `frame-src`. */
export const EMBED_ORIGINS: readonly string[] = PLAYERS.map((player) => `https://${player.host}`);

/** Enough for a player on a host of its own, and nothing that reaches the page around: no top navigation, forms or downloads. */
const SANDBOX = "allow-scripts allow-same-origin allow-presentation allow-popups";

const SOURCES = ["src", "data-src", "data-lazy-src", "data-original", "data"];

/** What a frame, `embed` or `object` shows, absolute; null when that is nothing of the web. */
export function embeddedAddress(element: DomElement, context: Context): string | null {
	for (const name of SOURCES) {
		const address = mediaAddress(attributeOf(element, name), context.base);
		if (address !== null && !/^about:/.test(address)) return address;
	}
	return null;
}

/** The address of the player in the form that it has today, without autoplay or tracking; null when the host is not on the list. */
export function playerAddress(address: string): string | null {
	const former = FORMER.find(([pattern]) => pattern.test(address));
	const current = former
		? address.replace(former[0], former[1]).replace(/(\/embed\/[\w-]+)&/, "$1?")
		: address;
	if (!URL.canParse(current)) return null;
	const url = new URL(current);
	const player = PLAYERS.find((known) => known.host === url.host && known.path.test(url.pathname));
	if (!player) return null;
	const query = new URLSearchParams();
	for (const name of player.parameters) {
		const value = url.searchParams.get(name);
		if (value !== null && value.length <= 300) query.set(name, value);
	}
	const search = query.toString();
	return `https://${player.host}${url.pathname}${search === "" ? "" : `?${search}`}`;
}

/** The attributes of the sandboxed frame. YouTube refuses to play for a page that sends no origin, hence the referrer policy. */
export function frameAttributes(element: DomElement, src: string): Pair[] {
	const title = attributeOf(element, "title").trim();
	const width = lengthOf(element, "width");
	const height = lengthOf(element, "height");
	const pairs: Pair[] = [["src", src]];
	if (title) pairs.push(["title", title.slice(0, 300)]);
	if (width !== null) pairs.push(["width", String(width)]);
	if (height !== null) pairs.push(["height", String(height)]);
	pairs.push(
		["sandbox", SANDBOX],
		["referrerpolicy", "strict-origin-when-cross-origin"],
		["loading", "lazy"],
		["allowfullscreen", ""],
	);
	return pairs;
}
