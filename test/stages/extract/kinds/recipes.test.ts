import { describe, expect, it } from "vitest";
import { paragraphs, prose, read, sentences } from "./kit.ts";

const TITLE = "Rhubarb cake with almonds";
const INTRO = prose(3, 2);
const THINGS = ["250 g flour", "3 eggs", "1 tsp salt", "400 g rhubarb", "100 g ground almonds", "80 ml oil"];
const STEPS = [
	"Heat the oven to 180 °C and line the tin.",
	"Beat the eggs with the sugar until they are pale.",
	"Fold in flour and almonds, then the rhubarb.",
	"Bake for 45 minutes and let it cool.",
];
const CN_THINGS = ["低筋面粉 200克", "鸡蛋 3个", "细砂糖 60克", "牛奶 80毫升"];
const CN_STEPS = [
	"烤箱预热到一百八十度，模具铺好油纸。",
	"鸡蛋和糖打发到颜色发白，体积变大。",
	"筛入面粉，轻轻翻拌均匀，不要划圈。",
];
const list = (things: readonly string[]) => `<ul>${things.map((thing) => `<li>${thing}</li>`).join("")}</ul>`;
const ticks = (things: readonly string[]) =>
	`<ul>${things.map((thing, i) => `<li><label><input type="checkbox" id="c${i}">${thing}</label></li>`).join("")}</ul>`;
const steps = `<section class="method"><h2>Method</h2><ol>${STEPS.map((step) => `<li>${step}</li>`).join("")}</ol></section>`;

describe("what is needed for a recipe", () => {
	it.each([
		["beside it", `<aside class="ingredients"><h2>Ingredients</h2>${list(THINGS)}</aside>`],
		["beside it, by its heading alone", `<aside><h3>Zutaten für 4 Personen</h3>${list(THINGS)}</aside>`],
		["in a column to tick", `<div class="side"><h3>Ingredients</h3>${ticks(THINGS)}</div>`],
		["in a side bar of the recipe", `<div class="sidebar"><p>Ingrédients :</p>${list(THINGS)}</div>`],
		["in a widget", `<div class="widget"><h4>Składniki</h4>${list(THINGS)}</div>`],
	])("%s", (_, needed) => {
		for (const body of [
			`<main><article><h1>${TITLE}</h1><div class="lead">${paragraphs(INTRO)}</div>${needed}${steps}</article></main>`,
			`<main><h1>${TITLE}</h1><p>${INTRO[0]}</p><div class="recipe-body">${needed}${steps}</div></main>`,
		]) {
			const { lines } = read({ title: TITLE, body });
			for (const line of [...THINGS, ...STEPS]) expect(lines).toContain(line);
		}
	});

	it.each(["用料", "食材", "主料"])("in Chinese: %s", (name) => {
		const { lines } = read({
			title: "戚风蛋糕",
			language: "zh",
			body: `<div class="main"><h1>戚风蛋糕</h1><p>${sentences(5, 2, "zh")}</p><div class="right sidebar"><h3>${name}</h3>${list(CN_THINGS)}</div><div class="steps"><h3>做法</h3>${CN_STEPS.map((step) => `<p>${step}</p>`).join("")}</div></div>`,
		});
		for (const line of [...CN_THINGS, ...CN_STEPS]) expect(lines).toContain(line);
	});

	it("but not the other recipes of a site", () => {
		const others = `<aside><h3>More recipes</h3><ul>${THINGS.map((_, i) => `<li><a href="/r/${i}">Cake number ${i} with plums</a></li>`).join("")}</ul></aside>`;
		const { text } = read({
			title: TITLE,
			body: `<main><article><h1>${TITLE}</h1>${paragraphs(INTRO)}${others}${steps}</article></main>`,
		});
		expect(text).not.toContain("plums");
	});
});

describe("a dialog that its software hides", () => {
	const TEXTS = prose(8, 5);
	const WORDS = "<h4>Write to us</h4><p>Tell us what is wrong with it, and we shall look into it soon.</p>";
	it.each([
		`<div class="reveal" id="m2" data-reveal>${WORDS}</div>`,
		`<div class="remodal" data-remodal-id="x">${WORDS}</div>`,
		`<div class="fancybox-hidden">${WORDS}</div>`,
		`<div uk-modal>${WORDS}</div>`,
		`<div class="layui-layer layui-layer-page">${WORDS}</div>`,
	])("%s", (dialog) => {
		const { lines } = read({
			title: TITLE,
			body: `<article><h1>${TITLE}</h1><div class="x1">${paragraphs(TEXTS.slice(0, 3))}${dialog}${paragraphs(TEXTS.slice(3))}</div></article>`,
		});
		expect(lines).toEqual(TEXTS);
	});

	it("but what comes into sight by degrees is read", () => {
		const { lines } = read({
			title: TITLE,
			body: `<article><h1>${TITLE}</h1><div class="x1">${TEXTS.map((text) => `<div class="reveal"><p>${text}</p></div>`).join("")}</div></article>`,
		});
		expect(lines).toEqual(TEXTS);
	});
});
