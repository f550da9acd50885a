import { attributeOf, type DomElement } from "../../base/html/dom.ts";
import { playerAddress } from "./embeds.ts";

const YOUTUBE = "https://www.youtube-nocookie.com/embed/";
const VIMEO = "https://player.vimeo.com/video/";
const DAILYMOTION = "https://www.dailymotion.com/embed/video/";

/** Elements that a script replaces by a player, each with where the player plays what its attribute names. */
const STAND_INS: Readonly<Record<string, { attribute: string; player: string }>> = {
	"amp-dailymotion": { attribute: "data-videoid", player: DAILYMOTION },
	"amp-vimeo": { attribute: "data-videoid", player: VIMEO },
	"amp-youtube": { attribute: "data-videoid", player: YOUTUBE },
	"lite-vimeo": { attribute: "videoid", player: VIMEO },
	"lite-youtube": { attribute: "videoid", player: YOUTUBE },
	"youtube-video": { attribute: "video-id", player: YOUTUBE },
};

/** Names of the elements that stand for a player. */
export const STAND_IN_NAMES: readonly string[] = Object.keys(STAND_INS);

/** The address of the player that an element stands for; null when it names none. */
export function standInAddress(element: DomElement): string | null {
	const known = STAND_INS[element.localName];
	const id = known ? attributeOf(element, known.attribute).trim() : "";
	return known && id !== "" ? playerAddress(`${known.player}${encodeURIComponent(id.toWellFormed())}`) : null;
}
