/** Scripts and families of languages that legacy encodings were made for. */
export type Script = keyof typeof LETTERS;

/**
 * The characters that texts of a script are mostly made of; in alphabets the most frequent letters first, for there
 * every byte is a letter in every encoding and only their frequency tells the encodings apart.
 */
const LETTERS = {
	hans: "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料员位入常文总次品式活设及管特件长求老头基资边流路级少图统接知较将组见计别期论运指几区强放决西被干做必先回则任取据处队南给保治北造规领海口东导器世金增济思术交受联认共权收证改清美再转更单打教速带安场身车例真务具万每目至达示议声报完类名确科张信节话空况今集传许广记需研界观装影算持众书布复际商非验连断深难近千周委技备办省列习约支感团往历市称准值号率选标写存效院查型按格易置状育京识适属住调满县局照参红引听该价严讯网新闻来源编辑责任发布时间下载登录注册首页联系版权所有论坛，。、；：？！《》“”（）",
	hant: "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡裏如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料員位入常文總次品式活設及管特件長求老頭基資邊流路級少圖統接知較將組見計別期論運指幾區強放決西被幹做必先回則任取據處隊南給保治北造規領海口東導器世金增濟思術交受聯認共權收證改清美再轉更單打教速帶安場身車例真務具萬每目至達示議聲報完類名確科張信節話空況今集傳許廣記需研界觀裝影算持眾書布復際商非驗連斷深難近千周委技備辦省列習約支感團往歷市稱準值號率選標寫存效院查型按格易置狀育京識適屬住調滿縣局照參紅引聽該價嚴訊網新聞來源編輯責任發佈時間下載登錄註冊首頁聯絡版權所有論壇，。、；：？！「」『』（）",
	kana: "あいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちっつづてでとどなにぬねのはばひびふぶへべほまみむめもゃやゅゆょよらりるれろわをんァアィイウェエオカガキギクグケゲコゴサザシジスズセソタダチッツテデトドナニネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワンー日本人年月大会国中出時分上事者東京学生社新、。「」・",
	hangul:
		"이다는의에하고을가지한로기은를사도어인자시대나리아수서정일해그스부있전장보여과으니들라만제주것게공상원구면적관유동세고성비소경없연조모선오했신마우국안무문우생진방용학미발중재말물트계할요더및된러때드던일통당실르았었던까며와간계업명금중치화배단결행음속반각래려야식린히록회외",
	western: "éèàùâêôçëïäöüßñáíóúãåøæœÉÈÀÇÄÖÜÑÓÍÁÅØ¿¡«»’“”–—€°º|îûõìòýÿÊÔÚþðÞÐ|£§",
	central: "ąćęłńóśźżĄĆŁŃŚŹŻčěřšžýáíéúůťďňČŘŠŽÝőűŐŰţşăâöüä|ĘôßîŢŞÁÉÍÓÖÜÚ„”’–",
	cyrillic: "оеаинтсрвл|кмдпуяыьгзбчй|хжшюцщэфъёієїґОЕАИНТСРВЛКМДПУЯГЗБЧХЖШЮЦЩЭФІЄЇ№«»—",
	turkish: "ğışçöüİĞŞÇÖÜ|âîû’“”",
	baltic: "āčēģīķļņšūžąęėįųõäöü|ĀČĒĢĪĶĻŅŠŪŽĖ„“–",
	greek: "αοιετσνηυρπκς|μλωδγχάέήίόύώ|θφβξζψΑΟΙΕΤΣΝΗΥΡΠΚΜΛΩΔΓΧΘΦΒ",
	hebrew: "יוהלארתבמש|נדםחעקפט|גזכןסצךףץ",
	arabic: "اليمنوترةبدعس|فكقحجهذشصطخزضغثء|ظىأإآؤئپچژگ،؟",
	thai: "ากรนอมงเส่้ัวีทตะยไิลดบปคหแขพจ็ใุูช|โถืผำศซฐธภฟ์ฉณญษ|ฮึๆฎฏฤฆฌฑฒฝฬ๊๋",
	vietnamese: "ăâđêôơưàảãáạ̣̀̉̃́",
} as const;

/** What a character of each part of a list is worth; bars separate the parts. */
const TIERS = [1, 0.7, 0.4];
/** Scripts with thousands of characters: one that is not in the list still counts. */
const WIDE: Partial<Record<Script, { pattern: RegExp; value: number }>> = {
	hangul: { pattern: /[가-힣]/, value: 0.5 },
	hans: { pattern: /[一-龥]/, value: 0.15 },
	hant: { pattern: /[一-龥]/, value: 0.15 },
	kana: { pattern: /[一-龥]/, value: 0.3 },
};
const tables = new Map<Script, Map<string, number>>();

/** How frequent a character is in a script: 1 for the most frequent, 0 for one that it does not have. */
export function frequencyOf(sign: string, script: Script): number {
	let table = tables.get(script);
	if (!table) {
		table = tableOf(LETTERS[script]);
		tables.set(script, table);
	}
	const wide = WIDE[script];
	return table.get(sign) ?? (wide?.pattern.test(sign) ? wide.value : 0);
}

function tableOf(letters: string): Map<string, number> {
	const table = new Map<string, number>();
	for (const [tier, part] of letters.split("|").entries()) {
		for (const sign of part) table.set(sign, TIERS[tier] ?? 0.4);
	}
	return table;
}
