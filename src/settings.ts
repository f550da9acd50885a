/** Every limit of tributary, with its unit in its name and the reason for its size. */

/** How tributary names itself to sources; its own address follows in brackets. */
export const USER_AGENT = "tributary/0.1";

/** For what is counted in hours. */
export const HOUR_MS = 60 * 60 * 1000;
/** For what is counted in days. */
export const DAY_MS = 24 * HOUR_MS;

// --- one fetch ---------------------------------------------------------------------------------------------
/** From sending the request to the last byte; a source that needs longer is as good as down. */
export const FETCH_TIMEOUT_MS = 20_000;
/** A feed or page; the isolate has 128 MB and a tree is several times its text. */
export const FETCH_MAX_BYTES = 10 * 1024 * 1024;
/** Each hop is a subrequest, of which the Free plan gives 50 an invocation. */
export const FETCH_MAX_REDIRECTS = 5;
/** Longer addresses are attacks or mistakes; servers refuse them from about 8,000. */
export const ADDRESS_MAX_CHARS = 8_000;
/** Much of robots.txt beyond this is ignored (RFC 9309, 2.5). */
export const ROBOTS_MAX_CHARS = 500 * 1024;

// --- the media and CORS proxy ------------------------------------------------------------------------------
/** From sending the request to its headers. */
export const PROXY_TIMEOUT_MS = 20_000;
/** A picture, a sound, a film: streamed, so this bounds traffic, not memory. */
export const PROXY_MAX_BYTES = 100 * 1024 * 1024;
export const PROXY_MAX_REDIRECTS = 5;
/** From the headers to the last byte: a film takes long, an endless stream must end. */
export const PROXY_BODY_TIMEOUT_MS = 10 * 60 * 1000;
/** Read at once of a body whose length is unknown. */
export const PROXY_CHUNK_BYTES = 64 * 1024;
/** Pictures hardly ever change under one address, and carry validators. */
export const PROXY_MEDIA_MAX_AGE_SECONDS = 30 * 24 * 60 * 60;
/** Feeds and pages through the proxy. */
export const PROXY_SOURCE_MAX_AGE_SECONDS = 300;
/** Larger bodies are streamed but not put into the edge cache: a copy for it is held in memory on the way. */
export const PROXY_CACHE_MAX_BYTES = 4 * 1024 * 1024;
/** Links signed with a key that was replaced stay good for this long. */
export const SIGNING_KEY_KEEP_DAYS = 2 * 365;
/** Signed addresses that an isolate knows by heart: some 500 bytes each. */
export const KNOWN_MEDIA = 2_000;
/** How long an isolate keeps the signing keys before it asks for them again. */
export const KEYRING_CACHE_MS = 10 * 60 * 1000;
/** A key signs for so long; then a new one does, and this one stays good for SIGNING_KEY_KEEP_DAYS. */
export const SIGNING_KEY_SIGNS_DAYS = 365;

// --- the token ---------------------------------------------------------------------------------------------
/** Wrong tokens that a client may try before it waits: typing errors, and a script with an old token. */
export const GUESSES_FREE = 10;
/** The first wait; each further wrong token doubles it. */
export const GUESS_WAIT_MS = 60_000;
/** Longer helps nobody: at one try a day a token of eight letters takes longer than anybody lives. */
export const GUESS_WAIT_MAX_MS = DAY_MS;
/** For how long a client's wrong tokens are remembered after the last. */
export const GUESS_KEPT_MS = 7 * DAY_MS;
/** Remembered at once, in one row of some 100 bytes each. */
export const GUESS_CLIENTS = 500;

// --- reading keys ------------------------------------------------------------------------------------------
/** Reading keys of a deployment: some 150 bytes each, in one row, which each isolate holds and compares whole. */
export const READERS_MAX = 200;
/** The name of a reading key. */
export const READER_NAME_MAX_CHARS = 64;
/** Categories that one reading key names. */
export const READER_CATEGORIES_MAX = 50;
/** A body of `POST /admin/keys`: all of these categories in Chinese, escaped. */
export const READER_BODY_MAX_BYTES = 64 * 1024;
/** How long an isolate lets somebody read with a key before it asks again whether it was dropped: within the minute that is promised. */
export const READERS_CACHE_MS = 45_000;
/** Requests to the Registry in a day of an isolate for keys that it does not know, a tenth of them at once: 1 % of the Free plan's. */
export const READER_ASKS_PER_DAY = 1_000;
/** Of these, one client's: ten at once, then one in a quarter of an hour. */
export const READER_ASKS_OF_CLIENT_PER_DAY = 100;
/** Clients that an isolate counts so. */
export const READERS_CLIENTS = 1_000;

// --- the owner's pages -------------------------------------------------------------------------------------
/** The settings of one source as JSON: the largest have some patterns and headers, and take 5 KB. */
export const SETTINGS_MAX_BYTES = 64 * 1024;
/** Entries of a source on its page for the owner, to see that it works. */
export const ADMIN_ENTRIES = 5;
/** Sources on one page of the list for the owner: some 60 KB. */
export const ADMIN_LIST_SOURCES = 100;
/** A form of the owner's: an OPML file with thousands of feeds is in one. */
export const FORM_MAX_BYTES = 3 * 1024 * 1024;
/** Feeds of one OPML file that can be chosen from at once. */
export const OPML_MAX_FEEDS = 1_000;
/** What somebody sends to log in: a token and where to go. Nobody has proved anything yet, and an isolate has 128 MB. */
export const LOGIN_MAX_BYTES = 8 * 1024;
/** A person stays logged in for so long: a month, for who adds a source now and then. */
export const SESSION_MS = 30 * DAY_MS;
/** Sessions that somebody has ended and that would still last, some 40 bytes each: more than anybody has. */
export const SESSIONS_OVER_MAX = 500;

