import { describe, expect, it } from "vitest";
import { pageKind } from "../../../../src/stages/extract/kind.ts";
import { LABELS, QUOTATIONS, WHOLE } from "./boardParts.ts";
import { BOARDS, MORE_BOARDS } from "./boards.ts";
import { GONE, LETTERS, NOTES, SIGNED, TEMPLATES } from "./engines.ts";
import { htmlOf, read } from "./kit.ts";
import { LINK_TALKS } from "./linkTalks.ts";
import { MORE_TALKS } from "./moreTalks.ts";
import { OTHER_BOARDS } from "./otherBoards.ts";
import { PANEL_TALKS } from "./panelTalks.ts";
import { ANSWERED, NAMED_LINES, NOTICES, PLAIN_BOARDS } from "./plainBoards.ts";
import { PLATFORMS } from "./platforms.ts";
import { TALKS, type Talk } from "./talks.ts";
import { WORKS } from "./works.ts";

describe.each([
	["a talk", TALKS],
	["another talk", MORE_TALKS],
	["a talk about a link", LINK_TALKS],
	["a talk with panels and heads", PANEL_TALKS],
	["a work", WORKS],
	["a board", BOARDS],
	["another board", MORE_BOARDS],
	["a third board", OTHER_BOARDS],
	["a quotation", QUOTATIONS],
	["a label of a post", LABELS],
	["a whole thread", WHOLE],
	["a letter", LETTERS],
	["a board with signatures", SIGNED],
	["a talk of which something is gone", GONE],
	["a note", NOTES],
	["a template", TEMPLATES],
	["a platform", PLATFORMS],
	["a board without full stops", PLAIN_BOARDS],
	["a notice like a post", NOTICES],
	["a quotation that answers", ANSWERED],
	["replies that begin with a name", NAMED_LINES],
] as [string, Talk[]][])("%s", (_, pages) => {
	it.each(pages.map((page) => [page.name, page] as const))("%s", (_, page) => {
		const { lines, text, authors, day, entry } = read(page);
		expect(lines.filter((line) => page.posts.includes(line))).toEqual(page.posts);
		for (const other of page.not) expect(text).not.toContain(other);
		expect(lines.length).toBeLessThanOrEqual(page.posts.length + 1);
		expect(entry.title).toBe(page.headline);
		if (page.author) expect(authors).toEqual([page.author]);
		if (page.day) expect(day).toBe(page.day);
	});

	it.each(pages.filter(({ isSaid }) => !isSaid).map((page) => [page.name, page] as const))(
		"is no list: %s",
		(_, page) => {
			expect(pageKind(htmlOf(page), page.url ?? "")).toBe("article");
		},
	);
});
