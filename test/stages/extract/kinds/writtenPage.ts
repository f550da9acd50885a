import { prose, type Site } from "./kit.ts";

export const zh = (seed: number, n: number) => prose(seed, n, "zh");
export const en = (seed: number, n: number) => prose(seed, n, "en");

/** A page, the lines of its text and what else is to be read from it. */
export interface WrittenPage {
	name: string;
	site: Site;
	want: readonly string[];
	title?: string;
	day?: string;
	authors?: readonly string[];
	origin?: string;
}

/** What adds a page to these: Chinese where nothing else is said, and without the lines that it does not have. */
export const addTo =
	(pages: WrittenPage[]) =>
	(
		name: string,
		site: Site,
		want: readonly (string | undefined)[],
		more: Omit<WrittenPage, "name" | "site" | "want"> = {},
	) =>
		pages.push({
			name,
			site: { language: "zh-CN", timezone: "Asia/Shanghai", ...site },
			want: want.filter((line) => line !== undefined),
			...more,
		});