// --- the crawler -------------------------------------------------------------------------------------------
/** One shard for this many sources, so that a tick stays small. */
export const SOURCES_PER_SHARD = 8;
/** More shards cost more alarms than they save in waiting. */
export const MAX_SHARDS = 1024;
/** Sources in one tick: with redirects and the pages of new entries it stays below 50 subrequests. */
export const TICK_MAX_SOURCES = 8;
/** The same for a deployment that must be on the Paid plan: a whole shard, for each alarm costs a request and two rows. */
export const TICK_MAX_SOURCES_PAID = 128;
/** Side by side in a tick: below the 6 connections that may wait for headers at once. */
export const TICK_MAX_CONNECTIONS = 4;
/**
 * A tick that has taken this long leaves the rest to the next one: as long as one source may take, so that a slow
 * one delays the others of its shard by its own limit and no more.
 */
export const TICK_MAX_MS = FETCH_TIMEOUT_MS;
/** Requests to sources in one tick, redirects included; the Free plan allows 50 an invocation. */
export const TICK_MAX_SUBREQUESTS = 48;
/** The same on the Paid plan, which allows 10,000 an invocation. */
export const TICK_MAX_SUBREQUESTS_PAID = 1_000;
/** Bodies of one tick, after decompression: a full-size one on each connection and a little more. */
export const TICK_MAX_BYTES = 48 * 1024 * 1024;
/** New entries cleaned in one tick, which is what costs most CPU: some 2 ms each. */
export const TICK_MAX_ENTRIES = 400;
/** Somebody waits for what is made of a source: later than this no further page of it is fetched. */
export const TRY_MAX_MS = 25_000;
/** The least time between two ticks of a shard. */
export const TICK_MIN_GAP_MS = 1_000;
/** A shard that has not been told of the configuration, though it asked, asks again after this. */
export const UNTOLD_PAUSE_MS = 60_000;
/** The default of `every`. */
export const EVERY_DEFAULT_SECONDS = 15 * 60;
/** `every` below this would hammer a source. */
export const EVERY_MIN_SECONDS = 60;
/** However slow or broken a source is, it is asked once a day, unless it names days on which it is not to be asked. */
export const EVERY_MAX_SECONDS = 24 * 60 * 60;
/** How often the cron re-arms shards whose alarm was lost. */
export const WATCHDOG_SECONDS = 60 * 60;
/** A source may wait this part of its pause longer than it must, to be taken along with others: fewer alarms. */
export const JITTER = 0.1;
/** No pause is longer: a day, the six that skipDays may add, jitter. */
export const PAUSE_MAX_MS = 8 * DAY_MS;
/** A fetch that is noted so much later than now was made by a clock that was ahead. */
export const CLOCK_TOLERANCE_MS = 60 * 1000;
/** Hosts that are down are mostly back within this time; what is down for longer is asked less and less often. */
export const OUTAGE_MS = 3 * DAY_MS;
/** The longest pause until then: with its jitter everything is back within two hours of its host. */
export const OUTAGE_PAUSE_MAX_SECONDS = 100 * 60;
/** Who had an answer so long before another source of its host was told to wait says that the host answers. */
export const HOST_ANSWERED_MS = 5 * 60 * 1000;
/** The first pause where the failure was ours, of a source that is asked less often than that. */
export const OWN_FAILURE_PAUSE_SECONDS = 15 * 60;
/** So many hosts that fail, and none that answers, say that it is our own network. */
export const OFFLINE_HOSTS = 3;
/** Days of fetches shown on /health. */
export const ACTIVITY_DAYS = 30;
/** A source that should have been fetched this long ago is overdue. */
export const OVERDUE_MS = 30 * 60 * 1000;
/** A source that last had news a day ago is asked every day / this. */
export const RHYTHM_DIVISOR = 24;
/** A source whose entries are usually a week apart is asked every week / this, however new its last one is. */
export const RHYTHM_GAP_DIVISOR = 48;
/** However rare its entries are, a source silent for a day is asked every day / this. */
export const RHYTHM_TRUST_DIVISOR = 4;
/** The gaps between so many of its newest entries tell a source's rhythm. */
export const RHYTHM_ENTRIES = 20;
/** A 404 that lasts for this long counts as gone for good. */
export const GONE_AFTER_MS = 2 * DAY_MS;
/** A source that says "not modified" for this long is asked for the whole: some servers' validators lie. */
export const WHOLE_EVERY_MS = DAY_MS;
/** But one that is seldom asked gets so many conditional requests first. */
export const WHOLE_EVERY_REQUESTS = 7;
/** A source whose validators lied is asked without them for this long. */
export const DISTRUST_MS = 30 * DAY_MS;
/** A page whose list has shrunk to a third is not believed at first; it is when it stays so for this long. */
export const COLLAPSED_BELIEVED_MS = 3 * DAY_MS;
/** What a source was read with is remembered unless it is longer: then nothing leaves when that changes. */
export const READ_BY_MAX_CHARS = 4_000;
/** How long `/health` says that entries have left since their source is read in another way. */
export const WITHDRAWAL_SHOWN_MS = 14 * DAY_MS;
/** Of those that left, or would, so many are named. */
export const WITHDRAWAL_NAMED = 5;
/** Timings in one row of a crawler: some 1 KB each, and a row has room for 2 MB. */
export const TIMINGS_PER_ROW = 1_000;
/** Of such a row, what sources have learned since their own rows were written included: then it goes into those. */
export const TIMINGS_MAX_BYTES = 1_800_000;
/** What a source has learned is written in its own row when it is more than this, as JSON: some 35 new entries. */
export const LEARNED_MAX_CHARS = 3_000;
/** A longer validator is not sent back, nor kept: it would have its part in a row of timings. */
export const VALIDATOR_MAX_CHARS = 300;
/** Sources known to go on for others under another id: beyond these the oldest are forgotten, whose entries have no pages of their own then. */
export const HEIRS_MAX = 2_000;
/** How long an isolate keeps whose the keys of entries are before it asks again. */
export const KEY_PARTS_CACHE_MS = 10 * 60 * 1000;
/** How long a client may keep where a source's feed has moved to: its owner may take the old id back. */
export const MOVED_CACHE_SECONDS = 60 * 60;
/** What is kept of a feed's own words (title, rights); longer is a mistake or an attack. */
export const FEED_WORDS_MAX_CHARS = 500;
/** Entries of a source remembered beyond those it lists, so that one that comes and goes is no news. */
export const SEEN_MAX_ENTRIES = 1_000;
/** Changed ids remembered: a source that makes new ones at each fetch would fill any room. */
export const SEEN_MAX_ALIASES = 200;
/** Links that several of a source's entries have had, remembered: few sources have more than one or two. */
export const SEEN_MAX_SHARED_LINKS = 100;
/** How often readers are told of one entry in a day, its coming included: a counter in a text is no news at each fetch. */
export const ANNOUNCED_PER_DAY = 2;
/** The same for an entry that has other words each time, not only other numbers or addresses: once in two hours. */
export const EDITS_ANNOUNCED_PER_DAY = 12;
/** Earlier versions of an entry that are known again: mirrors show two or three states in turns. */
export const VERSIONS_REMEMBERED = 3;
/** Entries sent to a Library in one call: a few MB at most. */
export const UPSERT_BATCH = 50;
/** A tick cleans so many new entries of one source and leaves the rest to the next. */
export const CLEAN_PER_TICK = 200;
/** New and changed entries that one source may have in a day: a whole first document and more; each writes two or three of the Free plan's 100,000 rows. */
export const SOURCE_MAX_NEWS_PER_DAY = 1_200;
/** Of these, so many are kept for entries that are new: a source whose old ones change all day still gets those out at once. */
export const SOURCE_NEWS_FOR_NEW = 600;
/** Attempts at one article before its entry stays as the feed gave it: with doubling pauses, over most of a day. */
export const FULLTEXT_TRIES = 7;
/** Before the second attempt; doubles after each. */
export const FULLTEXT_PAUSE_MS = 10 * 60 * 1000;
/** Addresses of articles that wait to be fetched, together: they are in their source's row. */
export const PENDING_MAX_CHARS = 400_000;
/** Entries without their articles that /health names: as many as a source has new ones in a document as a rule, and more. */
export const UNMENDED_MAX = 500;
/** Of the address of such an entry, and of the reason. */
export const UNMENDED_NAME_CHARS = 300;
/** How long an entry whose list gave no date waits for its article at most: two attempts more after the first. */
export const WAITING_MAX_MS = 60 * 60 * 1000;
/** Entries of one source that wait: their article's turn comes within minutes. */
export const WAITING_MAX_ENTRIES = 100;
/** What they may take of their source's row, which holds 2 MB: a list's items are short, a feed's whole texts are not. */
export const WAITING_MAX_CHARS = 200_000;
/** Articles fetched in one tick for one source with `fulltext`. */
export const FULLTEXT_PER_TICK = 3;
/** Between two requests to one host. */
export const HOST_PAUSE_MS = 1_000;
/** A robots.txt that wants a longer pause than this gets this. */
export const HOST_PAUSE_MAX_MS = 10_000;
/** More than the sources of a whole tick wait for one host. */
export const HOST_WAIT_MAX_MS = 30 * 60 * 1000;
/** A proxy, or another way to a source, that failed is left alone for this long where the source has others. */
export const ROUTE_PAUSE_MS = HOUR_MS;
/** However long it asks to be left alone. */
export const ROUTE_PAUSE_MAX_MS = DAY_MS;
/** What is kept of why it failed, for up to ROUTES_MAX ways of each source in the one row of a shard. */
export const ROUTE_WORDS_MAX_CHARS = 160;
/** The same for media, which an isolate remembers for a page or two. */
export const MEDIA_ROUTE_PAUSE_MS = 60 * 1000;
/** Of so many ways to hosts, an isolate begins to remember afresh. */
export const ROUTES_REMEMBERED = 1_000;
/** What proxies say of themselves is short. */
export const PROXY_WORDS_MAX_BYTES = 16 * 1024;
/** Ways to one source, and instances of RSSHub: each may cost a request more in a visit. */
export const ROUTES_MAX = 4;
/** A robots.txt is good for a day (RFC 9309, 2.4). */
export const ROBOTS_KEEP_MS = DAY_MS;
/** A host whose robots.txt could not be read is asked for it again after this, and left alone meanwhile. */
export const ROBOTS_RETRY_MS = 5 * 60 * 1000;
export const ROBOTS_TIMEOUT_MS = 5_000;
export const ROBOTS_MAX_BYTES = 512 * 1024;
/** Of a robots.txt, what is kept between ticks. */
export const ROBOTS_STORED_CHARS = 50_000;

