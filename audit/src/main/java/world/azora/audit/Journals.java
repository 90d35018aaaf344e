package world.azora.audit;

import java.util.Optional;
import java.util.function.Function;

/** The door to the lines of an engagement. */
public interface Journals {
    Optional<Journal> find(EngagementId engagement);

    /** Opens the journal for reading as {@code journal.line}; refuses where nothing was imported. */
    <T> T read(Journal journal, Function<JournalSession, T> work);

    CompletenessSummary completeness(Journal journal);
}
