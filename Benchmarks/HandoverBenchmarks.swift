import Foundation

/// Measures the project against its floors, and prints a table.
///
///     HandoverBenchmarks HANDOVER FOLDER REPORT     the release binary, a folder for ledgers, the file for the JSON
///     HandoverBenchmarks questions FOLDER TASKS     the rows of questions alone, beside so many tasks
///     HandoverBenchmarks questions FOLDER kept NAME those whose name has NAME in it, beside the ledgers that FOLDER keeps
///     HandoverBenchmarks floor-route FILE           a server whose one route returns the file, until it is stopped
@main
enum HandoverBenchmarks {
    static func main() async {
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            switch arguments.count {
            case 2 where arguments[0] == "floor-route": try await FloorRoute.run(file: arguments[1])
            case 4 where arguments[0] == "questions" && arguments[2] == "kept":
                let place = Place(handover: "", folder: arguments[1])
                let ledgers = try await TaskLedgers(place)
                print(Row.table(try await QuestionRows.measure(place, ledgers, named: arguments[3])))
            case 3 where arguments[0] == "questions":
                let tasks = max(1, Int(arguments[2]) ?? 1)
                print(Row.table(try await QuestionRows.tryOut(Place(handover: "", folder: arguments[1]), tasks: tasks)))
            case 3: try await measure(Place(handover: arguments[0], folder: arguments[1]), report: arguments[2])
            default:
                message("usage: HandoverBenchmarks HANDOVER FOLDER REPORT")
                exit(64)
            }
        } catch {
            message("benchmark: \(error)")
            exit(1)
        }
    }

    private static func measure(_ place: Place, report: String) async throws {
        var rows: [Row] = []
        func add(_ measured: [Row]) {
            for row in measured { message(row.line) }
            rows += measured
        }
        add(try DefinitionRows.measure())
        add(try await AppendRows.measure(place))
        let ledgers = try await TaskLedgers(place)
        add(ledgers.rows)
        add(try CommandRows.measure(place, ledgers))
        add(try await QuestionRows.measure(place, ledgers))
        add(try VerificationRows.measure(ledgers))
        add(try await ServerRows.measure(place, ledgers))
        add(try await NetworkRows.measure(place))
        add(try await PageRows.measure(place))
        try Row.json(rows).write(to: URL(fileURLWithPath: report), options: .atomic)
        print(Row.table(rows))
    }

    static func message(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}

/// Where the benchmark finds the program, and where it works.
struct Place {
    /// The release binary.
    let handover: String
    /// A folder that is kept between runs.
    let folder: String

    /// An empty folder for one measurement.
    func scratch(_ name: String) throws -> String {
        let path = "\(folder)/\(name)"
        if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }
}
