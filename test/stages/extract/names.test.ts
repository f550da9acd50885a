import { describe, expect, it } from "vitest";
import { cleanName, isName, namesIn } from "../../../src/stages/extract/metadata/names.ts";

describe("a name in the words of a byline", () => {
	it.each([
		["von Heiko", "Heiko"],
		["Von Simon Dückert", "Simon Dückert"],
		["Post author By Helge Example", "Helge Example"],
		["AuthorAndreas Muster", "Andreas Muster"],
		["Veröffentlicht vonChris Jung", "Chris Jung"],
		["Veröffentlicht von hansg", "hansg"],
		["par Barbara Exemple", "Barbara Exemple"],
		["di Maria Esempio", "Maria Esempio"],
		["Di Lorenzo", "Di Lorenzo"],
		["Autor: Ana Ejemplo", "Ana Ejemplo"],
		["~ Cem Basman", "Cem Basman"],
		["| Klaus Quibel-Muster", "Klaus Quibel-Muster"],
		["作者：张三", "张三"],
		["von Robert -", "Robert"],
		["von limespacer · 22. Oktober 2019", "limespacer"],
		["Nicole Exempel22. Februar 2020", "Nicole Exempel"],
		["von Moritz Muster am 21. April 2020", "Moritz Muster"],
		["Heiko Muster Do 9 Apr 2020", "Heiko Muster"],
		["Poppy Example Feb 21", "Poppy Example"],
		["Juliet Ejemplo 5 mayo, 2022 6:12 pm", "Juliet Ejemplo"],
		["Joan Example, 2025-07-02", "Joan Example"],
		["Joan Example | Editor", "Joan Example"],
		["Amber Example Shares", "Amber Example"],
		["Lindsey O&#039;Example", "Lindsey O'Example"],
		["April Roach", "April Roach"],
		["Mona Mayer", "Mona Mayer"],
		["Byron Example", "Byron Example"],
		["Vonda Example", "Vonda Example"],
		["delta201", "delta201"],
		["Jean-Luc de la Exemple", "Jean-Luc de la Exemple"],
	])("%s", (text, name) => {
		expect(cleanName(text)).toBe(name);
	});

	it.each([
		"posted on",
		"Veröffentlicht am",
		"by",
		"No author",
		"Super User",
		"Example Verlag GmbH",
		"https://a.example",
	])("none: %s", (text) => {
		expect(isName(cleanName(text))).toBe(false);
	});

	it("parts several", () => {
		expect(namesIn("Lars Fischer und Alina Muster")).toEqual(["Lars Fischer", "Alina Muster"]);
		expect(namesIn("Ann Example, Bob Example and Cy Example")).toEqual([
			"Ann Example",
			"Bob Example",
			"Cy Example",
		]);
		expect(namesIn("张三 李四光")).toEqual(["张三", "李四光"]);
		expect(namesIn("Roland Anderson")).toEqual(["Roland Anderson"]);
	});
});
