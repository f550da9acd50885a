/** Namespace addresses, without scheme, trailing slash and hash, in lower case, to the keys that adapters use. */
const KEYS: Record<string, string> = {
	"www.w3.org/2005/atom": "atom",
	"purl.org/atom/ns": "atom",
	"purl.org/pie": "atom",
	"purl.org/echo": "atom",
	"example.com/newformat": "atom",
	"example.com/necho": "atom",
	"uri/of/echo/namespace": "atom",
	"www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
	"purl.org/rss/1.0": "",
	"purl.org/net/rss1.1": "",
	"my.netscape.com/rdf/simple/0.9": "",
	"channel.netscape.com/rdf/simple/0.9": "",
	"my.netscape.com/publish/formats/rss-0.91.dtd": "",
	"backend.userland.com/rss": "",
	"backend.userland.com/rss2": "",
	"backend.userland.com/rss091": "",
	"backend.userland.com/rss092": "",
	"blogs.law.harvard.edu/tech/rss": "",
	"cyber.law.harvard.edu/rss/rss.html": "",
	"purl.org/dc/elements/1.1": "dc",
	"purl.org/dc/elements/1.0": "dc",
	"purl.org/dc/terms": "dcterms",
	"purl.org/rss/1.0/modules/content": "content",
	"purl.org/rss/1.0/modules/syndication": "sy",
	"purl.org/rss/1.0/modules/slash": "slash",
	"purl.org/rss/1.0/modules/image": "image",
	"purl.org/rss/1.0/modules/link": "l",
	"purl.org/rss/1.0/modules/annotate": "annotate",
	"purl.org/rss/1.0/modules/company": "company",
	"search.yahoo.com/mrss": "media",
	"tools.search.yahoo.com/mrss": "media",
	"search.yahoo.com/mrss/rss.xml": "media",
	"www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
	"www.itunes.com/dtds/podcast-1.0": "itunes",
	"example.com/dtds/podcast-1.0.dtd": "itunes",
	"podcastindex.org/namespace/1.0": "podcast",
	"github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": "podcast",
	"wellformedweb.org/commentapi": "wfw",
	"purl.org/syndication/thread/1.0": "thr",
	"rssnamespace.org/feedburner/ext/1.0": "feedburner",
	"www.pheedo.com/namespace/pheedo": "pheedo",
	"www.w3.org/1999/xhtml": "xhtml",
	"www.w3.org/1998/math/mathml": "math",
	"www.w3.org/2000/svg": "svg",
	"www.w3.org/xml/1998/namespace": "xml",
	"www.w3.org/1999/xlink": "xlink",
	"webfeeds.org/rss/1.0": "webfeeds",
	"www.georss.org/georss": "georss",
	"base.google.com/ns/1.0": "g",
	"prismstandard.org/namespaces/1.2/basic": "prism",
	"prismstandard.org/namespaces/basic/2.0": "prism",
	"schemas.google.com/g/2005": "gd",
	"creativecommons.org/ns": "cc",
	"web.resource.org/cc": "cc",
	"backend.userland.com/creativecommonsrssmodule": "creativecommons",
	"cyber.law.harvard.edu/rss/creativecommonsrssmodule.html": "creativecommons",
};

/** Prefixes that everybody uses for one namespace: what is meant when they are not declared. */
const CONVENTIONAL: Record<string, string> = {
	atom: "atom",
	a10: "atom",
	atom10: "atom",
	rss: "",
	dcterm: "dcterms",
	dct: "dcterms",
	mediarss: "media",
	html: "xhtml",
	...Object.fromEntries([...new Set(Object.values(KEYS))].filter(Boolean).map((key) => [key, key])),
};

/** Hosts of the known namespaces: an unknown address at one of them is a misspelling, and the prefix tells of what. */
const MISSPELT = /purl\.org|itunes|yahoo|wellformedweb|podcastindex|w3\.org|feedburner|webfeeds/;

/** The key of a namespace address; `?` when it is none that matters here. */
export function namespaceKey(uri: string, prefix: string): string {
	const normal = uri
		.trim()
		.toLowerCase()
		.replace(/^https?:\/\//, "")
		.replace(/[/#]+$/, "");
	const key = KEYS[normal];
	if (key !== undefined) return key;
	return (MISSPELT.test(normal) ? CONVENTIONAL[prefix] : undefined) ?? "?";
}

/** The key that an undeclared prefix stands for by convention; `?` when there is no such convention. */
export function conventionalKey(prefix: string): string {
	return CONVENTIONAL[prefix.toLowerCase()] ?? "?";
}
