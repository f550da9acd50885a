import { STORIES, type Story } from "./stories.ts";

/** One side of a pair. */
export interface Side {
	title: string;
	/** Sentences. */
	text: string[];
	/** Hours after a common beginning. */
	hour: number;
}

export interface Pair {
	pattern: string;
	isSame: boolean;
	a: Side;
	b: Side;
}

const isEnglish = ({ titles: [title] }: Story) => !/\p{Script=Han}/u.test(title);

/** What an editor puts in the place of words of the agency's. */
const WORDING: [RegExp, string][] = [
	[/记者从|近日/g, "据悉，"],
	[/表示/g, "称"],
	[/同比增长/g, "比上年同期增长"],
	[/said on (\w+)/g, "announced $1"],
	[/\babout\b/g, "some"],
	[/will be/g, "is to be"],
	[/超过/g, "逾"],
];
const reworded = (sentence: string) =>
	WORDING.reduce((text, [word, other]) => text.replace(word, other), sentence);

/** The same story by four other desks. */
function retold(story: Story): Pair[] {
	const { titles, text } = story;
	const [agency, second = agency, third = agency, fourth = agency] = titles;
	const a = { title: agency, text, hour: 0 };
	const dateline = isEnglish(story) ? "LONDON (Agency) -" : "新闻社云州11月3日电（记者王小强 陈静）";
	const own = isEnglish(story)
		? "Our newsroom follows this story; more as we get it."
		: "更多消息，本报将持续关注，欢迎读者提供线索。";
	const label = isEnglish(story) ? `${agency} | The Daily River` : `【快讯】${agency}_云州新闻网`;
	return [
		{
			pattern: "agency text, another title",
			a,
			b: { title: second, text: [dateline + text[0], ...text.slice(1)], hour: 5 },
		},
		{
			pattern: "cut, with a line of one's own",
			a,
			b: { title: third, text: [...text.slice(0, Math.ceil(text.length * 0.6)), own], hour: 9 },
		},
		{ pattern: "its beginning as a summary", a, b: { title: label, text: text.slice(0, 2), hour: 2 } },
		{
			pattern: "edited and in another order",
			a,
			b: { title: fourth, text: [text[0] ?? "", ...text.slice(1).reverse().map(reworded)], hour: 26 },
		},
	].map((pair) => ({ ...pair, isSame: true }));
}

/** Titles alone, of the same day: lists without texts. */
function titlesAlone(story: Story): Pair {
	const [title] = story.titles;
	const other = isEnglish(story) ? `${title.toUpperCase()} - River Times` : `${title}（图）`;
	return {
		pattern: "titles alone",
		isSame: true,
		a: { title, text: [], hour: 0 },
		b: { title: other, text: [], hour: 4 },
	};
}

/** A form, filled in twice: `{}` in turn, in the title and the text. */
interface Form {
	title: string;
	text: string;
	fill: [string[], string[]];
	/** Hours between the two. */
	apart?: number;
}

const filled = (form: string, values: string[]) => {
	let at = 0;
	return form.replace(/\{\}/g, () => values[at++ % values.length] ?? "");
};
const sentences = (text: string) => text.split(/(?<=[。！？]|\. )/u);

function formPair(pattern: string, { title, text, fill: [one, two], apart = 24 }: Form): Pair {
	const side = (values: string[], hour: number) => {
		const all = filled(`${title}\n${text}`, values).split("\n");
		return { title: all[0] ?? "", text: sentences(all[1] ?? ""), hour };
	};
	return { pattern, isSame: false, a: side(one, 0), b: side(two, apart) };
}

const BID =
	"根据《中华人民共和国招标投标法》等有关规定，{}项目评标工作已经结束，现将中标结果公示如下。中标人为{}，中标价{}万元，工期{}天。公示期自发布之日起三日。投标人或者其他利害关系人对结果有异议的，应当在公示期间以书面形式提出。联系人：招标办公室，电话{}。";
const POST =
	"根据干部任前公示有关规定，现将{}同志拟任职情况公示如下。{}，{}年{}月出生，大学学历，中共党员，现任{}，拟任{}。公示时间自即日起五个工作日。公示期间如有问题，可通过来信、来电、来访等形式向组织部反映，反映问题要实事求是，提倡署真实姓名。举报电话12380。";
