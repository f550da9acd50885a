import {
	DE,
	dayBefore,
	EN,
	ES,
	each,
	JA,
	type ListPage,
	links,
	menu,
	type Wanted,
	wanted,
	ZH_GOV,
	ZH_NEWS,
} from "./words.ts";

const GOODS = [
	"不锈钢保温杯 500毫升 男女通用",
	"家用人字梯 五步加厚铝合金",
	"无线蓝牙耳机 长续航降噪",
	"儿童防晒衣 轻薄透气夏季款",
	"电动螺丝刀套装 充电式多功能",
	"实木书架 落地置物架 三层",
	"户外折叠椅 便携钓鱼凳",
	"厨房收纳盒 密封防潮五件套",
	"纯棉四件套 简约格纹 1.8米床",
	"智能台灯 护眼学习 可调光",
];
const WARES = [
	"Walnut desk organiser with pen tray",
	"Enamel camping mug, 350 ml, forest green",
	"Merino wool hiking socks (pair)",
	"Cast iron skillet, 26 cm, pre-seasoned",
	"Recycled canvas tote bag, large",
	"Beeswax candle set, pack of six",
	"Folding pocket knife with oak handle",
	"Linen tea towel, striped, set of two",
	"Ceramic pour-over coffee dripper",
];
const plain = (titles: readonly string[], address: (i: number) => string): Wanted[] =>
	wanted(titles, address, false);

