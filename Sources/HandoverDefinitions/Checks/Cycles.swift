/// The cycles among nodes that lead to each other, at most `limit` of them.
///
/// Each begins with the node of it that comes first, and ends before it returns there. Takes time proportional to the
/// edges and no stack of its own.
func cycles(edges: [[Int]], limit: Int = 20) -> [[Int]] {
    enum State { case new, open, closed }
    var states = Array(repeating: State.new, count: edges.count)
    var found: [[Int]] = []
    for root in edges.indices where states[root] == .new {
        var path: [(node: Int, next: Int)] = [(root, 0)]
        states[root] = .open
        while let (node, next) = path.last {
            guard next < edges[node].count else {
                states[node] = .closed
                path.removeLast()
                continue
            }
            path[path.count - 1].next += 1
            let target = edges[node][next]
            switch states[target] {
            case .closed: continue
            case .new:
                states[target] = .open
                path.append((target, 0))
            case .open:
                let cycle = path.drop { $0.node != target }.map(\.node)
                guard let first = cycle.indices.min(by: { cycle[$0] < cycle[$1] }) else { continue }
                found.append(Array(cycle[first...] + cycle[..<first]))
                if found.count == limit { return found }
            }
        }
    }
    return found
}
