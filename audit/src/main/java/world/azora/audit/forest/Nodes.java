package world.azora.audit.forest;

/** All nodes of all trees, as three arrays side by side. */
final class Nodes {
    static final byte LEAF = -1;

    /** What a node asks for, or {@link #LEAF}. */
    final byte[] feature;

    /** A row goes left if its value is smaller. */
    final float[] threshold;

    /** How many rows of the sample came to the node. */
    final short[] size;

    Nodes(int trees) {
        var nodes = trees * Tree.NODES;
        this.feature = new byte[nodes];
        this.threshold = new float[nodes];
        this.size = new short[nodes];
    }
}
