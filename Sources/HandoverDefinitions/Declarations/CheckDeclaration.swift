import HandoverModel
import LocatedYAML

/// A check as a file has it: the name of its kind alone, or with what it asks for.
struct CheckDraft: Sendable {
    var kind: Located<ItemCheck.Kind>?
    var goodFor: Int?
    var days: Located<Int>?
    var folder: Located<String>?
    var capability: Located<String>?
    var plan: Located<String>?
    var measure: Located<MeasureID>?
    var atLeast: Located<Int>?
    var path: Located<String>?
    var filled: Located<Bool>?
    var newerThan: Located<Int>?
    var url: Located<String>?
    var status: Located<Int>?
    var certificate: Located<Int>?
    var run: Located<[String]>?
}

enum CheckDeclaration {
    private static let kind = Shape<ItemCheck.Kind>.word

    static let shape = Shape<CheckDraft>(schema: ["anyOf": .list([kind.schema, record.schema])]) { node, reader in
        var draft: CheckDraft?
        var given: Set<String> = []
        if case .mapping(let mapping) = node {
            draft = record.read(node, &reader)
            given = Set(mapping.pairs.map(\.key.text))
        } else {
            draft = kind.located.read(node, &reader).map { CheckDraft(kind: $0) }
        }
        if let draft, let kind = draft.kind { check(draft, kind, given, &reader) }
        return draft?.kind == nil ? nil : draft
    }

    private static let record = Record("check", CheckDraft()) {
        Field("kind", kind.located, required: true, en: "What is looked at.", zh: "检查什么。") { $0.kind = $1 }
        Field(
            "good-for", .days(1...366), en: "How long a pass counts.", zh: "通过的结果几天内有效。"
        ) { $0.goodFor = $1 }
        Field(
            "days", Shape.integer(1...92).located, en: "rota-covered: how many days ahead; 14 where absent.",
            zh: "rota-covered：往后看几天，缺省为 14。"
        ) { $0.days = $1 }
        Field(
            "folder", Shape.workspacePath.located,
            en:
                "documents-present, documents-current: where the knowledge base stands in the workspace; knowledge where absent.",
            zh: "documents-present、documents-current：知识库在工作区中的位置，缺省为 knowledge。"
        ) { $0.folder = $1 }
        Field(
            "capability", Shape.id.located,
            en: "capability-covered: which; the one that the item requires where absent.",
            zh: "capability-covered：哪项能力，缺省为交接项要求的能力。"
        ) { $0.capability = $1 }
        Field(
            "plan", Shape.id.located, en: "training-complete: which plan; every plan where absent.",
            zh: "training-complete：哪个培训计划，缺省为全部。"
        ) { $0.plan = $1 }
        Field("measure", Shape<MeasureID>.word.located, en: "measure: which.", zh: "measure：哪个指标。") {
            $0.measure = $1
        }
        Field(
            "at-least", Shape.percentage().located, en: "measure: its least share; the target where absent.",
            zh: "measure：最低比例，缺省为目标值。"
        ) { $0.atLeast = $1 }
        Field(
            "path", Shape.workspacePath.located, en: "file: where in the workspace.", zh: "file：在工作区中的路径。"
        ) { $0.path = $1 }
        Field(
            "filled", Shape.flag.located, en: "file: whether it must not be empty; false where absent.",
            zh: "file：是否不得为空，缺省为 false。"
        ) { $0.filled = $1 }
        Field(
            "newer-than", Shape.days(1...3660).located, en: "file: changed no longer ago than this.",
            zh: "file：须在此期限内修改过。"
        ) { $0.newerThan = $1 }
        Field(
            "url", Shape.webAddress.located,
            en: "http: the address; this machine, or a host that the server's own configuration allows.",
            zh: "http：地址，限本机和服务程序配置允许的主机。"
        ) { $0.url = $1 }
        Field(
            "status", Shape.integer(100...599).located, en: "http: the status to be answered; 200 where absent.",
            zh: "http：应答状态码，缺省为 200。"
        ) { $0.status = $1 }
        Field(
            "certificate", Shape.days(1...366).located, en: "http: how long its certificate must still hold.",
            zh: "http：证书至少还须有效多久。"
        ) { $0.certificate = $1 }
        Field(
            "run", Shape<[String]>.list(.plainText, isRequired: true).located,
            en: "command: the program and its arguments; only where the server's own configuration allows programs.",
            zh: "command：程序及参数，须服务程序配置允许。"
        ) { $0.run = $1 }
    }

