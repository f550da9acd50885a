import { DOMParser } from "linkedom";
import { expect, it } from "vitest";
import { cleanHtml } from "../../../src/stages/clean/clean.ts";
import { ATTACKS } from "./attacks.ts";

/** Elements and attributes that no cleaned entry may have, whatever parser reads it. */
const ELEMENTS =
	"script,style,template,noscript,object,embed,base,meta,link,form,input,button,textarea,svg,frame,frameset";
const FRAME = "<!doctype html><html><head></head><body>";

it("reads no attack as anything dangerous, as another DOM sees what was cleaned", () => {
	for (const { html: attack } of ATTACKS) {
		const { html } = cleanHtml(attack, { baseUrl: "https://source.example/", media: "auto" });
		const { body } = new DOMParser().parseFromString(`${FRAME}${html}</body></html>`, "text/html");
		expect(
			[...body.querySelectorAll(ELEMENTS)].map((one) => one.outerHTML),
			attack,
		).toEqual([]);
		for (const element of body.querySelectorAll("*")) {
			for (const { name, value } of element.attributes) {
				expect(/^(on|srcdoc|formaction|xlink)/i.test(name), `${name} in ${attack}`).toBe(false);
				if (/^(href|src|poster|cite)$/i.test(name))
					expect(value, attack).toMatch(/^(?:https?:|proxy:https?:|mailto:|tel:|data:image|#)/i);
			}
		}
	}
});
