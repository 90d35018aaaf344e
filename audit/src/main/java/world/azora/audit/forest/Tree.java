package world.azora.audit.forest;

/**
 * Where the trees of a forest lie in its arrays. Every tree has room for a full one: the children of node i are
 * 2i + 1 and 2i + 2, so that no pointers are followed.
 */
final class Tree {
    /** log2 of the sample: deeper than the average path nobody is an anomaly (Liu et al., section 4.1). */
    static final int DEPTH_MAX = 8;

    static final int NODES = (1 << (DEPTH_MAX + 1)) - 1;

    private Tree() {}

    static int left(int node) {
        return 2 * node + 1;
    }

    static int right(int node) {
        return 2 * node + 2;
    }
}
