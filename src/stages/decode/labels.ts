/** Labels that servers use and browsers do not know. */
const ALIASES: Record<string, string> = {
	utf8mb4: "utf-8",
	"utf-8-sig": "utf-8",
	utf: "utf-8",
	unicode: "utf-8",
	gb_18030: "gb18030",
	cp936: "gb18030",
	gbk2312: "gb18030",
	cp950: "big5",
	"big-5": "big5",
	big5_tw: "big5",
	"shift-jis": "shift_jis",
	cp932: "shift_jis",
	eucjp: "euc-jp",
	cp949: "euc-kr",
	uhc: "euc-kr",
	"utf-32": "utf-32le",
	"utf-32le": "utf-32le",
	"utf-32be": "utf-32be",
	"ucs-4": "utf-32be",
	cp1251: "windows-1251",
	"win-1251": "windows-1251",
	cp1252: "windows-1252",
	maccyrillic: "x-mac-cyrillic",
	"mac-cyrillic": "x-mac-cyrillic",
	macroman: "macintosh",
	"mac-roman": "macintosh",
};

/**
 * The encoding of a label by the WHATWG Encoding Standard, gbk and gb2312 as their superset gb18030; null for a label
 * that means nothing.
 */
export function labelOf(label: string): string | null {
	const plain = label
		.trim()
		.toLowerCase()
		.replace(/^["']|["';,]+$/g, "");
	const name = ALIASES[plain] ?? standardName(plain);
	return name === "gbk" || name === "gb2312" ? "gb18030" : name;
}

function standardName(label: string): string | null {
	try {
		return new TextDecoder(label).encoding;
	} catch {
		// The constructor is the only list of labels that the platform gives.
		return null;
	}
}
