import { EUROPEAN_MONTH_STARTS, ITALIAN_MONTH_STARTS, MONTH_STARTS } from "../../../base/dates/words.ts";
/**
 * What whole short lines look like around an article. A line is judged by these only where it stands: at the edge of the
 * text, or as a line of its own; sentences are never cut.
 */

/** Lines between headline and text: date, source, author, counters, tools. */
export const BYLINE =
	/^(?:[【[(（]?\s*)?(?:原标题|发布时间|发布日期|发表时间|发表日期|更新时间|日期|时间|来源|稿源|信息来源|文章来源|消息来源|作者|记者|编辑|责任编辑|责编|浏览|浏览次数|浏览量|阅读|阅读次数|阅读量|点击|点击数|点击量|人气|访问量|字号|字体|字体大小|打印|收藏|举报|分享|分享到|分享至|评论|我要评论|纠错|关闭|大|中|小|【|\[|当前位置|您的位置|您当前的位置|所在位置|首页|关键词|关键字|标签|发布|发布者|发布人|发布机构|信息分类|索引号|摘自|订阅|手机看新闻|扫一扫|微信|微博|published|posted|updated|last updated|by|author|source|share|print|email|tweet|save|comments?|views?|listen|subscribe|\d+\s*(?:views|comments|shares|min(?:ute)?s? (?:to )?read))(?:$|[\s:：】\])）|｜丨/·,，（(\d])/iu;

/** A date with little else. */
export const DATELINE = new RegExp(
	`(?:19|20)\\d\\d(?!-(?:19|20)\\d\\d(?!\\d))\\s*(?:[-/.年]\\s*\\d{1,2}\\s*(?:[-/.月]\\s*\\d{1,2}日?)?)|\\b(?:${MONTH_STARTS})[a-z]*\\.?\\s+\\d{1,2},?\\s+(?:\\d\\d:\\d\\d(?::\\d\\d)?\\s+(?:[A-Z]{2,5}\\s+)?)?\\d{4}|\\b\\d{1,2}(?:\\.|er|º)?\\s+(?:de\\s+)?(?:${EUROPEAN_MONTH_STARTS}|${ITALIAN_MONTH_STARTS}|январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{L}*\\.?,?\\s+(?:del?\\s+)?\\d{4}|(?<![\\d.])\\d{1,2}(?:\\.\\s?\\d{1,2}\\.\\s?|/\\d{1,2}/|-\\d{1,2}-)(?:19|20)\\d\\d(?!\\.?\\d)|\\b(?:19|20)\\d\\d[\\s,.T]{1,3}\\d{1,2}[:.]\\d\\d|\\d{1,9}\\s*(?:分钟|小时|天|个月)前|\\b\\d+\\s+(?:minutes?|hours?|days?|months?|years?) ago`,
	"iu",
);

/** What of a line with a day in it says more than a name and a button do: a clause in Chinese or Japanese, which is short. */
const CLAUSE =
	/[\u3040-\u30ff\u3400-\u9fff]{12}|[\u3040-\u30ff\u3400-\u9fff][，。！？；][\u3040-\u30ff\u3400-\u9fff]/;

/** Whether there is little in a line but a day, in so many characters. */
export function isDateline(text: string, beside: number): boolean {
	if (!DATELINE.test(text)) return false;
	const rest = text.replace(DATELINE, "");
	return rest.length < beside && !CLAUSE.test(rest);
}

/** Lines below the text, or between its parts, that belong to the page. */
export const TOOL_LINE = new RegExp(
	`^[\\s【[(（<>«»·•*#▲▼↓↑→\\-—_]*(?:${[
		String.raw`anzeige|werbung|publicité|publicidad|pubblicità|реклама|広告|광고|廣告|إعلان(?:ات)?|publicidade|advertentie|annons|annonce|reklam[ae]?|iklan|quảng cáo|διαφήμιση|โฆษณา|merken|artikel merken|x\.com|e-mail|link kopieren|copier le lien|enregistrer|copiar (?:el )?enlace|guardar|поделиться|сохранить|リンクをコピー|링크 ?복사|스크랩`,
		String.raw`(?:page|seite|página|pagina|strona|страница|halaman)?\s*\d{1,2}\s*(?:of|von|sur|de|di|dari|z|из|/)\s*\d{1,2}\s*(?:pages?|seiten|páginas|pagine|halaman|страниц|ページ)?|第\s*\d+\s*页\s*[/,，]?\s*共\s*\d+\s*页|(?:(?:pdf|word|图片版?|文字版)\s*下载\s*|下载\s*(?:pdf|word|图片版?|文字版)\s*)+`,
		String.raw`打赏|赞赏|点赞|收藏|举报|分享|分享到|分享至|分享至手机|不喜欢|不感兴趣|返回\S{1,8}查看更多|转发|评论|打印|打印本页|关闭|关闭窗口|关闭本页|返回顶部|回到顶部|顶部|返回|返回列表|返回首页|纠错|我要纠错|我要评论|发表评论|查看更多|查看全文|展开|展开全文|展开阅读全文|收起|阅读全文|阅读原文|点击进入详情页|加载更多|更多|换一批|换一换|登录|注册|关注|已关注|字号|字体|大中小|微信|微博|朋友圈|扫一扫|扫码关注|手机看新闻|信息二维码|手机阅读|复制链接|保存|投稿|广告|责任编辑|推荐|回复|引用|只看(?:该作者|楼主)|倒序浏览|时长[:：]\s*[\d:：]+(?:建议.{0,8})?|建议.{0,6}wi-?fi.{0,6}打开|檢舉|列印|留言|轉發|回頂端|看更多|訂閱|追蹤|(?:下載|下载)APP.{0,10}|(?:点击|长按).{0,10}(?:关注|识别).{0,10}|[\d.]+ (?:from|out of) \d+ (?:votes?|reviews?|ratings?)|有料(?:会員)?(?:限定)?(?:記事)?|会員限定(?:記事)?|無料記事`,
		String.raw`please (?:turn on|enable) javascript.{0,40}|pin|pin (?:this|recipe)|jump to (?:recipe|video)|print recipe|rate (?:this )?recipe|advertisement|advertising|ad|sponsored|share|share this|share on|tweet|pin it|email|print|save|like|follow|follow us|subscribe|sign up|sign in|log in|read more|read full story|more|show more|load more|click to expand|loading\.*|view comments|comments?|leave a comment|reply|post a comment|back to top|copy link|link copied|click to share.*|skip advertisement|re(?:use|publish|print) this (?:content|article|story)|watch (?:now|live|the video)|continue reading|video player|play|close|next|previous|prev|facebook|twitter|x|linkedin|whatsapp|pinterest|reddit|telegram|messenger|add to (?:my )?calendar|toggle caption|(?:hide|show) caption|enlarge(?: this)?(?: image)?|\d+[- ]min(?:ute)?s? (?:listen|read|watch|video)|perbesar|lihat foto|vergrößern|bild (?:vergrößern|anzeigen|schließen)|noch keine bewertungen`,
		String.raw`(?:lesezeit|lesedauer|temps de lecture|lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|время чтения|(?:estimated )?read(?:ing)? time|読了時間|(?:预计)?(?:阅读|閱讀)(?:时间|时长|時間))\s*[:：≈~]?\s*(?:ca\.? |约)?\d+\s*(?:min\p{L}*\.?|мин\p{L}*\.?|分钟|分鐘|分)|シェア|ツイート|印刷|コメント|공유|인쇄|댓글|teilen|drucken|kommentare|partager|imprimer|compartir|imprimir`,
	].join("|")})[\\s】\\]）)>«»·•*#▲▼:：\\d()（+|!！.…\\-—]*$`,
	"iu",
);

/** What begins a box of tools for reading: aloud, in larger letters, in short. */
export const READING_TOOL =
	/^[\s▶►🔊🎧]*(?:자동 ?요약|AI ?요약|요약봇|음성으로 (?:듣기|읽기)|본문 ?듣기|기사 ?듣기|(?:글자|글씨|폰트) ?크기|本文を(?:聞|読み上げ)|この記事を(?:音声で)?聞|音声で(?:聞|読)|文字サイズ|文字の大きさ|AI(?:要約|摘要|总结)|语音播报|朗读(?:全文|文章)?$|听新闻|收听本文|字号\s*[:：]|字体大小|listen to (?:this|the) (?:article|story|post|page)|listen\b.{0,12}$|(?:text|font) size|(?:ai|automated|automatic)[- ]?(?:generated )?summary|artikel (?:an)?hören|vorlesen|schriftgröße|écouter (?:l['’]article|cet article)|taille du texte|escuchar (?:el )?(?:artículo|noticia)|tamaño de (?:la )?letra|ascolta (?:l['’])?articolo|ouvir (?:o )?(?:artigo|texto))/iu;

/** That a machine wrote or reads it. */
export const MACHINE =
	/자동 ?요약|(?:generated|written|made|read|narrated|summari[sz]ed) (?:automatically|by (?:an? )?(?:machine|computer|ai\b|artificial|automated))|由\s*AI.{0,6}(?:生成|朗读|总结)|(?:机器|人工智能)(?:生成|朗读)|AIが(?:要約|生成)/iu;

/** Questions to the reader about the text. */
export const FEEDBACK =
	/^[\s【[(（]*(?:(?:was|is|did|do) (?:this|you).{0,30}(?:helpful|useful|like|enjoy|find)|rate this|how do you feel|이 기사(?:에 대해|를)|기사 추천|この(?:記事|ページ)は.{0,10}(?:ましたか|でしたか)|(?:这篇|此|本)(?:文章|内容|新闻).{0,6}(?:有帮助|有用)|您(?:看到此|读完).{0,12}(?:心情|感受)|war dieser artikel|cet article vous|te ha (?:gustado|resultado))/iu;

/** The button below a question with answers to choose from, or what it counts. */
export const POLL =
	/^(?:vote(?: now)?|submit vote|view results|total votes\b.*|[\d.,]+ votes?(?: so far)?|abstimmen|zum ergebnis|voter|votar|vota|zagłosuj\b.*|oy ver|голосовать|проголосовать|投票(?:する|结果)?|我要投票|투표(?:하기)?)$/iu;

/** The line that names its neighbours: the article is over. */
export const NEIGHBOUR =
	/^[\s【[<>«»·•]*(?:上一篇|下一篇|上一条|下一条|上一页|下一页|前一篇|后一篇|上篇|下篇|(?:prev(?:ious)?|next) (?:post|article|story|message|(?:by|in) (?:date|thread))|current thread|older|newer)\s*(?:[：:】\]>»]|$|[\s(（])/iu;

/** Headings over what the site recommends, asks for or declares. */
export const AFTER_HEADING = new RegExp(
	`^[\\s【[(（<>«»·•*#▶►◆■—\\-|]*(?:${[
		"相关(?:阅读|新闻|链接|推荐|文章|资讯|报道|内容|专题|信息|评论|帖子|稿件|视频|标签|产品|问题|知识|搜索)",
		"explore more (?:on |about )?(?:these |this |related )?topics?",
		"相關(?:閱讀|新聞|連結|推薦|文章|報導|內容|專題|影片|標籤)",
		"(?:推薦|延伸|擴展|更多|熱門|精彩|猜你喜歡|為您|編輯|精選|今日|最新|看更多|你可能).{0,3}(?:閱讀|新聞|推薦|文章|資訊|內容|頭條|排行|喜歡|圖片|影片|專題|話題|評論|感興趣)",
		"(?:推荐|延伸|拓展|扩展|更多|热门|精彩|猜你喜欢|为您|编辑|精选|今日|本周|最新|热点|相似|同类|品牌|你可能).{0,3}(?:阅读|新闻|推荐|文章|资讯|内容|头条|排行|喜欢|图片|视频|专题|话题|评论|帖子|问题|感兴趣)",
		String.raw`(?:反?侵权|维权).{0,4}(?:公告|声明)|(?:往期|上期|历史|以往|前期).{0,3}(?:推荐|回顾|精彩|精选|文章|热文|内容)|(?:本文|文章|该文)?(?:被|已)?(?:以下|下列)?专栏收录.{0,6}|(?:本文|文章)(?:已)?收录(?:于|在).{0,10}|.{0,12}(?:的评论|网友评论)|作者(?:简介|介绍)|读者评论|猜你喜欢|大家都在看|大家还看了|网友评论|最新评论|热门评论|全部评论|精彩评论|文章评论|评论列表|评论区|网友点评|发表评论|我来说两句|热点新闻|今日头条|新闻排行|点击排行|人气排行|图片新闻|热图|分享(?:到|此文|本文|这篇文章)|分享让更多人看到|打赏|免责声明|版权声明|郑重声明|特别声明|声明|本站声明|关注我们|扫一扫.{0,12}|为你推荐|本文标签|文章标签|热搜|热门标签|查看全部评论|评论\s*[（(]?\d+[)）]?|\d+\s*(?:条|个)?评论`,
		"related(?: (?:articles?|posts?|stories|news|content|topics|links|coverage|questions|reading|videos?))?|you (?:may|might) (?:also )?(?:like|enjoy|be interested).*|read (?:more|next|also)|also read|recommended(?: (?:for you|reading|articles|stories|videos))?|more (?:from|stories|news|on|in|articles|like)\\b.{0,40}|most (?:read|popular|viewed)|popular (?:posts|now|stories|articles)|trending(?: now| stories)?|latest (?:news|stories|posts|videos|photos|podcasts|headlines)|(?:\\d+ )?comments?(?: \\(\\d+\\))?|leave a (?:reply|comment)|post a comment|join the (?:conversation|discussion)|share this.{0,20}|tags|filed under|about the authors?|sign up for.{0,80}|subscribe.{0,60}|(?:please )?(?:support|donate to|help) (?:us|our|the|independent)\\b.{0,50}|newsletter|up next|watch next|editor'?s picks?|top stories|what to read next|don'?t miss.{0,20}|around the web|sponsored.{0,20}",
		String.raw`(?:\d+ )?(?:kommentare|commentaires|comentarios|comentários|commenti|комментарии|коментарі|komentarze|reacties|yorumlar|komentar|التعليقات|留言|評論)(?: \(\d+\))?|les plus lus|le plus lu|(?:articles )?les plus (?:lus|consultés)|i più letti|più letti|mais lidas|самое читаемое|популярное|najczęściej czytane|meest gelezen|最も読まれた記事|많이 본 (?:뉴스|기사)|الأكثر قراءة|explore further|suggested citation|how to cite(?: this (?:article|paper))?|cite this (?:article|paper)`,
		String.raw`関連記事|おすすめ.{0,6}|あわせて読みたい|人気記事|ランキング|コメント|관련 ?기사|추천.{0,6}|(?:lesen sie|lest|lies) auch(?: (?:die(?:se)? )?folgende\p{L}* (?:beiträge|artikel))?|(?:auch|ebenfalls) interessant|(?:mehr|weitere(?:s|n)?) (?:(?:aktuelle|interessante|spannende) )?(?:zum thema|beiträge|meldungen|themen|nachrichten)\b.{0,30}|(?:mehr|weitere) artikel|das (?:thema )?(?:könnte|dürfte) (?:sie|dich|euch|ihnen|dir) (?:auch )?(?:interessieren|gefallen)|(?:sie|du|ihr) könn(?:t|te)\p{L}* (?:auch|sich) .{0,40}interess\p{L}*.{0,10}|verwandte (?:themen|artikel|beiträge|inhalte)\p{L}*|(?:diesen )?(?:artikel|beitrag) (?:bewerten|teilen|weiterempfehlen|kommentieren)|ähnliche (?:artikel|beiträge)|passend zum thema|zum weiterlesen|schon gelesen|empfehlungen (?:aus|von) der redaktion|meistgelesen|neueste (?:artikel|beiträge)|über (?:den autor|die autorin)|à lire (?:aussi|également)|vous aimerez (?:peut-être )?aussi|lire aussi|sur le même (?:sujet|thème)|articles (?:liés|similaires|associés)|(?:también )?[lt]e (?:puede|podría) interesar|(?:noticias|artículos|contenido) relacionad[ao]s?|lo más (?:leído|visto)|leggi anche|articoli correlati|ti potrebbe interessare|baca juga|artikel terkait|(?:читайте|смотрите) (?:также|ещ[её])|(?:(?:материалы|новости|ещ[её]|статьи) )?по теме|матеріали (?:за темою|по темі)|(?:leia|veja|confira) (?:também|mais)(?: (?:notícias|matérias)\b.{0,40})?|(?:notícias|matérias) relacionadas|czytaj (?:też|także|więcej)|zobacz (?:też|także|również)|polecane|lees ook|meer over dit onderwerp|läs också|læs også|les også|ilgili haberler`,
	].join("|")})[\\s】\\]）)>«»·•:：…\\d!?？！—\\-|]*$`,
	"iu",
);

/** Headings over what else is on: believed over a list. */
export const MORE_EVENTS =
	/^[\s【[(（<>«»·•*#▶►◆■—\-|]*(?:(?:更多|近期|往期|相关|相關|其他|其它|热门|熱門)(?:的)?(?:活动|活動|讲座|講座|展览|展覽|演出|课程)|(?:more|other|further|upcoming|past|similar|related) (?:\w+ )?(?:events?|dates|talks|shows|exhibitions|concerts)|(?:weitere|andere|nächste|kommende) (?:veranstaltungen|termine|events)|(?:autres|prochains|plus d['’]) ?(?:évén?[eè]ments?|rendez-vous|dates)|(?:más|otros|próximos) eventos|(?:другие|ближайшие|похожие) (?:события|мероприятия)|(?:関連|今後の|その他の|ほかの|開催予定の)イベント|(?:다른|관련|예정된) ?행사)[\s】\]）)>«»·•:：…\d!?？！—\-|]*$/iu;

/** A line between paragraphs that sends the reader to another article of the site; believed when most of it is a link. */
export const CROSS_REFERENCE_ALONE =
	/^[\s【[(（>»▶►•*|:：-]*(?:also read|read (?:also|more|next|on)|see (?:also|more)|related(?: (?:articles?|stor(?:y|ies)|news|posts?))?|recommended|more|watch(?: (?:also|more|next|now))?|don['’]?t miss|must read|baca juga|lihat juga|czytaj (?:też|także)|zobacz (?:też|także)|lesen sie (?:auch|mehr)|mehr zum thema|(?:à )?lire aussi|voir aussi|lea también|ver (?:también|más)|leia (?:também|mais)|leggi anche|xem thêm|(?:читайте|смотрите) (?:также|ещ[её])|(?:(?:материалы|новости|ещ[её]|статьи) )?по теме|延伸阅读|相关阅读|推荐阅读|相关链接|関連記事|あわせて読みたい|관련 ?기사)[\s:：|»>.…-]*$/iu;
export const CROSS_REFERENCE =
	/^[\s【[（(>»▶►▷▸▹→➤☞●◆■□•*-]*(?:(?:写真|動画|関連|フォト|図解|映像)(?:特集|ニュース|一覧|ギャラリー)?|(?:also|more) (?:read|on|from)|read (?:also|more|next|on)|see (?:also|more)|related(?: (?:articles?|stor(?:y|ies)|news|posts?))?|recommended|more|watch(?: (?:also|more|next))?|don'?t miss|must read|baca(?: (?:juga|selanjutnya))|lihat juga|simak juga|czytaj (?:też|także|więcej)|zobacz (?:też|także|również|wideo)|lesen sie (?:auch|mehr)|mehr zum thema|(?:à )?lire aussi|voir aussi|lea también|lee también|te puede interesar|ver (?:también|más)|leia (?:também|mais)|veja (?:também|mais)|leggi anche|ilgili haber|xem thêm|đọc thêm|читайте также|смотрите также|(?:(?:материалы|новости|ещ[её]|статьи) )?по теме|читайте також|延伸[阅閱][读讀]|相关(?:阅读|新闻|报道|链接|文章|专题|视频)|推荐阅读|相關(?:新聞|報導|閱讀)|看更多|更多\S{0,8}(?:報導|报道|新聞|新闻|內容|内容)|関連記事|前回の記事|あわせて読みたい|관련 ?기사|مزید پڑھیں|اقرأ أيضا|بیشتر بخوانید)\s*[:：|»>】]/iu;

/** Who edited it, below the text. */
export const EDITOR_NOTE =
	/^(?:【\S{2,4}】\s*)?[【[（(\s]*(?:作者\s*[:：]\s*\S{2,12}\s+)?(?:责任编辑|本文责编|责编|编辑|本期编辑|网络编辑|微信编辑|美编|排版|编审|审签|签发|[初复终一二三]审|(?:文章|信息)录入|(?:文章)?关键词|文章来源|原标题|校对|审核|审读|监制|值班编辑|来源编辑)\s*[:：丨|][^。，]{0,40}?(?:返回\S{1,8}查看更多)?$/u;

/** A line on which a text ends: `— END —`. */
export const END_MARK = /^[\s\p{P}\p{S}]*end[\s\p{P}\p{S}]*$/iu;

/** The end of a release to the press, below which its sender describes itself: `###`, `-30-`, `ENDS`. */
export const RELEASE_END = /^(?:(?:#\s*){3,}|[-–—]\s*30\s*[-–—]|[-–—\s]*ends[-–—\s]*)$/iu;

/** What readers of a channel are asked to touch: codes, names, buttons. */
export const FOLLOW =
	/^[^。]{0,8}(?:点击|长按|扫描|扫码|扫一扫|识别|轻触|戳|猛戳)[^。]{0,24}(?:关注|订阅|识别|二维码|在看|星标|阅读原文|公众号|客户端|小程序|APP)[^。]{0,16}$|^[^。]{0,16}(?:点(?:个|一个)?[“"「]?(?:赞|在看)|在看|点赞|转发|分享|收藏|星标)[^。]{0,6}(?:点(?:个|一个)?[“"「]?(?:赞|在看)|在看|点赞|转发|分享|收藏|星标)[^。]{0,12}$|^[^。]{0,8}点(?:个|一个|一下|亮)[“"「『]?(?:在看|赞|小心心|爱心|星标)[”"」』]?[^。]{0,16}$/iu;

/** The pages of a text and the way from one to the next, in one line. */
export const PAGER =
	/^(?=.*\d)(?=.*[^\d\s|])(?:首页|末页|尾页|上[一页]*|下[一页]*页?|页|全文|共\s*\d+\s*页|第\s*\d+\s*页|pages?\b|prev(?:ious)?\b|next\b|first\b|last\b|zurück|weiter|suivante?|précédente?|siguiente|anterior|[\d\s<>«»‹›[\]()（）【】|/:：….·→←-])+$/iu;

/** The note of where a text was taken from, in brackets below it. */
export const SOURCE_NOTE =
	/^(?:(?:文章|信息|稿件|消息)?来源\s*[:：]\s*[^\s。，；：]{2,16}$)|^[【[（(]\s*(?:本文|文章|信息|稿件|消息)?(?:来源|转自|摘自)\s*[:：][^】\]）)]{1,40}[】\]）)]$/u;

/** The beginning of what a site declares, in a box of its own or not. */
export const DECLARATION =
	/^[\s【[(（*※◆■#]*(?:(?:免责|版权|特别|郑重|侵权|法律|本[站网]|网站|重要|平台)声明|声明|(?:免责|版权|转载|侵权)(?:提示|说明|信息)|disclaimer|legal notice|copyright notice|haftungsausschluss|avertissement légal|aviso legal)\s*(?:[:：】\])）]|$)/iu;

/** A paragraph in which the site declares its rights; believed only after the text has ended. */
export const DISCLAIMER =
	/免责声明|版权声明|本站(?:仅|所有|转载|内容|文章|不)|(?:[仅僅]代表|不代表).{0,20}(?:[观觀][点點]|立[场場])|版[权權][归歸].{0,14}所有|未[经經].{0,16}(?:[许許]可|授[权權]|同意).{0,12}(?:[转轉][载載貼]|不得|禁止|[请請]勿)|[转轉][载載](?:[请請]|[须須]|[时時])?(?:注明|註明|[联聯][系繫絡]|自)|仅提供信息存储|如(?:有|涉及|若).{0,12}(?:侵权|版权|侵犯)|联系(?:我们|本站)?.{0,6}删除|all rights? reserved|copyright ©|©\s*(?:19|20)\d\d|this (?:material|content) may not be|terms of (?:use|service)|affiliate (?:links|commission)|may earn (?:a|an) (?:affiliate )?commission|sign up for|subscribe to|newsletter|扫描?.{0,4}二维码|关注.{0,10}(?:公众号|微信)|(?:下载|尽在|都在|就在).{0,12}(?:客户端|APP)|为[你您]呈现[。！]?$|^[★※◎].{0,12}提醒[您你]?[:：]|ctrl\s*\+\s*enter|suscríb(?:ete|ase)|abonnez-vous|inscrivez-vous|newsletter|iscriviti|abonniere|zapisz się|メルマガ|메일링|подпи(?:сывайтесь|шитесь|саться) на|читайте нас в|텔레그램 채널|LINE公式|举报电话|违法和不良信息|有料(?:会員|記事)|続きを(?:お読み|読む)|会員登録/iu;

/** What stands in the place of something embedded until the reader agrees to it. */
export const CONSENT =
	/^(?:(?:empfohlener )?(?:redaktioneller|externer) inhalt|recommended external content|contenu externe|contenido externo|wir respektieren (?:deine|ihre) privatsphäre|an dieser stelle (?:findest du|finden sie) .{0,60}inhalt|(?:this|the) (?:content|video|post) is (?:hosted|provided) by|(?:dieser|dieses|diese) (?:inhalt|video|tweet|post|karte) .{0,60}(?:geladen|angezeigt|blockiert)|ce contenu .{0,40}(?:cookies|bloqué)|este contenido .{0,40}(?:cookies|bloqueado))/iu;
