package world.azora.sandbox;

/** How the output of a program is held against what is expected. Line ends may be CR LF or LF in all of them. */
public enum Comparator {
    /** Every character counts. */
    EXACT,
    /** Blanks at the ends of lines and empty lines at the end do not count. */
    TRIMMED_LINES,
    /** Only the words count, not the white space between them. */
    TOKENS,
    /** As tokens, but two that both are numbers may differ by 1e-6, absolutely or relatively. */
    NUMBERS,
    /** Nothing is expected: only that it ends well. */
    NONE
}
