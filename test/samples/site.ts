import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { entryValues, readEntries, type SampleEntry } from "./entries.ts";
import { encodeGbk } from "./gbk.ts";
import { type Document, type Host, sendDocument, sendStatus } from "./host.ts";
import { pictureAt } from "./pictures/picture.ts";
import { fill, type Values } from "./template.ts";

/** How one sample site is laid out; its texts are in `sites/{folder}`. */
export interface SiteLayout {
	folder: string;
	title?: string;
	/** What its bytes are in. */
	charset?: "gbk" | "utf-8";
	/** The feed or list page: its path, its template in the folder, its Content-Type. */
	source: { path: string; template: string; type: string };
	/** Where its articles are, `{slug}` stands for the entry. */
	article: { path: string; template: string; type?: string };
	/** Has a home page that names its feed. */
	home?: boolean;
	validators?: Document["validators"];
	/** Asked first: answers a request in its own way and says so. */
	guard?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** A sample site that tests can change. */
export interface Site extends Host {
	/** The address of its feed or list page. */
	url: string;
	/** Newest first. */
	entries(): SampleEntry[];
	/** Publishes this instead of what it had. */
	setEntries(entries: SampleEntry[]): void;
	/** Publishes one more on top. */
	add(entry: SampleEntry): void;
	/** The address of one of its articles. */
	articleUrl(slug: string): string;
}

/** Lets `host` serve the site of `layout`; `origins` are those of every sample site, which texts may name. */
export function openSite(host: Host, layout: SiteLayout, origins: Values): Site {
	const folder = join(import.meta.dirname, "sites", layout.folder);
	const template = (name: string) => readFileSync(join(folder, name), "utf8");
	let entries = readEntries(join(folder, "entries"));
	// Until a test changes it, a site was last changed by its newest entry.
	let changed = Math.max(0, ...entries.map((entry) => Date.parse(entry.date)));

	const publish = (next: SampleEntry[]) => {
		entries = next;
		changed = Math.max(Date.now(), changed + 1000);
	};
	const page = (name: string, values: Values) => encode(fill(template(name), values), layout.charset);
	const send = (request: IncomingMessage, response: ServerResponse, type: string, bytes: Uint8Array) =>
		sendDocument(request, response, { type, bytes, validators: layout.validators, lastModified: changed });

	host.serve((request, response) => {
		if (layout.guard?.(request, response)) return;
		const path = withoutTracking(request.url ?? "/");
		const values = siteValues(host, layout, entries, origins);
		const entry = (values.entries as Values[]).find((one) => one.path === path);
		if (entry) {
			const bytes = page(layout.article.template, { ...values, ...entry });
			return send(request, response, layout.article.type ?? "text/html; charset=utf-8", bytes);
		}
		if (path === layout.source.path) {
			return send(request, response, layout.source.type, page(layout.source.template, values));
		}
		if (path === "/" && layout.home) {
			return send(request, response, "text/html; charset=utf-8", page("../home.html", values));
		}
		sendFile(request, response, path);
	});
	return {
		...host,
		url: host.origin + layout.source.path,
		entries: () => entries,
		setEntries: publish,
		add: (entry) => publish([entry, ...entries]),
		articleUrl: (slug) => host.origin + layout.article.path.replace("{slug}", slug),
	};
}

/** Sites ignore the words that campaigns append to their links. */
function withoutTracking(path: string): string {
	return path.replace(/[?&](utm_\w+|from|spm)=[^&]*/g, "");
}

/** Answers for a picture or an attachment, else 404. */
export function sendFile(request: IncomingMessage, response: ServerResponse, path: string): void {
	const picture = pictureAt(path.split("?")[0] ?? "");
	const file = picture ?? attachmentAt(path);
	if (file) sendDocument(request, response, { ...file, lastModified: Date.parse("2022-01-01T00:00:00Z") });
	else sendStatus(response, 404);
}

function siteValues(host: Host, layout: SiteLayout, entries: SampleEntry[], origins: Values): Values {
	const shared: Values = { ...origins, origin: host.origin, self: host.origin + layout.source.path };
	const listed = entries.map((entry) => {
		const body = fill(entry.body, shared);
		return entryValues({ ...entry, body }, layout.article.path.replace("{slug}", entry.slug));
	});
	const linked = listed.map((entry, index) => ({
		...entry,
		comma: index ? "," : "",
		previousTitle: String(listed[index + 1]?.title ?? "没有了"),
		previousPath: String(listed[index + 1]?.path ?? "javascript:void(0)"),
		nextTitle: String(listed[index - 1]?.title ?? "没有了"),
		nextPath: String(listed[index - 1]?.path ?? "javascript:void(0)"),
	}));
	const newest = listed[0];
	return {
		...shared,
		entries: linked,
		count: String(entries.length),
		siteTitle: layout.title ?? host.name,
		feedType: layout.source.type,
		updated: entries[0]?.date ?? "",
		updated822: String(newest?.rfc822 ?? ""),
	};
}

function encode(text: string, charset: SiteLayout["charset"]): Uint8Array {
	return charset === "gbk" ? encodeGbk(text) : new TextEncoder().encode(text);
}

const ATTACHMENTS: Record<string, string> = {
	doc: "application/msword",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	mp3: "audio/mpeg",
	pdf: "application/pdf",
	xls: "application/vnd.ms-excel",
};

/** A file that a person can save: only its name and type are real. */
function attachmentAt(path: string): { type: string; bytes: Buffer } | null {
	const type = ATTACHMENTS[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ""];
	return type ? { type, bytes: Buffer.from(`%sample file of a sample site: ${path}\n`) } : null;
}
