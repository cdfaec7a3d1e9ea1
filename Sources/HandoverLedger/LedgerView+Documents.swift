internal import GRDB
public import HandoverModel

/// Which documents tasks named when they were closed.
extension LedgerView {
    /// How many closed tasks named each of some words as the document that was updated with them, as of the end of a day, by what a
    /// part of the ledger tells; words that none named are left out.
    ///
    /// A task counts on the day on which it was closed; see `SupportFact.documented`. Reads the rows of these words and no others,
    /// however many tasks there are, and however many of them wrote something else.
    ///
    /// `words`: As `KnowledgeDocument.folded` writes them. `desk`: Of tasks that it got; nil for all.
    public func documentCounts(
        _ words: Set<String>, on days: ClosedRange<Day>, desk: AskedOf? = nil, asOf day: Day,
        of part: LedgerPart = .whole
    ) throws -> [String: Int] {
        let part = try withClocks(part)
        try session?.flushTallies()
        let asked = try statement(
            """
            SELECT desk, sum(tasks) FROM support_tally INDEXED BY support_tally_document
            WHERE dimension = 'document' AND value = ? AND fact = ? AND day BETWEEN ? AND ? AND effective_day <= ?
                AND recorded_day <= ?
            GROUP BY desk
            """)
        var found: [String: Int] = [:]
        var wordsByKey: [String: String] = [:]
        for word in words {
            let key = TaskState.Facts.named(word)
            wordsByKey[key] = word
            let rows = try Row.fetchCursor(
                asked,
                arguments: [
                    key, SupportFact.documented.rawValue, days.lowerBound.number, days.upperBound.number,
                    min(day.number, part.effectiveDays), part.days,
                ])
            while let row = try rows.next() {
                let own: String = row[0]
                if desk == nil || own == desk?.rawValue { found[word, default: 0] += row[1] as Int }
            }
        }
        for (key, tasks) in part.rest.support
        where key.dimension == .document && key.effectiveDay <= day.number && days.contains(Day(number: key.day))
            && (desk == nil || key.desk == desk)
        {
            if let word = wordsByKey[key.value] { found[word, default: 0] += tasks }
        }
        return found.filter { $0.value != 0 }
    }
}

extension TaskState.Facts {
    /// A short text that stands for the document which a task names, the same for each way to write the same word; empty for none.
    ///
    /// The first 16 digits of the SHA-256, so that a row takes a few bytes whatever was written.
    static func named(_ document: String?) -> String {
        let folded = document.map(KnowledgeDocument.folded) ?? ""
        return folded.isEmpty ? "" : String(Digest(sha256: Array(folded.utf8)).hex.prefix(16))
    }
}
