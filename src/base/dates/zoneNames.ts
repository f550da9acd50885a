/** Zones by their letters as IANA's database and mail clients have them, in minutes ahead of UTC. */
const MINUTES =
	"wet 0 west 60 bst 60 cet 60 mez 60 met 60 cest 120 mesz 120 mest 120 eet 120 eest 180 wat 60 cat 120 sast 120 eat 180 idt 180 " +
	"msk 180 msd 240 trt 180 samt 240 get 240 azt 240 amt 240 gst 240 mut 240 ret 240 sct 240 irst 210 aft 270 pkt 300 uzt 300 tjt 300 tmt 300 yekt 300 mvt 300 " +
	"ist 330 slst 330 npt 345 bdt 360 btt 360 kgt 360 omst 360 almt 360 mmt 390 ict 420 wib 420 krat 420 novt 420 hovt 420 " +
	"hkt 480 sgt 480 myt 480 pht 480 wita 480 awst 480 irkt 480 ulat 480 bnt 480 jst 540 kst 540 wit 540 yakt 540 tlt 540 acst 570 " +
	"aest 600 vlat 600 chst 600 pgt 600 acdt 630 lhst 630 aedt 660 magt 660 sakt 660 sret 660 ncht 660 sbt 660 nzst 720 pett 720 fjt 720 nzdt 780 tot 780 " +
	"azot -60 cvt -60 brst -120 fnt -120 brt -180 art -180 uyt -180 gft -180 srt -180 clst -180 adt -180 ndt -150 wgt -180 ast -240 bot -240 clt -240 gyt -240 pyt -240 vet -240 nst -210 " +
	"edt -240 est -300 cdt -300 cot -300 ect -300 pet -300 mdt -360 galt -360 mst -420 pdt -420 pst -480 akdt -480 akst -540 hdt -540 hst -600 sst -660";

/** Letters that do not say whether it is summer: the IANA zone decides. */
const SEASONAL: Readonly<Record<string, string>> = {
	et: "America/New_York",
	ct: "America/Chicago",
	mt: "America/Denver",
	pt: "America/Los_Angeles",
	at: "America/Halifax",
};
let known: Map<string, number> | null = null;

/** The offset in ms or the IANA zone that lower-case letters stand for; null when nobody knows. */
export function zoneOfLetters(letters: string): number | string | null {
	known ??= new Map(
		[...MINUTES.matchAll(/([a-z]+) (-?\d+)/g)].map(([, name = "", n]) => [name, Number(n) * 60_000]),
	);
	return SEASONAL[letters] ?? known.get(letters) ?? null;
}