const WARN =
	"{}气象台{}发布{}预警信号：预计未来{}小时内，我市{}将出现明显天气，请有关单位和人员做好防范准备。政府及相关部门按照职责做好防御工作，居民尽量减少外出，注意交通安全，切断危险的室外电源，妥善安置易受影响的室外物品。";
const OIL =
	"国家发展改革委发布消息，根据近期国际市场油价变化情况，按照现行成品油价格机制，自{}24时起，国内汽油价格每吨{}{}元，柴油价格每吨{}{}元。相关部门提醒，中石油、中石化、中海油三大公司要组织好成品油生产和调运，确保市场稳定供应，严格执行国家价格政策。";
const MATCH =
	"{} beat {} {} at {} on {} in front of {} spectators. {} opened the score in minute {} with a header after a corner. The visitors had more of the ball in the second half but found no way through. Coach {} said that his players had worked hard for it and that nobody should look at the table before spring. Next week they travel to {}.";
const JOBS =
	"The statistics office said on {} that unemployment stood at {}% in {}, after {}% the month before. The number of people out of work {} by {}. Employment in industry was little changed, while shops and restaurants {} staff. Analysts had expected {}%. The next figures are published on {}.";

/** Forms in a series: the number tells them apart, or a name. */
const FORMS: { pattern: string; forms: Form[] }[] = [
	{
		pattern: "a series that differs in a number",
		forms: [
			{
				title: "关于2026年第{}批拟认定高新技术企业名单的公示",
				text: "根据《高新技术企业认定管理办法》，现将2026年第{}批拟认定的{}家企业名单予以公示。公示期为10个工作日。有异议的可在公示期内以书面形式提出，并提供必要的证明材料。联系电话{}。",
				fill: [
					["三", "三", "214", "3361001"],
					["四", "四", "187", "3361001"],
				],
			},
			{
				title: "云州市{}月份空气质量状况",
				text: "云州市生态环境局发布{}月份空气质量状况。全市空气质量优良天数{}天，优良率{}%，细颗粒物平均浓度{}微克每立方米，可吸入颗粒物平均浓度{}微克每立方米，与去年同期相比有所改善。各县区排名见附表。",
				fill: [
					["9", "9", "28", "93.3", "21", "38"],
					["10", "10", "26", "83.9", "29", "47"],
				],
			},
			{
				title: "第{}期云州市小客车指标摇号结果公布",
				text: "云州市小客车指标调控管理办公室公布第{}期摇号结果，本期个人有效编码{}个，配置指标{}个，中签率约{}%。未中签的申请人自动转入下一期，无需重新申请。申请人可登录网站查询本人结果。",
				fill: [
					["118", "118", "642315", "3801", "0.59"],
					["119", "119", "651008", "3799", "0.58"],
				],
			},
			{
				title: "水资源公报（2026年第{}季度）",
				text: "2026年第{}季度，全市降水量{}毫米，地表水资源量{}亿立方米，大中型水库蓄水量{}亿立方米。用水总量与去年同期相比基本持平，农业用水占比最大，生活用水略有增加。各县市区详细数据见公报正文。",
				fill: [
					["二", "二", "312.4", "8.7", "14.2"],
					["三", "三", "486.1", "13.9", "17.6"],
				],
			},
			{
				title: "停电通知（{}号）",
				text: "因线路检修需要，{}日{}时至{}时对{}线路停电检修，影响范围包括{}。请广大用户提前做好准备，遇雨天顺延。检修期间请勿在线路上作业，随时可能恢复送电。服务热线95598。",
				fill: [
					["2026-117", "11月12", "8", "17", "城北312", "北苑小区、建设路东段"],
					["2026-118", "11月13", "7", "18", "城南207", "南湖花园、民主路西段"],
				],
			},
			{
				title: "Weekly newsletter #{}",
				text: "This is issue {} of the weekly newsletter. This week we look at {}, answer {} letters from readers and list {} events. As always you find the calendar at the end. Write to us if you know of something that belongs here. Subscriptions are free and can be ended at any time.",
				fill: [
					["211", "211", "paper making", "14", "9"],
					["212", "212", "wind mills", "11", "12"],
				],
				apart: 48,
			},
			{
				title: "Security advisory 2026-{}: update available",
				text: "An update is available for {} which fixes a problem rated {}. Who runs a version before {} should update. The problem allows somebody with access to the network to {}. No exploit is known. The fix has been tested on all supported systems. Thanks go to the person who reported the problem.",
				fill: [
					["041", "the mail gateway", "high", "4.2.9", "read log files"],
					["042", "the backup agent", "medium", "7.0.3", "stop the service"],
				],
			},
			{
				title: "Unemployment at {}% in {}",
				text: JOBS,
				fill: [
					[
						"4.1",
						"September",
						"2 October",
						"4.1",
						"September",
						"4.3",
						"fell",
						"21,000",
						"took on",
						"4.2",
						"3 November",
					],
					[
						"4.0",
						"October",
						"3 November",
						"4.0",
						"October",
						"4.1",
						"fell",
						"9,000",
						"let go",
						"4.1",
						"2 December",
					],
				],
				apart: 60,
			},
			{
				title: "Daily market report, {} November",
				text: "Shares closed {} on {} November. The index of the forty largest companies ended at {} points, a change of {}%. Banks were {}, makers of cars {}. Oil cost {} a barrel. Trading was thin before figures from abroad that are due tomorrow. The euro was little changed. Bonds moved within narrow bounds.",
				fill: [
					["11", "higher", "11", "8,412", "0.4", "in demand", "lost", "71.2"],
					["12", "lower", "12", "8,377", "-0.42", "sold", "gained", "70.8"],
				],
			},
			{
				title: "Chapter {} – The Lighthouse Keeper",
				text: "Chapter {} of the serial. {} The lamp turned as it had turned for a hundred years, and nobody in the village looked up. She counted the steps as her father had counted them, and lost the count at {}. Come back on Friday for the next chapter.",
				fill: [
					["12", "12", "The fog came in before noon.", "eighty"],
					["13", "13", "The boat was gone in the morning.", "sixty"],
				],
				apart: 70,
			},
		],
	},
	{
		pattern: "a form with another name",
		forms: [
			{
				title: "关于{}同志任前公示",
				text: POST,
				fill: [
					["张卫国", "张卫国", "张卫国", "1974", "8", "市住建局副局长", "市住建局局长"],
					["刘海燕", "刘海燕", "刘海燕", "1979", "3", "市交通局副局长", "市交通局局长"],
				],
			},
			{
				title: "{}项目中标结果公示",
				text: BID,
				fill: [
					["城东污水处理厂扩建", "城东污水处理厂扩建", "建安集团有限公司", "8,642.15", "420", "3362210"],
					["滨江公园景观提升", "滨江公园景观提升", "绿源园林有限公司", "1,980.6", "180", "3362210"],
				],
			},
			{
				title: "{}气象台发布{}预警",
				text: WARN,
				fill: [
					["云州", "暴雨橙色", "云州", "11月3日16时", "暴雨橙色", "3", "东部乡镇"],
					["海州", "大风蓝色", "海州", "11月3日17时", "大风蓝色", "24", "沿海乡镇"],
				],
				apart: 1,
			},
			{
				title: "{}发布暴雨红色预警信号",
				text: WARN,
				fill: [
					["云州市", "云州", "11月3日16时", "暴雨红色", "3", "城区"],
					["平阳县", "平阳", "11月3日15时", "暴雨红色", "3", "各乡镇"],
				],
				apart: 1,
			},
			{
				title: "{}被查",
				text: "据纪委监委消息：{}涉嫌严重违纪违法，目前正接受纪律审查和监察调查。公开简历显示，{}，男，汉族，{}年{}月生，大学学历，中共党员，曾任{}等职务，{}年任现职至今。纪检监察机关提醒广大党员干部引以为戒。",
				fill: [
					[
						"云州银行原行长周立",
						"云州银行原党委副书记、行长周立",
						"周立",
						"1966",
						"4",
						"信贷部总经理",
						"2017",
					],
					[
						"水务集团原董事长孙鹏",
						"水务集团原党委书记、董事长孙鹏",
						"孙鹏",
						"1964",
						"11",
						"供水公司经理",
						"2015",
					],
				],
				apart: 3,
			},
			{
				title: "{}公司三季度净利润增长",
				text: "{}（{}）发布三季度报告，前三季度实现营业收入{}亿元，同比增长{}%；归属于上市公司股东的净利润{}亿元，同比增长{}%。公司表示，业绩增长主要由于主要产品销量上升以及费用控制得当。公司拟不进行利润分配。",
				fill: [
					["华电", "华电股份", "600917", "48.2", "12.6", "5.31", "18.4"],
					["长源", "长源科技", "002811", "17.9", "9.3", "1.46", "11.2"],
				],
				apart: 2,
			},
			{
				title: "{} {} {}: report",
				text: MATCH,
				fill: [
					[
						"Rovers",
						"City",
						"1-0",
						"Rovers",
						"City",
						"1-0",
						"the Old Mill",
						"Saturday",
						"12,400",
						"Okafor",
						"31",
						"Dahl",
						"Athletic",
					],
					[
						"United",
						"Athletic",
						"1-0",
						"United",
						"Athletic",
						"1-0",
						"Park Lane",
						"Saturday",
						"23,150",
						"Silva",
						"77",
						"Brandt",
						"Rovers",
					],
				],
				apart: 2,
			},
			{
				title: "Obituary: {}",
				text: "{}, {} of this town, died on {} at the age of {}. The funeral will be held at {} on {} at 11 o'clock. The family asks for donations to the hospice in the place of flowers. A book of condolence lies open at the town hall until the end of the month.",
				fill: [
					["Karin Holm", "Karin Holm", "a teacher", "Sunday", "81", "St Olaf's", "Friday"],
					["Peter Lund", "Peter Lund", "a baker", "Monday", "93", "St Mary's", "Saturday"],
				],
				apart: 20,
			},
			{
				title: "{} opens new store in {}",
				text: "{} will open a new store in {} on {}, with {} jobs. The shop on {} has {} square metres and sells food, clothes and things for the house. It will be open on weekdays from eight to eight. The company said that it hoped to be a good neighbour. The mayor will cut the ribbon at ten.",
				fill: [
					["Linden", "Oldport", "Linden", "Oldport", "3 May", "42", "Quay Street", "1,900"],
					["Linden", "Newbury", "Linden", "Newbury", "17 May", "38", "Station Road", "1,650"],
				],
				apart: 40,
			},
			{
				title: "Fire in {} leaves family without home",
				text: "A fire destroyed {} in {} on {} night. Fire crews were called at {} and had the flames under control after {} hours. Nobody was hurt. The cause is not yet known; the police are looking into it. Neighbours have begun to collect clothes and money for the family. The street was closed until the morning.",
				fill: [
					["Westfield", "a wooden house", "Westfield", "Tuesday", "11.20", "three"],
					["Marsh End", "a farmhouse", "Marsh End", "Wednesday", "2.45", "four"],
				],
				apart: 26,
			},
		],
	},
	{
		pattern: "the same title on another day",
		forms: [
			{
				title: "国内成品油价格调整",
				text: OIL,
				fill: [
					["11月3日", "上调", "135", "上调", "130"],
					["11月5日", "下调", "95", "下调", "90"],
				],
				apart: 56,
			},
			{
				title: "今日天气预报",
				text: "今天白天{}，{}风{}级，最高气温{}度；夜间{}，最低气温{}度。明天{}。市民外出请注意{}。空气质量{}，适宜{}。",
				fill: [
					["晴转多云", "西北", "3", "17", "多云", "6", "阴", "添衣保暖", "良", "晨练"],
					["小雨", "偏东", "2", "13", "中雨", "8", "小雨转阴", "携带雨具", "优", "室内活动"],
				],
			},
			{
				title: "云州市新闻发布会在京举行 介绍有关情况",
				text: "{}",
				fill: [
					[
						"发布会介绍了前三季度经济运行情况，地区生产总值增长5.6%，工业增加值增长7.1%，居民收入稳步提高，消费市场持续回暖，外贸结构优化，就业形势总体稳定。",
					],
					[
						"发布会介绍了城市更新行动进展，今年改造老旧小区143个，加装电梯612部，新增停车位8,400个，打通断头路17条，口袋公园建成36处，市民满意度不断提升。",
					],
				],
				apart: 30,
			},
			{
				title: "Open thread: what are you reading this week?",
				text: "{}",
				fill: [
					[
						"This week I am reading a history of salt by a man who clearly loved every grain of it, and a thin book of poems that I found on a train. Tell us below what is on your table, and whether you would lend it to a friend.",
					],
					[
						"I have gone back to an old detective novel, because winter is here and the stove is warm. After that comes a life of a botanist who was shipwrecked twice. What about you? Long lists are welcome as always.",
					],
				],
				apart: 50,
			},
			{
				title: "Morning briefing: what you need to know today",
				text: "{}",
				fill: [
					[
						"Parliament votes on the budget at noon, trains in the north run with delays, and the museum opens its new wing. The weather stays cold, with some sun in the afternoon. In sport, the women's team plays for a place in the final.",
					],
					[
						"The budget has passed by four votes, the strike at the port goes into its second week, and doctors warn of an early wave of flu. Rain from the west in the evening. In sport, a narrow win and a broken leg.",
					],
				],
				apart: 24,
			},
			{
				title: "市长主持召开市政府常务会议研究部署有关工作",
				text: "{}",
				fill: [
					[
						"会议听取了安全生产工作情况汇报，强调要深刻吸取教训，开展隐患排查整治，压实企业主体责任，加强值班值守，确保人民群众生命财产安全，同时研究了冬季供暖保障方案。",
					],
					[
						"会议审议通过数字经济发展三年行动计划，要求加快数据中心建设，培育龙头企业，推动传统产业转型升级，完善人才引进政策，并研究了市属高校布局调整事项。",
					],
				],
				apart: 48,
			},
			{
				title: "Photo of the day from our readers' gallery",
				text: "{}",
				fill: [
					[
						"A heron waits at the weir below the old mill, taken on a frosty morning by Anna from Harrow with a borrowed lens. She waited for two hours and says that the bird was more patient than she was.",
					],
					[
						"Lightning over the harbour, seen from the roof of the car park by Joel, who set his camera on a timer and ran for cover. The third picture of a hundred was the one that he kept.",
					],
				],
				apart: 26,
			},
			{
				title: "双色球开奖公告",
				text: "双色球第{}期开奖号码：红球{}，蓝球{}。本期一等奖{}注，单注奖金{}万元；二等奖{}注。奖池资金{}亿元滚入下期。兑奖期限为自开奖次日起60个自然日，逾期未兑奖视为弃奖。",
				fill: [
					["2026131", "03 08 14 19 26 31", "07", "6", "826", "141", "21.4"],
					["2026132", "01 09 12 22 27 30", "11", "4", "935", "118", "22.6"],
				],
				apart: 48,
			},
		],
	},
];

