/** A whole page as it may be met on the web, and what is right to read from it. */
export interface LivePage {
	name: string;
	url: string;
	language: string;
	timezone: string;
	/** What its head holds. */
	head: string;
	/** Attributes of `body`. */
	attributes?: string;
	body: string;
	title: string | RegExp;
	/** Names; null where it may be said or not. */
	authors: string[] | null;
	/** The day in the page's zone; null where the page has none. */
	day: string | null;
	/** How the text begins and ends: a line, or a part of the first or last line. */
	first: string;
	last: string;
	/** What else it must hold, in any place. */
	texts: readonly string[];
	not: readonly string[];
	/** Ends of addresses of pictures. */
	pictures?: readonly string[];
}
