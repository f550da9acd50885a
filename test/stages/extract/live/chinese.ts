import { paragraphs, prose } from "../kinds/kit.ts";
import type { LivePage } from "./page.ts";

const text = (seed: number, count: number) => prose(seed, count, "zh");
const indented = (texts: readonly string[]) =>
	texts.map((one) => `<p style="text-indent:2em">　　${one}</p>`).join("\n");

const GOV_FOOT = `<div class="footer"><div class="foot-in"><p>主办单位：清江市人民政府办公室　　技术支持：清江市大数据服务中心</p><p>网站标识码：4200000031　　ICP备案号：鄂ICP备05000031号　　鄂公网安备 42000002000031号</p><p><a href="/gywm">关于我们</a>|<a href="/wzdt">网站地图</a>|<a href="/lxwm">联系我们</a></p></div></div>`;
const govHead = (column: string) =>
	`<div class="top-bar"><div class="w1200"><span>今天是2026年11月29日 星期日</span><a href="/wza">无障碍</a><a href="/zzb">长者版</a></div></div><div class="header"><a href="/"><img src="/images/logo.png" alt="清江市人民政府"></a><form class="search"><input placeholder="请输入关键字"><button>搜索</button></form></div><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/zwfw/">政务服务</a></li><li><a href="/hdjl/">互动交流</a></li><li><a href="/sj/">数据发布</a></li></ul></div><div class="BreadcrumbNav">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/x/">${column}</a></div>`;

const NOTICE = text(101, 5);
const CITY = text(102, 4);
const POLICY = text(103, 4);
const EVENING = text(104, 5);
const PORTAL = text(105, 5);
const CHANNEL = text(106, 5);
const BOARD = text(107, 4);
const ANSWERS = text(108, 5);
const PRESS = text(109, 5);
const STATIC = text(110, 4);
const COLUMN = text(111, 5);
const CAMPUS = text(112, 4);
const MANUAL = text(113, 4);
const PICTURES = text(114, 2);
const TAIWAN = [
	"台中市政府今天宣布，舊港區的水閘將在明年春天重新開放。市長表示，工程已經完成九成，剩下的部分會在年底前驗收。",
	"當地居民等了將近十年。里長林先生說，過去每逢大雨，巷子裡的水就退不掉，現在終於可以放心。",
	"水利局補充，開放初期只限小型船隻通行，並將視水位調整時間，詳細班表會公布在官網。",
];

const items = (...titles: string[]) =>
	titles
		.map(
			(title, i) =>
				`<li><a href="/c/2026/11/t${4400 + i}.html" title="${title}">${title}</a><span>11-2${i}</span></li>`,
		)
		.join("");
const OTHERS = [
	"我市召开冬季安全生产工作会议",
	"今冬供暖准备工作全部就绪",
	"老码头改造项目通过竣工验收",
	"图书馆延长周末开放时间",
];

