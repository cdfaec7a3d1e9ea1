import HandoverModel
import HandoverTracker
import HandoverViews

extension Session {
    /// Tells on standard error where a word names no channel that is defined; it was recorded all the same.
    func tellUnknownChannel(of task: TaskOptions) async {
        guard let channel = task.channel, let definitions = try? await ask(.channels).definitions,
            let hint = TaskPromises.hint(channel: channel, definitions, language)
        else { return }
        Output.message(hint)
    }
}
