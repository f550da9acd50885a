/** What a template may name: text, or a list for a section. */
export interface Values {
	[name: string]: string | Values[] | undefined;
}

const TAG = /\{\{#(\w+)\}\}([\s\S]*?)\{\{\/\1\}\}|\{\{\{(\w+)\}\}\}|\{\{"(\w+)"\}\}|\{\{(\w+)\}\}/g;

/**
 * Fills a template: `{{name}}` escaped for HTML and XML, `{{{name}}}` as it is, `{{"name"}}` as a JSON string,
 * `{{#list}}…{{/list}}` once for each item, or once when it names a text that is not empty. Filled-in text is not
 * read again. Throws on an unknown name.
 */
export function fill(template: string, values: Values): string {
	return template.replace(TAG, (tag, section, inner, raw, json, escaped) => {
		if (section) return fillSection(inner, values[section], values);
		const value = values[raw ?? json ?? escaped];
		if (typeof value !== "string") throw new Error(`a template names ${tag}, which has no value`);
		if (json) return JSON.stringify(value);
		return raw ? value : escapeMarkup(value);
	});
}

function fillSection(inner: string, value: Values[string], values: Values): string {
	if (value === undefined || value === "") return "";
	if (typeof value === "string") return fill(inner, values);
	return value.map((one) => fill(inner, { ...values, ...one })).join("");
}

function escapeMarkup(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
