import HandoverModel
import LocatedYAML

/// A place in one of the files of a workspace.
struct Spot: Sendable {
    let source: Int
    private let stretch: CompactRange

    init(source: Int, range: SourceRange) {
        self.source = source
        stretch = CompactRange(range)
    }

    var range: SourceRange { stretch.range }
}

/// The ids of one kind, and where each was declared first.
struct Names {
    let kind: Problem.ReferenceKind
    /// False when a file that declares such ids could not be read: then nothing is called unknown.
    let isComplete: Bool
    /// Of ids that begin with a checklist's, the checklists of which all are known.
    var wholeChecklists: Set<String> = []
    private(set) var spots: [String: Spot] = [:]

    init(_ kind: Problem.ReferenceKind, isComplete: Bool) {
        self.kind = kind
        self.isComplete = isComplete
    }

    /// Whether an id is known to be declared nowhere.
    func lacks(_ id: String) -> Bool {
        guard spots[id] == nil else { return false }
        return isComplete || wholeChecklists.contains(String(id.prefix { $0 != "/" }))
    }

    /// Remembers an id; the place where it was declared before when it is not the first.
    mutating func declare(_ id: String, at spot: Spot) -> Spot? {
        if let first = spots[id] { return first }
        spots[id] = spot
        return nil
    }
}

extension Checker {
    /// Collects ids and reports each that comes a second time.
    mutating func declare(
        _ ids: some Sequence<(Located<String>?, Int)>, as kind: Problem.ReferenceKind, isComplete: Bool
    ) -> Names {
        var names = Names(kind, isComplete: isComplete)
        for (id, source) in ids {
            guard let id else { continue }
            let spot = Spot(source: source, range: id.range)
            if let first = names.declare(id.value, at: spot) {
                report(.duplicateID(kind: kind, id: id.value), at: spot, first: first)
            }
        }
        return names
    }

    /// Reports a reference to an id that nothing declares.
    ///
    /// True when there is such an id.
    @discardableResult
    mutating func resolve(_ reference: Located<String>?, _ source: Int, in names: Names) -> Bool {
        guard let reference else { return false }
        if names.spots[reference.value] != nil { return true }
        if names.lacks(reference.value) {
            report(
                .unknownReference(kind: names.kind, id: reference.value),
                at: Spot(source: source, range: reference.range),
                suggestion: suggestion(for: reference.value, source, among: names))
        }
        return false
    }
}
