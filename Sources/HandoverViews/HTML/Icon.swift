/// The drawing by which browsers mark a tab: SVG, the tick that a sign-off gives.
public enum Icon {
    public static let text = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" \
        fill="\(Palette.light.link)"/><path d="M8 16.5l5.5 5.5L24 11" fill="none" stroke="\(Palette.light.onLink)" \
        stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/></svg>
        """
}
