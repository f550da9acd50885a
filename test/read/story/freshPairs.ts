import type { Pair } from "./pairs.ts";

type Telling = [title: string, text: string];

const pair = (isSame: boolean, pattern: string, hours: number, a: Telling, b: Telling): Pair => ({
	pattern,
	isSame,
	a: { title: a[0], text: a[1] === "" ? [] : [a[1]], hour: 0 },
	b: { title: b[0], text: b[1] === "" ? [] : [b[1]], hour: hours },
});
const same = (pattern: string, hours: number, a: Telling, b: Telling) => pair(true, pattern, hours, a, b);
const two = (pattern: string, hours: number, a: Telling, b: Telling) => pair(false, pattern, hours, a, b);

const RAIL =
	"青岭隧道15日凌晨贯通。隧道全长18.7公里，是云海高铁全线最长的隧道，穿越7条断裂带，施工历时五年零两个月。中铁建设者采用凿岩台车与悬臂掘进机配合作业，最快月进尺达到186米。云海高铁建成后，两地间旅行时间将由4小时缩短至1.5小时。";
const PANDA =
	"大熊猫“苏苏”6日在云州动物园产下一对双胞胎，体重分别为152克和128克，母子平安。园方说，这是该园时隔九年再次迎来大熊猫幼仔。饲养员将采取人工与母兽交替哺育的方式照料幼仔，预计百日后与公众见面。";
const CHIP =
	"Velora said on Monday that it will build a chip plant near Graz for 3.4 billion euros, with 1,400 jobs from 2029 on. The state pays 600 million of it. The plant is to make sensors for cars on wafers of 300 millimetres. Two other sites, in Saxony and near Lyon, had been considered. The union welcomed the decision and asked for a collective agreement.";
const WHALE =
	"A humpback whale that had been stranded on Tarn beach since Friday swam free on Sunday's high tide after 60 volunteers dug a channel of 40 metres. The animal, about nine metres long, was last seen heading west. Biologists fitted it with a tag that will fall off within three weeks. The coast guard asks boats to keep a distance of 300 metres.";
const TAX =
	"财政部、税务总局联合发布公告，自2026年7月1日至2028年12月31日，对月销售额15万元以下的增值税小规模纳税人免征增值税。适用3%征收率的应税销售收入，减按1%征收率征收。公告指出，纳税人已缴纳的应予减免税款，可抵减以后月份应缴纳税款或予以退还。";
const GAME =
	"Studio Pale Fire has put off its game The Long Orchard from October to 26 February. Director Mio Hagen wrote that the team of 34 wants to finish the last two areas without overtime. Who has paid already gets the money back on request. A demo of forty minutes comes out on Thursday for all systems.";
const BUS =
	"自11月20日起，云州公交集团调整12路、36路和108路三条线路。12路延伸至高铁东站南广场，36路缩短至体育中心，108路改走建设大道。调整后首末班时间不变，票价不变。市民可拨打96166咨询，或在“云州出行”小程序查询实时到站。";
const HEAT =
	"据中央气象台监测，8月11日14时，云州站气温达到42.3℃，突破当地有气象记录以来的历史极值。同日有38个国家站最高气温超过40℃。气象台预计，本轮高温还将持续5天，13日起影响范围向东扩展。专家提醒公众减少午后户外活动。";
const BOOK =
	"The Harrow prize goes to Noor Aldin for her novel Salt Roads, the jury announced on Tuesday evening. It tells of three sisters who carry letters across a desert in 1911. The prize is worth 50,000. Aldin, who is 41 and works as a nurse, said that she had written it on night shifts. Five other books were on the short list.";
const QUAKE =
	"An earthquake of magnitude 6.2 shook the island of Lomara at 3.14 am on Thursday, the geological service said. Its centre lay 22 kilometres below the sea, 35 kilometres off the port of Anse. A warning of a tsunami was lifted after two hours. Nine people were hurt and some 300 houses damaged, most of them in the old town.";

