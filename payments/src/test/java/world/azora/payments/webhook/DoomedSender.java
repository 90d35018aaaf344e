package world.azora.payments.webhook;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.azora.kernel.Actor;
import world.azora.payments.EventType;
import world.azora.payments.Happening;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;
import world.azora.platform.testing.ChildJvm;

/** A process that lets things happen, says so as soon as they are committed, and sends them until it is killed. */
final class DoomedSender {
    static final int EVENTS = 60;

    private DoomedSender() {}

    /** Arguments: the address of the database and that of the receiver. */
    static void main(String[] arguments) throws IOException {
        try (var world = new SenderWorld(arguments[0])) {
            var wanted =
                    new NewWebhook(new WebhookUrl(arguments[1]), Optional.empty(), Optional.empty(), Optional.empty());
            world.bean(Webhooks.class).add(Actor.SYSTEM, wanted);
            for (var number = 0; number < EVENTS; number++) {
                var happening =
                        new Happening(EventType.REWARD_PAID, "rwd_" + number, Map.of(), List.of(), Instant.now());
                world.bean(Transactions.class).run(() -> happening.tell(world.bean(Outbox.class)));
                System.out.println("TOLD " + happening.subject());
            }
            ChildJvm.awaitEnd();
        }
    }
}
