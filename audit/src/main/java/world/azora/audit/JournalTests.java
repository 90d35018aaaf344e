package world.azora.audit;

import java.util.List;
import java.util.function.DoubleConsumer;

/** Finds the entries of a journal that are odd in a way that has a name. */
public interface JournalTests {
    /**
     * Fills the temporary tables {@code entry} and {@code pair} (the journal by entry, and by pair of accounts) and
     * {@code hit} (test, entry, facts) of the session.
     *
     * @param progress is told the share of the work done, 0 to 1
     */
    List<TestCount> run(JournalSession session, TestParameters parameters, DoubleConsumer progress);

    /** Why the entry was found, in plain words, from a row of {@code hit}. */
    Reason reason(String test, List<String> facts);

    /** How many entries a test found. */
    record TestCount(String code, Wording title, long hits) {}

    /**
     * One reason for which an entry was found.
     *
     * @param weight how many points it adds to the score of an entry
     */
    record Reason(String test, Wording title, Wording message, int weight) {}
}
