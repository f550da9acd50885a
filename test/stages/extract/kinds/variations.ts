import { paragraphs, type Site, sentences } from "./kit.ts";
import { addTo, en, type WrittenPage, zh } from "./writtenPage.ts";

/** Archives of whole posts, and the pages of `written.ts` once more as other systems make them. */
export const variations: WrittenPage[] = [];
const add = addTo(variations);
const EN = { language: "en", timezone: "UTC" };
const titles = ["去山上看雪", "老屋的钟", "买了一台旧相机"];
const et = [
	"Snow on the pass in the morning",
	"The clock in the hall stands still",
	"An old camera from the attic",
];

// archive of whole posts
{
	const T = [zh(11, 3), zh(12, 3), zh(13, 4)];
	const post = (i: number) =>
		`<table width="100%"><tr><td class="post-title">${titles[i]}</td><td class="post-title" align="right">2005-03-2${i} 01:20:44</td></tr><tr><td colspan="2" class="post-body">${(T[i] ?? []).join("<br><br>")}</td></tr><tr><td>由河边人张贴 @ <a href="/blogview.php?date=200503&postID=12${i}">2005-03-2${i} 01:20:44</a> <a href="/blogview.php?date=200503&postID=12${i}#mark">共 3 篇评论</a></td></tr></table>`;
	add(
		"archive:table",
		{
			url: "http://blog.site.example/archives.php?date=200503&blogID=18&wid=3",
			title: "河边人 | blog.site.example",
			body: `<table><tr><td><a href="/">首页</a> <a href="/hot">热门</a></td></tr><tr><td valign="top">${[0, 1, 2].map(post).join("")}</td><td valign="top"><b>最近文章</b><br>${titles.map((t, i) => `<a href="/blogview.php?date=200503&postID=12${i}">${t}</a><br>`).join("")}</td></tr></table>`,
		},
		T[0] ?? [],
		{ title: titles[0], day: "2005-03-20" },
	);
	const dpost = (i: number) =>
		`<div class="post hentry" id="post-${i}"><h2 class="entry-title"><a href="/2009/05/${i}">${titles[i]}</a></h2><div class="meta">2009年5月${20 - i}日 | 分类：<a href="/c/1">随笔</a></div><div class="entry">${paragraphs(T[i] ?? [])}</div><div class="feedback"><a href="/2009/05/${i}#comments">3 条评论</a></div></div>`;
	add(
		"archive:wp",
		{
			url: "http://river.example/?m=200905",
			title: "2009 五月 « 河边人",
			body: `<div id="header"><h1><a href="/">河边人</a></h1></div><div id="content">${[0, 1, 2].map(dpost).join("")}<div class="navigation"><a href="/?m=200904">« 上一月</a></div></div><div id="sidebar"><ul><li><a href="/a">关于</a></li></ul></div>`,
		},
		T[0] ?? [],
		{ title: titles[0], day: "2009-05-20" },
	);
	const eT = [en(21, 3), en(22, 3), en(23, 4)];
	add(
		"archive:en-weekly",
		{
			language: "en",
			timezone: "UTC",
			url: "https://river.example/archive/2007_03.html",
			title: "River notes: March 2007",
			body: `<div id="banner"><h1>River notes</h1></div><div class="content">${[0, 1, 2].map((i) => `<h2 class="date">March ${20 - i}, 2007</h2><div class="entry"><h3>${et[i]}</h3>${paragraphs(eT[i] ?? [])}<p class="posted">Posted by Ada Brook at 1${i}:10 AM | <a href="/archive/00${i}.html">Permalink</a> | <a href="/archive/00${i}.html#comments">Comments (2)</a></p></div>`).join("")}</div>`,
		},
		eT[0] ?? [],
		{ title: et[0], day: "2007-03-20" },
	);
}
// archive, more
{
	const T = [zh(111, 3), zh(112, 3), zh(113, 4)];
	add(
		"archive:hexo",
		{
			url: "https://river.example/archives/2019/04/",
			title: "归档: 2019/4 | 河边人",
			body: `<header><h1><a href="/">河边人</a></h1><p>记一些琐事</p></header><main>${[0, 1, 2].map((i) => `<article class="article article-type-post"><div class="article-meta"><a href="/2019/04/${i}/" class="article-date"><time datetime="2019-04-${20 - i}T02:00:00.000Z">2019-04-${20 - i}</time></a></div><div class="article-inner"><header class="article-header"><h1><a class="article-title" href="/2019/04/${i}/">${titles[i]}</a></h1></header><div class="article-entry">${paragraphs(T[i] ?? [])}</div><footer class="article-footer"><a class="article-share-link">分享</a><a href="/2019/04/${i}/#disqus" class="article-comment-link">留言</a></footer></div></article>`).join("")}</main><aside><h3>标签</h3><a href="/tags/a">山</a></aside>`,
		},
		T[0] ?? [],
		{ title: titles[0], day: "2019-04-20" },
	);
	const eT = [en(121, 3), en(122, 3), en(123, 4)];
	add(
		"archive:blogger",
		{
			...EN,
			url: "https://river.example/2011_06_01_archive.html",
			title: "River notes: June 2011",
			body: `<div class="header"><h1 class="title">River notes</h1></div><div class="main"><div class="blog-posts hfeed">${[0, 1, 2].map((i) => `<div class="date-outer"><h2 class="date-header"><span>${20 - i} June 2011</span></h2><div class="date-posts"><div class="post-outer"><div class="post hentry"><h3 class="post-title entry-title"><a href="/2011/06/${i}.html">${et[i]}</a></h3><div class="post-body entry-content">${(eT[i] ?? []).join("<br><br>")}</div><div class="post-footer"><span class="post-author">Posted by <span class="fn">Ada</span></span> <span class="post-timestamp">at <a class="timestamp-link" href="/2011/06/${i}.html">10:1${i}</a></span> <span class="post-comment-link"><a href="/2011/06/${i}.html#comment-form">${i} comments</a></span></div></div></div></div></div>`).join("")}</div></div><div class="sidebar"><h2>Archive</h2><ul><li><a href="/2011_05">May</a></li></ul></div>`,
		},
		eT[0] ?? [],
		{ title: et[0], day: "2011-06-20" },
	);
	// not to be taken
	const L = en(131, 6);
	add(
		"archive:not-liveblog",
		{
			...EN,
			url: "https://river.example/news/live/flood",
			title: "Flood: the day as it happened",
			body: `<nav><a href="/">Home</a></nav><main><h1>Flood: the day as it happened</h1><p>${sentences(133, 2)}</p>${[0, 1, 2].map((i) => `<div class="block"><h2>${et[i]}</h2><a class="time" href="/news/live/flood?post=${i}">12 May 2024, 1${i}:00</a>${paragraphs(L.slice(i * 2, i * 2 + 2))}</div>`).join("")}</main>`,
		},
		[
			sentences(133, 2),
			...[0, 1, 2].flatMap((i) => [et[i], `12 May 2024, 1${i}:00`, ...L.slice(i * 2, i * 2 + 2)]),
		],
		{ title: "Flood: the day as it happened" },
	);
	add(
		"archive:not-timeline",
		{
			...EN,
			url: "https://river.example/history",
			title: "A history of the bridge",
			body: `<nav><a href="/">Home</a></nav><main><h1>A history of the bridge</h1><p>${sentences(143, 3)}</p><p>${sentences(144, 3)}</p>${[0, 1, 2].map((i) => `<section class="year"><h2>${et[i]}</h2><p>On 12 May 190${i}, the town met.</p>${paragraphs(L.slice(i * 2, i * 2 + 2))}<p>More in <a href="/history/${i}">the account</a> of that year, which the mill keeps.</p></section>`).join("")}</main>`,
		},
		[
			sentences(143, 3),
			sentences(144, 3),
			...[0, 1, 2].flatMap((i) => [
				et[i],
				`On 12 May 190${i}, the town met.`,
				...L.slice(i * 2, i * 2 + 2),
				"More in the account of that year, which the mill keeps.",
			]),
		],
		{ title: "A history of the bridge" },
	);
}
// letters, more
{
	const T = en(151, 6);
	add(
		"letter:ghost",
		{
			...EN,
			url: "https://river.example/winter/",
			title: "The pass in winter",
			body: `<header class="gh-head"><a href="/">River</a><a href="#/portal/signin">Sign in</a><a href="#/portal/signup">Subscribe</a></header><main><article class="article post"><header class="article-header gh-canvas"><a class="post-card-tags" href="/tag/snow/">Snow</a><h1 class="article-title">The pass in winter</h1><p class="article-excerpt">What the snow leaves</p><div class="article-byline"><div class="article-byline-meta"><h4 class="author-name"><a href="/author/ada/">Ada Brook</a></h4><div class="byline-meta-content"><time datetime="2024-01-14">Jan 14, 2024</time><span class="byline-reading-time">— 4 min read</span></div></div></div><figure class="article-image"><img src="/lead.jpg" alt=""><figcaption>The pass, by Tom Reyes</figcaption></figure></header><section class="gh-content gh-canvas">${paragraphs(T.slice(0, 3))}<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://other.example/ice"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Ice on the lake</div><div class="kg-bookmark-description">The lake froze in a night and everybody came to see it.</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="/i.png"><span class="kg-bookmark-author">Other</span><span class="kg-bookmark-publisher">Tom Reyes</span></div></div><div class="kg-bookmark-thumbnail"><img src="/t.jpg"></div></a></figure>${paragraphs(T.slice(3, 5))}<div class="kg-card kg-button-card kg-align-center"><a href="/signup" class="kg-btn kg-btn-accent">Join the list</a></div><div class="kg-card kg-cta-card"><div class="kg-cta-content"><div class="kg-cta-text"><p>River is free to read, and will stay so.</p></div><a href="#/portal" class="kg-cta-button">Become a member</a></div></div>${paragraphs(T.slice(5))}</section></article></main><section class="footer-cta"><h2>Sign up for more like this.</h2><div>Enter your email</div></section><aside class="read-more-wrap"><div class="read-more"><article class="post-card"><a href="/b/"><h2>The bridge is shut</h2><div class="post-card-excerpt">The bridge is shut again until the spring, and nobody knows why.</div></a></article></div></aside>`,
		},
		["The pass, by Tom Reyes", ...T],
		{ title: "The pass in winter", authors: ["Ada Brook"], day: "2024-01-14" },
	);
	add(
		"letter:beehiiv",
		{
			...EN,
			url: "https://river.example/p/winter",
			title: "The pass in winter",
			body: `<div class="nav"><a href="/">River</a><a href="/subscribe">Subscribe</a></div><div id="content-blocks-wrap"><h1>The pass in winter</h1><h2>What the snow leaves</h2><div class="byline"><div>Ada Brook</div><div>January 14, 2024</div></div><div class="dream-post-content-doc">${paragraphs(T.slice(0, 2))}<div class="dream-post-content-advertisement"><div><p>Sponsored by</p></div><div><h4>Warm Socks Co.</h4></div><p>Socks for the pass, knitted by hand. Use the code RIVER at the till.</p><a class="btn" href="https://socks.example/?ref=river">Get the socks</a></div>${paragraphs(T.slice(2))}<p><b>Was this forwarded to you? <a href="/subscribe">Sign up here</a>.</b></p></div></div><div class="comments"><p>Login or Subscribe to participate.</p></div>`,
		},
		T,
		{ day: "2024-01-14" },
	);
}
// code, more
{
	const T = zh(161, 4),
		E2 = en(162, 4);
	add(
		"code:hexo-next",
		{
			url: "https://river.example/2022/1.html",
			title: "在树莓派上跑测试 | 河边笔记",
			body: `<header><a href="/">河边笔记</a></header><main><article class="post-block"><header class="post-header"><h1 class="post-title">在树莓派上跑测试</h1><div class="post-meta">发表于 <time datetime="2022-01-02">2022-01-02</time> 分类于 <a href="/c">技术</a> 本文字数： 1.2k 阅读时长 ≈ 1 分钟</div></header><div class="post-body">${paragraphs(T.slice(0, 2))}<h2 id="步骤"><a href="#步骤" class="headerlink" title="步骤"></a>步骤</h2><figure class="highlight bash"><figcaption><span>build.sh</span></figcaption><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br><span class="line">3</span><br></pre></td><td class="code"><pre><span class="line">npm ci</span><br><span class="line">npm test</span><br><span class="line">npm start</span><br></pre></td></tr></table></figure>${paragraphs(T.slice(2))}</div><footer class="post-footer"><div class="post-copyright"><ul><li><strong>本文作者： </strong>河边人</li><li><strong>本文链接：</strong><a href="https://river.example/2022/1.html">https://river.example/2022/1.html</a></li><li><strong>版权声明： </strong>本博客所有文章除特别声明外，均采用 <a>BY-NC-SA</a> 许可协议。转载请注明出处！</li></ul></div><div class="post-tags"><a># linux</a></div><div class="post-nav"><a href="a">旧文</a><a href="b">新文</a></div></footer></article></main>`,
		},
		[...T.slice(0, 2), "步骤", "build.sh", "npm ci", "npm test", "npm start", ...T.slice(2)],
		{ day: "2022-01-02", authors: ["河边人"] },
	);
	add(
		"code:docusaurus",
		{
			...EN,
			url: "https://river.example/blog/x",
			title: "Tests on a small board | River",
			body: `<nav><a href="/">Home</a></nav><main><article><header><h1>Tests on a small board</h1><div><time datetime="2024-03-02T00:00:00.000Z">March 2, 2024</time> · 3 min read</div></header><div class="markdown">${paragraphs(E2.slice(0, 2))}<div class="language-bash codeBlockContainer_x theme-code-block"><div class="codeBlockTitle_y">install.sh</div><div class="codeBlockContent_z"><pre class="prism-code language-bash"><code class="codeBlockLines_e"><span class="token-line">npm ci</span><br><span class="token-line">npm test</span><br></code></pre><div class="buttonGroup__a"><button type="button" aria-label="Copy code" class="clean-btn"><span>Copy</span></button></div></div></div><h2 class="anchor" id="why">Why<a href="#why" class="hash-link" aria-label="Direct link to Why" title="Direct link to Why">​</a></h2>${paragraphs(E2.slice(2))}</div></article></main>`,
		},
		[...E2.slice(0, 2), "install.sh", "npm ci", "npm test", "Why", ...E2.slice(2)],
		{ day: "2024-03-02" },
	);
	add(
		"code:chatgpt-like",
		{
			url: "https://river.example/a/3",
			title: "在树莓派上跑测试 - 河边笔记",
			body: `<header><a href="/">河边笔记</a></header><div class="article"><h1>在树莓派上跑测试</h1><div class="info">2023-06-01 09:00:00 　 浏览: 21</div><div class="content">${paragraphs(T.slice(0, 2))}<div class="code-box"><div class="bar"><span>Python</span><span>复制代码</span></div><pre><code class="hljs"><ol><li>import os</li><li>print(os.name)</li></ol></code></pre></div>${paragraphs(T.slice(2))}</div></div>`,
		},
		[...T.slice(0, 2), "import os", "print(os.name)", ...T.slice(2)],
		{ day: "2023-06-01" },
	);
}
// government, more
{
	const T = zh(171, 4);
	const h = "关于汛期渡船停航的公告";
	const site = (body: string, title = `${h}-河源区水务局`) => ({
		url: "http://swj.heyuan.example/gsgg/content/post_123.html",
		title,
		body,
	});
	add(
		"gov:gd",
		site(
			`<div class="nav"><a href="/">首页</a><a>政务公开</a></div><div class="crumb">当前位置：<a href="/">首页</a>&gt;<a>公示公告</a></div><div class="article-wrap"><h3 class="title">${h}</h3><div class="info"><span class="date">时间：2023-06-01 17:20:11</span><span>来源：本网</span><span>字体：【<a>大</a> <a>中</a> <a>小</a>】</span><a>打印</a><div class="share-box">分享到：<a class="social-share-icon icon-wechat"></a></div></div><div class="article-content">${T.map((t) => `<p style="text-indent:2em">${t}</p>`).join("")}<p>特此公告。</p><p style="text-align:right">河源区水务局</p><p style="text-align:right">2023年6月1日</p></div><div class="attach"><span>附件下载：</span><ul><li><a href="/attachment/0/1.pdf">停航时间表.pdf</a></li></ul></div><div class="xgwj"><div class="xgwj-t">相关文件：</div><p><a href="/x/post_1.html">关于渡船检修的通知</a></p></div><div class="jd"><div>相关解读：</div><p><a href="/x/post_2.html">一图读懂渡船停航</a></p></div><div class="tool"><span class="cy">参与互动</span><span>保存</span><span>打印</span><span>关闭</span></div></div>`,
		),
		[...T, "特此公告。", "河源区水务局", "2023年6月1日", "停航时间表.pdf"],
		{ title: h, day: "2023-06-01" },
	);
	add(
		"gov:cms5",
		site(
			`<table width="1000"><tr><td><a href="/">网站首页</a>｜<a href="/a">机构设置</a></td></tr></table><table width="960"><tr><td class="title" align="center">${h}</td></tr><tr><td align="center" class="small">发布日期：2023年6月1日　　　　信息来源：办公室　　　　访问次数：<span>12</span>　　　　【打印】【关闭】</td></tr><tr><td id="zoom"><p>　　${T[0]}</p><p>　　${T[1]}</p><p>　　${T[2]}</p><p align="right">河源区水务局　　　　</p></td></tr><tr><td><a href="javascript:void(0)">返回顶部</a></td></tr><tr><td>（审核：王五　责编：赵六　编辑：孙七）</td></tr></table><table><tr><td>您是第 123 位访客　推荐使用 IE8 以上浏览器</td></tr></table>`,
		),
		[T[0], T[1], T[2], "河源区水务局"],
		{ title: h, day: "2023-06-01" },
	);
	add(
		"gov:court",
		site(
			`<div class="w"><div class="logo">河源区法院</div><ul class="menu"><li><a>首页</a></li></ul></div><div class="detail"><div class="detail_bigtitle">${h}</div><div class="detail_thr"><span>来源：河港日报</span><span>作者：李四</span><span>发布时间：2023-06-01 17:20:11</span><span>浏览：12次</span></div><div class="detail_txt">${T.map((t) => `<p><span>${t}</span></p>`).join("")}<p>　　供稿：研究室</p><p>　　编辑：王五　　审核：赵六</p></div><div class="detail_lxfs">关闭窗口</div></div><div class="xg"><p class="xgt">更多相关新闻</p><ul><li><a href="1">法院召开年度会议的新闻</a></li><li><a href="2">法院组织普法活动的新闻</a></li></ul></div>`,
		),
		[...T, "供稿：研究室"],
		{ title: h, day: "2023-06-01", authors: ["李四"], origin: "河港日报" },
	);
	add(
		"gov:univ-news",
		site(
			`<div class="header">河源学院 <a>首页</a></div><div class="content-wrap"><div class="sidenav"><h3>新闻中心</h3><ul><li><a>学院要闻</a></li><li><a>系部动态</a></li></ul></div><div class="art"><h1 class="arti_title">${h}</h1><p class="arti_metas"><span class="arti_publisher">发布者：宣传部</span><span class="arti_update">发布时间：2023-06-01</span><span class="arti_views">浏览次数：<span class="WP_VisitCount">10</span></span></p><div class="entry"><div class="read"><div class="wp_articlecontent"><p>（通讯员 李四 摄影 张三）${T[0]}</p><p style="text-align:center"><img src="/1.jpg"></p><p style="text-align:center">渡船停靠在码头</p>${paragraphs(T.slice(1))}<p style="text-align:right">（撰稿：李四 初审：王五 复审：赵六 终审：孙七）</p></div></div></div></div></div>`,
		),
		[
			`（通讯员 李四 摄影 张三）${T[0]}`,
			"渡船停靠在码头",
			...T.slice(1),
			"（撰稿：李四 初审：王五 复审：赵六 终审：孙七）",
		],
		{ title: h, day: "2023-06-01" },
	);
}
// portals, more
{
	const T = zh(181, 5);
	const title = "古镇渡口恢复夜航";
	const rec = (n: number) => `<li><a href="/z/${n}.html">一条别的新闻标题第${n}号写得长一些</a></li>`;
	add(
		"portal:ifeng",
		{
			url: "https://news.ifeng.example/c/8abc",
			title: `${title}_凤凰网资讯_凤凰网`,
			body: `<div class="top_nav"><a>首页</a></div><div class="index_artical_Zd"><div class="index_leftContent"><h1 class="index_title">${title}</h1><div class="index_info"><div class="index_timeBref"><a href="#">2023年06月01日 08:30:12</a><span>来自</span>河港</div><div class="index_source"><a href="http://hg.example">河港日报</a></div></div><div><div class="index_main_content"><div class="index_text">${paragraphs(T)}<p>(本文来源：河港日报)</p></div></div><span class="index_end">责任编辑：王五 PN123</span></div><div class="index_statement"><p>“特别声明：以上作品内容(包括在内的视频、图片或音频)为凤凰网旗下自媒体平台“大风号”用户上传并发布，本平台仅提供信息存储空间服务。</p><p>Notice: The content above is uploaded and posted by the user of Dafeng Hao.”</p></div><div class="index_comment"><h3>打开凤凰新闻，查看更多高清图片</h3></div></div></div>`,
		},
		T,
		{ title, day: "2023-06-01" },
	);
	add(
		"portal:qq",
		{
			url: "https://new.qq.example/rain/a/20230601A0",
			title: `${title}_腾讯新闻`,
			body: `<div class="qq_nav"><a>腾讯网</a><a>新闻</a></div><div class="qq_conent"><div class="LEFT"><h1>${title}</h1><div class="author-bar"><img src="/avatar.png" width="40"><a class="author">河港日报</a><p>2023-06-01 08:30发布于河港官方账号</p><button>+ 关注</button></div><div class="content-article"><div class="one-p"><p>${T[0]}</p></div><p class="one-p"><img src="https://inews.example/1.jpg"></p>${T.slice(
				1,
			)
				.map((t) => `<p class="one-p">${t}</p>`)
				.join(
					"",
				)}<div id="Status"></div></div><div class="tags"><a>渡口</a><a>夜航</a></div><div class="declare">免责声明：本文来自腾讯新闻客户端创作者，不代表腾讯网的观点和立场。</div></div><div class="RIGHT"><h2>热门视频</h2><ul>${rec(1)}${rec(2)}</ul></div></div>`,
		},
		T,
		{ title, day: "2023-06-01" },
	);
	add(
		"portal:xinhua",
		{
			url: "http://www.news.example/local/2023-06/01/c_1129.htm",
			title: `${title}-新华网`,
			body: `<div class="header"><div class="header-top"><a>新华网</a></div><div class="header-cont"><div class="header-time left"><span class="year"><em>2023</em></span> <span class="day"><em>06</em>/<em>01</em></span> <span class="time">08:30:12</span></div><div class="source">来源：河港日报</div><div class="head-line"><h1><span class="title">${title}</span></h1></div></div></div><div class="main clearfix"><div class="main-left left"><div id="detail"><p>　　${T[0]}</p>${T.slice(
				1,
			)
				.map((t) => `<p>　　${t}</p>`)
				.join(
					"",
				)}<p>　　（记者 张三）</p><div id="articleEdit"><span class="tiyi1"><a>【纠错】</a></span><span class="editor"> 【责任编辑:王五】 </span></div></div><div class="columBox"><h2>阅读下一篇：</h2><ul>${rec(1)}${rec(2)}</ul></div></div><div class="main-right right"><div class="columBox hotList"><ul>${rec(3)}${rec(4)}</ul></div></div></div>`,
		},
		[...T, "（记者 张三）"],
		{ title, origin: "河港日报", authors: ["张三"] },
	);
	add(
		"portal:baijia",
		{
			url: "https://baijiahao.baidu.example/s?id=17",
			title,
			body: `<div id="header"><a>百度首页</a><a>登录</a></div><div class="_2Zphx"><div class="_18p7x"><div class="sKHSJ">${title}</div><div class="_3hIKC"><div class="_1k2sL"><a class="_2gGWi" href="/u?app_id=1"><p class="_7y5nA">河港日报</p></a></div><div class="_2sjh9"><span>2023-06-01 08:30</span><span>河港</span><span>河港日报官方账号</span></div><div>关注</div></div></div><div class="EaCvy"><div class="_2jN0Y">${T.map((t) => `<div class="dpu8C _2kCxD"><p><span class="bjh-p">${t}</span></p></div>`).join("")}<div class="dpu8C _2kCxD"><p><span class="bjh-p">来源：河港日报</span></p></div></div><div class="_1bAR1"><span>举报/反馈</span></div></div></div><div class="comment"><div class="xcp-list-title">评论 3</div><p class="xcp-tip">发表神评妙论</p></div><div class="rel"><h2>相关推荐</h2><div><a href="/s?id=2">别的新闻</a></div></div>`,
		},
		T,
		{ title, day: "2023-06-01" },
	);
	add(
		"portal:local",
		{
			url: "http://www.hgnews.example/system/2023/06/01/0123.shtml",
			title: `${title}--河港新闻网`,
			body: `<div id="nav"><a>首页</a> <a>要闻</a></div><div class="nav3">当前位置：<a>首页</a> → <a>要闻</a> → 正文</div><div id="content"><div class="title"><p>渡口停航三年之后</p><h1>${title}</h1><p>首班船今晚七点开出</p></div><div class="info">http://www.hgnews.example  2023-06-01 08:30  来源：河港日报  作者：张三  我要评论(0)</div><div class="text">${T.map((t) => `<p>　　${t}</p>`).join("")}<div class="page">首页 上一页 1 <a href="2">2</a> <a href="3">3</a> <a href="2">下一页</a> 尾页</div><p>　　编辑：王五</p></div><div class="sm"><p>河港新闻网版权与免责声明：</p><p>①凡本网注明“来源：河港日报”的所有作品，版权均属于河港日报，未经本网授权不得转载、摘编或利用其它方式使用上述作品。</p><p>②凡本网注明“来源：XXX（非河港新闻网）”的作品，均转载自其它媒体，转载目的在于传递更多信息。</p></div></div>`,
		},
		T,
		{ title, day: "2023-06-01", authors: ["张三"] },
	);
}
// wechat, more
{
	const T = zh(191, 5);
	const title = "渡口的灯亮了";
	add(
		"wechat:styled",
		{
			url: "https://mp.weixin.qq.com/s/xyz",
			title: "",
			head: `<meta property="og:title" content="${title}">`,
			body: `<div class="rich_media_area_primary"><h1 class="rich_media_title" id="activity-name">${title}</h1><div id="meta_content"><span>河边人</span><a id="js_name">河港发布</a><em id="publish_time">2021-05-12 08:30</em></div><div class="rich_media_content" id="js_content"><section style="text-align:center"><span>↑</span><span>点击蓝字 关注我们</span></section><section>${T.map((t) => `<p style="line-height:2em">${t}</p><p><br></p>`).join("")}</section><section><section>end</section></section><section><p>文字 | 张三</p><p>图片 | 李四</p><p>编辑 | 王五</p><p>审核 | 赵六</p></section><section><p>喜欢就点个“赞”和“在看”吧</p></section><mp-common-profile></mp-common-profile></div></div>`,
		},
		[...T, "文字 | 张三", "图片 | 李四"],
		{ title, day: "2021-05-12" },
	);
}
// blogs, more
{
	const T = zh(201, 5);
	const title = "给旧相机换快门帘";
	add(
		"blog:typecho",
		{
			url: "https://river.example/archives/12/",
			title: `${title} - 河边人`,
			body: `<header id="header"><a id="logo" href="/">河边人</a><nav><a>首页</a></nav></header><div id="main"><article class="post"><h1 class="post-title"><a href="https://river.example/archives/12/">${title}</a></h1><ul class="post-meta"><li>作者: <a href="/author/1/">河边人</a></li><li>时间: <time datetime="2021-05-12T00:30:00+00:00">May 12, 2021</time></li><li>分类: <a>摄影</a></li></ul><div class="post-content">${paragraphs(T)}</div><p class="tags">标签: <a>相机</a>, <a>维修</a></p></article><div id="comments"><h3>仅有一条评论</h3><ol class="comment-list"><li><p>写得真好，我也想试试换一下快门，谢谢分享。</p></li></ol></div><ul class="post-near"><li>上一篇: <a>旧文</a></li><li>下一篇: 没有了</li></ul></div>`,
		},
		T,
		{ title, day: "2021-05-12", authors: ["河边人"] },
	);
	add(
		"blog:segment",
		{
			url: "https://segment.example/a/119",
			title: `${title} - 某某思否`,
			body: `<header><a>首页</a></header><main><div class="card"><h1><a href="/a/119">${title}</a></h1><div class="d-flex"><a href="/u/river"><strong>河边人</strong></a><div>2021-05-12</div><div>阅读 5 分钟</div><div>0</div></div><article class="article fmt article-content">${paragraphs(T.slice(0, 3))}<p><span class="img-wrap"><img data-src="/img/1.png" src="/img/1.png" alt="image.png" title="image.png"></span></p>${paragraphs(T.slice(3))}</article><div class="functional-area"><a>相机</a><span>阅读 1.2k</span><span>更新于 2021-06-01</span></div></div><div class="widget-vote"><button>赞2</button><button>收藏1</button><button>分享</button></div><div class="card-user"><a href="/u/river">河边人</a><p>12 声望 3 粉丝</p><p>修相机的人，也写代码。</p></div><div class="card"><h5>« 上一篇</h5><a href="/a/118">旧文</a></div><div class="card"><h4>引用和评论</h4><h5>推荐阅读</h5><a href="/a/1">别的文章</a></div></main>`,
		},
		T,
		{ title, day: "2021-05-12", authors: ["河边人"] },
	);
}
// bylines and dates inside, captions, joins
{
	const T = zh(211, 5);
	const title = "渡口恢复夜航";
	add(
		"inside:dateline",
		{
			url: "http://www.hgnews.example/a/1.html",
			title: `${title}_河港网`,
			body: `<div class="nav"><a>首页</a></div><div class="main"><h1>${title}</h1><div class="meta">2023-06-01 08:30</div><div class="con"><p>　　河港日报讯 （记者 张三 通讯员 李四）${T[0]}</p><p>　　时间回到2020年6月1日。${T[1]}</p><p>　　来源：渡口管理处统计，去年客流为12万人次，较上年增长两成。</p>${T.slice(
				2,
			)
				.map((t) => `<p>　　${t}</p>`)
				.join("")}</div></div>`,
		},
		[
			`河港日报讯 （记者 张三 通讯员 李四）${T[0]}`,
			`时间回到2020年6月1日。${T[1]}`,
			"来源：渡口管理处统计，去年客流为12万人次，较上年增长两成。",
			...T.slice(2),
		],
		{ title, day: "2023-06-01", authors: ["张三"] },
	);
	add(
		"inside:interview",
		{
			url: "http://www.hgnews.example/a/2.html",
			title: `${title}_河港网`,
			body: `<div class="nav"><a>首页</a></div><div class="main"><h1>${title}</h1><div class="meta">2023-06-01 08:30</div><div class="con"><p>作者按：这是一次关于渡口的访谈，持续了两个下午。</p><p>记者：渡口为什么停航？</p><p>张三：${T[0]}</p><p>记者：夜里还有人来吗？</p><p>张三：${T[1]}</p><p>记者：以后呢？</p><p>张三：${T[2]}</p></div></div>`,
		},
		[
			"作者按：这是一次关于渡口的访谈，持续了两个下午。",
			"记者：渡口为什么停航？",
			`张三：${T[0]}`,
			"记者：夜里还有人来吗？",
			`张三：${T[1]}`,
			"记者：以后呢？",
			`张三：${T[2]}`,
		],
		{ title, day: "2023-06-01" },
	);
	add(
		"inside:event",
		{
			url: "http://www.hgnews.example/a/3.html",
			title: `${title}_河港网`,
			body: `<div class="nav"><a>首页</a></div><div class="main"><h1>${title}</h1><div class="meta">发布：2023-06-01</div><div class="con"><p>时间：2023年6月8日（周四）下午3点</p><p>地点：图书馆二楼报告厅</p><p>主讲人：张三，河港大学教授</p><p>${T[0]}</p><p>${T[1]}</p></div></div>`,
		},
		["时间：2023年6月8日（周四）下午3点", "地点：图书馆二楼报告厅", "主讲人：张三，河港大学教授", T[0], T[1]],
		{ title, day: "2023-06-01" },
	);
	add(
		"caption:zh",
		{
			url: "http://www.hgnews.example/a/4.html",
			title: `${title}_河港网`,
			body: `<div class="nav"><a>首页</a></div><div class="main"><h1>${title}</h1><div class="meta">2023-06-01 08:30 来源：河港网</div><div class="con"><p align="center"><img src="/1.jpg" width="600"></p><p align="center">6月1日，渡船驶出码头。新华社记者 张三 摄</p><p>　　${T[0]}</p><p align="center"><img src="/2.jpg" width="600"></p><p align="center"><font color="#666">▲夜航的灯光（李四 摄）</font></p><p>　　${T[1]}</p><p align="center"><img src="/3.jpg"><br>图为候船的市民。</p><p>　　${T[2]}</p><p>　　图片来源：河港网</p></div></div>`,
		},
		[
			"6月1日，渡船驶出码头。新华社记者 张三 摄",
			T[0],
			"▲夜航的灯光（李四 摄）",
			T[1],
			"图为候船的市民。",
			T[2],
			"图片来源：河港网",
		],
		{ title, day: "2023-06-01" },
	);
	add(
		"caption:photo-page",
		{
			url: "http://www.hgnews.example/a/5.html",
			title: `${title}_河港网`,
			body: `<div class="nav"><a>首页</a></div><div class="main"><h1>${title}</h1><div class="meta">2023-06-01 08:30 来源：河港网</div><div class="con">${[1, 2, 3].map((i) => `<p align="center"><a href="${i + 5}.html"><img src="/${i}.jpg" width="600"></a></p><p>6月1日，渡船驶出码头，第${i}班。新华社记者 张三 摄</p>`).join("")}</div><div class="pages"><a href="5.html">1</a><a href="6.html">2</a><a href="7.html">3</a></div></div>`,
		},
		[1, 2, 3].map((i) => `6月1日，渡船驶出码头，第${i}班。新华社记者 张三 摄`),
		{ title, day: "2023-06-01" },
	);
}
// western tails
{
	const T = en(221, 7);
	const title = "The ferry runs at night again";
	const W = (body: string): Site => ({
		...EN,
		url: "https://www.bridge.example/news/ferry-night",
		title: `${title} | The Bridge`,
		body: `<header><a href="/">The Bridge</a><nav><a href="/news">News</a><a href="/sport">Sport</a></nav></header>${body}<footer><p>© 2026 The Bridge</p><a href="/privacy">Privacy</a></footer>`,
	});
	add(
		"west:inline-related",
		W(
			`<main><article><h1>${title}</h1><p class="dek">After three years, the last boat leaves at eleven.</p><div class="byline">By <a href="/by/ada">Ada Brook</a> and Tom Reyes</div><div class="ts">Published 12 May 2026 at 6:00 p.m.</div><div class="body">${paragraphs(T.slice(0, 2))}<div class="in-article"><span>Related</span><a href="/a/1"><img src="/r.jpg" width="90">The harbour master has a new boat</a></div>${paragraphs(T.slice(2, 4))}<p><strong>[ <a href="/a/2">Don't miss: the price of bread in winter</a> ]</strong></p>${paragraphs(T.slice(4, 6))}<aside class="pullquote">“It was never dark enough.”</aside>${paragraphs(T.slice(6))}<p class="tagline">Reach Ada Brook at <a href="mailto:ada@bridge.example">ada@bridge.example</a> or 555-0101.</p></div></article></main>`,
		),
		["After three years, the last boat leaves at eleven.", ...T],
		{ title, authors: ["Ada Brook", "Tom Reyes"], day: "2026-05-12" },
	);
	add(
		"west:paywall-tools",
		W(
			`<main><div class="article-page"><div class="breadcrumbs"><a href="/">Home</a> / <a href="/news">News</a></div><h1 class="headline">${title}</h1><div class="meta"><span class="author">Ada Brook</span><time datetime="2026-05-12T18:00:00Z">May 12, 2026</time><button>Save</button><button>Gift this article</button></div><div class="audio"><span>Listen</span><span>6 min</span></div><figure><img src="/lead.jpg" width="900"><figcaption>The ferry at the pier. <span class="credit">Tom Reyes for The Bridge</span></figcaption></figure><div class="text">${paragraphs(T.slice(0, 3))}<div class="ad">Advertisement</div>${paragraphs(T.slice(3))}<div class="key-takeaways"></div><p><em>Tom Reyes contributed reporting.</em></p></div><div class="topics">More on: <a href="/t/ferry">Ferry</a> <a href="/t/pier">Pier</a></div></div></main><section class="more"><h2>More in News</h2>${[1, 2, 3].map((i) => `<article><h3><a href="/n/${i}">Another story with a long headline ${i}</a></h3><p>${sentences(300 + i, 1)}</p></article>`).join("")}</section>`,
		),
		["The ferry at the pier. Tom Reyes for The Bridge", ...T],
		{ title, authors: ["Ada Brook"], day: "2026-05-12" },
	);
	add(
		"west:de",
		{
			...W(""),
			language: "de",
			title: "Die Fähre fährt wieder nachts - Brückenblatt",
			body: `<header><a href="/">Brückenblatt</a><nav><a href="/politik">Politik</a><a href="/sport">Sport</a></nav></header><main><article><span class="kicker">Hafen</span><h1>Die Fähre fährt wieder nachts</h1><p class="lead">Nach drei Jahren legt das letzte Boot um elf Uhr ab.</p><div class="author">Von Anna Weber</div><time datetime="2026-05-12T18:00">12.05.2026, 18:00 Uhr</time><div class="tools"><a>Merken</a><a>Drucken</a><a>Teilen</a></div><div class="text">${paragraphs(T.slice(0, 3))}<div class="box"><h4>Mehr zum Thema</h4><a href="/a/1">Der Hafenmeister hat ein neues Boot</a></div>${paragraphs(T.slice(3))}<p>awe/dpa</p></div><p class="vgw">© Brückenblatt, alle Rechte vorbehalten</p></article><section class="nl"><h3>Newsletter</h3><p>Jeden Morgen das Wichtigste aus dem Hafen, kostenlos.</p><input type="email"><button>Anmelden</button></section></main>`,
		},
		["Nach drei Jahren legt das letzte Boot um elf Uhr ab.", ...T],
		{ title: "Die Fähre fährt wieder nachts", authors: ["Anna Weber"], day: "2026-05-12" },
	);
	add(
		"west:fr",
		{
			...W(""),
			language: "fr",
			title: "Le bac navigue de nuit - Le Pont",
			body: `<header><a href="/">Le Pont</a></header><main><article><h1>Le bac navigue de nuit</h1><p class="chapo">Après trois ans, le dernier bateau part à onze heures.</p><p class="sig">Par <a href="/signataires/anne">Anne Morel</a></p><p class="date">Publié le 12 mai 2026 à 18h00, mis à jour le 13 mai 2026 à 09h12</p><p class="lect">Temps de Lecture 3 min.</p><div class="corps">${paragraphs(T.slice(0, 3))}<p class="lire"><strong>Lire aussi :</strong> <a href="/a/1">Le capitaine du port a un nouveau bateau</a></p>${paragraphs(T.slice(3))}<p class="auteur">Anne Morel</p></div><div class="partage">Partager <a>Facebook</a> <a>Envoyer par e-mail</a> <a>Copier le lien</a></div><div class="reagir"><a>Contribuer</a><p>Réutiliser ce contenu</p></div></article></main>`,
		},
		["Après trois ans, le dernier bateau part à onze heures.", ...T],
		{ title: "Le bac navigue de nuit", authors: ["Anne Morel"], day: "2026-05-12" },
	);
	add(
		"west:poll-video",
		W(
			`<main><article><h1>${title}</h1><div class="by">Ada Brook, Staff Writer</div><div class="dt">Posted May 12, 2026 6:00 p.m.</div><div class="story">${paragraphs(T.slice(0, 3))}<div class="video-embed"><video src="/v.mp4"></video></div><div class="poll"><h4>Will you take the night boat?</h4><ul><li>Yes</li><li>No</li></ul><button>Vote</button><p>Total votes: 1,204</p></div>${paragraphs(T.slice(3))}<p>Get more local news delivered straight to your inbox. <a href="/letters">Sign up for free newsletters and alerts</a>.</p></div></article></main>`,
		),
		[...T.slice(0, 3), ...T.slice(3)],
		{ title, authors: ["Ada Brook"], day: "2026-05-12" },
	);
	add(
		"west:ja",
		{
			language: "ja",
			timezone: "Asia/Tokyo",
			url: "https://www.hashi.example/articles/1",
			title: "渡し船が夜間運航を再開 - 橋新聞",
			body: `<header><a href="/">橋新聞</a><nav><a>社会</a></nav></header><main><article><h1>渡し船が夜間運航を再開</h1><div class="info"><span>山田花子</span><time datetime="2026-05-12T18:00:00+09:00">2026年5月12日 18時00分</time></div><ul class="sns"><li>シェア</li><li>ツイート</li><li>ブックマーク</li><li>メール</li><li>印刷</li></ul><div class="text">${[1, 2, 3, 4].map((i) => `<p>渡し船は${i}日、三年ぶりに夜の運航を始めた。港の明かりが水面に映り、乗客は写真を撮っていた。船長は「暗さが足りない」と笑った。</p>`).join("")}<div class="regi"><p>この記事は有料記事です。残り512文字</p><p>有料会員になると続きをお読みいただけます。</p></div></div><div class="kanren"><h2>関連ニュース</h2><ul><li><a href="/a/1">港長に新しい船</a></li><li><a href="/a/2">冬のパンの値段</a></li></ul></div><p class="copy">無断転載を禁じます</p></article></main>`,
		},
		[1, 2, 3, 4].map(
			(i) =>
				`渡し船は${i}日、三年ぶりに夜の運航を始めた。港の明かりが水面に映り、乗客は写真を撮っていた。船長は「暗さが足りない」と笑った。`,
		),
		{ day: "2026-05-12" },
	);
}