    /// The keys that go with a kind, and those of them that it cannot do without.
    private static func keys(of kind: ItemCheck.Kind) -> (own: Set<String>, needed: [String]) {
        switch kind {
        case .rotaCovered: (["days"], [])
        case .contactsComplete: ([], [])
        case .documentsPresent, .documentsCurrent: (["folder"], [])
        case .capabilityCovered: (["capability"], [])
        case .trainingComplete: (["plan"], [])
        case .measure: (["measure", "at-least"], ["measure"])
        case .file: (["path", "filled", "newer-than"], ["path"])
        case .http: (["url", "status", "certificate"], ["url"])
        case .command: (["run"], ["run"])
        }
    }

    /// `given`: Every key that is written, also one whose value cannot be taken.
    private static func check(
        _ draft: CheckDraft, _ kind: Located<ItemCheck.Kind>, _ given: Set<String>, _ reader: inout Reader
    ) {
        let (own, needed) = keys(of: kind.value)
        for (key, range) in draft.places where !own.contains(key) {
            reader.report(.keyNotForKind(key: key, kind: kind.value.rawValue), at: range)
        }
        for key in needed where !given.contains(key) {
            reader.report(.missingKey(key: key, context: "check"), at: kind.range)
        }
    }
}

extension CheckDraft {
    /// The keys that say what is asked for, with where each stands.
    fileprivate var places: [(key: String, range: SourceRange)] {
        let all: [(String, SourceRange?)] = [
            ("days", days?.range), ("folder", folder?.range), ("capability", capability?.range), ("plan", plan?.range),
            ("measure", measure?.range), ("at-least", atLeast?.range), ("path", path?.range),
            ("filled", filled?.range), ("newer-than", newerThan?.range), ("url", url?.range),
            ("status", status?.range), ("certificate", certificate?.range), ("run", run?.range),
        ]
        return all.compactMap { key, range in range.map { (key, $0) } }
    }

    /// The check; nil where something is missing that a diagnostic has named.
    ///
    /// `requires`: The capability that the item requires.
    func check(requires: Capability.ID?) -> ItemCheck? {
        guard let kind = kind?.value else { return nil }
        let rule: ItemCheck.Rule?
        switch kind {
        case .rotaCovered: rule = .rotaCovered(days: days?.value ?? ItemCheck.Rule.daysAhead)
        case .contactsComplete: rule = .contactsComplete
        case .documentsPresent: rule = .documentsPresent(folder: folder?.value ?? ItemCheck.Rule.folder)
        case .documentsCurrent: rule = .documentsCurrent(folder: folder?.value ?? ItemCheck.Rule.folder)
        case .capabilityCovered:
            rule = (capability.map { Capability.ID($0.value) } ?? requires).map(ItemCheck.Rule.capabilityCovered)
        case .trainingComplete: rule = .trainingComplete(plan.map { TrainingPlan.ID($0.value) })
        case .measure: rule = measure.map { .measure($0.value, atLeast: atLeast?.value) }
        case .file:
            rule = path.map {
                .file(.init(path: $0.value, isFilled: filled?.value ?? false, newerThan: newerThan?.value))
            }
        case .http:
            rule = url.map {
                .http(.init(url: $0.value, status: status?.value ?? 200, certificateDays: certificate?.value))
            }
        case .command: rule = run.map { .command($0.value) }
        }
        return rule.map { ItemCheck($0, goodFor: goodFor) }
    }
}

extension Shape where Value == String {
    /// A path below the workspace: names with `/` between them, none of which begins with a dot.
    static var workspacePath: Shape {
        let name = #"[^./\\\u0000-\u001f][^/\\\u0000-\u001f]*"#
        return scalar(
            .workspacePath,
            schema: ["type": "string", "pattern": .string("^\(name)(/\(name))*$"), "maxLength": 500]
        ) { text in
            let names = text.split(separator: "/", omittingEmptySubsequences: false)
            let isPlain = names.allSatisfy { name in
                !name.isEmpty && !name.hasPrefix(".")
                    && name.unicodeScalars.allSatisfy { $0 != "\\" && $0.value > 0x1F }
            }
            return isPlain && text.unicodeScalars.count <= 500 ? text : nil
        }
    }

    /// An address of `http` or `https` without a name or a password in it.
    static var webAddress: Shape {
        scalar(.link, schema: ["type": "string", "pattern": "^https?://", "maxLength": 2000]) { text in
            WebHost(text) == nil ? nil : text
        }
    }
}
