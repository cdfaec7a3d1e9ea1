/// The version of the program, as `--version`, the API's document and its figures say it.
public enum ProgramVersion {
    public static let current = "0.1.0"
}
