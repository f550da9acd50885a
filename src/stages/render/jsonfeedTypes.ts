import type { EpisodeType } from "../../model/entry.ts";

/** A JSON Feed 1.1 as tributary writes it (https://jsonfeed.org/version/1.1): what is unknown is left out. */
export interface JsonFeed {
	version: string;
	title: string;
	home_page_url: string;
	feed_url: string;
	description?: string;
	next_url?: string;
	icon?: string;
	favicon?: string;
	authors?: { name?: string; url?: string }[];
	language?: string;
	hubs?: { type: string; url: string }[];
	/** `cursor`: what `since` takes to go on from here. */
	_tributary?: { cursor: string };
	items: JsonFeedItem[];
}

export interface JsonFeedItem {
	id: string;
	url?: string;
	title?: string;
	content_html?: string;
	content_text?: string;
	summary?: string;
	image?: string;
	/** RFC 3339. */
	date_published: string;
	date_modified: string;
	authors?: { name?: string; url?: string }[];
	tags?: string[];
	language?: string;
	attachments?: JsonFeedAttachment[];
	_itunes?: {
		season?: number;
		episode?: number;
		episode_type?: EpisodeType;
		image?: string;
	};
	/** In the words of the podcast namespace 1.0. */
	_podcast?: {
		season?: { number: number; name?: string };
		episode?: { number: number; display?: string };
		transcripts?: { url: string; type: string; language?: string; rel?: "captions" }[];
		chapters?: { url: string; type: string };
		persons?: { name: string; role?: string; group?: string; img?: string; href?: string }[];
		alternate_enclosures?: {
			type: string;
			length?: number;
			bitrate?: number;
			height?: number;
			lang?: string;
			title?: string;
			sources: { uri: string }[];
		}[];
		funding?: { url: string; text?: string }[];
	};
	_tributary: {
		/** As in `/entries/{key}`. */
		key: string;
		source: { id: string; title?: string; url?: string; feed_url?: string; icon?: string };
		/** Who published it first, when that is not the source. */
		origin?: { title?: string; url?: string };
		/** Category paths. */
		categories: string[];
		/** What machines call a tag, where that is another word. */
		terms?: { tag: string; term: string; scheme?: string }[];
		/** The day that the source gave as the date, where it gave no hour: `date_published` is then no time to show. */
		day?: string;
		rights?: string;
		comments_url?: string;
		reading_minutes?: number;
		/** The fields that its own article gave; the others are its list's or feed's. */
		from_article?: string[];
		also_in?: { source: string; title?: string; url?: string }[];
	};
}

export interface JsonFeedAttachment {
	url: string;
	mime_type: string;
	title?: string;
	size_in_bytes?: number;
	duration_in_seconds?: number;
}
