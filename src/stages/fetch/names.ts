import { reservedFor } from "./ranges.ts";

/** Ends of host names that are never on the public web, or that answer with whatever address the asker wants. */
const SPECIAL: Record<string, string> = {
	// RFC 6761, 6762, 7686, 8375, 9476 and the names that home and office networks use. `.example` is left
	// open: nobody can own it, so it leads nowhere.
	localhost: "this machine",
	localdomain: "this machine",
	local: "the local network",
	internal: "a private network",
	intranet: "a private network",
	private: "a private network",
	corp: "a private network",
	lan: "a private network",
	home: "a private network",
	"home.arpa": "a private network",
	arpa: "a name of the infrastructure",
	svc: "a cluster's own network",
	"cluster.local": "a cluster's own network",
	test: "a reserved name",
	invalid: "a reserved name",
	alt: "a name outside of DNS",
	onion: "a name outside of DNS",
	i2p: "a name outside of DNS",
	// Where clouds tell a machine its secrets, under public names.
	"metadata.tencentyun.com": "a cloud's metadata service",
	"metadata.packet.net": "a cloud's metadata service",
	"metadata.platformequinix.com": "a cloud's metadata service",
	"metadata.cloud.ibm.com": "a cloud's metadata service",
	// Public names made to lead to loopback or to an address written into the name: rebinding for everyone.
	"nip.io": "a name for any address",
	"sslip.io": "a name for any address",
	"xip.io": "a name for any address",
	"traefik.me": "a name for any address",
	"rbndr.us": "a name for any address",
	"backname.io": "a name for any address",
	"local-ip.co": "a name for any address",
	"local-ip.sh": "a name for any address",
	"localip.co": "a name for any address",
	"ip.addr.tools": "a name for any address",
	"nip.direct": "a name for any address",
	"dnsrebind.it": "a name for any address",
	"rebind.network": "a name for any address",
	"1u.ms": "a name for any address",
	"localtest.me": "a name for this machine",
	"lvh.me": "a name for this machine",
	"vcap.me": "a name for this machine",
	"lacolhost.com": "a name for this machine",
	"localho.st": "a name for this machine",
	"local.gd": "a name for this machine",
	"fuf.me": "a name for this machine",
	"yoogle.com": "a name for this machine",
	"smackaho.st": "a name for this machine",
	"loopback.site": "a name for this machine",
	"localhost.direct": "a name for this machine",
	"l4h.me": "a name for this machine",
	"lolcathost.com": "a name for this machine",
};

/** What a host name that must not be asked is, null for a name that may be public; takes a lower-case name without a dot at the end. */
export function specialName(name: string): string | null {
	const labels = name.split(".");
	if (labels.length === 1) return "a name without a domain";
	const spelled = spelledAddress(name);
	if (spelled) return `a name that spells ${spelled}`;
	for (let at = 0; at < labels.length; at++) {
		const end = labels.slice(at).join(".");
		const what = Object.hasOwn(SPECIAL, end) ? SPECIAL[end] : undefined;
		if (what) return `${what} (.${end})`;
	}
	return null;
}

/** Four numbers of an address with dots or hyphens between, as all services for any address take them. */
const SPELLED = /(?<![^.-])(?=(\d{1,3}(?:[.-]\d{1,3}){3})(?![^.-]))/g;

/** The private address that a name spells, under whatever domain: nobody keeps a list of all that answer with it. */
function spelledAddress(name: string): string | null {
	for (const [, found = ""] of name.matchAll(SPELLED)) {
		const reserved = reservedFor(found.replaceAll("-", "."));
		if (reserved) return `${found}, ${reserved}`;
	}
	return null;
}
