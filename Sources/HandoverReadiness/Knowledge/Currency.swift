public import HandoverModel

extension Measure {
    /// Technical changes documented in time, of those that are documented or whose time is over: all are counted, none is drawn.
    ///
    /// Not measured where none is counted yet.
    init(currency ratio: Ratio, target: Target) {
        let (kept, counted) = (ratio.numerator, ratio.denominator)
        let state: State =
            if counted == 0 {
                .notMeasured
            } else if counted < Self.fewestChanges {
                .tooFew
            } else {
                kept * 1_000_000 >= target.atLeast * counted ? .observed : .missed
            }
        self.init(
            id: .documentsUpToDate, numerator: kept, denominator: counted,
            rate: counted > 0 ? Double(kept) / Double(counted) : nil, target: target, state: state)
    }

    /// Fewer changes than this say nothing as a share.
    static let fewestChanges = 10
}

/// A technical change as it counts: what the digest of the measure rests on.
///
/// Its canonical JSON is a line of the digest (docs/ledger-format.md), so that no member is ever added to it.
public struct TechnicalChangeRow: Hashable, Sendable, Codable {
    public var change: TechnicalChange.ID
    /// When the last of its documents told of it; nil while one does not.
    public var documented: Instant?
    public var due: Instant
    /// The entry that recorded it.
    public var entry: Int
    /// `in-time`, which the numerator counts, `late` or `overdue`.
    public var outcome: TechnicalChangeState.Standing
}

extension TechnicalChangeRegister {
    /// Those that are counted, in the order in which they were recorded.
    public var rows: [TechnicalChangeRow] {
        changes.filter(\.counts).sorted { $0.entry < $1.entry }.map { change in
            TechnicalChangeRow(
                change: change.id, documented: change.documentedAt, due: change.notice.due, entry: change.entry,
                outcome: change.standing)
        }
    }
}
