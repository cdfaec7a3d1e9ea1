public import HandoverModel

extension Problem {
    /// The problem in one sentence: the specific thing first, then the rule; no full stop.
    public func words(_ language: Language) -> String {
        switch self {
        // The file as a whole
        case .fileUnreadable(let reason): language("文件无法读取：\(reason)", "file cannot be read: \(reason)")
        case .fileVanished: language("文件在读取前已不存在", "file was gone before it could be read")
        case .notAFile: language("不是普通文件，定义只从普通文件读取", "not a regular file, and definitions are read from those alone")
        case .linkLoop: language("符号链接互相指向，没有文件", "symbolic links lead to each other and to no file")
        case .fileTooLarge(let bytes, let limit):
            language("文件有 \(bytes) 字节，上限 \(limit) 字节", "file has \(bytes) bytes, and \(limit) are allowed")
        case .notUTF8(let offset):
            language("第 \(offset) 字节处不是 UTF-8，文件须为 UTF-8 编码", "byte \(offset) is not UTF-8, which every file must be")
        case .utf16: language("文件为 UTF-16 或 UTF-32 编码，须为 UTF-8", "file is UTF-16 or UTF-32 and must be UTF-8")
        case .emptyFile:
            language("文件是空的，须以 schema: handover/v1 开头", "file is empty and must begin with schema: handover/v1")
        case .missingFile: language("缺少这个文件，每个工作区都要有", "file is missing, and every workspace has one")
        case .unknownFile: language("文件不在定义的任何一类之中，不会读取", "file is of no known kind and is not read")
        case .tooManyFiles(let limit): language("定义文件超过 \(limit) 个上限", "more than \(limit) definition files")
        case .notAFolder:
            language("不是文件夹，定义文件应放在这个名字的文件夹里", "not a folder, and definition files stand in a folder of this name")
        case .workspaceTooLarge(let limit):
            language(
                "到这个文件为止，定义文件合计超过 \(limit >> 20) MiB 上限，未予读取",
                "with this file the definition files have more than \(limit >> 20) MiB together and are not read")
        case .workspaceHasTooManyValues(let limit):
            language(
                "到这个文件为止，定义文件中的值合计超过 \(limit) 个上限，各文件之间未作检查",
                "with this file the definition files have more than \(limit) values together and are not checked with each other"
            )
        case .moreProblems(let count):
            language(
                "这个文件还有 \(count) 处问题未列出，请先改正已列出的",
                "\(counted(count, "more problem")) in this file \(count == 1 ? "is" : "are") not listed; mend those listed first"
            )

        // YAML
        case .yamlSyntax(let detail): language("YAML 语法错误：\(YAMLWords.chinese(detail))", "YAML syntax: \(detail)")
        case .yamlTab: language("缩进用了制表符，YAML 的缩进只用空格", "a tab in the indentation, which YAML makes of blanks alone")
        case .forbiddenCharacter(let codePoint):
            language(
                "字符 \(Problem.name(of: codePoint)) 不可见或会改变显示顺序，不允许使用",
                "character \(Problem.name(of: codePoint)) cannot be seen or changes the order of text, and is not allowed"
            )
        case .forbiddenAlias: language("YAML 别名（*）不允许使用", "YAML aliases (*) are not allowed")
        case .forbiddenAnchor: language("YAML 锚点（&）不允许使用", "YAML anchors (&) are not allowed")
        case .forbiddenTag: language("YAML 标签（!）不允许使用", "YAML tags (!) are not allowed")
        case .forbiddenMergeKey: language("YAML 合并键（<<）不允许使用", "YAML merge keys (<<) are not allowed")
        case .forbiddenComplexKey: language("键须为单个文本值", "a key must be one plain text")
        case .severalDocuments: language("又开始了一个 YAML 文档，每个文件只能有一个", "a second YAML document, and a file holds one")
        case .tooDeep(let limit): language("嵌套超过 \(limit) 层上限", "nested more than \(limit) deep")
        case .tooManyValues(let limit): language("文件中的值超过 \(limit) 个上限", "more than \(limit) values in one file")
        case .duplicateKey(let key):
            language(
                "键 \(language.cited(key)) 重复，每个键只能出现一次", "duplicate key \(language.cited(key)), and each may stand once"
            )

        // The shape of a file
        case .unknownKey(let key, let context):
            language(
                "\(ContextWords.words(context, .zh))中没有键 \(language.cited(key))",
                "unknown key \(language.cited(key)) in \(ContextWords.words(context, .en))")
        case .missingKey(let key, let context):
            language(
                "\(ContextWords.words(context, .zh))缺少必需的键 \(language.cited(key))",
                "missing key \(language.cited(key)), which \(ContextWords.words(context, .en)) must have")
        case .wrongShape(let expected):
            language(
                "此处应为\(Language.behindChinese(expected.words(.zh)))", "expected \(expected.words(.en)) here")
        case .badValue(let value, let expected):
            language(
                "\(language.cited(value)) 不合要求，应为\(Language.behindChinese(expected.words(.zh)))",
                "\(language.cited(value)) is not \(expected.words(.en))")
        case .unknownSchema(let found):
            language(
                "schema \(language.cited(found)) 未知，应为 handover/v1",
                "unknown schema \(language.cited(found)), expected handover/v1")
        case .emptyList(let key):
            language(
                "\(language.cited(key)) 是空列表，至少要有一项", "\(language.cited(key)) is empty and needs at least one entry")
        case .emptyText(let key):
            language("\(language.cited(key)) 是空文本，须填写内容", "\(language.cited(key)) is empty and needs a text")
        case .repeatedValue(let value):
            language("\(language.cited(value)) 重复，列表中只能出现一次", "\(language.cited(value)) stands twice in one list")
        case .keyNotForKind(let key, let kind):
            language(
                "键 \(language.cited(key)) 不适用于 \(language.cited(kind))",
                "key \(language.cited(key)) does not belong to the kind \(language.cited(kind))")
        case .fieldWithoutSource(let field):
            language(
                "字段 \(language.cited(field)) 没有来源",
                "field \(language.cited(field)) has no column to come from")
        case .mixNotWhole(let sum):
            language(
                "各级别合计 \(Decimals.trimmed(Double(sum) / 10_000))%，应为 100%",
                "the shares add up to \(Decimals.trimmed(Double(sum) / 10_000))%, and must be 100% together")

        // What the files say together
        case .duplicateID(let kind, let id):
            language(
                "\(kind.words(.zh)) \(language.cited(id)) 重复，标识必须唯一",
                "duplicate \(kind.words(.en)) id \(language.cited(id)), and ids are unique")
        case .unknownReference(let kind, let id):
            language("没有\(kind.words(.zh)) \(language.cited(id))", "unknown \(kind.words(.en)) \(language.cited(id))")
        case .cycle(let path):
            language(
                "循环依赖：\(Problem.shortened(path).joined(separator: " → "))",
                "cycle: \(Problem.shortened(path).joined(separator: " → ")), and nothing may wait for itself")
        case .roleNobodyHolds(let role, let team):
            language(
                "\(team.flatMap(Side.init(rawValue:))?.words(.zh) ?? "")没有人担任角色 \(language.cited(role))",
                "nobody\(team.map { " of the \($0) team" } ?? "") holds the role \(language.cited(role))")
        case .keysNeedDistinctPeople(let item, 1, _):
            language(
                "\(item) 只要一个签字，一个人就能完成；至少要两个，由不同的人签",
                "\(item) takes one sign-off, which one person alone completes, and needs two by different people")
        case .keysNeedDistinctPeople(let item, let keys, let people):
            language(
                "\(item) 要 \(keys) 个不同的人签字，能签的只有 \(people) 人",
                "\(item) takes \(counted(keys, "sign-off")) by different people, and \(people) can give them")
        case .dueAfterEnd(let due, let end):
            language("期限 \(due) 晚于交接结束日 \(end)", "due \(due), after the handover ends on \(end)")
        case .dueOutsideCalendar(let due):
            language("期限 \(due) 超出工作日历可推算的范围", "due \(due) is beyond what the calendar can count")
        case .datesOutOfOrder(let earlier, let later):
            language("\(later) 早于 \(earlier)，日期顺序颠倒", "\(later) comes before \(earlier), the dates are out of order")
        case .unusedCapability(let capability):
            language(
                "能力 \(language.cited(capability)) 没有培训单元教授",
                "no module teaches the capability \(language.cited(capability))")
        case .retiredIDReused(let item):
            language("交接项 \(item) 已停用，标识不能用于别的内容", "\(item) is retired, and its id cannot be used for something else")
        case .relativeDateWithoutAnchor(let anchor):
            language("期限相对于 \(anchor)，但交接项目没有写 \(anchor)", "relative to \(anchor), which the handover does not give")
        case .overlap(let first, let second):
            first == second
                ? language("\(first) 出现两次", "\(first) stands twice")
                : language("\(second) 与 \(first) 重叠", "\(second) overlaps \(first)")
        case .personWithoutRole(let person):
            language(
                "人员 \(language.cited(person)) 没有角色，至少要有一个",
                "\(language.cited(person)) has no role and needs at least one")
        case .deputyForSharedRole(let role):
            language(
                "角色 \(language.cited(role)) 由多人担任，只有一人担任的角色才能设代理",
                "role \(language.cited(role)) is held by several people, and deputies stand in for a role that one person holds"
            )
        case .detailOfPerson(let key, let person):
            language(
                "\(language.cited(person)) 的 \(language.cited(key)) 写在 handover.yaml 的人员下",
                "the \(key) of \(language.cited(person)) stands with the person in handover.yaml")
        case .memberNotThere(let person):
            language(
                "\(language.cited(person)) 在值班期间不在项目中，或没有角色",
                "\(language.cited(person)) holds no role of the handover in the time of the duty")
        case .tooFewMembers(let atOnce, let members):
            language(
                "须 \(atOnce) 人同时值班，值班人员只有 \(members) 人",
                "\(atOnce) are to be on duty at once, and there \(members == 1 ? "is" : "are") only \(counted(members, "member"))"
            )
        case .overrideOutsideLayer(let layer):
            language(
                "替班时间内值班层 \(language.cited(layer)) 没有班次",
                "the layer \(language.cited(layer)) has no duty in that time")
        case .responseAfterResolution(let response, let resolution):
            language(
                "响应时限 \(response) 比解决时限 \(resolution) 还长",
                "a response within \(response) comes after the resolution within \(resolution)")
        case .escalationAfterResolution(let escalation, let resolution):
            language(
                "升级时限 \(escalation) 比解决时限 \(resolution) 还长，永远不会升级",
                "an escalation after \(escalation) comes after the resolution within \(resolution), and never happens")
        case .stageOutOfOrder(let within, let earlier):
            language(
                "这一环节的时限 \(within) 早于前一环节的 \(earlier)，各环节按时限先后排列",
                "this step is due within \(within), the one before it within \(earlier), and steps stand in the order of their deadlines"
            )
        case .creditTierOutOfOrder(let over, let credit, let earlierOver, let earlierCredit):
            language(
                "这一档（超出 \(CreditWords.percent(over)) 减免 \(CreditWords.percent(credit))）没有高于前一档（超出 \(CreditWords.percent(earlierOver)) 减免 \(CreditWords.percent(earlierCredit))），各档按超出比例和减免比例从低到高排列",
                "this tier (over by \(CreditWords.percent(over)) gives \(CreditWords.percent(credit))) does not go beyond the one before it (over by \(CreditWords.percent(earlierOver)) gives \(CreditWords.percent(earlierCredit))), and tiers go up in both"
            )
        case .indicatorSource(let both):
            both
                ? language("质量指标同时写了 measure 和 source，二者取一", "an indicator has both measure and source, and takes one")
                : language(
                    "质量指标既没有 measure 也没有 source，二者取一", "an indicator has neither measure nor source, and takes one")
        case .indicatorTarget(let isScore):
            isScore
                ? language("满意度的目标是 1 到 5 的分数，不是百分比", "satisfaction asks for a rating from 1 to 5, and no percentage")
                : language("这项指标的目标是百分比，不是分数", "this indicator asks for a percentage, and no rating")
        case .indicatorTargetDiffers(let measure, let here, let there):
            language(
                "这里的目标是 \(Target(atLeast: here, gates: .report).words(measure))，handover.yaml 的 \(measure.rawValue) 是 \(Target(atLeast: there, gates: .report).words(measure))",
                "the target is \(Target(atLeast: here, gates: .report).words(measure)) here and \(Target(atLeast: there, gates: .report).words(measure)) under \(measure.rawValue) in handover.yaml"
            )
        case .alertFilter(let key, let when):
            language(
                "条件 \(language.cited(when)) 没有 \(language.cited(key)) 可言",
                "the condition \(language.cited(when)) knows no \(language.cited(key))")
        case .stretchTooLong(let days, let limit):
            language("一段共 \(days) 天，上限 \(limit) 天", "a stretch of \(days) days, and \(limit) are allowed")
        case .zoneFixed(let inForce):
            language("时区自第一次生效起固定为 \(inForce)，不能再改", "the zone is \(inForce) since the first apply and cannot change")
        case .sideWithoutLead(let team):
            language(
                "\(Side(rawValue: team)?.words(.zh) ?? team)会有一天没有负责人，没有人能代表它同意",
                "the \(team) team would be without a lead one day, and nobody could agree for it")
        case .windowWithoutCheckpoint(let days, let provisional):
            language(
                "验收窗口只有 \(days) 天，而检查日不计最近 \(provisional) 天关闭的工单，窗口里永远没有可计的工单",
                "a window of \(days) days holds no task that counts at a checkpoint, which leaves out those of the last \(provisional) days"
            )

        // Spreadsheets
        case .csvUnknownEncoding:
            language("编码无法识别，须为 UTF-8、UTF-16 或 GB 18030", "unknown encoding, expected UTF-8, UTF-16 or GB 18030")
        case .csvUnclosedQuote: language("引号没有闭合", "quotation mark is not closed")
        case .csvTextAfterQuote(let expected):
            language(
                "引号之后还有文字，此处应为\(expected.words(.zh))或换行；引号内的引号要写两个",
                "text after the closing quotation mark, expected a \(expected.words(.en)) or a line end; a quotation mark inside is doubled"
            )
        case .csvWrongEncoding(let said, nil):
            language("按 \(said.words) 读取，此处无法解码", "is not \(said.words), as which the file is read")
        case .csvWrongEncoding(let said, let found?):
            language(
                "文件开头标明是 \(found.words)，而映射写的是 \(said.words)；请改正 encoding，或不写",
                "file begins as \(found.words), and the mapping says \(said.words): mend encoding, or leave it out")
        case .csvOtherSeparator(let said, let found):
            language(
                "首行用\(found.words(.zh))分隔，而映射写的是\(said.words(.zh))；请写 separator: \(found.rawValue)，或不写",
                "first line has a \(found.words(.en)) between its cells, and the mapping says a \(said.words(.en)): write separator: \(found.rawValue), or leave it out"
            )
        case .unknownMapping(let known):
            known.isEmpty
                ? language("没有这个文件，support/mappings 里也没有映射", "no such file, and support/mappings has no mapping")
                : language(
                    "没有这个映射；support/mappings 里有：\(known.joined(separator: "、"))",
                    "no mapping has this name; support/mappings has: \(known.joined(separator: ", "))")
        case .csvCellTooLong(let limit): language("单元格超过 \(limit) 个字符上限", "cell has more than \(limit) characters")
        case .csvTooManyCells(let found, let expected):
            language(
                "这一行有 \(found) 个单元格，表头只有 \(expected) 列", "row has \(counted(found, "cell")), and the header \(expected)"
            )
        case .csvTooFewCells(let found, let expected):
            language(
                "这一行只有 \(found) 个单元格，表头有 \(expected) 列；空单元格也要写出分隔符",
                "row has only \(counted(found, "cell")), and the header \(expected); an empty cell has its separator too"
            )
        case .csvUnknownColumn(let column):
            language(
                "列 \(language.cited(column)) 未知，不会读取", "unknown column \(language.cited(column)), which is not read")
        case .csvMissingColumn("item"):
            language(
                "缺少必需的列“交接项”（也可写作名称、标题、事项、item 或 title）",
                "missing column \"item\", which may also be called title")
        case .csvMissingColumn(let column):
            language("缺少必需的列 \(language.cited(column))", "missing column \(language.cited(column))")
        case .csvMissingCell("item"):
            language("列“交接项”没有填写", "no value in column \"item\"")
        case .csvMissingCell(let column):
            language("列 \(language.cited(column)) 没有填写", "no value in column \(language.cited(column))")
        case .csvEmpty: language("文件是空的，第一行应为列名", "file is empty and must begin with a line of column names")
        case .csvNoRows:
            language("只有表头，表头下面每行写一个交接项", "only a header, below which each row names an item")
        case .csvUnmappedValue(let value, let column):
            language(
                "映射没有说明列 \(language.cited(column)) 的取值 \(language.cited(value))",
                "the mapping has nothing for \(language.cited(value)) in column \(language.cited(column))")
        case .csvTooManyEvents(let limit):
            language("一张工单的事件超过 \(limit) 行上限", "ticket has more than \(limit) events")
        case .csvTicketIncomplete(let lines):
            language(
                "这张工单另有 \(lines) 行有误，整张未导入",
                "\(counted(lines, "row")) of this ticket cannot be read, so it is left out as a whole")
        }
    }

    /// A long path with … in place of its middle.
    private static func shortened(_ path: [String]) -> [String] {
        path.count <= 12 ? path : path.prefix(6) + ["…"] + path.suffix(5)
    }

    /// `U+202E`.
    private static func name(of codePoint: UInt32) -> String {
        let digits = String(codePoint, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension TaskMapping.Separator {
    fileprivate func words(_ language: Language) -> String {
        switch self {
        case .comma: language("逗号", "comma")
        case .semicolon: language("分号", "semicolon")
        case .tab: language("制表符", "tab")
        case .pipe: language("竖线", "vertical bar")
        }
    }
}

extension TaskMapping.Encoding {
    fileprivate var words: String { rawValue.uppercased() }
}
