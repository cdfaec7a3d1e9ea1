public import HandoverModel

/// One task: what is said of it, how it counts, and everything recorded about it.
public enum TaskPage {
    public struct Model: Hashable, Sendable {
        public var id: TaskRecord.ID
        /// Nil where nothing that was said of it stands any more.
        public var task: TaskRecord?
        /// Every entry about it, oldest first.
        public var history: [Entry]

        public init(id: TaskRecord.ID, task: TaskRecord?, history: [Entry]) {
            self.id = id
            self.task = task
            self.history = history
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = names.isAnonymous ? nil : model.task?.title
        let heading = [model.id.rawValue, title].compactMap { $0 }.joined(separator: " ")
        let back = HTML.links([(language("全部工单", "All tasks"), .tasks())])
        let content: HTML = """
            <h1>\(heading)</h1>
            \(back)\(model.task.map { standing($0, names) } ?? withdrawal(model.history, names))
            \(HistoryList.section(model.history, names))
            """
        return frame.page(heading, content)
    }

    private static func standing(_ task: TaskRecord, _ names: Names) -> HTML {
        let rows = TaskView.facts(task, names).map { fact -> HTML in
            "<dt>\(fact.label)</dt><dd>\(fact.value.html)</dd>"
        }
        return "<dl class=\"facts lead\">\(rows)</dl>"
    }

    private static func withdrawal(_ history: [Entry], _ names: Names) -> HTML {
        guard let entry = TaskEntries(history).withdrawal else { return "" }
        return .note(.caution, TaskView.withdrawalLines(entry, names).map { "<p>\($0.html)</p>" as HTML }.joined())
    }
}
