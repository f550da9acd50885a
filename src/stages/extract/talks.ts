import { findAll, lineOf } from "../../base/html/tree.ts";
import type { Detected } from "./list/detect.ts";
import type { Item } from "./list/item.ts";
import { isAuthorMark, isUser, USER } from "./metadata/marked.ts";
import { bare } from "./metadata/titleText.ts";
import { type Page, withoutHash } from "./page.ts";

/** A talk has so many posts, and they are this share of the list, or of what it says: other boxes may be built as they are. */
const FEWEST = 2;
const MOST = 0.7;
/** The share of items that are dated, and of the page's sentences that they say, where nothing else calls it a talk. */
const DATED = 0.5;
const SAID = 0.5;
/** Letters and digits of a thread's title, which each of its posts may bear. */
const NAMED = 8;

/** What can be done with a post, in an address. */
const DOING =
	/[?&](?:mode|act|action|do|op)=(?:post|quote|reply|newpm|report|rate|findpost|edit)|[?&]authorid=\d|\/(?:(?:new)?reply|quote|privmsg|pm)(?:\.\w+)?(?:\?|$)/i;
/** What a reply's title begins with. */
const REPLY = /^(?:(?:re|aw|odp|sv|antw|rif|回复|回覆)\s*[:：]\s*)+/iu;

/** Whether a list's items are the posts of a talk: what each leads to is who wrote it, itself, or what can be done with it. */
export function arePosts(
	page: Page,
	{ items, dated }: Detected,
	said: { thread: boolean; inItems: number },
): boolean {
	if (!said.thread && (dated < DATED || said.inItems < SAID)) return false;
	const own = withoutHash(page.url);
	const title = bare(page.title ?? "");
	const writers = new Set<string>();
	const isPost = (item: Item) => {
		const { url, text } = item.link;
		if (isWriter(item)) writers.add(url);
		else if (withoutHash(url) !== own && !DOING.test(url) && !(said.thread && isButton(item))) {
			const name = bare(text.replace(REPLY, ""));
			return name.length >= NAMED && title.includes(name);
		}
		return true;
	};
	const posts = items.filter(isPost);
	// Notes of one writer are a list.
	if (posts.length < FEWEST || writers.size === 1 || (writers.size === 0 && !said.thread)) return false;
	return posts.length >= items.length * MOST || charsIn(posts) >= charsIn(items) * MOST;
}

/** Whether an item is named by its writer: by the picture or by the name. */
const isWriter = ({ element, link }: Item): boolean =>
	isOfUser(link.url) &&
	findAll(
		element,
		(inner) =>
			inner.name === "a" &&
			inner.chars <= NAME &&
			(inner === link.element || inner.attribs.href === link.element.attribs.href) &&
			(isUser(inner) || isAuthorMark(inner)),
	).length > 0;
/** Whether what leads to an item is a number or a button, and its words are not the link's. */
const isButton = ({ link }: Item): boolean =>
	link.element.chars <= BUTTON && lineOf(link.element) !== link.text;
const BUTTON = 12;

/** Characters, as in `Measures`, of a user's name. */
const NAME = 40;

/** Whether an address may be a user's page: it goes on with no more than a number and a name, and is no note of a user's. */
function isOfUser(url: string): boolean {
	const path = new URL(url).pathname;
	const rest = path.split(USER).at(-1) ?? path;
	return rest.split("/").filter(Boolean).length <= DEEP && !/\/@[^/]+\/\d/.test(path);
}
const DEEP = 2;
const charsIn = (items: readonly Item[]) => items.reduce((sum, { element }) => sum + element.chars, 0);
