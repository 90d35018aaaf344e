package world.azora.edge.access;

import jakarta.servlet.http.HttpServletRequest;
import world.azora.edge.Access;
import world.azora.edge.Access.Way;
import world.azora.identity.AccessToken;
import world.azora.identity.IdentityProblem;
import world.azora.identity.KeyGate;
import world.azora.identity.ShownKey;
import world.azora.kernel.Refusal;
import world.azora.platform.web.Actors;

/** Lets programs in with their keys, as far as those reach. */
final class KeyAccess {
    private final KeyGate gate;
    private final KeyReach reach;

    KeyAccess(KeyGate gate, KeyReach reach) {
        this.gate = gate;
        this.reach = reach;
    }

    static boolean isKey(AccessToken token) {
        return token.text().startsWith(ShownKey.PREFIX);
    }

    /** Refuses a good key that does not reach this address, so that its owner learns what is missing. */
    Access access(HttpServletRequest request, AccessToken key) {
        var holder = gate.holder(new ShownKey(key, request.getRemoteAddr()));
        if (holder.isEmpty()) return new Access(Way.NOBODY, null);
        if (!reach.covers(holder.get().actor(), request)) throw new Refusal(IdentityProblem.SCOPE_MISSING);
        request.setAttribute(Actors.ATTRIBUTE, holder.get().actor());
        return new Access(Way.KEY, null, holder.get().key());
    }
}
