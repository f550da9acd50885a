import { withoutTags } from "../../base/html/unescape.ts";

/** Marks that only pages of bot defences carry: each was written for such a page, and none is an ordinary word of prose. */
const MARKS = [
	"_cf_chl_opt",
	"/cdn-cgi/challenge-platform/h/",
	"cf-browser-verification",
	"captcha-delivery.com",
	"/_incapsula_resource",
	"px-captcha",
	"awswafintegration",
	"ddos-guard/js-challenge",
	"__jsl_clearance",
	"acw_sc__v2",
	"aliyun_waf",
	"aliyunwaf_",
	"wzwschallenge",
	"/_guard/",
	"yunsuo_session",
	"wappass.baidu.com/static/captcha",
	"ssl.captcha.qq.com",
	"turing.captcha.qcloud.com",
];

/** Titles of such pages, whole. */
const TITLES =
	/^(?:just a moment\.*|attention required! \| cloudflare|access denied|ddos-guard|are you a robot\??|robot or human\??|verify(?:ing)? you are human.*|checking your browser.*|security check|安全验证|百度安全验证|安全检测|访问验证|人机验证|请完成安全验证|滑动验证页面|验证码|知乎安全验证)$/i;

/** Such pages are short; a long page is an article, even one about captchas. */
const MAX_CHARS = 60_000;

/** Why an answer is a bot check instead of what was asked for, null when it is not. */
export function challengeIn(headers: Headers, bytes: Uint8Array): string | null {
	if (headers.get("cf-mitigated") === "challenge") return "Cloudflare's challenge";
	if (/captcha|challenge/i.test(headers.get("x-amzn-waf-action") ?? "")) return "AWS WAF's challenge";
	if (bytes.byteLength > MAX_CHARS) return null;
	const text = new TextDecoder().decode(bytes.subarray(0, MAX_CHARS)).trimStart();
	if (!/^<(?:!doctype html|html|head|script|meta|title|body|!--)/i.test(text)) return null;
	const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1]?.trim() ?? "";
	if (TITLES.test(title)) return `a page titled ${JSON.stringify(title)}`;
	const lower = text.toLowerCase();
	const mark = MARKS.find((phrase) => lower.includes(phrase));
	return mark && visibleChars(text) < 1000 ? `a page that carries ${mark}` : null;
}

/** Letters that a person would see, about: real pages keep such scripts beside their text. */
function visibleChars(html: string): number {
	const text = html.replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, "");
	return withoutTags(text, "").replace(/\s+/g, "").length;
}
