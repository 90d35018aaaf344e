package world.azora.identity.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.Accounts;
import world.azora.identity.IdentitySettings;
import world.azora.identity.NewUser;
import world.azora.identity.OneTimeToken;
import world.azora.identity.Passwords;
import world.azora.identity.User;
import world.azora.kernel.PersonRole;
import world.azora.platform.data.Transactions;
import world.azora.platform.mail.Mailer;

/** Decides what follows from a registration. A known address and a new one take the same steps, but for the letter. */
final class Registrations {
    private static final Duration LETTERS_COUNTED_OVER = Duration.ofHours(1);

    private final RegistrationStore store;
    private final Transactions transactions;
    private final Passwords passwords;
    private final IdentitySettings settings;
    private final Clock clock;
    private final Neighbours neighbours;

    Registrations(
            RegistrationStore store,
            Transactions transactions,
            Passwords passwords,
            IdentitySettings settings,
            Clock clock,
            Neighbours neighbours) {
        this.store = store;
        this.transactions = transactions;
        this.passwords = passwords;
        this.settings = settings;
        this.clock = clock;
        this.neighbours = neighbours;
    }

    /** What a registration needs of others. */
    record Neighbours(Accounts accounts, Letters letters, Mailer mailer, ActivityLog activity) {}

    void register(Registration asked) {
        var hash = passwords.hash(asked.password(), asked.email(), asked.displayName());
        var user = new NewUser(asked.email(), asked.displayName(), asked.language(), hash, Set.of(PersonRole.LEARNER));
        transactions.run(() -> accept(user));
    }

    private void accept(NewUser user) {
        var now = clock.instant();
        // Otherwise anybody could fill anybody's letter box through us.
        if (store.countSince(user.email(), now.minus(LETTERS_COUNTED_OVER)) >= settings.lettersPerHour()) return;

        var token = OneTimeToken.fresh();
        store.add(token, user, now, now.plus(settings.verificationLifetime()));
        neighbours
                .mailer()
                .send(
                        store.isKnown(user.email())
                                ? neighbours.letters().alreadyKnown(user)
                                : neighbours.letters().verify(user, token));
    }

    /** The new account; nothing if the token is wrong, used or too old. */
    Optional<User> verify(OneTimeToken token) {
        return transactions.run(() -> {
            var user = store.take(token, clock.instant()).flatMap(neighbours.accounts()::create);
            user.ifPresent(created -> {
                store.forget(created.email());
                neighbours
                        .activity()
                        .record(new Activity(
                                created.id(), "identity.signed-up", created.id().toString(), Map.of()));
            });
            return user;
        });
    }
}
