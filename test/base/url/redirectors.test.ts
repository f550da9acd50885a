import { expect, it } from "vitest";
import { unwrapProxy, unwrapRedirect } from "../../../src/base/url/redirectors.ts";
import { applyRel } from "../../../src/base/url/rel.ts";

const TO = "https%3A%2F%2Fexample.org%2Fa%3Fb%3D1%252F2";
const TARGET = "https://example.org/a?b=1%2F2";

it.each([
	`https://link.zhihu.com/?target=${TO}`,
	`https://link.juejin.cn/?target=${TO}`,
	`https://link.csdn.net/?target=${TO}`,
	`https://www.oschina.net/action/GoToLink?url=${TO}`,
	`https://my.oschina.net/action/gotolink?url=${TO}`,
	`https://gitee.com/link?target=${TO}`,
	`https://weibo.cn/sinaurl?u=${TO}`,
	`https://weibo.com/sinaurl?toasturl=${TO}`,
	`https://www.google.com/url?q=${TO}`,
	`https://www.google.co.uk/url?sa=t&url=${TO}`,
	`https://l.facebook.com/l.php?u=${TO}&h=x`,
	`https://l.instagram.com/?u=${TO}`,
	`https://www.youtube.com/redirect?event=x&q=${TO}`,
	`https://www.douban.com/link2/?url=${TO}`,
	`https://www.jianshu.com/go-wild?ac=2&url=${TO}`,
	`https://sspai.com/link?target=${TO}`,
	`https://steamcommunity.com/linkfilter/?u=${TO}`,
	`https://duckduckgo.com/l/?uddg=${TO}`,
	`https://vk.com/away.php?to=${TO}`,
	`https://t.umblr.com/redirect?z=${TO}`,
	`https://link.zhihu.com/?target=${encodeURIComponent(`https://link.juejin.cn/?target=${TO}`)}`,
])("unwraps %s", (url) => {
	expect(unwrapRedirect(url)).toBe(TARGET);
});

it.each([
	"http://t.cn/A6abc",
	"https://bit.ly/x?url=https://example.org/",
	"https://link.zhihu.com/?target=javascript%3Aalert(1)",
	"https://link.zhihu.com/?target=%2Frelative",
	"https://link.zhihu.com/?target=https%3A%2F%2F%5Bbroken",
	"https://link.zhihu.com.evil.example/?target=https%3A%2F%2Fexample.org",
	"https://evil-link.zhihu.com/?target=https%3A%2F%2Fexample.org",
	"https://www.google.com/search?q=https://example.org/",
	"https://google.com.evil.example/url?q=https://example.org/",
	"no address?u=https://example.org/",
])("leaves %s", (url) => {
	expect(unwrapRedirect(url)).toBe(url);
});

it("takes CORS proxies away from media", () => {
	expect(unwrapProxy("https://cors.example.workers.dev/?http://static.1sapp.com/a.gif")).toBe(
		"http://static.1sapp.com/a.gif",
	);
	expect(unwrapProxy("https://a.example/?https://b.example/?https://c.example/x")).toBe(
		"https://c.example/x",
	);
	expect(unwrapProxy("https://a.example/x?https://b.example/")).toBe(
		"https://a.example/x?https://b.example/",
	);
	expect(unwrapProxy("https://a.example/?url=https://b.example/")).toBe(
		"https://a.example/?url=https://b.example/",
	);
});

it("applyRel marks links that leave the page", () => {
	expect(
		applyRel(
			'<a href="https://a.example/">a</a><a id="u-x" href="mailto:a@b.example">b</a><a href="#u-x">c</a>&lt;a href="x"',
		),
	).toBe(
		'<a rel="noopener noreferrer nofollow" href="https://a.example/">a</a><a id="u-x" rel="noopener noreferrer nofollow" href="mailto:a@b.example">b</a><a href="#u-x">c</a>&lt;a href="x"',
	);
});
