/** A page in short: its expected title, what its head says, and what stands above its text. */
export interface TitlePage {
	expected: string;
	head: string;
	top: string;
	url: string;
	/** Below the text. */
	after?: string;
}

const page = (
	expected: string,
	head: string,
	top: string,
	url = "https://www.example.cn/a/2026/1.html",
	after = "",
): TitlePage => ({
	expected,
	head,
	top,
	url,
	after,
});
const t = (text: string) => `<title>${text}</title>`;
const og = (name: string, text: string) => `<meta property="og:${name}" content="${text}">`;
const ld = (data: object) =>
	`<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...data })}</script>`;
const RELATED = '<h3>相关阅读</h3><ul><li><a href="/1">另一条完全不同的新闻标题</a></li></ul>';

/** Chinese pages: portals, authorities, newspapers, forums, blogs. */
export const CHINESE: TitlePage[] = [
	page(
		"暴雨预警升级 多地中小学停课",
		t("暴雨预警升级 多地中小学停课_新闻频道_某某网"),
		"<h1>暴雨预警升级 多地中小学停课</h1>",
	),
	page(
		"我市出台老旧小区改造新政策",
		t("我市出台老旧小区改造新政策-某市人民政府门户网站"),
		'<div class="title">我市出台老旧小区改造新政策</div>',
	),
	page(
		"关于印发《城市更新条例》的通知",
		t("关于印发《城市更新条例》的通知 - 某省住房和城乡建设厅"),
		"<h2>关于印发《城市更新条例》的通知</h2>",
	),
	page(
		"关于公布2026年放假安排的通知",
		`${t("某市教育局 通知公告 关于公布2026年放假安排的通知")}<meta name="ArticleTitle" content="关于公布2026年放假安排的通知">`,
		"",
	),
	page(
		"五一假期铁路发送旅客创新高",
		t("五一假期铁路发送旅客创新高"),
		'<h1 class="main-title">五一假期铁路发送旅客创新高</h1>',
	),
	page(
		"国产芯片再获突破",
		`${t("国产芯片再获突破|芯片|半导体_新浪科技_新浪网")}${og("title", "国产芯片再获突破")}`,
		"<h1>国产芯片再获突破</h1>",
	),
	page(
		"专访：他用十年复原一座古桥",
		t("专访：他用十年复原一座古桥"),
		"<h1>专访：他用十年复原一座古桥</h1><h2>——记古建修复师老周</h2>",
	),
	page(
		"春耕时节访农家",
		t("人民日报-春耕时节访农家"),
		"<founder-title>春耕时节访农家</founder-title>",
		"http://paper.example.cn/html/2026-03/02/nw.D1_1-05.htm",
	),
	page(
		"求助：卫生间漏水怎么处理？",
		t("求助：卫生间漏水怎么处理？ - 装修交流 - 某某论坛 - Powered by Discuz!"),
		'<h1><a href="forum.php?tid=1"><span id="thread_subject">求助：卫生间漏水怎么处理？</span></a></h1>',
		"http://bbs.example.cn/thread-1-1-1.html",
	),
	page(
		"用 Rust 写一个静态博客生成器",
		t("用 Rust 写一个静态博客生成器 | 小明的博客"),
		'<h1 class="post-title" itemprop="name headline">用 Rust 写一个静态博客生成器</h1>',
		"https://ming.example.cn/2026/02/rust-ssg/",
	),
	page(
		"多部门联合约谈网约车平台",
		t("多部门联合约谈网约车平台--社会--某民网"),
		'<h1 id="newstit">多部门联合约谈网约车平台</h1>',
	),
	page(
		"地铁三号线今日开通",
		t("地铁三号线今日开通,地铁三号线,开通_都市快讯"),
		'<div class="article-title"><h1>地铁三号线今日开通</h1></div>',
	),
	page(
		"论城市治理的数字化转型",
		`${t("论城市治理的数字化转型 - 某某学报")}<meta name="citation_title" content="论城市治理的数字化转型">`,
		'<p class="bt">论城市治理的数字化转型</p>',
	),
	page(
		"习惯了早起之后",
		t("习惯了早起之后 - 简书"),
		'<h1 title="习惯了早起之后">习惯了早起之后</h1>',
		"https://www.jianshu.example/p/abc",
	),
	page(
		"全省住建系统安全生产电视电话会议召开",
		t("全省住建系统安全生产电视电话会议召开_某省住房和城乡建设厅"),
		'<table><tr><td class="title1" align="center">全省住建系统安全生产电视电话会议召开</td></tr></table>',
	),
	page("招聘公告", t("招聘公告-某某大学人事处"), "<h1>招聘公告</h1>"),
	page(
		"某公司2025年年度报告摘要",
		t("某公司(600000)_公司公告_某公司2025年年度报告摘要_财经网"),
		"<h1>某公司2025年年度报告摘要</h1>",
	),
	page(
		"“夜校热”为何持续升温",
		`${t("“夜校热”为何持续升温 – 观察者")}${og("title", "“夜校热”为何持续升温 – 观察者")}${og("site_name", "观察者")}`,
		"<h1>“夜校热”为何持续升温</h1>",
	),
	page(
		"小区物业费该由谁定价？官方回应",
		t("小区物业费该由谁定价？官方回应_腾讯新闻"),
		"<h1>小区物业费该由谁定价？官方回应</h1>",
		"https://new.example.com/rain/a/20260101A0",
		RELATED,
	),
	page("湿地公园观鸟指南", t("湿地公园观鸟指南"), "<b><font size=5>湿地公园观鸟指南</font></b>"),
	page("公示", t("公示 - 某县自然资源局"), '<h1 class="text-center">公示</h1>'),
	page("第十二章 雪夜", t("第十二章 雪夜_山中旧事_某某小说网"), "<h1>第十二章 雪夜</h1>"),
	page(
		"水利部：今年汛期旱涝并重",
		`${t("水利部：今年汛期旱涝并重-新华网")}`,
		'<div class="head-line"><h1><span class="title">水利部：今年汛期旱涝并重</span></h1></div>',
		"http://www.news.example.cn/politics/20260501/c.html",
	),
	page(
		"某某镇开展“敲门行动”",
		`${t("某某镇开展“敲门行动”")}${ld({ "@type": "NewsArticle", headline: "某某镇开展“敲门行动”" })}`,
		"<div>某某镇开展“敲门行动”</div>",
	),
];

