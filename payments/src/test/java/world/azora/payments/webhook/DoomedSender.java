package world.azora.payments.webhook;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import world.azora.kernel.Actor;
import world.azora.payments.EventType;
import world.azora.payments.Happening;
import world.azora.payments.HttpWorld;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;

/** A process that lets things happen, says so as soon as they are committed, and sends them until it is killed. */
final class DoomedSender {
    static final int EVENTS = 60;

    private DoomedSender() {}

    /** The address of the database and that of the receiver. */
    public static void main(String[] args) throws IOException {
        var context = HttpWorld.books(args[0]);
        var wanted = new NewWebhook(
                new WebhookUrl(args[1]),
                Optional.of(Set.of(EventType.REWARD_PAID)),
                Optional.empty(),
                Optional.empty());
        context.getBean(Webhooks.class).add(Actor.SYSTEM, wanted);
        var outbox = context.getBean(Outbox.class);
        for (var number = 0; number < EVENTS; number++) {
            var subject = "rwd_doomed_" + number;
            var happening = new Happening(EventType.REWARD_PAID, subject, Map.of(), List.of(), Instant.now());
            context.getBean(Transactions.class).run(() -> happening.tell(outbox));
            System.out.println(subject);
        }
        // Whoever waits for input that never comes, waits to be killed.
        while (System.in.read() >= 0) {}
    }
}
