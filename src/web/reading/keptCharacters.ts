import { conversionNamed } from "../../model/chinese.ts";
import { withKeptPage } from "./ownLinks.ts";
import { isOpenPlace } from "./places.ts";

/** A page that was asked for in other characters, whose links to pages and feeds ask for the same. */
export function withKeptCharacters(answer: Response, search: string): Response {
	const opencc = conversionNamed(new URLSearchParams(search).get("opencc") ?? "");
	const isPage = answer.headers.get("Content-Type")?.startsWith("text/html") === true;
	if (opencc === undefined || !isPage || answer.status !== 200) return answer;
	const isOpen = (path: string) => isOpenPlace(path) || HAS_NO_CHARACTERS.test(path);
	return withKeptPage(answer, { parameter: `opencc=${opencc}`, origin: "", isOpen });
}

/** Paths that have no entries to write in other characters. */
const HAS_NO_CHARACTERS = /^\/(?:health|opml|openapi)\b|\.opml$/;
