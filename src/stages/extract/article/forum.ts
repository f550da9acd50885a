import { type Element, findAll, firstClass, lineOf, namesOf } from "../../../base/html/tree.ts";
import { isPosterMark, isUser } from "../metadata/marked.ts";
import { isMarkedArticle, typeName } from "../metadata/structured.ts";
import type { Page } from "../page.ts";
import { makeSignatures } from "../signature.ts";
import { type Blocks, headingIn, proseOf } from "./blocks.ts";
import { dialogueOf } from "./dialogue.ts";

const ADDRESS =
	/(?:^|[/.?&_])(?:forums?|threads?|topic(?!-)|topics(?=\/\d)|viewtopic|viewthread|showthread|showtopic|bbs|luntan|discuss(?:ions?)?|questions?|answers?|ask|qa|qna|wenda|zhidao|tieba|guba|community|comments|status|posts?-t|boards(?=\.|\/[^/]+\/\d)|tiezi|dispbbs|read\.cgi|club|yabb2?|ultimatebb|ikonboard|leobbs)(?:[/.?&=_-]|$|\d)|\/t\/(?:[^/]+\/\d+|\d{3,})|\/[dq]\/\d+|\/g\/[^/]+\/c\/|\/@[^/]+(?:\/posts)?\/\d{10,}|\/~[^/]+\/[^/]+\/\d+$|\/profile\/[^/]+\/post\/|\/(?:issues|pulls?|merge_requests|tickets?|bugs)\/\d+$|show_bug\.cgi\?|weibo\.[^/]+\/\d{6,}\/\w/i;
const SOFTWARE =
	/discourse|xenforo|vbulletin|phpbb|discuz|mybb|nodebb|flarum|invision|vanilla|bbpress|phpwind|smf|dwqa|asgaros|wpforo|fluxbb|question2answer/i;