// --- the library -------------------------------------------------------------------------------------------
/** Entries kept for one source. */
export const KEEP_ENTRIES_PER_SOURCE = 500;
/** Of a row of SQLite's with all its columns: the platform takes no more. */
export const ROW_MAX_BYTES = 2_000_000;
/** The highest number that a row can have, at a thousand changes a second for thirty years: an import with more is refused. */
export const SEQ_MAX = 1e12;
/** Rows of which a Library remembers that they were right, some 40 bytes each: more than the feeds of a category show. */
export const CHECKED_ROWS_REMEMBERED = 20_000;
/** Broken rows of a Library that are remembered by name: more say nothing more. */
export const BROKEN_ROWS_NAMED = 100;
/** Entries kept for a category whatever its number of sources, which share them evenly. */
export const KEEP_ENTRIES_PER_LIBRARY = 100_000;
/** Entries kept for one source however many share a category. */
export const KEEP_MIN_ENTRIES_PER_SOURCE = 10;
/** Entries older than this go. */
export const KEEP_DAYS = 5 * 365;
/** The newest entries of a source stay however old they are: they are what it lists. */
export const KEEP_HOWEVER_OLD = 100;
/** A Library that takes more room than this keeps fewer entries; the platform gives an object 10 GB and then writes nothing more. */
export const LIBRARY_MAX_BYTES = 8e9;
/** The same for all Libraries together on the Free plan, which gives an account 5 GB. */
export const FREE_PLAN_MAX_BYTES = 4e9;
/** Rows that a Library's packed keys, and its packed links, are spread over: each packing writes all of them. */
export const PACK_BUCKETS = 16;
/** So many new entries are packed at once; until then they are read from the newest rows at each awakening. */
export const PACK_TAIL = 256;
/** A large Library packs when this part of what it keeps is new. */
export const PACK_SHARE = 64;
/** Rows read at once for one source when a feed is put together, at most. */
export const LISTING_CHUNK = 64;
/** Rows of all sources together that a filter reads at first, in as few statements as can be. */
export const FILTER_FIRST_ROWS = 640;
/** Tellings of one story are at most so far apart; what comes later is another day's news of it. */
export const STORY_WINDOW_DAYS = 3;
/** Characters of a text that are compared with others': what a story is stands in its beginning. */
export const STORY_MAX_CHARACTERS = 3_000;
/** Entries of one day in a Library that may be told again: 60 bytes each, read with each batch of a Library that was asleep. */
export const STORY_MAX_PER_DAY = 800;
/** Entries that are read and compared with a new one. */
export const STORY_MAX_ROWS = 6;
/** Entries with one link that are compared, to see whether an entry says the same as another source's. */
export const TWIN_MAX_ROWS = 8;
/**
 * So long after it came an entry may still take the key by which another Library of its source knows it: where another
 * source said the same there just while the Libraries were told, or one of them could not be told at once.
 */
