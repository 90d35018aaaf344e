package world.azora.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import world.azora.app.client.ApiClient;

@Command(
        name = "payments",
        description = "Payments, refunds, approvals and the provider's files.",
        mixinStandardHelpOptions = true)
final class PaymentsCommand {
    private static final String PAYMENTS = "/api/v1/payments";
    private static final String APPROVALS = "/api/v1/approvals";
    private static final String ASSET = "AZR";
    private static final String[] OF_PAYMENTS = {"id", "status", "method", "amount/minor", "refunded/minor", "title"};
    private static final String[] OF_APPROVALS = {"id", "status", "kind", "amount/minor", "subject", "title"};

    PaymentsCommand() {}

    @Command(name = "list", description = "Everybody's payments, newest first.", mixinStandardHelpOptions = true)
    int list(
            @Mixin Connected connected,
            @Option(names = "--status", paramLabel = "STATUS", description = "Only those that stand so.") @Nullable
                    String status) {
        var only = status == null ? "" : "&status=" + status;
        var answer = connected.api().get(PAYMENTS + "?all=true&limit=200" + only);
        connected.print(answer.expect(200).json(), OF_PAYMENTS);
        return ExitCode.OK;
    }

    @Command(name = "show", description = "One payment, and its refunds.", mixinStandardHelpOptions = true)
    int show(@Mixin Connected connected, @Parameters(paramLabel = "PAYMENT_ID") String payment) {
        var api = connected.api();
        print(connected, api.get(PAYMENTS + "/" + payment).expect(200).json());
        var refunds = api.get(PAYMENTS + "/" + payment + "/refunds").expect(200).json();
        connected.print(refunds, "id", "status", "amount/minor", "reason", "at");
        return ExitCode.OK;
    }

    @Command(
            name = "capture",
            description = "Take what was authorised, or a part of it; the rest is freed.",
            mixinStandardHelpOptions = true)
    int capture(
            @Mixin Connected connected,
            @Parameters(paramLabel = "PAYMENT_ID") String payment,
            @Option(names = "--amount", paramLabel = "MINOR_UNITS", description = "Only so much of it.") @Nullable
                    Long minor) {
        var body = new HashMap<String, Object>();
        if (minor != null) body.put("amount", amount(minor));
        return step(connected, PAYMENTS + "/" + payment + "/captures", body);
    }

    @Command(name = "void", description = "Give up what was authorised.", mixinStandardHelpOptions = true)
    int giveUp(@Mixin Connected connected, @Parameters(paramLabel = "PAYMENT_ID") String payment) {
        return step(connected, PAYMENTS + "/" + payment + "/void", Map.of());
    }

    @Command(
            name = "settle",
            description = "Close a captured payment: nothing of it is given back any more.",
            mixinStandardHelpOptions = true)
    int settle(@Mixin Connected connected, @Parameters(paramLabel = "PAYMENT_ID") String payment) {
        return step(connected, PAYMENTS + "/" + payment + "/settlement", Map.of());
    }

    @Command(name = "refund", description = "Give back all or a part of a payment.", mixinStandardHelpOptions = true)
    int refund(
            @Mixin Connected connected,
            @Parameters(index = "0", paramLabel = "PAYMENT_ID") String payment,
            @Parameters(index = "1", paramLabel = "MINOR_UNITS") long minor,
            @Parameters(index = "2", paramLabel = "REASON") String reason) {
        var body = Map.of("amount", amount(minor), "reason", reason);
        return step(connected, PAYMENTS + "/" + payment + "/refunds", body);
    }

    @Command(
            name = "reconcile",
            description = "Compare a file of the payment provider with the books; status 1 if anything is open.",
            mixinStandardHelpOptions = true)
    int reconcile(@Mixin Connected connected, @Parameters(paramLabel = "CSV_FILE") Path file) throws IOException {
        var done = keyed(connected)
                .post("/api/v1/reconciliations", "text/csv", Files.readAllBytes(file))
                .expect(201)
                .json();
        print(connected, done);
        if (!connected.wantsJson()) {
            var path = "/api/v1/reconciliations/" + done.path("id").asString() + "/items?limit=200";
            var items = connected.api().get(path).expect(200).json();
            connected.print(items, "line", "status", "kind", "reference", "theirs/minor", "ours/minor", "note");
        }
        return done.path("open").asLong() == 0 ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    @Command(
            name = "approvals",
            description = "What waits for a second person, or with --status what was decided.",
            mixinStandardHelpOptions = true)
    int approvals(
            @Mixin Connected connected,
            @Option(names = "--status", paramLabel = "STATUS", defaultValue = "PENDING") String status) {
        var answer = connected.api().get(APPROVALS + "?limit=200&status=" + status);
        connected.print(answer.expect(200).json(), OF_APPROVALS);
        return ExitCode.OK;
    }

    @Command(name = "approve", description = "Agree to what waits.", mixinStandardHelpOptions = true)
    int approve(@Mixin Connected connected, @Parameters(paramLabel = "APPROVAL_ID") String approval) {
        return step(connected, APPROVALS + "/" + approval + "/approval", Map.of());
    }

    @Command(name = "refuse", description = "Refuse what waits, and say why.", mixinStandardHelpOptions = true)
    int refuse(
            @Mixin Connected connected,
            @Parameters(index = "0", paramLabel = "APPROVAL_ID") String approval,
            @Parameters(index = "1", paramLabel = "REASON") String reason) {
        return step(connected, APPROVALS + "/" + approval + "/refusal", Map.of("reason", reason));
    }

    private static int step(Connected connected, String path, Map<String, Object> body) {
        print(connected, keyed(connected).post(path, body).expect(200, 201).json());
        return ExitCode.OK;
    }

    private static ApiClient keyed(Connected connected) {
        return connected.api().with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Map<String, Object> amount(long minor) {
        return Map.of("minor", minor, "asset", ASSET);
    }

    private static void print(Connected connected, JsonNode answer) {
        connected.out().println(answer.toPrettyString());
        connected.out().flush();
    }
}
