import type { SourceHealth } from "../model.ts";

interface Advice {
	zh: string;
	en: string;
}

/** What a person can do about an error, by its code. */
const BY_CODE: Record<string, Advice> = {
	dns: {
		zh: "域名解析不到。请检查 sources.toml 里的网址有没有写错，或者网站是否已经停办。",
		en: "The name does not resolve. Check the address in sources.toml, or whether the site is gone.",
	},
	timeout: {
		zh: "网站太慢或不可达。会自动重试；若一直如此，可试试 via（经由 CORS 代理抓取）。",
		en: "The site is slow or out of reach. It is tried again by itself; if it stays so, try via (a CORS proxy).",
	},
	tls: {
		zh: "证书有问题。可以告诉网站管理者，或看看它是否有 http 地址。",
		en: "Its certificate is wrong. Tell its owner, or see whether it has an http address.",
	},
	robots: {
		zh: "网站不允许抓取这个网址。请换用它提供的订阅源。",
		en: "The site does not allow this address to be fetched. Use a feed that it offers.",
	},
	"html-not-feed": {
		zh: '得到的是网页，不是订阅源。请填它的订阅地址，或设 kind = "list" 并写选择器。',
		en: 'It is a web page, not a feed. Give the feed\'s address, or set kind = "list" with selectors.',
	},
	"not-a-feed": {
		zh: "得到的内容不是订阅源。用 npm run inspect 看看网站回答了什么。",
		en: "The answer is not a feed. See what the site says with npm run inspect.",
	},
	"no-article": {
		zh: "页面里找不到正文。请在 [sources.select] 里写明 content 选择器。",
		en: "No article was found. Name the content selector in [sources.select].",
	},
	"list-collapsed": {
		zh: "列表页突然变短，可能改版了。用 npm run inspect 重新找选择器。",
		en: "The list has shrunk, so the site may have been rebuilt. Look for new selectors with npm run inspect.",
	},
	"unsafe-address": {
		zh: "这个网址指向内部网络，不会抓取。若确属自己的网络，请设 ALLOW_HOSTS。",
		en: "The address is inside a private network and is not fetched. If it is yours, set ALLOW_HOSTS.",
	},
};

const BY_STATUS: [RegExp, Advice][] = [
	[
		/\b(401|403|406|451)\b/,
		{
			zh: "网站拒绝了请求。可以在 headers 里设 Referer 或 User-Agent，或用 via 经由代理抓取。",
			en: "The site refuses. Set a Referer or User-Agent in headers, or fetch it via a proxy.",
		},
	],
	[
		/\b(404|410)\b/,
		{
			zh: "网址已不存在。请到网站上找新的地址并改 sources.toml（id 要保留不变）。",
			en: "The address is gone. Find the new one and change sources.toml (keep its id).",
		},
	],
	[/\b429\b/, { zh: "抓取太频繁。请把 every 调大。", en: "It is asked too often. Make every longer." }],
	[
		/\b5\d\d\b/,
		{
			zh: "网站自己出错了。会自动重试，不必做什么。",
			en: "The site itself is at fault. It is tried again by itself; there is nothing to do.",
		},
	],
];

const OTHERWISE: Advice = {
	zh: "会自动重试。用 npm run inspect 加上网址，可以看到每一步的结果。",
	en: "It is tried again by itself. npm run inspect with its address shows each step.",
};

const PARSING: Advice = {
	zh: "内容读不懂。用 npm run inspect 加上网址，可以看到是哪里出错；之前的条目仍在提供。",
	en: "Its content cannot be read. npm run inspect with its address shows where; the entries of before are still served.",
};

/** What to do about a source's error, in the site's language. */
export function adviceFor(error: NonNullable<SourceHealth["error"]>, language: string): string {
	const byStatus = BY_STATUS.find(([status]) => status.test(`${error.code} ${error.message}`))?.[1];
	const byStage =
		error.stage === "parse" || error.stage === "decode" || error.stage === "page" ? PARSING : OTHERWISE;
	const advice = BY_CODE[error.code] ?? byStatus ?? byStage;
	return /^zh\b/i.test(language) ? advice.zh : advice.en;
}