export const NAME_SETTLES_MS = DAY_MS;
/**
 * A search or filter looks at so many entries, of all Libraries together, then gives a link to go on from. Each costs two
 * rows at most: a client's minute (`QUERY_LIMIT`), and the one before, take a twentieth of the Free plan's day.
 */
export const QUERY_MAX_ROWS = 1_000;
/**
 * Text of the entries of one answer: a hundred times what a page of a feed has. It is in memory as rows, as entries and as
 * a feed at once, Chinese with two bytes a character, and an object has 128 MB.
 */
export const ANSWER_MAX_CHARS = 5_000_000;
/** Entries that `all` keeps in memory, the newest of every Library, for searching there costs no rows. */
export const LIST_MAX_ENTRIES = 2_000;
/** Of each Library at least so many: a page of a feed, and the home page. */
export const LIST_MIN_ENTRIES = 60;
/** Of their texts: an isolate has 128 MB, and Chinese takes two bytes a character. */
export const LIST_MAX_CHARS = 6_000_000;
/** For so long for each Library, that list is good: whoever asks has them asked again after that, some 4,000 requests of a day. */
export const LIST_GOOD_MS = 20_000;
/** The same where a Library has said that it changed. */
export const LIST_STALE_MS = 10_000;
/** So few Libraries are asked whenever one has changed. */
export const LIST_FEW = 3;
/**
 * Rows that anybody's questions may read in a day, in all Libraries together: three tenths of the Free plan's. A quarter is
 * there at midnight.
 */
export const QUESTION_ROWS_PER_DAY = { perDay: 1_500_000, atOnce: 0.25 };
/** The same on the Paid plan, whose price includes 833 million. */
export const QUESTION_ROWS_PER_DAY_PAID = { perDay: 200_000_000, atOnce: 0.25 };
/** Rows that are taken of it at once: a written row for so many. */
export const QUESTION_ROWS_SLICE = 500;
/** Calls of other Libraries that anybody's questions to `all` may make in a day, where its list does not do: a tenth of the Free plan's requests. */
export const QUESTION_CALLS_PER_DAY = { perDay: 10_000, atOnce: 0.25 };
/** The same on the Paid plan. */
export const QUESTION_CALLS_PER_DAY_PAID = { perDay: 200_000, atOnce: 0.25 };
/** Of a day's allowance of anything that strangers share, what one client may have: four together are as good as all. */
export const CLIENT_SHARE = 0.25;
/** The part of that which is there at midnight. */
export const CLIENT_AT_ONCE = 0.5;
/** Requests to objects that what is made for a client costs as a rule, of which it has its part: a page is put together of several. */
export const MADE_REQUESTS = { queries: 1, pages: 3, looks: 3, calls: 1 };
/** Clients whose use is remembered at one place, some 30 bytes each: those who have used most. */
export const CLIENTS_REMEMBERED = 200;
/** Calls that are taken of it at once. */
export const QUESTION_CALLS_SLICE = 50;
/** No entry is older than the web: a date before this is a clock at 1970. */
export const EARLIEST_DATE_MS = Date.UTC(1990, 0, 1);
/** A date further ahead than this is a mistake, not a time zone. */
export const FUTURE_TOLERANCE_MS = DAY_MS;
/** An entry that is dated so long before it was first seen may be in no feed at all by its date … */
export const LATE_AFTER_MS = HOUR_MS;
/** … and is in the feeds of its category for so long all the same: a reader that asks daily, with some hours to spare. */
export const LATE_SHOWN_MS = 28 * HOUR_MS;
/** Of those, so many of a category are remembered: the newest. */
export const LATE_MAX_ENTRIES = 200;
/** Their text in one answer. */
export const LATE_MAX_CHARS = 1_000_000;
/** Old entries are looked for once in this time. */
export const PRUNE_EVERY_MS = DAY_MS;
/** Sources looked through for old entries at once. */
export const PRUNE_SOURCES = 100;
/** Entries deleted at once. */
export const PRUNE_MAX_ROWS = 2_000;
/** Between two such looks, when a Library has more sources. */
export const PRUNE_PAUSE_MS = 60_000;
/** A row of a SQLite object holds 2 MB; a longer entry keeps its summary only. */
export const ENTRY_MAX_CHARS = 500_000;
/** A source's document is read to this many entries, the newest. */
export const DOCUMENT_MAX_ENTRIES = 1_000;
/** A smaller document is read without a mark that would outlive the object: two rows each time that it has changed. */
export const MARK_MIN_BYTES = 1024 * 1024;
/** Elements and texts of one entry that are kept while it is read: as many as cleaning takes, some 20 MB. */
export const ENTRY_MAX_NODES = 60_000;
/** The same of all that stands outside of entries: a feed says a few dozen things of itself. */
export const FEED_MAX_NODES = 30_000;
/** Some 100 bytes each: what is kept of a document's entries until the crawler has chosen, those of 10 MB as a rule. */
export const FEED_MAX_UNITS = 300_000;
/** One text of a document in characters; cleaning takes half as many. */
export const TEXT_MAX_CHARS = 2_000_000;
/** Values in a document of JSON, which become objects all at once: some 100 bytes each. */
export const JSON_MAX_VALUES = 250_000;
/** Deeper than any feed: what reads one goes down by calls of itself. */
export const FEED_MAX_DEPTH = 400;
/** Entries that one Library hands another in one call, or sources that one Crawler does. */
export const HANDOVER_BATCH = 50;

