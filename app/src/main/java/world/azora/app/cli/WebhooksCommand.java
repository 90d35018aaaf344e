package world.azora.app.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import world.azora.app.client.Answer;

@Command(
        name = "webhooks",
        description = "Say which other systems are told of what happens, and see what became of it.",
        mixinStandardHelpOptions = true)
final class WebhooksCommand {
    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final String[] COLUMNS = {"id", "url", "types", "enabled", "disabledBecause", "failingSince"};
    private static final String[] DELIVERY_COLUMNS = {
        "id", "type", "status", "attempts", "lastStatus", "lastFailure", "dueAt", "at"
    };

    WebhooksCommand() {}

    @Command(name = "list", description = "List webhooks.", mixinStandardHelpOptions = true)
    int list(@Mixin Connected connected) {
        connected.print(connected.api().get(WEBHOOKS + "?limit=200").expect(200).json(), COLUMNS);
        return ExitCode.OK;
    }

    @Command(
            name = "add",
            description = "Add one and print its secret. It is shown this once.",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin Connected connected,
            @Parameters(paramLabel = "URL") String url,
            @Option(names = "--type", paramLabel = "TYPE", description = "Such as reward.paid; may be repeated.")
                    @Nullable
                    List<String> types,
            @Option(names = "--note", paramLabel = "TEXT", description = "What it is for.") @Nullable String note,
            @Option(names = "--contact", paramLabel = "EMAIL", description = "Who hears if it is switched off.")
                    @Nullable
                    String contact) {
        var wanted = new LinkedHashMap<String, Object>(Map.of("url", url));
        if (types != null) wanted.put("types", types);
        if (note != null) wanted.put("note", note);
        if (contact != null) wanted.put("contact", contact);
        printSecret(connected, connected.api().post(WEBHOOKS, wanted).expect(201));
        return ExitCode.OK;
    }

    @Command(name = "remove", description = "Forget one and its deliveries.", mixinStandardHelpOptions = true)
    int remove(@Mixin Connected connected, @Parameters(paramLabel = "WEBHOOK_ID") String webhook) {
        connected.api().delete(path(webhook)).expect(204);
        return ExitCode.OK;
    }

    @Command(name = "enable", description = "Switch one on again.", mixinStandardHelpOptions = true)
    int enable(@Mixin Connected connected, @Parameters(paramLabel = "WEBHOOK_ID") String webhook) {
        return turn(connected, webhook, true);
    }

    @Command(name = "disable", description = "Switch one off.", mixinStandardHelpOptions = true)
    int disable(@Mixin Connected connected, @Parameters(paramLabel = "WEBHOOK_ID") String webhook) {
        return turn(connected, webhook, false);
    }

    private static int turn(Connected connected, String webhook, boolean enabled) {
        var api = connected.api();
        var seen = api.get(path(webhook)).expect(200).header("ETag").orElse("");
        api.with("If-Match", seen)
                .patch(path(webhook), Map.of("enabled", enabled))
                .expect(200);
        return ExitCode.OK;
    }

    @Command(
            name = "rotate-secret",
            description = "Make a new secret and print it; for a day the old one signs too.",
            mixinStandardHelpOptions = true)
    int rotateSecret(@Mixin Connected connected, @Parameters(paramLabel = "WEBHOOK_ID") String webhook) {
        printSecret(
                connected,
                connected.api().post(path(webhook) + "/secret", Map.of()).expect(200));
        return ExitCode.OK;
    }

    @Command(name = "test", description = "Send an event that says nothing.", mixinStandardHelpOptions = true)
    int test(@Mixin Connected connected, @Parameters(paramLabel = "WEBHOOK_ID") String webhook) {
        var sent = connected.api().post(path(webhook) + "/test", Map.of()).expect(202);
        connected.out().println(connected.wantsJson() ? sent.json().toPrettyString() : sent.at("/id"));
        return ExitCode.OK;
    }

    @Command(
            name = "deliveries",
            description = "Show what was sent, the newest first.",
            mixinStandardHelpOptions = true)
    int deliveries(
            @Mixin Connected connected,
            @Parameters(paramLabel = "WEBHOOK_ID") String webhook,
            @Option(names = "--status", paramLabel = "STATUS", description = "WAITING, DELIVERED or DEAD.") @Nullable
                    String status) {
        var filter = status == null ? "" : "&status=" + status;
        connected.print(
                connected
                        .api()
                        .get(path(webhook) + "/deliveries?limit=200" + filter)
                        .expect(200)
                        .json(),
                DELIVERY_COLUMNS);
        return ExitCode.OK;
    }

    @Command(
            name = "resend",
            description = "Send one delivery again, or all that died since a time.",
            mixinStandardHelpOptions = true)
    int resend(
            @Mixin Connected connected,
            @Parameters(paramLabel = "WEBHOOK_ID") String webhook,
            @Option(names = "--delivery", paramLabel = "DELIVERY_ID", description = "Only this one.") @Nullable
                    String delivery,
            @Option(names = "--since", paramLabel = "TIME", description = "Such as 2027-01-01T00:00:00Z.") @Nullable
                    Instant since) {
        var one = path(webhook) + "/deliveries/" + delivery + "/resend";
        var from = since == null ? Instant.EPOCH : since;
        var sent = delivery != null
                ? connected.api().post(one, Map.of())
                : connected.api().post(path(webhook) + "/resend", Map.of("since", from.toString()));
        connected.out().println(sent.expect(202).json().toPrettyString());
        return ExitCode.OK;
    }

    private static void printSecret(Connected connected, Answer shown) {
        connected.out().println(connected.wantsJson() ? shown.json().toPrettyString() : shown.at("/secret"));
        // A pipe takes the secret alone; the person sees which webhook it belongs to.
        connected.err().println(shown.at("/webhook/id"));
    }

    private static String path(String webhook) {
        return WEBHOOKS + "/" + webhook;
    }
}
