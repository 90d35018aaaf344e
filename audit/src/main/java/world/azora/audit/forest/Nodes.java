package world.azora.audit.forest;

/**
 * All nodes of all trees.
 *
 * @param feature what a node asks for, or {@link #LEAF}
 * @param threshold a row goes left if its value is smaller
 * @param size how many rows of the sample came to the node
 */
record Nodes(byte[] feature, float[] threshold, short[] size) {
    static final byte LEAF = -1;

    static Nodes room(int trees) {
        var nodes = trees * Tree.NODES;
        return new Nodes(new byte[nodes], new float[nodes], new short[nodes]);
    }
}
