internal import HandoverModel
internal import HandoverReadiness

/// The numbers of problems that a report on the support tells.
enum SupportFigure: String, CaseIterable {
    case backlogBefore = "backlog-before"
    case opened, closed
    case backlog
    case cancelled
    case resolvedItself = "resolved-itself"
    case firstTime = "first-time"
    case reopened
    case duplicates

    func value(_ figures: SupportFigures) -> Int {
        switch self {
        case .backlogBefore: figures.backlogBefore
        case .opened: figures.opened
        case .closed: figures.closed
        case .backlog: figures.backlog
        case .cancelled: figures.cancelled
        case .resolvedItself: figures.resolvedItself
        case .firstTime: figures.firstTime
        case .reopened: figures.reopened
        case .duplicates: figures.duplicates
        }
    }

    func words(_ language: Language) -> String {
        switch self {
        case .backlogBefore: language("期初未关闭", "Open before the period")
        case .opened: language("新开", "Opened")
        case .closed: language("关闭", "Closed")
        case .backlog: language("期末未关闭", "Open at the end")
        case .cancelled: language("关闭中：取消", "Of those closed, cancelled")
        case .resolvedItself: language("关闭中：自行恢复", "Of those closed, gone by themselves")
        case .firstTime: language("关闭中：一次解决", "Of those closed, solved the first time")
        case .reopened: language("重新打开（次）", "Opened again (times)")
        case .duplicates: language("重复", "Duplicates")
        }
    }
}

/// Several periods beside each other.
enum SupportCourse {
    static func table(_ course: [SupportFigures], _ language: Language) -> ReportTable {
        ReportTable(
            [
                .init("period", language("期间", "Period")),
                .init("opened", language("新开", "Opened"), isNumber: true),
                .init("closed", language("关闭", "Closed"), isNumber: true),
                .init("open", language("未关闭", "Open"), isNumber: true),
                .init("response", language("按时响应", "Answered in time"), isNumber: true),
                .init("resolution", language("按时解决", "Solved in time"), isNumber: true),
                .init("satisfaction", language("满意度", "Rating"), isNumber: true),
                .init("availability", language("可用性", "Availability"), isNumber: true),
            ],
            rows: course.map { figures in
                [
                    figures.period.description, String(figures.opened), String(figures.closed), String(figures.backlog),
                    kept(figures, .response, language), kept(figures, .resolution, language),
                    figures.rated > 0 ? SupportReportParts.mean(figures, language) : "-", availability(figures),
                ].map { Phrase($0) }
            })
    }

    static func kept(_ figures: SupportFigures, _ promise: ServicePromise, _ language: Language) -> String {
        let ratio = figures.kept(promise)
        return ratio.denominator > 0 ? ratio.words(language) : "-"
    }

    static func firstTime(_ figures: SupportFigures, _ language: Language) -> String {
        let ratio = Measure.Ratio(numerator: figures.firstTime, denominator: figures.solved)
        return ratio.denominator > 0 ? ratio.words(language) : "-"
    }

    static func availability(_ figures: SupportFigures) -> String {
        let period = figures.availability.period
        return SupportWords.availability(period - (figures.availability.rows.first?.down ?? 0), period)
    }
}
