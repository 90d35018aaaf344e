package world.azora.identity.setup;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.RestController;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.Accounts;
import world.azora.identity.NewUser;
import world.azora.identity.OneTimeToken;
import world.azora.identity.Passwords;
import world.azora.identity.PersonLocale;
import world.azora.identity.PublicUrl;
import world.azora.identity.SetUp;
import world.azora.identity.setup.SetupOutcome.AlreadyDone;
import world.azora.identity.setup.SetupOutcome.Done;
import world.azora.identity.setup.SetupOutcome.EmailTaken;
import world.azora.identity.setup.SetupOutcome.WrongToken;
import world.azora.kernel.PersonRole;
import world.azora.platform.data.Transactions;

/** Decides who becomes the first administrator: whoever can read what the server prints at its start. */
@RestController
final class FirstAdmin implements SetUp {
    private final SetupStore store;
    private final Transactions transactions;
    private final Passwords passwords;
    private final PublicUrl url;
    private final Clock clock;
    private final Neighbours neighbours;

    FirstAdmin(
            SetupStore store,
            Transactions transactions,
            Passwords passwords,
            PublicUrl url,
            Clock clock,
            Neighbours neighbours) {
        this.store = store;
        this.transactions = transactions;
        this.passwords = passwords;
        this.url = url;
        this.clock = clock;
        this.neighbours = neighbours;
    }

    /** What the set-up needs of others. */
    record Neighbours(Accounts accounts, ActivityLog activity) {}

    boolean isNeeded() {
        return !store.hasAdmin();
    }

    @Override
    public Optional<URI> newUrl() {
        var token = OneTimeToken.fresh();
        var isOpen = transactions.run(() -> {
            if (store.hasAdmin()) return false;
            store.put(token.hash(), clock.instant());
            return true;
        });
        return isOpen ? Optional.of(url.link("/setup#token=" + token.text())) : Optional.empty();
    }

    SetupOutcome make(SetupRequest request) {
        if (store.hasAdmin()) return new AlreadyDone();
        var token = request.oneTimeToken().hash();
        // Before any hashing, which costs too much to do for strangers.
        if (store.find().filter(token::equals).isEmpty()) return new WrongToken();

        var hash = passwords.hash(request.password(), request.email(), request.displayName());
        var user = new NewUser(
                request.email(), request.displayName(), PersonLocale.ENGLISH, hash, Set.of(PersonRole.ADMIN));
        return transactions.run(() -> {
            if (!store.take(token)) return new WrongToken();
            var admin = neighbours.accounts().create(user);
            if (admin.isEmpty()) {
                store.put(token, clock.instant());
                return new EmailTaken();
            }
            var id = admin.get().id();
            neighbours.activity().record(new Activity(id, "identity.set-up", id.toString(), Map.of()));
            return new Done(admin.get());
        });
    }
}
