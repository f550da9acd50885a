import { paragraphs, sentences } from "./kit.ts";
import { addTo, en, type WrittenPage, zh } from "./writtenPage.ts";

/** Pages in the markup of systems and sites, each with what they put around a text. */
export const pages: WrittenPage[] = [];
const add = addTo(pages);

// Substack
{
	const T = en(31, 7);
	const sub = () =>
		`<div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe" data-attrs="{&quot;url&quot;:&quot;https://river.example/subscribe&quot;}"><div class="preamble"><p class="cta-caption">River Notes is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div><form class="subscription-widget-subscribe"><input type="email" class="email-input" name="email" placeholder="Type your email…"><input type="submit" class="button primary" value="Subscribe"><div class="fake-input-wrapper"><div class="fake-input"></div><div class="fake-button"></div></div></form></div></div>`;
	const btn = (t: string, u: string) =>
		`<p class="button-wrapper" data-attrs="{}"><a class="button primary" href="${u}"><span>${t}</span></a></p>`;
	const cap = `<div class="captioned-button-wrap"><div class="preamble"><p class="cta-caption">Thank you for reading River Notes. This post is public so feel free to share it.</p></div>${btn("Share", "https://river.example/p/x?utm_source=substack&action=share")}</div>`;
	const shell = (inner: string, after = "") =>
		`<div class="main-menu"><a href="/">River Notes</a><a href="/subscribe">Subscribe</a><a href="/sign-in">Sign in</a></div><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">The pass in winter</h1><h3 class="subtitle">What the snow leaves</h3><div class="byline-wrapper"><a href="https://substack.example/@ada">Ada Brook</a><div class="pencraft">Jan 14, 2025</div><div class="post-ufi"><a class="post-ufi-button">212</a><a class="post-ufi-button">31</a><a class="post-ufi-button">Share</a></div></div></div><div class="available-content"><div dir="auto" class="body markup">${inner}</div></div>${after}</article><div class="comments-section"><h4>Discussion about this post</h4><div class="comment"><div class="comment-head">Tom</div><div class="comment-body"><p>Loved this one, and the picture as well. I was there in 1987 and it was colder still, if anything.</p></div></div></div><div class="portable-archive"><h3>Recent posts</h3><a href="/p/a">The bridge is shut again until the spring</a></div><div class="footer"><div>© 2025 Ada Brook</div><a>Privacy</a> ∙ <a>Terms</a></div>`;
	add(
		"substack:middle",
		{
			language: "en",
			timezone: "UTC",
			url: "https://river.example/p/the-pass",
			title: "The pass in winter - by Ada Brook - River Notes",
			body: shell(
				`${paragraphs(T.slice(0, 3))}${sub()}${paragraphs(T.slice(3, 5))}${btn("Subscribe now", "https://river.example/subscribe")}${paragraphs(T.slice(5))}${cap}`,
			),
		},
		T,
		{ title: "The pass in winter", authors: ["Ada Brook"], day: "2025-01-14" },
	);
	add(
		"substack:end",
		{
			language: "en",
			timezone: "UTC",
			url: "https://river.example/p/the-pass",
			title: "The pass in winter - by Ada Brook - River Notes",
			body: shell(
				`${sub()}${paragraphs(T)}<div><hr></div><p><em>If you liked this, consider sharing it with a friend, or leaving a comment.</em></p>${btn("Leave a comment", "https://river.example/p/x/comments")}${cap}${sub()}`,
				`<div class="post-footer"><div>Subscribe to River Notes</div><p>By Ada Brook · Launched 3 years ago</p><p>Letters about rivers and snow</p><form><input type="email"><button>Subscribe</button><p>By subscribing, I agree to Substack's Terms of Use, and acknowledge its Information Collection Notice and Privacy Policy.</p></form></div>`,
			),
		},
		T,
		{},
	);
	add(
		"substack:embed",
		{
			language: "en",
			timezone: "UTC",
			url: "https://river.example/p/the-pass",
			title: "The pass in winter - by Ada Brook - River Notes",
			body: shell(
				`${paragraphs(T.slice(0, 4))}<div class="digest-post-embed" data-attrs="{}"><div class="embedded-post-wrap"><a class="embedded-post" href="https://other.example/p/ice"><div class="embedded-post-header"><span class="embedded-post-publication-name">Other Letters</span></div><div class="embedded-post-title-wrapper"><div class="embedded-post-title">Ice on the lake</div></div><div class="embedded-post-body">The lake froze in a night and everybody came to see it, skates in hand…</div><div class="embedded-post-cta-wrapper"><span class="embedded-post-cta">Read more</span></div><div class="embedded-post-meta">a year ago · 12 likes · 3 comments · Tom Reyes</div></a></div></div>${paragraphs(T.slice(4))}<h3>Share this post</h3><div class="share-dialog"><div>The pass in winter</div><div>river.example</div><button>Copy link</button><button>Facebook</button><button>Email</button><button>Notes</button><button>More</button></div>`,
			),
		},
		T,
		{},
	);
}
// letterbox
{
	const Q = sentences(41, 2, "zh"),
		A = zh(42, 2);
	add(
		"letterbox:dl",
		{
			url: "http://www.heyuan-gov.example/xjx/show?id=20231",
			title: "关于码头路路灯的问题_区长信箱_河源区人民政府",
			body: `<div class="nav"><a href="/">首页</a><a href="/zwgk">政务公开</a></div><div class="location">您的位置：<a href="/">首页</a>&gt;<a href="/xjx">区长信箱</a></div><div class="letter"><h2>关于码头路路灯的问题</h2><ul class="info"><li><span>编号：</span>HY20230512003</li><li><span>来信人：</span>李**</li><li><span>来信时间：</span>2023-05-12</li><li><span>办理状态：</span>已办结</li><li><span>浏览次数：</span>121</li></ul><div class="q"><div class="tit">来信内容</div><div class="txt"><p>${Q}</p></div></div><div class="a"><div class="tit">答复内容</div><div class="txt">${paragraphs(A)}</div><div class="dep">答复单位：区城管局 答复时间：2023-05-16</div></div><div class="pj">满意度评价：<label><input type="radio">满意</label><label><input type="radio">基本满意</label><label><input type="radio">不满意</label><button>提交</button></div></div><div class="foot"><p>主办：河源区人民政府办公室</p></div>`,
		},
		["来信内容", Q, "答复内容", ...A, "答复单位：区城管局 答复时间：2023-05-16"],
		{ title: "关于码头路路灯的问题", day: "2023-05-12" },
	);
}
// code tools
{
	const T = zh(51, 5);
	const code = "npm ci\nnpm test";
	add(
		"code:toolbar",
		{
			url: "https://river.example/post/1",
			title: "在树莓派上跑测试 | 河边笔记",
			body: `<header><a href="/">河边笔记</a></header><main><article><h1>在树莓派上跑测试</h1><div class="meta">2024-03-02 · 5 分钟</div><div class="post-body">${paragraphs(T.slice(0, 2))}<div class="code-wrapper"><div class="code-header"><span class="code-lang">sh</span><button class="copy-btn">复制</button></div><pre><code class="language-sh">${code}</code></pre></div>${paragraphs(T.slice(2, 4))}<div class="highlight"><table><tr><td class="gutter"><pre>1\n2</pre></td><td class="code"><pre>${code}</pre></td></tr></table></div><p>${T[4]}</p></div></article></main>`,
		},
		[...T.slice(0, 2), "npm ci", "npm test", ...T.slice(2, 4), "npm ci", "npm test", ...T.slice(4, 5)],
		{ day: "2024-03-02" },
	);
	add(
		"code:csdn",
		{
			url: "https://blog.csdn.example/u/article/details/1",
			title: "在树莓派上跑测试_河边人的博客-CSDN博客",
			body: `<div class="csdn-toolbar"><a href="/">首页</a></div><div class="blog-content-box"><div class="article-header-box"><div class="article-header"><div class="article-title-box"><h1 class="title-article" id="articleContentId">在树莓派上跑测试</h1></div><div class="article-info-box"><div class="article-bar-top"><div class="bar-content"><a class="follow-nickName" href="/u">河边人</a><span class="time">于 2024-03-02 10:11:12 发布</span><span class="read-count">阅读量1.2k</span><a class="un-collection"><span class="get-collection">收藏 3</span></a><span>点赞数 2</span></div></div><div class="up-time">最新推荐文章于 2024-05-02 10:11:12 发布</div><div class="tags-box"><span class="label">文章标签：</span><a class="tag-link" href="/t/1">linux</a><a class="tag-link" href="/t/2">运维</a></div><div class="slide-content-box"><div class="article-copyright"><div class="creativecommons">版权声明：本文为博主原创文章，遵循 CC 4.0 BY-SA 版权协议，转载请附上原文出处链接和本声明。</div><div class="article-source-link">本文链接：<a href="https://blog.csdn.example/u/article/details/1">https://blog.csdn.example/u/article/details/1</a></div></div></div></div></div></div><article class="baidu_pl"><div id="article_content" class="article_content clearfix"><div id="content_views" class="markdown_views prism-atom-one-dark">${paragraphs(T.slice(0, 2))}<pre><code class="prism language-bash has-numbering">${code}<div class="hljs-button signin" data-title="登录后复制">登录后复制</div></code><ul class="pre-numbering"><li>1</li><li>2</li></ul></pre>${paragraphs(T.slice(2))}</div></div><div class="directory-boxshadow-dialog"><div>确定要放弃本次机会？</div><div>福利倒计时</div></div></article></div><div class="more-toolbox"><div class="left-toolbox"><a>河边人</a><button>关注</button></div><ul class="toolbox-list"><li>点赞 2</li><li>踩</li><li>收藏 3</li><li>评论 0</li><li>分享</li></ul></div><div class="recommend-box"><div class="recommend-item-box"><a href="/x/article/details/2"><div class="title">另一篇关于树莓派的文章标题</div><div class="desc">这里是另一篇文章的摘要，讲的是怎么装系统，怎么联网，和本文没有关系。</div></a></div></div>`,
		},
		[...T.slice(0, 2), "npm ci", "npm test", ...T.slice(2)],
		{ title: "在树莓派上跑测试", authors: ["河边人"], day: "2024-03-02" },
	);
	add(
		"code:docs-en",
		{
			language: "en",
			timezone: "UTC",
			url: "https://river.example/blog/tests",
			title: "Tests on a small board | River",
			body: `<nav><a href="/">Home</a></nav><main><article><h1>Tests on a small board<a class="header-anchor" href="#tests">​</a></h1><p class="date">March 2, 2024</p>${paragraphs(en(52, 2))}<div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki"><code><span class="line"><span>npm ci</span></span>\n<span class="line"><span>npm test</span></span></code></pre><div class="line-numbers-wrapper"><span class="line-number">1</span><br><span class="line-number">2</span><br></div></div><h2 id="why">Why<a class="header-anchor" href="#why" aria-label="Permalink to &quot;Why&quot;">​</a></h2>${paragraphs(en(53, 3))}</article></main>`,
		},
		[...en(52, 2), "npm ci", "npm test", "Why", ...en(53, 3)],
		{},
	);
	add(
		"code:github",
		{
			language: "en",
			timezone: "UTC",
			url: "https://river.example/blog/tests",
			title: "Tests on a small board | River",
			body: `<nav><a href="/">Home</a></nav><main><article class="markdown-body"><h1 class="heading">Tests on a small board</h1><p class="date">March 2, 2024</p>${paragraphs(en(52, 2))}<div class="highlight highlight-source-shell notranslate position-relative overflow-auto"><pre>npm ci\nnpm test</pre><div class="zeroclipboard-container"><clipboard-copy aria-label="Copy" class="ClipboardButton btn btn-invisible js-clipboard-copy m-2 p-0 d-flex" value="npm ci"><svg></svg></clipboard-copy></div></div><div class="codehilite"><div class="filename">run.sh</div><pre><span></span><code>npm ci</code></pre><span class="copied">Copied!</span></div>${paragraphs(en(53, 3))}</article></main>`,
		},
		[...en(52, 2), "npm ci", "npm test", "run.sh", "npm ci", ...en(53, 3)],
		{},
	);
}
// gov
{
	const T = zh(61, 5);
	const sh = (inner: string, title = "关于旧水闸改造的通知") => ({
		url: "http://www.heyuan-gov.example/zwgk/202205/t20220512_1234.html",
		title: `${title}_河源区人民政府`,
		body: inner,
	});
	add(
		"gov:trs",
		sh(
			`<div class="header"><img src="/logo.png"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></div><div class="bread">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; <a href="/tz">通知</a></div><div class="xxgk_table"><table><tr><td>索 引 号：</td><td>11450100MB-2022-0012</td><td>主题分类：</td><td>水利</td></tr><tr><td>发布机构：</td><td>河源区人民政府办公室</td><td>成文日期：</td><td>2022-05-10</td></tr><tr><td>标　　题：</td><td colspan="3">关于旧水闸改造的通知</td></tr><tr><td>发文字号：</td><td>河政办〔2022〕12号</td><td>发布日期：</td><td>2022-05-12</td></tr></table></div><div class="article"><h1>关于旧水闸改造的通知</h1><div class="article-info"><span>发布时间：2022-05-12 10:30</span><span>来源：区水务局</span><span>【字体：<a href="javascript:doZoom(16)">大</a> <a>中</a> <a>小</a>】</span><span>浏览次数：<em id="hits">33</em></span></div><div class="view TRS_UEDITOR trs_paper_default">${paragraphs(["各镇人民政府，各有关单位：", ...T])}<p style="text-align:right">河源区人民政府办公室</p><p style="text-align:right">2022年5月10日</p></div><div class="fujian"><p>附件：</p><p><a href="./P020220512.docx">1. 改造工程量清单.docx</a></p><p><a href="./P020220512.pdf">2. 时间安排表.pdf</a></p></div><div class="ewm"><p>扫一扫在手机打开当前页</p><img src="/qr.png"></div><div class="bshare">分享到：<a class="bds_weixin" title="分享到微信"></a><a class="bds_tsina"></a></div><div class="dayin"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></div><div class="xglj"><h3>相关链接</h3><ul><li><a href="../202204/t1.html">《关于旧水闸改造的通知》政策解读</a></li><li><a href="../202204/t2.html">一图读懂旧水闸改造</a></li></ul></div></div><div class="footer"><p>主办单位：河源区人民政府办公室　备案号：桂ICP备1234号</p></div>`,
		),
		[
			"各镇人民政府，各有关单位：",
			...T,
			"河源区人民政府办公室",
			"2022年5月10日",
			"1. 改造工程量清单.docx",
			"2. 时间安排表.pdf",
		],
		{ title: "关于旧水闸改造的通知", day: "2022-05-12", origin: "区水务局" },
	);
	add(
		"gov:table",
		sh(
			`<table width="1000" align="center"><tr><td><img src="top.jpg"></td></tr><tr><td>今天是 2023年1月2日 星期一</td></tr></table><table width="1000" align="center"><tr><td class="wz">您现在的位置： <a href="/">首页</a> &gt;&gt; <a href="/tz">通知公告</a> &gt;&gt; 正文</td></tr><tr><td align="center" class="bt"><strong><font size="5">关于旧水闸改造的通知</font></strong></td></tr><tr><td align="center">作者：办公室　来源：本站原创　点击数：<script>document.write(3)</script>　更新时间：2022-05-12</td></tr><tr><td class="nr">　　各有关单位：<br>${T.map((t) => `　　${t}<br>`).join("")}<br><div align="right">河源区水务局<br>二〇二二年五月十日</div></td></tr><tr><td align="right">文章录入：admin　　责任编辑：admin</td></tr><tr><td><li>上一篇文章： <a href="1.html">关于清明放假的通知</a></li><li>下一篇文章： <a href="2.html">关于五一放假的通知</a></li></td></tr><tr><td align="right">【<a href="#">发表评论</a>】【<a href="#">加入收藏</a>】【<a href="#">告诉好友</a>】【<a href="#">打印此文</a>】【<a href="#">关闭窗口</a>】</td></tr></table><table align="center"><tr><td>版权所有：河源区水务局　地址：码头路1号　邮编：510000</td></tr></table>`,
		),
		["各有关单位：", ...T, "河源区水务局", "二〇二二年五月十日"],
		{ title: "关于旧水闸改造的通知", day: "2022-05-12" },
	);
	add(
		"gov:school",
		sh(
			`<div class="head"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/xygk">学院概况</a></li></ul></div><div class="main_conRCb"><form name="_newscontent_fromname"><h3>关于旧水闸改造的通知</h3><span>发布者：张三　　发布时间：2022-05-12　　浏览次数：<span class="WP_VisitCount">12</span></span><div id="vsb_content"><div class="v_news_content">${paragraphs(T)}</div></div><div id="div_vote_id"></div><p>附件【<a href="/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1&wbfileid=2">时间安排表.xlsx</a>】已下载<span>12</span>次</p><p>上一条：<a href="1.htm">清明放假通知</a></p><p>下一条：<a href="2.htm">五一放假通知</a></p><p>【<a href="javascript:window.opener=null;window.close();">关闭</a>】</p></form></div><div class="foot">版权所有 © 河源学院</div>`,
		),
		[...T, "时间安排表.xlsx"],
		{ title: "关于旧水闸改造的通知", day: "2022-05-12" },
	);
	add(
		"gov:hospital",
		sh(
			`<div class="top">欢迎访问河源区水务局网站！<a href="/">设为首页</a></div><div class="content_box"><div class="con_title">关于旧水闸改造的通知</div><div class="con_info"><i>时间：2022-05-12 16:20:11</i><i>编辑：宣传科</i><i>阅读：1023</i></div><div class="con_text">${T.map((t) => `<div><span>${t}</span></div>`).join("")}<div style="text-align:right"><span>（文/图：李四 审核：王五）</span></div></div><div class="share_box"><span>分享：</span><div class="bdsharebuttonbox"><a class="bds_more">更多</a><a class="bds_qzone">QQ空间</a></div></div><div class="fanye"><span>上一篇：<a href="1.html">义诊进社区</a></span><span>下一篇：没有了</span></div><div class="wxts">温馨提示：网站信息仅供参考，不能作为诊断依据。</div></div><div class="rec"><div class="rt">推荐阅读</div><dl><dt><a href="3.html">水闸的前世今生</a></dt><dd>讲述水闸修建的历史，以及人们的记忆。</dd></dl><dl><dt><a href="4.html">码头改造完成</a></dt><dd>码头改造工程已经完成，欢迎前来参观。</dd></dl></div>`,
		),
		[...T, "（文/图：李四 审核：王五）"],
		{ title: "关于旧水闸改造的通知", day: "2022-05-12" },
	);
	add(
		"gov:qa",
		sh(
			`<div class="header"><a href="/">首页</a></div><div class="zw"><div class="zw-title">关于旧水闸改造的通知</div><div class="zw-info"><span>2022-05-12</span> <span>来源：区水务局</span> <span class="share">分享到： <a>微信</a> <a>微博</a></span></div><div class="zw-con"><div class="TRS_Editor"><style>.TRS_Editor P{line-height:1.5}</style><p>　　${T[0]}</p><p>　　<b>一、改造范围</b></p><p>　　${T[1]}</p><p>　　<b>二、时间安排</b></p><p>　　${T[2]}</p><p>　　联系人：李四，联系电话：0771-1234567。</p></div></div><div class="zw-bot"><span>责任编辑：王五</span><span>审核：赵六</span></div><div class="nav2"><div class="prev"><b>上一篇：</b><a href="a.html">清明放假通知</a></div><div class="next"><b>下一篇：</b><a href="b.html">五一放假通知</a></div></div><div class="gl"><div class="gl-t">关联信息</div><ul><li><a href="c.html">水闸改造解读材料</a><i>2022-05-13</i></li><li><a href="d.html">水闸改造听证会公告</a><i>2022-05-01</i></li></ul></div></div>`,
		),
		[
			...T.slice(0, 1),
			"一、改造范围",
			...T.slice(1, 2),
			"二、时间安排",
			...T.slice(2, 3),
			"联系人：李四，联系电话：0771-1234567。",
		],
		{ day: "2022-05-12", origin: "区水务局" },
	);
}
// portals
{
	const T = zh(71, 6);
	const title = "老船闸今起免费开放";
	const rec = [1, 2, 3, 4]
		.map((i) => `<li><a href="/c/${i}.html">一条别的新闻的标题第${i}号，写得比较长一些</a></li>`)
		.join("");
	add(
		"portal:sina",
		{
			url: "https://news.sina.example/c/2021-05-12/doc-ikmx.shtml",
			title: `${title}_新浪新闻`,
			head: `<meta property="article:published_time" content="2021-05-12T08:30:00+08:00">`,
			body: `<div class="top-bar"><a href="/">新闻中心</a></div><div class="main-content"><h1 class="main-title">${title}</h1><div class="top-bar-wrap"><div class="date-source"><span class="date">2021年05月12日 08:30</span><a class="source" href="http://hg.example">河港日报</a></div><div class="page-tools"><span>缩小字体</span><span>放大字体</span><span>收藏</span><span>微博</span><span>微信</span><span>分享</span></div></div><div class="article-content clearfix"><div class="article-content-left"><div class="article" id="article"><p>　　<font>原标题：${title} 市民可预约</font></p><div class="img_wrapper"><img src="//n.sina.example/1.jpg" alt="船闸"><span class="img_descr">船闸外景。摄影/张三</span></div>${T.map((t) => `<p>　　${t}</p>`).join("")}<p class="show_author">责任编辑：李四 </p><div class="appendQr_wrap"><div class="appendQr_normal"><img src="qr.png"><div class="appendQr_normal_txt">海量资讯、精准解读，尽在新浪财经APP</div></div></div></div><div class="article-bottom"><div class="keywords">文章关键词：<a href="/k/1">船闸</a><a href="/k/2">旅游</a></div><div class="feedback"><a>我要反馈</a></div><div class="article-bottom-btns"><a>点赞</a></div></div><div class="blk-related"><h2>相关新闻</h2><ul>${rec}</ul></div></div></div></div>`,
		},
		["船闸外景。摄影/张三", ...T],
		{ title, day: "2021-05-12" },
	);
	add(
		"portal:sohu",
		{
			url: "https://www.sohu.example/a/466_1234",
			title: `${title}_搜狐网`,
			body: `<div class="logo"><a href="/">搜狐</a></div><div class="wrapper-box"><div class="left main"><div class="text"><div class="text-title"><h1>${title}<span class="article-tag"></span></h1><div class="article-info"><span class="time" id="news-time" data-val="1620779400000">2021-05-12 08:30</span><span class="l">来源: <a href="https://mp.sohu.example/profile?x=1">河港日报</a></span></div></div><article class="article" id="mp-editor"><p data-role="original-title" style="display:none">原标题：${title}</p>${paragraphs(T)}<p>返回搜狐，查看更多 <a href="//www.sohu.example"><i class="backsohu"></i></a></p><p data-role="editor-name">责任编辑：<span></span></p></article><div class="statement">平台声明：该文观点仅代表作者本人，搜狐号系信息发布平台，搜狐仅提供信息存储空间服务。</div><div class="bottom-relate-wrap"><div>阅读 (<em class="read-num">1023</em>)</div></div></div></div><div class="sidebar right"><div class="user-info"><h4>河港日报</h4><p>河港本地的新闻。</p></div></div></div><div class="groom-read"><p class="title">推荐阅读</p>${[1, 2, 3].map((i) => `<div class="news-box"><h4><a href="/a/${i}">别的新闻的标题第${i}号</a></h4><p class="info"><a>某号</a>·今天 0${i}:30</p></div>`).join("")}</div>`,
		},
		T,
		{ title, day: "2021-05-12", origin: "河港日报" },
	);
	add(
		"portal:163",
		{
			url: "https://www.163.example/news/article/GABC.html",
			title: `${title}|船闸|河港_网易新闻`,
			body: `<div class="ntes_nav"><a href="/">网易首页</a><a>快速导航</a></div><div class="container clearfix"><div class="post_main"><div class="post_crumb"><a href="/">网易首页</a> &gt; <a href="/news">新闻中心</a> &gt; 正文</div><h1 class="post_title">${title}</h1><div class="post_info">2021-05-12 08:30:12　来源: <a href="http://hg.example">河港日报</a><a href="/jubao" class="post_jubao">举报</a></div><div class="post_side"><div class="post_tie"><a class="js-tielink">0</a></div><div class="post_share"><div>分享至</div><a>易信</a><a>微信</a><div class="qrcode">用微信扫码二维码<br>分享至好友和朋友圈</div></div></div><div class="post_content"><div class="post_body">${paragraphs(T)}<p class="f_center"><img src="https://nimg.example/1.jpg"><br>船闸外景</p><p>（原标题：${title}）</p></div><div class="post_author"><a href="/"><img src="icon.png" width="13" height="12"></a>本文来源：河港日报 责任编辑： 王五_NN1234</div></div><div class="post_statement">特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台“网易号”用户上传并发布，本平台仅提供信息存储服务。<p>Notice: The content above (including the pictures and videos if any) is uploaded and posted by a user of NetEase Hao.</p></div><div class="post_next"><div class="post_next_name">/ 阅读下一篇 /</div><h3 class="post_next_title"><a href="/news/article/2.html">另一条新闻的标题</a></h3><a>返回网易首页</a><a>下载网易新闻客户端</a></div><div class="post_recommends"><h3>相关推荐</h3><ul>${rec}</ul></div></div></div>`,
		},
		[...T, "船闸外景"],
		{ title, day: "2021-05-12", origin: "河港日报" },
	);
	add(
		"portal:toutiao",
		{
			url: "https://www.toutiao.example/article/7123/",
			title: `${title}-今日头条`,
			body: `<div class="toutiao-header"><a>下载头条APP</a><a>关于头条</a></div><div class="article-detail-container"><div class="main"><div class="article-content"><h1>${title}</h1><div class="article-meta"><span>2021-05-12 08:30</span><span class="dot">·</span><span class="name"><a href="/c/user/1">河港日报</a></span></div><article class="syl-article-base tt-article-content">${T.slice(
				0,
				3,
			)
				.map((t) => `<p data-track="1">${t}</p>`)
				.join(
					"",
				)}<div class="pgc-img"><img src="https://p3.example/1.jpg" alt="${title}"><p class="pgc-img-caption">船闸外景</p></div>${T.slice(
				3,
			)
				.map((t) => `<p data-track="4">${t}</p>`)
				.join(
					"",
				)}<p data-track="9">声明：转载此文是出于传递更多信息之目的。若有来源标注错误或侵犯了您的合法权益，请与本网联系，我们将及时更正、删除，谢谢。</p></article><div class="detail-article-action"><a>举报</a></div></div><div class="ttp-comment-wrapper"><div class="title"><span>评论 2</span></div><ul class="comment-list"><li><div class="user">小王</div><p>好消息，周末带孩子去看看，支持。</p></li></ul></div></div><div class="right-sidebar"><div class="user-card">河港日报<button>关注</button></div></div></div>`,
		},
		[...T.slice(0, 3), "船闸外景", ...T.slice(3)],
		{ title, day: "2021-05-12" },
	);
	add(
		"portal:people",
		{
			url: "http://hg.people.example/n2/2021/0512/c100-34720000.html",
			title: `${title}--河港频道--人民网`,
			head: `<meta name="publishdate" content="2021-05-12"><meta name="source" content="来源：河港日报">`,
			body: `<div class="w1000"><a href="/">人民网</a>&gt;&gt;<a href="/hg">河港频道</a></div><div class="layout rm_txt cf"><div class="col col-1 fl"><div class="pre">&nbsp;</div><h1>${title}</h1><div class="author cf">记者 张三</div><div class="channel cf"><div class="col-1-1 fl">2021年05月12日08:30 | 来源：<a href="http://hg.example">河港日报</a></div><div class="share">小字号</div></div><div class="pic"><table><tr><td><img src="/1.jpg"></td></tr></table></div><div class="rm_txt_con cf">${T.map((t) => `<p style="text-indent: 2em;">\n\t${t}</p>`).join("")}<div class="edit cf">(责编：李四、王五)</div><div class="share">分享让更多人看到 &nbsp;</div></div><div class="box"><h2>推荐阅读</h2><ul>${rec}</ul></div></div><div class="col col-2 fr"><h3>相关新闻</h3><ul>${rec}</ul></div></div>`,
		},
		T,
		{ title, day: "2021-05-12", origin: "河港日报", authors: ["张三"] },
	);
	add(
		"portal:thepaper",
		{
			url: "https://www.thepaper.example/newsDetail_forward_126",
			title: `${title}_澎湃号·政务_澎湃新闻-The Paper`,
			body: `<div class="header"><a>登录</a></div><div class="index_wrapper"><h1 class="index_title">${title}</h1><div class="index_left"><div>河港日报</div><div><span>2021-05-12 08:30</span><span>来源：澎湃新闻·澎湃号·政务</span></div></div><div class="index_btns"><span>字号</span></div><div class="index_cententWrap">${T.map((t) => `<p>${t}</p>`).join("")}<p><strong>END</strong></p><p>原标题：《${title}》</p><p><a href="/qr">阅读原文</a></p></div><div class="index_copyright"><p>特别声明</p><p>本文为澎湃号作者或机构在澎湃新闻上传并发布，仅代表该作者或机构观点，不代表澎湃新闻的观点或立场，澎湃新闻仅提供信息发布平台。申请澎湃号请用电脑访问http://renzheng.thepaper.example。</p></div><div class="index_praise">2</div><div class="index_collect">收藏</div><div class="index_report">我要举报</div></div><div class="ant-comment"><p>澎湃新闻，未经授权不得转载。</p></div>`,
		},
		T,
		{ title, day: "2021-05-12" },
	);
}
// WeChat
{
	const T = zh(81, 5);
	const title = "老船闸的一天";
	add(
		"wechat:usual",
		{
			url: "https://mp.weixin.qq.com/s/abc",
			title: "",
			head: `<meta property="og:title" content="${title}"><meta name="author" content="河边人">`,
			body: `<div id="js_article" class="rich_media"><div class="rich_media_inner"><div id="page-content"><div id="img-content" class="rich_media_wrp"><h1 class="rich_media_title" id="activity-name">${title}</h1><div id="meta_content" class="rich_media_meta_list"><span id="copyright_logo" class="wx_tap_link">原创</span><span class="rich_media_meta rich_media_meta_text">河边人</span><span class="rich_media_meta_nickname" id="profileBt"><a id="js_name">河港发布</a></span><em id="publish_time">2021年05月12日 08:30</em><em id="js_ip_wording_wrp">河港</em></div><div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden;"><section><p><strong>点击上方蓝字关注我们</strong></p></section>${T.map((t) => `<section data-role="paragraph"><p><span style="font-size:15px">${t}</span></p></section>`).join("")}<section><p>—END—</p></section><section><p>来源：河港日报</p><p>编辑：张三</p><p>审核：李四</p></section><section><p>点“在看”，让更多人看到</p></section></div><div class="rich_media_tool"><div>阅读原文</div><div>预览时标签不可点</div></div></div></div></div></div><div id="js_pc_qr_code"><p>微信扫一扫<br>关注该公众号</p></div><script>var ct = "1620779400";</script>`,
		},
		T,
		{ title, day: "2021-05-12", authors: ["河边人"] },
	);
	add(
		"wechat:copy",
		{
			url: "https://www.site.example/wx/123.html",
			title: `${title} - 公众号文章`,
			body: `<div class="hd"><a href="/">首页</a></div><div class="wx-box"><h1>${title}</h1><p class="info"><span>河港发布</span> <span>2021-05-12</span></p><div class="rich_media_content"><p>点击上方<span>“河港发布”</span>可以订阅哦！</p>${T.map((t) => `<p><span>${t}</span></p>`).join("")}<p>【版权提示】图文来源网络，版权归原作者所有，如有侵权请联系删除。</p><p>长按二维码，关注我们</p><p><img src="qr.jpg"></p></div></div>`,
		},
		T,
		{ title, day: "2021-05-12" },
	);
	add(
		"wechat:end-rec",
		{
			url: "https://mp.weixin.qq.com/s/abd",
			title: "",
			head: `<meta property="og:title" content="${title}">`,
			body: `<div class="rich_media_area_primary"><h1 class="rich_media_title" id="activity-name">${title}</h1><div id="meta_content"><a id="js_name">河港发布</a><em id="publish_time">2021-05-12 08:30</em></div><div class="rich_media_content" id="js_content">${T.map((t) => `<p>${t}</p>`).join("")}<p><span>往期推荐</span></p><p><a href="https://mp.weixin.qq.com/s/1">上周的一篇旧文章标题</a></p><p><a href="https://mp.weixin.qq.com/s/2">前天的一篇旧文章标题</a></p><section><section>分享</section><section>收藏</section><section>点赞</section><section>在看</section></section></div></div>`,
		},
		T,
		{ title, day: "2021-05-12" },
	);
}
// blogs
{
	const T = zh(91, 6);
	const title = "给旧相机换快门帘";
	add(
		"blog:cnblogs",
		{
			url: "https://www.cnblogs.example/river/p/1234.html",
			title: `${title} - 河边人 - 博客园`,
			body: `<div id="header"><div id="blogTitle"><h1><a href="/river">河边人</a></h1><h2>记一些琐事</h2></div><ul id="navList"><li><a href="/">博客园</a></li><li><a>首页</a></li></ul></div><div id="main"><div id="mainContent"><div class="forFlow"><div id="post_detail"><div id="topics"><div class="post"><h1 class="postTitle"><a id="cb_post_title_url" class="postTitle2" href="https://www.cnblogs.example/river/p/1234.html"><span>${title}</span></a></h1><div class="clear"></div><div class="postBody"><div id="cnblogs_post_body" class="blogpost-body">${paragraphs(T)}</div><div id="MySignature"><div>作者：<a href="/river">河边人</a></div><div>出处：<a href="https://www.cnblogs.example/river/">https://www.cnblogs.example/river/</a></div><div>本文版权归作者和博客园共有，欢迎转载，但未经作者同意必须保留此段声明，且在文章页面明显位置给出原文连接。</div></div><div class="clear"></div><div id="blog_post_info_block"><div id="BlogPostCategory">分类: <a href="/c/1">摄影</a></div><div id="EntryTag">标签: <a href="/t/1">相机</a>, <a href="/t/2">维修</a></div><div id="blog_post_info"><div id="green_channel"><a>好文要顶</a><a>关注我</a><a>收藏该文</a></div><div id="author_profile"><a>河边人</a><br><a>粉丝 - 3</a> <a>关注 - 4</a></div><a>+加关注</a><div class="diggit">2</div><div class="buryit">0</div></div><div id="post_next_prev"><a href="1">« </a> 上一篇： <a href="1">旧文一篇</a><br><a href="2">» </a> 下一篇： <a href="2">新文一篇</a></div></div></div><div class="postDesc">posted @ <span id="post-date">2021-05-12 08:30</span> <a href="/river">河边人</a> 阅读(<span>12</span>) 评论(<span>0</span>) <a>编辑</a> <a>收藏</a> <a>举报</a></div></div></div></div></div></div></div><div id="sideBar"><div class="newsItem"><h3>公告</h3></div></div><div id="footer">Copyright © 2021 河边人</div>`,
		},
		T,
		{ title, day: "2021-05-12", authors: ["河边人"] },
	);
	add(
		"blog:jianshu",
		{
			url: "https://www.jianshu.example/p/abc",
			title: `${title} - 简书`,
			body: `<nav><a>首页</a><a>下载APP</a><a>会员</a></nav><div class="_21bLU4"><div role="main"><div class="_gp-ck"><section class="ouvJEz"><h1 class="_1RuRku">${title}</h1><div class="rEsl9f"><div class="s-dsoj"><time datetime="2021-05-12T00:30:00.000Z">2021.05.12 08:30:00</time><span>字数 1,023</span><span>阅读 213</span></div><div class="_3U4Smb"><span class="FxYr8x"><a href="/u/1">河边人</a></span><button>关注</button><span>IP属地: 河港</span></div></div><article class="_2rhmJa">${T.slice(
				0,
				3,
			)
				.map((t) => `<p>${t}</p>`)
				.join(
					"",
				)}<div class="image-package"><div class="image-container"><div class="image-view"><img data-original-src="//upload.example/1.jpg"></div></div><div class="image-caption">拆下来的快门</div></div>${T.slice(
				3,
			)
				.map((t) => `<p>${t}</p>`)
				.join(
					"",
				)}</article><div></div><div class="_1kCBjS"><div class="_18vaTa"><div>2人点赞</div></div><div><a>更多精彩内容，就在简书APP</a></div></div><div class="_19DgIp"></div><div class="_13lIbp"><div class="_191KSt">"小礼物走一走，来简书关注我"</div><button>赞赏支持</button><span>还没有人赞赏，支持一下</span></div><div class="d0hShY"><a href="/u/1">河边人</a><div>拍照，修相机</div><div>总资产1共写了3.2W字获得12个赞共9个粉丝</div></div></section><div id="note-page-comment"><section class="ouvJEz"><h3><div>全部评论<span>0</span></div></h3></section></div><section class="ouvJEz"><h3>推荐阅读<a>更多精彩内容</a></h3><div class="_2Hz">${[1, 2, 3].map((i) => `<div><a href="/p/${i}">别的文章标题${i}</a><p>这里是别的文章的摘要，讲的是别的事情，与此无关，第${i}条。</p></div>`).join("")}</div></section></div></div></div>`,
		},
		[...T.slice(0, 3), "拆下来的快门", ...T.slice(3)],
		{ title, day: "2021-05-12", authors: ["河边人"] },
	);
	add(
		"blog:zhihu",
		{
			url: "https://zhuanlan.zhihu.example/p/1234",
			title: `${title} - 知乎`,
			body: `<header class="ColumnPageHeader"><a>知乎</a><button>写文章</button></header><div class="Post-content"><article class="Post-Main"><header class="Post-Header"><h1 class="Post-Title">${title}</h1><div class="Post-Author"><div class="AuthorInfo"><meta itemprop="name" content="河边人"><div class="AuthorInfo-head"><a class="UserLink-link" href="//www.zhihu.example/people/r">河边人</a></div><div class="AuthorInfo-detail"><div class="AuthorInfo-badge">修相机的人</div></div></div><button>关注</button></div><div class="LabelContainer">21 人赞同了该文章</div></header><div class="Post-RichTextContainer"><div class="RichText ztext Post-RichText">${T.slice(
				0,
				3,
			)
				.map((t) => `<p>${t}</p>`)
				.join(
					"",
				)}<p class="ztext-empty-paragraph"><br></p><figure data-size="normal"><noscript><img src="https://pic.example/1.jpg"></noscript><img src="data:image/svg+xml;utf8,x" data-actualsrc="https://pic.example/1.jpg"><figcaption>拆下来的快门</figcaption></figure>${T.slice(
				3,
			)
				.map((t) => `<p>${t}</p>`)
				.join(
					"",
				)}</div></div><div class="ContentItem-time">发布于 2021-05-12 08:30</div><div class="Post-topicsAndReviewer"><a>相机</a><a>维修</a></div><div class="RichContent-actions"><button>赞同 21</button><button>3 条评论</button><button>分享</button><button>喜欢</button><button>收藏</button><button>申请转载</button></div></article><div class="Post-Sub"><div class="PostIndex-Contributions"><h3 class="BlockTitle">文章被以下专栏收录</h3><ul><li><div class="Column-ColumnItem"><a>旧相机</a><div>讲讲旧相机的那些事。</div></div></li></ul></div><div class="Recommendations-Main"><h3 class="BlockTitle">推荐阅读</h3><ul><li><a><h1>另一篇文章</h1><p>另一篇文章的摘要，说了很多，却与此无关，看看就好。</p></a></li></ul></div></div></div>`,
		},
		[...T.slice(0, 3), "拆下来的快门", ...T.slice(3)],
		{ title, day: "2021-05-12", authors: ["河边人"] },
	);
	add(
		"blog:juejin",
		{
			url: "https://juejin.example/post/700",
			title: `${title} - 掘金`,
			body: `<header><a>首页</a><a>沸点</a></header><main class="main-container"><div class="main-area article-area"><article class="article"><h1 class="article-title">${title}</h1><div class="author-info-block"><div class="author-info-box"><div class="author-name"><a class="username" href="/user/1"><span class="name">河边人</span></a></div><div class="meta-box"><time class="time" datetime="2021-05-12T00:30:00.000Z">2021-05-12</time><span class="views-count">213</span><span class="read-time">阅读5分钟</span></div></div></div><div id="article-root"><div class="article-viewer markdown-body">${paragraphs(T.slice(0, 3))}<blockquote><p>本文正在参加「旧物新生」征文活动</p></blockquote>${paragraphs(T.slice(3))}</div></div></article><div class="article-end"><div class="tag-list-box"><div class="tag-list"><div class="tag-list-title">标签：</div><a>相机</a></div></div><div class="column-container"><div>本文收录于以下专栏</div></div></div><div id="comment-box"><div class="title">评论</div><textarea placeholder="平等表达，友善交流"></textarea></div></div></main>`,
		},
		[...T.slice(0, 3), "本文正在参加「旧物新生」征文活动", ...T.slice(3)],
		{ title, day: "2021-05-12", authors: ["河边人"] },
	);
	add(
		"blog:sinablog",
		{
			url: "http://blog.sina.example/s/blog_4701.html",
			title: `${title}_河边人_新浪博客`,
			body: `<div class="sinablogbody"><div id="blogname"><h1 id="blogname"><a>河边人的博客</a></h1></div><div class="blognavInfo"><a>首页</a><a>博文目录</a></div><div id="articlebody" class="articalContent1"><div class="SG_connHead"><span class="title">正文</span><span class="edit">字体大小：<a>大</a> <b>中</b> <a>小</a></span></div><div class="SG_connBody"><div id="t_10001" class="artic_t"><h2 class="titName SG_txta">${title}</h2><span class="time SG_txtc">(2010-05-12 08:30:12)</span><div class="turnBoxzz"><a>转载</a>▼</div></div><div class="articalTag"><table><tr><td>标签：<h3><a>相机</a></h3><h3><a>杂谈</a></h3></td><td class="blog_class">分类：<a>随笔</a></td></tr></table></div><div id="sina_keyword_ad_area2" class="articalContent newfont_family">${T.map((t) => `<p>　　${t}</p>`).join("")}</div><div class="shareUp"><div class="share">分享：</div><div class="up">喜欢 0 赠金笔</div></div><div class="articalInfo"><div>阅读(<span>12</span>)┊ <a>评论</a> (0)┊ <a>收藏</a>(0) ┊ <a>转载</a>(0) ┊ <a>喜欢▼</a> ┊ <a>打印</a> ┊ <a>举报</a></div></div><div class="articalfrontback"><div><span class="SG_txtb">前一篇：</span><a>旧文</a></div><div><span>后一篇：</span><a>新文</a></div></div><div class="writeComm"><p>发评论</p><p>登录名： 密码： 找回密码 注册 记住登录状态</p><p>以上网友发言只代表其个人观点，不代表新浪网的观点或立场。</p></div></div></div></div>`,
		},
		T,
		{ title, day: "2010-05-12" },
	);
}
