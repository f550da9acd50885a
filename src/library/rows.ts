/**
 * The tables of a Library object. An insert costs a written row for the table and one for each index (the Free plan
 * has 100,000 a day, the Paid plan a price for each), so `entry` has one index, from which a source's entries are
 * listed. Keys and links are packed into a few rows, see packed.ts.
 * `seq` grows with each insert and each change: it is the cursor of clients that follow with `since`.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS source (id TEXT PRIMARY KEY, facts TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entry (
	seq INTEGER PRIMARY KEY,
	key TEXT NOT NULL,
	source TEXT NOT NULL,
	date INTEGER NOT NULL,
	link TEXT,
	twin TEXT,
	body TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS entry_of_source ON entry (source, date, seq);
CREATE TABLE IF NOT EXISTS packed (
	name TEXT NOT NULL,
	bucket INTEGER NOT NULL,
	hashes TEXT NOT NULL,
	PRIMARY KEY (name, bucket)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS slot (
	name TEXT PRIMARY KEY,
	etag TEXT NOT NULL,
	changed INTEGER NOT NULL,
	expires INTEGER NOT NULL
) WITHOUT ROWID;
`;
