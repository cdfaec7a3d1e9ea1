internal import GRDB
internal import HandoverModel

/// The tables of a ledger.
///
/// A migration is never edited once it has been shipped.
///
/// `entry` is the ledger; `definition` is stored beside it. All other tables are derived from entries.
enum Schema {
    /// The version of what derived tables hold.
    ///
    /// A ledger with an older one is derived anew when it is opened.
    static let derivation = 18

    /// The day number that stands for "until further notice", and the closing time of what is still open; an opening time
    /// that was not said, or said as a date alone, has the same.
    static let forever = 9_999_999
    static let stillOpen: Int64 = 9_007_199_254_740_991

    /// The entry number that stands for "by none so far".
    static let standing = 9_007_199_254_740_991

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("0001 entries") { db in
            try db.execute(sql: entries)
            try db.execute(sql: derived)
            try db.execute(
                sql: "INSERT INTO derivation (id, version) VALUES (1, ?)", arguments: [derivation])
        }
        migrator.registerMigration("0002 nothing is replaced") { db in try db.execute(sql: unreplaced) }
        return migrator
    }

    /// Putting a row in the place of another deletes that without a trigger for deleting.
    private static let unreplaced = """
        CREATE TRIGGER entry_is_never_replaced BEFORE INSERT ON entry
            WHEN EXISTS (SELECT 1 FROM entry WHERE number = NEW.number)
            BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
        CREATE TRIGGER definition_is_never_replaced BEFORE INSERT ON definition
            WHEN EXISTS (SELECT 1 FROM definition WHERE digest = NEW.digest AND body <> NEW.body)
            BEGIN SELECT RAISE(ABORT, 'definitions are never changed'); END;
        """

    private static let entries = """
        CREATE TABLE entry (
            number INTEGER PRIMARY KEY CHECK (number >= 1),
            body BLOB NOT NULL CHECK (length(body) BETWEEN 2 AND 65535),
            leaf BLOB NOT NULL CHECK (length(leaf) = 32)
        ) STRICT;
        CREATE TRIGGER entry_is_never_updated BEFORE UPDATE ON entry
            BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
        CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
            BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
        CREATE TABLE definition (
            digest TEXT PRIMARY KEY NOT NULL CHECK (length(digest) = 64),
            body BLOB NOT NULL
        ) STRICT;
        CREATE TRIGGER definition_is_never_updated BEFORE UPDATE ON definition
            BEGIN SELECT RAISE(ABORT, 'definitions are never changed'); END;
        CREATE TRIGGER definition_is_never_deleted BEFORE DELETE ON definition
            BEGIN SELECT RAISE(ABORT, 'definitions are never deleted'); END;
        CREATE TABLE tree (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            size INTEGER NOT NULL CHECK (size >= 0),
            edge BLOB NOT NULL,
            root BLOB NOT NULL CHECK (length(root) = 32)
        ) STRICT;
        CREATE TABLE derivation (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            version INTEGER NOT NULL
        ) STRICT;
        """

    /// As `Record.isBackdated`; an index has the same condition, word for word.
    static let isBackdated = "at - effective > \(Record.backdatedAfterMilliseconds)"

    /// The derived tables, in the form of the newest migration.
    ///
    /// A class of entries has the number of its first one. Rows about tasks are never deleted: `recorded` is the entry that made a row, `superseded` the one that made it no
    /// longer true. `task_beginning` has the times before an entry took effect at which its task changed by it: see
    /// `Entry.earlierTimes`.
    static let derived = """
        CREATE TABLE entry_index (
            number INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            effective INTEGER NOT NULL,
            by TEXT NOT NULL,
            key TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            area INTEGER NOT NULL CHECK (area BETWEEN 0 AND 3),
            class INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE entry_class (
            number INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            by TEXT NOT NULL,
            how TEXT NOT NULL,
            backdated INTEGER NOT NULL CHECK (backdated IN (0, 1)),
            imported INTEGER NOT NULL CHECK (imported IN (0, 1)),
            entries INTEGER NOT NULL CHECK (entries > 0)
        ) STRICT;
        CREATE UNIQUE INDEX entry_class_key ON entry_class (kind, by, how, backdated, imported);
        CREATE TABLE tree_node (
            number INTEGER PRIMARY KEY,
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE UNIQUE INDEX entry_index_key ON entry_index (by, key);
        CREATE INDEX entry_index_class ON entry_index (class, number);
        CREATE INDEX entry_index_subject ON entry_index (subject, number);
        CREATE INDEX entry_index_statement ON entry_index (area, number) WHERE area = 0;
        CREATE INDEX entry_index_effective ON entry_index (effective) WHERE area = 1;
        CREATE INDEX entry_index_backdated ON entry_index (number) WHERE \(isBackdated);
        CREATE TABLE task_state (
            task TEXT NOT NULL,
            from_day INTEGER NOT NULL,
            recorded INTEGER NOT NULL,
            until_day INTEGER NOT NULL CHECK (until_day > from_day),
            superseded INTEGER NOT NULL CHECK (superseded > recorded),
            closed_at INTEGER NOT NULL,
            closed_day INTEGER NOT NULL,
            severity TEXT NOT NULL,
            capability TEXT NOT NULL,
            service TEXT NOT NULL,
            opened_at INTEGER NOT NULL,
            opened_day INTEGER NOT NULL,
            recorder TEXT NOT NULL,
            outcome INTEGER NOT NULL CHECK (outcome BETWEEN 0 AND 4),
            awaits_review INTEGER NOT NULL CHECK (awaits_review IN (0, 1)),
            open INTEGER NOT NULL CHECK (open IN (0, 1)),
            late INTEGER NOT NULL CHECK (late IN (0, 1)),
            unlearned INTEGER NOT NULL CHECK (unlearned IN (0, 1)),
            problem_day INTEGER NOT NULL,
            symptom INTEGER NOT NULL,
            document INTEGER NOT NULL,
            PRIMARY KEY (task, from_day, recorded)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX task_state_closed ON task_state (closed_at, task);
        CREATE INDEX task_state_severity ON task_state (severity, closed_at, task);
        CREATE INDEX task_state_capability ON task_state (capability, closed_at, task);
        CREATE INDEX task_state_service ON task_state (service, closed_at, task) WHERE service <> '';
        CREATE INDEX task_state_open ON task_state (until_day, superseded, task) WHERE closed_at = \(stillOpen);
        CREATE INDEX task_state_running ON task_state (until_day, superseded, task) WHERE open = 1;
        CREATE INDEX task_state_late ON task_state (closed_day, task) WHERE late = 1;
        CREATE INDEX task_state_unlearned ON task_state (closed_at, task) WHERE unlearned = 1;
        CREATE INDEX task_state_problem ON task_state
            (problem_day, symptom, document, task, from_day, recorded, until_day, superseded)
            WHERE problem_day <> \(forever);
        CREATE INDEX task_state_window ON task_state
            (closed_day, task, from_day, recorded, until_day, superseded, outcome, opened_at, opened_day)
            WHERE outcome >= 2;
        CREATE INDEX task_state_review ON task_state (awaits_review, closed_at, task)
            WHERE awaits_review = 1 AND until_day = \(forever) AND superseded = \(standing);
        CREATE INDEX task_state_review_kind ON task_state (capability, recorder, closed_at, task)
            WHERE awaits_review = 1 AND until_day = \(forever) AND superseded = \(standing);
        CREATE INDEX task_state_drill ON task_state (outcome, closed_at, task) WHERE outcome = 1;
        CREATE TABLE task_beginning (
            at INTEGER NOT NULL,
            subject TEXT NOT NULL,
            entry INTEGER NOT NULL,
            PRIMARY KEY (at, subject, entry)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE task_worker (
            person TEXT NOT NULL,
            closed_at INTEGER NOT NULL,
            task TEXT NOT NULL,
            from_day INTEGER NOT NULL,
            recorded INTEGER NOT NULL,
            until_day INTEGER NOT NULL CHECK (until_day > from_day),
            superseded INTEGER NOT NULL CHECK (superseded > recorded),
            closed_day INTEGER NOT NULL,
            capability TEXT NOT NULL,
            outcome INTEGER NOT NULL CHECK (outcome BETWEEN 0 AND 4),
            used INTEGER NOT NULL CHECK (used BETWEEN 0 AND 2),
            PRIMARY KEY (person, closed_at, task, from_day, recorded)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX task_worker_used ON task_worker (person, capability, used, closed_day) WHERE used > 0;
        CREATE INDEX task_worker_unrated ON task_worker (person, closed_at, task)
            WHERE outcome IN (1, 2) AND until_day = \(forever) AND superseded = \(standing);
        CREATE TABLE tally (
            dimension TEXT NOT NULL,
            closed_day INTEGER NOT NULL,
            effective_day INTEGER NOT NULL,
            value TEXT NOT NULL,
            recorded_day INTEGER NOT NULL,
            independent INTEGER NOT NULL,
            assisted INTEGER NOT NULL,
            unrated INTEGER NOT NULL,
            drills INTEGER NOT NULL,
            reviews_needed INTEGER NOT NULL,
            reviews_done INTEGER NOT NULL,
            reviewed INTEGER NOT NULL,
            overturned INTEGER NOT NULL,
            PRIMARY KEY (dimension, closed_day, effective_day, value, recorded_day)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE clock_tally (
            dimension TEXT NOT NULL,
            closed_day INTEGER NOT NULL,
            effective_day INTEGER NOT NULL,
            value TEXT NOT NULL,
            desk TEXT NOT NULL,
            promise TEXT NOT NULL,
            outcome TEXT NOT NULL,
            recorded_day INTEGER NOT NULL,
            tasks INTEGER NOT NULL,
            PRIMARY KEY (dimension, closed_day, effective_day, value, desk, promise, outcome, recorded_day)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE support_tally (
            dimension TEXT NOT NULL,
            fact TEXT NOT NULL,
            day INTEGER NOT NULL,
            value TEXT NOT NULL,
            desk TEXT NOT NULL,
            amount INTEGER NOT NULL,
            effective_day INTEGER NOT NULL,
            recorded_day INTEGER NOT NULL,
            tasks INTEGER NOT NULL,
            PRIMARY KEY (dimension, fact, day, value, desk, amount, effective_day, recorded_day)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX support_tally_document ON support_tally
            (value, fact, day, desk, effective_day, recorded_day, tasks) WHERE dimension = 'document';
        CREATE TABLE alert (
            entry INTEGER PRIMARY KEY,
            rule TEXT NOT NULL,
            cause TEXT NOT NULL,
            cleared INTEGER NOT NULL CHECK (cleared > entry),
            cleared_at INTEGER NOT NULL,
            acknowledged INTEGER NOT NULL CHECK (acknowledged > entry)
        ) STRICT;
        CREATE INDEX alert_open ON alert (rule, cause) WHERE cleared = \(standing);
        CREATE INDEX alert_over ON alert (rule, cleared_at) WHERE cleared <> \(standing);
        CREATE TABLE outage (
            entry INTEGER PRIMARY KEY,
            source TEXT NOT NULL,
            revoked INTEGER NOT NULL CHECK (revoked > entry),
            ended INTEGER NOT NULL CHECK (ended > entry)
        ) STRICT;
        CREATE INDEX outage_source ON outage (source, entry) WHERE source <> '';
        CREATE INDEX outage_ended ON outage (ended);
        """

    /// The tables that nothing else can be made from.
    static let ledgerTables: Set = ["entry", "definition", "tree"]

    /// `tree_node` holds the root of each 2⁸ entries, counted from 0.
    static let nodeLevel = 8

    /// The derived tables that are about tasks alone, and depend on the handover's zone.
    static let taskTables: Set = [
        "task_state", "task_beginning", "task_worker", "tally", "clock_tally", "support_tally",
    ]

    /// The names of the derived tables, each with what its rows are ordered by.
    static let derivedTables = [
        (name: "entry_index", order: "number"),
        (name: "entry_class", order: "number"),
        (name: "tree_node", order: "number"),
        (name: "task_state", order: "task, from_day, recorded"),
        (name: "task_beginning", order: "at, subject, entry"),
        (name: "task_worker", order: "person, closed_at, task, from_day, recorded"),
        (name: "tally", order: "dimension, closed_day, effective_day, value, recorded_day"),
        (
            name: "clock_tally",
            order: "dimension, closed_day, effective_day, value, desk, promise, outcome, recorded_day"
        ),
        (name: "support_tally", order: "dimension, fact, day, value, desk, amount, effective_day, recorded_day"),
        (name: "alert", order: "entry"),
        (name: "outage", order: "entry"),
    ]
}
