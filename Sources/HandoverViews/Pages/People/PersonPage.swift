internal import HandoverReadiness

/// Where somebody of the receiving team stands, for those who lead, assess or audit: the trainee's own page without its forms.
public enum PersonPage {
    public static func html(_ model: TraineePage.Model, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let standing = TraineeStanding(model, names, isOwn: false)
        let title = names.person(model.person.person)
        let content: HTML = """
            <h1>\(title)</h1>
            \(HTML.links([(language("能力覆盖", "Capabilities"), .capabilities), (language("参与人员", "People"), .people), (language("报告（文件）", "Report (a file)"), .report(of: model.person.person))]))
            <div class="columns"><div>
            \(standing.capabilities)</div>
            <div>
            \(standing.curve)\(standing.modules)\(standing.lapses)</div></div>
            """
        return frame.page(title, content)
    }
}
