import { paragraphs, prose, type Site, sentences } from "./kit.ts";
import { addTo, en, type WrittenPage, zh } from "./writtenPage.ts";

/** Pages of the years when tables laid out everything, and of sites as they are now. */
export const thenAndNow: WrittenPage[] = [];
const add = addTo(thenAndNow);

const links = (n: number, t = "一条站内的旧闻标题写得不短") =>
	Array.from({ length: n }, (_, i) => `·<a href="/news/2005/${i}.htm">${t}${i}</a><br>`).join("");
const top = `<table width=760 align=center><tr><td><img src=logo.gif></td><td><a href=/>首页</a> | <a href=/news>新闻</a> | <a href=/bbs>论坛</a> | <a href=/mail>邮件</a></td></tr></table>`;
const bottom = `<table width=760 align=center><tr><td align=center>关于我们 | 广告服务 | <a href=/c>联系方式</a><br>Copyright &copy; 2005 河港在线 版权所有 京ICP证000001号</td></tr></table>`;
{
	const T = zh(401, 6);
	add(
		"old:td-br",
		{
			url: "http://www.hg.example/2005-03/21/content_123.htm",
			title: "老城墙的砖",
			body: `${top}<table width=760 align=center border=0><tr><td width=560 valign=top><table width=100%><tr><td align=center><font size=5 color=#cc0000><b>老城墙的砖</b></font></td></tr><tr><td align=center>http://www.hg.example 2005年03月21日10:12 河港晚报</td></tr><tr><td><font class=f14>${T.map((t) => `　　${t}`).join("<br><br>\n")}</font></td></tr><tr><td align=right>（编辑：张三）</td></tr><tr><td>【<a href=#>推荐给朋友</a>】【<a href=#>打印</a>】【<a href=#>关闭窗口</a>】</td></tr></table><table width=100%><tr><td bgcolor=#eee>相关报道</td></tr><tr><td>${links(6)}</td></tr></table></td><td width=200 valign=top><b>热点</b><br>${links(10)}</td></tr></table>${bottom}`,
		},
		T,
		{ title: "老城墙的砖", day: "2005-03-21" },
	);
	add(
		"old:float-ad",
		{
			url: "http://tech.hg.example/c/1.shtml",
			title: "老城墙的砖_河港科技",
			body: `${top}<table width=760 align=center><tr><td><h1>老城墙的砖</h1></td></tr><tr><td>2004年07月02日 09:11　河港在线</td></tr><tr><td id=artibody><table align=left width=360><tr><td><iframe src=/ad/1.html width=360 height=300></iframe></td></tr></table>${T.slice(
				0,
				2,
			)
				.map((t) => `<p>　　${t}</p>`)
				.join(
					"",
				)}<table align=right><tr><td><b>相关专题</b></td></tr><tr><td>${links(3)}</td></tr></table>${T.slice(
				2,
			)
				.map((t) => `<p>　　${t}</p>`)
				.join(
					"",
				)}</td></tr><tr><td><form>搜索：<input name=q><input type=submit value=搜索></form></td></tr><tr><td>【<a>评论</a>】【<a>论坛</a>】【<a>大</a> <a>中</a> <a>小</a>】【<a>下载点点通</a>】</td></tr></table>${bottom}`,
		},
		T,
		{ title: "老城墙的砖", day: "2004-07-02" },
	);
	const W = T.join("").match(/.{1,38}/gu) ?? [];
	add(
		"old:hard-wrapped",
		{
			url: "http://www.hg.example/wenku/12.html",
			title: "老城墙的砖 --河港文库",
			body: `<center><h2>老城墙的砖</h2><p>张三</p></center><hr><table width=80% align=center><tr><td><p>　　${W.join("<br>\n")}</p></td></tr></table><hr><p align=center><a href=11.html>上一篇</a> <a href=index.html>回目录</a> <a href=13.html>下一篇</a></p><p align=center>河港文库 扫描校对</p>`,
		},
		W,
		{ title: "老城墙的砖" },
	);
	add(
		"old:pre",
		{
			url: "http://www.hg.example/wenku/13.txt.html",
			title: "老城墙的砖",
			body: `<a href=/>河港文库</a> &gt; <a href=/s>散文</a><hr><pre>\n　　　　　　　　老城墙的砖\n\n${W.map((w) => w).join("\n")}\n</pre><hr><a href=/>回首页</a>`,
		},
		["老城墙的砖", ...W],
		{},
	);
	add(
		"old:split-tables",
		{
			url: "http://www.hg.example/a/3.htm",
			title: "河港在线-老城墙的砖",
			body: `${top}<table width=760 align=center><tr><td align=center><strong>老城墙的砖</strong></td></tr></table>${T.map((t) => `<table width=760 align=center><tr><td>　　${t}</td></tr></table>`).join("")}<table width=760 align=center><tr><td>${links(5)}</td></tr></table>${bottom}`,
		},
		T,
		{ title: "老城墙的砖" },
	);
	add(
		"old:comments",
		{
			url: "http://www.hg.example/a/4.asp?id=4",
			title: "老城墙的砖 - 河港网",
			body: `${top}<table width=760 align=center><tr><td width=180 valign=top>${links(12)}</td><td valign=top><div align=center><b>老城墙的砖</b></div><div align=center>作者:张三　来源:河港晚报　点击:1023　时间:2006-5-8</div><div style="font-size:14px">${T.map((t) => `<P>　　${t}</P>`).join("")}</div><table width=100%><tr><td>网友评论：</td></tr><tr><td>游客 2006-5-9：写得真好，我小时候也在那里玩过，现在都没有了。</td></tr><tr><td>游客 2006-5-10：支持一下，希望多发这样的文章，谢谢作者。</td></tr></table><form>用户名：<input name=u> 密码：<input name=p><br><textarea name=c></textarea><input type=submit value=发表评论></form></td></tr></table>${bottom}`,
		},
		T,
		{ title: "老城墙的砖", day: "2006-05-08", authors: ["张三"], origin: "河港晚报" },
	);
	add(
		"old:sections-strong",
		{
			url: "http://www.hg.example/a/5.htm",
			title: "老城墙的砖（图）",
			body: `${top}<table width=760 align=center><tr><td valign=top class=text><p align=center><font size=4>老城墙的砖（图）</font></p><p align=center>2005-11-03 08:00:12</p><p align=center><img src=1.jpg><br>城墙一角。张三摄</p><p>　　<strong>一、由来</strong></p><p>　　${T[0]}</p><p>　　${T[1]}</p><p>　　<strong>二、变迁</strong></p><p>　　${T[2]}</p><p>　　${T[3]}</p><p>　　<strong>三、保护</strong></p><p>　　${T[4]}</p><p align=right>（李四）</p><p align=center><a href=5.htm>1</a> <a href=5_2.htm>2</a> <a href=5_2.htm>下一页</a></p></td><td width=160>${links(8)}</td></tr></table>${bottom}`,
		},
		["城墙一角。张三摄", "一、由来", T[0], T[1], "二、变迁", T[2], T[3], "三、保护", T[4], "（李四）"],
		{ title: "老城墙的砖（图）", day: "2005-11-03" },
	);
	const S = zh(411, 1);
	add(
		"old:short",
		{
			url: "http://www.hg.example/a/6.htm",
			title: "城墙今日开放",
			body: `${top}<table width=760 align=center><tr><td width=180 valign=top>${links(12)}</td><td valign=top><p align=center><b>城墙今日开放</b></p><p align=center>河港网 2005-10-01</p><p>　　${S[0]}</p><p>${links(5)}</p></td></tr></table>${bottom}`,
		},
		S,
		{ title: "城墙今日开放", day: "2005-10-01" },
	);
	add(
		"old:bbs-article",
		{
			url: "http://www.hg.example/blog/more.asp?name=river&id=8",
			title: "河边人的日记 - 老城墙的砖",
			body: `<div id=top><a href=/blog>河边人的日记</a></div><div id=main><div class=date>2005-8-9 22:10:00</div><div class=title>老城墙的砖</div><div class=body>${T.map((t) => `${t}<br>　　`).join("")}</div><div class=foot>河边人 发表于 2005-8-9 22:10 | 阅读全文 | 回复(2) | 引用通告 | 编辑</div><div class=re><b>Re:老城墙的砖</b><br>好文章，读了两遍，谢谢分享给大家看。<br>路人(游客)发表评论于2005-8-10 9:12:00</div><div class=re><b>Re:老城墙的砖</b><br>我家的老屋也是这样的砖，可惜拆了。<br>邻居(游客)发表评论于2005-8-11 9:12:00</div></div><div id=side><b>最新日记</b>${links(5)}<b>统计</b><br>日记：120 评论：300</div>`,
		},
		T,
		{ title: "老城墙的砖", day: "2005-08-09" },
	);
}
{
	const T = zh(421, 5);
	const t = "城墙根的茶馆重新开张";
	const now = (b: string, more: Partial<Site> = {}): Site => ({
		language: "zh-CN",
		url: "http://www.hgnews.example/2022-02/12/content_9.htm",
		title: `${t}-河港新闻网`,
		body: b,
		...more,
	});
	add(
		"new:founder",
		now(
			`<div class="nav"><a>首页</a></div><div class="bmlist"><a href="node_1.htm">第01版：要闻</a><a href="node_2.htm">第02版：综合</a></div><div class="layout"><div class="newstitle"><p class="yt"></p><h1>${t}</h1><h2>老茶客：味道没有变</h2></div><div class="newsdate">2022年02月12日　　星期六</div><div id="ozoom" class="content"><table><tr><td><img src="/1.jpg"></td></tr><tr><td>茶馆里坐满了人。</td></tr></table><founder-content>${T.map((x) => `<p>　　${x}</p>`).join("")}</founder-content></div><div class="pg"><a>上一篇</a><a>下一篇</a></div></div>`,
		),
		["茶馆里坐满了人。", ...T],
		{ title: t, day: "2022-02-12" },
	);
	add(
		"new:h5",
		now(
			`<div class="hd"><i class="back"></i><span>河港客户端</span><a class="dl">打开</a></div><div class="article"><div class="title">${t}</div><div class="sub"><span>河港发布</span><span>02-12 08:30</span><span>阅读 1.2万</span></div><div class="voice"><span>语音播报</span><span>00:00</span></div><div class="content">${paragraphs(T)}<p>编辑：张三</p><p>责编：李四</p><p>审核：王五</p></div><div class="fold"><span>展开全文</span></div><div class="open">打开河港客户端，查看更多精彩内容</div></div><div class="cm"><h3>网友评论</h3><p>快去打开客户端发表评论吧</p></div><div class="rec"><h3>为您推荐</h3><div><a href="/a">别的文章标题比较长一些</a><span>河港发布</span></div></div>`,
			{ title: t },
		),
		T,
		{ title: t },
	);
	add(
		"new:jiemian",
		now(
			`<header><a>首页</a></header><div class="main-container"><div class="article-view"><div class="article-header"><h1>${t}</h1><p>老茶客说味道没有变，茶价涨了一块。</p></div><div class="article-info"><p><span class="author"><a href="/a">张三</a></span><span class="date">· 2022/02/12 08:30</span><span>来源：河港新闻</span><span class="tool">浏览 1.3w</span></p></div><div class="article-content"><p>文｜河港记者 张三</p><p>编辑｜李四</p>${paragraphs(T)}<p>未经正式授权严禁转载本文，侵权必究。</p></div><div class="article-source">来源：河港新闻<p>原标题：${t}</p></div><div class="comment">评论 暂无评论哦，快来评价一下吧！</div></div></div>`,
		),
		T,
		{ title: t, day: "2022-02-12", authors: ["张三"] },
	);
	add(
		"new:cctv",
		now(
			`<div class="nav"><a>央视网首页</a></div><div class="content_area"><h1>${t}</h1><div class="info1">来源：河港网 | 2022年02月12日 08:30:12</div><div class="function"><div class="title-mid"><span>分享</span></div></div><div class="text_area">${paragraphs(T)}</div><div class="zebian"><span>编辑：张三</span><span>责任编辑：李四</span></div><div class="tags"><span>点击收起全文</span></div><div class="ewm"><p>扫一扫 分享到微信</p></div></div><div class="column_area"><h3>正在阅读：${t}</h3><a>扫一扫 手机继续看</a></div>`,
		),
		T,
		{ title: t, day: "2022-02-12", origin: "河港网" },
	);
	add(
		"new:gmw",
		now(
			`<div class="g-nav"><a>首页</a>&gt; <a>要闻</a> &gt; 正文</div><h1 class="u-title">${t}</h1><div class="g-tips"><div class="m-con-info"><span class="m-con-source">来源：<a href="#">河港日报</a></span><span class="m-con-time">2022-02-12 08:30</span></div><div class="m-share">调查问题加载中，请稍候。若长时间无响应，请刷新本页面</div></div><div class="u-mainText">${T.map((x) => `<p>　　${x}</p>`).join("")}<!--end--><div id="contentLiability"><span>[</span><span>责编：张三</span><span>]</span></div></div><div class="m-zbTool"><div>阅读剩余全文（<span>80%</span>）</div></div><div class="m-relatedRead"><h2>相关阅读</h2></div>`,
		),
		T,
		{ title: t, day: "2022-02-12", origin: "河港日报" },
	);
	add(
		"new:gov-index-table",
		{
			language: "zh-CN",
			url: "http://xxgk.hg.example/zfxxgkml/202201/t20220128_1.html",
			title: "关于城墙保护的通告",
			body: `<div class="top"><a>河港市人民政府</a></div><div class="zly_xxmu"><div class="zly_xxmu_20170104"><table><tr><td>索 引 号：</td><td>112200/2022-00426</td><td>分　　类：</td><td>城乡建设；通告</td></tr><tr><td>发文机关：</td><td colspan=3>河港市人民政府</td></tr><tr><td>标　　题：</td><td colspan=3>关于城墙保护的通告</td></tr><tr><td>发文字号：</td><td>河政明电〔2022〕1号</td><td>发布日期：</td><td>2022年01月28日</td></tr></table></div><div class="Custom_UnionStyle"><p align="center">河港市人民政府</p><p align="center">关于城墙保护的通告</p><p align="center">河政明电〔2022〕1号</p><p>各区人民政府：</p>${paragraphs(T)}<p>特此通告。</p><p align="right">河港市人民政府</p><p align="right">2022年1月27日</p><p>（此件公开发布）</p></div><div class="xgwj"><h4>相关文档</h4></div><div>初审：张三　复审：李四　终审：王五</div></div>`,
		},
		[
			"河港市人民政府",
			"河政明电〔2022〕1号",
			"各区人民政府：",
			...T,
			"特此通告。",
			"河港市人民政府",
			"2022年1月27日",
			"（此件公开发布）",
		],
		{ title: "关于城墙保护的通告", day: "2022-01-28" },
	);
}
{
	const T = zh(501, 6),
		t = "修船人的第三个冬天";
	add(
		"zh:36kr",
		{
			url: "https://www.36kr.example/p/2345",
			title: `${t}-36氪`,
			body: `<div class="kr-header"><a>首页</a><a>快讯</a></div><div class="article-detail-wrapper-box"><div class="article-mian-content"><h1 class="article-title margin-bottom-20 common-width">${t}</h1><div class="article-title-icon common-width"><a class="title-icon-item item-a" href="/user/1">河边商业</a><span class="title-icon-item">·</span><span class="title-icon-item item-time"><span>·</span>2023-06-01 08:30</span></div><div class="summary">冬天来了，船坞却没有停工。</div><div class="common-width content articleDetailContent kr-rich-text-wrapper"><p>本文来自微信公众号<a href="https://mp.example">“河边商业”（ID:hebian）</a>，作者：张三，36氪经授权发布。</p>${paragraphs(T)}<p>该文观点仅代表作者本人，36氪平台仅提供信息存储空间服务。</p></div><div class="article-footer-txt"><p>+1</p><p>23</p></div><div class="like-content"><p>好文章，需要你的鼓励</p></div></div><div class="sub-comment"><div class="title">评论 0</div></div><div class="next"><span>下一篇</span><a href="/p/1"><p>另一篇文章的标题</p><p>另一篇文章的摘要，说的是别的事情，与此无关。</p><p>2023-06-01</p></a></div></div>`,
		},
		[`本文来自微信公众号“河边商业”（ID:hebian），作者：张三，36氪经授权发布。`, ...T],
		{ title: t, day: "2023-06-01" },
	);
	add(
		"zh:huxiu",
		{
			url: "https://www.huxiu.example/article/123.html",
			title: `${t}-虎嗅网`,
			body: `<div class="nav"><a>首页</a></div><div class="article-detail"><h1 class="article__title">${t}</h1><div class="article__author-info-box"><a class="author-info__username" href="/member/1">河边人</a><span class="article__time">2023-06-01 08:30</span><span>评论 3</span></div><div class="article__content"><blockquote><p>本文来自微信公众号：河边人（ID：hbr），作者：张三，题图来自：视觉中国</p></blockquote>${paragraphs(T.slice(0, 3))}<p class="img-center-box"><img src="/1.jpg"></p><p class="img-desc">船坞的早晨</p>${paragraphs(T.slice(3))}<p>本内容为作者独立观点，不代表虎嗅立场。未经允许不得转载，授权事宜请联系hezuo@huxiu.example</p><p>正在改变与想要改变世界的人，都在<a href="/app">虎嗅APP</a></p></div></div><div class="related"><div class="title">大家都在看</div><a href="/article/1">别的文章标题</a></div>`,
		},
		[
			"本文来自微信公众号：河边人（ID：hbr），作者：张三，题图来自：视觉中国",
			...T.slice(0, 3),
			"船坞的早晨",
			...T.slice(3),
		],
		{ title: t, day: "2023-06-01" },
	);
	add(
		"zh:sspai",
		{
			url: "https://sspai.example/post/77",
			title: `${t} - 少数派`,
			body: `<header><a>首页</a><a>Matrix</a></header><div class="article-detail"><article><h1 class="title">${t}</h1><div class="author-box"><span class="ss__user__nickname">河边人</span><span class="timer">2023年06月01日</span></div><div class="content wangEditor-txt"><p>Matrix 首页推荐</p><p>文章代表作者个人观点，少数派仅对标题和排版略作修改。</p><hr>${paragraphs(T)}<p>&gt; 下载 <a href="/app">少数派 2.0 客户端</a>、关注 <a href="/gzh">少数派公众号</a>，解锁全新阅读体验</p><p>&gt; 实用、好用的正版软件，少数派为你呈现</p></div></article><div class="comment__footer">© 本文著作权归作者所有，并授权少数派独家使用，未经少数派许可，不得转载使用。</div><div class="charge"><span>充电</span><span>3</span></div></div>`,
		},
		["Matrix 首页推荐", "文章代表作者个人观点，少数派仅对标题和排版略作修改。", ...T],
		{ title: t, day: "2023-06-01", authors: ["河边人"] },
	);
	add(
		"zh:eastmoney",
		{
			url: "https://finance.em.example/a/202306012345.html",
			title: `${t} _ 东方财富网`,
			body: `<div class="hd"><a>首页</a></div><div class="main"><div class="title">${t}</div><div class="infos"><div class="item">2023年06月01日 08:30</div><div class="item">来源： 河港证券报</div><div class="item">编辑：东方财富网</div></div><div class="content"><div class="abstract"><div class="tit">摘要</div><div class="txt">【修船厂公布年度账目】${sentences(512, 1, "zh")}</div></div><div class="txtinfos" id="ContentBody">${paragraphs(T)}<p class="em_media">（文章来源：河港证券报）</p></div><div class="res-edit">(责任编辑：123)</div><div class="zwothers"><p>郑重声明：东方财富网发布此信息的目的在于传播更多信息，与本站立场无关。</p></div></div><div class="stock"><table><tr><th>名称</th><th>最新价</th></tr><tr><td>河港船业</td><td>12.30</td></tr></table></div></div>`,
		},
		T,
		{ title: t, day: "2023-06-01", origin: "河港证券报" },
	);
	add(
		"zh:guancha",
		{
			url: "https://www.guancha.example/politics/2023_06_01_1.shtml",
			title: t,
			body: `<div class="top"><a>观察者</a></div><div class="content"><ul><li class="left left-main"><h3>${t}</h3><div class="time fix"><span>2023-06-01 08:30:12</span><span>字号：<a>A-</a> <a>A</a> <a>A+</a></span><span>来源：河港网</span></div><div class="key-word fix"><span>关键字：</span><a>修船</a><a>冬天</a></div><div class="content all-txt">${paragraphs(T)}<p>本文系河港网独家稿件，未经授权，不得转载。</p></div><div class="author-edit">责任编辑：张三</div><div class="article-txt-share"><a>分享到</a></div><div class="module-relevant"><h4>相关推荐</h4></div><div class="gc-comment"><div>评论 3</div><p>最热</p></div></li></ul></div>`,
		},
		T,
		{ title: t, day: "2023-06-01", origin: "河港网" },
	);
	add(
		"zh:douban",
		{
			url: "https://www.douban.example/note/123/",
			title: t,
			body: `<div id="db-global-nav"><a>豆瓣</a><a>读书</a></div><div id="content"><div class="article"><div class="note-container"><div class="note-header"><h1>${t}</h1><div class="note-meta"><a class="note-author" href="/people/r/">河边人</a><span class="pub-date">2023-06-01 08:30:12</span></div></div><div class="note" id="link-report">${paragraphs(T)}<div class="copyright-claim original"><p>© 本文版权归 <a href="/people/r/">河边人</a> 所有，任何形式转载请联系作者。</p></div></div><div class="note-ft"><div class="LNK-like">赞</div><div>转发</div></div></div><div class="comments"><h2>回应 · 2</h2><div class="comment-item"><p>写得真好，冬天快乐，明年再来看。</p></div></div></div></div>`,
		},
		T,
		{ title: t, day: "2023-06-01", authors: ["河边人"] },
	);
	add(
		"zh:bilibili",
		{
			url: "https://www.bilibili.example/read/cv123",
			title: `${t} - 哔哩哔哩`,
			body: `<div class="nav"><a>专栏</a></div><div class="article-container"><div class="article-header"><div class="title-container"><h1 class="title">${t}</h1></div><div class="article-read-panel"><span class="publish-text">2023年06月01日 08:30</span><span>23浏览 · 3喜欢 · 1评论</span></div></div><div class="up-info"><div class="up-name">河边人</div><div class="fans">粉丝：3 文章：4</div><div class="btn">关注</div></div><div class="article-content"><div class="normal-article-holder">${T.slice(
				0,
				4,
			)
				.map((x) => `<p>${x}</p>`)
				.join(
					"",
				)}<figure class="img-box"><img src="/1.jpg"><figcaption class="caption">船坞</figcaption></figure>${T.slice(
				4,
			)
				.map((x) => `<p>${x}</p>`)
				.join(
					"",
				)}</div></div><p class="article-declare">本文为我原创</p><div class="tags">修船 冬天</div><div class="article-action"><span>分享到：</span><span>投诉或建议</span></div></div>`,
		},
		[...T.slice(0, 4), "船坞", ...T.slice(4)],
		{ title: t, day: "2023-06-01" },
	);
	add(
		"zh:taiwan",
		{
			language: "zh-TW",
			timezone: "Asia/Taipei",
			url: "https://www.he.example/news/123",
			title: `${t} | 生活 | 河報`,
			body: `<header><a>河報</a></header><main><div class="breadcrumb"><a>首頁</a> &gt; <a>生活</a></div><h1>${t}</h1><div class="info"><span>2023-06-01 08:30</span><span>河報 / 記者 <a href="/author/1">王小明</a>／基隆報導</span></div><div class="font-size"><span>字級：</span><span>大</span><span>中</span><span>小</span></div><div class="article-content">${paragraphs(T.slice(0, 2))}<p><a href="/news/1">【延伸閱讀】船塢的另一個故事</a></p>${paragraphs(T.slice(2))}<p>更多河報報導：<a href="/news/2">碼頭重新開放</a></p><p>★河報提醒您：飲酒過量有害健康★</p></div><div class="tags"><a>#修船</a></div><div class="subscribe">一手掌握生活新聞 點我訂閱</div><div>加入LINE好友</div></main>`,
		},
		[...T.slice(0, 2), ...T.slice(2)],
		{ title: t, day: "2023-06-01", authors: ["王小明"] },
	);
}
{
	const T = en(521, 7),
		t = "The third winter of the shipyard";
	const N = (b: string, more: Partial<Site> = {}): Site => ({
		language: "en",
		timezone: "UTC",
		url: "https://www.harbour.example/2026/05/12/third-winter",
		title: `${t} - Harbour Post`,
		body: `<header><a href="/">Harbour Post</a><nav><a href="/news">News</a><a href="/life">Life</a></nav></header>${b}<footer>© 2026 Harbour Post. All rights reserved.</footer>`,
		...more,
	});
	add(
		"en:magazine",
		N(
			`<main><article><div class="rubric"><a href="/life">Life</a></div><h1>${t}</h1><div class="dek">Nobody stopped working when the ice came.</div><div class="byline">By <a href="/contributors/ada">Ada Brook</a></div><div class="photo-credit">Photography by Tom Reyes</div><time>May 12, 2026</time><div class="save-story"><button>Save this story</button><button>Save this story</button></div><div class="body"><p class="dropcap">${T[0]}</p>${paragraphs(T.slice(1, 4))}<div class="heading-h3">The ice</div>${paragraphs(T.slice(4))}<div class="product-embed"><a href="https://shop.example/x"><img src="/p.jpg" width="200"><span>Wool hat</span><span>$24</span><span>Buy now</span></a></div></div><div class="contributor-bio"><p><a href="/contributors/ada">Ada Brook</a> is a staff writer who covers the harbour. She is the author of “Ice”.</p></div></article><section class="recirc"><h2>Read More</h2><div><a href="/a/1"><h3>The bread of winter</h3></a><p>Why it costs more each year, and who pays for it in the end.</p></div></section></main>`,
		),
		["Nobody stopped working when the ice came.", ...T.slice(0, 4), "The ice", ...T.slice(4)],
		{ title: t, authors: ["Ada Brook"], day: "2026-05-12" },
	);
	add(
		"en:keypoints",
		N(
			`<main><article><h1>${t}</h1><div class="meta"><span>PUBLISHED TUE, MAY 12 2026 6:00 PM EDT</span><span>UPDATED 2 HOURS AGO</span></div><div class="auth"><a href="/ada-brook/">Ada Brook</a><a href="https://x.example/ada">@ada</a></div><div class="share"><span>SHARE</span><a>Share Article via Facebook</a><a>Share Article via Email</a></div><div class="group"><div class="key-points"><div>Key Points</div><ul><li>The yard worked through the ice.</li><li>Three ships left before the spring.</li></ul></div>${paragraphs(T.slice(0, 3))}<div class="inline-video"><span>WATCH NOW</span></div><h2>What comes next</h2>${paragraphs(T.slice(3))}<p><em>— Tom Reyes contributed to this report.</em></p></div></article></main>`,
		),
		[
			"Key Points",
			"The yard worked through the ice.",
			"Three ships left before the spring.",
			...T.slice(0, 3),
			"What comes next",
			...T.slice(3),
		],
		{ title: t, day: "2026-05-12", authors: ["Ada Brook"] },
	);
	add(
		"en:university",
		N(
			`<main><div class="crumbs"><a href="/">Home</a><a href="/news">News</a></div><h1>${t}</h1><div class="field-date">May 12, 2026</div><div class="field-contact"><h3>Media contact</h3><p>Tom Reyes</p><p>tom@harbour.example</p></div><div class="field-body">${paragraphs(T)}<p>###</p><h3>About Harbour College</h3><p>Founded in 1904, Harbour College teaches four thousand students at the mouth of the river, and has done so ever since.</p></div><div class="links"><h3>Explore further</h3><ul><li><a href="/n/1">The boats of the college</a></li><li><a href="/n/2">A new pier for students</a></li></ul></div></main>`,
		),
		T.concat([]),
		{ title: t, day: "2026-05-12" },
	);
	add(
		"en:wp-theme",
		N(
			`<div id="primary"><article id="post-12" class="post-12 post type-post status-publish hentry"><header class="entry-header"><span class="cat-links"><a href="/c/life">Life</a></span><h1 class="entry-title">${t}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2026-05-12T18:00:00+00:00">May 12, 2026</time></span><span class="byline">by <span class="author vcard"><a class="url fn n" href="/author/ada">Ada Brook</a></span></span><span class="comments-link"><a href="#respond">Leave a comment</a></span></div></header><div class="entry-content">${paragraphs(T)}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a>Click to share on X (Opens in new window) X</a></li><li><a>Click to email a link to a friend</a></li></ul></div><div class="jp-relatedposts"><h3>Related</h3></div><p><strong>P.S.</strong> The yard is open on Sundays.</p></div><footer class="entry-footer"><span>Posted in <a href="/c/life">Life</a></span><span>Tagged <a href="/t/ice">ice</a>, <a href="/t/yard">yard</a></span></footer></article><nav class="post-navigation"><h2>Post navigation</h2><a href="/p">Previous: The bread of winter</a></nav><div id="comments"><h2>2 thoughts on “${t}”</h2><ol class="comment-list"><li><p>I was there in 1987, and it was colder still.</p></li></ol></div></div>`,
		),
		[...T, "P.S. The yard is open on Sundays."],
		{ title: t, authors: ["Ada Brook"], day: "2026-05-12" },
	);
	add(
		"en:recipe-ish",
		N(
			`<main><article><h1>${t}</h1><p class="by">Ada Brook | May 12, 2026</p><div class="jump"><a href="#list" class="btn">Jump to the list</a></div><div class="toc"><p>Table of contents</p><ul><li><a href="#a">The ice</a></li><li><a href="#b">The ships</a></li></ul></div>${paragraphs(T.slice(0, 3))}<h2 id="a">The ice</h2>${paragraphs(T.slice(3, 5))}<h2 id="b">The ships</h2>${paragraphs(T.slice(5))}<div class="faq"><h2>Frequently asked questions</h2><h3>Was it cold?</h3><p>It was, and the wind did not help the men on the hull.</p></div></article></main>`,
		),
		[
			...T.slice(0, 3),
			"The ice",
			...T.slice(3, 5),
			"The ships",
			...T.slice(5),
			"Frequently asked questions",
			"Was it cold?",
			"It was, and the wind did not help the men on the hull.",
		],
		{ title: t, authors: ["Ada Brook"], day: "2026-05-12" },
	);
	add(
		"en:es-paper",
		{
			...N(""),
			language: "es",
			title: "El tercer invierno del astillero | El Puerto",
			body: `<header><a href="/">El Puerto</a></header><article><header><a class="kicker" href="/local">Local</a><h1>El tercer invierno del astillero</h1><h2>Nadie dejó de trabajar cuando llegó el hielo</h2><div class="foto"><figure><img src="/1.jpg" width="980"><figcaption><span>El astillero, este martes.</span><span>TOMÁS REYES (EL PUERTO)</span></figcaption></figure></div><div class="firma"><a href="/autor/ada">Ada Brook</a></div><div class="lugar">El Puerto - 12 may 2026 - 18:00 CEST</div><div class="rrss"><button>Compartir en Whatsapp</button><button>Copiar enlace</button></div></header><div class="cuerpo">${paragraphs(T.slice(0, 3))}<section class="mas"><header>Más información</header><a href="/n/1"><h3>El pan del invierno</h3></a></section>${paragraphs(T.slice(3))}<p>Puedes seguir a El Puerto en <a href="https://f.example">Facebook</a> y <a href="https://x.example">X</a>, o apuntarte aquí para recibir <a href="/nl">nuestra newsletter semanal</a>.</p></div><section class="suscr"><h4>Tu suscripción se está usando en otro dispositivo</h4><p>¿Quieres añadir otro usuario a tu suscripción?</p></section></article>`,
		},
		["El astillero, este martes.TOMÁS REYES (EL PUERTO)", ...T],
		{ title: "El tercer invierno del astillero", authors: ["Ada Brook"], day: "2026-05-12" },
	);
}