/** Forums: boards and lists of threads. */
export const FORUMS: ListPage[] = [
	{
		name: "forum-discuz",
		url: "http://bbs.example.cn/forum.php?mod=forumdisplay&fid=2",
		html: `<html><head><title>装修交流 - 某某论坛 - Powered by Discuz!</title></head><body id="nv_forum" class="pg_forumdisplay"><div id="nv"><ul>${menu("门户 论坛 群组 家园 排行榜")}</ul></div><div id="threadlist"><form><table summary="forum_2" id="threadlisttableid"><tbody id="separatorline"><tr><td></td><th>版块主题</th></tr></tbody>
${each(ZH_NEWS, (title, i, { y, m, d }) => `<tbody id="normalthread_${600 + i}"><tr><td class="icn"><a href="forum.php?mod=viewthread&amp;tid=${600 + i}&amp;extra=" title="新窗口打开" target="_blank"><img src="static/folder_common.gif"></a></td><th class="common"><em>[<a href="forum.php?mod=forumdisplay&amp;fid=2&amp;typeid=1">求助</a>]</em> <a href="forum.php?mod=viewthread&amp;tid=${600 + i}&amp;extra=page%3D1" class="s xst">${title}</a> <span class="tps">&nbsp;...<a href="forum.php?mod=viewthread&amp;tid=${600 + i}&amp;extra=page%3D1&amp;page=2">2</a></span></th><td class="by"><cite><a href="home.php?mod=space&amp;uid=${i}" c="1">业主${i}</a></cite><em><span>${y}-${Number(m)}-${Number(d)}</span></em></td><td class="num"><a href="forum.php?mod=viewthread&amp;tid=${600 + i}" class="xi2">${i}</a><em>${i * 31}</em></td><td class="by"><cite><a href="home.php?mod=space&amp;username=x">最后一人</a></cite><em><a href="forum.php?mod=redirect&amp;tid=${600 + i}&amp;goto=lastpost#lastpost">2026-6-20 08:0${i % 10}</a></em></td></tr></tbody>`)}
</table></form></div><div class="bm pgs"><div class="pg"><strong>1</strong><a href="forum.php?page=2">2</a><a href="forum.php?page=3">3</a></div></div></body></html>`,
		wanted: wanted(
			ZH_NEWS,
			(i) => `http://bbs.example.cn/forum.php?mod=viewthread&tid=${600 + i}&extra=page%3D1`,
		),
	},
	{
		name: "forum-xenforo",
		url: "https://forum.example.com/forums/general.4/",
		html: `<html lang="en" data-app="public"><head><title>General | Example forum</title></head><body><div class="p-nav"><ul>${menu("Forums New Media Members Login")}</ul></div><div class="structItemContainer">
${each(EN, (title, i, { day }) => `<div class="structItem structItem--thread js-threadListItem-${i}" data-author="user${i}"><div class="structItem-cell structItem-cell--icon"><a href="/members/user${i}.${i}/" class="avatar"><img src="/a/${i}.jpg" alt="user${i}" width="48" height="48"></a></div><div class="structItem-cell structItem-cell--main"><div class="structItem-title"><a href="/threads/t.${800 + i}/">${title}</a></div><div class="structItem-minor"><ul class="structItem-parts"><li><a href="/members/user${i}.${i}/" class="username">user${i}</a></li><li class="structItem-startDate"><a href="/threads/t.${800 + i}/" rel="nofollow"><time datetime="${day}T10:00:00+0000">${day}</time></a></li></ul></div></div><div class="structItem-cell structItem-cell--meta"><dl><dt>Replies</dt><dd>${i}</dd></dl></div><div class="structItem-cell structItem-cell--latest"><a href="/threads/t.${800 + i}/latest"><time datetime="2026-06-20T11:00:00+0000">Today at 11:00 AM</time></a><a href="/members/last.99/" class="username">last</a></div></div>`)}
</div><aside class="p-body-sidebar"><h3>Members online</h3>${links("anna bert carl dora emil frieda gert hans ida jan")}</aside></body></html>`,
		wanted: wanted(EN, (i) => `https://forum.example.com/threads/t.${800 + i}/`),
	},
	{
		name: "forum-phpbb-german",
		url: "https://forum.example.de/viewforum.php?f=7",
		html: `<html lang="de"><head><title>Werkstatt - Forum</title></head><body id="phpbb" class="section-viewforum"><div id="page-header"><ul class="nav-main linklist">${menu("Übersicht FAQ Anmelden")}</ul></div><div class="forumbg"><div class="inner"><ul class="topiclist"><li class="header"><dl><dt>Themen</dt><dd>Antworten</dd></dl></li></ul><ul class="topiclist topics">
${each(DE, (title, i, { y, m, d }) => `<li class="row bg${1 + (i % 2)}"><dl class="row-item topic_read"><dt><div class="list-inner"><a href="./viewtopic.php?t=${40 + i}" class="topictitle">${title}</a><br><div class="topic-poster">von <a href="./memberlist.php?u=${i}" class="username">Mitglied${i}</a> » ${d}.${m}.${y}, 08:15</div></div></dt><dd class="posts">${i}</dd><dd class="views">${i * 12}</dd><dd class="lastpost"><span>von <a href="./memberlist.php?u=9" class="username">Letzter</a> <a href="./viewtopic.php?p=${i}#p${i}" title="Gehe zum letzten Beitrag"><i></i></a><br>19.06.2026, 11:00</span></dd></dl></li>`)}
</ul></div></div><div class="action-bar"><div class="pagination">30 Themen <a href="?start=25">2</a></div></div></body></html>`,
		wanted: wanted(DE, (i) => `https://forum.example.de/viewtopic.php?t=${40 + i}`),
	},
	{
		name: "forum-tieba-like",
		url: "https://tie.example.com/f?kw=jianzhu",
		html: `<html><head><title>建筑吧</title></head><body><div class="head_main">${links("看贴 图片 精品 视频 群组")}</div><ul id="thread_list">
${each(ZH_NEWS.slice(0, 12), (title, i, { m, d }) => `<li class="j_thread_list clearfix thread_item_box" data-tid="${i}"><div class="t_con"><div class="col2_left"><span class="threadlist_rep_num">${i * 7}</span></div><div class="col2_right"><div class="threadlist_lz"><div class="threadlist_title"><a rel="noopener" href="/p/70${i}" title="${title}" class="j_th_tit">${title}</a></div><div class="threadlist_author"><span class="tb_icon_author"><a class="frs-author-name" href="/home/u${i}">楼主${i}</a></span><span class="is_show_create_time">${Number(m)}-${Number(d)}</span></div></div><div class="threadlist_detail"><div class="threadlist_abs">想请教一下大家，这个问题应该怎么处理，现场已经停了三天了。</div><span class="threadlist_reply_date">10:22</span></div></div></div></li>`)}
</ul><div class="pagination-default"><a href="?pn=50">下一页</a></div><div class="aside"><h4>热议榜</h4><ul>${each(ZH_NEWS.slice(6, 11), (title, i) => `<li><a href="/hottopic/${i}">${title}</a><span>${i}W</span></li>`)}</ul></div></body></html>`,
		wanted: plain(ZH_NEWS.slice(0, 12), (i) => `https://tie.example.com/p/70${i}`),
	},
];

