import HandoverLedger
import HandoverModel
import HandoverTracker
import Testing

@Suite("Rules 2 and 8: several at once")
struct CompetitionTests {
    static let pairs = 1000

    /// A checklist of as many items as there are pairs: what managers deliver, what engineers accept and witness.
    static var files: [String: String] {
        let items = (0..<pairs).map { number in
            number.isMultiple(of: 4)
                ? """
                  - id: i\(number)
                    title: Item \(number)
                    sign-off:
                      - { meaning: approved, by: receiving/engineer }
                      - { meaning: witnessed, by: receiving/engineer }

                """
                : """
                  - id: i\(number)
                    title: Item \(number)
                    sign-off:
                      - { meaning: delivered, by: delivering/manager }
                      - { meaning: accepted, by: receiving/manager }

                """
        }
        let list = "schema: handover/v1\nchecklist: many\ntitle: Many\nitems:\n" + items.joined()
        return Office.files().merging(["checklists/many.yaml": list]) { $1 }
    }

    /// Two submissions of which one may be recorded.
    static func pair(_ number: Int) -> [Submission] {
        let item = Item.ID("many/i\(number)")
        let deliver = Command.sign(item, .delivered)
        return switch number % 4 {
        case 0:
            // One person, two meanings.
            [
                Submission(.sign(item, .approved), by: "jia", key: "\(number)-a"),
                Submission(.sign(item, .witnessed), by: "jia", key: "\(number)-b"),
            ]
        case 1:
            // Two people who hold the same role.
            [Submission(deliver, by: "lin", key: "\(number)"), Submission(deliver, by: "lu", key: "\(number)")]
        case 2:
            // One person twice, with a key for each.
            [Submission(deliver, by: "lin", key: "\(number)-a"), Submission(deliver, by: "lin", key: "\(number)-b")]
        default:
            // One command sent twice.
            [Submission(deliver, by: "lin", key: "\(number)"), Submission(deliver, by: "lin", key: "\(number)")]
        }
    }

    @Test func oneOfTwoCompetingSignOffsIsRecorded() async throws {
        let desk = try await Desk()
        try await desk.does(.apply(ApplyCommand(files: Self.files)), by: "lin", at: "2026-03-02 08:00")
        let tracker = desk.tracker
        let now = time("2026-03-02 09:00")
        var outcomes: [Int: [String]] = [:]
        var entries: [Int: Set<Int>] = [:]
        await withTaskGroup(of: (Int, String, Int?).self) { group in
            for number in 0..<Self.pairs {
                for submission in Self.pair(number) {
                    group.addTask {
                        do {
                            let receipt = try await tracker.submit(
                                submission, identified: .session, clock: .machine(now)
                            ).receipt
                            return (number, receipt.wasThere ? "there" : "recorded", receipt.entry)
                        } catch {
                            return (number, String(String(describing: error).prefix { $0 != "(" }), nil)
                        }
                    }
                }
            }
            for await (number, outcome, entry) in group {
                outcomes[number, default: []].append(outcome)
                if let entry { entries[number, default: []].insert(entry) }
            }
        }
        let expected = [
            ["onePersonOneMeaning", "recorded"], ["alreadySigned", "recorded"], ["alreadySigned", "recorded"],
            ["recorded", "there"],
        ]
        let wrong = (0..<Self.pairs).filter { outcomes[$0]?.sorted() != expected[$0 % 4] || entries[$0]?.count != 1 }
        #expect(wrong == [])
        #expect(try desk.size == 1 + Self.pairs)
        #expect(Set(entries.values.flatMap { $0 }) == Set(2...(1 + Self.pairs)))
        #expect(try desk.ledger.verify().damage == nil)
    }
}