const LAST = prose(601, 5, "zh");
const RELEASE = prose(602, 5);

add(
	"zh:taiwan-again",
	{
		language: "zh-TW",
		timezone: "Asia/Taipei",
		url: "https://www.lian.example/story/1/2",
		title: "老碼頭的燈 | 聯報",
		body: `<header><a>聯報</a></header><main><h1>老碼頭的燈</h1><section class="authors"><span>2023-06-01 08:30</span><span>聯報 記者<a href="/reporter/1">陳小華</a>／高雄即時報導</span></section><div class="body">${paragraphs(LAST.slice(0, 3))}<p>相關新聞：<a href="/story/3">碼頭的另一盞燈</a></p>${paragraphs(LAST.slice(3))}</div><div class="tags"><a>#碼頭</a></div></main>`,
	},
	LAST,
	{ title: "老碼頭的燈", day: "2023-06-01", authors: ["陳小華"] },
);
add(
	"en:release-ends",
	{
		language: "en",
		timezone: "UTC",
		url: "https://p.example/news/x-y-z-w",
		title: "Pier opens - Harbour Council",
		body: `<nav><a href="/">Home</a></nav><main><h1>Pier opens after three years</h1><p class="date">12 May 2026</p>${paragraphs(RELEASE)}<p>-ENDS-</p><p><strong>Notes to editors</strong></p><p>Pictures can be had from the press office, which is open on weekdays until five.</p></main>`,
	},
	RELEASE,
	{ day: "2026-05-12" },
);
add(
	"zh:app-tail",
	{
		url: "https://n.example/2023/06/01/1.html",
		title: "老码头的灯_某某网",
		body: `<div class="nav"><a>首页</a></div><div class="m"><h1>老码头的灯</h1><div class="i">2023-06-01 08:30 来源：河港网</div><div class="c">${paragraphs(LAST)}<p>更多精彩内容，尽在“河港发布”客户端</p><p>长按识别下方二维码，下载客户端</p></div></div>`,
	},
	LAST,
	{ day: "2023-06-01" },
);
add(
	"archive:entries",
	{
		url: "https://b.example/post/2008/06",
		title: "六月 - 某人的博客",
		body: `<h1><a href="/">某人的博客</a></h1><div id="list">${[0, 1, 2].map((i) => `<div class="entry"><div class="entry_title"><a href="/post/2008/06/${i}.html">第${i}篇日记的题目</a></div><div class="entry_date">2008-06-1${9 - i} 10:00</div><div class="entry_text">${paragraphs(prose(610 + i, 3, "zh"))}</div><div><a href="/post/2008/06/${i}.html#c">评论(${i})</a> <a href="/t">随笔</a></div></div>`).join("")}</div>`,
	},
	prose(610, 3, "zh"),
	{ title: "第0篇日记的题目", day: "2008-06-19" },
);
add(
	"code:chroma",
	{
		url: "https://b.example/a/11.html",
		title: "装一个小系统 - 某人",
		body: `<div class="nav"><a>首页</a></div><article><h1>装一个小系统</h1><p>2024-01-02</p>${paragraphs(LAST.slice(0, 2))}<div class="highlight-wrapper"><span class="lang-name">YAML</span><span class="copy">复制</span><div class="chroma"><table class="lntable"><tr><td class="lntd"><pre><code><span class="lnt">1\n</span><span class="lnt">2\n</span></code></pre></td><td class="lntd"><pre><code class="language-yaml">a: 1\nb: 2</code></pre></td></tr></table></div></div>${paragraphs(LAST.slice(2))}</article>`,
	},
	[...LAST.slice(0, 2), "a: 1", "b: 2", ...LAST.slice(2)],
	{ day: "2024-01-02" },
);
add(
	"inside:lecture",
	{
		url: "http://u.example/info/1/2.htm",
		title: "旧桥的结构-河港大学",
		body: `<div class="nav"><a>首页</a></div><div class="con"><h2>讲座预告：旧桥的结构</h2><div class="t">发布日期：2024-03-01 浏览：12</div><div class="v"><p>题目：旧桥的结构</p><p>主讲人：张三 教授</p><p>时间：2024年3月8日 14:30</p><p>地点：二号楼 301</p><p>摘要：${LAST[0]}</p><p>${LAST[1]}</p></div></div>`,
	},
	[
		"题目：旧桥的结构",
		"主讲人：张三 教授",
		"时间：2024年3月8日 14:30",
		"地点：二号楼 301",
		`摘要：${LAST[0]}`,
		LAST[1],
	],
	{ day: "2024-03-01" },
);
