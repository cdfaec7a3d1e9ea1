public import HandoverModel

extension TaskTable {
    /// What the tracker says against a row, and where the cell stands that it speaks of.
    public struct Fault: Sendable {
        public var place: SourceRange
        public var refusal: Refusal
    }

    /// Everything that the tracker says against rows, by their places.
    ///
    /// A refusal names one thing. What it speaks of is left out and the rest asked again, so that the answer is the
    /// tracker's own for every cell; nothing of it is to be recorded.
    ///
    /// `ask` gives for each command what would refuse it, and nil for one that could be recorded.
    public static func faults(
        of rows: [Row], ask: ([TaskCommand]) async throws -> [Refusal?]
    ) async throws -> [Fault] {
        var faults: [Fault] = []
        var waiting = rows
        while !waiting.isEmpty {
            let answers = try await ask(waiting.map(\.command))
            var rest: [Row] = []
            for (row, refusal) in zip(waiting, answers) {
                guard let refusal else { continue }
                if row.tells(refusal) { faults.append(Fault(place: row.place(of: refusal), refusal: refusal)) }
                if let less = row.without(refusal) { rest.append(less) }
            }
            waiting = rest
        }
        return faults.sorted { $0.place.start < $1.place.start }
    }
}
