import { DE, ES, each, JA, type ListPage, links, menu, wanted, ZH_GOV, ZH_NEWS } from "./words.ts";

const MENU = "首页 机构概况 政务公开 新闻中心 办事服务 互动交流 专题专栏 数据发布";
const FRIENDS = `<div class="yqlj"><select><option>国务院部门</option></select>${links("人民网 新华网 中国政府网 省政府 市政府", "http://other.example.cn/")}</div>`;

/** Notice boards and columns of authorities. */
export const GOVERNMENT: ListPage[] = [
	{
		name: "gov-ul-span-date",
		url: "https://zjt.example.gov.cn/wjtz/",
		html: `<!DOCTYPE html><html lang="zh-CN"><head><title>文件通知_某省住房和城乡建设厅</title></head><body><div class="top">${links("简体版 繁体版 无障碍 智能问答")}</div>
<ul class="nav">${menu(MENU)}</ul><div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政府信息公开</a> &gt; 文件通知</div>
<div class="left"><h3>栏目导航</h3><ul>${menu("文件通知 公示公告 政策解读 人事信息 财政信息 规划计划", "/zwgk/")}</ul></div>
<div class="more-list"><ul>${each(ZH_GOV, (title, i, { y, m, day }) => `<li><a href="./t${y}${m}${10 + i}_30${i}.shtml" title="${title}" target="_blank">${title.length > 24 ? `${title.slice(0, 24)}...` : title}</a><span>${day}</span></li>`)}</ul></div>
<div class="page">共 45 页 ${links("首页 上一页 1 2 3 4 5 下一页 尾页")}</div>${FRIENDS}<div class="foot">主办：某省住房和城乡建设厅 备案号：桂ICP备0000号 <a href="/sitemap">网站地图</a></div></body></html>`,
		wanted: wanted(
			ZH_GOV,
			(i, { y, m }) => `https://zjt.example.gov.cn/wjtz/t${y}${m}${10 + i}_30${i}.shtml`,
		),
	},
	{
		name: "gov-table-rows",
		url: "http://www.city.example.gov.cn/xxgk/list.jsp?col=12",
		html: `<html><head><title>信息公开目录</title></head><body><table width="1000" align="center"><tr><td colspan=8>${links(MENU)}</td></tr><tr><td width=200 valign=top><table>${each(ZH_NEWS.slice(0, 6), (title, i) => `<tr><td>· <a href="/dj/${i}.htm">${title.slice(0, 8)}</a></td></tr>`)}</table></td><td>
<table class="tb" width="100%"><tr><th>序号</th><th>标题</th><th>文号</th><th>发布日期</th></tr>
${each(ZH_GOV.slice(0, 12), (title, i, { y, m, d }) => `<tr bgcolor="${i % 2 ? "#fff" : "#eee"}"><td>${i + 1}</td><td><a href="view.jsp?id=88${i}">${title}</a></td><td>建发〔2026〕${i + 3}号</td><td>${y}/${m}/${d}</td></tr>`)}</table>
<table><tr><td>每页12条 ${links("[1] [2] [3] 下页")}</td></tr></table></td></tr></table></body></html>`,
		wanted: wanted(ZH_GOV.slice(0, 12), (i) => `http://www.city.example.gov.cn/xxgk/view.jsp?id=88${i}`),
	},
	{
		name: "gov-big-day",
		url: "https://www.district.example.gov.cn/tzgg/index.html",
		html: `<html lang="zh"><head><title>通知公告-某区人民政府</title></head><body><header><nav>${links(MENU)}</nav></header><main><aside class="sub"><ul>${menu("要闻 动态 公告 视频")}</ul></aside>
<div class="list-box">${each(ZH_GOV.slice(2, 14), (title, i, { y, m, d }) => `<div class="item"><div class="riqi"><b>${d}</b><i>${y}-${m}</i></div><div class="txt"><h4><a href="/tzgg/${y}/${700 + i}.html">${title}</a></h4><p>根据有关规定，现将相关事项予以公布，请各单位认真组织实施，并于月底前报送落实情况。</p></div></div>`)}</div>
<div class="pagination">${links("1 2 3 … 20 下一页")}</div></main><footer>${links("关于我们 联系我们 隐私声明")}</footer></body></html>`,
		wanted: wanted(
			ZH_GOV.slice(2, 14),
			(i, { y }) => `https://www.district.example.gov.cn/tzgg/${y}/${700 + i}.html`,
		),
	},
	{
		name: "gov-groups-of-five",
		url: "http://jsj.example.gov.cn/col/col1234/index.html",
		html: `<html><head><title>建设局 工作动态</title></head><body><div id="menu">${links(MENU)}</div><div class="right_list">
${[0, 5, 10]
	.map(
		(from) =>
			`<ul class="news_list">${each(ZH_NEWS.slice(from, from + 5), (title, j) => {
				const i = from + j;
				const date = wanted(ZH_NEWS, () => "")[i]?.day;
				return `<li><span class="fr">[${date}]</span><i></i><a href="http://jsj.example.gov.cn/art/2026/6/${i + 1}/art_1234_${i}.html">${title}</a></li>`;
			})}</ul><div class="line"></div>`,
	)
	.join("")}
</div><div class="side"><h3>热点专题</h3>${links("放管服改革 扫黑除恶 文明城市 节能宣传周")}</div></body></html>`,
		wanted: wanted(ZH_NEWS, (i) => `http://jsj.example.gov.cn/art/2026/6/${i + 1}/art_1234_${i}.html`),
	},
	{
		name: "gov-br-lines",
		url: "http://old.example.gov.cn/gg.htm",
		html: `<HTML><HEAD><TITLE>公告栏</TITLE></HEAD><BODY><CENTER><A HREF="/">首页</A> | <A HREF="/a.htm">新闻</A> | <A HREF="/b.htm">公告</A> | <A HREF="/c.htm">下载</A></CENTER><HR><TABLE><TR><TD><FONT SIZE=2>
${each(ZH_GOV.slice(0, 10), (title, i, { day }) => `·<A HREF="gg/${100 + i}.htm">${title}</A> (${day})<BR>`)}
</FONT></TD></TR></TABLE><HR><CENTER>版权所有 <A HREF="mailto:a@b.cn">联系站长</A></CENTER></BODY></HTML>`,
		wanted: wanted(ZH_GOV.slice(0, 10), (i) => `http://old.example.gov.cn/gg/${100 + i}.htm`),
	},
	{
		name: "gov-dl",
		url: "https://www.pref.example.lg.jp/topics/",
		html: `<html lang="ja"><head><title>新着情報｜例県公式サイト</title></head><body><div id="header"><ul>${menu("くらし 観光 産業 県政 防災")}</ul></div><div id="topicpath"><a href="/">トップ</a> &gt; 新着情報</div><div id="main"><h1>新着情報</h1>
<dl class="newslist">${each(JA, (title, i, { y, m, d }) => `<dt>${y}年${Number(m)}月${Number(d)}日</dt><dd><span class="cat">お知らせ</span><a href="/topics/${y}${m}/p0${i}.html">${title}</a></dd>`)}</dl></div><div id="side"><h2>関連リンク</h2><ul>${menu("国の機関 市町村 広報誌 統計")}</ul></div></body></html>`,
		wanted: wanted(JA, (i, { y, m }) => `https://www.pref.example.lg.jp/topics/${y}${m}/p0${i}.html`, false),
	},
	{
		name: "gov-german-teasers",
		url: "https://www.stadt-beispiel.de/rathaus/aktuelles",
		html: `<!doctype html><html lang="de"><head><title>Aktuelles | Stadt Beispiel</title></head><body class="page"><header class="site-header"><ul class="menu">${menu("Rathaus Leben Wirtschaft Kultur Tourismus Kontakt")}</ul></header><div class="breadcrumb"><a href="/">Start</a> › <a href="/rathaus">Rathaus</a></div>
<main>${each(DE, (title, i, { y, m, d }) => `<article class="teaser teaser--news"><div class="teaser__media"><a href="/aktuelles/meldung-${i}" tabindex="-1"><img src="/img/${i}.jpg" width="300" height="200" alt=""></a></div><div class="teaser__body"><span class="teaser__date">${d}.${m}.${y}</span><h3 class="teaser__title"><a href="/aktuelles/meldung-${i}">${title}</a></h3><p>Die Verwaltung informiert über den Stand der Planung und die nächsten Schritte, die der Ausschuss beraten wird.</p><a class="btn" href="/aktuelles/meldung-${i}">Mehr erfahren</a></div></article>`)}</main>
<nav class="pager"><a href="?p=1">1</a><a href="?p=2">2</a></nav><footer><ul>${menu("Impressum Datenschutz Barrierefreiheit Presse")}</ul></footer></body></html>`,
		wanted: wanted(DE, (i) => `https://www.stadt-beispiel.de/aktuelles/meldung-${i}`),
	},
	{
		name: "gov-spanish-bulletin",
		url: "https://www.comarca.example.es/noticias",
		html: `<html lang="es"><head><title>Noticias - Comarca</title></head><body><div id="cabecera">${links("Inicio Servicios Trámites Turismo Contacto")}</div><div id="contenido"><h2>Noticias</h2>
${each(ES, (title, i, { y, m, d }) => `<div class="noticia"><p class="fecha">${d}/${m}/${y}</p><p class="titular"><a href="/noticias/ver/${900 + i}">${title}</a></p><p class="entradilla">La medida entrará en vigor el próximo mes, según ha informado la institución en una nota.</p></div>`)}
</div><div id="lateral"><h3>Lo más leído</h3><ol>${each(ES.slice(3, 8), (title, i) => `<li><a href="/noticias/ver/${903 + i}">${title}</a></li>`)}</ol></div></body></html>`,
		wanted: wanted(ES, (i) => `https://www.comarca.example.es/noticias/ver/${900 + i}`),
	},
	{
		name: "every-fifth-row-in-another-class-and-one-of-them-in-a-sister-column",
		url: "http://www.example.gov.cn/zwgk/cg/zb/",
		html: `<html lang="zh"><head><title>招标公告</title></head><body><ul>${menu("首页 机构 公开 服务 互动")}</ul><div class="main"><ul class="list">${each(ZH_GOV, (title, i, { day }) => `<li${i % 5 === 4 ? ' class="line"' : ""}><a href="${i === 9 || i === 3 ? `http://www.example.gov.cn/zwgk/cg/gz/2026/t2026_${600 - i}.html` : `./2026/t2026_${600 - i}.html`}" title="${title}">${title}</a><span>${day}</span></li>`)}</ul></div></body></html>`,
		wanted: wanted(
			ZH_GOV,
			(i) =>
				`http://www.example.gov.cn/zwgk/cg/${i === 9 || i === 3 ? "gz" : "zb"}/2026/t2026_${600 - i}.html`,
		),
	},
	{
		name: "striped-rows-that-lead-to-other-offices-and-a-row-of-notes",
		url: "https://amt.example.de/bekanntmachungen/",
		html: `<html lang="de"><head><title>Bekanntmachungen</title></head><body><table><tr><th>Datum</th><th>Titel</th></tr>${each(DE, (title, i, { d, m, y }) => `<tr${i % 2 ? ' class="hell"' : ""}><td>${d}.${m}.${y}</td><td><a href="${i === 5 || i === 6 ? `https://kreis.example.de/aktuell/m${900 + i}` : `/bekanntmachungen/b-${900 + i}.html`}">${title}</a></td></tr>`)}<tr class="hinweis"><td></td><td><a href="https://portal.example.de/formulare-und-merkblaetter">Formulare und Merkblätter zu allen Verfahren</a></td></tr></table></body></html>`,
		wanted: wanted(DE, (i) =>
			i === 5 || i === 6
				? `https://kreis.example.de/aktuell/m${900 + i}`
				: `https://amt.example.de/bekanntmachungen/b-${900 + i}.html`,
		),
	},
];
