import HandoverModel
import Testing

/// What the cells of a row must say.
@Suite struct CellConditionTests {
    private func holds(_ patterns: [String], _ texts: [String]) -> Bool {
        CellCondition([.init(column: "Tags", patterns: patterns)]).holds { $0 == "Tags" ? texts : [] }
    }

    @Test(arguments: [
        ("alone", "alone", true), ("alone", "Alone", false), ("alone", "not alone", false),
        ("*alone*", "not alone, x", true), ("alone*", "alone", true), ("*", "", true), ("", "", true),
        ("", "x", false), ("a*c*e", "abcde", true), ("a*c*e", "abde", false), ("*ab", "aab", true),
        ("独立*", "独立完成", true), ("a*a", "a", false), ("a**b", "ab", true),
    ])
    func aStarStandsForAnything(pattern: String, text: String, expected: Bool) {
        #expect(holds([pattern], text.isEmpty ? [] : [text]) == expected)
    }

    @Test func anyPatternAndAnyColumnOfTheNameMayFitButEveryClauseMust() {
        #expect(holds(["x", "b"], ["a", "b"]))
        #expect(!holds(["x"], ["a", "b"]))
        let both = CellCondition([.init(column: "A", patterns: ["1"]), .init(column: "B", patterns: ["2"])])
        #expect(both.holds { $0 == "A" ? ["1"] : ["2"] })
        #expect(!both.holds { $0 == "A" ? ["1"] : ["3"] })
        #expect(CellCondition([]).holds { _ in [] })
    }
}
