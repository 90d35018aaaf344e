package world.azora.audit;

import world.azora.kernel.Sha256;

/** Grows a forest over a journal and scores every entry with it. */
public interface Forests {
    /** The same journal and seed give the same model and scores. Tables of the session named {@code entry} must exist. */
    ForestRun run(JournalSession session, long seed, Sha256 dataHash);
}
