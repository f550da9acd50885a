import { describe, expect, it } from "vitest";
import { hostIn } from "../../../src/base/media/hosts.ts";
import { applyMedia, needsProxy, unmark } from "../../../src/base/media/marker.ts";
import { refererFor } from "../../../src/base/media/referers.ts";

describe("refererFor", () => {
	it.each([
		["wx1.sinaimg.cn", "https://weibo.com/"],
		["sinaimg.cn", "https://weibo.com/"],
		["PIC1.zhimg.com.", "https://www.zhihu.com/"],
		["i0.hdslb.com:443", "https://www.bilibili.com/"],
		["mmbiz.qpic.cn", "https://mp.weixin.qq.com/"],
		["img9.doubanio.com", "https://www.douban.com/"],
		["upload-images.jianshu.io", "https://www.jianshu.com/"],
		["static.1sapp.com", "https://www.qutoutiao.net/"],
		["notsinaimg.cn", null],
		["sinaimg.cn.evil.example", null],
		["constructor", null],
		["", null],
	])("%s", (host, referer) => {
		expect(refererFor(host)).toBe(referer);
	});
});

describe("needsProxy", () => {
	it.each([
		["http://any.example/a.png", "auto", true],
		["https://any.example/a.png", "auto", false],
		["https://wx1.sinaimg.cn/a.png", "auto", true],
		["https://any.example/a.png", "proxy", true],
		["http://any.example/a.png", "direct", false],
		["data:image/png;base64,AA==", "proxy", false],
		["javascript:alert(1)", "proxy", false],
		["no address", "proxy", false],
	] as const)("%s, %s", (url, policy, needs) => {
		expect(needsProxy(url, policy)).toBe(needs);
	});
});

describe("applyMedia", () => {
	const to = (target: string) => `https://feeds.example/?sig="&<${target}`;

	it("puts the address in place of the mark, decoded and escaped once", () => {
		expect(
			applyMedia('<p>a</p><img src="proxy:http://a.example/?a=1&amp;b=&quot;&amp;amp;" alt="">', to),
		).toBe(
			'<p>a</p><img src="https://feeds.example/?sig=&quot;&amp;&lt;http://a.example/?a=1&amp;b=&quot;&amp;amp;" alt="">',
		);
		expect(
			applyMedia('<video src="proxy:http://a.example/v" poster="proxy:http://a.example/p">', (one) => one),
		).toBe('<video src="http://a.example/v" poster="http://a.example/p">');
	});

	it.each([
		'<p>&lt;img src="proxy:http://a.example/"&gt; src="proxy:http://a.example/"</p>',
		'<p title=" src=&quot;proxy:http://a.example/&quot;">x</p>',
		'<a href="proxy:http://a.example/">x</a>',
		'<iframe src="proxy:http://a.example/"></iframe>',
	])("leaves %s alone", (html) => {
		expect(applyMedia(html, to)).toBe(html);
	});
});

it("unmark takes the mark away once", () => {
	expect(unmark("proxy:http://a.example/")).toBe("http://a.example/");
	expect(unmark("http://a.example/proxy:")).toBe("http://a.example/proxy:");
});

it("hostIn compares whole labels", () => {
	const set = new Set([".x.com", "only.example"]);
	expect(["x.com", "a.x.com", "only.example"].every((host) => hostIn(set, host))).toBe(true);
	expect(["netflix.com", "sub.only.example", "x.com.evil"].some((host) => hostIn(set, host))).toBe(false);
});