/** What came next of a story: its background is repeated, the news is another. */
const NEXT: Record<number, { title: string; text: string[] }> = {
	0: {
		title: "云州地铁4号线开通首日客流突破41万人次",
		text: [
			"云州地铁集团29日通报，4号线开通首日共运送乘客41.3万人次，高铁东站站进站量居首。",
			"当天发生两次短时晚点，最长延误6分钟，均已及时处置。",
			"集团将于下月增开高峰列车8列，把最小行车间隔缩短到4分钟。",
			"线路全长32.6公里，共设车站21座，其中换乘站6座，最高运行时速80公里。",
		],
	},
	6: {
		title: "台风“海葵”过境后 福宁全力恢复供电供水",
		text: [
			"6日上午，福宁市区主干道积水基本排除，停电用户恢复供电2.7万户。",
			"自来水公司对北岙镇受损的3公里主管道进行抢修，预计今晚恢复供水。",
			"动车组列车自6日12时起陆续恢复开行，机场首个航班于13时15分起飞。",
			"今年第11号台风“海葵”5日5时20分前后在福宁市沿海登陆，登陆时中心附近最大风力14级，每秒42米。",
		],
	},
	9: {
		title: "平阳县5.1级地震后发生3.4级余震",
		text: [
			"中国地震台网测定，10月18日2时6分平阳县发生3.4级地震，为此前地震的余震。",
			"县里连夜排查房屋2,180栋，发现墙体开裂61处，没有人员受伤。",
			"青垄乡中小学18日停课一天，设立临时安置点4处。",
			"10月17日14时32分在平阳县发生5.1级地震，震源深度10公里。",
		],
	},
	13: {
		title: "Harbour bridge reopens two weeks early after repairs",
		text: [
			"Traffic crossed the harbour bridge again on Monday morning, two weeks before the planned end of the repairs.",
			"The last of the bearings was put in place on Saturday night, and load tests with twelve lorries were passed on Sunday.",
			"The council said that the bill would stay below what was planned.",
			"The harbour bridge was closed to all traffic while engineers replaced 46 corroded bearings.",
		],
	},
	14: {
		title: "Central bank governor defends rise to 4.75%",
		text: [
			"Governor Elena Marsh told a committee of parliament on Wednesday that not acting would have cost borrowers more in the end.",
			"Members asked why the forecast of spring had been so far from what came.",
			"She said that energy prices had surprised everybody and that the models were being looked at by outside experts.",
			"The central bank raised its key interest rate by a quarter of a percentage point to 4.75% on Tuesday, the third increase this year.",
		],
	},
	15: {
		title: "Rescued hikers ignored weather warning, police say",
		text: [
			"Police in Brenta said that the group had been told at the hut that fog was coming and had gone on all the same.",
			"The club that led the tour is to pay a part of the search, which cost about 85,000.",
			"One of the rescued, a student of 19, thanked the crew in a letter.",
			"Nine hikers who went missing on Mount Kessel on Saturday were found alive on Monday morning.",
		],
	},
	17: {
		title: "Northwind drops Fairline bid and names new chief",
		text: [
			"Northwind said on Monday that it would not appeal and that its chief executive would leave at the end of the year.",
			"Her place takes the head of finance, who is to save 300 million within two years.",
			"Fairline is looking for a partner abroad, two people who know of the talks said.",
			"A federal judge on Friday blocked the 5.2 billion dollar merger of Northwind and Fairline.",
		],
	},
	20: {
		title: "Hospitals back online five days after ransomware attack",
		text: [
			"Eight of the eleven hospitals of Medora were working normally again on Friday, the group said.",
			"Operations that were cancelled are to be made up for within three weeks, at weekends too.",
			"Prosecutors have opened a case and asked two other countries for help.",
			"Patients whose records were copied will be told by letter, and a telephone line has been set up.",
		],
	},
};

