import { expect, it } from "vitest";
import { nextListPage } from "../../../src/stages/extract/list/next.ts";
import { openPage } from "../../../src/stages/extract/page.ts";

const NEXT = "http://www.site.example/gk/index_1.html";
const PAGED = "https://www.site.example/news?page=2";

it.each([
	[
		"made by a script",
		"http://www.site.example/gk/",
		'<script>createPageHTML(25, 0, "index", "html");</script>',
		NEXT,
	],
	[
		"made by a script with words",
		"http://www.site.example/gk/index.html",
		"<script>createPage('3','0','index','html')</script>",
		NEXT,
	],
	[
		"at the last page of a script",
		"http://www.site.example/gk/index_24.html",
		'<script>createPageHTML(25, 24, "index", "html");</script>',
		null,
	],
	[
		"a row of numbers",
		"https://www.site.example/news",
		'<div class="pg"><strong>1</strong><a href="?page=2">2</a><a href="?page=3">3</a></div>',
		PAGED,
	],
	[
		"in Korean",
		"https://www.site.example/news",
		'<div class="paging"><a href="?page=2" class="next">다음</a></div>',
		PAGED,
	],
	[
		"in Japanese",
		"https://www.site.example/news",
		'<p class="pager"><a href="?page=2">次の20件</a></p>',
		PAGED,
	],
	[
		"in Russian",
		"https://www.site.example/news",
		'<div class="pages"><a href="?page=2">Следующая →</a></div>',
		PAGED,
	],
	[
		"in Chinese",
		"https://www.site.example/news",
		'<div class="fenye"><a href="?page=2">下一页&gt;</a></div>',
		PAGED,
	],
	[
		"in French",
		"https://www.site.example/news",
		'<ul class="pagination"><li><a href="?page=2">Suivant »</a></li></ul>',
		PAGED,
	],
	[
		"in German",
		"https://www.site.example/news",
		'<ul class="pagination"><li><a href="?page=2">Weiter</a></li></ul>',
		PAGED,
	],
	[
		"in Spanish",
		"https://www.site.example/news",
		'<ul class="pagination"><li><a href="?page=2" aria-label="Página siguiente">›</a></li></ul>',
		PAGED,
	],
	[
		"a button that loads more",
		"https://www.site.example/news",
		'<div class="load"><a href="?page=2" class="btn">Load more</a></div>',
		PAGED,
	],
	["nowhere", "https://www.site.example/news", '<div class="slider"><a href="/story/7">›</a></div>', null],
])("the next page of a list: %s", (_, url, body, next) => {
	const page = openPage(
		`<html><head><title>News</title></head><body><ul><li><a href="/a/1">A headline that leads on</a></li></ul>${body}</body></html>`,
		url,
	);
	expect(page.ok && nextListPage(page.value)).toBe(next);
});
