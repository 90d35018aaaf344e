package world.azora.app.cli;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What came of recomputing a ledger, in a line for a person. */
final class ChainLine {
    private ChainLine() {}

    static String of(JsonNode report) {
        return of(report, MissingNode.getInstance());
    }

    /** @param flaw where in a file the first thing that is wrong stands, if anything is */
    static String of(JsonNode report, JsonNode flaw) {
        var line = "%s: %d transfers, head %s, difference %d"
                .formatted(
                        word(report, flaw),
                        report.path("transfers").asLong(),
                        report.path("headHash").asString(),
                        report.path("differenceMinor").asLong());
        if (!flaw.isObject()) return line;
        return line
                + System.lineSeparator()
                + "%s line %d: %s"
                        .formatted(
                                flaw.path("part").asString(),
                                flaw.path("line").asLong(),
                                flaw.path("what").asString());
    }

    private static String word(JsonNode report, JsonNode flaw) {
        if (report.path("whole").asBoolean() && !flaw.isObject()) return "whole";
        if (report.hasNonNull("brokenAtSeq"))
            return "BROKEN at " + report.path("brokenAtSeq").asLong();
        return "BROKEN";
    }
}
