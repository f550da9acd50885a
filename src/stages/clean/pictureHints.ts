import { hostIn } from "../../base/media/hosts.ts";

export const LAZY_SETS = ["srcset", "data-srcset", "data-lazy-srcset", "data-original-set"] as const;

/** Where the same scripts keep a background picture. */
export const LAZY_BACKGROUNDS = [
	"data-bg",
	"data-background",
	"data-background-image",
	"data-bgimage",
	"data-bg-url",
] as const;

const PLACEHOLDER =
	/(?:^|[/_-])(?:1x1|blank|clear|empty|grey|gray|holder|lazy-?load(?:ing)?|lazy|loading|pixel|place-?holder|spacer?|trans(?:parent)?|white)(?:[-_.]?(?:bg|dot|gif|icon|image|img|pixel|v?\d+(?:x\d+)?))*\.(?:gif|png|svg|webp)$/i;

/** Whether the address is that of a picture that only keeps a place: an empty one, a spacer, a spinner. */
export function isPlaceholder(address: string): boolean {
	if (/^\s*(?:about:|data:image\/svg)/i.test(address)) return true;
	if (/^\s*data:/i.test(address)) return isBlank(address);
	return PLACEHOLDER.test(address.replace(/[?#].*$/s, "").trim());
}

/** Whether a picture inside an address is a speck, by the size that PNG and GIF begin with; of other formats, a very short one. */
function isBlank(address: string): boolean {
	const found = /^\s*data:image\/(png|gif);base64,([a-z\d+/]{32})/i.exec(address);
	if (!found) return address.length < 400;
	const bytes = atob(found[2] ?? "");
	const at = (index: number) => bytes.charCodeAt(index);
	const [width, height] =
		found[1]?.toLowerCase() === "gif"
			? [at(6) + at(7) * 256, at(8) + at(9) * 256]
			: [at(18) * 256 + at(19), at(22) * 256 + at(23)];
	return width <= 2 || height <= 2;
}

/** Hosts that serve nothing but counters. */
const TRACKER_HOSTS = new Set([
	".2o7.net",
	".addtoany.com",
	".chartbeat.net",
	".cnzz.com",
	".doubleclick.net",
	".feedsportal.com",
	".google-analytics.com",
	".googlesyndication.com",
	".googletagmanager.com",
	".list-manage.com",
	".omtrdc.net",
	".quantserve.com",
	".scorecardresearch.com",
	".umeng.com",
	"c.statcounter.com",
	"counter.theconversation.com",
	"eotrx.substackcdn.com",
	"hm.baidu.com",
	"hpd.baidu.com",
	"pixel.wp.com",
	"rss.buysellads.com",
	"rssfeeds.usatoday.com",
	"stats.wordpress.com",
	"track.hubspot.com",
	"www.assoc-amazon.com",
]);

const TRACKER_PATH =
	/\/(?:~(?:r|ff|4)\/|_\/stat\b|b\/ss\/|beacon(?:\.gif|\.png|[/?]|$)|hit\.(?:gif|xiti)|piwik\.php|matomo\.php|tr\?|track(?:ing)?[-_]?pixel|pixel\.(?:gif|png|php)|utm\.gif|open\.(?:aspx|php|gif)|wf\/open\b|tracker\/\d|count(?:er)?\.(?:gif|php|aspx?)\?)/i;

/** Whether the address is that of a tracking pixel; https://feeds.feedburner.com/~r/… and its like count as well. */
export function isTracker(address: string): boolean {
	const found = /^https?:\/\/([^/?#:]+)[^/?#]*([^#]*)/i.exec(address);
	if (!found) return false;
	const [, host = "", path = ""] = found;
	if (hostIn(TRACKER_HOSTS, host) || TRACKER_PATH.test(path)) return true;
	return host === "www.facebook.com" && path.startsWith("/tr");
}

/** Names of classes and files of pictures that decorate: kept, but never what stands for an entry. */
const DECORATION =
	/(?:^|[^a-z])(?:avatars?|gravatar|badges?|blank|btn|buttons?|emojis?|emoticons?|favicon|icons?|ico|logos?|qr-?code|ewm|erweima|smil(?:ey|ie)s?|spinner|sprites?|thumb-?up|userface)(?:$|[^a-z])/i;
const DECORATION_HOSTS = new Set([
	".gravatar.com",
	"img.shields.io",
	"badge.fury.io",
	"badgen.net",
	"travis-ci.org",
	"s.w.org",
]);

/** Whether class or address say that the picture is an avatar, an icon, a badge or the like. */
export function isDecoration(classes: string, address: string): boolean {
	if (DECORATION.test(classes)) return true;
	const found = /^https?:\/\/([^/?#:]+)[^/?#]*([^?#]*)/i.exec(address);
	if (!found) return false;
	const [, host = "", path = ""] = found;
	return (
		hostIn(DECORATION_HOSTS, host) ||
		DECORATION.test(path.slice(path.lastIndexOf("/") + 1)) ||
		/\/(?:avatars?|emojis?|icons?|smilies)\//i.test(path)
	);
}

/** Blocks of share buttons that widgets put into entries: nothing of them is the author's. */
export const SHARE_WIDGET =
	/(?:^|\s)(?:sharedaddy|sd-sharing\S*|feedflare|addtoany\S*|a2a_kit\S*|addthis\S*|bdsharebuttonbox|bdshare\S*|jiathis\S*|heateor\S*|ssba\S*|social-share-buttons)(?:\s|$)/i;

/** Bars of share buttons by the names that people give them: their pictures are icons, their text is left alone. */
export const SHARE_BAR =
	/(?:^|[\s_-])(?:share(?:-?(?:bar|box|buttons?|icons?|links?|list|this))?|social(?:-?(?:bar|icons?|links?|media|share))?)(?:[\s_-]|$)/i;
