import Glibc
import HandoverModel
import LocatedYAML
import Testing

@Suite struct LimitTests {
    @Test func goes32DeepAndNoDeeper() {
        let deep = String(repeating: "[", count: 32) + "x" + String(repeating: "]", count: 32)
        #expect(parse(deep).problems == [])
        let deeper = parse("[" + deep + "]")
        #expect(deeper.root == nil)
        #expect(deeper.problems == [.tooDeep(limit: 32)])
        #expect(
            deeper.diagnostics.first?.range == SourceRange(Position(line: 1, column: 33), Position(line: 1, column: 34))
        )
    }

    @Test func reads50000ValuesAndNoMore() {
        let list = String(repeating: "- k: v\n", count: 24_999)
        #expect(parse(list + "- x\n").problems == [])
        let longer = parse(list + "- x\n- y\n")
        #expect(longer.root == nil)
        #expect(longer.problems == [.tooManyValues(limit: 50_000)])
        #expect(
            longer.diagnostics.first?.range
                == SourceRange(Position(line: 25_001, column: 3), Position(line: 25_001, column: 4)))
    }

    @Test func reads1MiBAndNoMore() {
        let text = "a: " + String(repeating: "x", count: 1_048_573)
        #expect(parse(text).problems == [])
        let longer = parse(text + "x")
        #expect(longer.root == nil)
        #expect(
            longer.diagnostics == [
                Diagnostic(file: "a.yaml", range: nil, problem: .fileTooLarge(bytes: 1_048_577, limit: 1_048_576))
            ])
    }

    /// The last diagnostic counts the others, and points at the first of them.
    @Test(arguments: [("- *a\n", 100), ("a: 1\n", 99), ("- ! x\n", 100), ("- \u{1}\n", 100), ("- \"\\0\"\n", 100)])
    func lists100DiagnosticsAndCountsTheOthers(line: String, unlisted: Int) throws {
        let document = parse(String(repeating: line, count: 200))
        #expect(document.diagnostics.count == 101)
        let last = try #require(document.diagnostics.last)
        #expect(last.problem == .moreProblems(count: unlisted))
        #expect(last.range?.start.line == 201 - unlisted)
        #expect(last.excerpt?.isEmpty == false)
    }

    /// One MiB of each, or less where a number says so; with what the reader must say last (-1 stands for many).
    static let hostile: [(String, String, Int?, Problem?)] = [
        ("", "[", nil, .tooDeep(limit: 32)),
        ("", "[", 100_000, .tooDeep(limit: 32)),
        ("", "[\n", nil, .tooDeep(limit: 32)),
        ("", "{", 100_000, .tooDeep(limit: 32)),
        ("", "{a: ", nil, .tooDeep(limit: 32)),
        ("", "- ", nil, .tooDeep(limit: 32)),
        ("", "? ", nil, .tooDeep(limit: 32)),
        ("", "[?", 179, .tooDeep(limit: 32)),
        ("", "[?", nil, .tooDeep(limit: 32)),
        ("", "%TAG !a! b\n", nil, .forbiddenTag),
        ("a: 1\n...\n", "%TAG !a! b\n", nil, .severalDocuments),
        ("", "---\n", nil, .severalDocuments),
        ("a: &a [x]\nb: [", "*a, ", nil, .moreProblems(count: -1)),
        ("", "*a : x\n", nil, .moreProblems(count: -1)),
        ("", "a:\n", nil, .moreProblems(count: -1)),
        ("", "\"a\": b\n", nil, .moreProblems(count: -1)),
        ("[", "a,", nil, .tooManyValues(limit: 50_000)),
        ("", "- |\n\n", nil, .tooManyValues(limit: 50_000)),
        ("", "\n", nil, .emptyFile),
        ("", " ", nil, .emptyFile),
        ("a: 1 #", " ?", nil, nil),
        ("a: 1\n", "# ? !\n", nil, nil),
        ("", "word ", nil, nil),
        ("", "word\n", nil, nil),
        ("a: |\n", "\n", nil, nil),
    ]

    @Test(.timeLimit(.minutes(10)), arguments: hostile)
    func refusesHostileFilesAtOnce(head: String, unit: String, count: Int?, problem: Problem?) {
        let count = count ?? (YAMLLimits.bytes - head.utf8.count) / unit.utf8.count
        let text = head + String(repeating: unit, count: count)
        let start = Self.work()
        let document = parse(text)
        var last = document.problems.last
        if case .moreProblems(let count) = last {
            #expect(count > 10_000)
            last = .moreProblems(count: -1)
        }
        #expect(last == problem)
        // A tenth of a second here; what grows with the square takes minutes.
        #expect(Self.work() - start < 10)
    }

    @Test func manyRefusalsAtTheEndOfALongLineCostOneWalk() {
        let start = Self.work()
        for refused in [", &a b", ", ! b", ", ? a : b"] {
            let text =
                "['" + String(repeating: "x", count: 1_040_000) + "'" + String(repeating: refused, count: 99) + "]"
            #expect(parse(text).diagnostics.count == 99)
        }
        #expect(Self.work() - start < 8)
    }

    /// The seconds that this thread has worked, which what else the machine does leaves alone.
    private static func work() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
