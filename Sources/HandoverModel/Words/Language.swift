/// A language that everything people read exists in.
public enum Language: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
    case zh, en
}
