/// Whole processes of the release binary: what a person waits for.
enum CommandRows {
    private static let item = "team/organisation"

    static func measure(_ place: Place, _ ledgers: TaskLedgers) throws -> [Row] {
        let empty = { try Child.time(place.handover, ["--version"]) }
        let sample = try Timing.medians(21, work: { try status(place, ledgers.empty) }, floor: empty)
        let groups = try Timing.medians(5, work: { try status(place, ledgers.large) }, floor: { try groupBy(ledgers) })
        let statuses = try Timing.medians(
            21, work: { try status(place, ledgers.large) }, floor: { try status(place, ledgers.small) })
        for folder in [ledgers.large, ledgers.small] { try? revoke(place, folder) }
        let sign = try Timing.medians(15, work: { try self.sign(place, ledgers.large) }, floor: empty)
        let signs = try Timing.medians(
            15, work: { try self.sign(place, ledgers.large) }, floor: { try self.sign(place, ledgers.small) })
        return [
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

    private static func status(_ place: Place, _ folder: String) throws -> Double {
        try Child.time(place.handover, ["status", "-C", folder])
    }

    /// Signs, and takes it back so that it can be signed again.
    private static func sign(_ place: Place, _ folder: String) throws -> Double {
        let time = try Child.time(
            place.handover,
            [
                "item", "sign", item, "--meaning", "delivered", "--as", "lisi", "--evidence", "https://kb.example/org",
                "-C", folder,
            ])
        try revoke(place, folder)
        return time
    }

    private static func revoke(_ place: Place, _ folder: String) throws {
        _ = try Child.time(
            place.handover, ["item", "revoke", item, "--as", "lisi", "--reason", "Signed to measure", "-C", folder])
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
