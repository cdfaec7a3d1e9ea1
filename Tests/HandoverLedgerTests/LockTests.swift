import Foundation
import HandoverModel
import Testing

@testable import HandoverLedger

struct LockTests {
    @Test func oneAtATimeAndSaysWhoHoldsIt() async throws {
        let place = try Workplace()
        let again = { try await LedgerLock.acquire(in: place.folder, waitingUpTo: .milliseconds(30)) }
        let lock = try await LedgerLock.acquire(in: place.folder, socket: "/run/a.sock")
        var holder = LockHolder(
            pid: Int(ProcessInfo.processInfo.processIdentifier), host: ProcessInfo.processInfo.hostName,
            socket: "/run/a.sock")
        await #expect(throws: LedgerError.held(by: holder)) { try await again() }
        try lock.announce(socket: "/b")
        holder.socket = "/b"
        await #expect(throws: LedgerError.held(by: holder)) { try await again() }
        lock.release()
        _ = try await LedgerLock.acquire(in: place.folder, waitingUpTo: .zero)
    }

    @Test func waitsForTheHolderToBeDone() async throws {
        let place = try Workplace()
        let lock = try await LedgerLock.acquire(in: place.folder)
        async let second = LedgerLock.acquire(in: place.folder, waitingUpTo: .seconds(60))
        lock.release()
        _ = try await second
    }

    @Test func anotherProcessIsKeptOutAndItsDeathFreesTheLock() async throws {
        let place = try Workplace()
        try place.folder.create()
        let other = Process()
        other.executableURL = URL(filePath: "/usr/bin/flock")
        other.arguments = [place.folder.lock, "cat"]
        // What a server left that was killed; the next holder has not said who it is.
        let gone = try CanonicalJSON.encode(
            LockHolder(pid: 9_999_999_999, host: ProcessInfo.processInfo.hostName, socket: "/run/gone.sock"))
        try Data(gone).write(to: URL(filePath: place.folder.lock))
        let (input, output) = (Pipe(), Pipe())
        (other.standardInput, other.standardOutput) = (input, output)
        try other.run()
        try input.fileHandleForWriting.write(contentsOf: Data("held\n".utf8))
        #expect(try output.fileHandleForReading.read(upToCount: 5) == Data("held\n".utf8))
        await #expect(throws: LedgerError.held(by: nil)) {
            try await LedgerLock.acquire(in: place.folder, waitingUpTo: .milliseconds(30))
        }
        try input.fileHandleForWriting.close()
        other.waitUntilExit()
        _ = try await LedgerLock.acquire(in: place.folder, waitingUpTo: .zero)
    }

    @Test func onlyItsOwnerMayReadIt() async throws {
        let place = try Workplace()
        let ledger = try await place.open()
        try await ledger.append { _ in applied() }
        _ = try ledger.keep(file: [1, 2, 3])
        let files = FileManager.default
        let names = try #require(files.enumerator(atPath: place.folder.path)).compactMap { $0 as? String }
        #expect(names.contains("lock") && names.contains("ledger.db") && names.contains { $0.hasPrefix("blobs/03/") })
        for name in [""] + names {
            let attributes = try files.attributesOfItem(atPath: place.folder.path + "/" + name)
            let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
            #expect(attributes[.posixPermissions] as? Int == (isFolder ? 0o700 : 0o600), "\(name)")
        }
    }

    @Test(.enabled(if: geteuid() == 0)) func tellsWhenTheLedgerIsAnotherUsers() async throws {
        let place = try Workplace()
        (try await place.open()).appends?.stop(.closed)
        #expect(unsafe chown(place.folder.lock, 12_345, 12_345) == 0)
        await #expect(throws: LedgerError.otherUser(uid: 12_345)) { try await LedgerLock.acquire(in: place.folder) }
    }
}
