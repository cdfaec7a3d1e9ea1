public import HandoverModel

extension WorkspaceFiles {
    /// The telephone numbers and mail addresses that stand in the files, whatever else is wrong with them.
    public var contactDetails: ContactDetails {
        files.reduce(into: ContactDetails()) { details, file in
            guard let list = FileKind(path: file.path).flatMap(ContactRemoval.list) else { return }
            let found = ContactRemoval(TextLines.withoutMark(file.bytes), list: list, file: file.path).contacts
            for (id, detail) in found {
                switch list {
                case .people: details.people[Person.ID(id)] = detail
                case .contacts: details.contacts[SupportContact.ID(id)] = detail
                }
            }
        }
    }
}
