/// What a file may hold at most, so that a hostile one costs no more than a large one.
public enum YAMLLimits {
    /// Bytes in a file: 1 MiB.
    public static let bytes = 1_048_576
    /// Mappings and sequences inside each other.
    public static let depth = 32
    /// Values in a file; a key is not counted.
    public static let values = 50_000
    /// Errors listed for a file, and as many warnings; the others are counted.
    public static let diagnostics = 100
    /// Code points of a line shown with a diagnostic.
    static let excerpt = 200
}
