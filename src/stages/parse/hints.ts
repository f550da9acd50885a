import type { UpdateHints } from "../../model/feed.ts";
import { numberOf } from "./context.ts";
import type { Fields } from "./elementFields.ts";
import { childrenNamed, textOf, type XmlElement } from "./xml/elements.ts";

const PERIODS: Record<string, number> = {
	hourly: 3600,
	daily: 86_400,
	weekly: 604_800,
	monthly: 2_592_000,
	yearly: 31_536_000,
};

/** A feed that says nothing about how often it changes. */
export function noHints(): UpdateHints {
	return { ttlMinutes: null, skipHours: [], skipDays: [], periodSeconds: null };
}

/** `ttl`, `skipHours`, `skipDays` (RSS 2.0) and the syndication module of RSS 1.0. */
export function hintsOf(channel: Fields): UpdateHints {
	const period = PERIODS[channel.text("sy:updateperiod")?.toLowerCase() ?? ""];
	const frequency = numberOf(channel.text("sy:updatefrequency")) || 1;
	const hours = listOf(channel.first("skiphours"), "hour")
		.map(Number)
		.filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24);
	return {
		ttlMinutes: numberOf(channel.text("ttl")),
		// The specification of RSS 0.91 counts from 1 to 24, that of 2.0 from 0 to 23.
		skipHours: [...new Set(hours.map((hour) => hour % 24))],
		skipDays: listOf(channel.first("skipdays"), "day").map((day) => day.toLowerCase()),
		periodSeconds: period === undefined ? null : Math.round(period / frequency),
	};
}

function listOf(element: XmlElement | null, name: string): string[] {
	if (!element) return [];
	return childrenNamed(element, name).flatMap((child) => textOf(child) ?? []);
}
