import type { Line } from "../article/lines.ts";

/** What follows 记者 in a sentence and is no name: `记者近日，…`. */
const NO_NAME =
	/^(?:近日|日前|昨[日天晚]|今[日天年]|获悉|了解|采访|报道|看到|发现|注意|表示|调查|手记|观察|来到|走进|梳理|查询|提问|现场|编辑|通讯员|实习|对此|随后|从|在|就|问)/u;
/** One name or several; 张三 北京报道 names a place behind the name. */
const NAMES = String.raw`[\u4e00-\u9fff]{2,4}(?:(?:\s*[、，]\s*|\s+)(?![\u4e00-\u9fff]{2,6}(?:报道|報導|电)|通讯员|摄影|实习生|视频|图片|编辑)[\u4e00-\u9fff]{2,4}){0,4}`;
const REPORTER = new RegExp(
	`(?:^|[\\s（(【［，。、/|]|[\\u4e00-\\u9fff·]{0,8}(?:本报|本刊|本台|总台|融媒|报|社|电|网|台|新闻|频道))(?:记者|記者|通讯员|特约撰稿人)[:：\\s]*(${NAMES})(?=[\\s、，)）(（/／]|文|报道|報導|[摄攝]|发自|$)`,
	"u",
);
/** A line that is nothing but a byline: `整合 某报·某端记者 张三`. */
const REPORTER_LINE = new RegExp(`^[^。，；]{0,30}记者\\s+(${NAMES})\\s*(?:报道|摄影|摄|文)?$`, "u");
/** At the end of a paragraph: `（本报记者 王五）`, `（李四 上海报道）`. */
const SIGNED = new RegExp(
	`[（(]\\s*(?:[\\u4e00-\\u9fff·]{0,10}(?:记者|通讯员)[:：\\s]*(${NAMES})|(${NAMES})\\s+[\\u4e00-\\u9fff]{2,6}报道)\\s*[）)]\\s*$`,
	"u",
);

/** `이솔 기자`, with what stands before and behind a name in Korean papers. */
const KOREAN =
	/(?:^|[\s=\])])((?:[가-힣]{2,4})(?:\s*[·,∙]\s*[가-힣]{2,4})*)\s*(?:수습|선임|인턴|전문)?\s?(?:기자|특파원|논설위원)(?=$|[\s\]=)|(,])/u;

/** The names in `本报记者 张三 李四` or `（记者 王五）`, unsplit; null without one. */
export function reporterIn(lines: Line[]): string | null {
	for (const line of lines) {
		const korean = line.chars < 120 && line.marks < 6 ? KOREAN.exec(line.text)?.[1] : undefined;
		if (korean) return korean;
		const found = REPORTER.exec(line.text) ?? REPORTER_LINE.exec(line.text);
		if (!found?.[1] || NO_NAME.test(found[1]) || isPhotographer(found[1], line.text)) continue;
		if (line.chars < 160 || found.index < 40) return found[1];
	}
	return null;
}

/** Whether a name is that of who took the picture, in its caption: `（記者林佩蓉攝）`. */
const isPhotographer = (names: string, text: string): boolean =>
	/[摄攝]$/u.test(names) || new RegExp(`${names}\\s*[摄攝](?!影?报道|影?報導)`, "u").test(text);

/** The reporters who signed a text in brackets behind its last sentence, unsplit; null without one. */
export function signatureIn(lines: Line[]): string | null {
	for (const line of lines) {
		const found = SIGNED.exec(line.text);
		const names = found?.[1] ?? found?.[2];
		if (names && !NO_NAME.test(names) && !isPhotographer(names, line.text)) return names;
	}
	return null;
}
