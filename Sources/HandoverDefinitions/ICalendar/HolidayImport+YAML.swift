public import HandoverModel

extension HolidayImport {
    /// The holidays and make-up days as they stand in a calendar file; with an id a whole file, Monday to Friday from 9 to 18.
    public func yaml(calendar id: String? = nil, zone: Zone? = nil) -> String {
        var lines: [String] = []
        if let id {
            lines += ["schema: \(schemaName)", "calendar: \(id)"]
            if let zone { lines.append("zone: \(zone.identifier)") }
            lines.append("week:")
            lines += Weekday.allCases.prefix(5).map { "  \($0.rawValue): \"09:00-18:00\"" }
        }
        lines += Self.list("holidays", holidays) { stretch in
            let to = stretch.to == stretch.from ? "" : " to: \(stretch.to),"
            return "from: \(stretch.from),\(to) title: \(YAMLText.scalar(stretch.title))"
        }
        if !makeUpDays.isEmpty {
            lines += Self.list("make-up-days", makeUpDays) {
                "date: \($0.from), title: \(YAMLText.scalar($0.title))"
            }
        }
        if id != nil, let last = (holidays + makeUpDays).map(\.to).max() {
            lines.append("published-until: \(last)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func list(_ key: String, _ stretches: [Stretch], _ text: (Stretch) -> String) -> [String] {
        stretches.isEmpty ? ["\(key): []"] : ["\(key):"] + stretches.map { "  - { \(text($0)) }" }
    }
}