/** Shops and catalogues. */
export const SHOPS: ListPage[] = [
	{
		name: "shop-chinese-grid",
		url: "https://mall.example.cn/search?q=home",
		html: `<html><head><title>家居 - 商品搜索</title></head><body><div class="cate-menu"><ul>${menu("家居 服饰 数码 食品 母婴 图书 运动 汽车")}</ul></div><div class="filter"><dl><dt>品牌</dt><dd>${links("甲牌 乙牌 丙牌 丁牌 戊牌 己牌")}</dd></dl><dl><dt>价格</dt><dd>${links("0-50 50-100 100-200")}</dd></dl></div><ul class="gl-warp">
${each(GOODS, (title, i) => `<li class="gl-item" data-sku="${i}"><div class="p-img"><a href="//item.example.cn/${9000 + i}.html" target="_blank"><img width="220" height="220" data-lazy-img="//img.example.cn/${i}.jpg"></a></div><div class="p-price"><strong><em>￥</em><i>${19 + i}.90</i></strong></div><div class="p-name"><a href="//item.example.cn/${9000 + i}.html" target="_blank" title=""><em>${title}</em></a></div><div class="p-commit"><a href="//item.example.cn/${9000 + i}.html#comment">${i * 100}+条评价</a></div><div class="p-shop"><a href="//shop.example.cn/${i}">某某旗舰店</a></div><div class="p-operate"><a href="javascript:;">关注</a><a href="//cart.example.cn/add?pid=${i}">加入购物车</a></div></li>`)}
</ul><div class="p-num">${links("1 2 3 4 5 6 7 下一页")}</div></body></html>`,
		wanted: plain(GOODS, (i) => `https://item.example.cn/${9000 + i}.html`),
	},
	{
		name: "shop-shopify",
		url: "https://goods.example.com/collections/all",
		html: `<html lang="en"><head><title>All goods – Field &amp; Hearth</title></head><body><header><ul class="nav-bar">${menu("Shop Journal About Stockists")}</ul></header><main><h1>All goods</h1><div class="grid grid--uniform">
${each(WARES, (title, i) => `<div class="grid__item grid-product"><div class="grid-product__content"><a href="/collections/all/products/ware-${i}" class="grid-product__link"><div class="grid-product__image"><img src="//cdn.example.com/${i}_400x.jpg" alt="${title}"></div><div class="grid-product__meta"><div class="grid-product__title">${title}</div><div class="grid-product__price">€${12 + i}.00</div></div></a><button>Quick view</button></div></div>`)}
</div></main><footer><ul>${menu("Shipping Returns FAQ Contact")}</ul></footer></body></html>`,
		wanted: plain(WARES, (i) => `https://goods.example.com/collections/all/products/ware-${i}`),
	},
	{
		name: "shop-table-offers",
		url: "http://www.market.example.com/offers.asp",
		html: `<html><head><title>供应信息</title></head><body><table><tr><td>${links("首页 供应 求购 公司 展会")}</td></tr></table><table border=0 width=760>
${each(GOODS, (title, i, { day }) => `<tr><td width=100><a href="offer.asp?id=${i + 1}"><img src="pic/${i}.jpg" width=80 height=80 border=0></a></td><td><a href="offer.asp?id=${i + 1}"><b>${title}</b></a><br>厂家直销，质优价廉，欢迎来电咨询订购。<br><font color=gray>[河北 石家庄] ${day}</font></td><td><a href="msg.asp?id=${i + 1}">询价</a></td></tr>`)}
</table></body></html>`,
		wanted: wanted(GOODS, (i) =>
			`http://www.market.example.com/offers.asp`.replace("offers.asp", `offer.asp?id=${i + 1}`),
		),
	},
];