// --- OPML --------------------------------------------------------------------------------------------------
/** Feeds that are read of a document, counted once for each folder that they lie in: several times what people follow. */
export const OPML_MAX_PLACES = 5_000;
/** Paths in one outline's `category` that are looked at. */
export const OPML_MAX_PATHS = 32;
/** The same in characters: what is longer is left out whole, since it would end within a path. */
export const OPML_PATHS_MAX_CHARS = 8_000;
/** Folders in folders of a feed; what lies deeper is in the last of them. */
export const OPML_MAX_FOLDERS = 16;
/** A folder's name: every feed in it carries that. */
export const OPML_FOLDER_MAX_CHARS = 200;
/** Of an outline that is left out, so much tells people which one it is. */
export const OPML_SKIPPED_MAX_CHARS = 120;

// --- sources at run time -----------------------------------------------------------------------------------
/** Categories of one source: each of its entries carries all of them. */
export const SOURCE_MAX_CATEGORIES = 50;
/** Added and changed ones: every object keeps all of them in one row. */
export const OWN_SOURCES_MAX = 1_000;
/** The settings of one, as JSON: long lists of words and headers have room. */
export const OWN_SETTINGS_MAX_CHARS = 16_000;
/** All of them as everybody is told: a row holds 2 MB, and a character up to three bytes. */
export const OWN_MAX_CHARS = 600_000;
/** Sources that all OPML lists together may bring: strangers write them, and every object keeps each. */
export const LISTED_MAX = 500;
/** What is kept of them, as JSON. */
export const LISTED_MAX_CHARS = 250_000;
/** Of what a list says of one: longer titles and names of folders are cut, a longer address is left out. */
export const LISTED_TITLE_MAX_CHARS = 200;
export const LISTED_FOLDER_MAX_CHARS = 60;
export const LISTED_ADDRESS_MAX_CHARS = 2_000;
/** Folders in folders that become categories; what lies deeper is in the last of them. */
export const LISTED_MAX_FOLDERS = 4;
/** Categories of one feed that a list names: each entry carries all of them. */
export const LISTED_MAX_PATHS = 8;
/** Categories that one list may bring, below its own. */
export const LISTED_MAX_CATEGORIES = 100;
/** Other titles, folders and spellings that a list gives what it names are taken over this often: each is told to every object. */
export const LIST_RENAMES_EVERY_MS = 6 * HOUR_MS;
/** Of the other changes of a list (what comes, what is dropped) so many are made in a day; what is beyond waits for the next. */
export const LIST_CHANGES_A_DAY = 24;
/** What has left a list is still fetched for so long, and dropped when the list lacks it even then. */
export const LEFT_KEPT_MS = DAY_MS;
/** The same where LEFT_MANY_SHARE of a list or more has left it at once: that is a mistake as a rule. */
export const LEFT_MANY_KEPT_MS = 7 * DAY_MS;
export const LEFT_MANY_SHARE = 0.5;
/** An isolate of a deployment with such sources looks this often, while it is asked for anything, whether there are others. */
export const RUNTIME_LOOK_MS = 60_000;
/** The same when a path is asked for that it does not know, whoever made it up. */
export const RUNTIME_LOOK_UNKNOWN_MS = 30_000;

// --- export and import -------------------------------------------------------------------------------------
/** Entries that a Library reads at once for an export. */
export const EXPORT_BATCH = 50;
/** A stretch of an export ends after so much: a call holds 32 MB, and each counts as a subrequest. */
export const EXPORT_CHARS = 2_000_000;
/** Lines of an import that are put into one call of a Library. */
export const IMPORT_BATCH = 200;
/** The same in characters: a call holds 32 MB. */
export const IMPORT_BATCH_CHARS = 4_000_000;
/** A longer line is none of ours. */
export const IMPORT_LINE_MAX_CHARS = 4_000_000;
/** Calls that one import may make; then it says from which line to go on. The platform allows 1,000. */
export const IMPORT_MAX_CALLS = 800;
/** Mistakes that the answer to an import names. */
export const IMPORT_MAX_MISTAKES = 20;

// --- publishing --------------------------------------------------------------------------------------------
/** Changes that come together are published together. */
export const PUBLISH_DEBOUNCE_MS = 5_000;
/** Beyond so many new rows a Library no longer looks which of its feeds they belong to. */
export const PUBLISH_MAX_ROWS = 2_000;
/** The deployment's KV writes a day; the Free plan has 1,000. */
export const KV_WRITES_PER_DAY = 540;
/** The same on the Paid plan, whose price holds a million a month. */
export const KV_WRITES_PER_DAY_PAID = 20_000;
/** A Library whose feeds are read asks the Registry for its share of them this often. */
export const SHARE_KEEP_MS = HOUR_MS;
/** A Library that has not asked for so long has no changes to publish, or no readers: others have its share. */
export const SHARE_FORGOTTEN_MS = 6 * HOUR_MS;
/** KV shows a new value elsewhere after a minute; a copy put less long ago is not put again for a reader who missed it. */
export const PUT_AGAIN_MS = 60_000;
/** What a Library keeps in memory of the feeds that it rendered for readers: some three of the usual size. */
export const RENDERED_KEPT_CHARACTERS = 400_000;
/** KV that takes no write (the day's are used up) is tried again after this. */
export const KV_REFUSED_PAUSE_MS = 10 * 60 * 1000;
/** A published copy that nobody has asked the Library for again is dropped by KV after this. */
export const PUBLISHED_TTL_SECONDS = 3 * 24 * 60 * 60;
/** KV allows 512 bytes. */
export const KV_KEY_MAX_BYTES = 500;

