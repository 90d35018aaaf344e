package world.azora.audit.forest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import world.azora.kernel.Sha256;

/**
 * Scores how easily a row is told from the others (Liu, Ting, Zhou: "Isolation Forest", ICDM 2008). The same seed and
 * rows give the same forest, and the same forest the same scores, bit for bit.
 */
final class IsolationForest {
    static final int TREES = 100;
    static final int SAMPLE_SIZE_MAX = 1 << Tree.DEPTH_MAX;

    private static final int FORMAT = 0x415A_4601;
    private static final double[] EXPECTED = expected();

    private final List<String> features;
    private final int sampleSize;
    private final Origin origin;
    private final Nodes nodes;

    /** What a forest was made from. */
    record Origin(long seed, Sha256 dataHash) {}

    private IsolationForest(List<String> features, int sampleSize, Origin origin, Nodes nodes) {
        this.features = features;
        this.sampleSize = sampleSize;
        this.origin = origin;
        this.nodes = nodes;
    }

    static IsolationForest train(FeatureTable table, Origin origin) {
        var sampleSize = Math.min(SAMPLE_SIZE_MAX, table.rows());
        var nodes = Training.grow(table, origin.seed, TREES, sampleSize);
        return new IsolationForest(table.names(), sampleSize, origin, nodes);
    }

    int sampleSize() {
        return sampleSize;
    }

    /** From 0 to 1; about 0.5 is like all others, towards 1 is alone. */
    double score(FeatureTable table, int row) {
        // Of one row nothing can be told: there is nothing to be unlike.
        if (sampleSize < 2) return 0.5;
        return Math.pow(2, -meanPath(table, row) / EXPECTED[sampleSize]);
    }

    /** The mean, over all trees, of the steps to the row's leaf and of those that its leaf still hides. */
    double meanPath(FeatureTable table, int row) {
        var sum = 0.0;
        for (var base = 0; base < nodes.feature.length; base += Tree.NODES) {
            var node = 0;
            var depth = 0;
            while (nodes.feature[base + node] != Nodes.LEAF) {
                node = next(table, row, base, node);
                depth++;
            }
            sum += depth + EXPECTED[nodes.size[base + node]];
        }
        return sum / TREES;
    }

    /**
     * By how much each feature shortened the row's path, in steps; negative where it made it longer. A split that
     * leaves k of m rows shortens by c(m) − 1 − c(k), so that all of a row add up to c(sample) − mean path.
     */
    double[] gains(FeatureTable table, int row) {
        var gains = new double[features.size()];
        for (var base = 0; base < nodes.feature.length; base += Tree.NODES) {
            var node = 0;
            while (nodes.feature[base + node] != Nodes.LEAF) {
                var feature = nodes.feature[base + node];
                var before = EXPECTED[nodes.size[base + node]];
                node = next(table, row, base, node);
                gains[feature] += before - 1 - EXPECTED[nodes.size[base + node]];
            }
        }
        for (var feature = 0; feature < gains.length; feature++) gains[feature] /= TREES;
        return gains;
    }

    /** The part each feature has in what makes the row stand out; they sum to 1. */
    double[] shares(FeatureTable table, int row) {
        var shares = gains(table, row);
        var sum = 0.0;
        for (var feature = 0; feature < shares.length; feature++) {
            shares[feature] = Math.max(0, shares[feature]);
            sum += shares[feature];
        }
        // Nothing made the row stand out, so nothing did so more than the rest.
        for (var feature = 0; feature < shares.length; feature++)
            shares[feature] = sum > 0 ? shares[feature] / sum : 1.0 / shares.length;
        return shares;
    }

    private int next(FeatureTable table, int row, int base, int node) {
        var value = table.at(row, nodes.feature[base + node]);
        return value < nodes.threshold[base + node] ? Tree.left(node) : Tree.right(node);
    }

    /** All of the forest. Their hash is the model's. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeLong(origin.seed);
            out.write(origin.dataHash.bytes());
            out.writeShort(sampleSize);
            out.writeByte(features.size());
            for (var feature : features) out.writeUTF(feature);
            for (var node = 0; node < nodes.feature.length; node++) {
                out.writeByte(nodes.feature[node]);
                out.writeFloat(nodes.threshold[node]);
                out.writeShort(nodes.size[node]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static IsolationForest read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORMAT) throw new IllegalArgumentException("Not a forest of this format");
            var origin = new Origin(in.readLong(), Sha256.ofDigest(in.readNBytes(32)));
            var sampleSize = in.readUnsignedShort();
            var features = new ArrayList<String>();
            for (var left = in.readUnsignedByte(); left > 0; left--) features.add(in.readUTF());
            var nodes = new Nodes(TREES);
            for (var node = 0; node < nodes.feature.length; node++) {
                nodes.feature[node] = in.readByte();
                nodes.threshold[node] = in.readFloat();
                nodes.size[node] = in.readShort();
            }
            return new IsolationForest(List.copyOf(features), sampleSize, origin, nodes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] expected() {
        var expected = new double[SAMPLE_SIZE_MAX + 1];
        for (var size = 0; size < expected.length; size++) expected[size] = PathLength.expected(size);
        return expected;
    }
}
