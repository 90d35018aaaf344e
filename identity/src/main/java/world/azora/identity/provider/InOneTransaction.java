package world.azora.identity.provider;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import world.azora.platform.data.Transactions;

/**
 * Makes one step of the protocol one transaction. A refusal is an answer like any other and is committed: with it goes
 * that a code was used, or that its tokens are worth nothing from now on.
 */
final class InOneTransaction implements AuthenticationProvider {
    private final AuthenticationProvider step;
    private final Transactions transactions;

    InOneTransaction(AuthenticationProvider step, Transactions transactions) {
        this.step = step;
        this.transactions = transactions;
    }

    private record End(
            @Nullable Authentication done, @Nullable AuthenticationException refused) {}

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        var end = transactions.run(() -> {
            try {
                return new End(step.authenticate(asked), null);
            } catch (AuthenticationException refused) {
                return new End(null, refused);
            }
        });
        if (end.refused() != null) throw end.refused();
        return end.done();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return step.supports(authentication);
    }
}
