package world.azora.identity.password;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import world.azora.identity.AccessChanged;
import world.azora.identity.IdentityProblem;
import world.azora.identity.IdentitySettings;
import world.azora.identity.Password;
import world.azora.identity.PasswordHash;
import world.azora.identity.PasswordLinks;
import world.azora.identity.Passwords;
import world.azora.identity.PersonPasswords;
import world.azora.identity.SessionId;
import world.azora.identity.User;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;

final class StoredPasswords implements PersonPasswords {
    private final PasswordStore store;
    private final Passwords passwords;
    private final IdentitySettings settings;
    private final Clock clock;
    private final Neighbours neighbours;

    StoredPasswords(
            PasswordStore store, Passwords passwords, IdentitySettings settings, Clock clock, Neighbours neighbours) {
        this.store = store;
        this.passwords = passwords;
        this.settings = settings;
        this.clock = clock;
        this.neighbours = neighbours;
    }

    /** Who has to know of a new password. */
    record Neighbours(PasswordLinks links, ApplicationEventPublisher events) {}

    @Override
    public PasswordHash choose(User person, Password password) {
        var hash = passwords.hash(password, person.email(), person.displayName());
        var present = store.find(person.id()).stream();
        var former = store.former(person.id(), settings.passwordsRemembered() - 1).stream();
        if (Stream.concat(present, former).anyMatch(known -> passwords.matches(password.text(), known)))
            throw new Refusal(IdentityProblem.PASSWORD_USED_BEFORE);
        return hash;
    }

    @Override
    public void replace(UserId person, PasswordHash hash, Optional<SessionId> keep) {
        var now = clock.instant();
        store.lock(person);
        store.keepPresent(person, now);
        store.forgetAllBut(person, settings.passwordsRemembered() - 1);
        store.set(person, hash);
        store.endSessions(person, keep, now);
        neighbours.links().endAll(person);
        // Told only once it is committed, so that asking again gives the new answer.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                neighbours.events().publishEvent(new AccessChanged(person));
            }
        });
    }

    @Override
    public void renew(UserId person, PasswordHash before, String presented) {
        if (passwords.isOutdated(before)) store.setIfStill(person, before, passwords.renewed(presented));
    }
}
