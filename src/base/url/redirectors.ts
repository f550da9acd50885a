import { looksWeb } from "./web.ts";

/** Where a redirector has its target: a parameter of the query, on these paths. */
interface Redirector {
	host: RegExp;
	path: RegExp;
	parameters: readonly string[];
}

/** Redirectors that say in the address where they lead, sorted by host. `t.cn` and its like say nothing and stay. */
const REDIRECTORS: readonly Redirector[] = [
	{ host: /^(?:www\.)?bing\.com$/, path: /^\/ck\/a$/, parameters: ["r"] },
	{ host: /^c\.pc\.qq\.com$/, path: /^\/(?:middlem|ios|android|pc)\w*\.html$/, parameters: ["pfurl", "url"] },
	{ host: /^(?:mail|www)\.?douban\.com$/, path: /^\/link2\/?$/, parameters: ["url"] },
	{ host: /^(?:duckduckgo|html\.duckduckgo)\.com$/, path: /^\/l\/?$/, parameters: ["uddg"] },
	{ host: /^(?:l|lm)\.(?:facebook|instagram)\.com$/, path: /^\/(?:l\.php)?$/, parameters: ["u"] },
	{ host: /^(?:www\.)?facebook\.com$/, path: /^\/(?:l\.php|flx\/warn\/?)$/, parameters: ["u"] },
	{ host: /^gitee\.com$/, path: /^\/link$/, parameters: ["target"] },
	{ host: /^(?:www\.)?google\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/, path: /^\/url$/, parameters: ["url", "q"] },
	{ host: /^(?:www\.)?infoq\.cn$/, path: /^\/link$/, parameters: ["target"] },
	{ host: /^(?:www\.)?jianshu\.com$/, path: /^\/go-wild$/, parameters: ["url"] },
	{ host: /^link\.csdn\.net$/, path: /^\/?$/, parameters: ["target"] },
	{ host: /^link\.(?:juejin\.(?:cn|im)|zhihu\.com)$/, path: /^\/?$/, parameters: ["target"] },
	{ host: /^(?:www\.)?linkedin\.com$/, path: /^\/redir\/redirect\/?$/, parameters: ["url"] },
	{ host: /^(?:my|www)\.oschina\.net$/, path: /^\/action\/GoToLink$/i, parameters: ["url"] },
	{ host: /^(?:out|exit)\.(?:reddit|sc)\.com$/, path: /^\//, parameters: ["url"] },
	{ host: /^(?:www\.)?pixiv\.net$/, path: /^\/jump\.php$/, parameters: ["url"] },
	{ host: /^slack-redir\.net$/, path: /^\/link$/, parameters: ["url"] },
	{ host: /^sspai\.com$/, path: /^\/link$/, parameters: ["target"] },
	{ host: /^steamcommunity\.com$/, path: /^\/linkfilter\/?$/, parameters: ["u", "url"] },
	{ host: /^t\.umblr\.com$/, path: /^\/redirect$/, parameters: ["z"] },
	{ host: /^(?:www\.)?vk\.com$/, path: /^\/away\.php$/, parameters: ["to"] },
	{ host: /^weibo\.(?:cn|com)$/, path: /^\/sinaurl$/, parameters: ["u", "toasturl", "url"] },
	{ host: /^(?:www\.)?yinxiang\.com$/, path: /^\/redirect$/, parameters: ["url"] },
	{ host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, parameters: ["q"] },
];

/** A redirector that leads to a redirector is unwrapped as well, up to this many. */
const MAX_HOPS = 4;

/** The address that a redirector of the list names in its own, decoded once, as often as one follows another; else the address as it is. */
export function unwrapRedirect(url: string): string {
	let current = url;
	for (let hop = 0; hop < MAX_HOPS; hop++) {
		const next = targetOf(current);
		if (next === null) return current;
		current = next;
	}
	return current;
}

/** CORS proxies in front of a media address (`https://cors.example/?https://…`), taken away. */
export function unwrapProxy(url: string): string {
	let current = url;
	for (let hop = 0; hop < MAX_HOPS; hop++) {
		const target = /^https?:\/\/[^/?#]+\/\?(https?:\/\/.+)$/i.exec(current)?.[1];
		if (target === undefined || !URL.canParse(target)) return current;
		current = new URL(target).href;
	}
	return current;
}

function targetOf(url: string): string | null {
	if (!url.includes("?") || !URL.canParse(url)) return null;
	const { hostname, pathname, searchParams } = new URL(url);
	const redirector = REDIRECTORS.find((known) => known.host.test(hostname) && known.path.test(pathname));
	for (const name of redirector?.parameters ?? []) {
		const target = searchParams.get(name);
		const url = target && looksWeb(target) ? URL.parse(target) : null;
		if (url) return url.href;
	}
	return null;
}
