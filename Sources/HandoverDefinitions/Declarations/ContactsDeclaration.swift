import HandoverModel

struct ContactsDraft: Sendable {
    var contacts: [ContactDraft] = []
}

struct ContactDraft: Sendable {
    var id: Located<String>?
    var title: LocalizedText?
    var person: Located<String>?
    var line: LocalizedText?
    var channel: Located<String>?
    var use: LocalizedText?
    var response: ServiceTarget?
    var email: Located<String>?
    var phone: Located<String>?
}

enum ContactsDeclaration {
    static let record = Record("contacts", ContactsDraft()) {
        Field.schemaVersion
        Field(
            "contacts", .list(contact.shape, isRequired: true), required: true, en: "Whom to call about what.",
            zh: "联系人和紧急联系方式。"
        ) { $0.contacts = $1 }
    }

    private static let contact = Record("contact", ContactDraft()) {
        Field("id", Shape.id.located, required: true, en: "The id of the contact.", zh: "联系方式的标识。") { $0.id = $1 }
        Field("title", .text, required: true, en: "What for: a post, an emergency.", zh: "岗位或紧急情况。") { $0.title = $1 }
        Field(
            "person", Shape.id.located, en: "The person, whose telephone and mail stand in handover.yaml.",
            zh: "人员，电话和邮箱写在 handover.yaml。"
        ) { $0.person = $1 }
        Field("line", .text, en: "What the line is called, where it is no person's.", zh: "热线等的名称（不是某个人时）。") {
            $0.line = $1
        }
        Field("channel", Shape.id.located, en: "The channel by which it is reached.", zh: "通过哪个渠道。") { $0.channel = $1 }
        Field("use", .text, en: "What they take care of.", zh: "主要职责。") { $0.use = $1 }
        Field("response", .serviceTarget, en: "Answered within.", zh: "响应时间。") { $0.response = $1 }
        Field(
            "email", Shape.plainText.located, en: "Mail address of a line; stays in this file, never in the ledger.",
            zh: "邮箱（不是某个人时），只留在本文件，不写入台账。"
        ) { $0.email = $1 }
        Field(
            "phone", Shape.plainText.located, en: "Telephone of a line; stays in this file, never in the ledger.",
            zh: "电话（不是某个人时），只留在本文件，不写入台账。"
        ) { $0.phone = $1 }
    }
}
