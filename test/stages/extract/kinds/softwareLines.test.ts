import { describe, expect, it } from "vitest";
import { read, sentences } from "./kit.ts";

/** A thread in whose second post a line stands among what was written. */
const withLine = (line: string, isAlone = false) => {
	const texts = [sentences(3, 3), sentences(4, 2), sentences(5, 2), sentences(6, 3)];
	const posts = texts.map((text, i) => {
		const said = i !== 1 ? text : isAlone ? `<p><em>${line}</em></p>` : `${text}<br><br>${line}`;
		return `<div id="p${i}" class="post"><p class="author">by <a href="memberlist.php?mode=viewprofile&u=${i}">mira_${i}</a> » <time datetime="2024-03-0${i + 2}T09:10:00Z">0${i + 2} Mar 2024</time></p><div class="content">${said}</div></div>`;
	});
	return {
		url: "https://forum.site.example/viewtopic.php?t=77",
		title: "The lock gate sings - The Boatyard",
		body: `<div id="page-body"><h2 class="topic-title"><a href="viewtopic.php?t=77">The lock gate sings</a></h2>${posts.join("")}</div>`,
	};
};

describe("in a post, software says", () => {
	it.each([
		"Last edited by mira_k on Sat Mar 02, 2024 10:11 am, edited 2 times in total.",
		"Last edited: Mar 2, 2024",
		"Edited by Peer Gade on Saturday 2 March 2024 at 10:11 am CET",
		"edited 2 hours ago",
		"Bearbeitet von mira_k, 02.03.24, 10:11",
		"Edited by mira_k on 03/02/24",
		"Last edited by mira_k; 03-02-2024 at 10:11 AM. Reason: a word too many",
		"Edited by mira_k, 02 March 2024 - 10:11 AM.",
		"This post was edited by mira_k: Mar 2 2024, 10:11",
		"This message was modified on 2024-03-02 10:11:12",
		"[ edited on 2-3-2024 by mira_k ]",
		"[This message has been edited by mira_k (edited 03-02-2024).]",
		"EDIT: 3/2/2024 10:11 by mira_k",
		"Zuletzt bearbeitet: 2. März 2024",
		"Zuletzt geändert von mira_k am Sa 2. Mär 2024, 10:11, insgesamt 3-mal geändert.",
		"Dieser Beitrag wurde bereits 2 mal editiert, zuletzt von mira_k (2. März 2024).",
		"Dernière modification par mira_k le 02 mars 2024, 10:11, modifié 2 fois.",
		"Modifié le 2 mars 2024 par mira_k",
		"Última edición por mira_k el 02 Mar 2024, 10:11",
		"Ultima modifica di mira_k: 2 marzo 2024",
		"Последний раз редактировалось mira_k; 02.03.2024 в 10:11.",
		"Отредактировано mira_k (02.03.2024 10:11)",
		"Сообщение отредактировал mira_k - 2.3.2024, 10:11",
		"Ostatnio zmieniony przez mira_k 02 mar 2024, 10:11",
		"[ 本帖最后由 mira_k 于 2024-3-2 10:11 编辑 ]",
		"本主题由 老船工 于 2024-3-2 10:11 移动",
		"最后编辑于 2024-03-02 10:11",
		"编辑于 2024-03-02 10:11",
		"此帖被老船工重新编辑(2024-03-02 10:11)",
		"最終編集:2024/03/02",
		"마지막 수정: 2024.03.02",
		"You must be logged in to reply to this topic.",
		"Please log in or register to reply.",
		"Sign in to answer this question",
		"您需要登录后才可以回帖 登录 | 立即注册",
		"请先登录后发表评论",
	])("%s", (line) => {
		expect(read(withLine(line)).lines).not.toContain(line);
	});
});

