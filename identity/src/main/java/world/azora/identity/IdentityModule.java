package world.azora.identity;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.web.service.registry.ImportHttpServices;
import world.azora.identity.account.AccountFeature;
import world.azora.identity.address.AddressFeature;
import world.azora.identity.apikey.ApiKeyFeature;
import world.azora.identity.client.ClientFeature;
import world.azora.identity.consent.ConsentFeature;
import world.azora.identity.duty.DutyFeature;
import world.azora.identity.factor.FactorFeature;
import world.azora.identity.invitation.InvitationFeature;
import world.azora.identity.news.NewsFeature;
import world.azora.identity.notice.NoticeFeature;
import world.azora.identity.page.PageFeature;
import world.azora.identity.passkey.PasskeyFeature;
import world.azora.identity.password.PasswordFeature;
import world.azora.identity.people.PeopleFeature;
import world.azora.identity.privacy.PrivacyFeature;
import world.azora.identity.provider.ProviderFeature;
import world.azora.identity.registration.RegistrationFeature;
import world.azora.identity.renewal.RenewalFeature;
import world.azora.identity.session.SessionFeature;
import world.azora.identity.setup.SetupFeature;
import world.azora.identity.signin.SignInFeature;
import world.azora.identity.token.TokenFeature;
import world.azora.platform.access.PermissionSet;
import world.azora.platform.data.MigrationSource;
import world.azora.platform.remote.RoleRoutes;
import world.azora.platform.remote.ServiceToken;
import world.azora.platform.role.Role;

/** What identity adds to a process: itself where its role runs, elsewhere proxies that call it there. */
@Configuration(proxyBeanMethods = false)
public class IdentityModule {
    @Bean
    PermissionSet identityPermissions() {
        return PermissionSet.of("identity", IdentityPermission.values());
    }

    @Bean
    RoleRoutes identityRoutes() {
        return new RoleRoutes(
                "identity",
                List.of(
                        "/api/v1/auth/**",
                        "/api/v1/api-keys/**",
                        "/api/v1/signing-keys/**",
                        "/api/v1/me",
                        "/api/v1/me/email",
                        "/api/v1/me/export",
                        "/api/v1/me/consents/**",
                        "/api/v1/oauth-clients/**",
                        "/api/v1/users/**",
                        "/api/v1/access/**",
                        "/api/v1/sessions",
                        "/api/v1/setup",
                        "/.well-known/change-password",
                        "/.well-known/jwks.json",
                        "/.well-known/openid-configuration",
                        "/.well-known/oauth-authorization-server",
                        "/oauth2/**",
                        "/userinfo",
                        "/connect/**",
                        "/pages/**"));
    }

    @Bean
    PublicUrl publicUrl(Environment environment) {
        return PublicUrl.of(environment);
    }

    @Role("identity")
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(IdentitySettings.class)
    @Import({
        AccountFeature.class,
        DutyFeature.class,
        AddressFeature.class,
        InvitationFeature.class,
        PrivacyFeature.class,
        RenewalFeature.class,
        ApiKeyFeature.class,
        NewsFeature.class,
        FactorFeature.class,
        PasskeyFeature.class,
        NoticeFeature.class,
        ClientFeature.class,
        ConsentFeature.class,
        PageFeature.class,
        PasswordFeature.class,
        PeopleFeature.class,
        ProviderFeature.class,
        RegistrationFeature.class,
        SessionFeature.class,
        SetupFeature.class,
        SignInFeature.class,
        TokenFeature.class
    })
    static class Here {
        @Bean
        MigrationSource identityMigrations() {
            return new MigrationSource("identity");
        }

        @Bean
        CurrentSession currentSession(SessionGate gate, PublicUrl url) {
            return new CurrentSession(gate, url);
        }

        @Bean
        IdentityKey identityKey(IdentitySettings settings, ServiceToken token) {
            var key = settings.key();
            return new IdentityKey(key == null ? token.secret() : key);
        }
    }

    /** Address and time-outs are settings: {@code spring.http.serviceclient.identity.*}. */
    @Role(value = "identity", elsewhere = true)
    @Configuration(proxyBeanMethods = false)
    @ImportHttpServices(
            group = "identity",
            types = {KeyGate.class, People.class, SessionGate.class, SetUp.class})
    static class Elsewhere {}
}
