package world.azora.ledger.carry;

import world.azora.ledger.FileReport;

/** What came of taking a ledger in. Nothing is half taken in. */
sealed interface ImportOutcome {
    /** It is whole, and stands in the database now, unless it was only tried. */
    record TakenIn(FileReport report) implements ImportOutcome {}

    record Broken(FileReport report) implements ImportOutcome {}

    /** There are transfers or refusals already, or other accounts of the same ids or names. */
    record NotEmpty() implements ImportOutcome {}
}
