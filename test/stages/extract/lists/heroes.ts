import { DE, EN, ES, each, JA, type ListPage, links, menu, wanted, ZH_NEWS } from "./words.ts";

const slug = (title: string) =>
	title
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");

/** Lists whose first items, or a second grid, are written in other clothes than the rest. */
export const HEROES: ListPage[] = [
	{
		name: "hero-then-cards-of-another-class",
		url: "https://www.herald.example.com/economy/",
		html: `<html lang="en"><head><title>Economy | Herald</title></head><body><header><ul>${menu("News Sport Culture Opinion Weather")}</ul></header><main><div class="featured"><ul class="featured-list">
${each(EN.slice(0, 4), (title, i, { day }) => `<li class="featured-list__item"><article class="${i === 0 ? "lead" : "stacked"}"><div class="wrap"><a class="card__link" href="/news/${day}/${slug(title)}"><h2 class="card__title"><span>${title}</span></h2></a><div class="dateline"><span>${day}</span></div></div></article></li>`)}
</ul></div><div class="col"><section id="feed">
${each(EN.slice(4), (title, i, { day }) => `<article class="feed-card card--small"><div class="wrap"><a class="card__link" href="/news/2026-06-01/${slug(title)}"><h2 class="card__title"><span>${title}</span></h2></a><div class="dek"><p>What it means for people in the region, and what comes next.</p></div><div class="dateline"><span>${day}</span></div></div></article>${i ? "" : ""}`)}
</section></div></main><footer>${links("About Contact Privacy")}</footer></body></html>`,
		wanted: wanted(
			EN,
			(i, { day }) =>
				`https://www.herald.example.com/news/${i < 4 ? day : "2026-06-01"}/${slug(EN[i] ?? "")}`,
			false,
		),
	},
	{
		name: "hero-outside-the-box-of-the-list",
		url: "https://posts.example.dev/",
		html: `<html lang="en"><head><title>Posts</title></head><body><nav>${links("Home Tags About Jobs")}</nav><main class="stories"><div class="story story--featured"><a class="over" href="/ada/${slug(EN[0] ?? "")}-1a2">${EN[0]}</a><div class="story__body"><div class="meta"><a href="/ada">Ada Berg</a> <time datetime="2026-06-18">Jun 18</time></div><h2 class="story__title"><a href="/ada/${slug(EN[0] ?? "")}-1a2">${EN[0]}</a></h2></div></div><div class="rest">
${each(EN.slice(1, 10), (title, i, { day, d }) => `<div class="story"><div class="story__body"><div class="meta"><a href="/writer${i}">Writer ${i}</a> <time datetime="${day}">Jun ${d}</time></div><h2 class="story__title"><a href="/writer${i}/${slug(title)}-${i}b">${title}</a></h2></div></div>`)}
</div></main><footer>${links("Terms Privacy")}</footer></body></html>`,
		wanted: EN.slice(0, 10).map((title, i) => ({
			title,
			url: `https://posts.example.dev/${i === 0 ? "ada" : `writer${i - 1}`}/${slug(title)}-${i === 0 ? "1a2" : `${i - 1}b`}`,
		})),
	},
	{
		name: "hero-with-a-bigger-heading",
		url: "https://zeitung.example.de/lokales/",
		html: `<html lang="de"><head><title>Lokales</title></head><body><header>${links("Start Politik Sport Kultur Wetter")}</header><main><section class="buehne"><a href="/lokales/bericht-100.html"><img src="/b.jpg"></a><h1 class="gross"><a href="/lokales/bericht-100.html">${DE[0]}</a></h1><p>Nach langer Debatte ist die Entscheidung gefallen, die Arbeiten beginnen im Herbst.</p></section><section class="reihe">
${each(DE.slice(1, 9), (title, i) => `<div class="teaser"><a href="/lokales/bericht-${101 + i}.html"><img src="/t${i}.jpg"></a><h3 class="klein"><a href="/lokales/bericht-${101 + i}.html">${title}</a></h3><p>Der Rat hat darüber beraten, was das für die Anwohner bedeutet und kostet.</p></div>`)}
</section></main><aside><h3>Meistgelesen</h3><ol>${each(DE.slice(9), (title, i) => `<li><a href="/lokales/bericht-${200 + i}.html">${title}</a></li>`)}</ol></aside></body></html>`,
		wanted: wanted(
			DE.slice(0, 9),
			(i) => `https://zeitung.example.de/lokales/bericht-${100 + i}.html`,
			false,
		),
	},
	{
		name: "pictures-between-articles",
		url: "https://news.portal.example.cn/",
		html: `<html><head><title>首页</title></head><body><div class="nav">${links("国内 国际 社会 军事 财经 体育")}</div><ul class="data_list"><li>
${each(ZH_NEWS, (title, i, { day }) => (i % 5 === 4 ? `<div class="data_row photoview"><h3><a href="/photo/${500 + i}.html">${title}</a></h3><div class="pic"><a href="/photo/${500 + i}.html"><img src="/p${i}.jpg"></a><a href="/photo/${500 + i}.html"><img src="/q${i}.jpg"></a></div><span class="time">${day}</span></div>` : `<div class="data_row article"><a class="na_pic" href="/news/${500 + i}.html"><img src="/p${i}.jpg"></a><div class="na_detail"><div class="news_title"><h3><a href="/news/${500 + i}.html">${title}</a></h3></div><span class="time">${day}</span></div></div>`))}
</li></ul><div class="hot"><h4>热点</h4><ul>${each(ZH_NEWS.slice(0, 8), (title, i) => `<li><a href="/hot/${i}.html">${title}</a></li>`)}</ul></div></body></html>`,
		wanted: wanted(
			ZH_NEWS,
			(i) => `https://news.portal.example.cn/${i % 5 === 4 ? "photo" : "news"}/${500 + i}.html`,
		),
	},
	{
		name: "two-kinds-of-results",
		url: "https://so.example.cn/search?q=解析",
		html: `<html><head><title>搜索结果</title></head><body><div class="top">${links("首页 发现 等你来答")}</div><div class="List">
${each(ZH_NEWS, (title, i, { day }) => `<div class="Card"><div class="List-item"><div class="ContentItem ${i % 3 === 1 ? "AnswerItem" : "ArticleItem"}"><h2 class="ContentItem-title">${i % 3 === 1 ? `<div><a href="/question/${2700 + i}/answer/${3700 + i}">${title}</a></div>` : `<a href="/p/${4700 + i}">${title}</a>`}</h2><div class="RichContent">对这个问题，可以从几个方面来看，首先是背景，其次是方法。</div><div class="time">发布于 ${day}</div></div></div></div>`)}
</div></body></html>`,
		wanted: wanted(ZH_NEWS, (i) =>
			i % 3 === 1
				? `https://so.example.cn/question/${2700 + i}/answer/${3700 + i}`
				: `https://so.example.cn/p/${4700 + i}`,
		),
	},
	{
		name: "rows-of-two-alternating-classes",
		url: "https://foro.example.es/categories/ayuda",
		html: `<html lang="es"><head><title>Ayuda</title></head><body><div class="menu">${links("Inicio Foros Miembros")}</div><ul class="DataList">
${each(ES, (title, i) => `<li class="Item${i % 2 ? " Alt" : ""}"><div class="Title"><a href="/discusion/${900 + i}/${slug(title)}${i % 3 ? "" : "039t"}">${title}</a></div><div class="Meta"><span>${i + 3} comentarios</span> <a href="/perfil/${i}">Usuario ${i}</a></div></li>`)}
</ul></body></html>`,
		wanted: wanted(
			ES,
			(i) => `https://foro.example.es/discusion/${900 + i}/${slug(ES[i] ?? "")}${i % 3 ? "" : "039t"}`,
			false,
		),
	},
	{
		name: "rows-with-counted-classes",
		url: "https://parks.example.org/events",
		html: `<html lang="en"><head><title>Events</title></head><body><nav>${links("Home Visit Learn Join")}</nav><div id="left">
${each(["3 to 6 Club", ...EN.slice(0, 9)], (title, i, { day }) => `<div class="row event ${Array.from({ length: (i % 3) + 1 }, (_, n) => `cat${n * 7 + i}`).join(" ")}"><div class="event_body"><h3 id="event_title__${119000 + i}"><a href="/events/${day}/${slug(title)}">${title}</a></h3><p>at <a href="/parks/B${i}4/pools/">Brooklyn Recreation Centre</a></p><p>Wednesday, ${day}, bring a friend and something warm to wear.</p></div></div>`)}
</div></body></html>`,
		wanted: wanted(
			["3 to 6 Club", ...EN.slice(0, 9)],
			(i, { day }) =>
				`https://parks.example.org/events/${day}/${slug(i === 0 ? "3 to 6 Club" : (EN[i - 1] ?? ""))}`,
		),
	},
	{
		name: "featured-rows-between-plain-ones",
		url: "https://jobs.example.com/categories/remote-jobs",
		html: `<html lang="en"><head><title>Remote jobs</title></head><body><nav>${links("Find Post Learn")}</nav><section class="jobs" id="category-2"><ul>
${each(EN, (title, i) => `<li class="box${i % 4 === 0 ? " feature" : ""}"><div class="tip"><a href="/company/firm-${i % 3}">View Company Profile</a></div><a href="/remote-jobs/${i % 2 ? "firm-23-" : "firm-"}${slug(title)}${i % 5 === 1 ? `-${i}` : ""}"><div class="${i % 4 === 0 ? "listing paid" : "listing"}"><h4>${title}</h4><p>Remote, full-time</p></div></a></li>`)}
</ul></section></body></html>`,
		wanted: wanted(
			EN,
			(i) =>
				`https://jobs.example.com/remote-jobs/${i % 2 ? "firm-23-" : "firm-"}${slug(EN[i] ?? "")}${i % 5 === 1 ? `-${i}` : ""}`,
			false,
		),
	},
	{
		name: "two-tables-of-notices-one-pinned",
		url: "http://www.county.example.gov.cn/col2/list.html",
		html: `<html><head><title>政策法规</title></head><body><table class="F"><tr><td><table class="top"><tr><td><a class="t" href="info-9.html">置顶：${ZH_NEWS[0]}</a></td><td>2026-05-01</td></tr></table></td></tr>
${each(ZH_NEWS.slice(1), (title, i, { day }) => `<tr><td><a class="t" href="info-${10 + i}.html">${title}</a></td><td>${day}</td></tr>`)}
</table></body></html>`,
		wanted: [`置顶：${ZH_NEWS[0]}`, ...ZH_NEWS.slice(1)].map((title, i) => ({
			title,
			url: `http://www.county.example.gov.cn/col2/info-${9 + i}.html`,
		})),
	},
	{
		name: "second-grid-in-japanese",
		url: "https://machi.example.jp/news/",
		html: `<html lang="ja"><head><title>お知らせ</title></head><body><div class="gnav">${links("トップ くらし 観光 市政")}</div><div class="pickup">
${each(JA.slice(0, 3), (title, i) => `<div class="pickup-box"><a href="/news/detail/${3000 + i}"><img src="/n${i}.jpg" alt=""><p class="ttl">${title}</p></a></div>`)}
</div><ul class="grid">
${each(JA.slice(3), (title, i, { y, m, d }) => `<li class="cell"><a href="/news/detail/${3003 + i}"><span class="date">${y}.${m}.${d}</span><p class="ttl">${title}</p></a></li>`)}
</ul></body></html>`,
		wanted: wanted(JA, (i) => `https://machi.example.jp/news/detail/${3000 + i}`, false),
	},
	...(
		[
			["tr", "https://www.gazete.example/ekonomi", DE],
			["zh", "https://news.example.cn/caijing", ZH_NEWS],
		] satisfies [string, string, readonly string[]][]
	).map(([lang, url, titles]): ListPage => {
		const address = (i: number) => `/${url.split("/").at(-1)}/haber-metni-uzun-${880 + i}`;
		return {
			name: `slider-of-five-above-a-grid-${lang}`,
			url,
			html: `<html lang="${lang}"><head><title>News</title></head><body><header><ul>${menu("Home News Sport Money Contact")}</ul></header><main><section class="swiper"><div class="swiper-wrapper">${titles
				.slice(0, 5)
				.map(
					(title, i) =>
						`<div class="swiper-slide"><a class="headline-link" href="${address(i)}"><img src="/s${i}.jpg" alt="${title}"><span class="headline-title">${title}</span></a></div>`,
				)
				.join("")}</div><div class="swiper-pagination">${titles
				.slice(0, 5)
				.map((_, i) => `<a href="${address(i)}">${i + 1}</a>`)
				.join("")}</div></section><section class="grid">${EN.slice(0, 9)
				.map(
					(title, i) =>
						`<div class="col"><div class="card"><a class="img" href="${address(10 + i)}"><img src="/g${i}.jpg"></a><div class="card-body"><a class="card-title" href="${address(10 + i)}">${title}</a></div></div></div>`,
				)
				.join("")}</section></main><footer>${links("Imprint Privacy Terms")}</footer></body></html>`,
			wanted: [
				...titles.slice(0, 5).map((title, i) => ({ title, url: new URL(address(i), url).href })),
				...EN.slice(0, 9).map((title, i) => ({ title, url: new URL(address(10 + i), url).href })),
			],
		};
	}),
];
