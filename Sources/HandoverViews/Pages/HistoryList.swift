internal import HandoverModel

/// Entries in words, each leading to its exact bytes.
enum HistoryList {
    static func section(_ entries: [Entry], _ names: Names) -> HTML {
        let language = names.language
        let title = language("历史", "History")
        guard !entries.isEmpty else {
            return .section(
                title, id: "history",
                .empty(
                    language("还没有记录。", "Nothing is recorded yet."),
                    then: language("签字、退回、证据和限期豁免都会记在这里。", "Sign-offs, refusals, evidence and waivers stand here.")))
        }
        let revocations = TaskEntries(entries).revocations
        let rows = list(entries.reversed(), names) { entry in
            guard let revocation = revocations[entry.number] else { return "" }
            let words = language("已由第 \(revocation.number) 条撤销", "revoked by entry \(revocation.number)")
            return "<p class=\"small caution\">\(words)</p>"
        }
        return .section(title, id: "history", rows)
    }

    /// `below`: what stands under an entry.
    static func list(_ entries: some Sequence<Entry>, _ names: Names, below: (Entry) -> HTML = { _ in "" }) -> HTML {
        let rows = entries.map { entry -> HTML in
            let record = entry.record
            let number = names.language("第 \(entry.number) 条", "Entry \(entry.number)")
            return """
                <li><p class="small quiet"><a\(href: Path.entry(entry.number))>\(number)</a> \
                <time datetime="\(record.at.description)">\(names.time(record.at))</time> \(names.person(record.by))</p>\
                <p class="say">\(HistoryView.what(record, names))</p>\(below(entry))</li>

                """
        }
        return "<ul class=\"list\">\(rows)</ul>"
    }
}
