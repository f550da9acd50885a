import { expect, it } from "vitest";
import { type Fields, fieldsOf } from "../../../src/web/admin/form.ts";
import { KeepForm } from "../../../src/web/ui/admin/form.tsx";
import { adminWordsFor } from "../../../src/web/ui/admin/words.ts";

/** What the fold of the settings says of itself. */
function summaryOf(fields: Fields): string {
	const form = { fields, categories: [], misfits: [], inFile: {}, isOfList: false };
	const settings = { to: "/admin/add", csrf: "", last: { act: "keep", name: "Add" }, form };
	const html = String(KeepForm({ ...settings, language: "en", words: adminWordsFor("en") }));
	const [, summary = ""] = /<summary>(.*?)<\/summary>/s.exec(html) ?? [];
	return summary.replace(/<[^>]*>/g, "").trim();
}

const NEW = fieldsOf({ url: "https://a.example/" });
const unticked = (name: string): Fields =>
	Object.fromEntries(Object.entries(NEW).filter(([key]) => key !== name));

it.each<[string, Fields, string]>([
	["nothing is set", NEW, "Settings"],
	["two are", { ...NEW, title: "Town", every: "1h" }, "Settings changed: Title · Least interval"],
	[
		"what is ticked by itself is not any more",
		unticked("withdraw"),
		"Settings changed: Let go of what is read no more",
	],
	["it is paused", unticked("enabled"), "Settings changed: Enabled"],
	["it is a mailbox, whose form has no such field", { ...unticked("withdraw"), kind: "mail" }, "Settings"],
])("the fold of the settings says what of them is changed: %s", (_, fields, summary) => {
	expect(summaryOf(fields)).toBe(summary);
});
