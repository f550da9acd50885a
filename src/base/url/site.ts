/**
 * Second labels below a country that belong to no one, and Chinese provinces (https://publicsuffix.org): the whole list
 * would be a sixth of the bundle, and what it adds to these is rarely a source.
 */
const SHARED =
	/^(?:ac|co|com|edu|gob|go|gouv|gov|gub|govt|mil|ne|net|nom|or|org|sch|school|ltd|plc|me|id|asn|k12|res|nic|firm|gen|ind|info|web|biz|ah|bj|cq|fj|gd|gs|gx|gz|ha|hb|he|hi|hk|hl|hn|jl|js|jx|ln|mo|nm|nx|qh|sc|sd|sh|sn|sx|tj|tw|xj|xz|yn|zj)$/;
/** Hosts below which everybody may have one. */
const TENANTS = new Set([
	"github.io",
	"gitlab.io",
	"gitee.io",
	"blogspot.com",
	"wordpress.com",
	"substack.com",
	"medium.com",
	"tumblr.com",
	"workers.dev",
	"pages.dev",
	"vercel.app",
	"netlify.app",
	"web.app",
	"firebaseapp.com",
	"herokuapp.com",
	"azurewebsites.net",
	"cloudfront.net",
	"amazonaws.com",
	"myqcloud.com",
	"aliyuncs.com",
	"fly.dev",
	"onrender.com",
	"glitch.me",
	"neocities.org",
	"readthedocs.io",
	"hatenablog.com",
	"livedoor.jp",
]);

/** The host under which somebody has a site: `b.gov.cn` of `www.a.b.gov.cn`; the host itself where it is an address or a registry. */
export function siteHost(host: string): string {
	if (/^[\d.]+$|:/.test(host)) return host;
	const labels = host.split(".");
	const [second = "", top = ""] = labels.slice(-2);
	const isShared = (top.length === 2 && SHARED.test(second)) || TENANTS.has(`${second}.${top}`);
	return labels.slice(isShared ? -3 : -2).join(".");
}
