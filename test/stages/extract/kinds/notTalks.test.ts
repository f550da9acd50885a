import { expect, it } from "vitest";
import { paragraphs, prose, read, sentences } from "./kit.ts";

const TITLE = "What a loan for a barge costs";
const TEXT = prose(5, 5);
const stated = (...data: unknown[]) =>
	data.map((item) => `<script type="application/ld+json">${JSON.stringify(item)}</script>`).join("");

it("reads a page that asks itself questions below its text as a text", () => {
	const question = (i: number) =>
		`<div class="card"><div class="card-header"><h3>How is rate ${i} found?</h3></div><div class="card-body"><p><strong>What changes rate ${i}</strong></p><p>${sentences(i + 20)}</p></div></div>`;
	const { lines, provenance } = read({
		title: TITLE,
		head: stated(
			{ "@type": "FAQPage", mainEntity: [] },
			{
				"@type": "Question",
				name: "How is rate 1 found?",
				acceptedAnswer: { "@type": "Answer", text: "So." },
			},
		),
		body: `<main><h1>${TITLE}</h1><div class="lead">${paragraphs(TEXT)}</div>${[1, 2, 3].map(question).join("")}</main>`,
	});
	expect(provenance).toContain("body from text");
	expect(lines).toContain("What changes rate 2");
	expect(lines).toContain("How is rate 3 found?");
});

const by = (path: string) => `<a href="/users/${path}">${path}</a>`;

it("takes no boxes beside a text for posts because each links to somebody", () => {
	const { lines, provenance } = read({
		title: TITLE,
		body: `<div class="page"><div class="top">${by("ada")}</div><div class="weather">${by("meteo")}</div><div class="story"><h1>${TITLE}</h1><p>By ${by("ben")}</p><h4>What it is for</h4>${paragraphs(TEXT)}</div></div>`,
	});
	expect(provenance).toContain("body from text");
	expect(lines).toEqual(["What it is for", ...TEXT]);
});

it("takes no recipe for a talk because others say how it came out", () => {
	const box = (name: string, inner: string) => `<article class="box ${name}">${inner}</article>`;
	const { lines, provenance } = read({
		title: "Barge cake",
		head: stated({ "@type": "Recipe", name: "Barge cake" }),
		body: `<main>${box("recipe-header", `<h1>Barge cake</h1><p class="recipe-text">The softest cake that I know, and it keeps.</p>${by("ada")}`)}${box("recipe-ingredients", `<h2>What goes in</h2><table><tr><th>For the base:</th></tr><tr><td>125 g</td><td>flour</td></tr><tr><td>65 g</td><td>sugar</td></tr></table>`)}${box("method", `<h2>How it is made</h2><p>${sentences(3, 6)}</p>${by("ada")}`)}${box("comments", [1, 2, 3, 4].map((i) => `<div class="comment">${by(`reader${i}`)}<p>${sentences(i + 30)}</p></div>`).join(""))}</main>`,
	});
	expect(provenance).toContain("body from text");
	expect(lines.join("\n")).not.toContain(sentences(33));
});
