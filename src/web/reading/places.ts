import { isFile } from "../ui/files.ts";

/** Paths that have a guard of their own: a signature, a callback's key, the owner's token. */
const GUARDED = /^\/(?:media|websub|admin)\/|^\/admin$/;

/** Whether a path shows no entry and no source: on a private deployment everything else wants a key. */
export function isOpenPlace(pathname: string): boolean {
	return GUARDED.test(pathname) || pathname === "/openapi.json" || isFile(pathname);
}
