/** Headlines to write pages with: made up for these tests, in the manner of the sites they stand for. */
export const ZH_GOV = [
	"关于开展2026年度房屋市政工程安全生产大检查的通知",
	"关于印发《建设工程消防验收管理办法》的通知",
	"市住建局关于公布第三批绿色建筑标识项目的公告",
	"关于调整建设工程计价依据增值税税率的函",
	"关于征求《城镇燃气管理条例（修订草案）》意见的公告",
	"2026年第二季度建筑业企业资质核查结果公示",
	"关于组织申报省级装配式建筑产业基地的通知",
	"关于对两家施工单位违法违规行为的通报",
	"老旧小区改造配套设施建设资金安排公示",
	"关于做好高温天气建筑施工安全防范工作的紧急通知",
	"关于启用新版施工许可证电子证照的公告",
	"住房公积金归集使用情况年度报告",
	"关于举办全市物业服务项目经理培训班的通知",
	"城市道路挖掘修复费收费标准听证会公告",
	"关于废止部分行政规范性文件的决定",
];
export const ZH_NEWS = [
	"一季度进出口总值同比增长5.8% 民营企业占比过半",
	"暴雨致山区公路多处塌方 抢修队伍连夜打通生命线",
	"国产大飞机完成高原试飞 年内将投入西部航线",
	"新能源车下乡补贴延续 农村充电桩建设提速",
	"两部门：严查医药购销领域商业贿赂",
	"古城夜游人气旺 非遗市集点亮夏夜经济",
	"高校毕业生就业服务季启动 岗位需求超百万",
	"黄河流域生态补偿机制实现全覆盖",
	"专家解读：为什么今年汛期来得早",
	"养老服务进社区 助餐点开到家门口",
	"电影市场回暖 暑期档预售票房破五亿",
	"量子通信卫星新一轮实验取得进展",
	"地铁新线今日试乘 全程票价五元",
	"粮食收购价稳中有升 种植户吃下定心丸",
];
export const EN = [
	"Council approves new cycling lanes along the waterfront",
	"How we cut our build times from forty minutes to three",
	"Regional library opens after two years of renovation",
	"What the latest inflation figures mean for renters",
	"An introduction to property-based testing in practice",
	"Storm warning issued for the northern coast",
	"Researchers map the genome of a rare alpine orchid",
	"Five lessons from running a database on a Raspberry Pi",
	"School meals programme extended to all primary pupils",
	"Why plain text still wins for long-term notes",
	"Local brewery wins national award for its stout",
	"The quiet return of the night train",
	"Museum returns ceremonial drum to its community",
	"Understanding backpressure in streaming systems",
];
export const DE = [
	"Stadtrat beschließt Sanierung der Alten Brücke",
	"Neue Fahrpläne: Was sich im Nahverkehr ändert",
	"Hochwasserschutz am Oberlauf wird ausgebaut",
	"Ausstellung zeigt Fotografien aus der Nachkriegszeit",
	"Warum der Wohnungsbau in der Region stockt",
	"Feuerwehr rettet Wanderer aus steilem Gelände",
	"Bürgerbüro öffnet künftig auch am Samstag",
	"Gemeinde sucht Helfer für das Herbstfest",
	"Energieberatung für Hausbesitzer wird kostenlos",
	"Forscher entdecken römische Straße unter dem Markt",
	"Schwimmbad bleibt bis zum Frühjahr geschlossen",
	"Haushalt 2027: Wo die Stadt sparen will",
];
export const JA = [
	"市立図書館の臨時休館について",
	"令和8年度予算案の概要を公表しました",
	"台風接近に伴う避難所の開設情報",
	"新しい駅前広場の利用が始まります",
	"子育て支援アプリの提供を開始しました",
	"水道料金改定に関する説明会のお知らせ",
	"秋の文化祭で地元の和太鼓が披露されました",
	"ごみ収集日の変更にご注意ください",
	"研究チームが新しい電池材料を開発",
	"観光協会が冬の特別列車を企画",
	"防災訓練の参加者を募集しています",
	"中学生の英語弁論大会で最優秀賞",
];
export const ES = [
	"El ayuntamiento aprueba la reforma de la plaza mayor",
	"Nuevas ayudas para rehabilitar viviendas antiguas",
	"La cosecha de aceituna cae por la falta de lluvias",
	"Abre el plazo de inscripción en las escuelas infantiles",
	"Un incendio obliga a desalojar tres edificios",
	"El hospital estrena su unidad de cuidados paliativos",
	"La línea de autobús llega por fin al polígono",
	"Detectan un yacimiento romano junto al río",
	"El festival de teatro recupera los escenarios de barrio",
	"Los bomberos forestales piden más medios",
	"Crece el número de autónomos en la comarca",
	"La biblioteca digital suma diez mil títulos",
];

/** What a page must yield, in order. */
export interface Wanted {
	title: string;
	url: string;
	/** `2026-05-20`; absent where the page has no date for it. */
	day?: string;
}

export interface ListPage {
	name: string;
	url: string;
	html: string;
	wanted: Wanted[];
	/** Where no item has a date of its own. */
	isUndated?: true;
}

/** The day `i` steps before 2026-06-18, as parts with leading zeros. */
export function dayBefore(i: number): { y: string; m: string; d: string; day: string } {
	const [y = "", m = "", d = ""] = new Date(Date.UTC(2026, 5, 18) - i * 86400_000 * 2)
		.toISOString()
		.slice(0, 10)
		.split("-");
	return { y, m, d, day: `${y}-${m}-${d}` };
}

/** A row of links as menus are written. */
export function links(names: string, base = "/"): string {
	return names
		.split(" ")
		.map((name, i) => `<a href="${base}c${i}/">${name}</a>`)
		.join("");
}

/** The same in a list. */
export function menu(names: string, base = "/"): string {
	return names
		.split(" ")
		.map((name, i) => `<li><a href="${base}m${i}/">${name}</a></li>`)
		.join("");
}

/** Each title with its number, day and address. */
export function each(
	titles: readonly string[],
	write: (title: string, i: number, date: ReturnType<typeof dayBefore>) => string,
): string {
	return titles.map((title, i) => write(title, i, dayBefore(i))).join("\n");
}

/** The expectation for `titles` at `address(i)`, dated or not. */
export function wanted(
	titles: readonly string[],
	address: (i: number, date: ReturnType<typeof dayBefore>) => string,
	dated = true,
): Wanted[] {
	return titles.map((title, i) => {
		const date = dayBefore(i);
		return { title, url: address(i, date), ...(dated ? { day: date.day } : {}) };
	});
}