// --- answering ---------------------------------------------------------------------------------------------
/** Entries in a feed when `limit` says nothing else. */
export const FEED_ENTRIES = 50;
/** The largest `limit`. */
export const FEED_MAX_ENTRIES = 500;
/** The largest `filter_time`: a century asks for everything. */
export const FILTER_TIME_MAX_SECONDS = 100 * 365 * 24 * 60 * 60;
/** Filters of one request; RSSHub has ten parameters for them. */
export const FILTERS_MAX = 8;
/** Of all filters of a request together: what a long address holds. */
export const FILTERS_MAX_CHARS = 1_000;
/**
 * What the filters of one request may cost in one Library, in steps of 10 to 25 ns: a fifth of a second at worst, in which no
 * other reader of the category is answered.
 */
export const FILTER_MAX_WORK = 8_000_000;
/** Of `q`: what somebody types. */
export const QUERY_MAX_CHARS = 200;
/** Each word of `q` is looked for in each entry. */
export const QUERY_MAX_WORDS = 10;
/** KV's own cache at the edge; 30 s is the least it takes. */
export const KV_CACHE_TTL_SECONDS = 30;
/** Who asks again within this time is answered without asking KV: far less than its own cache may be behind. */
export const COPY_REMEMBERED_MS = 5_000;
/** Bytes of copies in demand that an isolate holds. */
export const COPIES_HELD_BYTES = 8_000_000;
/** Where a copy may be behind because there is no write for it, an isolate asks the Library this often, and more seldom where that asks others. */
export const FEED_ASK_PAUSE_MS = 5 * 60 * 1000;
/**
 * Requests to objects that readers' requests, all together, may have led to in a day before there are no more for these
 * purposes: the Free plan's 100,000 are for crawling first. What is there at midnight: a tenth or a quarter; the rest comes as the day goes by.
 */
export const READER_REQUESTS_PER_DAY = {
	fresh: { perDay: 20_000, atOnce: 0.1 },
	queries: { perDay: 25_000, atOnce: 0.25 },
	pages: { perDay: 35_000, atOnce: 0.25 },
	looks: { perDay: 40_000, atOnce: 0.5 },
};
/** The same on the Paid plan, where a million costs 15 cents. */
export const READER_REQUESTS_PER_DAY_PAID = {
	fresh: { perDay: 100_000, atOnce: 0.1 },
	queries: { perDay: 250_000, atOnce: 0.25 },
	pages: { perDay: 500_000, atOnce: 0.25 },
	looks: { perDay: 1_000_000, atOnce: 0.5 },
};
/** Feeds that an isolate keeps since they are newer than their copies. */
export const FRESH_KEPT_CHARACTERS = 4_000_000;
/** Addresses of feeds, and of callbacks for hubs, that an isolate knows by heart. */
export const KNOWN_ADDRESSES = 2_000;
/** The period of the binding `QUERY_LIMIT` in wrangler.toml. */
export const QUERY_LIMIT_SECONDS = 60;
/** A Library that had nothing left for questions is asked again after this at the latest: its allowance comes back bit by bit. */
export const OUT_BELIEVED_MS = 60_000;
/** A page for people is made anew this often at most, at each place of the edge. */
export const PAGE_CACHE_SECONDS = 30;
/** A visitor's choice of a language is kept for a year. */
export const LANGUAGE_KEPT_SECONDS = 31_536_000;
/** Entries of each category on the home page. */
export const HOME_ENTRIES = 6;
/** What readers are told to keep an answer for. */
export const HTTP_MAX_AGE_SECONDS = 300;

// --- pages without a feed ----------------------------------------------------------------------------------
/** Elements nested deeper are put side by side; browsers stop at 512, real pages stay below 100. */
export const PAGE_MAX_DEPTH = 256;
/** A tree of this size takes some 40 MB of the isolate's 128; the largest pages seen have a tenth of it. */
export const PAGE_MAX_ELEMENTS = 80_000;
/** Style sheets in a page are read for what they hide; the largest ones are those of whole frameworks. */
export const STYLES_MAX_CHARS = 500_000;
/** No author writes a longer style attribute, and patterns take long over one. */
export const STYLE_MAX_CHARS = 4_000;
/** Pages of older entries that are read of a source in a row, however few entries each has: one comes a tick. */
export const OLDER_MAX_PAGES = 50;
/** Entries that are looked for on further pages when a document begins after what was read last. */
export const GAP_MAX_ENTRIES = 200;
/** Addresses of a sitemap that are listed, the newest: as many as wait for their titles at once (WAITING_MAX_ENTRIES). */
export const SITEMAP_ENTRIES = 100;
/** Files of new entries whose length one visit asks for, where a podcast does not say. */
export const LENGTHS_PER_VISIT = 4;
/** Those that it has no room for wait for later visits: at most so many of a source, of its newest entries. */
export const UNMEASURED_MAX = 20;
/** How long asking for them may take together: entries wait for it. */
export const LENGTHS_VISIT_MS = 5_000;
/** A small picture of a source that is larger, bytes, is none: it stands beside each of its entries. */
export const ICON_MAX_BYTES = 100_000;
/** Addresses that are asked for one, at most: those that its document or page names, and /favicon.ico. */
export const ICON_TRIES = 4;
/** How long they may take together, with the pauses between requests to a host, but for a robots.txt that was asked before their end. */
export const ICON_VISIT_MS = 5_000;
/** A source's picture is looked for again after this, beside the news that it then has. */
export const ICON_KEPT_MS = 30 * DAY_MS;
/** A source that has none is asked again after this. */
export const ICON_ABSENT_MS = 180 * DAY_MS;
/** Files of an index of sitemaps that one visit reads. */
export const SITEMAP_FILES = 3;
/** Those of them that changed and wait for the next visits, at most: others are found again when they change again. */
export const SITEMAP_FILES_QUEUED = 50;
/** Pages of one article that are joined. */
export const ARTICLE_MAX_PAGES = 10;
/** Items that one list page yields: as many as are kept of a source; tables of releases have more than 200. */
export const LIST_MAX_ITEMS = 500;
/** Elements that are looked at to find what is like an item that a person points at: a tenth of a second, on the largest page. */
export const POINTING_MAX_WORK = 3_000_000;
/** Lines between the items of a list that are read for the dates above them: days that had each item to itself would be a tenth. */
export const LIST_DAY_LINES = 5_000;
/** Lists of a page that a person may choose from by their numbers: more are menus. */
export const POINTING_CANDIDATES = 6;
/** Elements of a page that are shown for pointing: a phone lays out so many, and the largest list pages have half of it. */
export const POINTING_MAX_NODES = 12_000;
/** Characters of all that is shown of a page for pointing. */
export const POINTING_MAX_CHARS = 1_000_000;
/** Characters of one text on it: enough to know a paragraph again. */
export const POINTING_TEXT_CHARS = 240;
/** Pictures that are shown on it: each is a request to the media proxy. */
export const POINTING_PICTURES = 80;
/** Entries that a person sees of the list that they point out. */
export const POINTING_ENTRIES = 60;
/** For how long a page is kept while somebody points at it: as long as a person looks at one page. */
export const POINTING_KEPT_MS = 15 * 60 * 1000;
/** Elements of all such pages that a crawler keeps at once: as many as the largest page has, a third of the isolate's memory. */
export const POINTING_KEPT_ELEMENTS = PAGE_MAX_ELEMENTS;
/** Things that a person points at for one source. */
export const POINTING_MARKS = 40;
/** Objects and lists in the state of a page's scripts that are looked at for a list. */
export const STATE_MAX_VALUES = 50_000;

