internal import HandoverModel
public import HandoverReadiness

/// How things have come along: items and independent tasks at the end of each week.
public enum CourseView {
    public static func report(_ course: Course, names: Names) -> Report {
        let language = names.language
        let columns: [ReportTable.Column] = [
            .init("day", language("日期", "Day")),
            .init("done", language("已完成", "Done"), isNumber: true),
            .init("due", language("应完成", "Due"), isNumber: true),
            .init("total", language("共", "All"), isNumber: true),
            .init("independent", language("独立完成", "Independent"), isNumber: true),
            .init("eligible", language("计入的工单", "Eligible"), isNumber: true),
        ]
        let rows = course.points.map { point in
            [point.day.description]
                + [point.done, point.due, point.total, point.independent, point.eligible].map { String($0) }
        }
        let table = ReportTable(columns, rows: rows.map { $0.map { Phrase($0) } })
        return Report(
            sections: [.init(nil, [.table(table)])], json: .array(course.points.map(json)))
    }

    private static func json(_ point: Course.Point) -> JSONText {
        .object([
            .init("day", .string(point.day.description)), .init("done", .int(point.done)),
            .init("due", .int(point.due)), .init("total", .int(point.total)),
            .init("independent", .int(point.independent)), .init("eligible", .int(point.eligible)),
        ])
    }
}
