package world.azora.app.secret;

import world.azora.app.config.SecretReference;

/** A place that keeps secrets. */
interface SecretSource {
    /** Throws {@link NotResolved}, whose message holds nothing of the secret. */
    String read(SecretReference reference);
}