/** Sixty pairs by patterns that the two hundred have not: interviews, briefs, translations of a headline, prices, results, editions. */
export const FRESH_PAIRS: Pair[] = [
	same(
		"a headline from the middle of the text",
		7,
		["云海高铁最长隧道贯通", RAIL],
		["穿越7条断裂带！青岭隧道今日贯通", RAIL],
	),
	same(
		"with an introduction of another desk",
		12,
		["云海高铁最长隧道贯通", RAIL],
		[
			"云海高铁建设取得重大进展",
			`从工地传来好消息。${RAIL.slice(0, 70)}建设单位负责人接受采访时难掩激动，他说，五年来的努力没有白费，接下来将转入铺轨阶段。`,
		],
	),
	same("the first sentence alone", 3, ["青岭隧道贯通", RAIL], ["18.7公里青岭隧道贯通", RAIL.slice(0, 62)]),
	same(
		"a question for a headline",
		20,
		["云州动物园大熊猫产下双胞胎", PANDA],
		["大熊猫“苏苏”生了双胞胎，什么时候能见面？", PANDA],
	),
	same(
		"a brief after the long text",
		30,
		["云州动物园大熊猫产下双胞胎", PANDA],
		["云州：大熊猫诞双胞胎", PANDA.slice(0, 58)],
	),
	same(
		"quoted in a round-up of one",
		15,
		["大熊猫“苏苏”产双胞胎", PANDA],
		["萌！云州动物园官宣添丁", `${PANDA}网友纷纷留言祝贺，有人已经开始给幼仔起名字。`],
	),
	same(
		"another headline and no first sentence",
		6,
		["Velora to build chip plant near Graz", CHIP],
		["Graz wins 3.4 billion euro chip factory", CHIP.slice(CHIP.indexOf("The state"))],
	),
	same(
		"a headline of the company's",
		2,
		["Velora to build chip plant near Graz", CHIP],
		["Velora invests in Europe's automotive future", CHIP],
	),
	same(
		"the first two sentences",
		9,
		["Velora to build chip plant near Graz", CHIP],
		["Chip plant for Graz: Velora brings 1,400 jobs", CHIP.slice(0, 170)],
	),
	same(
		"a play on words",
		22,
		["Stranded whale swims free from Tarn beach", WHALE],
		["Whale of a time: humpback back at sea", WHALE],
	),
	same(
		"figures rounded",
		10,
		["Stranded whale swims free from Tarn beach", WHALE],
		[
			"Humpback freed after two days on beach",
			WHALE.replace("60 volunteers", "dozens of volunteers").replace("40 metres", "some forty metres"),
		],
	),
	same(
		"official wording and plain wording",
		5,
		["关于增值税小规模纳税人减免增值税政策的公告", TAX],
		["好消息！月销售额15万元以下免征增值税", TAX],
	),
	same(
		"a summary in the middle",
		18,
		["两部门发布小规模纳税人免税政策", TAX],
		["增值税优惠政策延续至2028年底", TAX.slice(30)],
	),
	same(
		"with advertising around it",
		8,
		["The Long Orchard delayed to February", GAME],
		[
			"The Long Orchard pushed back to 26 February",
			`Our newsletter brings you the best of games each Friday. ${GAME} Follow us for more, and tell your friends of our shop.`,
		],
	),
	same(
		"a headline of numbers",
		4,
		["The Long Orchard delayed to February", GAME],
		["34 developers, no overtime: why The Long Orchard comes later", GAME],
	),
	same(
		"a service piece",
		16,
		["云州三条公交线路11月20日起调整", BUS],
		["12路、36路、108路公交有变化 看看影响你吗", BUS],
	),
	same(
		"a list without texts",
		5,
		["云州三条公交线路11月20日起优化调整", ""],
		["云州三条公交线路11月20日起优化调整（附线路图）", ""],
	),
	same("a record", 3, ["42.3℃！云州气温破历史极值", HEAT], ["云州观测到42.3℃高温 突破历史纪录", HEAT]),
	same(
		"a record, with advice",
		14,
		["42.3℃！云州气温破历史极值", HEAT],
		["高温还要持续多久？气象台最新研判", HEAT],
	),
	same(
		"the winner's name",
		2,
		["Noor Aldin wins Harrow prize for Salt Roads", BOOK],
		["Nurse wins 50,000 Harrow prize with desert novel", BOOK],
	),
	same(
		"capitals and a site's name",
		11,
		["Noor Aldin wins Harrow prize for Salt Roads", ""],
		["NOOR ALDIN WINS HARROW PRIZE FOR SALT ROADS | Bookish", ""],
	),
	same(
		"shortened by another agency",
		6,
		["Magnitude 6.2 earthquake shakes Lomara", QUAKE],
		["Strong quake off Lomara injures nine", QUAKE.slice(0, 230)],
	),
	same(
		"updated within hours",
		5,
		["Magnitude 6.2 earthquake shakes Lomara", QUAKE],
		["Lomara earthquake: nine hurt, tsunami warning lifted", QUAKE.replace("some 300", "at least 300")],
	),
	same(
		"told in words of one's own",
		9,
		["Magnitude 6.2 earthquake shakes Lomara", QUAKE],
		[
			"Island of Lomara hit by earthquake in the night",
			"People on Lomara ran into the streets on Thursday night when the ground shook for almost a minute. Nine were injured by falling tiles. Sirens warned of a wave that never came.",
		],
	),
	same(
		"told in words of one's own",
		8,
		["云州动物园大熊猫产下双胞胎", PANDA],
		[
			"时隔九年 云州再添熊猫宝宝",
			"时隔九年，云州动物园再次传出喜讯。“苏苏”顺利分娩，两只幼仔目前状态良好。想看宝宝的朋友还要等一百天左右。",
		],
	),
	same(
		"the same title, other texts",
		6,
		["云海高铁全线最长隧道青岭隧道今日贯通", RAIL],
		[
			"云海高铁全线最长隧道青岭隧道今日贯通",
			"随着最后一声炮响，青岭隧道18.7公里全线打通。参建单位克服高地温、突泥涌水等难题，云海高铁控制性工程取得突破。",
		],
	),
	same("tables for text", 4, ["云州三条公交线路调整", BUS], ["公交线路调整公告", BUS.replaceAll("。", "；")]),
	same("traditional marks", 3, ["42.3℃！云州气温破历史极值", HEAT], ["高溫 雲州42.3℃破紀錄", HEAT]),
	same(
		"from a press release",
		26,
		["Velora announces new 300 mm fab in Austria", CHIP],
		["Chip maker picks Austria over Saxony and Lyon", CHIP],
	),
	same(
		"a live page's last state",
		12,
		["Whale rescue live: animal is free", `${WHALE} This page is closed; thank you for reading.`],
		["Stranded whale swims free from Tarn beach", WHALE],
	),
	two(
		"results of two rounds",
		24,
		[
			"Harrow prize: short list announced",
			"Six books are on the short list of the Harrow prize, the jury announced on Friday. Among them are Salt Roads by Noor Aldin and a first novel by a postman. The prize is worth 50,000. The winner will be named in three weeks at a dinner in the town hall.",
		],
		["Noor Aldin wins Harrow prize for Salt Roads", BOOK],
	),
	two(
		"two tunnels",
		10,
		[
			"云海高铁松坪隧道贯通",
			"松坪隧道11日贯通，全长9.3公里，是云海高铁先期开工段的重点工程，由中铁四局承建，历时三年。施工中先后攻克岩爆、涌水等难题，为全线按期建成奠定基础。",
		],
		["云海高铁最长隧道贯通", RAIL],
	),
	two(
		"two animals",
		20,
		[
			"云州动物园长颈鹿产下幼仔",
			"长颈鹿“佳佳”5日在云州动物园产下一头雄性幼仔，体重62公斤，身高1.78米，母子平安。饲养员说，小长颈鹿出生40分钟后就站了起来，预计一个月后与公众见面。",
		],
		["云州动物园大熊猫产下双胞胎", PANDA],
	),
	two(
		"two plants",
		5,
		[
			"Velora to close chip plant in Dresden",
			"Velora said on Monday that it will close its oldest plant in Dresden in 2027, with the loss of 700 jobs. Machines of the plant are thirty years old. Talks with the works council begin next week. The state government called the decision a blow.",
		],
		["Velora to build chip plant near Graz", CHIP],
	),
	two(
		"two whales",
		40,
		[
			"Second whale strands on Tarn beach",
			"A minke whale was found dead on Tarn beach on Tuesday, two days after another animal had been saved there. It was four metres long. The museum will take the skeleton. The smell, the mayor said, is a matter for the weekend.",
		],
		["Stranded whale swims free from Tarn beach", WHALE],
	),
	two(
		"a policy and its reading",
		30,
		[
			"解读：小规模纳税人免征增值税政策热点问答",
			"问：按季申报的纳税人如何适用免税政策？答：按季申报的，季度销售额未超过45万元免征增值税。问：开具专用发票的部分能否免税？答：不能，应就该部分缴纳增值税。问：差额征税如何计算？答：以差额后的销售额确定。",
		],
		["两部门发布小规模纳税人免税政策", TAX],
	),
	two(
		"two delays",
		6,
		[
			"Iron Tide delayed to March",
			"Studio North Quay has put off its game Iron Tide from November to 19 March. The publisher wrote that the console versions need more time. Orders stay as they are. A test for 5,000 players begins in January.",
		],
		["The Long Orchard delayed to February", GAME],
	),
	two(
		"two notices of one office",
		24,
		[
			"云州公交11月25日起新开通夜间线路",
			"自11月25日起，云州公交集团新开通夜1路、夜2路两条线路，运营时间为22时30分至次日1时，票价3元。市民可拨打96166咨询，或在“云州出行”小程序查询实时到站。",
		],
		["云州三条公交线路11月20日起调整", BUS],
	),
	two(
		"two days of heat",
		24,
		[
			"42.6℃！云州气温再破极值",
			"8月12日15时，云州站气温升至42.6℃，再度刷新前一日刚刚创下的历史纪录。当天有45个国家站最高气温超过40℃，多地用电负荷创新高，医院接诊中暑病人明显增加。",
		],
		["42.3℃！云州气温破历史极值", HEAT],
	),
	two(
		"two quakes",
		50,
		[
			"Magnitude 5.4 aftershock shakes Lomara",
			"An aftershock of magnitude 5.4 shook the island of Lomara at 5.50 pm on Friday, the geological service said. Its centre lay 18 kilometres below the sea. No further damage was reported, but people in the old town slept in tents for a second night.",
		],
		["Magnitude 6.2 earthquake shakes Lomara", QUAKE],
	),
	two(
		"prices",
		24,
		[
			"今日金价：足金每克1,128元",
			"11月3日，国内品牌金店足金零售价每克1,128元，较前一日上涨6元。上海黄金交易所AU9999收盘价每克978.5元，成交量42吨。分析人士建议理性投资，注意价格波动风险。",
		],
		[
			"今日金价：足金每克1,119元",
			"11月4日，国内品牌金店足金零售价每克1,119元，较前一日下跌9元。上海黄金交易所AU9999收盘价每克969.2元，成交量38吨。分析人士建议理性投资，注意价格波动风险。",
		],
	),
	two(
		"pigs",
		24,
		[
			"11月3日全国生猪价格行情",
			"11月3日全国外三元生猪均价每公斤14.32元，较昨日上涨0.08元。东北、华北稳中偏强，华南略有回落。屠宰企业收购顺畅，养殖端惜售情绪升温，预计短期内价格以震荡为主。",
		],
		[
			"11月4日全国生猪价格行情",
			"11月4日全国外三元生猪均价每公斤14.27元，较昨日下跌0.05元。东北、华北稳中偏弱，华南略有上涨。屠宰企业收购顺畅，养殖端出栏积极性提高，预计短期内价格以震荡为主。",
		],
	),
	two(
		"exchange rates",
		24,
		[
			"人民币对美元中间价报7.0812",
			"中国外汇交易中心公布，11月3日银行间外汇市场人民币汇率中间价为1美元对人民币7.0812元，1欧元对人民币8.1927元，100日元对人民币4.6518元，1港元对人民币0.91063元。",
		],
		[
			"人民币对美元中间价报7.0798",
			"中国外汇交易中心公布，11月4日银行间外汇市场人民币汇率中间价为1美元对人民币7.0798元，1欧元对人民币8.1873元，100日元对人民币4.6622元，1港元对人民币0.91041元。",
		],
	),
	two(
		"weather of two towns",
		1,
		[
			"Weather for Harrow: rain from noon",
			"Clouds come in from the west in the morning, rain follows from noon on and lasts into the night. Highs of 11 degrees, lows of 6. Wind from the south west, fresh at times. The weekend will be drier and a little colder than today.",
		],
		[
			"Weather for Oldport: rain from noon",
			"Clouds come in from the west in the morning, rain follows from noon on and lasts into the night. Highs of 12 degrees, lows of 8. Wind from the south west, strong at times. The weekend will be drier and a little colder than today.",
		],
	),
	two(
		"horoscopes",
		24,
		[
			"Your horoscope for Tuesday",
			"Aries: somebody is waiting for your answer. Taurus: keep your money together today. Gemini: an old friend calls. Cancer: rest, and drink enough. Leo: the stage is yours.",
		],
		[
			"Your horoscope for Wednesday",
			"Aries: you may say no. Taurus: a good day for plans. Gemini: look twice before you sign. Cancer: good news from far away. Leo: let others speak.",
		],
	),
	two(
		"editions of a tool",
		20,
		[
			"Release 4.12.1",
			"This release fixes a crash when a file has no name, and brings translations into Basque and Welsh up to date. Thanks to everybody who reported problems. See the change log for details, and the wiki for how to upgrade.",
		],
		[
			"Release 4.12.2",
			"This release fixes a leak of memory when a window is closed, and brings translations into Czech and Irish up to date. Thanks to everybody who reported problems. See the change log for details, and the wiki for how to upgrade.",
		],
	),
	two(
		"two courts",
		8,
		[
			"男子酒驾获刑 法院：拘役两个月",
			"云州市城南区法院审理查明，被告人王某酒后驾驶小型汽车，被民警当场查获，血液酒精含量为156毫克每100毫升。法院以危险驾驶罪判处王某拘役两个月，并处罚金四千元。",
		],
		[
			"男子酒驾获刑 法院：拘役三个月",
			"海州市港区法院审理查明，被告人陈某酒后驾驶小型汽车，被民警当场查获，血液酒精含量为212毫克每100毫升。法院以危险驾驶罪判处陈某拘役三个月，并处罚金六千元。",
		],
	),
	two(
		"lost and found",
		4,
		[
			"寻物启事",
			"本人于11月3日在图书馆三楼遗失黑色双肩包一个，内有笔记本电脑和学生证，请拾到者与张同学联系，必有重谢。",
		],
		["寻物启事", "本人于11月3日在二食堂遗失蓝色保温杯一个，对我有特殊意义，请拾到者与李同学联系，必有重谢。"],
	),
	two(
		"two recruitments",
		26,
		[
			"云州市第一中学公开招聘教师公告",
			"因教学工作需要，云州市第一中学面向社会公开招聘教师12名，其中语文3名、数学4名、英语2名、物理3名。报名时间11月10日至14日，笔试时间另行通知。应聘人员须具有教师资格证，年龄35周岁以下。",
		],
		[
			"云州市第三中学公开招聘教师公告",
			"因教学工作需要，云州市第三中学面向社会公开招聘教师9名，其中语文2名、数学2名、化学3名、体育2名。报名时间11月12日至16日，笔试时间另行通知。应聘人员须具有教师资格证，年龄35周岁以下。",
		],
	),
	two(
		"two auctions",
		10,
		[
			"海州港区18号地块以6.4亿元成交",
			"海州市自然资源局3日公开出让18号地块，面积4.2公顷，经过27轮竞价，由滨海置业以6.4亿元竞得，溢价率18%。地块用途为居住，容积率不高于2.0。",
		],
		[
			"海州港区21号地块以3.9亿元成交",
			"海州市自然资源局3日公开出让21号地块，面积2.8公顷，经过12轮竞价，由远大地产以3.9亿元竞得，溢价率9%。地块用途为居住，容积率不高于2.0。",
		],
	),
	two(
		"an announcement and the event",
		48,
		[
			"博物馆新馆将于12月1日开放",
			"云州博物馆新馆定于12月1日起对公众开放，建筑面积5.6万平方米，展出文物8,200件。观众需通过微信公众号提前三天预约，每日限8,000人次，周一闭馆。",
		],
		[
			"博物馆新馆今日开放 首日迎客8000人次",
			"12月1日上午9时，云州博物馆新馆大门徐徐打开，冒雨排队的观众鱼贯而入。当日8,000个名额全部约满，青铜馆前排起长队，镇馆之宝“凤鸟尊”最受关注。",
		],
	),
	two(
		"the same town, two fires",
		5,
		[
			"Fire at Harrow warehouse under control",
			"Fire crews brought a fire at a warehouse in Harrow under control on Monday afternoon. Paint and tyres were stored there. Smoke could be seen for miles, and people were told to keep windows shut until six.",
		],
		[
			"Fire at Harrow bakery under control",
			"Fire crews brought a fire at a bakery in Harrow under control on Monday evening. An oven had been left on. The flat above it was evacuated, and the street reopened at nine.",
		],
	),
	two(
		"two interviews",
		30,
		[
			"“我们还要再试一次”：专访登山者周岩",
			"周岩刚从雪山回来，脸上的冻伤还没有好。她说起三次冲顶失败的经历，说起队友，说起帐篷里读完的一本旧小说，说明年春天还要再试一次。",
		],
		[
			"“山一直在那里”：专访登山者周岩",
			"下一次出发之前，周岩在家里收拾装备。这一次她谈的是训练、钱和家人，谈怎样在城市的楼梯间里背着二十公斤的沙袋上上下下。",
		],
	),
	two(
		"two columns of one name",
		24,
		[
			"评论：让政策红利落到实处",
			"好政策贵在落实。一些地方材料写得漂亮，群众却没有得到实惠，原因在于中间环节过多、责任不清。要把评价的权力交给群众，让数据多跑路。",
		],
		[
			"评论：让政策红利落到实处",
			"小微企业融资难是老问题。银行有钱不敢贷，企业缺钱贷不到，症结在于信息不对称。建立共享平台、完善担保体系，才能让活水流向田间地头。",
		],
	),
	two("crosswords", 24, ["Crossword No 29,114", ""], ["Crossword No 29,115", ""]),
	two("videos", 3, ["Watch: the goals of the day", ""], ["Watch: the saves of the day", ""]),
	two(
		"a correction",
		10,
		[
			"更正启事",
			"本报11月2日三版《村里来了大学生》一文，因编辑疏忽，将“王家湾村”误为“王家塆村”，特此更正，并向读者致歉。",
		],
		[
			"更正启事",
			"本报11月2日五版《一座桥的百年》一文，因编辑疏忽，将“1908年”误为“1980年”，特此更正，并向读者致歉。",
		],
	),
	two(
		"two matches of one round",
		2,
		[
			"中超第28轮：云州队2比1胜海州队",
			"中超联赛第28轮3日晚继续进行，云州队主场2比1战胜海州队。第19分钟费南多头球破门，第54分钟李昊扩大比分，海州队在第88分钟由替补上场的王超扳回一球。",
		],
		[
			"中超第28轮：江城队2比1胜北港队",
			"中超联赛第28轮3日晚继续进行，江城队主场2比1战胜北港队。第7分钟马丁点球命中，第71分钟赵磊反击得手，北港队在第90分钟由队长孙越扳回一球。",
		],
	),
	two(
		"two sets of data",
		20,
		[
			"10月份CPI同比上涨0.3%",
			"国家统计局发布数据，10月份全国居民消费价格同比上涨0.3%，环比上涨0.1%。食品价格同比下降1.2%，非食品价格上涨0.6%。1至10月平均，居民消费价格比上年同期上涨0.2%。",
		],
		[
			"10月份PPI同比下降1.9%",
			"国家统计局发布数据，10月份全国工业生产者出厂价格同比下降1.9%，环比上涨0.1%。生产资料价格下降2.1%，生活资料价格下降1.3%。1至10月平均，工业生产者出厂价格比上年同期下降2.5%。",
		],
	),
	two(
		"two parts of one report",
		6,
		[
			"New plan for the old harbour, and what it costs",
			"The council wants to turn the old harbour into flats, a school and a park until 2034. It will cost 410 million, half of which investors are to pay. The vote is in May. Boats will have to go.",
		],
		[
			"What people at the old harbour think of the plan",
			"Jan has mended nets here for fifty years and is not going anywhere. Two students would love a flat with a view. The woman from the kiosk fears for her customers, and the swimmers for their steps.",
		],
	),
];
