package world.azora.identity.provider;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import world.azora.identity.SessionId;
import world.azora.kernel.UserId;

/** Who is signed in to Azora with this browser, as Spring Security wants to hear it. */
final class SignedInPerson extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final transient UserId person;
    private final transient SessionId session;
    private final Instant since;

    SignedInPerson(UserId person, SessionId session, Instant since) {
        super(List.of());
        this.person = person;
        this.session = session;
        this.since = since;
        super.setAuthenticated(true);
    }

    UserId person() {
        return person;
    }

    SessionId session() {
        return session;
    }

    /** When the person showed who it is. */
    Instant since() {
        return since;
    }

    @Override
    public String getName() {
        return person.toString();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInPerson that && session.equals(that.session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }
}
