package world.azora.app.cli;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import world.azora.app.client.Answer;

@Command(name = "limits", description = "What an account may hold.", mixinStandardHelpOptions = true)
final class LedgerLimitsCommand {
    LedgerLimitsCommand() {}

    @Command(name = "show", description = "Show an account's limits.", mixinStandardHelpOptions = true)
    int show(@Mixin Connected connected, @Parameters(paramLabel = "ACCOUNT_ID") String account) {
        return print(connected, connected.api().get(path(account)));
    }

    @Command(name = "set", description = "Set both limits of an account.", mixinStandardHelpOptions = true)
    int set(
            @Mixin Connected connected,
            @Parameters(paramLabel = "ACCOUNT_ID") String account,
            @Option(names = "--min", paramLabel = "MINOR", description = "The least (default: none).") @Nullable
                    Long min,
            @Option(names = "--max", paramLabel = "MINOR", description = "The most (default: none).") @Nullable
                    Long max) {
        var limits = new HashMap<String, Long>();
        if (min != null) limits.put("minMinor", min);
        if (max != null) limits.put("maxMinor", max);
        return print(connected, connected.api().put(path(account), limits));
    }

    private static String path(String account) {
        return LedgerCommand.LEDGER + "accounts/" + account + "/limits";
    }

    private static int print(Connected connected, Answer answer) {
        connected.out().println(answer.expect(200).json().toPrettyString());
        return ExitCode.OK;
    }
}
