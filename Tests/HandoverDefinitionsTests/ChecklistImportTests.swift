import HandoverDefinitions
import HandoverModel
import Testing

@Suite struct ChecklistImportTests {
    private func imported(_ bytes: [UInt8], _ language: Language = .zh) -> (Definitions?, [String]) {
        let day = Day(number: 20_500)
        let (files, diagnostics, _) = ChecklistImport.workspace(
            from: bytes, named: "list.csv", language: language, starts: day, zone: .utc)
        if files.isEmpty { return (nil, diagnostics.map(line)) }
        let loaded = Workspace.load(WorkspaceFiles(texts: files))
        #expect(loaded.diagnostics == [])
        return (loaded.definitions, diagnostics.map(line))
    }

    @Test func chineseListBecomesChecklists() throws {
        let text = #"""
            清单;交接项;验收标准;重要性;负责人;截止;前置
            网络;VPN 账号;"能登录；
            能访问 ""内网""";必须;负责人;2026/3/5;
            网络;值班表;;应当;张三;下周;VPN 账号
            数据库;备份: 恢复;;低;;start+10wd;list-1/item-2

            """#
        let (definitions, lines) = imported(Array(text.utf8))
        let read = try #require(definitions)
        #expect(read.items.map(\.id) == ["list-1/vpn", "list-1/item-2", "list-2/item-1"])
        #expect(read.checklists.map(\.title.texts) == [[.zh: "网络"], [.zh: "数据库"]])
        #expect(read.items[0].acceptWhen?.texts == [.zh: "能登录；\n能访问 \"内网\""])
        #expect(read.items.map(\.importance) == [.must, .should, .may])
        #expect(read.items.map(\.owner) == ["lead", nil, nil])
        #expect(read.items.map { $0.due?.description } == ["2026-03-05", nil, "start+10wd"])
        #expect(read.items.map(\.needs) == [[], ["list-1/vpn"], ["list-1/item-2"]])
        #expect(lines == ["list.csv:4:12: error[bad-value]", "list.csv:4:15: error[bad-value]"])
    }

    @Test(
        arguments: [
            // GB18030, UTF-16 with tabs, UTF-8 with a byte order mark.
            [0xBD, 0xBB, 0xBD, 0xD3, 0xCF, 0xEE, 0x0A, 0xD6, 0xB5, 0xB0, 0xE0, 0x0A],
            [0xFF, 0xFE, 0xA4, 0x4E, 0xA5, 0x63, 0x79, 0x98, 0x0A, 0x00, 0x3C, 0x50, 0xED, 0x73, 0x0A, 0x00],
            [0xEF, 0xBB, 0xBF] + Array("交接项\r\n值班\r\n".utf8),
        ] as [[UInt8]])
    func encodingsAreTold(_ bytes: [UInt8]) throws {
        let (definitions, lines) = imported(bytes)
        #expect(lines == [])
        #expect(definitions?.items.map(\.title.texts) == [[.zh: "值班"]])
    }

