package world.azora.identity.renewal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.Accounts;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentitySettings;
import world.azora.identity.PasswordLinks;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;
import world.azora.platform.mail.Mailer;

/**
 * Takes note that a password was forgotten, and answers later, by mail. Whoever asks is answered before anybody looks
 * whether the address has an account, so neither the answer nor its time can tell.
 */
final class ForgottenPasswords {
    static final Duration COUNTED_OVER = Duration.ofHours(1);

    private final ResetStore store;
    private final Transactions transactions;
    private final Outbox outbox;
    private final IdentitySettings settings;
    private final Clock clock;
    private final Post post;

    ForgottenPasswords(
            ResetStore store,
            Transactions transactions,
            Outbox outbox,
            IdentitySettings settings,
            Clock clock,
            Post post) {
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
        this.post = post;
    }

    /** What an answer needs of others. */
    record Post(Accounts accounts, PasswordLinks links, ResetLetters letters, Mailer mailer, ActivityLog activity) {}

    void ask(EmailAddress email) {
        var forgotten = new Forgotten(email.text());
        outbox.send(Forgotten.KIND, forgotten.name(), forgotten);
    }

    void answer(Forgotten forgotten) {
        transactions.run(
                () -> store.findOpen(new EmailAddress(forgotten.email())).ifPresent(this::answer));
    }

    private void answer(UserId person) {
        // Otherwise anybody could fill anybody's letter box through us.
        if (store.countSince(person, clock.instant().minus(COUNTED_OVER)) >= settings.lettersPerHour()) return;
        var user = post.accounts().find(person).orElseThrow();
        var token = post.links().issue(person, settings.resetLifetime());
        post.mailer().send(post.letters().forgotten(user, token));
        // Who asked is not known, whoever the account belongs to.
        post.activity().record(new Activity(UserId.SYSTEM, "identity.password-forgotten", person.toString(), Map.of()));
    }
}
