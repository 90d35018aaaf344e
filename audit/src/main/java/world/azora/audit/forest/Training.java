package world.azora.audit.forest;

import java.util.HashSet;

/** Grows a forest: each tree from a sample of its own, each node split at random (Liu et al., algorithms 1 and 2). */
final class Training {
    private final FeatureTable table;
    private final SplitMix random;
    private final Nodes nodes;
    private final int[] candidates;
    private final float[] lowest;
    private final float[] highest;
    private int[] rows = {};

    private Training(FeatureTable table, long seed, int trees) {
        this.table = table;
        this.random = new SplitMix(seed);
        this.nodes = new Nodes(trees);
        this.candidates = new int[table.columns()];
        this.lowest = new float[table.columns()];
        this.highest = new float[table.columns()];
    }

    static Nodes grow(FeatureTable table, long seed, int trees, int sampleSize) {
        var training = new Training(table, seed, trees);
        for (var tree = 0; tree < trees; tree++) {
            training.rows = training.sample(sampleSize);
            training.split(tree * Tree.NODES, 0, 0, new Part(0, training.rows.length));
        }
        return training.nodes;
    }

    /** The rows of one node: a stretch of the tree's sample, which splitting sorts in place. */
    private record Part(int from, int to) {
        int size() {
            return to - from;
        }
    }

    /** Floyd's way to draw without putting back (Bentley, CACM 30.9): no array as long as the journal is needed. */
    private int[] sample(int size) {
        var drawn = new HashSet<Integer>(2 * size);
        var sample = new int[size];
        for (var i = 0; i < size; i++) {
            var last = table.rows() - size + i;
            var row = random.nextInt(last + 1);
            sample[i] = drawn.add(row) ? row : last;
            drawn.add(sample[i]);
        }
        return sample;
    }

    private void split(int base, int node, int depth, Part part) {
        nodes.size[base + node] = (short) part.size();
        nodes.feature[base + node] = Nodes.LEAF;
        if (part.size() <= 1 || depth == Tree.DEPTH_MAX) return;

        var differing = findDiffering(part);
        if (differing == 0) return;

        var column = candidates[random.nextInt(differing)];
        var threshold = between(lowest[column], highest[column]);
        nodes.feature[base + node] = (byte) column;
        nodes.threshold[base + node] = threshold;

        var middle = partition(part, column, threshold);
        split(base, Tree.left(node), depth + 1, new Part(part.from, middle));
        split(base, Tree.right(node), depth + 1, new Part(middle, part.to));
    }

    /** Only columns in which the rows differ can split them. */
    private int findDiffering(Part part) {
        var count = 0;
        for (var column = 0; column < table.columns(); column++) {
            var low = Float.POSITIVE_INFINITY;
            var high = Float.NEGATIVE_INFINITY;
            for (var i = part.from; i < part.to; i++) {
                var value = table.at(rows[i], column);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            lowest[column] = low;
            highest[column] = high;
            if (low < high) candidates[count++] = column;
        }
        return count;
    }

    /** Above the lowest and at most the highest, so that neither side is ever empty. */
    private float between(float low, float high) {
        var threshold = (float) (low + random.nextDouble() * ((double) high - low));
        return Math.clamp(threshold, Math.nextUp(low), high);
    }

    private int partition(Part part, int column, float threshold) {
        var middle = part.from;
        for (var i = part.from; i < part.to; i++) {
            var row = rows[i];
            if (table.at(row, column) < threshold) {
                rows[i] = rows[middle];
                rows[middle++] = row;
            }
        }
        return middle;
    }
}
