import HandoverModel
import HandoverTracker
import HandoverViews

extension Session {
    /// Tells on standard error where a word names no channel or service that is defined; it was recorded all the same.
    func tellUnknownNames(in task: TaskOptions) async {
        guard task.channel != nil || task.service != nil,
            let definitions = try? await ask(.channels).definitions
        else { return }
        let hints = [
            task.channel.flatMap { TaskPromises.hint(channel: $0, definitions, language) },
            task.service.flatMap { TaskPromises.hint(service: $0, definitions, language) },
        ]
        for hint in hints.compactMap({ $0 }) { Output.message(hint) }
    }
}
