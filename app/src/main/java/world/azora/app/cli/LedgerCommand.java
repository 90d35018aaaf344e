package world.azora.app.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "ledger", description = "Check the books.", mixinStandardHelpOptions = true)
final class LedgerCommand {
    LedgerCommand() {}

    @Command(
            name = "verify",
            description = "Compute the chain and all balances again; status 1 if anything differs.",
            mixinStandardHelpOptions = true)
    int verify(@Mixin Connected connected) {
        var report = connected
                .api()
                .post("/api/v1/ledger/verification", Map.of())
                .expect(200)
                .json();
        var whole = report.path("whole").asBoolean();
        if (connected.wantsJson()) connected.print(report);
        else
            connected
                    .out()
                    .printf(
                            "%s: %d transfers, head %s, difference %d%n",
                            whole
                                    ? "whole"
                                    : "BROKEN at " + report.path("brokenAtSeq").asString("an account"),
                            report.path("transfers").asLong(),
                            report.path("headHash").asString(),
                            report.path("differenceMinor").asLong());
        return whole ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    @Command(
            name = "trial-balance",
            description = "Debits and credits of every account; status 1 if they differ.",
            mixinStandardHelpOptions = true)
    int trialBalance(@Mixin Connected connected) {
        var balance =
                connected.api().get("/api/v1/ledger/trial-balance").expect(200).json();
        connected.print(balance, "name", "kind", "asset", "debitMinor", "creditMinor");
        if (!connected.wantsJson())
            Table.print(
                    connected.out(), balance.path("totals"), "asset", "debitMinor", "creditMinor", "differenceMinor");
        var even = balance.path("totals")
                .valueStream()
                .allMatch(total -> total.path("differenceMinor").asLong() == 0);
        return even ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }
}
