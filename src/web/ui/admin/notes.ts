import { isChinese } from "../../../base/chinese/language.ts";
import type { Code } from "../../../model/codes.ts";

/** What was noted of a document, in Chinese; in English its message says it. */
const NOTES: Readonly<Partial<Record<Code, string>>> = {
	"article-missing": "有的条目没能取到自己的正文页",
	"broken-cdata": "文本区段写错了，已修补",
	"broken-end-tag": "有标签没有写对，已修补",
	"broken-instruction": "有指令没有写对，已略过",
	"broken-start-tag": "有标签没有写对，已修补",
	"charset-contradicted": "声明的编码与内容不符，按内容读取",
	"control-characters": "含有控制字符，已去掉",
	"date-not-understood": "有的日期读不懂",
	emptied: "这份文档里没有条目",
	"entity-too-deep": "实体套得太深，只展开了一部分",
	"feeds-left": "有的订阅源已经不在名单里：先留着，过些时候仍不在才移除",
	"feeds-left-out": "名单里有的项目没有采用",
	"html-entity": "用了 HTML 才有的实体，已换成字符",
	"json-control-characters": "JSON 里有控制字符，已去掉",
	"json-trailing-comma": "JSON 里多了逗号，已修补",
	"list-full": "名单太长，放不下的没有采用",
	"looks-like-article": "它更像一篇文章：可以把“怎么读”改成 article",
	"looks-like-list": "它更像一个列表：可以把“怎么读”改成 list",
	"markup-around-root": "文档前后有多余的标签，已略过",
	"mixed-charsets": "同一份文档里混用了几种编码，已逐段读取",
	"no-public-feed": "不登录就没有可读的内容",
	"page-missing": "后面的页没能取到",
	"repeated-entries": "有条目重复出现，只留一份",
	"repeated-ids": "有几个条目共用一个标识，按链接和标题区分",
	restamped: "条目的日期每次都变，按首次见到的算",
	"several-roots": "文件里接着好几份文档，都读了",
	"stray-end-tag": "有多余的结束标签，已略过",
	"text-cut": "有的文本太长，已截断",
	"too-deep": "层次太深，已并排处理",
	"too-many-entries": "条目太多，只读了最新的",
	"too-many-nodes": "内容太庞大，只读了一部分",
	"too-many-pages": "文章页数太多，只取了前面的",
	truncated: "文档不完整",
	"truncated-entry": "最后一个条目不完整，已略过",
	"unclosed-element": "有标签没有关闭，已修补",
	"undecodable-bytes": "有的字节不属于声明的编码",
	"undeclared-prefix": "用了没有声明的前缀，按惯例读取",
	"unescaped-ampersand": "有没转义的 &，已修补",
	"unescaped-less-than": "有没转义的 <，已修补",
	"unknown-charset": "声明的编码不认识，按内容判断",
	"unsafe-address": "有不安全的链接，已去掉",
	"unstable-ids": "条目的标识每次都变，按链接和标题认",
	"unterminated-cdata": "文本区段没有结束，已修补",
	"unterminated-comment": "注释没有结束，已修补",
	untitled: "有的网址没有标题：勾选“抓取全文”，就从它们的页面上取",
	"zone-not-known": "有的日期写了不认识的时区",
};

/** A note in the site's language; null when nobody has said it better than its message. */
export function noteInWords(code: Code, language: string): string | null {
	return isChinese(language) ? (NOTES[code] ?? null) : null;
}
