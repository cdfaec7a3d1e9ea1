internal import GRDB
public import HandoverModel

extension AccessStore {
    /// Days for which what is over can still be told from what never was.
    public static let keptDays = 90

    /// Removes what is over: sessions and failures at once, invitations and tokens 90 days later.
    ///
    /// Answers how many rows went.
    @discardableResult
    public func prune(now: Instant) async throws(AccessProblem) -> Int {
        let kept = now.adding(days: -Self.keptDays).milliseconds
        return try await write { db in
            let before = db.totalChangesCount
            try db.execute(
                sql: "DELETE FROM session WHERE created_at <= ? OR seen_at <= ?",
                arguments: [
                    now.milliseconds - Session.longestAge, now.milliseconds - Session.longestIdle,
                ])
            for kind in [Origin.Kind.account, .address] {
                try db.execute(
                    sql: "DELETE FROM failure WHERE kind = ? AND last_at <= ?",
                    arguments: [kind.rawValue, now.milliseconds - kind.throttle.memory])
            }
            try db.execute(
                sql:
                    "DELETE FROM invitation WHERE min(until_at, ifnull(used_at, until_at), ifnull(ended_at, until_at)) <= ?",
                arguments: [kept])
            try db.execute(
                sql: "DELETE FROM token WHERE min(until_at, ifnull(revoked_at, until_at)) <= ?", arguments: [kept])
            return db.totalChangesCount - before
        }
    }
}
