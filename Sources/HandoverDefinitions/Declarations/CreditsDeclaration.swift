import HandoverModel

struct CreditsDraft: Sendable {
    var tiers = CreditTiersDraft()
    var strictness = CreditTerms.Strictness.moreThan
    var addition = CreditTerms.Addition.sum
    var cap = 1_000_000
    var fee: FeeDraft?
    var claimDays: Int?
}

struct CreditTiersDraft: Sendable {
    var response: [CreditTierDraft] = []
    var resolution: [CreditTierDraft] = []
}

struct CreditTierDraft: Sendable {
    var over: Int?
    var credit: Located<Int>?
}

struct FeeDraft: Sendable {
    var base: LocalizedText?
    var amount: AmountDraft?
}

struct AmountDraft: Sendable {
    var minorUnits: Int?
    var currency: Currency?
}

enum CreditsDeclaration {
    static let record = Record("credits", CreditsDraft()) {
        Field.schemaVersion
        Field(
            "tiers", tiers.shape, required: true,
            en: "What a missed promise gives back of the fee, by how far it was missed.", zh: "超出承诺多少时减免多少服务费。"
        ) { $0.tiers = $1 }
        Field(
            "strictness", .word, default: .moreThan,
            en: "Whether a tier begins beyond its share (more-than) or with it (at-least).",
            zh: "超出比例须大于（more-than）还是达到（at-least）档位的比例。"
        ) { $0.strictness = $1 }
        Field(
            "addition", .word, default: .sum,
            en: "Whether response and resolution of one task are added (sum) or the higher one counts (highest).",
            zh: "同一张工单的响应和解决两项相加（sum）还是取高者（highest）。"
        ) { $0.addition = $1 }
        Field(
            "cap", .percentage(), default: 1_000_000, en: "The most that a period gives back of its fee.",
            zh: "一个期间最多减免服务费的比例。"
        ) { $0.cap = $1 }
        Field("fee", fee.shape, en: "Of which fee credits are shares.", zh: "减免以哪一笔费用为基数。") { $0.fee = $1 }
        Field(
            "claim-working-days", .integer(1...366),
            en: "Within how many working days of the day on which the promise was missed a claim is filed.",
            zh: "须在超时之日后几个工作日内提出申请。"
        ) { $0.claimDays = $1 }
    }

    private static let tiers = Record("credit-tiers", CreditTiersDraft()) {
        Field("response", list, en: "Of the response.", zh: "响应时限的各档。") { $0.response = $1 }
        Field("resolution", list, en: "Of the resolution.", zh: "解决时限的各档。") { $0.resolution = $1 }
    }

    private static let list = Shape<[CreditTierDraft]>.list(tier.shape, isRequired: true)

    private static let tier = Record("credit-tier", CreditTierDraft()) {
        Field(
            "over", .percentage(.decimal(minimum: "0%", maximum: "999.9999%"), in: 0...9_999_999), required: true,
            en: "How far beyond the limit, as a share of the limit.", zh: "超出时限的比例。"
        ) { $0.over = $1 }
        Field(
            "credit", Shape<Int>.percentage().located, required: true, en: "The share of the fee that it gives back.",
            zh: "减免服务费的比例。"
        ) { $0.credit = $1 }
    }

    private static let fee = Record("credit-fee", FeeDraft()) {
        Field("base", .text, required: true, en: "Which fee it is.", zh: "是哪一笔费用。") { $0.base = $1 }
        Field("amount", amount.shape, en: "How much it is for a period.", zh: "一个期间的金额。") { $0.amount = $1 }
    }

    private static let amount = Record("credit-amount", AmountDraft()) {
        Field(
            "minor-units", .integer(1...999_999_999), required: true,
            en: "In the smallest unit of the currency, such as cents.", zh: "以货币最小单位（如分）计的整数。"
        ) { $0.minorUnits = $1 }
        Field("currency", .word, required: true, en: "The currency.", zh: "币种。") { $0.currency = $1 }
    }
}
