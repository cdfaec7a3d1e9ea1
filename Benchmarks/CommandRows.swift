/// Whole processes of the release binary: what a person waits for.
enum CommandRows {
    /// Who may deliver what in the sample.
    ///
    /// Each is signed in its turn, so that no item gets a long history.
    private static let signers = [
        ("team/organisation", "lisi"), ("team/roles", "lisi"), ("team/rota", "lisi"), ("team/processes-sla", "lisi"),
        ("team/quality-monitoring", "lisi"), ("team/tools-access", "qianqi"), ("resources/hotline-mailbox", "wushi"),
        ("resources/ticket-system", "wushi"), ("resources/chat-group", "wushi"), ("resources/remote-access", "qianqi"),
        ("resources/monitoring-alerting", "qianqi"), ("resources/knowledge-base", "zhaoliu"),
        ("documents/support-process", "lisi"), ("documents/runbooks", "qianqi"), ("documents/faq", "wushi"),
        ("documents/contacts", "lisi"), ("documents/emergency-plans", "sunba"),
    ]

    static func measure(_ place: Place, _ ledgers: TaskLedgers) throws -> [Row] {
        let empty = { try Child.time(place.handover, ["--version"]) }
        let sample = try Timing.medians(21, work: { try status(place, ledgers.empty) }, floor: empty)
        let groups = try Timing.medians(5, work: { try status(place, ledgers.large) }, floor: { try groupBy(ledgers) })
        let statuses = try Timing.medians(
            21, work: { try status(place, ledgers.large) }, floor: { try status(place, ledgers.small) })
        var large = signers.makeIterator()
        var small = signers.makeIterator()
        let sign = try Timing.medians(17, work: { try self.sign(place, ledgers.large, large.next()) }, floor: empty)
        large = signers.makeIterator()
        let signs = try Timing.medians(
            17, work: { try self.sign(place, ledgers.large, large.next()) },
            floor: { try self.sign(place, ledgers.small, small.next()) })
        let then = Tickets.middle
        let known = try Timing.medians(
            21, work: { try status(place, ledgers.large, ["--as-of", then, "--known-at", then]) },
            floor: { try status(place, ledgers.large, ["--as-of", then]) })
        return [
            Row(
                work: "status of 1,000,000 tasks as known half-way; floor: as of that day", unit: .milliseconds,
                figure: known.work, floor: known.floor, reach: .atMost(2)),
            Row(
                work: "status of the sample; floor: an empty command", unit: .milliseconds, figure: sample.work,
                floor: sample.floor, reach: .atMost(3)),
            Row(
                work: "status of 1,000,000 tasks; floor: GROUP BY in the sqlite3 shell", unit: .milliseconds,
                figure: groups.work, floor: groups.floor, reach: .atMost(1 / 20)),
            Row(
                work: "item sign beside 1,000,000 tasks; floor: an empty command", unit: .milliseconds,
                figure: sign.work, floor: sign.floor, reach: .within(15)),
            Row(
                work: "status of 1,000,000 tasks; floor: of 1,000", unit: .milliseconds, figure: statuses.work,
                floor: statuses.floor, reach: .atMost(2)),
            Row(
                work: "item sign beside 1,000,000 tasks; floor: beside 1,000", unit: .milliseconds, figure: signs.work,
                floor: signs.floor, reach: .atMost(2)),
        ]
    }

    private static func status(_ place: Place, _ folder: String, _ options: [String] = []) throws -> Double {
        try Child.time(place.handover, ["status", "-C", folder] + options)
    }

    /// Signs, and takes it back so that it can be signed again.
    private static func sign(
        _ place: Place, _ folder: String, _ signer: (item: String, person: String)?
    ) throws -> Double {
        guard let (item, person) = signer else { throw Child.Failure(description: "more signs than items") }
        let common = ["--as", person, "-C", folder]
        let time = try Child.time(
            place.handover,
            ["item", "sign", item, "--meaning", "delivered", "--evidence", "https://kb.example/org"] + common)
        _ = try Child.time(place.handover, ["item", "revoke", item, "--reason", "Signed to measure"] + common)
        return time
    }

    private static func groupBy(_ ledgers: TaskLedgers) throws -> Double {
        try Child.time(
            "sqlite3",
            [
                ledgers.plainTable,
                "SELECT severity, capability, sum(level >= 4), count(*) FROM task GROUP BY severity, capability",
            ])
    }
}
