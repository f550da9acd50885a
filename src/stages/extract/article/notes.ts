/** What the small print below a text looks like, line by line; judged only where the text has ended. */

/** Who may print it again, as whole lines of some countries have it. */
export const RIGHTS =
	/무단 ?(?:전재|복제)|재배포 ?금지|^[\s©]*(?:riproduzione riservata|tous droits réservés|alle rechte vorbehalten|todos os direitos reservados|reservados todos los derechos|все права защищены)\b|저작권자|無断(?:転載|複製|転用)|転載(?:を)?(?:禁|お断り)|(?:copyright|©|ⓒ|\(c\))\s*(?:©|ⓒ|\(c\))?\s*\S.{0,40}(?:reserved|금지|版权|禁)|^[\s(（[【]*(?:©|ⓒ|copyright\b)/iu;

/** The author in a few words, where it is said that they are: `作者简介：…`, `（作者系…）`. */
export const AUTHOR_NOTE =
	/^[\s【[(（]*(?:作者(?:简介|介绍|系|为|单位|[:：].{0,12}(?:系|，))|本文作者|撰稿人[:：]|著者(?:プロフィール|紹介)|(?:about|note) (?:on )?the authors?\b|zur person\b|über (?:den autor|die autorin))/iu;

/** A sentence about a person, as a biography begins; believed in italics at the end. */
export const BIOGRAPHY =
	/^[\s—–-]*(?:\p{Lu}[\p{L}'’.-]+ ){1,3}(?:(?:is|are) (?:an?|the|our|editor|director|professor|head|author|co-|currently|based|on)\b|(?:writes|covers|reports|edits|teaches|lives|works|contributed|has (?:written|been|covered|worked)|joined|can be (?:reached|found))\b|ist (?:Redakteur|Autor|Journalist|Reporter|Volontär)|schreibt\b|est (?:journaliste|rédact|auteur)|es (?:periodista|redactor|autor))/u;
/** Whose views a text has, or whose not. */
export const VIEWS =
	/\bnot (?:necessarily )?(?:those of|(?:reflect|represent|express)\w* (?:those|the (?:views?|opinions?|positions?|policy)) of)|\breflect\w* (?:only )?the (?:views|opinions?) of (?:the|their|its) authors?|\b(?:não|no|ne|non|nicht)\b.{0,30}(?:necess?ariamente|nécessairement|notwendigerweise|unbedingt|zwingend).{0,40}(?:opini|posi[czt]|meinung|ansicht|haltung|avis|point de vue|ligne)|мнение (?:редакции|автора).{0,20}может не совпадать/iu;

/** What such a sentence says of those who write for a living: then it is believed as it is. */
export const WRITES =
	/\b(?:freelance|(?:staff |senior |science |political )?(?:writer|reporter|journalist|correspondent|columnist|contributor|editor)|fellow at|professor (?:of|at)|author of|podcast|redakteur(?:in)?|journaliste?|periodista)\b|@\w|\bfollow (?:him|her|them)\b/iu;

/** Who made a broadcast or put a text together, as stations say it at the end. */
export const CREDIT =
	/\b(?:this|the|our) (?:\w+ (?:to|of|for) (?:this|the) )?(?:episode|story|piece|segment|interview|podcast|broadcast|report|show) was (?:\w+ly )?(?:produced|edited|adapted|mixed|engineered|reported|recorded)\b.{0,200}\bby\b/iu;

/** Who sent the news, in initials below it: `kwe/dpa`. */
export const AGENCY =
	/^[\s(（]*(?:\p{L}{1,5}[/,]\s?)*(?:dpa|afp|apa?|sid|epd|kna|sda|rtr|reuters|ansa|efe|lusa|tass|pap|belga|anp|ntb|ritzau)(?:[/,-]\s?\p{L}{1,8})*[\s)）]*$/iu;

/** When and by whom a text was put on the page, with links to it and to what others say of it. */
export const POSTED =
	/^(?:posted|filed|submitted|published|eingestellt|(?:this|the) (?:entry|post) was (?:posted|filed)|(?:der|dieser|diesen) (?:beitrag|eintrag|artikel) (?:wurde|ist)|erstellt|geschrieben|abgelegt|esta entrada|questo (?:articolo|post)|cet(?:te)? (?:article|entrée)|(?:kategorien?|schlagwörter|stichwörter|themen|categor(?:y|ies|ías?|ie)|etiquetas|tags|mots[- ]clés|catégories?)(?=\s?:)|veröffentlicht|publié|publicado|pubblicato|由.{1,16}(?:张贴|发表|发布|提交))(?:\s|:|$)/iu;

/** Appeals for money or members. */
export const APPEAL =
	/\b(?:contribute|donate|give|chip in|subscribe) (?:(?:for )?as little as|today|now|whatever)|thank(?:s| you) for (?:your|being an?) (?:past |generous |continued |loyal )*(?:contribution|support|donation|member|subscriber|reader)|can['’]?t afford to|your (?:loyalty|support|contribution|donation|gift|membership) (?:means|makes|helps|matters|will)|(?:consider|by) (?:making a|becoming a|joining|donating|contributing|supporting us)|become an? (?:\w+ )?(?:member|supporter|patron)\b|keep (?:our|this|the) (?:news|journalism|site|reporting|work) (?:free|open|alive|going)|need your (?:help|support)|^dear (?:\w+ )?reader\b|readers like you|support (?:our|independent|fearless|quality|local) (?:news|journalism|reporting|newsroom|work)/iu;

/** What the site asks of readers, or says of where a text comes from: believed in small print or with a link, at the end. */
export const SITE_NOTE =
	/commissions?\b.{0,60}(?:purchas|link|buy|sale)|(?:purchas|link|buy).{0,60}\bcommissions?\b|affiliate|(?:funded|supported|paid for|made possible) by (?:its|our|your|the|readers?)|(?:become|be) an? (?:\w+ )?(?:member|subscriber|patron|supporter)|(?:support|fund) (?:our|us|independent|this)|consider (?:donating|a donation|supporting|subscribing|becoming|sharing|leaving)|(?:spot|notic|found|seen?|see)\w* (?:an?|any) (?:error|mistake|typo|correction)|(?:get in touch|write (?:to )?us|contact us|e-?mail us|let us know|send (?:us )?(?:tips?|an e-?mail)|please (?:write|e-?mail)|have a (?:tip|story|question)|got a (?:tip|story))|(?:originally|first) (?:published|appeared|posted|ran)|(?:was |is )?(?:re)?published (?:with permission|under|here with)|read the (?:original|full) (?:article|story|post|version)|(?:this|the) (?:article|story|post|piece|report|translation) (?:was|is|has been|appeared|first|also) .{0,40}(?:publish|translat|appear|updat|correct|produc|syndicat|adapted|edited)|download .{0,40}\bapp\b|app store|google play|(?:follow|join|find|like) (?:us|me|him|her|them|\p{Lu}[\p{L}.]+) on\b|(?:follow|join) (?:us|our)\b|straight to your phone|canal de (?:telegram|youtube|whatsapp)|\b[úu]nete\b|s[íi](?:ga|gue)-?n?os\b|ap[óo]y[ae](?:nos)?\b.{0,20}(?:periodismo|trabajo)|suscr[íi]b|(?:receba|assine)\b|(?:folge|folgt|folgen sie) uns|unterstütz(?:e|t|en sie) (?:uns|unser)|gefällt (?:dir|ihnen|euch) uns|want to hear what you think|letters? (?:section|page|to the editor)|considered for publication|would you consider|enjoyed? (?:this|reading)|listen to (?:every|all|more|past|other) .{0,20}episodes?|listen to .{0,40}(?:podcasts?|spotify)|^(?:reach|contact|call|write to|e-?mail) \p{Lu}|sign up|subscribe|newsletter|(?:photo|image|featured image|header image) (?:credit|by|courtesy)|(?:click|tap) here (?:to|for)|(?:views|opinions) expressed|关注我们|(?:投稿|爆料|联系)(?:邮箱|电话|方式|热线)|本文(?:首发|原载|刊载|转自|来自|由)|原文(?:链接|地址|标题)/iu;
