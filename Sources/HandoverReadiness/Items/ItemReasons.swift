internal import HandoverModel

extension ItemHistory {
    /// What keeps the item from being signed: the deliveries, the evidence, the other keys, a check that failed.
    func ownReasons() -> [Reason] {
        let failedCheck = check?.reason(zone: zone)
        let deliveries = keys.filter { $0.key.meaning == .delivered }.compactMap(\.reason)
        let others = keys.filter { $0.key.meaning != .delivered }.compactMap(\.reason)
        return deliveries + [evidenceReason].compactMap { $0 } + others + [failedCheck].compactMap { $0 }
    }

    private var evidenceReason: Reason? {
        if evidence.isEnough { return nil }
        let ends = evidence.pieces.filter { !$0.counts }.compactMap(\.holdsUntil)
        guard evidence.expired > 0, let last = ends.max() else {
            return .evidenceMissing(have: evidence.valid, need: evidence.needed)
        }
        return .evidenceExpired(have: evidence.valid, need: evidence.needed, since: last.adding(days: 1))
    }
}

extension KeyState {
    /// Why the key is not valid; nil when it is.
    var reason: Reason? {
        let (entry, person) = (entry ?? 0, person ?? "")
        return switch state {
        case .valid: nil
        case .missing: .awaiting(key)
        case .refused(let reason): .refused(key, by: person, reason: reason, entry: entry)
        case .stale: .stale(key, by: person, entry: entry)
        case .lapsed(let since): .lapsed(key, since: since, entry: entry)
        case .revoked(let reason): .revoked(key, reason: reason, entry: entry)
        case .reopened(let reason): .reopened(key, reason: reason)
        case .undelivered: .undelivered(key, entry: entry)
        }
    }
}
