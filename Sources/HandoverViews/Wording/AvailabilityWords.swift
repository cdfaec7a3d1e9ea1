internal import HandoverModel

extension AvailabilityFact {
    func words(_ names: Names) -> String {
        let language = names.language
        switch self {
        case .outageOpened(let outage):
            let what = OutageWords.service(outage.service, names)
            return language(
                "登记\(what)\(outage.isDegraded ? "变慢" : "中断")（\(outage.severity.rawValue)），自 \(names.time(outage.when))",
                "recorded \(outage.isDegraded ? "slowness" : "an outage") of \(what) (\(outage.severity.rawValue)) since \(names.time(outage.when))"
            )
                + names.said(outage.note)
        case .outageClosed(let end):
            return language(
                "登记第 \(end.entry) 条的中断于 \(names.time(end.when)) 恢复",
                "recorded that the outage of entry \(end.entry) was over at \(names.time(end.when))")
                + names.said(end.note)
        case .maintenancePlanned(let window):
            let what = OutageWords.service(window.service, names)
            return language(
                "登记\(what)维护窗口 \(names.time(window.start)) 至 \(names.time(window.end))",
                "planned maintenance of \(what), \(names.time(window.start)) to \(names.time(window.end))")
                + names.said(window.note)
        }
    }
}

extension Outage {
    /// What it is: away, or slow.
    func extentWords(_ language: Language) -> String {
        isDegraded ? language("变慢", "slow") : language("中断", "away")
    }
}

enum OutageWords {
    /// The service in the midst of a sentence, or all of them.
    static func service(_ service: String?, _ names: Names) -> String {
        service.map { names.quoted(names.service(named: $0)) } ?? names.language("全部服务", "all services")
    }

    /// The service as it was written, or all of them.
    static func service(_ service: String?, _ language: Language) -> String {
        service?.printable ?? language("全部服务", "all services")
    }
}
