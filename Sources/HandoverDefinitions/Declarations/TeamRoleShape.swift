import HandoverModel
import LocatedYAML

extension Shape where Value == TeamRole {
    /// A role of a team, `delivering/support-manager`.
    static var keyHolder: Shape {
        Shape(
            schema: [
                "type": "string", "pattern": "^(delivering|receiving)/[a-z][a-z0-9-]{0,63}$",
            ]
        ) { node, reader in
            guard case .scalar(let scalar) = node else {
                reader.wrongShape(node, expected: .scalar)
                return nil
            }
            if let role = TeamRole(scalar.text) { return role }
            reader.refuse(
                scalar.text, at: scalar.range, expected: .keyHolder, suggestion: nearestKeyHolder(to: scalar.text))
            return nil
        }
    }
}

extension Shape where Value == AlertOwner {
    /// A role of a team, `delivering/support-manager`, or of the team whose desk it is, `desk/support-manager`.
    static var alertOwner: Shape {
        Shape(
            schema: [
                "type": "string", "pattern": "^(delivering|receiving|desk)/[a-z][a-z0-9-]{0,63}$",
            ]
        ) { node, reader in
            guard case .scalar(let scalar) = node else {
                reader.wrongShape(node, expected: .scalar)
                return nil
            }
            if let owner = AlertOwner(scalar.text) { return owner }
            reader.refuse(
                scalar.text, at: scalar.range, expected: .keyHolder,
                suggestion: nearestKeyHolder(to: scalar.text, beside: [AlertOwner.deskWord]))
            return nil
        }
    }
}

private func nearestKeyHolder(to text: String, beside more: [String] = []) -> String? {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    let side = nearestName(to: parts.first ?? "", among: Side.allCases.map(\.rawValue) + more)
    return side.flatMap { side in parts.count == 2 ? "\(side)/\(parts[1])" : nil }
}
