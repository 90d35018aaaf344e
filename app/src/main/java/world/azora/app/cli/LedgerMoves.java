package world.azora.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import world.azora.app.client.Answer;

/** The commands of {@code azora ledger} that move money. Each prints the transfer that came of it. */
final class LedgerMoves {
    private LedgerMoves() {}

    private static int post(Connected connected, String path, Object body) {
        print(connected, ask(connected, path, body).expect(201));
        return ExitCode.OK;
    }

    private static Answer ask(Connected connected, String path, Object body) {
        return connected
                .api()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(LedgerCommand.LEDGER + path, body);
    }

    private static void print(Connected connected, Answer answer) {
        if (connected.wantsJson()) connected.out().println(answer.json().toPrettyString());
        else
            connected
                    .out()
                    .println(answer.at("/transfer/id") + "  " + answer.at("/transfer/step") + " "
                            + answer.at("/transfer/amount/minor") + " " + answer.at("/transfer/amount/asset"));
        connected.out().flush();
    }

    /** Reserves an amount. */
    @Command(name = "hold", description = "Reserve an amount until a time.", mixinStandardHelpOptions = true)
    static final class Hold implements Callable<Integer> {
        @Mixin
        private Connected connected;

        @Parameters(index = "0", paramLabel = "DEBIT_ID", description = "The account to debit.")
        private String debit;

        @Parameters(index = "1", paramLabel = "CREDIT_ID", description = "The account to credit.")
        private String credit;

        @Parameters(index = "2", paramLabel = "MINOR", description = "So many minor units.")
        private long minor;

        @Option(names = "--until", required = true, paramLabel = "TIME", description = "Such as 2026-11-30T00:00:00Z.")
        private String until;

        @Option(names = "--asset", paramLabel = "ASSET", defaultValue = "AZR")
        private String asset;

        @Option(names = "--code", paramLabel = "CODE", defaultValue = "hold", description = "What it is for.")
        private String code;

        Hold() {}

        @Override
        public Integer call() {
            var transfer = Map.of(
                    "debit", debit, "credit", credit, "amount", Map.of("minor", minor, "asset", asset), "code", code);
            return post(connected, "holds", Map.of("transfer", transfer, "expiresAt", until));
        }
    }

    /** Moves what is held. */
    @Command(
            name = "capture",
            description = "Move all or part of what a hold reserved, and free the rest.",
            mixinStandardHelpOptions = true)
    static final class Capture implements Callable<Integer> {
        @Mixin
        private Connected connected;

        @Parameters(paramLabel = "HOLD_ID")
        private String hold;

        @Option(names = "--minor", paramLabel = "MINOR", description = "So many minor units (default: all).")
        private @Nullable Long minor;

        @Option(names = "--asset", paramLabel = "ASSET", defaultValue = "AZR")
        private String asset;

        Capture() {}

        @Override
        public Integer call() {
            Object body = minor == null ? Map.of() : Map.of("amount", Map.of("minor", minor, "asset", asset));
            return post(connected, "holds/" + hold + "/capture", body);
        }
    }

    /** Frees what is held. */
    @Command(name = "void", description = "Free what a hold reserved.", mixinStandardHelpOptions = true)
    static final class Release implements Callable<Integer> {
        @Mixin
        private Connected connected;

        @Parameters(paramLabel = "HOLD_ID")
        private String hold;

        Release() {}

        @Override
        public Integer call() {
            return post(connected, "holds/" + hold + "/void", Map.of());
        }
    }

    /** Moves an amount back. */
    @Command(name = "reverse", description = "Move back what a transfer moved.", mixinStandardHelpOptions = true)
    static final class Reverse implements Callable<Integer> {
        @Mixin
        private Connected connected;

        @Parameters(paramLabel = "TRANSFER_ID")
        private String transfer;

        Reverse() {}

        @Override
        public Integer call() {
            return post(connected, "transfers/" + transfer + "/reversal", Map.of());
        }
    }

    /** Many at once. */
    @Command(
            name = "bulk",
            description = "Post the transfers of a file, {\"transfers\": [...]}; status 1 if one is refused.",
            mixinStandardHelpOptions = true)
    static final class Bulk implements Callable<Integer> {
        @Mixin
        private Connected connected;

        @Parameters(paramLabel = "FILE")
        private Path file;

        @Option(names = "--atomic", description = "All of them or none.")
        private boolean atomic;

        @Option(names = "--dry-run", description = "Say what would become of them, and write nothing.")
        private boolean dryRun;

        Bulk() {}

        @Override
        public Integer call() throws IOException {
            var body = (ObjectNode) JsonMapper.shared().readTree(Files.readString(file));
            body.put("atomic", atomic).put("dryRun", dryRun);
            var answer = ask(connected, "transfers/bulk", body).expect(200).json();
            connected.print(answer, "id", "outcome");
            return answer.path("refused").asLong() == 0 ? ExitCode.OK : ExitCode.CHECK_FAILED;
        }
    }
}
