import Foundation
import HandoverModel
import Testing

@testable import HandoverAccess

/// A folder of its own for one test, gone with the value.
final class Place: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "handover-access-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    var folder: String { path + "/.handover" }
    var database: String { folder + "/access.db" }
    var keys: KeyFolder { KeyFolder(in: folder) }

    func open(failuresKept: Int = 20_000) throws -> AccessStore {
        try AccessStore.open(in: folder, failuresKept: failuresKept)
    }

    func mode(_ file: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    }

    func setMode(_ mode: Int, of file: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    }
}

let noon = Instant(milliseconds: 1_767_240_000_000)  // 2026-01-01T12:00:00+08:00
let second: Int64 = 1000
let minute: Int64 = 60_000
let hour: Int64 = 3_600_000

extension Instant {
    static func + (left: Self, milliseconds: Int64) -> Self { left.adding(milliseconds: milliseconds) }
    static func - (left: Self, milliseconds: Int64) -> Self { left.adding(milliseconds: -milliseconds) }
}

/// A hash that costs nearly nothing.
func cheap(_ password: String) throws -> PasswordHash {
    let cost = try #require(PasswordCost(rounds: 1, blockSize: 1, parallelism: 1))
    return try PasswordHash(of: Password(entered: password), cost: cost)
}
