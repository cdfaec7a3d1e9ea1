import HandoverModel
import LocatedYAML

/// When the handover is checked again after its acceptance.
enum ReverificationDeclaration {
    static let record = Record("re-verification", ReverificationRule()) {
        Field(
            "after", Shape<[Int]>.list(Shape<Int>.days(1...3650), isUnique: { "\($0)d" }),
            en:
                "Days after the acceptance on which every item is checked again, from blank boxes (7d and 14d without).",
            zh: "验收后第几天逐项重新复核，不沿用以前的结果（不写为 7d 和 14d）。"
        ) { $0.after = $1.sorted() }
        Field(
            "then", .word, default: .monthly,
            en: "What comes after these days: a round each month until the contract ends, or none.",
            zh: "其后：合同结束前每月复核一轮（monthly），或不再复核（never）。"
        ) { $0.then = $1 }
        Field(
            "at-least", .percentage(), en: "The share of items that is to hold in each round.",
            zh: "每一轮至少有多少交接项仍然成立。"
        ) { $0.atLeast = $1 }
    }
}