// --- mail --------------------------------------------------------------------------------------------------
/** Of a message: text comes first and files last, so that of a longer one (the platform takes 25 MiB) only files are missing. */
export const MAIL_MAX_BYTES = 8 * 1024 * 1024;
/** Of a header, with all that servers on the way have added. */
export const MAIL_HEADERS_MAX_BYTES = 256 * 1024;
/** Parts of a message: real ones have a dozen. */
export const MAIL_MAX_PARTS = 200;
/** Parts within parts: a forwarded message within a forwarded one comes to five. */
export const MAIL_MAX_DEPTH = 12;
/** Text of a message that is kept, in characters of HTML before cleaning: what fits into ENTRY_MAX_CHARS. The longest newsletters have half of it. */
export const MAIL_TEXT_MAX_CHARS = 450_000;
/** A picture inside a message: a line of an export has room for it, which holds as much as a row (ROW_MAX_BYTES), in base64. */
export const MAIL_PICTURE_MAX_BYTES = 1_400_000;
/** Pictures of one message that are kept. */
export const MAIL_PICTURES_MAX = 40;
/** Pictures of one mailbox; those that came first go. */
export const MAIL_PICTURES_KEPT_BYTES = 64 * 1024 * 1024;
/** A message is stored in pieces, for a row takes 2 MB. */
export const MAIL_PIECE_BYTES = 1_500_000;
/** Messages of one mailbox that wait to be read: they are, within seconds. More are put off: their senders try again. */
export const MAIL_WAITING_MAX = 200;
/** The same in bytes. */
export const MAIL_WAITING_MAX_BYTES = 64 * 1024 * 1024;
/** Messages in a day, of which one mailbox takes its part: each costs some three rows, though it says nothing. */
export const MAILS_PER_DAY = 10_000;
/** A mailbox that takes no more is not asked for this long. */
export const MAILBOX_FULL_MS = 60_000;
/** A message that has waited for so long has lost its alarm, or waits for a reason. */
export const MAIL_READ_BY_MS = 60_000;
/** Messages of one mailbox that a visit reads: some 5 ms each, and more for large ones. */
export const MAIL_PER_VISIT = 20;
/** The same in bytes. */
export const MAIL_PER_VISIT_BYTES = 16 * 1024 * 1024;
/** A message over which so many lives of an object ended is read as far as its header goes. */
export const MAIL_TRIES = 3;
/** What holds the header of such a message. */
export const MAIL_HEAD_BYTES = 64 * 1024;
/** The part of a mailbox's address that is a secret: 80 bits in base32. */
export const MAILBOX_SECRET_CHARS = 16;
/** How long an isolate keeps the secret of a mailbox: a renewed one holds everywhere after this. */
export const MAILBOX_CACHE_MS = 60_000;
/** An address that is not right is looked up anew this often at most, for each mailbox and isolate: strangers may guess. */
export const MAILBOX_ASK_PAUSE_MS = 30_000;
/** Files of a message that its entry names. */
export const MAIL_FILES_NAMED = 50;

// --- cleaning ----------------------------------------------------------------------------------------------
/** Elements nested deeper are put side by side; browsers stop at 512, real entries stay below 60. */
export const DOM_MAX_DEPTH = 200;
/** Open elements, in the tree or not, after which the parser starts anew: htmlparser2 is quadratic in them. */
export const DOM_MAX_OPEN = 1_000;
/** Attributes of one element: linkedom keeps them in a list, and 90,000 on one element took 23 s. Real ones have a dozen. */
export const ELEMENT_MAX_ATTRIBUTES = 250;
/** Nodes of one entry, a hundred times what entries have: more would not fit into the isolate. */
export const DOM_MAX_NODES = 60_000;
/** A longer text of an entry is cut before it is parsed: it would not fit into a row afterwards. */
export const HTML_MAX_CHARS = 1_000_000;
/** A picture inside an address (`data:`) may have this many characters. */
export const DATA_URL_MAX_CHARS = 65_536;
/** Kinds of things named in the list of what was dropped; a hostile entry could invent thousands. */
export const DROPPED_MAX_KINDS = 60;
/** A title is one line. */
export const TITLE_MAX_CHARS = 500;
/** An excerpt, where a CJK character counts 1 and any other word 3. */
export const EXCERPT_MAX_UNITS = 200;
/** What a person reads in a minute. */
export const CJK_CHARS_PER_MINUTE = 400;
export const WORDS_PER_MINUTE = 230;

