package world.azora.audit.journal;

/** Ends an import in the middle of its stream; it becomes a refusal at once. */
final class JournalTooLong extends RuntimeException {
    private static final long serialVersionUID = 1;
}
