package world.azora.identity.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import world.azora.identity.Accounts;
import world.azora.identity.EmailAddress;
import world.azora.identity.NewUser;
import world.azora.identity.User;
import world.azora.kernel.IdSource;
import world.azora.kernel.UserId;

final class StoredAccounts implements Accounts {
    private final AccountStore store;
    private final Clock clock;
    private final IdSource ids;

    StoredAccounts(AccountStore store, Clock clock, IdSource ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Optional<User> create(NewUser asked) {
        var id = new UserId(ids.next());
        var user =
                new User(id, asked.email(), asked.displayName(), asked.locale(), asked.roles(), true, clock.instant());
        return store.add(user, asked.passwordHash()) ? Optional.of(user) : Optional.empty();
    }

    @Override
    public boolean isTaken(EmailAddress email) {
        return store.isTaken(email);
    }

    @Override
    public boolean isLastAdmin(UserId id) {
        return store.lockAdmins().equals(List.of(id));
    }

    @Override
    public Optional<User> find(UserId id) {
        return store.find(id).map(ListedUser::user);
    }
}
