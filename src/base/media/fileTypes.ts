/** The media types of files by what their names end with, as IANA and browsers have them. */
const TYPES: Readonly<Record<string, string>> = {
	jpg: "image/jpeg",
	jpeg: "image/jpeg",
	png: "image/png",
	gif: "image/gif",
	webp: "image/webp",
	avif: "image/avif",
	svg: "image/svg+xml",
	mp3: "audio/mpeg",
	m4a: "audio/mp4",
	ogg: "audio/ogg",
	opus: "audio/ogg",
	wav: "audio/wav",
	flac: "audio/flac",
	mp4: "video/mp4",
	m4v: "video/mp4",
	webm: "video/webm",
	mov: "video/quicktime",
	pdf: "application/pdf",
	doc: "application/msword",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	xls: "application/vnd.ms-excel",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	ppt: "application/vnd.ms-powerpoint",
	pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
	zip: "application/zip",
	rar: "application/vnd.rar",
	csv: "text/csv",
};

/** The media type of the file that an address names, in its path or a parameter; null where its name does not say. */
export function typeByName(url: string): string | null {
	const name = readable(url)
		.split(/[?#]/)
		.findLast((part) => /\.\w{2,5}$/.test(part));
	return TYPES[name?.split(".").pop()?.toLowerCase() ?? ""] ?? null;
}

function readable(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		// Not UTF-8: the name's ending is ASCII anyway.
		return url;
	}
}
