package world.azora.edge.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.util.WebUtils;
import world.azora.edge.Access;
import world.azora.identity.CookieNames;
import world.azora.kernel.Actor;
import world.azora.platform.web.Actors;
import world.azora.platform.web.ClientAddress;

/** Who asks, by each of the keys. */
record Caller(String address, Optional<String> person, Optional<String> account, Optional<String> key) {
    /** @param named the account in the body, which counts only where nobody is signed in */
    static Caller of(HttpServletRequest request, Optional<String> named) {
        var address = ClientAddress.of(request).network();
        var person = Actors.of(request).map(Actor::id).map(Object::toString);
        var account = person.or(() -> named.map(one -> one + " at " + whence(request)));
        return new Caller(
                address,
                person,
                account,
                Optional.ofNullable(Access.of(request).key()).map(Object::toString));
    }

    /**
     * A known device counts for itself, or a neighbour behind the same address could use up its owner's sign-ins. Whether
     * the cookie is true only identity can tell; whoever makes some up is stopped by the limits of his address, and by
     * the count of wrong passwords.
     */
    private static String whence(HttpServletRequest request) {
        var device = Stream.of(CookieNames.KNOWN_SECURE, CookieNames.KNOWN)
                .flatMap(name -> Optional.ofNullable(WebUtils.getCookie(request, name)).stream())
                .findFirst();
        return ClientAddress.of(request).network()
                + device.map(cookie -> " on " + cookie.getValue().split("\\.", 2)[0])
                        .orElse("");
    }

    /** Nothing where the rule does not concern him. */
    Optional<Allowance> under(Rule rule) {
        var holder = switch (rule.key()) {
            case ADDRESS -> person.isPresent() ? Optional.<String>empty() : Optional.of(address);
            case PERSON -> person;
            case KEY -> key;
            case ACCOUNT -> account;
        };
        return holder.map(one -> new Allowance(rule, one));
    }
}
