import { isAsSaved } from "../../config/searches.ts";
import { ALL, sourceIn, topicOf } from "../../config/topics.ts";
import { conversionNamed } from "../../model/chinese.ts";
import type { FeedRequest } from "../../model/copy.ts";
import type { FeedDocument } from "../../model/document.ts";
import { converterFor } from "../../platform/chinese.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { signedMedia } from "../../platform/keyring.ts";
import { convertFacts, languageOf } from "../../read/chinese.ts";
import { mediaTargets, type RenderedFeed, renderFeed } from "../../stages/render/render.ts";
import type { Answer, Question } from "../contract.ts";
import type { LibraryStore } from "../entries/store.ts";
import { feedDocument } from "./document.ts";

/** Entries of a path, and how to go on from them. */
export type Ask = (question: Question) => Promise<Answer>;

type Render = (request: FeedRequest, now: number, ask?: Ask) => Promise<RenderedFeed & { updated: number }>;

/** Renders feeds of the entries that a question finds: by `asked`, unless a call brings its own way to ask. */
export function renderer(store: LibraryStore, env: Env, asked: Ask): Render {
	return async (
		{ origin, path, format, search, saved, asker = "", within = ownOf(path) },
		now,
		ask = asked,
	) => {
		const config = currentConfig();
		const topic = topicOf(path, config);
		if (!topic) throw new Error(`no such feed: ${path}`);
		const { entries, next, cursor } = await ask({
			path,
			search,
			now,
			...(search !== "" && !isAsSaved(search, saved, config) && { asker }),
			...(within && { within }),
		});
		const brief = new URLSearchParams(search).has("brief");
		const place = { origin, query: search, next, cursor, brief, saved };
		const [only] = sourceIn(path) === null ? [] : topic.sources;
		const facts = only ? store.facts(only.id) : null;
		const document = await inCharacters(
			feedDocument(topic, entries, config, format, facts, place),
			new URLSearchParams(search).get("opencc"),
		);
		const media = await signedMedia(mediaTargets(document), origin, env);
		return { ...renderFeed(format, document, media), updated: document.updated ?? 0 };
	};
}

/**
 * On a private deployment the feed of a category says nothing of others that its entries are in, nor of who else has
 * them: whoever may read that category may read it.
 */
function ownOf(path: string): readonly string[] | undefined {
	const isCategory = path !== ALL && sourceIn(path) === null;
	return isCategory && currentConfig().site.private ? [path] : undefined;
}

/**
 * Asks of each path once: choosing its entries is most of the cost of a copy, and the copies of a path in its formats
 * follow each other, for they change together.
 */
export function askOnce(ask: Ask): Ask {
	let last: { path: string; answer: Promise<Answer> } | null = null;
	return (question) => {
		if (last?.path !== question.path) last = { path: question.path, answer: ask(question) };
		return last.answer;
	};
}

/** What a feed says of itself, in the characters of its entries. */
async function inCharacters(document: FeedDocument, asked: string | null): Promise<FeedDocument> {
	const name = conversionNamed(asked ?? "");
	if (!name) return document;
	const convert = await converterFor(name);
	const { title, description, source, language } = document;
	return {
		...document,
		title: convert(title),
		description: description === null ? null : convert(description),
		source: source && convertFacts(source, convert),
		language: languageOf(language, name) ?? language,
	};
}
