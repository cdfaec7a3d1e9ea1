internal import GRDB

/// The tables of `access.db`.
///
/// A migration is never edited once it has been shipped. Instants are milliseconds; a digest is the SHA-256 of a
/// secret, or of what somebody gave as a name or came from, and a file its digits by content.
enum AccessSchema {
    /// "HNDA": what `file` and other tools tell the file by.
    static let applicationID = 0x484E_4441

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("0001 accounts") { db in try db.execute(sql: accounts) }
        migrator.registerMigration("0002 browsers") { db in try db.execute(sql: browsers) }
        migrator.registerMigration("0003 uploads") { db in try db.execute(sql: uploads) }
        return migrator
    }

    private static let accounts = """
        CREATE TABLE account (
            person TEXT PRIMARY KEY NOT NULL CHECK (length(person) BETWEEN 1 AND 64),
            password TEXT,
            password_at INTEGER,
            closed_at INTEGER,
            CHECK ((password IS NULL) = (password_at IS NULL)),
            CHECK (closed_at IS NULL OR password IS NULL)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE invitation (
            digest BLOB PRIMARY KEY NOT NULL CHECK (length(digest) = 32),
            person TEXT NOT NULL REFERENCES account (person),
            created_at INTEGER NOT NULL,
            until_at INTEGER NOT NULL,
            used_at INTEGER,
            ended_at INTEGER,
            CHECK (used_at IS NULL OR ended_at IS NULL)
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX invitation_open ON invitation (person) WHERE used_at IS NULL AND ended_at IS NULL;
        CREATE TABLE session (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
            person TEXT NOT NULL REFERENCES account (person),
            method TEXT NOT NULL CHECK (method IN ('invitation', 'password', 'openid')),
            address TEXT,
            created_at INTEGER NOT NULL,
            proved_at INTEGER NOT NULL,
            seen_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX session_person ON session (person);
        CREATE TABLE token (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
            person TEXT NOT NULL REFERENCES account (person),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
            scopes TEXT NOT NULL CHECK (length(scopes) > 0),
            created_at INTEGER NOT NULL,
            until_at INTEGER NOT NULL CHECK (until_at > created_at),
            used_at INTEGER,
            revoked_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX token_person ON token (person);
        CREATE TABLE identity (
            issuer TEXT NOT NULL CHECK (length(issuer) > 0),
            subject TEXT NOT NULL CHECK (length(subject) > 0),
            person TEXT NOT NULL REFERENCES account (person),
            linked_at INTEGER NOT NULL,
            PRIMARY KEY (issuer, subject)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX identity_person ON identity (person);
        CREATE TABLE failure (
            kind TEXT NOT NULL CHECK (kind IN ('account', 'address')),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            count INTEGER NOT NULL CHECK (count > 0),
            last_at INTEGER NOT NULL,
            PRIMARY KEY (kind, digest)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX failure_last ON failure (kind, last_at);
        """

    private static let browsers = """
        CREATE TABLE browser (
            digest BLOB PRIMARY KEY NOT NULL CHECK (length(digest) = 32),
            person TEXT NOT NULL REFERENCES account (person),
            made_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX browser_person ON browser (person, made_at);
        """

    private static let uploads = """
        CREATE TABLE upload (
            file TEXT NOT NULL CHECK (length(file) = 64),
            person TEXT NOT NULL REFERENCES account (person),
            made_at INTEGER NOT NULL,
            PRIMARY KEY (file, person)
        ) STRICT, WITHOUT ROWID;
        """
}