// --- WebSub ------------------------------------------------------------------------------------------------
/** How long a hub is asked to tell us of a source's changes; it may choose another time. */
export const HUB_LEASE_SECONDS = 10 * 24 * 60 * 60;
/** A shorter lease than this is renewed no sooner than this. */
export const HUB_LEASE_MIN_SECONDS = 5 * 60;
/** A longer one than this is not believed: the hub may long have forgotten it. */
export const HUB_LEASE_MAX_SECONDS = 30 * 24 * 60 * 60;
/** A subscription is renewed when this part of its lease has passed. */
export const HUB_RENEW_AT = 0.8;
/** A hub that has not verified a subscription by then is asked again, later each time. */
export const HUB_RETRY_SECONDS = 5 * 60;
/** A hub that refuses a subscription is asked again a day later. */
export const HUB_DENIED_SECONDS = 24 * 60 * 60;
/** Requests to hubs in one tick. */
export const HUB_REQUESTS_PER_TICK = 4;
export const HUB_TIMEOUT_MS = 10_000;
/** Changes of a source that its hub did not tell us of, after which it is polled as if it had none. */
export const HUB_MAX_MISSED = 2;
/** A source whose hub tells us of changes is polled no oftener than this, should a message be lost. */
export const HUB_POLL_SECONDS = 4 * 60 * 60;
/** However often a hub calls, its source is fetched no oftener than this … */
export const PUSH_GAP_MS = 10_000;
/** … and on a day on which it was fetched so often, no oftener than its owner has it asked: a source may name a hub of its own, whose calls cost rows. */
export const PUSHED_FETCHES_PER_DAY = 500;
/** Calls of hubs in a day, of which those of one source have their part: twice the news that a source may have. */
export const HUB_CALLS_PER_DAY = 10_000;
/** A source that has not changed though its hub says so is looked at once more: a cache may stand before it. */
export const PUSH_AGAIN_MS = 60_000;
/** What a hub may send at once. */
export const PUSH_MAX_BYTES = 5 * 1024 * 1024;
/** A hub that cannot be told of a change is told again after this, later each time. */
export const ANNOUNCE_RETRY_SECONDS = 30;
/** Attempts to tell a hub of one change. */
export const ANNOUNCE_TRIES = 8;
/** A hub is told a second time: where it fetched the feed, KV may have shown the copy of before. */
export const ANNOUNCE_AGAIN_MS = 90_000;
/** Feeds named in one message to a hub. */
export const ANNOUNCE_MAX_TOPICS = 20;
/** A hub is still told of a feed that nobody has asked for in this time: its subscribers do not poll. */
export const ANNOUNCE_TOPIC_DAYS = 30;

// --- watching it -------------------------------------------------------------------------------------------
/** A source that has failed for this long is told of in the deployment's own feed. */
export const TROUBLE_AFTER_MS = DAY_MS;
/** Troubles that a webhook is told of at one look: with more than these, the page says more than messages do. */
export const ALERTS_AT_ONCE = 10;
/** Tries of one message at one look; the next look is an hour later. */
export const ALERT_TRIES = 2;
/** Requests to objects that a day's looks at /health may cost: a tenth of the Free plan's, half of them at once; who asks oftener gets the last answer. */
export const HEALTH_REQUESTS_PER_DAY = 10_000;
/** The same on the Paid plan, where more objects are asked, and a million requests cost 15 cents. */
export const HEALTH_REQUESTS_PER_DAY_PAID = 100_000;
/** The home page shows counts of sources that may be this old. */
export const SUMMARY_MAX_AGE_MS = 10 * 60 * 1000;
/** So few objects can be asked at every look; with more, looks follow each other by HEALTH_PAUSE_MS for each more of them. */
export const HEALTH_FEW = 20;
export const HEALTH_PAUSE_MS = 15;
/** Objects that are asked side by side how they are. */
export const HEALTH_AT_ONCE = 64;
/** With more sources than this, /health lists those that are not well and counts the others: its answer stays below 32 MB. */
export const HEALTH_MAX_SOURCES = 5_000;
/** An isolate of the Worker tells the Registry what it has used after so many requests, each telling being one, too … */
export const USAGE_TELL_REQUESTS = 500;
/** … or after so many that it asked of objects: so much can all isolates together be beyond a day's allowance, each for itself … */
export const USAGE_TELL_OBJECT_REQUESTS = 50;
/** … or after this, when there is anything to tell. */
export const USAGE_TELL_MS = 10 * 60 * 1000;
/** How often `wrangler.toml` has the cron run. */
export const CRON_EVERY_MS = 5 * 60 * 1000;
/** When so much of a quota is used up, the owner is told. */
export const QUOTA_WARNING_SHARE = 0.8;

/** More sources than this are beyond the Free plan whatever their rhythm: the Paid plan's limits hold for them. */
export const FREE_PLAN_MAX_SOURCES = 2_000;
/** What the Free plan gives in a day, to all Workers of the account together. */
export const FREE_PLAN_PER_DAY = {
	workerRequests: 100_000,
	objectRequests: 100_000,
	gbSeconds: 13_000,
	rowsRead: 5_000_000,
	rowsWritten: 100_000,
	kvReads: 100_000,
	kvWrites: 1_000,
};
/** What the Paid plan's price includes, a thirtieth of its month; more costs more. */
export const PAID_PLAN_PER_DAY = {
	workerRequests: 10e6 / 30,
	objectRequests: 1e6 / 30,
	gbSeconds: 400e3 / 30,
	rowsRead: 25e9 / 30,
	rowsWritten: 50e6 / 30,
	kvReads: 10e6 / 30,
	kvWrites: 1e6 / 30,
};
