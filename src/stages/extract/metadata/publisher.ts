import { siteHost } from "../../../base/url/site.ts";
import { hostOf, type Page } from "../page.ts";
import { siteOf } from "./site.ts";
import { textIn, typeName } from "./structured.ts";
import { hostWords } from "./titleSite.ts";
import { bare } from "./titleText.ts";

/** Whether structured data names no person: organisations by their type, or who publishes the page. */
export function isOfOrganisations(value: unknown, page: Page): boolean {
	const list = Array.isArray(value) ? value : [value];
	const publishers = page.linkedData.map(({ publisher }) => textIn(publisher));
	return list.every((said: unknown) => {
		const type = typeof said === "object" && said !== null ? typeName(said as Record<string, unknown>) : "";
		return /Organi[sz]ation/.test(type) || (type !== "Person" && publishers.includes(textIn(said)));
	});
}

/** Whether a name is that of who publishes the page, by its address, its data or whose copyright it is. */
export function isPublisher(name: string, page: Page): boolean {
	const key = bare(name);
	const { metas, linkedData, url } = page;
	const names = [
		siteOf(page),
		metas.get("publisher"),
		...linkedData.map(({ publisher }) => textIn(publisher)),
		...hostWords(url),
		siteHost(hostOf(url)),
	];
	return (
		names.some((publisher) => bare(publisher ?? "") === key) ||
		hostWords(url).some((word) => name.split(/[^\p{L}\p{N}]+/u).includes(word.toUpperCase())) ||
		(key.length > 3 && bare(metas.get("copyright") ?? "").includes(key))
	);
}
