public import HandoverModel
public import HandoverReadiness

/// The auditor's page: whether the ledger is sound, and everything in it that is not the ordinary way.
///
/// Its form posts to `/audit/verify`, without fields of its own.
public enum AuditPage {
    public struct Model: Hashable, Sendable {
        public var ledger: LedgerState
        public var check: Check
        public var exceptions: LedgerExceptions
        public var separation: Separation

        public init(
            ledger: LedgerState, check: Check = .init(), exceptions: LedgerExceptions, separation: Separation
        ) {
            self.ledger = ledger
            self.check = check
            self.exceptions = exceptions
            self.separation = separation
        }
    }

    /// The newest look through the whole ledger.
    public struct Check: Hashable, Sendable {
        /// Nil when there was none since the server started.
        public var verification: Verification?
        public var at: Instant?
        /// Since when one is under way.
        public var since: Instant?

        public init(verification: Verification? = nil, at: Instant? = nil, since: Instant? = nil) {
            self.verification = verification
            self.at = at
            self.since = since
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = language("审计", "Audit")
        let exceptions = model.exceptions
        let found = exceptions.findings.filter { $0.count > 0 }
        let clean =
            exceptions.findings.filter { $0.count == 0 }.map { $0.kind.words(language) }
            + (exceptions.unconfirmed == 0 ? [AuditFindings.unconfirmed(language)] : [])
        let none: HTML =
            clean.isEmpty ? "" : "<p class=\"quiet lead\">\(language("没有：", "None of: ") + language.list(clean))</p>"
        let separation = StatusView.separationNote(model.separation, language).map {
            HTML.note(.caution, "<p>\($0)</p>")
        }
        let content: HTML = """
            <h1>\(title)</h1>
            \(AuditLedger.section(model, frame))
            <section aria-labelledby="exceptions"><h2 id="exceptions">\(language("例外", "Exceptions"))</h2>
            \(AuditFindings.summary(found, unconfirmed: exceptions.unconfirmed, language))\(none)\(separation)</section>
            \(found.map { AuditFindings.section($0, names) })\(AuditFindings.tasks(exceptions, names))
            """
        return frame.page(title, place: .audit, content)
    }
}
