internal import HandoverModel
internal import HandoverReadiness

/// How far a checklist has come, as a bar: done, signed and waiting, waived, and what is left.
enum Bar {
    static func svg(_ progress: ChecklistProgress, _ names: Names) -> HTML {
        let language = names.language
        let title = language(
            "\(names.checklistTitle(progress.id))：\(progress.done)/\(progress.total)",
            "\(names.checklistTitle(progress.id)): \(progress.done)/\(progress.total)")
        let total = Double(max(1, progress.total))
        var parts: [HTML] = []
        var start = 0.0
        let stretches: [(count: Int, kind: HTML)] = [
            (progress.done, "done"), (progress.signedAndWaiting, "wait"), (progress.waived, "left"),
        ]
        for (count, kind) in stretches where count > 0 {
            let width = Double(count) / total * 300
            parts.append("<rect class=\"\(kind)\" x=\"\(at: start)\" width=\"\(at: width)\" height=\"10\"/>")
            start += width
        }
        return """
            <svg class="bar" role="img" viewBox="0 0 300 10" preserveAspectRatio="none" aria-label="\(title)">\
            <title>\(title)</title><rect class="rest" width="300" height="10"/>\(parts)</svg>
            """
    }
}
