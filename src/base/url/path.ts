/** A category's path in an address: each segment percent-encoded, the slashes as they are (`城建/通知`). */
export function encodePath(path: string): string {
	return path.split("/").map(encodeURIComponent).join("/");
}
