package world.azora.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "ledger",
        description = "Read the books, move money by hand, prove and carry them.",
        mixinStandardHelpOptions = true,
        subcommands = {
            LedgerMoves.Hold.class,
            LedgerMoves.Capture.class,
            LedgerMoves.Release.class,
            LedgerMoves.Reverse.class,
            LedgerMoves.Bulk.class,
            LedgerLimitsCommand.class
        })
final class LedgerCommand {
    static final String LEDGER = "/api/v1/ledger/";

    LedgerCommand() {}

    @Command(name = "accounts", description = "List the accounts and what they hold.", mixinStandardHelpOptions = true)
    int accounts(@Mixin Connected connected, @Mixin Paging paging) {
        return list(
                connected,
                "accounts" + paging.query("?"),
                "account/id",
                "account/name",
                "account/kind",
                "account/asset",
                "balance/balanceMinor",
                "balance/availableMinor");
    }

    @Command(
            name = "account",
            description = "What an account holds, now or at a moment.",
            mixinStandardHelpOptions = true)
    int account(
            @Mixin Connected connected,
            @Parameters(paramLabel = "ACCOUNT_ID") String account,
            @Option(names = "--at", paramLabel = "TIME", description = "A moment, such as 2026-11-20T12:00:00Z.")
                    @Nullable
                    String at) {
        var path = "accounts/" + account + (at == null ? "" : "?at=" + Paging.encoded(at));
        connected.out().println(get(connected, path).toPrettyString());
        return ExitCode.OK;
    }

    @Command(
            name = "entries",
            description = "List an account's entries, newest first.",
            mixinStandardHelpOptions = true)
    int entries(
            @Mixin Connected connected, @Mixin Paging paging, @Parameters(paramLabel = "ACCOUNT_ID") String account) {
        return list(
                connected,
                "accounts/" + account + "/entries" + paging.query("?"),
                "version",
                "postedAt",
                "debit",
                "amount/minor",
                "balanceMinor",
                "code",
                "cause");
    }

    /** Which statement. */
    static final class Wanted {
        @Option(names = "--from", paramLabel = "TIME", description = "A moment or a day (default: the beginning).")
        private @Nullable String from;

        @Option(names = "--to", paramLabel = "TIME", description = "A moment, or a last day (default: now).")
        private @Nullable String to;

        @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv", description = "csv or pdf.")
        private String format = "csv";

        @Option(names = "--lang", paramLabel = "LANGUAGE", defaultValue = "en", description = "en or ar.")
        private String language = "en";

        String query() {
            return "?format=" + Paging.encoded(format)
                    + "&lang=" + Paging.encoded(language)
                    + (from == null ? "" : "&from=" + Paging.encoded(from))
                    + (to == null ? "" : "&to=" + Paging.encoded(to));
        }
    }

    @Command(
            name = "statement",
            description = "An account's statement: printed as CSV, or into a file.",
            mixinStandardHelpOptions = true)
    int statement(
            @Mixin Connected connected,
            @Mixin Wanted wanted,
            @Parameters(index = "0", paramLabel = "ACCOUNT_ID") String account,
            @Parameters(index = "1", paramLabel = "FILE", arity = "0..1") @Nullable Path file) {
        var path = LEDGER + "accounts/" + account + "/statement";
        if (connected.wantsJson()) {
            connected.out().println(connected.api().get(path).expect(200).json().toPrettyString());
        } else if (file == null) {
            connected
                    .out()
                    .print(connected
                            .api()
                            .get(path + wanted.query())
                            .expect(200)
                            .text());
        } else {
            connected.api().download(path + wanted.query(), file);
            connected.err().println("Wrote " + file);
        }
        connected.out().flush();
        return ExitCode.OK;
    }

    @Command(
            name = "transfers",
            description = "List transfers and holds, newest first.",
            mixinStandardHelpOptions = true)
    int transfers(@Mixin Connected connected, @Mixin Paging paging) {
        return list(
                connected,
                "transfers" + paging.query("?"),
                "seq",
                "postedAt",
                "transfer/id",
                "transfer/step",
                "transfer/amount/minor",
                "transfer/amount/asset",
                "transfer/code",
                "transfer/cause");
    }

    @Command(name = "transfer", description = "Show a transfer.", mixinStandardHelpOptions = true)
    int transfer(@Mixin Connected connected, @Parameters(paramLabel = "TRANSFER_ID") String transfer) {
        connected.out().println(get(connected, "transfers/" + transfer).toPrettyString());
        return ExitCode.OK;
    }

    @Command(
            name = "trial-balance",
            description = "Debits and credits of every account; status 1 if they differ.",
            mixinStandardHelpOptions = true)
    int trialBalance(@Mixin Connected connected) {
        var balance = get(connected, "trial-balance");
        connected.print(balance, "name", "kind", "asset", "debitMinor", "creditMinor");
        if (!connected.wantsJson())
            Table.print(
                    connected.out(), balance.path("totals"), "asset", "debitMinor", "creditMinor", "differenceMinor");
        var even = balance.path("totals")
                .valueStream()
                .allMatch(total -> total.path("differenceMinor").asLong() == 0);
        return even ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    @Command(
            name = "verify",
            description = "Compute the chain and all balances again; status 1 if anything differs.",
            mixinStandardHelpOptions = true)
    int verify(@Mixin Connected connected) {
        var report = connected
                .api()
                .post(LEDGER + "verification", Map.of())
                .expect(200)
                .json();
        if (connected.wantsJson()) connected.print(report);
        else connected.out().println(ChainLine.of(report));
        return report.path("whole").asBoolean() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    @Command(
            name = "heads",
            description = "List the signed heads, newest first; or show the public key that signs them.",
            mixinStandardHelpOptions = true)
    int heads(
            @Mixin Connected connected,
            @Mixin Paging paging,
            @Option(names = "--key", description = "Show the public key instead.") boolean key) {
        if (!key) return list(connected, "heads" + paging.query("?"), "claim/day", "claim/seq", "claim/hash", "kid");
        connected.out().println(get(connected, "heads/key").toPrettyString());
        return ExitCode.OK;
    }

    @Command(
            name = "export",
            description = "Write the ledger with its chain to a file, which azora verify checks anywhere.",
            mixinStandardHelpOptions = true)
    int export(@Mixin Connected connected, @Parameters(paramLabel = "FILE") Path file) {
        connected.api().download(LEDGER + "export", file);
        connected.err().println("Wrote " + file);
        return ExitCode.OK;
    }

    @Command(
            name = "import",
            description = "Take an exported ledger into an empty one; status 1 if its chain does not hold.",
            mixinStandardHelpOptions = true)
    int takeIn(
            @Mixin Connected connected,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--dry-run", description = "Do all of it, and undo it.") boolean dryRun)
            throws IOException {
        var answer = connected
                .api()
                .upload(LEDGER + "import?dryRun=" + dryRun, "application/zip", file)
                .expect(200)
                .json();
        if (connected.wantsJson()) connected.print(answer);
        else connected.out().println(ChainLine.of(answer.path("report"), answer.path("flaw")));
        return answer.path("accepted").asBoolean() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private static int list(Connected connected, String path, String... columns) {
        var answer = get(connected, path);
        connected.print(answer, columns);
        if (!connected.wantsJson() && answer.hasNonNull("nextCursor"))
            connected
                    .err()
                    .println("More with --cursor " + answer.path("nextCursor").asString());
        return ExitCode.OK;
    }

    private static JsonNode get(Connected connected, String path) {
        return connected.api().get(LEDGER + path).expect(200).json();
    }
}