/** What boards are called, as a part of a title of their pages. */
const BOARD = /(?:게시판|掲示板|股吧|贴吧|貼吧|留言板)\s*(?:[-–—|｜_:：>»·]|$)/u;
const TYPES = /DiscussionForumPosting|QAPage|\bQuestion\b|SocialMediaPosting/;
const NEWS = /NewsArticle|BlogPosting|Report|^Article$|Recipe/;
/** What forum software calls the text of a post or a reply, which may be a few words without a mark. */
export const POST_BODY =
	/(?:comment|reply|post|message|answer)[-_]?(?:content|body|text|copy|message)(?:$|[\s.#_-])/i;

/** What forum software calls a post, or what holds posts; for `namesOf`. */
export const POST_NAMES =
	/(?:^|[\s_-])(?:post(?:list|row|bit|body|message|content)?|postmessage|thread|topic|reply|replies|answers?|message|msg|question|bbp|dwqa|cooked|t_f|threadtext)(?:$|[\s_\d-])/;

/** Whether a page is a talk of several people (forum thread, questions and answers), whose replies are its content. */
export function isThread(page: Page, blocks: Blocks): boolean {
	return threadEvidence(page, blocks) >= 1.5;
}

/** Points for and against a thread; 1.5 are enough. */
function threadEvidence(page: Page, blocks: Blocks): number {
	let points = 0;
	const types = page.linkedData.map(typeName);
	if (saysTalk(types)) points += 2;
	if (statesArticle(page)) points -= 2;
	if (ADDRESS.test(addressPath(page.url))) points += 1.5;
	else if (BOARD.test(page.title ?? "")) points += 1.5;
	else if (isMarkedArticle(page)) points -= 0.5;
	if (
		SOFTWARE.test(page.metas.get("generator") ?? "") ||
		SOFTWARE.test(namesOf(page.body)) ||
		SOFTWARE.test(namesOf(page.tree.root))
	)
		points += 1;
	// What WordPress calls a post is one of a blog, its comments are no thread.
	if (isBlogPost(page)) points -= 1;
	if (dialogueOf(page.tree).length > 0) points += 1.5;
	const { replies, share, areComments } = repliesOf(page, blocks);
	if (share > TALK && areMarkedAlike(page, blocks)) points += 1.5;
	// What stands among comments, below a text of its own, are comments, whatever each is called.
	else if (areComments) return points;
	if (replies >= 2 && share > 0.5) points += 1;
	if (replies >= 1 && share > 0.8) points += 0.5;
	return points;
}

/** What a site asks itself below a text are no questions of its readers. */
const saysTalk = (types: readonly string[]) =>
	types.some((type) => TYPES.test(type)) && !types.includes("FAQPage");

/** Whether the head states that the page is an article. */
export const statesArticle = ({ linkedData }: Page): boolean =>
	linkedData.some((data) => NEWS.test(typeName(data)));

/** Whether the page's own words, not its shape, call it a talk. */
export function saysThread(page: Page): boolean {
	if (saysTalk(page.linkedData.map(typeName))) return true;
	return ADDRESS.test(addressPath(page.url)) || SOFTWARE.test(page.metas.get("generator") ?? "");
}

function isBlogPost(page: Page): boolean {
	if (/(?:^|\s)single-post(?:\s|$)/.test(namesOf(page.body))) return true;
	return page.tree.elements.some(
		(element) =>
			/(?:^|\s)type-post(?:\s|$)/.test(element.attribs.class ?? "") ||
			(element.name === "ol" && /(?:^|\s)comment-?list(?:\s|$)/.test(namesOf(element))),
	);
}

function addressPath(url: string): string {
	if (!URL.canParse(url)) return "";
	const at = new URL(url);
	return `${at.hostname}${at.pathname}${at.search}`;
}

/** A text under which others comment says at least so much, in characters of sentences. */
const TEXT = 100;

/** Whether an element is among comments, or is all of them: by the hint of what surrounds it. */
function isAmongComments(element: Element, { hints }: Blocks): boolean {
	for (let at: Element | null = element; at; at = at.parent) if (hints[at.order] === "comments") return true;
	return false;
}

/** The share of the page's sentences that a talk is at least. */
const TALK = 0.4;
/** Characters of a user's name. */
const USER_NAME = 60;

/** Classes that say how something is laid out. */
const LAYOUT = /^(?:d|align|justify|flex|text|f[sw]|[mp][xytrbse]?)(?:-|$)/;

/** Whether who wrote the text and who replied to it are marked in one way, as those are who talk with each other. */
function areMarkedAlike({ tree }: Page, blocks: Blocks): boolean {
	const signature = makeSignatures();
	const marks = new Map<string, { above: Set<string>; among: number }>();
	for (const element of tree.elements) {
		if (element.hidden || element.chars < 2 || element.chars > USER_NAME) continue;
		if (!(isPosterMark(element) || isUser(element))) continue;
		// A name of two words is that of a component, whatever else is said of its looks.
		const own = (element.attribs.class ?? "").split(/\s+/).find((name) => !LAYOUT.test(name));
		const mark = own?.includes("-") ? `${element.name}.${own}` : signature(element);
		const count = marks.get(mark) ?? { above: new Set(), among: 0 };
		if (isAmongComments(element, blocks)) count.among++;
		// The same person may stand there twice, for narrow screens and for wide ones.
		else if (count.among === 0) count.above.add(lineOf(element));
		marks.set(mark, count);
	}
	return [...marks.values()].some(({ above, among }) => above.size === 1 && among >= 2);
}

/** What is called so replies to something, whatever it is made like. */
const REPLY = /repl(?:y|ies)|answer|comment/;

/** Fewer texts with headlines of their own may be posts that are named by what they reply to. */
const TEASERS = 5;

/** The words of the headline of an element that leads to another page, where they name no reply; empty without one. */
function headlineElsewhere(element: Element, page: Page, blocks: Blocks): string {
	const heading = headingIn(element, blocks, page.tree);
	if (heading?.links !== 1 || heading.linkChars < heading.chars * MOST_OF) return "";
	const url = findAll(heading, ({ name }) => name === "a")[0]?.attribs.href ?? "#";
	const text = lineOf(heading);
	return url.includes("#") || /^(?:re|aw|sv|antw)\b|^(?:回复|回覆|答复)/i.test(text) ? "" : text;
}
const MOST_OF = 0.8;

/** How many elements are named like posts and hold sentences, and the share of the page's sentences in them. */
function repliesOf(page: Page, blocks: Blocks): { replies: number; share: number; areComments: boolean } {
	let replies = 0;
	let prose = 0;
	let comments = 0;
	let isTalk = false;
	const headed = new Set<string>();
	const kinds = new Set<string>();
	let first: Element | null = null;
	let inside: Element | null = null;
	let end = -1;
	for (const element of page.tree.elements) {
		if (element.order <= end || element.hidden || element === page.body) continue;
		const own = proseOf(element, blocks);
		if (own < 30 || !(POST_NAMES.test(namesOf(element)) || blocks.hints[element.order] === "comments"))
			continue;
		if (own > (blocks.prose[2] ?? 0) * 0.95 && element.elements > 40) continue;
		inside = element;
		end = inside.order + inside.elements;
		first ??= element;
		replies++;
		prose += own;
		// Parts of one post are called after it: `post-body`, `post-statement`.
		const kind = `${element.name}.${firstClass(element).replace(/\d+/g, "")}`;
		isTalk ||= kinds.has(kind) || REPLY.test(namesOf(element));
		kinds.add(kind);
		if (isAmongComments(element, blocks)) comments++;
		const headline = headlineElsewhere(element, page, blocks);
		if (headline) headed.add(headline);
	}
	// Each below the headline of a page of its own, they are what else there is to read.
	if (headed.size >= TEASERS && headed.size >= replies - 1)
		return { replies: 0, share: 0, areComments: false };
	const isText =
		first !== null && !isAmongComments(first, blocks) && (blocks.prose[first.order] ?? 0) >= TEXT;
	const share = prose / (blocks.prose[2] || 1);
	return {
		replies: isTalk ? replies : Math.min(replies, 1),
		share,
		areComments: isText && comments > 0 && comments === replies - 1,
	};
}
