package world.azora.audit.forest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;
import world.azora.audit.ForestRun;
import world.azora.kernel.Sha256;

final class TrainedForest implements ForestRun {
    private final IsolationForest forest;
    private final EntryFeatures features;
    private final Map<String, Integer> rowOf;
    private final byte[] model;
    private final ForestInfo info;

    TrainedForest(IsolationForest forest, EntryFeatures features, long seed) {
        this.forest = forest;
        this.features = features;
        this.rowOf = new HashMap<>();
        for (var row = 0; row < features.entryIds().size(); row++)
            rowOf.put(features.entryIds().get(row), row);
        this.model = forest.bytes();
        this.info = new ForestInfo(IsolationForest.TREES, forest.sampleSize(), seed, Sha256.of(model));
    }

    @Override
    public ForestInfo info() {
        return info;
    }

    @Override
    public byte[] model() {
        return model.clone();
    }

    @Override
    public void forEachScore(ObjDoubleConsumer<String> consumer) {
        for (var row = 0; row < features.entryIds().size(); row++)
            consumer.accept(features.entryIds().get(row), forest.score(features.table(), row));
    }

    @Override
    public List<Contribution> explain(String entryId) {
        var row = rowOf.get(entryId);
        if (row == null) throw new IllegalArgumentException("The forest never saw entry " + entryId);
        var shares = forest.shares(features.table(), row);
        return IntStream.range(0, shares.length)
                .mapToObj(feature -> new Contribution(features.table().names().get(feature), shares[feature]))
                .sorted(Comparator.comparingDouble(Contribution::share).reversed())
                .toList();
    }
}