/** Tables of bids, papers, releases and search results. */
export const TABLES: ListPage[] = [
	{
		name: "table-bids",
		url: "https://ggzy.example.cn/jyxx/",
		html: `<html><head><title>交易信息</title></head><body><div class="nav">${links("首页 交易信息 政策法规 信用信息 监督投诉")}</div><table class="ewb-table"><thead><tr><th>项目名称</th><th>地区</th><th>类型</th><th>发布时间</th><th>操作</th></tr></thead><tbody>
${each(ZH_GOV.slice(0, 10), (title, i, { y, m, d }) => `<tr><td class="tl"><a href="/jyxx/detail?id=A${i}" title="${title}">${title.slice(0, 16)}…</a></td><td><a href="/jyxx/?area=${i}">某市</a></td><td>招标公告</td><td>${y}-${m}-${d} 17:30</td><td><a href="/jyxx/detail?id=A${i}">查看</a></td></tr>`)}
</tbody></table></body></html>`,
		wanted: wanted(ZH_GOV.slice(0, 10), (i) => `https://ggzy.example.cn/jyxx/detail?id=A${i}`),
	},
	{
		name: "table-releases",
		url: "https://code.example.org/project/tags",
		html: `<html lang="en"><head><title>Releases</title></head><body><nav>${links("Code Issues Releases Wiki")}</nav><div id="release-list">${each(EN.slice(0, 6), (title, i, { day }) => `<section aria-labelledby="hd-${i}"><div class="flex"><div class="meta"><relative-time datetime="${day}T00:00:00Z">${day}</relative-time><a href="/project/commit/a${i}b"><code>a${i}b</code></a></div><div class="box"><h2 id="hd-${i}"><a href="/project/releases/v1.${20 - i}">v1.${20 - i}: ${title}</a></h2><ul><li>Fixes a crash when the input is empty.</li><li>Adds an option to keep comments in the output.</li></ul><details><summary>Assets</summary><a href="/project/dl/v1.${20 - i}.zip">Source code (zip)</a><a href="/project/dl/v1.${20 - i}.tar.gz">Source code (tar.gz)</a></details></div></div></section>`)}</div></body></html>`,
		wanted: EN.slice(0, 6).map((title, i) => ({
			title: `v1.${20 - i}: ${title}`,
			url: `https://code.example.org/project/releases/v1.${20 - i}`,
			day: dayBefore(i).day,
		})),
	},
	{
		name: "search-results",
		url: "https://search.example.com/?q=night+train",
		html: `<html lang="en"><head><title>night train - Search</title></head><body><form><input name="q" value="night train"><button>Search</button></form><div class="tabs">${links("All Images News Videos Maps")}</div><ol id="b_results">
${each(EN.slice(0, 10), (title, i) => `<li class="b_algo"><h2><a href="https://result${i}.example/page?${i}=x">${title}</a></h2><div class="b_caption"><div class="b_attribution"><cite>https://result${i}.example › page</cite></div><p>An overview of the subject, with timetables, prices and the history behind it, updated by volunteers, and more besides.</p></div></li>`)}
<li class="b_pag"><nav><ul>${menu("1 2 3 4 Next", "/p")}</ul></nav></li></ol><div class="related"><h3>Related searches</h3><ul>${menu("sleeper-train night-trains-europe train-tickets couchette", "/s")}</ul></div></body></html>`,
		wanted: plain(EN.slice(0, 10), (i) => `https://result${i}.example/page?${i}=x`),
	},
	{
		name: "table-japanese-papers",
		url: "https://lib.example.ac.jp/journal/12/",
		html: `<html lang="ja"><head><title>紀要 第12巻</title></head><body><div id="navi">${links("トップ 一覧 検索 投稿規程")}</div><table class="toc">${each(JA.slice(0, 9), (title, i) => `<tr class="paper"><td class="pp">${i * 10 + 1}-${i * 10 + 10}</td><td><a class="t" href="/journal/12/paper${i}.html">${title}</a><br><span class="au">山田 太郎, 鈴木 花子</span></td><td><a href="/journal/12/paper${i}.pdf">PDF</a></td></tr>`)}</table><p><a href="/journal/11/">前の巻</a> <a href="/journal/13/">次の巻</a></p></body></html>`,
		wanted: plain(JA.slice(0, 9), (i) => `https://lib.example.ac.jp/journal/12/paper${i}.html`),
	},
	{
		name: "events-spanish",
		url: "https://agenda.example.es/",
		html: `<html lang="es"><head><title>Agenda cultural</title></head><body><div class="menu-principal">${links("Música Teatro Cine Exposiciones Niños")}</div><div class="eventos">${each(ES.slice(0, 9), (title, i, { y, m, d }) => `<a class="evento" href="/evento/${i}"><span class="dia">${Number(d)}</span> <span class="mes">${["enero", "febrero", "marzo", "abril", "mayo", "junio"][Number(m) - 1]} ${y}</span><strong>${title}</strong><em>Teatro Principal</em></a>`)}</div></body></html>`,
		wanted: plain(ES.slice(0, 9), (i) => `https://agenda.example.es/evento/${i}`),
	},
];
