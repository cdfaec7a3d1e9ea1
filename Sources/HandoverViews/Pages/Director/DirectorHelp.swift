internal import HandoverModel
internal import HandoverReadiness

/// What the receiving team still asks the delivering team, on one line; nothing before a question was asked.
enum DirectorHelp {
    static func section(_ readiness: Readiness, _ names: Names) -> HTML {
        guard readiness.help.asked > 0 else { return "" }
        return .section(
            HelpFigures.title(names.language), id: "help",
            """
            <p class="say">\(readiness.help.words(names.language, waiting: Path.questions.at("open")).html)</p>\
            \(HTML.links([(names.language("看这些求助", "See the questions"), .questions)]))
            """)
    }
}
