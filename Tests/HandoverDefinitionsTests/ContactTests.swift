import HandoverDefinitions
import HandoverModel
import Testing

/// Whom to call, where their telephone stands, and who is told of a severity.
@Suite struct ContactTests {
    private static func sample() throws -> Definitions {
        try #require(Workspace.load(folder: Repository.root).definitions)
    }

    @Test func theSampleHasTheDocumentsContacts() throws {
        let details = WorkspaceFiles(gatheringFrom: Repository.root).contactDetails
        #expect(
            try Self.sample().contacts.map { contact in
                let who = contact.person?.rawValue ?? contact.line?.text(in: .zh) ?? ""
                return
                    "\(contact.title.text(in: .zh)) \(who) \(details[contact].phone ?? "-") \(contact.response?.description ?? "-")"
            } == [
                "支持经理 lisi 13800138001 -", "架构师 wangwu 13800138002 -", "高级开发 zhaoliu 13800138003 -",
                "高级运维 qianqi 13800138004 -", "安全专家 sunba 13800138005 -", "系统完全不可用 紧急热线 - 15m",
                "安全事件 安全热线（转安全） - 15m", "数据泄露 安全热线（转安全） - 15m", "其他紧急问题 技术热线 - 30m",
            ])
        #expect(details[try #require(try Self.sample().contacts.first)].email == "lisi@ioedream.com")
    }

    /// The telephone of a line is as little in what is recorded as that of a person.
    @Test func linesAreRecordedWithoutTheirTelephone() throws {
        let text = """
            schema: handover/v1
            contacts:
              - id: desk
                title: Desk
                phone: 4000 # day and night
                email: desk@example.org
              - { id: other, phone: 5000, title: Other }
            """
        func files(_ text: String) -> WorkspaceFiles {
            Example.files(["support/contacts.yaml": text])
        }
        let whole = files(text)
        let recorded = try #require(whole.recorded())
        let read = try #require(WorkspaceFiles(recorded: recorded.bytes)?["support/contacts.yaml"])
        #expect(
            String(decoding: read, as: UTF8.self) == """
                schema: handover/v1
                contacts:
                  - id: desk
                    title: Desk
                  - { id: other, title: Other }
                """)
        #expect(
            whole.contactDetails.contacts == [
                "desk": .init(email: "desk@example.org", phone: "4000"), "other": .init(phone: "5000"),
            ])
        #expect(files(text.replacing("4000", with: "4001")).recorded()?.digest == recorded.digest)
        #expect(Workspace.load(recorded: recorded.bytes)?.contacts == Workspace.load(whole).definitions?.contacts)
    }

    @Test(arguments: [
        "", "contacts", "contacts:\n  - phone: 1\n", "contacts: { phone: 1 }", "contacts:\n  - [phone, 1]", "\u{0}",
        "contacts: [*a]",
        "contacts:\n  - id: { phone: 1 }\n    phone: [1]\n",
    ])
    func brokenFilesHaveNoDetailsAndDoNoHarm(text: String) {
        let details = WorkspaceFiles(texts: ["support/contacts.yaml": text]).contactDetails
        #expect(details.contacts.isEmpty && details.people.isEmpty)
    }

    @Test func namesAreChecked() {
        let files = Example.files([
            "support/channels.yaml": "schema: handover/v1\nchannels: [{ id: phone, title: T, use: U, hours: always }]",
            "support/contacts.yaml": """
            schema: handover/v1
            contacts:
              - { id: desk, title: Desk, channel: phne }
              - { id: desk, title: Desk, person: ana }
              - { id: lead, title: Lead, person: anna, email: anna@example.org }
            """,
            "support/severities.yaml": """
            schema: handover/v1
            severities:
              - id: P0
                title: Down
                definition: Nothing works
                hours: always
                response: 15m
                resolution: 2h
                told: [delivering/lead, receiving/led, delivering/engineer]
            """,
        ])
        let found = Workspace.load(files).diagnostics
        #expect(
            found.map { "\($0.file) \($0.range?.start.line ?? 0) \($0.problem.code) \($0.suggestion ?? "-")" } == [
                "support/contacts.yaml 3 unknown-reference phone", "support/contacts.yaml 4 duplicate-id -",
                "support/contacts.yaml 4 unknown-reference anna", "support/contacts.yaml 5 detail-of-person -",
                "support/severities.yaml 9 unknown-reference lead", "support/severities.yaml 9 role-nobody-holds -",
            ])
    }

    @Test func contactsThatGoAndRolesThatAreToldNoMoreWeaken() throws {
        let before = try Self.sample()
        func weakens(_ change: (inout Definitions) -> Void) -> Bool {
            var after = before
            change(&after)
            let plan = DefinitionsPlan.compare(inForce: before, proposed: after, today: PlanTests.today)
            #expect(!plan.isEmpty)
            return plan.weakens
        }
        #expect(weakens { $0.contacts.removeLast() })
        #expect(weakens { $0.contacts[5].response = .init(20, .minutes) })
        #expect(weakens { $0.contacts[0].person = nil })
        #expect(weakens { $0.services?.levels[0].told.removeLast() })
        #expect(!weakens { $0.contacts[0].person = "wangwu" })
        #expect(!weakens { $0.contacts[5].response = .init(10, .minutes) })
        #expect(!weakens { $0.services?.levels[3].told = [.init(.receiving, "support-manager")] })
    }
}