describe("in the place of a post that is gone, software says", () => {
	it.each([
		"deleted by creator",
		"Permanently Deleted",
		"removed by mod",
		"Removed by moderator.",
		"[removed by Reddit]",
		"gelöscht durch Moderator",
		"Supprimé par un modérateur",
		"eliminado por el autor",
		"удалено модератором",
		"该回复已被楼主删除",
		"此楼层疑似违规已被系统折叠",
		"已被管理员删除",
		"内容已被作者删除",
		"由作者删除",
		"[该帖子已被版主锁定并隐藏]",
		"작성자에 의해 삭제된 댓글입니다.",
	])("%s", (line) => {
		expect(read(withLine(line, true)).lines).not.toContain(line);
	});

	it.each([
		"Deleted by mistake, so once more: 12 mm.",
		"removed by me, it still rings.",
		"删除了驱动再装一遍就好",
		"We removed the spring.",
		"Delete it by hand.",
	])("but people: %s", (line) => {
		expect(read(withLine(line, true)).lines).toContain(line);
	});
});

describe("in a post, people say", () => {
	it.each([
		"Edit: I measured it again and got 12 mm.",
		"EDIT: the answer of 2 hours ago was right after all",
		"Edit 2: it sings at night as well.",
		"edited to add: 3 of my neighbours hear it too",
		"Modified mine with 2 springs, and it is quiet since then.",
		"最后修改第12行就好了",
		"Last updated the driver to version 24, no change.",
		"Edit: 2 days ago it rang again.",
		"Edit 2.3.2024: the keeper says that nothing is wrong with it.",
		"这个帖子我昨天编辑了3次，还是不对",
		"The last post was 3 years ago, so I ask again.",
		"Editing the file at line 12 helped.",
		"Updated to 24.3 and it is gone.",
		"编辑：后来量了一下是12毫米",
		"更新：3月2日又响了一次，比上次还大声。",
		"修改时间参数以后，12小时都没有再响",
		"Bearbeitet habe ich es mit 3 Feilen.",
		"Изменено 3 строки, теперь тихо.",
		"Modifié avec 3 ressorts, il est calme.",
		"You must be logged in to the gate's panel, then it shows what is wrong.",
		"I had to log in to reply, so here I am.",
		"登录后才能看到水位，这个设计不好",
		"I said on Monday: 3 boats are enough.",
		"My account was deleted in 2012, I came back for this.",
		"2023年5月10日我去现场看过，闸门确实在响",
		"去年11月3日水位到过四米二，船都系在桥墩上了。",
		"我记得是2019-08-12那场台风以后才开始响的，之前一直很安静",
		"10月2日修好的，谢谢",
	])("%s", (line) => {
		expect(read(withLine(line)).lines).toContain(line);
	});
});

describe("a remark on one line with a day in it", () => {
	const REMARKS = [
		"2023年5月10日我去现场看过，闸门确实在响",
		"去年2022-11-03水位到过四米二，船都系在桥墩上了",
		"我记得是2019-08-12那场台风以后才开始响的，之前一直很安静",
		"楼上说得对，2021年6月1日那次我也在。",
	];
	const other = sentences(9, 3, "zh");
	const names = ["河边的风", "老船工", "木子李", "渡口"];
	it.each([
		[
			"divs without names",
			(text: string, i: number) =>
				`<div class="x1"><div class="n1"><b>${names[i]}</b> 2024-03-0${i + 2} 10:1${i}</div><div class="w1">${text}</div></div>`,
		],
		[
			"rows",
			(text: string, i: number) =>
				`<table><tr><td><a href="/member/${i}">${names[i]}</a><br>2024-03-0${i + 2} 10:1${i}</td><td>${text}</td></tr></table>`,
		],
		[
			"spans",
			(text: string, i: number) =>
				`<div class="f1"><span class="who">${names[i]}</span> <span class="at">发表于 2024-03-0${i + 2} 10:1${i}</span><br><span class="t">${text}</span></div>`,
		],
	])("in %s", (_, post) => {
		const { lines, text } = read({
			url: "https://bbs.site.example/thread-2041-1-1.html",
			title: "水闸夜里为什么会响 - 井边论坛",
			language: "zh-CN",
			timezone: "Asia/Shanghai",
			body: `<div class="main"><h1>水闸夜里为什么会响</h1><div class="op"><div class="n1"><b>谷雨</b> 2024-03-01 09:10</div><div class="w1">${other}</div></div><div class="list">${REMARKS.map(post).join("")}</div></div>`,
		});
		for (const remark of REMARKS) expect(lines).toContain(remark);
		expect(text).not.toContain("10:1");
	});
});
