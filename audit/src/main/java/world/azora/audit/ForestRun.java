package world.azora.audit;

import java.util.List;
import java.util.function.ObjDoubleConsumer;
import world.azora.kernel.Sha256;

/** A forest that was grown over a journal, and its scores. */
public interface ForestRun {
    ForestInfo info();

    /** The whole model: seed, hash of the data, names of the features, nodes. */
    byte[] model();

    /** Hands over each entry's id and score, 0 to 1. */
    void forEachScore(ObjDoubleConsumer<String> consumer);

    /** What made an entry stand out, the largest share first; the shares sum to 1. */
    List<Contribution> explain(String entryId);

    /**
     * What a forest is made of.
     *
     * @param modelHash of all that {@link ForestRun#model} returns
     */
    record ForestInfo(int trees, int sampleSize, long seed, Sha256 modelHash) {}

    /**
     * The part of one feature.
     *
     * @param share of 1
     */
    record Contribution(String feature, double share) {}
}
