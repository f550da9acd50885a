/** A set of hosts: exact names, and suffixes that start with a dot (which the bare name belongs to as well). */
export type HostSet = ReadonlySet<string>;

/** Hosts that want no particular Referer but refuse a foreign one, or that hand out addresses for one visitor only. */
export const MUST_PROXY: HostSet = new Set([".fbcdn.net"]);

/** Whether the host is one of the set, never by a part of a label: `x.com` is not in `netflix.com`. */
export function hostIn(set: HostSet, host: string): boolean {
	const name = host.toLowerCase().replace(/\.$/, "");
	if (set.has(name) || set.has(`.${name}`)) return true;
	for (let dot = name.indexOf("."); dot !== -1; dot = name.indexOf(".", dot + 1)) {
		if (set.has(name.slice(dot))) return true;
	}
	return false;
}
