import type { MediaWay } from "../base/media/marker.ts";
import type { SourceConfig } from "./schema.ts";

/** Which way the media of a source's entries go: that of the source itself, where it has one and its owner says nothing else. */
export function mediaOf({ id, media, via }: Pick<SourceConfig, "id" | "media" | "via">): MediaWay {
	return media !== "direct" && via?.some(({ url }) => url !== "direct") ? `via:${id}` : media;
}
