package world.azora.audit.forest;

import world.azora.audit.ForestRun;
import world.azora.audit.Forests;
import world.azora.audit.JournalSession;
import world.azora.kernel.Sha256;

final class JournalForests implements Forests {
    @Override
    public ForestRun run(JournalSession session, long seed, Sha256 dataHash) {
        var features = new FeatureJournalStore(session).load();
        var forest = IsolationForest.train(features.table(), new IsolationForest.Origin(seed, dataHash));
        return new TrainedForest(forest, features, seed);
    }
}
