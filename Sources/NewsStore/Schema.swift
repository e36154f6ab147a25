/// The tables of a store. `Tables.md` in the documentation explains each for those who ask with other tools.
enum Schema {
    /// The version of the tables; a later one migrates earlier ones.
    static let version = 2
    /// What tells a store from other files of SQLite: "NGST".
    static let application = 0x4E47_5354

    /// What makes each version out of the one before.
    static let migrations = [first, second]

    private static let first = """
        CREATE TABLE article (
            id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, node TEXT NOT NULL, title TEXT, source TEXT, date TEXT,
            day INTEGER, path TEXT, url TEXT, graph BLOB NOT NULL);
        CREATE INDEX article_day ON article (day);
        CREATE INDEX article_node ON article (node);
        CREATE TABLE mention (
            article INTEGER NOT NULL, node INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL,
            entity INTEGER NOT NULL, PRIMARY KEY (article, node)) WITHOUT ROWID;
        CREATE INDEX mention_entity ON mention (entity);
        CREATE TABLE entity (
            id INTEGER PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, articles INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE name (
            word TEXT NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY (word, entity)) WITHOUT ROWID;
        CREATE INDEX name_entity ON name (entity);
        CREATE TABLE event (
            article INTEGER NOT NULL, node INTEGER NOT NULL, happening INTEGER NOT NULL, type TEXT NOT NULL, mode TEXT,
            status TEXT, date TEXT, day INTEGER, label TEXT NOT NULL, trigger TEXT, confidence REAL,
            PRIMARY KEY (article, node)) WITHOUT ROWID;
        CREATE INDEX event_happening ON event (happening);
        CREATE INDEX event_type ON event (type, day);
        CREATE INDEX event_day ON event (day);
        CREATE TABLE role (
            entity INTEGER NOT NULL, relation TEXT NOT NULL, day INTEGER NOT NULL, article INTEGER NOT NULL,
            event INTEGER NOT NULL, node INTEGER NOT NULL,
            PRIMARY KEY (entity, relation, day, article, event, node)) WITHOUT ROWID;
        CREATE INDEX role_event ON role (article, event);
        CREATE VIRTUAL TABLE words USING fts5 (title, text);

        CREATE TABLE record (
            article INTEGER NOT NULL, node INTEGER NOT NULL, team INTEGER, item TEXT, waits INTEGER NOT NULL,
            tokens BLOB NOT NULL, hints BLOB NOT NULL, apart TEXT NOT NULL, PRIMARY KEY (article, node)) WITHOUT ROWID;
        CREATE INDEX record_team ON record (team);
        CREATE TABLE team (
            id INTEGER PRIMARY KEY, parent INTEGER, torn INTEGER NOT NULL DEFAULT 0, items TEXT NOT NULL DEFAULT '',
            apart TEXT NOT NULL DEFAULT '');
        CREATE INDEX team_torn ON team (torn) WHERE torn = 2;
        CREATE TABLE token (key INTEGER PRIMARY KEY, team INTEGER NOT NULL);
        CREATE TABLE hint (key INTEGER NOT NULL, team INTEGER NOT NULL, PRIMARY KEY (key, team)) WITHOUT ROWID;
        CREATE INDEX hint_team ON hint (team);
        CREATE TABLE seeker (
            key INTEGER NOT NULL, article INTEGER NOT NULL, node INTEGER NOT NULL,
            PRIMARY KEY (key, article, node)) WITHOUT ROWID;
        CREATE TABLE say (id INTEGER PRIMARY KEY, same TEXT NOT NULL, different TEXT NOT NULL);
        """

    /// Who acts for whom, and what is asked for by its identifier. What stands in the graphs of older stores is added when they are opened.
    private static let second = """
        CREATE TABLE tie (
            entity INTEGER NOT NULL, article INTEGER NOT NULL, holder INTEGER NOT NULL, node INTEGER NOT NULL,
            PRIMARY KEY (entity, article, holder, node)) WITHOUT ROWID;
        CREATE INDEX tie_node ON tie (article, node);
        CREATE INDEX mention_id ON mention (id);
        """
}
