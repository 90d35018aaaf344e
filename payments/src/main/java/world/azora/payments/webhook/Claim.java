package world.azora.payments.webhook;

import world.azora.payments.DeliveryId;
import world.azora.payments.WebhookId;

/**
 * A delivery that one process works on. If that process dies, the delivery is due again after {@link ClaimStore#LEASE}.
 *
 * @param number of the try; by it a process that was overtaken finds out
 * @param failures in a row before this try
 * @param body the event, as it is sent
 */
record Claim(DeliveryId delivery, WebhookId webhook, String url, String body, int number, int failures) {}