/** English and other languages. */
export const OTHERS: TitlePage[] = [
	page(
		"Need for speed",
		`${t("Need for speed – A blog of considerable length")}${og("title", "Need for speed")}${og("site_name", "A blog of considerable length")}`,
		'<h1 class="site-title"><a href="https://blog.example.org/">A blog of considerable length</a></h1><h1 class="entry-title">Need for speed</h1>',
		"https://blog.example.org/2026/05/need-for-speed/",
	),
	page(
		"Ins neue Jahr",
		t("Ins neue Jahr | Literaturgeflüster aus Beispielhausen"),
		'<h1 id="header"><a href="/">Literaturgeflüster aus Beispielhausen</a></h1><h3>Ins neue Jahr</h3>',
		"https://blog.example.at/2026/01/01/ins-neue-jahr/",
	),
	page(
		"Council votes to reopen the old swimming pool",
		t("Council votes to reopen the old swimming pool | The Gazette"),
		"<h1>Council votes to reopen the old swimming pool</h1>",
		"https://gazette.example.com/council-votes",
	),
	page(
		"What I learned from a year of no shopping",
		`${t("What I learned from a year of no shopping - Jane Writes")}${og("title", "What I learned from a year of no shopping")}`,
		'<h1 class="entry-title">What I learned from a year of no shopping</h1>',
		"https://jane.example.org/no-shopping",
	),
	page(
		"A field guide to error handling",
		t("A field guide to error handling — Example Engineering"),
		'<header><h1>Example Engineering</h1></header><h2 class="post-title">A field guide to error handling</h2>',
		"https://eng.example.com/errors",
	),
	page(
		"Storm Ada: what we know so far",
		t("Storm Ada: what we know so far - Example News"),
		"<h1>Storm Ada: what we know so far</h1>",
		"https://news.example.co.uk/1",
	),
	page(
		"Why do magnets lose strength over time?",
		t("physics - Why do magnets lose strength over time? - Science Q&amp;A"),
		'<h1><a class="question-hyperlink" href="/q/1">Why do magnets lose strength over time?</a></h1>',
		"https://qa.example.com/questions/1",
	),
	page(
		"Release 4.2",
		t("Release 4.2 · example/project · CodeHost"),
		"<h1>Release 4.2</h1>",
		"https://codehost.example/example/project/releases/4.2",
	),
	page(
		"Spicy lentil soup",
		`${t("Spicy lentil soup recipe | Good Kitchen")}${ld({ "@type": "Recipe", name: "Spicy lentil soup" })}`,
		'<h1 class="recipe-title">Spicy lentil soup</h1>',
		"https://kitchen.example.com/lentil",
	),
	page(
		"The last lighthouse keeper",
		`${t("Example Magazine: The last lighthouse keeper")}${og("site_name", "Example Magazine")}${og("title", "The last lighthouse keeper")}`,
		"",
		"https://mag.example.com/keeper",
	),
	page(
		"Interest rates held at 4.5%",
		`${t("Interest rates held at 4.5% | Business | Example Times")}${ld({ "@type": "NewsArticle", headline: "Interest rates held at 4.5%" })}`,
		"<h1>Interest rates held at 4.5%</h1>",
		"https://times.example.com/rates",
	),
	page(
		"Re: Problem with USB install",
		t("Re: Problem with USB install - Example Forums"),
		"<h3>Re: Problem with USB install</h3>",
		"https://forums.example.net/viewtopic.php?t=5",
	),
	page(
		"Moon landing",
		t("Moon landing - Freepedia, the free encyclopedia"),
		'<h1 id="firstHeading">Moon landing</h1>',
		"https://en.freepedia.example/wiki/Moon_landing",
	),
	page(
		"Ten walks within an hour of the city",
		t("Ten walks within an hour of the city"),
		"<div><p class=kicker>Travel</p><h1>Ten walks within an hour of the city</h1></div>",
		"https://walks.example.com/ten",
	),
	page(
		"Chess prodigy, 11, beats grandmaster",
		`${t("Chess prodigy, 11, beats grandmaster - BBX")}${og("title", "Chess prodigy, 11, beats grandmaster")}`,
		'<div role="banner"><h1 class="logo">BBX</h1></div><h1>Chess prodigy, 11, beats grandmaster</h1>',
		"https://bbx.example/chess",
	),
	page(
		"Self-hosting email in 2026: worth it?",
		`${t("Self-hosting email in 2026: worth it?")}<meta name="twitter:title" content="Self-hosting email in 2026: worth it?">`,
		"",
		"https://blog.example.net/email",
	),
	page(
		"Quarterly results",
		t("Quarterly results – Investors – Example Corp"),
		"<h1>Quarterly results</h1>",
		"https://corp.example.com/investors/q",
	),
	page(
		"Stadtrat stimmt für neue Buslinie",
		t("Stadtrat stimmt für neue Buslinie - Lokales - Tagesblatt"),
		'<h1><span class="kicker">Nahverkehr</span></h1><h2 class="headline">Stadtrat stimmt für neue Buslinie</h2>',
		"https://tagesblatt.example.de/lokales/1",
	),
	page(
		"Hochwasser: Pegel sinken langsam",
		t("Hochwasser: Pegel sinken langsam | tagesblatt.example.de"),
		"<h1>Hochwasser: Pegel sinken langsam</h1>",
		"https://tagesblatt.example.de/2",
	),
	page(
		"Rezept für Kürbissuppe",
		t("Rezept für Kürbissuppe » Küchenzettel"),
		"<h1>Rezept für Kürbissuppe</h1>",
		"https://kuechenzettel.example/suppe",
	),
	page(
		"El museo reabre con una muestra de grabados",
		t("El museo reabre con una muestra de grabados | Cultura | El Diario"),
		"<h1>El museo reabre con una muestra de grabados</h1>",
		"https://diario.example.es/cultura/1",
	),
	page(
		"Detenidas tres personas por fraude",
		`${t("Detenidas tres personas por fraude")}${og("title", "Detenidas tres personas por fraude")}`,
		'<h1 class="titular">Detenidas tres personas por fraude</h1><h2>La investigación sigue abierta</h2>',
		"https://diario.example.es/2",
	),
	page(
		"La grève des trains se poursuit",
		t("La grève des trains se poursuit - Le Courrier"),
		"<h1>La grève des trains se poursuit</h1>",
		"https://courrier.example.fr/1",
	),
	page(
		"市長が新庁舎の計画を説明",
		t("市長が新庁舎の計画を説明｜例新聞"),
		"<h1>市長が新庁舎の計画を説明</h1>",
		"https://news.example.jp/1",
	),
	page(
		"はじめての家庭菜園",
		t("はじめての家庭菜園 | 花の日記"),
		'<h2><a href="/1">はじめての家庭菜園</a></h2>',
		"https://hana.example.jp/1",
	),
	page(
		"【お知らせ】年末年始の営業について",
		t("【お知らせ】年末年始の営業について - 例商店"),
		'<h1 class="ttl">【お知らせ】年末年始の営業について</h1>',
		"https://shop.example.jp/news/1",
	),
	page(
		"새 도서관 다음 달 개관",
		t("새 도서관 다음 달 개관 - 예시일보"),
		"<h1>새 도서관 다음 달 개관</h1>",
		"https://ilbo.example.kr/1",
	),
	page(
		"Il borgo che rinasce",
		t("Il borgo che rinasce - Corriere di Esempio"),
		"<h1>Il borgo che rinasce</h1>",
		"https://corriere.example.it/1",
	),
	page(
		"Новый мост откроют в октябре",
		t("Новый мост откроют в октябре — Городские новости"),
		"<h1>Новый мост откроют в октябре</h1>",
		"https://news.example.ru/1",
	),
	page(
		"Câmara aprova novo plano diretor",
		t("Câmara aprova novo plano diretor - Jornal Exemplo"),
		"<h1>Câmara aprova novo plano diretor</h1>",
		"https://jornal.example.pt/1",
	),
	page(
		"Harga beras turun jelang panen",
		t("Harga beras turun jelang panen - Kabar Contoh"),
		"<h1>Harga beras turun jelang panen</h1>",
		"https://kabar.example.id/1",
	),
	page(
		"افتتاح المكتبة الجديدة",
		t("افتتاح المكتبة الجديدة | صحيفة المثال"),
		"<h1>افتتاح المكتبة الجديدة</h1>",
		"https://sahifa.example/1",
	),
	page(
		"Understanding C++ move semantics",
		t("Understanding C++ move semantics"),
		'<article><header><div class="meta">June 1</div><h1>Understanding C++ move semantics</h1></header></article>',
		"https://dev.example.com/cpp",
	),
	page(
		"Photos: the harvest moon over the bay",
		`${t("Photos: the harvest moon over the bay - Example Post")}${og("title", "Photos: the harvest moon over the bay")}${og("site_name", "Example Post")}`,
		"<h1>Photos: the harvest moon over the bay</h1>",
		"https://post.example.com/photos",
	),
	page(
		"Letter: fix the crossing",
		t("Letter: fix the crossing"),
		"<h4>Letter: fix the crossing</h4>",
		"https://gazette.example.com/l",
	),
	page(
		"Episode 12: The bread episode",
		t("Episode 12: The bread episode | Crumbs podcast"),
		'<h2>Crumbs podcast</h2><h3 class="episode-title">Episode 12: The bread episode</h3>',
		"https://crumbs.example.fm/12",
	),
	page(
		"How trams came back",
		t("How trams came back | Cities | The Example"),
		'<div class="content__headline">How trams came back</div>',
		"https://example.com/cities/trams",
	),
	page(
		"Bug 1234: crash when saving as PDF",
		t("1234 - Bug 1234: crash when saving as PDF"),
		'<h1 id="summary">Bug 1234: crash when saving as PDF</h1>',
		"https://bugs.example.org/1234",
	),
	page("Notes, May 2026", "", "<h1>Notes, May 2026</h1>", "https://jane.example.org/may"),
	page("A short history of salt", t(""), "<h1>A short history of salt</h1>", "https://salt.example.org/"),
];
