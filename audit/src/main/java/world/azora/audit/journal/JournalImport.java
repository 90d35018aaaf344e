package world.azora.audit.journal;

import java.time.Instant;
import world.azora.audit.EngagementId;
import world.azora.audit.ImportId;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

/**
 * One load of lines that is part of a journal.
 *
 * @param number its place among the imports of the engagement; lines carry it
 */
record JournalImport(ImportId id, EngagementId engagement, int number, Origin origin, Contents contents, Made made) {
    enum Kind {
        CSV,
        LEDGER
    }

    /**
     * @param fileHash of the file; for the ledger, of the period and the transfers read
     * @param seqs which transfers of the ledger it covers; none for a file
     */
    record Origin(Kind kind, Sha256 fileHash, SeqRange seqs) {}

    /** From the first to the last, both included; 1 to 0 is none. */
    record SeqRange(long first, long last) {
        static final SeqRange NONE = new SeqRange(1, 0);
    }

    /**
     * @param hash of all lines, as {@link LineText} writes them
     */
    record Contents(long lines, long entries, Sha256 hash) {}

    record Made(UserId by, Instant at) {}
}
