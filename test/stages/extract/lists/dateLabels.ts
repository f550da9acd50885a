import { EN, type ListPage, links, menu, type Wanted } from "./words.ts";

const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>New</title></head><body><header><ul>${menu("Home Apps Games Help Contact")}</ul></header><main><ul class="apps">${body}</ul></main><footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
const dayOf = (i: number) => new Date(Date.UTC(2026, 5, 18) - i * 2 * 86_400_000).toISOString().slice(0, 10);
const turned = (day: string, sign: string) => day.split("-").reverse().join(sign);
const wanted: Wanted[] = EN.map((title, i) => ({
	title,
	url: `https://apps.example.com/a/${i}`,
	day: dayOf(i),
}));
const named = (label: string) => label.trim().replace(/\P{L}+/gu, "-");

/** What stands before a date, and how that is written there. */
const LABELS: readonly [string, string, (day: string) => string][] = [
	["vi", "Cập nhật: ", (day) => turned(day, "/")],
	["id", "Diperbarui ", (day) => turned(day, "/")],
	["pl", "Aktualizacja: ", (day) => turned(day, ".")],
	["fi", "Päivitetty ", (day) => turned(day, ".")],
	["ar", "تم التحديث: ", (day) => turned(day, "/")],
	["th", "อัปเดต ", (day) => turned(day, "/")],
];

/** A date in an element of its own behind a label of any language, with what the next one says right behind it. */
export const DATE_LABELS: ListPage[] = LABELS.flatMap(([lang, label, write]) => [
	{
		name: `a-label-in-the-element-of-the-date-${lang}-${named(label)}`,
		url: "https://apps.example.com/new",
		html: page(
			lang,
			EN.map(
				(title, i) =>
					`<li><h3><a href="/a/${i}">${title}</a></h3><p>A short line about it.</p><div class="facts"><span>${10 + i} MB</span><span class="d">${label}${write(dayOf(i))}</span><span class="stars"><i></i>4,${i % 10}</span></div></li>`,
			).join(""),
		),
		wanted,
	},
	{
		name: `a-label-that-touches-the-date-${lang}-${named(label)}`,
		url: "https://apps.example.com/new",
		html: page(
			lang,
			EN.map(
				(title, i) =>
					`<li><h3><a href="/a/${i}">${title}</a></h3><p>A short line about it.</p><div class="facts"><span>${10 + i} MB</span> <span><b>${label.trim()}</b>${write(dayOf(i))}</span></div></li>`,
			).join(""),
		),
		wanted,
	},
]);
