package world.azora.identity.provider;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.filter.CompositeFilter;
import world.azora.identity.BrowserSessions;
import world.azora.identity.PublicUrl;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({
    AuthorizationAnswers.class,
    AuthorizationStore.class,
    ConsentPage.class,
    Freshness.class,
    IdTokenHints.class,
    LogoutController.class,
    ProviderContext.class,
    ProviderEndpoints.class,
    ProviderKeys.class,
    ProviderKeyStore.class,
    SignInRound.class,
    StoredAuthorizations.class,
    Tokens.class,
    UserInfoController.class
})
public class ProviderFeature {
    /** Behind the edge's chain where that runs in the same process, which has refused by then what it refuses. */
    private static final int BEHIND_THE_EDGE = 0;

    @Bean
    FilterRegistrationBean<ProviderFilter> openIdProvider(
            ProviderEndpoints endpoints,
            AuthorizationAnswers answers,
            ProviderContext context,
            ProviderKeys keys,
            PublicUrl url,
            ProviderFilter.Asking people) {
        var all = new CompositeFilter();
        all.setFilters(endpoints.filters(answers, url));
        var registration = new FilterRegistrationBean<>(new ProviderFilter(all, context, keys, people));
        registration.addUrlPatterns(
                "/oauth2/*",
                ProviderContext.LOGOUT,
                "/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server");
        registration.setOrder(BEHIND_THE_EDGE);
        return registration;
    }

    @Bean
    ProviderFilter.Asking peopleOfTheProvider(
            BrowserSessions sessions, AuthorizationStore store, Freshness freshness, IdTokenHints hints) {
        return new ProviderFilter.Asking(sessions, store, freshness, hints);
    }

    @Bean
    RecurringJob forgetAuthorizations(AuthorizationStore store, Clock clock) {
        return new RecurringJob(
                "identity.forget-authorizations", Duration.ofHours(1), () -> store.forgetEndedBefore(clock.instant()));
    }
}
