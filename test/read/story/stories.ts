/** A piece of news as an agency has it, and what editors make of its title. */
export interface Story {
	titles: [agency: string, ...others: string[]];
	/** Its text, a sentence each. */
	text: string[];
}

/** Invented, after what agencies and papers write. */
export const STORIES: Story[] = [
	{
		titles: [
			"云州地铁4号线今日开通初期运营",
			"云州地铁4号线正式开通 全长32.6公里设21站",
			"坐上4号线！云州第四条地铁来了",
			"云州市轨道交通4号线12月28日开通",
		],
		text: [
			"云州市轨道交通4号线一期工程28日上午10时开通初期运营。",
			"线路全长32.6公里，共设车站21座，其中换乘站6座，最高运行时速80公里。",
			"市交通运输局介绍，4号线串联老城、会展新区和高铁东站，全程约需54分钟。",
			"开通首月，乘客凭云州通卡乘车享受八折优惠，首班车为每日6时10分，末班车为22时45分。",
			"至此，云州地铁运营里程达到146公里，日均客流预计超过90万人次。",
			"市民李先生一早赶来乘坐首班车，他说以后从家到单位可以省下半个小时。",
		],
	},
	{
		titles: [
			"江南省前三季度外贸进出口同比增长6.8%",
			"前三季度江南外贸进出口1.42万亿元 增长6.8%",
			"江南省外贸“成绩单”出炉：前三季度增6.8%",
			"海关：江南省前三季度进出口值创历史同期新高",
		],
		text: [
			"江南海关18日发布数据，今年前三季度，江南省外贸进出口总值1.42万亿元人民币，同比增长6.8%。",
			"其中，出口9,840亿元，增长8.1%；进口4,360亿元，增长3.9%。",
			"民营企业进出口增长11.2%，占全省外贸总值的61.5%，比去年同期提升2.3个百分点。",
			"对共建国家进出口5,120亿元，增长9.7%。",
			"机电产品出口占比接近六成，新能源汽车、锂电池和光伏产品合计出口增长24.6%。",
			"江南海关统计分析处负责人表示，随着稳外贸政策持续显效，全年有望实现质升量稳的目标。",
		],
	},
	{
		titles: [
			"石门水库大坝通过竣工验收",
			"历时七年 石门水库工程通过竣工验收",
			"石门水库竣工验收完成 可灌溉农田38万亩",
			"重大水利工程石门水库顺利“交卷”",
		],
		text: [
			"记者从水利厅获悉，石门水库枢纽工程近日通过竣工验收，标志着这一重大水利工程建设任务全面完成。",
			"工程总库容5.3亿立方米，总投资46.7亿元，以灌溉、供水为主，兼顾防洪和发电。",
			"水库建成后可新增和改善灌溉面积38万亩，年供水量1.9亿立方米，受益人口超过120万人。",
			"验收委员会认为，工程质量合格，投资控制有效，移民安置和环境保护措施已经落实。",
			"大坝为混凝土面板堆石坝，最大坝高132米，自2019年开工以来共完成填筑860万立方米。",
		],
	},
	{
		titles: [
			"我国科学家发现新种食蚊鱼化石",
			"科研团队在滇东发现2.4亿年前鱼类化石新种",
			"距今2.4亿年！滇东发现新的古鱼类",
			"滇东三叠纪地层发现鱼化石新属种 填补演化空白",
		],
		text: [
			"中国古生物研究所26日发布，该所研究团队在云南东部中三叠世地层中发现一种新的鱼类化石，距今约2.4亿年。",
			"新种被命名为“罗平隐齿鱼”，体长约7厘米，口中有三排细小的牙齿。",
			"研究负责人赵一鸣说，这一发现把该类群的化石记录提前了约500万年，为研究二叠纪末大灭绝后海洋生态系统的复苏提供了新的证据。",
			"相关成果已在线发表于国际学术期刊《古脊椎动物学报》。",
			"团队自2016年起在罗平县开展发掘，已采集标本2,300余件。",
		],
	},
	{
		titles: [
			"海州港年吞吐量首次突破5亿吨",
			"5亿吨！海州港吞吐量创新高",
			"海州港货物吞吐量年内突破5亿吨大关",
			"海州港迈入“5亿吨”俱乐部",
		],
		text: [
			"随着满载7.4万吨铁矿石的“远安”轮靠泊，海州港今年货物吞吐量21日突破5亿吨，比去年提前26天。",
			"海州港集团董事长周建表示，今年以来港口新开通集装箱航线11条，其中远洋航线4条。",
			"前11个月，集装箱吞吐量完成612万标箱，同比增长14.3%。",
			"港口三期自动化码头8月投产，单桥作业效率提高约三成，岸电使用率达到92%。",
			"海关数据显示，海州口岸进口整体通关时间压缩到28.4小时。",
		],
	},
	{
		titles: [
			"教育部部署规范中小学课后服务收费",
			"教育部：严禁以课后服务名义乱收费",
			"课后服务收费怎么管？教育部发文明确",
			"中小学课后服务不得强制参加 教育部印发通知",
		],
		text: [
			"教育部办公厅近日印发通知，部署进一步规范中小学课后服务工作，坚决纠正以课后服务名义乱收费的行为。",
			"通知要求，课后服务必须坚持自愿原则，不得强制或者变相强制学生参加，不得将课后服务时间用于讲授新课。",
			"学校不得引进资质不全、费用偏高的第三方机构，引进的收费标准须低于市场价并向社会公示。",
			"各地要设立举报电话和信箱，对群众反映的问题在15个工作日内核查处理。",
			"通知自2026年春季学期起施行，此前发布的规定与本通知不一致的，以本通知为准。",
		],
	},
	{
		titles: [
			"强台风“海葵”登陆福宁沿海 最大风力14级",
			"“海葵”登陆！福宁启动防台风Ⅰ级响应",
			"台风海葵今晨在福宁登陆",
			"强台风“海葵”致福宁3.2万户停电 抢修进行中",
		],
		text: [
			"今年第11号台风“海葵”5日5时20分前后在福宁市沿海登陆，登陆时中心附近最大风力14级，每秒42米。",
			"福宁市防汛抗旱指挥部4日22时将防台风应急响应提升至Ⅰ级，全市转移危险区域群众8.6万人。",
			"受台风影响，福宁沿海普降暴雨到大暴雨，最大累计雨量出现在北岙镇，达到318毫米。",
			"截至5日9时，全市3.2万户用户停电，供电部门已出动抢修队伍127支1,540人。",
			"铁路部门停运途经福宁的动车组列车64列，福宁机场取消进出港航班92架次。",
			"气象部门预计，“海葵”将向西北方向移动，强度逐渐减弱。",
		],
	},
	{
		titles: [
			"李晓彤夺得世界杯女子10米气步枪冠军",
			"世界杯：李晓彤气步枪摘金 打破亚洲纪录",
			"打破亚洲纪录！李晓彤夺冠",
			"射击世界杯华沙站：中国选手李晓彤女子10米气步枪夺金",
		],
		text: [
			"2026年国际射联世界杯华沙站比赛12日展开第二日争夺，中国选手李晓彤以253.9环夺得女子10米气步枪金牌，并打破亚洲纪录。",
			"资格赛中，李晓彤以633.4环排名第一晋级决赛。",
			"决赛前两组她一直处于第三位，第七轮打出10.9环后反超，最终领先亚军挪威选手汉森0.8环。",
			"铜牌由印度选手获得，另一名中国选手王佳排名第五。",
			"赛后李晓彤表示，自己更看重每一枪的动作，纪录是意外的收获。",
		],
	},
	{
		titles: [
			"两部门：下调住房公积金贷款利率0.25个百分点",
			"公积金贷款利率下调0.25个百分点",
			"公积金贷款利率今起下调！百万贷款月供少132元",
			"5年以上首套个人住房公积金贷款利率降至2.35%",
		],
		text: [
			"经国务院同意，自2026年5月8日起，下调个人住房公积金贷款利率0.25个百分点。",
			"调整后，5年以下（含5年）和5年以上首套个人住房公积金贷款利率分别为1.85%和2.35%。",
			"5年以下（含5年）和5年以上第二套个人住房公积金贷款利率分别不低于2.275%和2.775%。",
			"以贷款100万元、期限30年、等额本息还款计算，首套房月供将减少约132元，总利息支出减少约4.76万元。",
			"已发放的存量贷款，自2027年1月1日起执行新的利率。",
		],
	},
	{
		titles: [
			"平阳县发生5.1级地震 暂无人员伤亡报告",
			"平阳县5.1级地震：震源深度10公里 暂无伤亡",
			"刚刚，平阳县发生5.1级地震",
			"平阳5.1级地震后救援力量已抵达震中",
		],
		text: [
			"中国地震台网正式测定，10月17日14时32分在平阳县（北纬27.63度，东经120.41度）发生5.1级地震，震源深度10公里。",
			"平阳县及周边多地震感明显，震中5公里范围内平均海拔约186米。",
			"县应急管理局表示，截至15时40分，暂未接到人员伤亡和房屋倒塌的报告。",
			"消防救援总队已派出8车46人赶赴震中青垄乡核查灾情，通信、电力和道路运行正常。",
			"省地震局启动Ⅲ级应急响应，专家会商认为近期发生更大地震的可能性不大。",
		],
	},
	{
		titles: [
			"全国首单氢能重卡长途货运专线开通",
			"氢能重卡跑上1200公里货运专线",
			"加一次氢跑480公里 氢能重卡干线物流专线投运",
			"北方港至云州氢能重卡专线正式投入运营",
		],
		text: [
			"12台49吨级氢能重卡9日从北方港集装箱码头发车，驶往1,200公里外的云州内陆港，我国首条长途氢能货运专线正式投入运营。",
			"车辆由国内企业自主研制，储氢量64公斤，满载续航约480公里，加氢一次用时18分钟。",
			"专线沿途建成加氢站4座，日加氢能力合计6吨。",
			"运营方测算，每台车一年可减少二氧化碳排放约127吨，百公里成本较柴油车高约11%，随着氢价下降有望在两年内持平。",
			"交通运输厅表示，今年还将再开通3条同类专线，对氢能货车在省内免收高速公路通行费。",
		],
	},
	{
		titles: [
			"国家图书馆新增数字古籍1.2万部",
			"1.2万部古籍线上免费读",
			"国图再发布古籍数字资源 总量超过13万部",
			"在家就能看善本！国图新上线古籍数字影像",
		],
		text: [
			"国家图书馆23日发布新一批古籍数字资源1.2万部，读者登录“中华古籍资源库”即可免登录阅览。",
			"此次发布的资源包括宋元善本134部、地方志2,860种和家谱1,470种。",
			"至此，全国累计发布古籍及特藏文献影像资源超过13.5万部（件）。",
			"馆方同时上线全文检索功能，首批支持3,800部古籍的字词检索，识别准确率约97%。",
			"国家古籍保护中心主任表示，数字化让深藏书库的典籍走进更多人的生活。",
		],
	},
	{
		titles: [
			"央行开展1500亿元7天期逆回购操作 利率持平",
			"央行今日开展1500亿元逆回购",
			"央行公开市场净投放820亿元",
			"人民银行3月11日开展1500亿元7天逆回购 中标利率1.40%",
		],
		text: [
			"中国人民银行公告称，3月11日以固定利率、数量招标方式开展了1,500亿元7天期逆回购操作，操作利率1.40%，与此前持平。",
			"投标量1,500亿元，中标量1,500亿元。",
			"鉴于当日有680亿元逆回购到期，公开市场实现净投放820亿元。",
			"业内人士认为，月中缴税临近，央行适度加大投放有助于平滑资金面波动。",
			"当日银行间隔夜质押式回购加权利率报1.36%，较前一日下行2个基点。",
		],
	},
	{
		titles: [
			"Harbour bridge to close for eight weeks of repairs",
			"Eight-week closure announced for Harbour Bridge",
			"Drivers face detours as Harbour bridge shuts for two months",
			"City to shut harbour bridge from 12 January for repairs",
		],
		text: [
			"The harbour bridge will be closed to all traffic for eight weeks from 12 January while engineers replace 46 corroded bearings, the city council said on Thursday.",
			"About 38,000 vehicles cross the bridge each day and will be sent through the Eastgate tunnel instead.",
			"The work, costed at 21.4 million dollars, was brought forward after an inspection in October found cracks in two of the main piers.",
			"Cyclists and pedestrians will be carried across by a free ferry between 5 am and midnight.",
			"Council engineer Marta Lindqvist said that closing one lane at a time would have stretched the project to 14 months.",
			"Shops on the northern bank have asked for rent relief during the closure.",
		],
	},
	{
		titles: [
			"Central bank raises key rate to 4.75%",
			"Interest rates up again: central bank moves to 4.75%",
			"Central bank lifts rates by a quarter point",
			"Rate rise to 4.75% is the third this year",
		],
		text: [
			"The central bank raised its key interest rate by a quarter of a percentage point to 4.75% on Tuesday, the third increase this year.",
			"Policy makers voted 7 to 2 for the rise, with two members preferring no change.",
			"Inflation stood at 3.9% in September, nearly twice the bank's target of 2%.",
			"Governor Elena Marsh told reporters that further increases were possible if wages kept growing at more than 5% a year.",
			"A borrower with a mortgage of 250,000 will pay about 38 a month more.",
			"The currency gained 0.6% against the dollar after the announcement.",
		],
	},
	{
		titles: [
			"Rescuers find all nine missing hikers alive",
			"All nine hikers found alive after two nights on Mount Kessel",
			"Mount Kessel: missing hikers rescued",
			"Nine hikers survive two nights in snow cave",
		],
		text: [
			"Nine hikers who went missing on Mount Kessel on Saturday were found alive on Monday morning, mountain rescuers said.",
			"The group, aged between 19 and 63, had dug a snow cave at 2,340 metres when fog made it impossible to go down.",
			"A helicopter crew spotted a red jacket at 7.45 am, and all nine were flown to hospital in Brenta within three hours.",
			"Two of them are being treated for frostbite; none is in danger.",
			"Rescue leader Paolo Ferri said that 112 volunteers had searched through two nights with winds of 90 kilometres an hour.",
		],
	},
	{
		titles: [
			"Rust 1.99 released with stable async closures",
			"Rust 1.99.0 stabilises async closures in traits",
			"Announcing Rust 1.99",
			"What is new in Rust 1.99: async closures and faster builds",
		],
		text: [
			"The Rust team has announced version 1.99.0 of the language, which makes async closures in trait objects stable.",
			"The compiler now builds incremental projects about 11% faster on average, thanks to a new cache of type-checked bodies.",
			"Cargo warns when two dependencies of a workspace bring in different major versions of the same crate.",
			"Forty-one library functions became stable, among them slice::array_windows and Option::is_none_or.",
			"The minimum version of LLVM rises to 21, and support for three 32-bit targets of tier 3 has been removed.",
			"Whoever has an earlier version can upgrade with rustup update stable.",
		],
	},
	{
		titles: [
			"Court blocks merger of Northwind and Fairline airlines",
			"Judge halts Northwind-Fairline airline merger",
			"Airline merger stopped by federal court",
			"Northwind shares fall 17% after court blocks Fairline deal",
		],
		text: [
			"A federal judge on Friday blocked the 5.2 billion dollar merger of Northwind and Fairline, ruling that it would harm passengers on 64 routes.",
			"Judge Amara Osei wrote in a ruling of 118 pages that fares on these routes would rise by 8 to 13% if the two carriers became one.",
			"The airlines said that they disagreed with the decision and were weighing an appeal.",
			"Shares of Northwind fell 17%, those of Fairline 29%, in afternoon trading.",
			"The justice department had sued in March, arguing that Fairline's low fares discipline larger rivals.",
		],
	},
	{
		titles: [
			"New telescope captures first images of forming planet",
			"Astronomers photograph a planet being born",
			"First pictures of a planet in the making",
			"Andes telescope sees planet form around star 450 light years away",
		],
		text: [
			"Astronomers using the new 39-metre telescope in the Andes have published the first direct images of a planet that is still forming.",
			"The object, about four times as massive as Jupiter, circles a star 450 light years away once in 82 years.",
			"Gas falls onto it from a disc at a rate that would double its mass in 600,000 years, the team writes in the journal Sky.",
			"Lead author Ines Caldera said that the images had taken 31 nights over two years.",
			"A second, fainter spot in the disc may be a sibling of the planet.",
		],
	},
	{
		titles: [
			"Teachers' strike closes 1,800 schools across the region",
			"1,800 schools shut as teachers walk out",
			"Teachers walk out over pay, schools closed",
			"Regional teachers' strike enters first day with 1,800 schools closed",
		],
		text: [
			"About 1,800 schools were closed on Wednesday as teachers across the region went on strike over pay and class sizes.",
			"The union says that salaries have fallen by 14% in real terms since 2018 and that a quarter of classes have more than 32 pupils.",
			"The ministry offered a rise of 3.5% and a one-off payment of 600, which the union's members rejected by 81% to 19%.",
			"Exams planned for this week will be held on 4 and 5 December.",
			"A further strike day has been called for Tuesday unless talks, which resume on Friday, bring a better offer.",
		],
	},
	{
		titles: [
			"Cyber attack takes hospital systems offline in three cities",
			"Hospitals in three cities hit by ransomware",
			"Ransomware attack forces hospitals to cancel operations",
			"Hospital group Medora confirms cyber attack",
		],
		text: [
			"A ransomware attack has taken the computer systems of 11 hospitals in three cities offline, the hospital group Medora said on Sunday.",
			"About 340 planned operations were cancelled, and ambulances are being sent elsewhere.",
			"Doctors have gone back to pen and paper, and laboratory results take up to six hours.",
			"The attackers, who call themselves Grey Heron, asked for 9 million dollars; Medora said that it would not pay.",
			"The national cyber centre has sent a team of 14 and expects the core systems to be back within five days.",
			"Patient records were copied before the attack was noticed, an internal memo says.",
		],
	},
	{
		titles: [
			"Oat milk maker recalls 240,000 cartons over glass fragments",
			"Oat drink recalled after glass found in cartons",
			"Recall: 240,000 cartons of Havra oat milk",
			"Havra recalls oat milk sold in five countries",
		],
		text: [
			"The drinks maker Havra is recalling 240,000 cartons of oat milk sold in five countries after fragments of glass were found in two of them.",
			"Affected are one-litre cartons with a date between 3 March and 19 April and a code that begins with L7.",
			"Nobody has been hurt, the company said on Monday.",
			"Buyers get their money back in every shop that sells the drink, with or without a receipt.",
			"The glass came from a broken inspection window at the plant in Lund, which has been closed for 48 hours.",
		],
	},
	{
		titles: [
			"Wolves return to the Ardel forest after 140 years",
			"First wolf pack in 140 years settles in Ardel forest",
			"Wolf cubs filmed in Ardel forest",
			"Ardel: camera trap films first wolf cubs since 1886",
		],
		text: [
			"A camera trap has filmed four wolf cubs in the Ardel forest, the first born there since 1886, the park authority announced.",
			"The parents came from the east two winters ago and have kept to an area of about 160 square kilometres.",
			"Farmers get up to 80% of the cost of fences and dogs refunded; 23 sheep were killed last year.",
			"Ranger Tom Aske said that the exact place would not be published.",
			"Genetic samples show that the female was born 410 kilometres away.",
		],
	},
];
