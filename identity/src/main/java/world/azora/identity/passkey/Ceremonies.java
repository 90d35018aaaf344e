package world.azora.identity.passkey;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import world.azora.identity.Bytes;
import world.azora.identity.OneTimeToken;
import world.azora.identity.PasskeyQuestion;
import world.azora.identity.User;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

/** Asks, and remembers for five minutes what was asked. */
final class Ceremonies {
    static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int RANDOM_BYTES = 32;

    private final CeremonyStore ceremonies;
    private final PasskeyStore passkeys;
    private final PasskeyOptions options;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ceremonies(CeremonyStore ceremonies, PasskeyStore passkeys, PasskeyOptions options, Clock clock) {
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
        this.options = options;
        this.clock = clock;
    }

    PasskeyQuestion askForNew(User user) {
        var handle = passkeys.handle(user.id(), fresh());
        var ceremony = new Ceremony(true, fresh(), Optional.of(user.id()), Optional.empty());
        var known = passkeys.credentialIds(user.id());
        return asked(
                id -> new PasskeyQuestion(id, options.creation(ceremony.question(), user, handle, known)), ceremony);
    }

    /** Asks for any passkey that is verified by its holder. */
    PasskeyQuestion askAnybody() {
        var ceremony = new Ceremony(false, fresh(), Optional.empty(), Optional.empty());
        return asked(id -> new PasskeyQuestion(id, options.request(ceremony.question(), List.of())), ceremony);
    }

    PasskeyQuestion ask(UserId person, Sha256 challenge) {
        var ceremony = new Ceremony(false, fresh(), Optional.of(person), Optional.of(challenge));
        var known = passkeys.credentialIds(person);
        return asked(id -> new PasskeyQuestion(id, options.request(ceremony.question(), known)), ceremony);
    }

    /** The question to an answer; it can be answered once. */
    Optional<Ceremony> take(String id, boolean registers) {
        return ceremonies.take(Sha256.of(id), registers, clock.instant());
    }

    private PasskeyQuestion asked(java.util.function.Function<String, PasskeyQuestion> question, Ceremony ceremony) {
        var id = OneTimeToken.fresh();
        ceremonies.add(id.hash(), ceremony, clock.instant().plus(LIFETIME));
        return question.apply(id.text());
    }

    private Bytes fresh() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