function nextOf(story: Story, next: { title: string; text: string[] }): Pair {
	const a = { title: story.titles[0], text: story.text, hour: 0 };
	return { pattern: "what came next", isSame: false, a, b: { ...next, hour: 30 } };
}

/** Two stories of one kind. */
const SIMILAR: [Side, Side][] = [
	[
		["云州新闻联播", []],
		["云州新闻联播", []],
	],
	[
		["2026年公开招聘工作人员公告", []],
		["2026年公开招聘工作人员拟聘用名单公示", []],
	],
	[
		["我市召开安全生产工作会议", []],
		["全市安全生产工作会议召开", []],
	],
	[
		["受权发布丨政府工作报告", []],
		["受权发布丨关于预算执行情况的报告", []],
	],
	[
		["Man arrested after stabbing in town centre", []],
		["Woman arrested after stabbing in town centre", []],
	],
	[
		["Apple reports record quarter", []],
		["Samsung reports record quarter", []],
	],
	[
		["Ask: which laptop for a student?", []],
		["Ask: which phone for a student?", []],
	],
	[
		["Road closed after accident on A40", []],
		["Road closed after accident on A43", []],
	],
	[
		[
			"云州地铁5号线一期工程开工",
			[
				"云州地铁5号线一期工程昨日开工，线路长28公里，设站19座，计划工期四年，总投资214亿元，建成后连接大学城与空港新区，预计2030年通车。",
			],
		],
		["云州地铁4号线今日开通初期运营", STORIES[0]?.text ?? []],
	],
	[
		[
			"海州市轨道交通4号线开通",
			[
				"海州市轨道交通4号线昨日开通试运营，全长19.8公里，设站15座，由海州火车站至临港新城，票价2元起，首日免费乘坐，市民踊跃体验。",
			],
		],
		["云州市轨道交通4号线开通", STORIES[0]?.text ?? []],
	],
	[
		[
			"江北省前三季度外贸进出口同比增长5.1%",
			[
				"江北海关发布，前三季度江北省进出口总值8,730亿元，同比增长5.1%，其中出口增长4.4%，农产品和纺织品出口保持增长，跨境电商成为亮点。",
			],
		],
		["江南省前三季度外贸进出口同比增长6.8%", STORIES[1]?.text ?? []],
	],
	[
		[
			"Rust 1.98 released",
			[
				"Version 1.98.0 of Rust is out, with a new lint for unused results, support for another debugger, and eleven functions made stable. The release notes list the changes to Cargo.",
			],
		],
		["Rust 1.99 released with stable async closures", STORIES[16]?.text ?? []],
	],
	[
		[
			"Go 1.30 released",
			[
				"The Go team has released version 1.30 with a faster garbage collector, generic methods and a smaller runtime. Modules that name an older version keep its behaviour.",
			],
		],
		["Rust 1.99 released with stable async closures", STORIES[16]?.text ?? []],
	],
	[
		[
			"European Central Bank raises key rate to 3.25%",
			[
				"The European bank raised its rate by half a point, against the advice of several governments, and will sell bonds from March on. Its president spoke of a long way back to two percent.",
			],
		],
		["Central bank raises key rate to 4.75%", STORIES[14]?.text ?? []],
	],
	[
		["通知公告", []],
		["通知公告", []],
	],
	[
		["工作动态", []],
		["工作动态", []],
	],
	[
		["Weekly update", []],
		["Weekly update", []],
	],
	[
		["Release notes", []],
		["Release notes", []],
	],
	[
		["关于召开家长会的通知", []],
		["关于召开家长会的通知", []],
	],
	[
		[
			"Job: software engineer (remote)",
			[
				"We are a team of nine that makes maps for sailors, and look for somebody who knows C++ and the sea. You work from wherever you are, and twice a year on our boat.",
			],
		],
		[
			"Job: software engineer (remote)",
			[
				"A hospital software company with three offices looks for an engineer with five years of Java. Pay by the scale of the public service, thirty days of holiday, and a pension.",
			],
		],
	],
	[
		[
			"国庆假期首日铁路发送旅客超2000万人次",
			[
				"10月1日，全国铁路发送旅客2,038万人次，同比增长4.2%，创单日客流历史新高，加开旅客列车1,992列，运输安全平稳有序。",
			],
		],
		[
			"国庆假期第二日铁路发送旅客超1800万人次",
			[
				"10月2日，全国铁路发送旅客1,846万人次，同比增长3.1%，加开旅客列车1,457列，各地铁路部门优化服务举措，方便旅客出行。",
			],
		],
	],
	[
		[
			"长篇连载：长河落日（上）",
			[
				"那一年的秋天来得特别早，河滩上的芦苇一夜之间白了头，老船工坐在门槛上抽着旱烟，等他的儿子从城里回来。",
			],
		],
		[
			"长篇连载：长河落日（下）",
			["雪落下来的时候，船已经卖掉了，老人把钥匙挂回墙上，对来人说，河还在，人就还在，明年开春再看吧。"],
		],
	],
	[
		[
			"Interview, part one: the woman who maps the deep sea",
			[
				"She has spent a third of her life on ships, and the rest of it thinking of them. In the first part of our talk she tells how she came to the sea.",
			],
		],
		[
			"Interview, part two: the woman who maps the deep sea",
			[
				"In the second part she speaks of the storm of 1998, of machines that never came back, and of what lies in the trenches that no lamp has lit.",
			],
		],
	],
].map(([one, two]) => [
	{ title: String(one?.[0]), text: [...(one?.[1] ?? [])], hour: 0 },
	{ title: String(two?.[0]), text: [...(two?.[1] ?? [])], hour: 6 },
]);

