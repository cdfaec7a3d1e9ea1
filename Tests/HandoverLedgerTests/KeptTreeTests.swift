import Foundation
import GRDB
import HandoverModel
import Testing

@testable import HandoverLedger

/// An entry that was altered together with its own hash: what is kept of the tree says where it is.
struct KeptTreeTests {
    /// A closed ledger with that many entries.
    private func ledger(of size: Int) async throws -> Workplace {
        let place = try Workplace()
        let ledger = try await place.open()
        try await ledger.append { _ in applied() }
        let records = (2...size).map { number in
            record(
                .taskRated(TaskRating(task: TaskRecord.ID("T-\(number)"), rating: 5)),
                at: noon.adding(milliseconds: Int64(number)),
                key: "k\(number)")
        }
        for outcome in try await ledger.append(records.map { record in { _ in .append(record) } }) {
            _ = try outcome.get()
        }
        try ledger.close()
        return place
    }

    /// Lowers the rating that an entry gives, or writes something else in its place, and makes its hash anew.
    private func alter(
        _ place: Workplace, _ number: Int, _ edit: (String, String) = (#""rating":5"#, #""rating":1"#),
        also sql: String? = nil
    ) throws {
        let queue = try DatabaseQueue(path: place.folder.database)
        try queue.write { db in
            let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
            let body = try #require(
                try Data.fetchOne(db, sql: "SELECT body FROM entry WHERE number = ?", arguments: [number]))
            let text = String(decoding: body, as: UTF8.self).replacing(edit.0, with: edit.1)
            #expect(Data(text.utf8) != body)
            let leaf = Data(MerkleTree.leaf(Array(text.utf8)).bytes)
            try db.execute(
                sql: "UPDATE entry SET body = ?, leaf = ? WHERE number = ?", arguments: [Data(text.utf8), leaf, number])
            if let sql { try db.execute(sql: sql) }
            for trigger in triggers { try db.execute(sql: trigger["sql"] as String) }
        }
        try queue.close()
    }

    @Test(
        "the narrowest stretch whose root is kept",
        arguments: [
            (2, 1...256), (256, 1...256), (257, 257...512), (512, 257...512), (513, 513...576), (590, 577...592),
            (600, 593...600), (601, 601...601),
        ])
    func stretch(number: Int, stretch: ClosedRange<Int>) async throws {
        let place = try await ledger(of: 601)
        try alter(place, number)
        let found = try Ledger.verify(folder: place.folder)
        #expect(found.damage == .alteredWithin(first: stretch.lowerBound, last: stretch.upperBound))
        #expect(found.entries == stretch.lowerBound - 1)
    }

    @Test func whatItsIndexSaysOtherwiseNamesTheEntry() async throws {
        let place = try await ledger(of: 601)
        try alter(place, 300, ("k300", "k999"))
        try alter(place, 310, ("k310", "k998"))
        let found = try Ledger.verify(folder: place.folder)
        #expect(found.damage == .altered(entry: 300) && found.entries == 299)
    }

    @Test func withoutTheRootsOfSmallerStretchesTheLargerIsNamed() async throws {
        let place = try await ledger(of: 601)
        try alter(place, 300, also: "DELETE FROM tree_node WHERE number = 1")
        #expect(try Ledger.verify(folder: place.folder).damage == .alteredWithin(first: 1, last: 512))
    }

    @Test func whatContradictsItselfNamesNoEntry() async throws {
        let place = try await ledger(of: 601)
        try alter(place, 300, also: "UPDATE tree SET root = zeroblob(32)")
        #expect(try Ledger.verify(folder: place.folder).damage == .rootDiffers(size: 601))
    }
}
