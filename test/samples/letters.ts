import type { SourceConfig } from "../../src/config/schema.ts";
import { html, letter, picture, png, text } from "../read/letters.ts";
import { encodeGbk } from "./gbk.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** What is sent to the sample mailbox: a newsletter as such software builds them, one in plain text, a letter that asks to confirm. */
export function sampleLetters(now: number): Uint8Array[] {
	const dated = (days: number) => `Date: ${new Date(now - days * DAY_MS).toUTCString()}`;
	return [
		letter(
			[
				"From: 河流读书会 <letters@river.example>",
				"Subject: 河流周报 第 12 期：桥与渡口",
				dated(1),
				"Message-ID: <river-12@river.example>",
				'List-Id: "河流周报" <weekly.river.example>',
				"List-Archive: <https://river.example/archive/>",
				"List-Unsubscribe: <https://river.example/unsubscribe?id=7>",
			],
			{
				kind: "alternative",
				parts: [
					text("请用支持 HTML 的客户端阅读。"),
					{ kind: "related", parts: [html(WEEKLY), picture("bridge@river.example", png(2_000))] },
				],
			},
		),
		letter(
			[
				"From: Notice Board <board@town.example>",
				"Subject: Notice: the ferry pauses on Sunday",
				dated(2),
				"Message-ID: <notice-3@town.example>",
				"List-Id: <notices.town.example>",
			],
			text(
				"Dear readers,\n\nthe ferry pauses on Sunday, as the landing stage is \nrepaired. It is back on Monday.\n\nTimes: https://town.example/ferry\n",
				"utf-8",
				"quoted-printable",
				"; format=flowed",
			),
		),
		letter(
			[
				"From: subscribe@paper.example",
				"Subject: =?gb2312?B?x+vIt8jPxPq1xLap1MQ=?=",
				dated(3),
				"Message-ID: <confirm@paper.example>",
			],
			html(
				encodeGbk(
					'<p>请点击下面的链接确认订阅《城市晚报》邮件版。</p><p><a href="https://paper.example/confirm?token=sample">确认订阅</a></p>',
				),
				"gb2312",
			),
		),
	];
}

const WEEKLY = `<html><head><style>.preheader{display:none}</style></head><body>
<span class="preheader">这一期：三座桥、两个渡口，和一位摆渡人</span>
<table width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center">
<p style="font-size:12px">如果无法正常显示，请<a href="https://river.example/archive/12">在浏览器中查看</a></p>
<table role="presentation"><tr><td><h1>桥与渡口</h1>
<p>这一周我们沿着河走了二十公里，数了三座桥和两个渡口。桥是去年修的，渡口还在用八十年代的木船。</p>
<p><img src="cid:bridge@river.example" width="320" height="180" alt="新桥"></p>
<p>摆渡人说，桥通车以后，坐船的人反而多了：有人专门来坐一次。他每天早上六点开船，冬天改成七点，河面结冰的日子就休息。</p>
<p>下一期写<a href="https://river.example/dams?utm_source=mail">河上的三道坝</a>。</p></td></tr></table>
<p style="font-size:11px">您收到这封邮件，是因为订阅了河流周报。<a href="https://river.example/unsubscribe?id=7">退订</a></p>
</td></tr></table><img src="https://river.example/open.gif?id=7" width="1" height="1"></body></html>`;

/** Sends them by the route that wrangler dev has for mail, to the address that the deployment names. */
export async function sendLetters(origin: string, token: string, { id }: SourceConfig): Promise<void> {
	const headers = { Authorization: `Bearer ${token}` };
	const shown = await fetch(`${origin}/admin/sources/${id}/mailbox`, { headers });
	const { mailbox } = (await shown.json()) as { mailbox: string };
	for (const body of sampleLetters(Date.now())) {
		const query = new URLSearchParams({ from: "letters@river.example", to: `${mailbox}letters.example` });
		const answer = await fetch(`${origin}/cdn-cgi/handler/email?${query}`, {
			method: "POST",
			body: body as BodyInit,
		});
		if (!answer.ok) throw new Error(`a letter was not taken: ${answer.status} ${await answer.text()}`);
	}
}
