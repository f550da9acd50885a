import { currentConfig } from "../platform/current.ts";

/** The deployment's address as readers see it. */
export function originOf(requestUrl: string): string {
	return (currentConfig().site.url ?? new URL(requestUrl).origin).replace(/\/+$/, "");
}
