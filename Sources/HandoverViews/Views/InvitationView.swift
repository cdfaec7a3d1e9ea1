public import HandoverModel

/// An invitation that was just made, with the link that is shown this once.
public enum InvitationView {
    /// `link`: the path that the person opens, with the server's address before it where that is known.
    public static func report(
        _ recorded: (receipt: Receipt, record: Record), link: String, until: Instant, names: Names
    ) -> Report {
        let language = names.language
        let person = recorded.record.statement.invited ?? recorded.record.by
        let says = language(
            "\(names.person(person)) 的邀请链接，只显示这一次，有效至 \(names.time(until)) (\(names.zone.identifier))：",
            "The invitation of \(names.person(person)), shown this once, until \(names.time(until)) (\(names.zone.identifier)):"
        )
        let hint =
            link.hasPrefix("/")
            ? language(
                "前面加上服务器的地址（或用 --address），只发给本人；打开后设置密码。",
                "Put the server's address before it, as --address does, and send it to the person alone; it lets them choose a password."
            ) : language("把链接只发给本人；打开后设置密码。", "Send it to the person alone; it lets them choose a password.")
        return Report(
            sections: [.init(nil, [.line(Phrase(says)), .verbatim([Phrase(link)]), .line(Phrase(hint, .faint))])],
            data: ReportTable(
                ["person", "until", "link"].map { .init($0, $0) },
                rows: [[person.rawValue, until.description, link].map { Phrase($0) }]),
            json: .object([
                .init("person", .string(person.rawValue)), .init("until", .string(until.description)),
                .init("link", .string(link)), .init("entry", .int(recorded.receipt.entry)),
            ]))
    }
}

extension Statement {
    fileprivate var invited: Person.ID? {
        if case .access(.invited(let person, _)) = self { person } else { nil }
    }
}
