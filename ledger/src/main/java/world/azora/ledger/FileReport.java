package world.azora.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What came of recomputing an exported ledger.
 *
 * @param report as if the ledger itself had been verified
 * @param flaw the first thing that is wrong; absent if the file is whole
 * @param heads the signed heads in it, whose signatures hold and which lie on its chain
 */
public record FileReport(ChainReport report, Optional<Flaw> flaw, List<SignedHead> heads) {
    public FileReport {
        heads = List.copyOf(heads);
    }

    public boolean isWhole() {
        return flaw.isEmpty() && report.whole();
    }

    /**
     * Something that is wrong.
     *
     * @param part the file within the export
     * @param line its line, from 1; 0 if it is about all of the part
     * @param what a sentence for a person
     */
    public record Flaw(String part, long line, String what) {}
}
