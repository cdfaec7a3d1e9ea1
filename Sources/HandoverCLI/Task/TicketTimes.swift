import HandoverModel

extension Session {
    /// A time of day, by which clocks stop and go on; nil for now.
    func instantOrNow(_ text: String?) async throws -> Instant? {
        guard let text else { return nil }
        return try await instant(text)
    }
}
