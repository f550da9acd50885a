import { escapeHtml } from "../../../base/html/escape.ts";
import { FRAME_SCRIPT_PATH } from "./frameScript.ts";
import { FRAME_STYLE_PATH } from "./style.ts";

/**
 * The document of the frame in which a page is shown: `html` is our own markup about it (`structureOf`), pictures with
 * the addresses of this deployment.
 */
export function frameDocument(html: string, title: string, language: string | null): string {
	const lang = language && /^[\w-]{2,20}$/.test(language) ? language : "und";
	return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="${FRAME_STYLE_PATH}"><script src="${FRAME_SCRIPT_PATH}" defer></script></head><body><main><h1 class="heard">${escapeHtml(title)}</h1>${html}</main></body></html>`;
}

/**
 * What such a document may do: run our one script and load our style and media, from `origin`, where it is read. It is a
 * sandbox wherever it is opened: of no origin, without forms, windows or a way to the page around it but messages.
 */
export function frameCsp(origin: string): string {
	return [
		"sandbox allow-scripts",
		"default-src 'none'",
		`script-src ${origin}${FRAME_SCRIPT_PATH}`,
		`style-src ${origin}${FRAME_STYLE_PATH}`,
		`img-src ${origin}/media/`,
		"base-uri 'none'",
		"form-action 'none'",
		`frame-ancestors ${origin}`,
	].join("; ");
}