/** Pages as Chinese offices, papers, portals, boards and bloggers make them. */
export const CHINESE: LivePage[] = [
	{
		name: "a notice of an office, with a table of its number and two files",
		url: "https://www.qingjiang.example/zwgk/tzgg/202611/t20261112_4401.shtml",
		language: "zh-CN",
		timezone: "Asia/Shanghai",
		head: `<title>关于做好今冬明春水利设施巡查工作的通知_通知公告_清江市人民政府</title><meta name="ArticleTitle" content="关于做好今冬明春水利设施巡查工作的通知"><meta name="PubDate" content="2026-11-12 16:20"><meta name="ContentSource" content="清江市水利局"><meta name="ColumnName" content="通知公告">`,
		body: `${govHead("通知公告")}<div class="main w1200"><div class="xxgk-table"><table><tr><td>索引号：</td><td>000014349/2026-00312</td><td>发布机构：</td><td>清江市水利局</td></tr><tr><td>发文字号：</td><td>清水发〔2026〕31号</td><td>发布日期：</td><td>2026-11-12 16:20</td></tr></table></div><div class="article"><h1 class="title">关于做好今冬明春水利设施巡查工作的通知</h1><div class="info"><span>发布时间：2026-11-12 16:20</span><span>来源：清江市水利局</span><span>字体：【<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</span><a href="#">打印</a></div><div class="TRS_Editor"><p>各县（区）水利局，各有关单位：</p>${indented(NOTICE)}<p style="text-align:right">清江市水利局</p><p style="text-align:right">2026年11月12日</p></div><div class="fj"><p>附件：<a href="./P020261112.docx">1.巡查记录表.docx</a></p><p><a href="./P020261113.pdf">2.责任人名单.pdf</a></p></div><div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div><div class="xglj"><h3>相关文档</h3><ul>${items(...OTHERS)}</ul></div></div></div>${GOV_FOOT}`,
		title: "关于做好今冬明春水利设施巡查工作的通知",
		authors: [],
		day: "2026-11-12",
		first: "各县（区）水利局，各有关单位：",
		texts: NOTICE,
		last: "责任人名单.pdf",
		not: ["索引号", "字体", "分享到", "相关文档", "网站标识码", ...OTHERS],
	},
	{
		name: "news of a city, by a content system with large letters",
		url: "https://www.qingjiang.example/xwzx/qjyw/content_90211.html",
		language: "zh-CN",
		timezone: "Asia/Shanghai",
		head: `<title>老码头迎来第一艘新能源渡船 - 清江市人民政府网站</title>`,
		body: `${govHead("清江要闻")}<div class="container"><div class="con_left"><div class="content-box"><div class="artic-t">老码头迎来第一艘新能源渡船</div><div class="artic-info">2026年11月9日 08:35　来源：清江日报　浏览次数：<span id="hits">1024</span></div><div id="zoom" class="ucapcontent">${indented(CITY)}<p style="text-align:center"><img src="/upload/2026/11/09/boat.jpg" width="640" alt="渡船"></p></div><div class="editor">责任编辑：周海燕</div><div class="erweima"><img src="/qr.png" width="90"><p>扫一扫在手机打开当前页</p></div><div class="page-btn"><p>上一篇：<a href="content_90210.html">${OTHERS[0]}</a></p><p>下一篇：<a href="content_90212.html">${OTHERS[1]}</a></p></div></div></div><div class="con_right"><h4>热点专题</h4><ul>${items(...OTHERS.slice(2))}</ul></div></div>${GOV_FOOT}`,
		title: "老码头迎来第一艘新能源渡船",
		authors: [],
		day: "2026-11-09",
		first: CITY[0] ?? "",
		texts: CITY,
		last: CITY[3] ?? "",
		not: ["浏览次数", "责任编辑", "扫一扫", "上一篇", "下一篇", "热点专题", ...OTHERS],
	},
	{
		name: "questions and answers on a rule",
		url: "https://slj.qingjiang.example/art/2026/8/3/art_1203_55120.html",
		language: "zh-CN",
		timezone: "Asia/Shanghai",
		head: `<title>清江市水利局 政策解读 《清江市船闸管理办法》解读</title><meta name="keywords" content="船闸,管理办法">`,
		body: `<table width="1000" align="center"><tr><td><img src="/banner.jpg"></td></tr><tr><td class="menu"><a href="/">首页</a> | <a href="/gk">信息公开</a> | <a href="/bs">办事指南</a></td></tr></table><table width="1000" align="center" id="article"><tr><td class="bt_content" align="center"><span class="bt">《清江市船闸管理办法》解读</span></td></tr><tr><td align="center" class="fbsj">发布日期：2026-08-03　访问次数：<script>hits()</script>　字号：[ <a href="#">大</a> <a href="#">中</a> <a href="#">小</a> ]</td></tr><tr><td class="bt_content"><div id="barrierfree_container"><p><strong>一、为什么制定《办法》？</strong></p><p>${POLICY[0]}</p><p><strong>二、《办法》适用于哪些船只？</strong></p><p>${POLICY[1]}</p><p>${POLICY[2]}</p><p><strong>三、什么时候开始施行？</strong></p><p>${POLICY[3]}</p></div></td></tr><tr><td align="right"><a href="javascript:window.print()">【打印本页】</a> <a href="javascript:window.close()">【关闭窗口】</a></td></tr></table><table width="1000" align="center"><tr><td align="center">版权所有：清江市水利局　地址：滨河路18号　邮编：430000</td></tr></table>`,
		title: "《清江市船闸管理办法》解读",
		authors: [],
		day: "2026-08-03",
		first: "一、为什么制定《办法》？",
		texts: [...POLICY, "三、什么时候开始施行？"],
		last: POLICY[3] ?? "",
		not: ["访问次数", "打印本页", "关闭窗口", "版权所有", "信息公开"],
	},
	{
		name: "an evening paper",
		url: "https://news.qjevening.example/2026-10/21/c_118800213.htm",
		language: "zh-CN",
		timezone: "Asia/Shanghai",
		head: `<title>十年没响过的汽笛又响了_清江晚报网</title><meta property="og:title" content="十年没响过的汽笛又响了">`,
		body: `<div class="topnav"><a href="/">晚报首页</a><a href="/local">本地</a><a href="/sports">体育</a><a href="/pic">图片</a></div><div class="path">清江晚报网 &gt;&gt; 本地新闻</div><div class="wrap"><div class="left"><h1>十年没响过的汽笛又响了</h1><div class="source"><span>2026-10-21 07:12:05</span><span>来源：清江晚报</span><span>作者：沈一鸣</span><span class="cmt"><a href="#comment">评论(18)</a></span></div><div class="summary">摘要：沉寂十年之后，老船厂的汽笛再次响起。</div><div class="article-content"><p><strong>本报讯（记者 沈一鸣）</strong>${EVENING[0]}</p>${paragraphs(EVENING.slice(1))}</div><div class="bianji">编辑：何静</div><div class="tags">标签：<a href="/tag/1">船厂</a><a href="/tag/2">汽笛</a></div><div class="related-news"><h3>相关新闻</h3><ul>${items(...OTHERS)}</ul></div><div class="comment" id="comment"><h3>网友评论</h3><div class="cmt-item"><span>清江水</span><p>小时候每天听着汽笛上学，现在终于又能听到了，感慨万千。</p></div></div><div class="shengming">凡本网注明“来源：清江晚报”的作品，未经本网授权不得转载、摘编或利用其它方式使用。</div></div><div class="right"><h3>点击排行</h3><ol>${items(...OTHERS)}</ol></div></div><div class="foot">清江报业集团主办 Copyright © 2026 新闻热线：027-00000000</div>`,
		title: "十年没响过的汽笛又响了",
		authors: ["沈一鸣"],
		day: "2026-10-21",
		first: EVENING[0] ?? "",
		texts: EVENING,
		last: EVENING[4] ?? "",
		not: ["编辑：何静", "标签", "相关新闻", "小时候每天", "凡本网注明", "点击排行", "新闻热线"],
	},
	{
		name: "an account on a portal, with a statement and a stream of cards",
		url: "https://www.portal.example/dy/article/J9K2Q7B105318Y5M.html",
		language: "zh-CN",
		timezone: "Asia/Shanghai",
		head: `<title>古镇里的修船匠，一把刨子用了四十年|刨子|船匠|古镇_门户订阅</title><meta property="og:title" content="古镇里的修船匠，一把刨子用了四十年"><meta property="article:author" content="岸边笔记"><meta property="article:published_time" content="2026-09-14T19:22:31+08:00"><meta property="og:type" content="news">`,
		body: `<div class="ntes-nav"><a href="/">首页</a><a href="/login">登录</a><a href="/app">客户端</a></div><div class="wrapper clearfix" id="container"><div class="post_main"><h1 class="post_title">古镇里的修船匠，一把刨子用了四十年</h1><div class="post_info">2026-09-14 19:22:31　来源: <a href="/acc/1">岸边笔记</a><a class="post_jubao" href="/jubao">举报</a></div><div class="post_share">0<span>分享至</span></div><div class="post_content"><div id="content"><div class="post_body">${paragraphs(EVENING.slice(0, 1).concat(PORTAL))}<p class="f_center"><img src="https://pic.portal.example/boat1.png" width="600"></p></div></div></div><div class="statement-all"><div class="statement-title">特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台“订阅号”用户上传并发布，本平台仅提供信息存储服务。</div><div class="statement-en">Notice: The content above (including the pictures and videos if any) is uploaded and posted by a user, which is a social media platform and only provides information storage services.</div></div><div class="post_recommend"><div class="post_recommend_new"><h3>热点推荐</h3>${[1, 2, 3, 4].map((i) => `<div class="post_recommend_item"><a href="/dy/article/K${i}0000.html"><img src="/t${i}.jpg"></a><h3><a href="/dy/article/K${i}0000.html">又一位老人把手艺传给了外地来的徒弟之${i}</a></h3><div class="post_recommend_info"><a href="/acc/${i}">水乡纪事</a> <span>2026-09-1${i} 11:20:05</span></div></div>`).join("")}</div></div></div><div class="post_side"><div class="post_side_mod"><h2>态度原创</h2><ul>${items(...OTHERS)}</ul></div></div></div><div class="N-nav-bottom"><a href="/about">公司简介</a> - <a href="/contact">联系方法</a> - 1997-2026 版权所有</div>`,
		title: "古镇里的修船匠，一把刨子用了四十年",
		authors: ["岸边笔记"],
		day: "2026-09-14",
		first: EVENING[0] ?? "",
		texts: PORTAL,
		last: PORTAL[4] ?? "",
		not: ["举报", "分享至", "特别声明", "Notice:", "热点推荐", "又一位老人", "态度原创", "版权所有"],
	},
	{
		name: "a channel of a portal, with the editor and a dialog to report",
		url: "https://finance.channel.example/china/2026-07-02/doc-imkwzs7731208.shtml",
		language: "zh-CN",
		timezone: "Asia/Shanghai",
		head: `<title>内河航运迎来票价改革：短途班次先行_频道财经_频道网</title><meta property="og:title" content="内河航运迎来票价改革：短途班次先行"><meta property="article:published_time" content="2026-07-02T09:01:00+08:00"><meta property="og:type" content="news">`,
		body: `<div class="top-banner"><a href="/app">下载APP</a></div><div class="main-content w1240"><h1 class="main-title">内河航运迎来票价改革：短途班次先行</h1><div id="top_bar"><div class="date-source"><span class="date">2026年07月02日 09:01</span> <a class="source" href="https://paper.example/">航运观察报</a></div><div class="page-tools"><span>新浪财经APP</span><span>缩小字体</span><span>放大字体</span><span>收藏</span><span>微博</span><span>微信</span></div></div><div class="article-content clearfix"><div class="article-content-left"><div class="article" id="artibody"><div class="quotation">炒股就看金麒麟分析师研报，权威，专业，及时，全面，助您挖掘潜力主题机会！</div>${indented(CHANNEL)}<p class="article-editor">责任编辑：刘万里 SF014</p></div><div class="article-bottom"><div class="keywords">文章关键词：<a href="/t/1">航运</a><a href="/t/2">票价</a></div><div class="bottom-tool"><a href="/feedback">我要反馈</a><a href="#">保存网页</a></div></div><div class="report-dialog"><h4>举报内容</h4><label><input type="radio">政治敏感</label><label><input type="radio">虚假信息</label><label><input type="radio">侵权</label><p>请描述举报理由，我们会在二十四小时之内核实处理。</p></div></div><div class="article-content-right"><h2>24小时排行榜</h2><ol>${items(...OTHERS)}</ol></div></div></div><div class="footer">频道网意见反馈留言板 电话：400-000-0000 Copyright © 1996-2026</div>`,
		title: "内河航运迎来票价改革：短途班次先行",
		authors: [],
		day: "2026-07-02",
		first: CHANNEL[0] ?? "",
		texts: CHANNEL,
		last: CHANNEL[4] ?? "",
		not: ["缩小字体", "责任编辑", "文章关键词", "举报内容", "请描述举报理由", "24小时排行榜", "意见反馈"],
	},
	{
		name: "a thread of a board",
		url: "http://bbs.qjboat.example/thread-88213-1-1.html",
		language: "zh-CN",
		timezone: "Asia/Shanghai",
		head: `<title>新手问下木船补缝用什么胶好？ - 修船交流 - 清江船友论坛 - Powered by Discuz!</title><meta name="generator" content="Discuz! X3.4"><meta name="author" content="Discuz! Team and Comsenz UI Team">`,
		body: `<div id="toptb"><a href="/forum.php">论坛</a><a href="/member.php?mod=logging">登录</a><a href="/member.php?mod=register">立即注册</a></div><div id="wp"><div id="pt" class="bm cl"><a href="/">清江船友论坛</a> › <a href="/f-2">修船交流</a></div><div id="ct"><div id="postlist" class="pl bm"><table><tr><td class="pls"><div class="hm">查看: <span>3021</span> | 回复: <span>3</span></div></td><td class="plc"><h1 class="ts"><a href="/type">[求助]</a> <span id="thread_subject">新手问下木船补缝用什么胶好？</span></h1></td></tr></table>${[
			"晨雾",
			"老桨手",
			"晨雾",
			"江湾",
		]
			.map(
				(name, i) =>
					`<div id="post_9${i}"><table class="plhin"><tr><td class="pls"><div class="pls favatar"><div class="pi"><div class="authi"><a href="space-uid-${i}.html" class="xw1">${name}</a></div></div><div class="avatar"><img src="/uc/${i}.jpg"></div><p><em><a href="/g">中级会员</a></em></p><dl class="pil"><dt>积分</dt><dd>${200 + i}</dd></dl></div></td><td class="plc"><div class="pi"><div class="pti"><div class="authi"><em id="authorposton9${i}">发表于 2026-4-${10 + i} 21:0${i}</em> | <a href="?authorid=${i}">只看该作者</a></div></div></div><div class="pct"><div class="t_fsz"><table><tr><td class="t_f" id="postmessage_9${i}">${i === 2 ? "谢谢，学到了。" : (BOARD[i] ?? "")}</td></tr></table></div></div></td></tr><tr><td class="plc plm"><div class="sign">桨声灯影里，慢慢修船，慢慢过日子。</div></td></tr><tr><td></td><td class="plc"><div class="po"><a href="#">回复</a> <a href="#">使用道具</a> <a href="#">举报</a></div></td></tr></table></div>`,
			)
			.join(
				"",
			)}</div><form id="f_pst"><div class="pnt">您需要登录后才可以回帖 <a href="/login">登录</a> | <a href="/reg">立即注册</a></div><p>本版积分规则，请遵守论坛公约，不要发布与修船无关的内容。</p></form></div></div><div id="ft">Powered by Discuz! X3.4 © 2001-2026</div>`,
		title: /新手问下木船补缝用什么胶好？$/,
		authors: ["晨雾"],
		day: "2026-04-10",
		first: BOARD[0] ?? "",
		texts: [BOARD[0] ?? "", BOARD[1] ?? "", "谢谢，学到了。", BOARD[3] ?? ""],
		last: BOARD[3] ?? "",
		not: ["中级会员", "积分", "只看该作者", "桨声灯影", "使用道具", "您需要登录", "本版积分规则"],
	},
	{
		name: "a question with answers",
		url: "https://www.wenda.example/question/61288003",
		language: "zh",
		timezone: "Asia/Shanghai",
		head: `<title>为什么老船闸的门总是木头做的？ - 问答</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"QAPage","mainEntity":{"@type":"Question","name":"为什么老船闸的门总是木头做的？","dateCreated":"2026-02-18T08:00:00+08:00","author":{"@type":"Person","name":"河埠头"}}}</script>`,
		body: `<header class="AppHeader"><a href="/">问答</a><nav><a href="/hot">热榜</a><a href="/follow">关注</a></nav><button>登录/注册</button></header><main class="App-main"><div class="QuestionHeader"><div class="tags"><a href="/t/1">船闸</a></div><h1 class="QuestionHeader-title">为什么老船闸的门总是木头做的？</h1><div class="QuestionRichText"><p>${ANSWERS[0]}</p></div><button>关注问题</button><button>写回答</button></div><div class="List"><h4>3 个回答</h4>${[1, 2, 3].map((i) => `<div class="List-item"><div class="ContentItem AnswerItem"><div class="AuthorInfo"><a class="UserLink" href="/people/u${i}">答主${i}号</a><div class="AuthorInfo-badge">水利工程师</div></div><span class="Voters">${i}20 人赞同了该回答</span><div class="RichContent"><div class="RichText ztext answer-content"><p>${ANSWERS[i]}</p></div></div><div class="ContentItem-time">发布于 2026-02-2${i}</div><div class="ContentItem-actions"><button>赞同 ${i}20</button><button>添加评论</button><button>收藏</button></div></div></div>`).join("")}</div><aside class="Question-side"><div class="Card"><h3>相关问题</h3><a href="/question/1">运河里的水是从哪里来的？</a><a href="/question/2">为什么过闸要排这么久的队？</a></div><footer>京 ICP 证 000000 号 · 侵权投诉</footer></aside></main>`,
		title: "为什么老船闸的门总是木头做的？",
		authors: ["河埠头"],
		day: "2026-02-18",
		first: ANSWERS[0] ?? "",
		texts: ANSWERS.slice(0, 4),
		last: ANSWERS[3] ?? "",
		not: ["关注问题", "人赞同了该回答", "添加评论", "相关问题", "运河里的水", "侵权投诉"],
	},
	{
		name: "a post of a blog by WordPress",
		url: "https://blog.duanqiao.example/2026/05/boat-diary/",
		language: "zh-Hans",
		timezone: "Asia/Shanghai",
		head: `<title>给小船换了一块底板 – 断桥边</title><meta name="generator" content="WordPress 6.5"><meta property="og:type" content="article"><meta property="article:published_time" content="2026-05-06T13:40:00+00:00"><meta property="og:site_name" content="断桥边">`,
		attributes: `class="post-template-default single single-post postid-311"`,
		body: `<header id="masthead" class="site-header"><p class="site-title"><a href="/">断桥边</a></p><p class="site-description">写一点水边的事，偶尔修船，偶尔发呆。</p><nav id="site-navigation"><ul><li><a href="/">首页</a></li><li><a href="/about/">关于</a></li></ul></nav></header><div id="content" class="site-content"><div id="primary"><main id="main"><article id="post-311" class="post-311 post type-post hentry category-repair"><header class="entry-header"><h1 class="entry-title">给小船换了一块底板</h1><div class="entry-meta"><span class="posted-on">发布于<time class="entry-date published" datetime="2026-05-06T21:40:00+08:00">2026年5月6日</time></span><span class="byline">由<span class="author vcard"><a class="url fn n" href="/author/duanqiao/">桥边人</a></span></span></div></header><div class="entry-content">${paragraphs(PRESS)}<pre class="wp-block-code"><code>底板 = 杉木 24mm</code></pre><div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">分享此文：</h3><ul><li><a href="#">推特</a></li><li><a href="#">脸书</a></li></ul></div><div class="jp-relatedposts"><h3>相关</h3><p><a href="/2026/04/oar/">一支旧桨的故事</a></p></div></div><footer class="entry-footer"><span class="cat-links">发布于<a href="/category/repair/">修船</a></span><span class="tags-links">标签：<a href="/tag/wood/">木工</a></span></footer></article><nav class="navigation post-navigation"><a href="/2026/04/oar/" rel="prev">上一篇文章：一支旧桨的故事</a></nav><div id="comments" class="comments-area"><h2 class="comments-title">“给小船换了一块底板”的2个回复</h2><ol class="comment-list"><li class="comment"><article><footer><b class="fn">水鸟</b>说道：</footer><div class="comment-content"><p>底板的木料是在哪里买的？我也想给自己的船换一块，一直没找到合适的。</p></div></article></li></ol><div id="respond"><h3>发表回复</h3><form><p>您的邮箱地址不会被公开。</p><textarea></textarea></form></div></div></main></div><aside id="secondary" class="widget-area"><section class="widget"><h2>近期文章</h2><ul><li><a href="/2026/04/oar/">一支旧桨的故事</a></li></ul></section></aside></div><footer id="colophon"><a href="https://cn.wordpress.org/">自豪地采用WordPress</a></footer>`,
		title: "给小船换了一块底板",
		authors: ["桥边人"],
		day: "2026-05-06",
		first: PRESS[0] ?? "",
		texts: PRESS,
		last: "底板 = 杉木 24mm",
		not: ["偶尔发呆", "分享此文", "一支旧桨", "底板的木料是在哪里", "发表回复", "自豪地采用"],
	},
	{
		name: "a post of a static blog with a table of contents and a licence",
		url: "https://chuan.example.io/2026/03/02/lock-model/",
		language: "zh-CN",
		timezone: "Asia/Shanghai",
		head: `<title>用三天时间做一个船闸模型 | 木屑</title><meta name="generator" content="Hexo 6.3.0"><meta property="og:type" content="article"><meta property="og:title" content="用三天时间做一个船闸模型"><meta property="article:published_time" content="2026-03-02T02:15:00.000Z"><meta property="article:author" content="木屑">`,
		body: `<header class="header"><div class="site-brand"><a href="/">木屑</a><p>做点小东西</p></div><ul class="menu"><li><a href="/">首页</a></li><li><a href="/archives/">归档</a></li><li><a href="/tags/">标签</a></li></ul></header><aside class="sidebar"><div class="post-toc"><ol><li><a href="#材料"><span>1.</span> 材料</a></li><li><a href="#组装"><span>2.</span> 组装</a></li></ol></div></aside><main class="main"><div class="post-block"><article itemscope itemtype="http://schema.org/Article"><header class="post-header"><h1 class="post-title" itemprop="name headline">用三天时间做一个船闸模型</h1><div class="post-meta"><span>发表于 <time itemprop="dateCreated datePublished" datetime="2026-03-02T10:15:00+08:00">2026-03-02</time></span><span>更新于 <time itemprop="dateModified" datetime="2026-03-05T10:15:00+08:00">2026-03-05</time></span><span>本文字数： 1.2k</span><span>阅读时长 ≈ 4 分钟</span></div></header><div class="post-body" itemprop="articleBody"><p>${STATIC[0]}</p><h2 id="材料"><a href="#材料" class="headerlink"></a>材料</h2><p>${STATIC[1]}</p><h2 id="组装"><a href="#组装" class="headerlink"></a>组装</h2><figure class="highlight js"><table><tr><td class="gutter"><pre>1</pre></td><td class="code"><pre>openGate({ level: 3 });</pre></td></tr></table></figure><p>${STATIC[2]}</p><p>${STATIC[3]}</p></div><footer class="post-footer"><div class="post-copyright"><ul><li><strong>本文作者：</strong>木屑</li><li><strong>本文链接：</strong><a href="https://chuan.example.io/2026/03/02/lock-model/">https://chuan.example.io/2026/03/02/lock-model/</a></li><li><strong>版权声明：</strong>本博客所有文章除特别声明外，均采用 BY-NC-SA 许可协议。转载请注明出处！</li></ul></div><div class="reward-container"><div>坚持原创技术分享，您的支持将鼓励我继续创作！</div><button>打赏</button></div><div class="post-tags"><a href="/tags/模型/" rel="tag"># 模型</a></div><div class="post-nav"><a href="/2026/02/01/plane/" rel="prev">磨刨刃的几点经验</a></div></footer></article></div></main><footer class="footer">© 2026 木屑 由 Hexo 强力驱动</footer>`,
		title: "用三天时间做一个船闸模型",
		authors: ["木屑"],
		day: "2026-03-02",
		first: STATIC[0] ?? "",
		texts: [...STATIC, "材料", "组装"],
		last: STATIC[3] ?? "",
		not: ["本文字数", "阅读时长", "版权声明", "坚持原创", "磨刨刃", "强力驱动"],
	},
	{
		name: "a post on a site of programmers, with a notice at the head",
		url: "https://blog.code.example/lock_smith/article/details/139004412",
		language: "zh-CN",
		timezone: "Asia/Shanghai",
		head: `<title>用状态机模拟船闸开关_状态机 船闸-代码博客</title><meta name="keywords" content="状态机 船闸">`,
		body: `<div id="toolbarBox"><a href="/">首页</a><a href="/course">课程</a><input placeholder="搜索"><a href="/login">登录</a></div><div class="main_father"><div class="container" id="mainBox"><main><div class="blog-content-box"><div class="article-header-box"><div class="article-title-box"><h1 class="title-article" id="articleContentId">用状态机模拟船闸开关</h1></div><div class="article-info-box"><div class="article-bar-top"><span class="original">原创</span><a class="follow-nickName" href="/lock_smith">锁匠小林</a> <span class="time">于 2026-06-11 22:47:19 发布</span> <span class="read-count">阅读量2.1k</span> <a class="un-collection"><span class="get-collection">收藏 16</span></a> <span>点赞数 9</span></div><div class="blog-tags-box"><span>分类专栏：</span><a href="/lock_smith/category_1.html">算法</a> <span>文章标签：</span><a href="/so?q=1">状态机</a></div><div class="slide-content-box"><div class="article-copyright">版权声明：本文为博主原创文章，遵循 CC 4.0 BY-SA 版权协议，转载请附上原文出处链接和本声明。</div></div></div></div><article class="baidu_pl"><div id="article_content" class="article_content clearfix"><div id="content_views" class="markdown_views">${paragraphs(COLUMN.slice(0, 2))}<pre><code class="language-c">enum Gate { OPEN, CLOSED };</code></pre>${paragraphs(COLUMN.slice(2))}</div></div></article><div class="more-toolbox"><span>点赞</span><span>收藏</span><span>分享</span><span>举报</span></div></div><div class="recommend-box"><div class="recommend-item-box"><a href="/other/article/details/1"><h3>状态机的三种写法，看这一篇就够了</h3><p>前言：本文介绍状态机在嵌入式开发中的三种常见写法，并比较它们各自的优缺点。</p></a></div><div class="recommend-item-box"><a href="/other/article/details/2"><h3>从零开始写一个闸机控制程序</h3><p>闸机控制程序看似简单，其实要考虑很多异常情况，比如断电之后如何恢复状态。</p></a></div></div></main><aside><div class="profile-intro-name-boxTop">锁匠小林</div><div>博客等级 码龄6年</div></aside></div></div>`,
		title: "用状态机模拟船闸开关",
		authors: ["锁匠小林"],
		day: "2026-06-11",
		first: COLUMN[0] ?? "",
		texts: [...COLUMN, "enum Gate { OPEN, CLOSED };"],
		last: COLUMN[4] ?? "",
		not: ["阅读量", "分类专栏", "版权声明", "点赞", "三种写法", "看似简单", "码龄"],
	},
	{
		name: "news of a university",
		url: "https://news.hydro.example.edu.cn/info/1002/31877.htm",
		language: "zh-CN",
		timezone: "Asia/Shanghai",
		head: `<title>我校学子在全国船模竞赛中获一等奖-水利大学新闻网</title><meta name="pageTitle" content="校园要闻"><meta name="description" content="水利大学新闻网">`,
		body: `<div class="wp-header"><a href="/"><img src="/images/xh.png" alt="水利大学"></a></div><div class="wp-nav"><ul><li><a href="/">首页</a></li><li><a href="/xyyw.htm">校园要闻</a></li><li><a href="/mtgz.htm">媒体关注</a></li></ul></div><div class="position">当前位置： <a href="/">首页</a> » <a href="/xyyw.htm">校园要闻</a> » 正文</div><div class="show"><form name="_newscontent_fromname"><h2 class="arti_title">我校学子在全国船模竞赛中获一等奖</h2><p class="arti_metas"><span>发布者：宣传部</span><span>发布时间：2026-06-28</span><span>浏览次数：<span>615</span></span></p><div id="vsb_content"><div class="v_news_content">${paragraphs(CAMPUS)}<p style="text-align:right">（文/图：杨柳）</p></div></div><p class="ups">上一条：<a href="31876.htm">${OTHERS[3]}</a></p><p class="downs">下一条：<a href="31878.htm">${OTHERS[2]}</a></p><p>【<a href="javascript:window.close()">关闭</a>】</p></form></div><div class="wp-footer">地址：清江市滨湖路1号 邮编：430000 版权所有 © 水利大学党委宣传部</div>`,
		title: "我校学子在全国船模竞赛中获一等奖",
		authors: null,
		day: "2026-06-28",
		first: CAMPUS[0] ?? "",
		texts: CAMPUS,
		last: CAMPUS[3] ?? "",
		not: ["浏览次数", "上一条", "下一条", "【关闭】", "版权所有"],
	},
	{
		name: "a page of a manual",
		url: "https://docs.gatekit.example/zh/guide/install.html",
		language: "zh-CN",
		timezone: "Asia/Shanghai",
		head: `<title>安装 | GateKit</title><meta name="generator" content="VitePress v1.2.0">`,
		body: `<div id="app"><div class="Layout"><a href="#VPContent" class="VPSkipLink visually-hidden">Skip to content</a><header class="VPNav"><a class="title" href="/zh/">GateKit</a><nav class="VPNavBarMenu"><a href="/zh/guide/">指南</a><a href="/zh/api/">API</a></nav></header><aside class="VPSidebar"><nav><section><h2>开始</h2><a href="/zh/guide/intro.html"><p>简介</p></a><a href="/zh/guide/install.html"><p>安装</p></a><a href="/zh/guide/config.html"><p>配置</p></a></section></nav></aside><div class="VPContent has-sidebar" id="VPContent"><div class="VPDoc has-sidebar has-aside"><div class="container"><div class="aside"><div class="VPDocAsideOutline"><div class="outline-title">页面导航</div><ul><li><a href="#前提">前提</a></li><li><a href="#步骤">步骤</a></li></ul></div></div><div class="content"><main class="main"><div class="vp-doc"><h1 id="安装">安装 <a class="header-anchor" href="#安装">​</a></h1><p>${MANUAL[0]}</p><h2 id="前提">前提 <a class="header-anchor" href="#前提">​</a></h2><p>${MANUAL[1]}</p><div class="language-sh"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre><code>npm install gatekit</code></pre></div><div class="warning custom-block"><p class="custom-block-title">警告</p><p>${MANUAL[2]}</p></div><h2 id="步骤">步骤 <a class="header-anchor" href="#步骤">​</a></h2><p>${MANUAL[3]}</p></div></main><footer class="VPDocFooter"><div class="edit-info"><a href="https://git.example/edit">在 Git 上编辑此页面</a><p class="VPLastUpdated">最后更新于: <time datetime="2026-01-20T03:00:00.000Z">2026/1/20</time></p></div><nav class="prev-next"><a class="pager-link" href="/zh/guide/intro.html"><span class="desc">上一页</span><span class="title">简介</span></a></nav></footer></div></div></div></div></div></div>`,
		title: "安装",
		authors: [],
		day: "2026-01-20",
		first: MANUAL[0] ?? "",
		texts: [...MANUAL, "npm install gatekit"],
		last: MANUAL[3] ?? "",
		not: ["页面导航", "编辑此页面", "上一页", "配置"],
	},
	{
		name: "a story of pictures",
		url: "https://photo.qjnews.example/2026/1005/c77-40333.html",
		language: "zh-CN",
		timezone: "Asia/Shanghai",
		head: `<title>清江：千帆竞发迎开渔--图片--清江新闻网</title><meta name="publishdate" content="2026-10-05"><meta name="source" content="来源：清江新闻网">`,
		body: `<div class="header"><a href="/">清江新闻网</a> <a href="/photo">图片</a></div><div class="pic_content"><h1>清江：千帆竞发迎开渔</h1><div class="pic_info">2026年10月05日15:06 | 来源：清江新闻网　摄影：罗小帆</div><div class="pic_box"><p align="center"><img src="/mediafile/pic/1.jpg" width="900"></p><p>${PICTURES[0]}</p><p align="center"><img src="/mediafile/pic/2.jpg" width="900"></p><p>${PICTURES[1]}</p></div><div class="edit">(责编：马琳、申佳平)</div><div class="share">分享让更多人看到</div><div class="rm"><h3>推荐阅读</h3><ul>${items(...OTHERS)}</ul></div></div><div class="copyright">清江新闻网版权所有，未经书面授权禁止使用</div>`,
		title: "清江：千帆竞发迎开渔",
		authors: null,
		day: "2026-10-05",
		first: PICTURES[0] ?? "",
		texts: PICTURES,
		last: PICTURES[1] ?? "",
		not: ["责编", "分享让更多人看到", "推荐阅读", "版权所有"],
		pictures: ["/mediafile/pic/1.jpg", "/mediafile/pic/2.jpg"],
	},
	{
		name: "news of Taiwan",
		url: "https://www.harbor-news.example.tw/news/life/20260418/3389021",
		language: "zh-TW",
		timezone: "Asia/Taipei",
		head: `<title>舊港水閘明春開放 居民盼了十年 | 生活 | 港都新聞網</title><meta property="og:title" content="舊港水閘明春開放 居民盼了十年 | 生活"><meta property="article:published_time" content="2026-04-18T11:30:00+08:00"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"舊港水閘明春開放 居民盼了十年","datePublished":"2026-04-18T11:30:00+08:00","author":{"@type":"Person","name":"陳怡君"},"publisher":{"@type":"Organization","name":"港都新聞網"}}</script>`,
		body: `<header><a class="logo" href="/">港都新聞網</a><nav><a href="/life">生活</a><a href="/sports">體育</a></nav></header><main><article class="article"><h1>舊港水閘明春開放 居民盼了十年</h1><div class="article-info"><time>2026/04/18 11:30</time><span>記者陳怡君／台中報導</span></div><div class="article-share">分享 <a href="#">LINE</a> <a href="#">Facebook</a></div><figure><img src="/img/gate.jpg" width="1200"><figcaption>▲ 舊港水閘。（圖／水利局提供）</figcaption></figure><div class="article-body">${paragraphs(TAIWAN)}<p><strong>延伸閱讀</strong></p><p><a href="/news/1">颱風過後 舊港碼頭復航</a></p><p><a href="/news/2">港邊步道 週末起免費導覽</a></p></div><div class="app-promo">下載APP隨時看新聞</div></article><section class="hot"><h2>熱門新聞</h2><ul><li><a href="/news/3">早餐店阿姨的十年牛奶帳本</a></li><li><a href="/news/4">公車新路線下週上路</a></li></ul></section></main><footer>© 2026 港都新聞網 版權所有 禁止轉載</footer>`,
		title: "舊港水閘明春開放 居民盼了十年",
		authors: ["陳怡君"],
		day: "2026-04-18",
		first: TAIWAN[0] ?? "",
		texts: TAIWAN,
		last: TAIWAN[2] ?? "",
		not: ["延伸閱讀", "颱風過後", "下載APP", "熱門新聞", "版權所有"],
	},
];
