import HandoverReadiness
import HandoverViews

extension StatusFormat {
    /// The answer in this form.
    func text(of readiness: Readiness, names: Names, isDemonstration: Bool) -> String {
        switch self {
        case .json: StatusDocument.json(readiness, names: names, isDemonstration: isDemonstration).text(pretty: true)
        case .svg: Badge.svg(readiness, language: names.language)
        case .shields: Badge.shields(readiness, language: names.language).text(pretty: true)
        case .csv: StatusView.report(readiness, names: names, isDemonstration: isDemonstration).text(as: .csv)
        case .text: StatusView.report(readiness, names: names, isDemonstration: isDemonstration).text(as: .table)
        }
    }
}
