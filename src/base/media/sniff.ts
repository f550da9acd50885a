/** First bytes of media formats (WHATWG MIME Sniffing, 6; ISO 14496-12 brands): offset, bytes in Latin-1, type. `?` stands for any byte. */
const SIGNATURES: [number, string, string][] = [
	[0, "\xff\xd8\xff", "image/jpeg"],
	[0, "\x89PNG\r\n\x1a\n", "image/png"],
	[0, "GIF87a", "image/gif"],
	[0, "GIF89a", "image/gif"],
	[0, "RIFF????WEBPVP", "image/webp"],
	[0, "RIFF????WAVE", "audio/wav"],
	[0, "RIFF????AVI ", "video/avi"],
	[0, "BM", "image/bmp"],
	[0, "\0\0\x01\0", "image/x-icon"],
	[0, "\0\0\x02\0", "image/x-icon"],
	[0, "II*\0", "image/tiff"],
	[0, "MM\0*", "image/tiff"],
	[0, "\xff\x0a", "image/jxl"],
	[0, "\0\0\0\x0cJXL ", "image/jxl"],
	[4, "ftypavif", "image/avif"],
	[4, "ftypavis", "image/avif"],
	[4, "ftypheic", "image/heic"],
	[4, "ftypheix", "image/heic"],
	[4, "ftypmif1", "image/heif"],
	[4, "ftypM4A", "audio/mp4"],
	[4, "ftypqt", "video/quicktime"],
	[4, "ftyp", "video/mp4"],
	[0, "\x1a\x45\xdf\xa3", "video/webm"],
	[0, "FLV\x01", "video/x-flv"],
	[0, "OggS", "application/ogg"],
	[0, "ID3", "audio/mpeg"],
	[0, "\xff\xfb", "audio/mpeg"],
	[0, "\xff\xf3", "audio/mpeg"],
	[0, "\xff\xf2", "audio/mpeg"],
	[0, "\xff\xf1", "audio/aac"],
	[0, "\xff\xf9", "audio/aac"],
	[0, "fLaC", "audio/flac"],
	[0, "FORM????AIF", "audio/aiff"],
	[0, ".snd", "audio/basic"],
	[0, "MThd\0\0\0\x06", "audio/midi"],
	[0, "wOFF", "font/woff"],
	[0, "wOF2", "font/woff2"],
	[0, "OTTO", "font/otf"],
	[0, "\0\x01\0\0", "font/ttf"],
	[0, "#EXTM3U", "application/vnd.apple.mpegurl"],
];

/** The type that a body's first bytes prove, null when they prove none. SVG is never proven: it is text. */
export function sniffMedia(bytes: Uint8Array): string | null {
	const start = String.fromCharCode(...bytes.subarray(0, 32));
	for (const [offset, signature, type] of SIGNATURES) {
		if (start.length < offset + signature.length) continue;
		const fits = [...signature].every(
			(char, at) => (char === "?" && type !== "") || start[offset + at] === char,
		);
		if (fits) return type;
	}
	return null;
}

/** Whether a body begins as HTML or XML does: with `<` after white space and a byte order mark, in UTF-8 or UTF-16. */
export function looksLikeMarkup(bytes: Uint8Array): boolean {
	const start = String.fromCharCode(...bytes.subarray(0, 32));
	return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*</.test(start);
}
