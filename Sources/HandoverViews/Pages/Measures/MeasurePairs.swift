internal import HandoverModel
internal import HandoverReadiness

/// The pairs of person and capability that assessed independence counts: those held at `alone` or above, then the others.
enum MeasurePairs {
    static func section(_ pairs: [AssessedRow], _ frame: PageFrame) -> HTML {
        guard !pairs.isEmpty else { return "" }
        let language = frame.language
        let held = pairs.filter { $0.outcome == .held }
        let left = pairs.filter { $0.outcome == .notHeld }
        return .section(
            language("所计的人员和能力（\(pairs.count)）", "The people and capabilities counted (\(pairs.count))"), id: "pairs",
            part(language("达到", "Held"), "held", held, frame)
                + part(language("未达到", "Not held"), "not-held", left, frame))
    }

    private static func part(_ title: String, _ id: StaticString, _ pairs: [AssessedRow], _ frame: PageFrame) -> HTML {
        guard !pairs.isEmpty else { return "" }
        let (names, language) = (frame.names, frame.language)
        let rows = pairs.map { pair -> HTML in
            let level = pair.level?.numbered(language) ?? language("还没有评估", "not assessed")
            let entry = pair.entry.map { entry -> HTML in
                " <a\(href: Path.entry(entry))>\(language("第 \(entry) 条", "entry \(entry)"))</a>"
            }
            return """
                <li>\(names.person(pair.person))\(language("，", ", "))\
                <a\(href: Path.why(.capability(pair.capability)).asOf(frame.asked))>\(names.capabilityTitle(pair.capability))</a>\
                \(language("：", ": "))\(level)\(entry)</li>
                """
        }
        return """
            <h3>\(title)\(language("（\(pairs.count)）", " (\(pairs.count))"))</h3>\
            <ul class="bullets" id="\(HTML(stringLiteral: id))">\(rows)</ul>
            """
    }
}
