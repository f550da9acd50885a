/** A block of addresses that no public web server has. */
interface Range {
	prefix: string;
	bits: number;
	what: string;
}

/** IPv4 blocks that are not globally reachable (IANA special-purpose registry, RFC 6890), and one cloud's own address. */
const V4: Range[] = [
	{ prefix: "0.0.0.0", bits: 8, what: "an address of this network" },
	{ prefix: "10.0.0.0", bits: 8, what: "a private address" },
	{ prefix: "100.64.0.0", bits: 10, what: "a carrier-grade NAT address" },
	{ prefix: "127.0.0.0", bits: 8, what: "a loopback address" },
	{ prefix: "168.63.129.16", bits: 32, what: "a cloud's metadata address" },
	{ prefix: "169.254.0.0", bits: 16, what: "a link-local address" },
	{ prefix: "172.16.0.0", bits: 12, what: "a private address" },
	{ prefix: "192.0.0.0", bits: 24, what: "a protocol assignment" },
	{ prefix: "192.0.2.0", bits: 24, what: "a documentation address" },
	{ prefix: "192.31.196.0", bits: 24, what: "an AS112 sink" },
	{ prefix: "192.52.193.0", bits: 24, what: "a multicast relay" },
	{ prefix: "192.88.99.0", bits: 24, what: "a 6to4 relay" },
	{ prefix: "192.168.0.0", bits: 16, what: "a private address" },
	{ prefix: "192.175.48.0", bits: 24, what: "an AS112 sink" },
	{ prefix: "198.18.0.0", bits: 15, what: "a benchmarking address" },
	{ prefix: "198.51.100.0", bits: 24, what: "a documentation address" },
	{ prefix: "203.0.113.0", bits: 24, what: "a documentation address" },
	{ prefix: "224.0.0.0", bits: 4, what: "a multicast address" },
	{ prefix: "240.0.0.0", bits: 4, what: "a reserved address" },
];

/**
 * IPv6 blocks with a name of their own; whatever else lies outside 2000::/3 is refused as well. Addresses that
 * carry an IPv4 address inside (mapped, NAT64, 6to4, Teredo) are refused whole: no feed lives at one.
 */
const V6: Range[] = [
	{ prefix: "::", bits: 128, what: "the unspecified address" },
	{ prefix: "::1", bits: 128, what: "the loopback address" },
	{ prefix: "::ffff:0:0", bits: 96, what: "an IPv4-mapped address" },
	{ prefix: "::ffff:0:0:0", bits: 96, what: "an IPv4-translated address" },
	{ prefix: "::", bits: 96, what: "an IPv4-compatible address" },
	{ prefix: "64:ff9b::", bits: 96, what: "a NAT64 address" },
	{ prefix: "64:ff9b:1::", bits: 48, what: "a local NAT64 address" },
	{ prefix: "100::", bits: 64, what: "a discard address" },
	{ prefix: "2001::", bits: 32, what: "a Teredo address" },
	{ prefix: "2001::", bits: 23, what: "a protocol assignment" },
	{ prefix: "2001:db8::", bits: 32, what: "a documentation address" },
	{ prefix: "2002::", bits: 16, what: "a 6to4 address" },
	{ prefix: "2620:4f:8000::", bits: 48, what: "an AS112 sink" },
	{ prefix: "3fff::", bits: 20, what: "a documentation address" },
	{ prefix: "5f00::", bits: 16, what: "a segment routing address" },
	{ prefix: "fc00::", bits: 7, what: "a unique local address" },
	{ prefix: "fe80::", bits: 10, what: "a link-local address" },
	{ prefix: "fec0::", bits: 10, what: "a site-local address" },
	{ prefix: "ff00::", bits: 8, what: "a multicast address" },
];

/** What keeps an IP address from being public (`a loopback address (127.0.0.0/8)`), null for a public one or a name; takes `URL.hostname`. */
export function reservedFor(hostname: string): string | null {
	if (hostname.startsWith("[")) return reservedV6(hostname.slice(1, -1));
	const bits = v4Bits(hostname);
	return bits === null ? null : rangeIn(V4, bits, v4Bits);
}

function reservedV6(text: string): string | null {
	const bits = v6Bits(text);
	if (bits === null) return "an address that cannot be read";
	const named = rangeIn(V6, bits, v6Bits);
	if (named) return named;
	if (!bits.startsWith("001")) return "outside of the public range (2000::/3)";
	// ISATAP (RFC 5214) hides an IPv4 address behind 0:5efe or 200:5efe in the interface's half.
	const isatap = /^0000000[01]0{8}0101111011111110$/.test(
		bits.slice(64, 96).replace(/^0{6}[01]0/, "00000000"),
	);
	return isatap ? "an ISATAP address" : null;
}

function rangeIn(ranges: Range[], bits: string, read: (text: string) => string | null): string | null {
	for (const { prefix, bits: length, what } of ranges) {
		if (read(prefix)?.slice(0, length) === bits.slice(0, length)) return `${what} (${prefix}/${length})`;
	}
	return null;
}

function v4Bits(text: string): string | null {
	const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
	if (!parts || parts.some((part) => part > 255)) return null;
	return parts.map((part) => part.toString(2).padStart(8, "0")).join("");
}

/** The 128 bits of an address as the URL standard writes it: hextets and at most one `::`. */
function v6Bits(text: string): string | null {
	const [head = "", tail] = text.split("::");
	const left = head === "" ? [] : head.split(":");
	const right = tail === undefined || tail === "" ? [] : tail.split(":");
	const gap = 8 - left.length - right.length;
	if (gap < 0 || (tail === undefined && gap !== 0)) return null;
	const hextets = [...left, ...Array<string>(gap).fill("0"), ...right];
	if (!hextets.every((hextet) => /^[0-9a-f]{1,4}$/i.test(hextet))) return null;
	return hextets.map((hextet) => Number.parseInt(hextet, 16).toString(2).padStart(16, "0")).join("");
}
