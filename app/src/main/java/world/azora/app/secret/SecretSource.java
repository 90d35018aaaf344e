package world.azora.app.secret;

import world.azora.app.config.SecretReference;

/** A place that keeps secrets. */
interface SecretSource {
    /** What its references begin with. */
    String name();

    /** Throws {@link NotResolved}, whose message holds nothing of the secret. */
    String read(SecretReference reference);
}
