/**
 * The tables of a Library object. Each insert costs a row for the table and one for each index (the Free plan has
 * 100,000 rows a day), so there are three indexes and no more: by key, by source and date, by link.
 * `seq` grows with each insert and each change: it is the cursor of clients that follow with `since`.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS source (id TEXT PRIMARY KEY, facts TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entry (
	seq INTEGER PRIMARY KEY,
	key TEXT NOT NULL UNIQUE,
	source TEXT NOT NULL,
	date INTEGER NOT NULL,
	link TEXT,
	twin TEXT,
	body TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS entry_by_source ON entry (source, date);
CREATE INDEX IF NOT EXISTS entry_by_link ON entry (link) WHERE link IS NOT NULL;
CREATE TABLE IF NOT EXISTS slot (
	name TEXT PRIMARY KEY,
	etag TEXT NOT NULL,
	changed INTEGER NOT NULL,
	expires INTEGER NOT NULL
) WITHOUT ROWID;
`;
