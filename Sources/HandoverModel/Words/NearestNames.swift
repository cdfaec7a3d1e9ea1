/// The names nearest to one that was mistyped, best first, at most `limit`.
///
/// Near means few letters inserted, left out, replaced or swapped with their neighbour: at most a third of the length, and at
/// least one. A name that begins with what was typed is near too.
public func nearestNames(to typed: String, in names: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = Array(typed.lowercased().unicodeScalars.prefix(128))
    let allowed = max(1, wanted.count / 3)
    var found: [(distance: Int, name: String)] = []
    for name in names {
        let candidate = Array(name.lowercased().unicodeScalars.prefix(128))
        if wanted.count >= 3, candidate.starts(with: wanted) || wanted.count >= 4 && ends(candidate, with: wanted) {
            found.append((1, name))
        } else if abs(candidate.count - wanted.count) <= allowed {
            let distance = editDistance(wanted, candidate)
            if distance <= allowed { found.append((distance, name)) }
        }
    }
    found.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return found.prefix(limit).map(\.name)
}

private func ends(_ candidate: [Unicode.Scalar], with wanted: [Unicode.Scalar]) -> Bool {
    candidate.count >= wanted.count && candidate.suffix(wanted.count).elementsEqual(wanted)
}

/// Insertions, deletions, replacements and swaps of neighbours that make one text the other.
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
        var current = [row + 1]
        current.reserveCapacity(right.count + 1)
        for column in right.indices {
            let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
            var best = min(replaced, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                best = min(best, beforeLast[column - 1] + 1)
            }
            current.append(best)
        }
        beforeLast = last
        last = current
    }
    return last[right.count]
}