    /// Spreadsheets count their rows; what others need by its number is found all the same.
    @Test func numbersBecomeIDs() throws {
        let text = """
            清单,编号,交接项,前置
            网络,1,账号,
            网络,1.1,值班表,1
            网络,1-1,备份,"1.1、3"
            数据库,1,备份,网络
            数据库,3,恢复,1
            数据库,3,再来一次,
            数据库,Ⅳ,其他,

            """
        let (definitions, lines) = imported(Array(text.utf8))
        let read = try #require(definitions)
        #expect(
            read.items.map(\.id) == [
                "list-1/item-1", "list-1/item-1-1", "list-1/item-1-1-2", "list-2/item-1", "list-2/item-3",
                "list-2/item-3-2",
            ])
        #expect(
            read.items.map(\.needs) == [
                [], ["list-1/item-1"], ["list-1/item-1-1", "list-2/item-3"], [], ["list-2/item-1"], [],
            ])
        #expect(
            lines == [
                "list.csv:5:10: error[unknown-reference]",
                "list.csv:7:5: error[duplicate-id] (firstHere list.csv:6:5)", "list.csv:8:5: error[bad-value]",
            ])
        let result = ChecklistImport.workspace(
            from: Array(text.utf8), named: "list.csv", language: .zh, starts: Day(number: 20_500), zone: .utc)
        #expect(
            result.numbered.map { "\($0.number) \($0.id)" }.prefix(3) == [
                "1 list-1/item-1", "1.1 list-1/item-1-1", "1-1 list-1/item-1-1-2",
            ])
        #expect(result.numbered.count == 5)
    }

    /// An id that is written belongs to its row, wherever the one that was made for another stands.
    @Test func madeIDsMakeWayForWrittenOnes() throws {
        let text = """
            编号,交接项,前置
            1,账号,
            item-1,值班表,1
            ,Item 2,item-1
            item-2,备份,Item 2
            item-2,再来一次,

            """
        let (definitions, lines) = imported(Array(text.utf8))
        let read = try #require(definitions)
        #expect(
            read.items.map(\.id) == [
                "checklist/item-1-2", "checklist/item-1", "checklist/item-2-2", "checklist/item-2",
            ])
        #expect(
            read.items.map(\.needs) == [
                [], ["checklist/item-1-2"], ["checklist/item-1"], ["checklist/item-2-2"],
            ])
        #expect(lines == ["list.csv:6:1: error[duplicate-id] (firstHere list.csv:5:1)"])
    }

    /// Other checklists are named as the list names them, whatever their ids become.
    @Test func needsNameAChecklistAsTheListDoes() throws {
        let text = """
            清单,编号,交接项,前置
            团队,1,账号,
            团队,2,值班表,
            网络,1,备份,"团队/2、团队/账号、list-1/item-2、没有/2"

            """
        let (definitions, lines) = imported(Array(text.utf8))
        #expect(definitions?.items.map(\.needs) == [[], [], ["list-1/item-2", "list-1/item-1"]])
        #expect(lines == ["list.csv:4:9: error[unknown-reference]"])
    }

    @Test func badRowsAreLeftOutAndNamed() throws {
        let text = """
            id,title,importance,needs
            a,A,must,b
            b,B,must,a
            b,Again,must,
            c,C,urgent,
            D d,D,,nothing
            ,,,
            "quoted",E

            """
        let (definitions, lines) = imported(Array(text.utf8), .en)
        #expect(definitions?.items.map(\.id) == ["checklist/a", "checklist/b", "checklist/d", "checklist/quoted"])
        #expect(
            lines == [
                "list.csv:2:10: error[cycle]", "list.csv:4:1: error[duplicate-id] (firstHere list.csv:3:1)",
                "list.csv:5:5: error[bad-value]", "list.csv:6:1: error[bad-value]",
                "list.csv:6:8: error[unknown-reference]",
            ])
    }

    @Test func everythingWrongWithARowThatIsLeftOutIsSaid() {
        let text = "item,importance,owner,due\n,urgent,nobody,soon\nA,must,lead,2026-03-05\n"
        let (definitions, lines) = imported(Array(text.utf8), .en)
        #expect(definitions?.items.map(\.id) == ["checklist/a"])
        #expect(
            lines == [
                "list.csv:2:1: error[csv-missing-cell]", "list.csv:2:2: error[bad-value]",
                "list.csv:2:9: error[bad-value]", "list.csv:2:16: error[bad-value]",
            ])
    }

    @Test func refusesWhatIsNoText() {
        #expect(imported([0xFF, 0xFF, 0x00]).1 == ["list.csv: error[csv-unknown-encoding]"])
        #expect(imported([]).1 == ["list.csv: error[csv-empty]"])
        #expect(imported(Array("item,due\n\n ,\n".utf8)).1 == ["list.csv:1:1: error[csv-no-rows]"])
        let long = Array(("item\n" + String(repeating: "x", count: 32_768) + "\n").utf8)
        #expect(imported(long).1 == ["list.csv:2:1: error[csv-cell-too-long]"])
        #expect(imported(Array(("item\n" + String(repeating: "x", count: 2_000) + "\n").utf8)).1 == [])
    }

    /// The separator that the first line names holds, whatever the others look like.
    @Test(arguments: [
        "sep=;\r\nitem;due\r\nA, B;2026-03-05\r\n", "\u{FEFF}sep=|\nitem|due\nA, B|2026-03-05\n",
        "sep=\t\nitem\tdue\nA, B\t2026-03-05", "item;due\nA, B;2026-03-05\n",
    ])
    func separatorIsTheOneNamed(text: String) throws {
        let (definitions, lines) = imported(Array(text.utf8), .en)
        #expect(lines == [])
        #expect(
            definitions?.items.map { "\($0.id) \($0.title.texts) \($0.due?.description ?? "")" } == [
                "checklist/a-b \([Language.en: "A, B"]) 2026-03-05"
            ])
    }

    @Test func checklistsKeepTheOrderOfTheList() throws {
        let (definitions, _) = imported(Array("list,item\nZulu,A\nAlpha,B\nMike,C\nAlpha,D\n".utf8), .en)
        #expect(definitions?.checklists.map(\.id) == ["zulu", "alpha", "mike"])
    }

    @Test(.timeLimit(.minutes(10)))
    func tensOfThousandsOfRowsAreReadAtOnce() throws {
        let rows = (0..<30_000).map { $0.isMultiple(of: 2) ? "Same,\n" : "Same,urgent\n" }.joined()
        let (_, diagnostics, _) = ChecklistImport.workspace(
            from: Array(("item,importance\n" + rows).utf8), named: "list.csv", language: .en,
            starts: Day(number: 20_500), zone: .utc)
        #expect(diagnostics.count == 101)
        #expect(diagnostics.last?.problem == .moreProblems(count: 14_900))
    }

    @Test func piecesOfAnySizeGiveTheSameRows() {
        let bytes = Array("\u{FEFF}a\t\"b \"\"\r\nc\"\r\n\r\n值,x\ty\rlast\t".utf8)
        let whole = CSVReader.rows(of: bytes)
        #expect(whole.map { $0.cells.map(\.text) } == [["a", "b \"\r\nc"], ["值,x", "y"], ["last", ""]])
        #expect(whole.map(\.line) == [1, 4, 5])
        for size in 1...bytes.count {
            var reader = CSVReader(separator: UInt8(ascii: "\t"))
            var rows: [CSVRow] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                reader.read(Array(bytes[start..<min(start + size, bytes.count)])) { rows.append($0) }
            }
            reader.finish { rows.append($0) }
            #expect(rows == whole)
        }
    }
}
