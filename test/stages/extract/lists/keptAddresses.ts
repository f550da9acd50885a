import { each, type ListPage, links, menu, wanted, ZH_GOV } from "./words.ts";

const address = (i: number) => `/info/${100 + i}.html`;
/** Rows whose links call a script, with what keeps their address. */
const ROWS: Record<string, (title: string, i: number, day: string) => string> = {
	"an-address-beside-a-call": (title, i, day) =>
		`<li><a href="javascript:open('${i}')" data-url="${address(i)}">${title}</a><span>${day}</span></li>`,
	"an-address-beside-a-void-link": (title, i, day) =>
		`<li><a href="javascript:void(0)" data-href="${address(i)}">${title}</a><span>${day}</span></li>`,
	"a-whole-address-beside-a-bare-hash": (title, i, day) =>
		`<li><a href="#" data-link="https://www.example.com${address(i)}">${title}</a><span>${day}</span></li>`,
	"an-address-and-no-link": (title, i, day) =>
		`<li><a data-url="${address(i)}">${title}</a><span>${day}</span></li>`,
	"an-address-of-the-row-of-a-void-link": (title, i, day) =>
		`<li data-url="${address(i)}"><a href="javascript:void(0)">${title}</a><span>${day}</span></li>`,
	"a-click-on-the-row-of-a-void-link": (title, i, day) =>
		`<li onclick="location.href='${address(i)}'"><a href="javascript:void(0)">${title}</a><span>${day}</span></li>`,
};

const page = (rows: string) =>
	`<html lang="zh-CN"><head><title>通知</title></head><body><header><ul>${menu("首页 新闻 通知 帮助 联系")}</ul></header><main><h1>通知</h1><ul class="l">${rows}</ul></main><footer>${links("版权 隐私 条款")}</footer></body></html>`;

/** Items whose links only call a script: the address is kept beside it; from a number alone none is made up. */
export const KEPT_ADDRESSES: ListPage[] = [
	...Object.entries(ROWS).map(([name, row]) => ({
		name,
		url: "https://www.example.com/list/",
		html: page(each(ZH_GOV, (title, i, { day }) => row(title, i, day))),
		wanted: wanted(ZH_GOV, (i) => `https://www.example.com${address(i)}`),
	})),
	{
		name: "a-number-that-only-a-script-knows-what-to-do-with",
		url: "https://www.example.com/list/",
		html: page(
			each(
				ZH_GOV,
				(title, i, { day }) =>
					`<li><a href="javascript:open('${100 + i}')" data-id="${100 + i}">${title}</a><span>${day}</span></li>`,
			),
		),
		wanted: [],
	},
];
