package world.azora.identity.renewal;

import java.time.Clock;
import java.time.Duration;
import world.azora.identity.OneTimeToken;
import world.azora.identity.PasswordLinks;
import world.azora.kernel.UserId;

final class MailedLinks implements PasswordLinks {
    private final ResetStore store;
    private final Clock clock;

    MailedLinks(ResetStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public OneTimeToken issue(UserId person, Duration holdsFor) {
        endAll(person);
        var token = OneTimeToken.fresh();
        var now = clock.instant();
        store.add(token, person, now, now.plus(holdsFor));
        return token;
    }

    @Override
    public void endAll(UserId person) {
        store.endAll(person, clock.instant());
    }
}
