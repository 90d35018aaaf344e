package world.azora.payments.webhook;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Secret;
import world.azora.payments.WebhookId;
import world.azora.payments.webhook.SecretStore.Sealed;
import world.azora.platform.secret.ColumnCipher;
import world.azora.platform.secret.SealedColumns;

/** What webhooks are signed with. A stolen database alone signs nothing. */
final class WebhookSecrets implements SealedColumns {
    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;

    private final SecretStore store;
    private final ColumnCipher cipher;
    private final SecureRandom random = new SecureRandom();

    WebhookSecrets(SecretStore store, ColumnCipher cipher) {
        this.store = store;
        this.cipher = cipher;
    }

    Secret make() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] seal(WebhookId webhook, Secret secret) {
        return cipher.seal(secret.value().getBytes(StandardCharsets.UTF_8), context(webhook));
    }

    /** The one in force, then the one before while it still counts. */
    List<Secret> signing(WebhookId webhook, Instant now) {
        var sealed = store.find(webhook).orElseThrow();
        var secrets = new ArrayList<Secret>();
        secrets.add(open(webhook, sealed.secret()));
        var overlaps = sealed.previousUntil().filter(now::isBefore).isPresent();
        if (overlaps && sealed.previous() != null) secrets.add(open(webhook, sealed.previous()));
        return secrets;
    }

    @Override
    public String name() {
        return "payments.webhook";
    }

    @Override
    public int rewrap() {
        return store.list().stream()
                .filter(kept -> !isCurrent(kept.secret()) || !isCurrent(kept.previous()))
                .mapToInt(this::reseal)
                .sum();
    }

    private boolean isCurrent(byte @Nullable [] sealed) {
        return sealed == null || cipher.isCurrent(sealed);
    }

    private int reseal(Sealed sealed) {
        var id = sealed.webhook();
        var previous = sealed.previous() == null ? null : seal(id, open(id, sealed.previous()));
        return store.reseal(sealed, seal(id, open(id, sealed.secret())), previous);
    }

    private Secret open(WebhookId webhook, byte[] sealed) {
        return new Secret(new String(cipher.open(sealed, context(webhook)), StandardCharsets.UTF_8));
    }

    /** Bound to the webhook: a row copied to another one's opens nothing there. */
    private static String context(WebhookId webhook) {
        return "payments.webhook/" + webhook;
    }
}
