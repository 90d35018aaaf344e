package world.azora.identity;

import java.util.Optional;

/** Seals what the database must hold but must not tell; bound to a name, so that one cannot stand in for another. */
public interface SecretSeal {
    String seal(String name, String plain);

    /** Nothing if it was sealed with another secret or for another name, or altered. */
    Optional<String> open(String name, String sealed);
}
