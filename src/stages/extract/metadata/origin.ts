import { type Element, findAll, lineOf } from "../../../base/html/tree.ts";
import type { Line } from "../article/lines.ts";
import { type Page, resolve } from "../page.ts";
import { isName } from "./names.ts";
import type { Said } from "./people.ts";

/** Where a republished text says that it comes from: `来源：中华建设网`. */
export function originOf(page: Page, lines: Line[]): Said<{ title: string; url: string | null }> | null {
	// In brackets it is a republisher's note; without, it may be a department's name under the text.
	const noted = lines.filter((line) => /^[【[]\s*(?:文章|信息|稿件|消息)?来源\s*[:：]/u.test(line.text));
	for (const line of [...noted, ...lines]) {
		const found =
			/(信息来源|文章来源|消息来源|稿件来源|新闻来源|来源|稿源|转自|摘自|出典|出处)\s*[:：]\s*[【[(（]?\s*([^\s|｜【】[\]()（）]{2,40}(?:\s[\u4e00-\u9fff]{2,12}(?=\s*$))?)/u.exec(
				line.text,
			);
		const text = found?.[2]
			?.replace(/(?:作者|发布|编辑|时间|日期|点击|浏览|责编|字号|记者|责任|举报|\d{4}[-年]).*$/, "")
			.replace(/[,，。;；]+$/, "");
		if (!text || text.length < 2) continue;
		// Where the markup alone parts it from a button, its link is what it says.
		const isLinked = ({ name, chars }: Element) => name === "a" && chars > 2;
		const link = findAll(line.block, isLinked).find((inner) => text.startsWith(lineOf(inner)));
		return {
			value: { title: link ? lineOf(link) : text, url: resolve(link?.attribs.href, page.baseUrl) },
			from: `text/${found?.[1]}`,
		};
	}
	for (const name of ["contentsource", "source", "article:source", "mediaid", "copyright"]) {
		const text = page.metas.get(name);
		if (text && name !== "copyright" && isName(text))
			return { value: { title: text, url: null }, from: `meta/${name}` };
	}
	return null;
}
