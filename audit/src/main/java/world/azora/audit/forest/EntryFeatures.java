package world.azora.audit.forest;

import java.util.List;

/** The entries of a journal in the order of their ids, and the numbers that describe them. */
record EntryFeatures(List<String> entryIds, FeatureTable table) {}
