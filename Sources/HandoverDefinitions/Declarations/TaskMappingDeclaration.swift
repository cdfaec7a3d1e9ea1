import HandoverModel
import LocatedYAML

enum TaskMappingDeclaration {
    static let record = Record("mapping", TaskMappingDraft()) {
        Field.schemaVersion
        Field("mapping", Shape.id.located, required: true, en: "The id of the mapping.", zh: "映射的标识。") { $0.id = $1 }
        Field("title", .text, en: "What it is called.", zh: "名称。") { _, _ in }
        Field(
            "rows", Shape<TaskMapping.Rows>.word.located, required: true,
            en: "What a row of the export is: a ticket, or an event of one.", zh: "导出文件每行是一张工单（tickets）还是一个事件（events）。"
        ) { $0.rows = $1 }
        Field(
            "separator", .word, en: "What stands between cells; found out where absent.", zh: "单元格之间的分隔符，缺省自动判断。"
        ) { $0.separator = $1 }
        Field("encoding", .word, en: "The encoding; found out where absent.", zh: "文件编码，缺省自动判断。") { $0.encoding = $1 }
        Field(
            "zone", .zone, en: "The time zone of times without an offset; the handover's where absent.",
            zh: "没有时差的时间所在的时区，缺省为交接项目的时区。"
        ) { $0.zone = $1 }
        Field(
            "dates", .oneOrMore(.dateFormat),
            en: "How times are written: iso, epoch-seconds, epoch-milliseconds or a pattern.",
            zh: "时间的写法：iso、epoch-seconds、epoch-milliseconds 或由字母组成的格式。"
        ) { $0.dates = $1 }
        Field("empty", .list(.word), en: "What a cell says when it says nothing.", zh: "表示“没有内容”的写法。") {
            $0.empty = $1
        }
        Field(
            "people", .table(Shape.id.located), en: "The person of each name that the export has.", zh: "导出文件中的人名对应的人员。"
        ) { $0.people = $1 }
        Field(
            "unknown-people", .word, default: .refused,
            en: "Whether a row that names somebody else is bad, or is imported without them.",
            zh: "出现其他人名时，该行算有误（refused），还是略去人名导入（left-out）。"
        ) { $0.unknownPeople = $1 }
        Field(
            "leave-out", .list(condition), en: "Rows that are no support tasks.", zh: "不是支持工单、不导入的行。"
        ) { $0.leaveOut = $1 }
        Field(
            "fields", fields.shape.located, required: true, en: "Where each field of a task comes from.",
            zh: "工单各字段的来源。"
        ) { $0.fields = $1 }
        Field(
            "events", events.shape.located, en: "What happened, of an export with a row an event.",
            zh: "每行一个事件时，事件的含义。"
        ) { $0.events = $1 }
    }

    private static let fields = Record("fields", [TaskColumn: FieldSourceDraft]()) { columns }

    private static let columns: [Field<[TaskColumn: FieldSourceDraft]>] = TaskColumn.allCases.map { column in
        Field(
            column.rawValue, field, required: column == .id, en: "The column of it, or more about where it comes from.",
            zh: "对应的列名，或更详细的来源。"
        ) { $0[column] = $1 }
    }

    /// The name of a column, or a record.
    private static let field = Shape<FieldSourceDraft>(
        schema: ["anyOf": .list([Shape<String>.plainText.schema, source.schema])]
    ) { node, reader in
        guard case .scalar = node else { return source.read(node, &reader) }
        return Shape.plainText.read(node, &reader).map { FieldSourceDraft(column: $0) }
    }

    private static let source = Record("field", FieldSourceDraft()) {
        Field("column", .plainText, en: "The column.", zh: "列名。") { $0.column = $1 }
        Field(
            "values", .table(Shape<String>.word.located), en: "What stands here for what the export says.",
            zh: "导出文件的取值对应的取值。"
        ) { $0.values = $1 }
        Field(
            "otherwise", Shape<String>.word.located,
            en: "What stands for any other value; without it such a row is bad.",
            zh: "其他取值一律当作；缺省则该行有误。"
        ) { $0.otherwise = $1 }
        Field("always", Shape<String>.word.located, en: "The same for all rows.", zh: "所有行都相同的取值。") {
            $0.always = $1
        }
        Field(
            "rules", .list(rule.shape), en: "The first rule that applies counts, before the column.",
            zh: "规则，最先符合的一条生效，先于列。"
        ) { $0.rules = $1 }
        Field(
            "dates", Shape<[DateFormat]>.oneOrMore(.dateFormat).located, en: "How times of this field are written.",
            zh: "该字段时间的写法。"
        ) { $0.dates = $1 }
        Field(
            "between", Shape.plainText.located, en: "What stands between several names in one cell.",
            zh: "一个单元格内多个人名之间的分隔符。"
        ) { $0.between = $1 }
        Field("optional", .flag, en: "The export may be without the column.", zh: "导出文件可以没有这一列。") {
            $0.isOptional = $1
        }
    }

    private static let rule = Record("rule", FieldSourceDraft.Rule()) {
        Field("when", condition, required: true, en: "What columns say.", zh: "各列的取值。") { $0.when = $1 }
        Field("is", Shape<String>.word.located, required: true, en: "What the field then says.", zh: "此时字段的取值。") {
            $0.value = $1
        }
    }

    private static let events = Record("events", EventSourceDraft()) {
        Field("at", .plainText, required: true, en: "The column of the time.", zh: "时间所在的列。") { $0.at = $1 }
        Field("dates", .oneOrMore(.dateFormat), en: "How these times are written.", zh: "时间的写法。") { $0.dates = $1 }
        Field(
            "rules", .list(eventRule.shape.located, isRequired: true), required: true,
            en: "What events mean; the first rule that applies counts.", zh: "事件的含义，最先符合的一条生效。"
        ) { $0.rules = $1 }
    }

    private static let eventRule = Record("event-rule", EventSourceDraft.Rule()) {
        Field("when", condition, required: true, en: "What columns say.", zh: "各列的取值。") { $0.when = $1 }
        Field("means", Shape<EventSource.Meaning>.word.located, en: "What it means for the ticket.", zh: "对工单的含义。") {
            $0.means = $1
        }
        Field("sets", Shape<TaskColumn>.word.located, en: "The field that it changes.", zh: "被更改的字段。") { $0.sets = $1 }
        Field("value", Shape.plainText.located, en: "The column of its new value.", zh: "新取值所在的列。") { $0.value = $1 }
    }

    /// Columns, and what any of them must say.
    private static let condition = Shape<CellCondition>(
        schema: Shape<[TableEntry<[String]>]>.table(.oneOrMore(.word)).schema
    ) { node, reader in
        Shape<[TableEntry<[String]>]>.table(.oneOrMore(.word)).read(node, &reader).map { entries in
            CellCondition(entries.map { .init(column: $0.key.value, patterns: $0.value) })
        }
    }
}
