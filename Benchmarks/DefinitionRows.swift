import CYAML
import HandoverDefinitions
import HandoverModel

/// Reading and checking definition files, beside libyaml's events of the same bytes.
enum DefinitionRows {
    private static let checklists = 20
    private static let items = 500

    static func measure() throws -> [Row] {
        let files = GeneratedWorkspace.files(checklists: checklists, items: items)
        guard Workspace.load(files).definitions?.items.count == checklists * items else {
            throw Child.Failure(
                description: "the generated workspace is not read: \(Workspace.load(files).diagnostics.first as Any)")
        }
        let bytes = files.files.reduce(0) { $0 + $1.bytes.count }
        let times = Timing.medians(11) {
            Timing.milliseconds { _ = Workspace.load(files) }
        } floor: {
            Timing.milliseconds { for file in files.files { events(of: file.bytes) } }
        }
        let megabytes = Double(bytes / 100_000) / 10
        return [
            Row(
                work:
                    "read and check \(checklists * items) items (\(megabytes) MB in \(checklists) files); floor: libyaml's events",
                unit: .milliseconds, figure: times.work, floor: times.floor, reach: .atMost(3))
        ]
    }

    private static func events(of bytes: [UInt8]) {
        var parser = unsafe yaml_parser_t()
        var event = unsafe yaml_event_t()
        unsafe yaml_parser_initialize(&parser)
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
            var isOver = false
            while !isOver, unsafe yaml_parser_parse(&parser, &event) == 1 {
                isOver = unsafe event.type == YAML_STREAM_END_EVENT
                unsafe yaml_event_delete(&event)
            }
        }
        unsafe yaml_parser_delete(&parser)
    }
}
