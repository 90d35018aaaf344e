package world.azora.payments;

import java.util.Optional;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.ledger.Balance;
import world.azora.ledger.EntryPage;
import world.azora.ledger.TransferId;

/**
 * The accounts that payments keeps in the main ledger, all in tokens, and the ways between them. An account is opened
 * when it is first needed. Everything here asks the ledger, so nothing may be called within a transaction.
 */
public interface TokenBooks {
    /** Moves an amount once per attempt: making the same attempt again is answered with what came of it before. */
    Movement move(Attempt attempt, Flow flow, Amount amount);

    /** Sets an amount aside. The same reservation again is answered with what came of it before. */
    Movement reserve(Reservation reservation);

    /** Takes an amount, and the fee on it, together. */
    Movement take(Taking taking);

    /** Frees what was reserved; nothing happens if it was taken or freed before, or if its time is over. */
    void release(Reservation reservation);

    /** Moves an amount that a cause moves once. */
    Movement move(Leg leg, Flow flow, Amount amount);

    /** What the provider of payments owes us. */
    Balance clearing();

    /** What a course has for rewards and has not promised to anybody yet. */
    Balance treasury(CourseId course);

    /** What is set aside for those who take a course. */
    Balance reserve(CourseId course);

    /** What the organisation owes a person. */
    Balance wallet(UserId person);

    /** The amount of a transfer that was posted. */
    Optional<Amount> moved(TransferId transfer);

    /** What came into a wallet and went out of it, newest first, from before a version. */
    EntryPage walletEntries(UserId person, long beforeVersion, int limit);
}
