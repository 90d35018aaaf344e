package world.azora.identity.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import world.azora.identity.Confirmations;
import world.azora.identity.CurrentSession;
import world.azora.identity.IdentityProblem;
import world.azora.identity.LiveSession;
import world.azora.identity.SessionId;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;

final class StoredConfirmations implements Confirmations {
    private static final Duration FRESH_FOR = Duration.ofMinutes(5);

    private final ConfirmationStore store;
    private final FactorStore factors;
    private final CurrentSession session;
    private final Clock clock;

    StoredConfirmations(ConfirmationStore store, FactorStore factors, CurrentSession session, Clock clock) {
        this.store = store;
        this.factors = factors;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public void confirm(SessionId session) {
        store.put(session, clock.instant());
    }

    @Override
    public void mustBeFreshIfEquipped(Actor actor, HttpServletRequest request) {
        if (factors.held(actor.id()).isAny()) mustBeFresh(actor, request);
    }

    @Override
    public void mustBeFresh(Actor actor, HttpServletRequest request) {
        if (actor.is(UserId.SYSTEM)) return;
        var isFresh = session.of(request)
                .filter(live -> live.actor().is(actor.id()))
                .map(LiveSession::id)
                .flatMap(store::find)
                .filter(at -> clock.instant().isBefore(at.plus(FRESH_FOR)))
                .isPresent();
        if (!isFresh) throw new Refusal(IdentityProblem.CONFIRMATION_REQUIRED);
    }
}
