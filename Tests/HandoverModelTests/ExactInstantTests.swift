import HandoverModel
import Testing

@Suite struct ExactInstantTests {
    /// What is written is read again, to the millisecond.
    @Test(arguments: [
        "2026-01-30T09:00:00Z", "2026-01-30T09:00:00.250Z", "2026-01-30T15:59:59.999Z", "1969-12-31T23:59:59.001Z",
        "2026-01-30T09:00:00.007Z",
    ])
    func isWrittenWithEveryDigitThereIs(text: String) throws {
        #expect(try #require(Instant(text, in: .utc)).exact == text)
    }
}