/** Two hundred pairs by the patterns of news and notices. */
export const PAIRS: Pair[] = [
	...STORIES.flatMap(retold),
	...STORIES.slice(0, 12).map(titlesAlone),
	...FORMS.flatMap(({ pattern, forms }) => forms.map((form) => formPair(pattern, form))),
	...(FORMS[0]?.forms.map((form) => formPair("a series, the same day", { ...form, apart: 3 })) ?? []),
	...Object.entries(NEXT).flatMap(([at, next]) =>
		STORIES[Number(at)] ? [nextOf(STORIES[Number(at)] as Story, next)] : [],
	),
	...SIMILAR.map(([a, b]) => ({ pattern: "two of a kind", isSame: false, a, b })),
	// Any two stories of one language, one after the other.
	...STORIES.slice(1).map((story, at) => ({
		pattern: "two stories",
		isSame: false,
		a: { title: STORIES[at]?.titles[1] ?? "", text: STORIES[at]?.text ?? [], hour: 0 },
		b: { title: story.titles[0], text: story.text, hour: 4 },
	})),
	// The same story after more than three days is another day's news.
	...STORIES.slice(0, 5).map(({ titles: [title], text }) => ({
		pattern: "too late",
		isSame: false,
		a: { title, text, hour: 0 },
		b: { title, text, hour: 80 },
	})),
];
