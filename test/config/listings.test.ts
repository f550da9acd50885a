import { describe, expect, it } from "vitest";
import {
	confirmed,
	hasRoom,
	isAwaited,
	type ListedFeed,
	type Listing,
	type ListingRoom,
	roomBeside,
	stepped,
	whenDropped,
	withoutLeft,
} from "../../src/config/listings.ts";
import { DAY_MS, HOUR_MS, LIST_CHANGES_A_DAY, LISTED_MAX } from "../../src/settings.ts";

const START = Date.UTC(2026, 10, 2);
const ROOM: ListingRoom = { feeds: LISTED_MAX, chars: 250_000, each: 300 };

const feed = (name: string, paths = [""]): ListedFeed => ({
	url: `https://${name}.example/feed`,
	title: name,
	paths,
});
const said = (names: string, hash = names) => ({
	url: "https://list.example/",
	hash,
	feeds: [...names].map((name) => feed(name)),
});
/** A list that named these feeds at first. */
const first = (names: string) => stepped(null, said(names), ROOM, START);
/** The feeds that are there: in capitals those that have left. */
const there = ({ feeds }: Listing) =>
	feeds.map(({ title, left }) => (left === undefined ? title : title?.toUpperCase())).join("");

describe("a list", () => {
	it.each<[why: string, before: string, says: string, days: number, after: string]>([
		["takes what is new at once, behind what is there", "abc", "dabc", 0, "abcd"],
		["is the same in another order", "abc", "cba", 0, "abc"],
		["keeps what has left it", "abcd", "abc", 0, "abcD"],
		["drops what it lacks a day later", "abcd", "abc", 1, "abc"],
		["keeps more than half of it that leaves at once", "abcd", "a", 1, "aBCD"],
		["drops that after a week", "abcd", "a", 7, "a"],
		["keeps everything where it names nothing at all", "abcd", "", 100, "ABCD"],
		["keeps its only feed for a week where that is another", "a", "b", 1, "Ab"],
		["has another feed in its place then", "a", "b", 7, "b"],
	])("%s", (_why, before, says, days, after) => {
		const next = stepped(first(before), said(says), ROOM, START);
		const later = days > 0 ? stepped(next, said(says), ROOM, START + days * DAY_MS) : next;
		expect(there(later)).toBe(after);
	});

	it("forgets that a feed was away once it is back", () => {
		const away = stepped(first("abcd"), said("abc"), ROOM, START);
		const back = stepped(away, said("abcd"), ROOM, START + DAY_MS / 2);
		expect(there(back)).toBe("abcd");
		const again = stepped(back, said("abc"), ROOM, START + DAY_MS);
		expect(there(stepped(again, said("abc"), ROOM, START + 1.5 * DAY_MS))).toBe("abcD");
	});

	it("drops what it lacks as well where its document has not changed since", () => {
		const away = stepped(first("abcd"), said("abc"), ROOM, START);
		expect(confirmed(away, START + DAY_MS / 2)).toBe(away);
		expect(there(confirmed(away, START + DAY_MS))).toBe("abc");
		const empty = stepped(first("abcd"), said(""), ROOM, START);
		expect(confirmed(empty, START + 100 * DAY_MS)).toBe(empty);
	});

	it("is the same object where nothing has changed", () => {
		const before = first("abc");
		expect(stepped(before, said("abc"), ROOM, START + DAY_MS)).toBe(before);
		expect(stepped(before, { ...said("cba"), hash: "abc" }, ROOM, START + DAY_MS)).toBe(before);
		expect(confirmed(before, START + DAY_MS)).toBe(before);
	});

	it("knows a feed by its address, however that is written, and takes over how it is written now", () => {
		const before = stepped(null, { ...said(""), feeds: [feed("a", ["x"])] }, ROOM, START);
		const now = { url: "http://www.a.example/feed/", title: "A new name", paths: ["y"] };
		const after = stepped(before, { ...said(""), hash: "2", feeds: [now] }, ROOM, START + 1);
		expect(after.feeds).toEqual([now]);
	});

	it("has room for so many, those that came first before the others, and says how many have none", () => {
		const many = Array.from({ length: 700 }, (_, n) => feed(`f${n}`));
		const full = stepped(null, { ...said(""), feeds: many }, ROOM, START);
		expect(full.feeds).toHaveLength(LISTED_MAX);
		expect(full.beyond).toBe(200);
		const other = roomBeside([full], 600_000, 300);
		expect(other.feeds).toBe(0);
		const next = stepped(full, { ...said(""), feeds: [feed("new"), ...many] }, ROOM, START);
		expect(next.feeds[0]?.title).toBe("f0");
		expect(next.beyond).toBe(201);
		expect(hasRoom(full, ROOM)).toBe(false);
		expect(hasRoom({ ...full, feeds: full.feeds.slice(1) }, ROOM)).toBe(true);
		const tight = stepped(null, { ...said(""), feeds: many }, { ...ROOM, chars: 4_000 }, START);
		expect(tight.feeds.length).toBeLessThan(12);
	});

	it("calls what it names otherwise every few hours at most, and the last word is taken over then", () => {
		const called = (name: string) => ({
			...said("", name),
			feeds: [{ ...feed("a"), title: name, paths: [name] }],
		});
		const titles: (string | null | undefined)[] = [];
		let listing = stepped(null, called("at first"), ROOM, START);
		for (let quarter = 1; quarter <= 96; quarter++) {
			listing = stepped(listing, called(`name ${quarter}`), ROOM, START + (quarter * HOUR_MS) / 4);
			if (titles.at(-1) !== listing.feeds[0]?.title) titles.push(listing.feeds[0]?.title);
		}
		expect(titles).toEqual(["name 1", "name 25", "name 49", "name 73"]);
		const due = START + (73 * HOUR_MS) / 4 + 6 * HOUR_MS;
		expect(isAwaited(listing, due - 1)).toBe(false);
		expect(confirmed(listing, due - 1)).toBe(listing);
		expect(isAwaited(listing, due)).toBe(true);
		const last = stepped(listing, called("name 96"), ROOM, due);
		expect(last.feeds[0]?.title).toBe("name 96");
		expect(last.waits).toBeUndefined();
	});

	it("has so many changes made in a day, however often it is another one, and the others the next day", () => {
		const names = (count: number) => ({
			...said("", `${count}`),
			feeds: Array.from({ length: count }, (_, n) => feed(`f${n}`)),
		});
		let listing = stepped(null, names(1), ROOM, START);
		for (let count = 2; count <= 100; count++) listing = stepped(listing, names(count), ROOM, START + count);
		expect(listing.feeds).toHaveLength(1 + LIST_CHANGES_A_DAY);
		expect(isAwaited(listing, START + DAY_MS)).toBe(false);
		expect(isAwaited(listing, START + 2 + DAY_MS)).toBe(true);
		const next = stepped(listing, names(100), ROOM, START + 2 + DAY_MS);
		expect(next.feeds).toHaveLength(100);
		expect(next).toMatchObject({ changes: 1 });
	});

	it("says when what has left it goes, and lets its owner drop that before", () => {
		const away = stepped(first("abcd"), said("abc"), ROOM, START);
		expect(whenDropped(away.feeds)).toBe(START + DAY_MS);
		expect(whenDropped(stepped(first("abcd"), said("a"), ROOM, START).feeds)).toBe(START + 7 * DAY_MS);
		const empty = stepped(first("abcd"), said(""), ROOM, START);
		expect(whenDropped(empty.feeds)).toBeNull();
		expect(there(withoutLeft(empty))).toBe("");
	});
});
