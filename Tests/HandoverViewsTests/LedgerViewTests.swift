import HandoverModel
import Testing

@testable import HandoverViews

struct LedgerViewTests {
    private let zh = Names(nil, language: .zh)
    private let en = Names(nil, language: .en)
    private let root = TreeHash(words: (1, 2, 3, 4))

    private func text(
        _ damage: LedgerDamage?, entries: Int, root: TreeHash?, isOwn: Bool = true, _ names: Names
    ) -> String {
        VerificationView.report(
            Verification(entries: entries, root: root, damage: damage), isOwn: isOwn, names: names
        ).text(as: .table)
    }

    @Test func aSoundLedger() {
        #expect(
            text(nil, entries: 1, root: root, en) == """
                The ledger is sound: 1 entry
                root AAAAAAAAAAEAAAAAAAAAAgAAAAAAAAADAAAAAAAAAAQ=

                """)
    }

    @Test func damageSaysWhatIsStillInOrderAndTheWayOn() {
        #expect(
            text(.missing(entry: 12), entries: 11, root: nil, en) == """
                Damaged: Entry 12 is missing
                11 entries before it are in order
                Keep .handover for inquiry, and put the whole folder of a backup in its place

                """)
        #expect(
            text(.schema("tally"), entries: 40, root: root, zh) == """
                台账损坏：派生表、索引或触发器 tally 缺失或被改动
                现有 40 条与各自的哈希相符
                运行 handover ledger rebuild
                根 AAAAAAAAAAEAAAAAAAAAAgAAAAAAAAADAAAAAAAAAAQ=

                """)
        #expect(
            text(.sizeDiffers(entries: 37, expected: 40), entries: 37, root: root, isOwn: false, en) == """
                Damaged: It has 37 entries, and 40 were expected: entries 38 to 40 are missing
                37 entries in it, each as it was hashed
                root AAAAAAAAAAEAAAAAAAAAAgAAAAAAAAADAAAAAAAAAAQ=

                """)
        #expect(
            text(.givenRootDiffers(size: 17), entries: 40, root: root, isOwn: false, en) == """
                Not as given: The root of the first 17 entries is not the one given
                40 entries in it, each as it was hashed
                Check the root and size given; if both are right, this is another ledger
                root AAAAAAAAAAEAAAAAAAAAAgAAAAAAAAADAAAAAAAAAAQ=

                """)
        #expect(
            text(.missing(entry: 2), entries: 1, root: nil, isOwn: false, en)
                == "Damaged: Entry 2 is missing\n1 entry before it is in order\n")
        #expect(text(.notALedger, entries: 0, root: nil, isOwn: false, zh) == "台账损坏：文件不是台账，或已被覆盖\n")
    }

    @Test func whatKeepsALedgerFromBeingOpenedSaysTheWayOn() {
        #expect(
            LedgerError.unsound(.schema("tally")).words(en)
                == "The ledger is damaged: the derived table, index or trigger tally is missing or altered; run handover "
                + "ledger rebuild")
        #expect(
            LedgerError.unsound(.altered(entry: 3)).words(zh)
                == "台账损坏：第 3 条被改动，与记录时的哈希不符。保留现有的 .handover 以备查，并把一份备份的整个文件夹放到它的位置")
    }

    @Test func copiesAreToldForPeopleAndForPrograms() {
        let exported = CopyView.exported(to: "a.jsonl", entries: 9, root: root, language: .en)
        #expect(
            exported.text(as: .table) == "Exported to a.jsonl. Check it with: handover ledger verify a.jsonl\n")
        #expect(
            exported.text(as: .json) == """
                {
                  "file": "a.jsonl",
                  "entries": 9,
                  "root": "AAAAAAAAAAEAAAAAAAAAAgAAAAAAAAADAAAAAAAAAAQ="
                }

                """)
        let backedUp = CopyView.backedUp(
            to: "b", Verification(entries: 4, root: nil, damage: .altered(entry: 5)), language: .zh)
        #expect(backedUp.text(as: .table) == "已备份到 b：第 5 条被改动，与记录时的哈希不符\n")
        #expect(
            backedUp.text(as: .csv) == """
                folder,sound,entries,root,code,message\r
                b,false,4,,altered,第 5 条被改动，与记录时的哈希不符\r

                """)
        #expect(CopyView.rebuilt(language: .en).text(as: .json) == "{\n  \"rebuilt\": true\n}\n")
    }
}
