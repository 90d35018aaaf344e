package world.azora.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.app.config.Home;
import world.azora.app.config.Settings;
import world.azora.app.config.SettingsProblem;
import world.azora.app.secret.OwnSecret;
import world.azora.platform.production.CheckedPoint;
import world.azora.platform.production.NotReadyForProduction;

final class InstallationChecksTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            CHECK        | SETTING             | VALUE                                                   | OUTCOME
            secrets      | AZORA_IDENTITY_KEY  | changeme                                                | FAILS
            secrets      | AZORA_IDENTITY_KEY  | ''                                                      | HOLDS
            secrets      | DATABASE_URL        | postgres://a:password@127.0.0.1/azora                   | FAILS
            https        | AZORA_PUBLIC_URL    | ''                                                      | FAILS
            https        | AZORA_PUBLIC_URL    | http://learn.example.org                                | FAILS
            https        | AZORA_PUBLIC_URL    | https://learn.example.org                               | HOLDS
            cors         | CORS_ORIGINS        | ''                                                      | HOLDS
            cors         | CORS_ORIGINS        | https://a.example.org                                   | HOLDS
            cors         | CORS_ORIGINS        | *                                                       | FAILS
            cors         | CORS_ORIGINS        | https://a.example.org, https://*.example.org            | FAILS
            cors         | CORS_ORIGINS        | http://a.example.org                                    | FAILS
            rate-limits  | AZORA_RATE_LIMITS   | off                                                     | FAILS
            rate-limits  | AZORA_RATE_LIMITS   | on                                                      | HOLDS
            database-tls | DATABASE_URL        | ''                                                      | HOLDS
            database-tls | DATABASE_URL        | postgres://a@db.example.org/azora                       | HOLDS
            database-tls | DATABASE_URL        | postgres://a@db.example.org/azora?sslmode=verify-full   | HOLDS
            database-tls | DATABASE_URL        | postgres://a@db.example.org/azora?sslmode=require       | FAILS
            database-tls | DATABASE_URL        | jdbc:postgresql://db.example.org/azora?user=a&sslmode=disable | FAILS
            database-tls | DATABASE_URL        | postgres://a@127.0.0.1/azora?sslmode=disable            | HOLDS
            database-tls | DATABASE_APP_URL    | postgres://a@db.example.org/azora                       | HOLDS
            database-tls | DATABASE_APP_URL    | postgres://a@db.example.org/azora?sslmode=require       | FAILS
            database-role | DATABASE_URL       | ''                                                      | HOLDS
            database-role | DATABASE_URL       | postgres://a@db.example.org/azora                       | WARNS
            database-role | DATABASE_APP_URL   | postgres://a@db.example.org/azora                       | HOLDS
            process-tls  | AZORA_LEDGER_URL    | http://127.0.0.1:8081                                   | HOLDS
            process-tls  | AZORA_LEDGER_URL    | https://ledger.example.org                              | HOLDS
            process-tls  | AZORA_LEDGER_URL    | http://ledger.example.org                               | FAILS
            process-tls  | AZORA_LEDGER_URL    | https://one.example.org,http://two.example.org          | FAILS
            redis-tls    | REDIS_URL           | ''                                                      | HOLDS
            redis-tls    | REDIS_URL           | redis://:secret@127.0.0.1:6379                          | HOLDS
            redis-tls    | REDIS_URL           | rediss://:secret@redis.example.org:6379                 | HOLDS
            redis-tls    | REDIS_URL           | redis://:secret@redis.example.org:6379                  | FAILS
            backup       | DATABASE_URL        | ''                                                      | FAILS
            backup       | DATABASE_URL        | postgres://a@db.example.org/azora                       | NOTHING_BEHIND_IT
            backup       | DATABASE_APP_URL    | postgres://a@db.example.org/azora                       | NOTHING_BEHIND_IT
            """)
    void setting_decides(String check, String setting, String value, String outcome) {
        var installation = installation(value.isEmpty() ? Map.of() : Map.of(setting, value));

        var point = CheckedPoint.all(InstallationChecks.of(installation)).stream()
                .filter(found -> found.name().equals(check))
                .findFirst()
                .orElseThrow();

        assertThat(point.outcome()).asString().isEqualTo(outcome);
        assertThat(point.reason()).isNotBlank();
        assertThat(point.remedy().isBlank()).isEqualTo(!Set.of("FAILS", "WARNS").contains(outcome));
    }

    @Test
    void production_mode_names_all_that_fails_before_anything_is_opened() {
        var installation = installation(Map.of("AZORA_PRODUCTION", "true", "CORS_ORIGINS", "*"));

        assertThatThrownBy(() -> RunningServer.start(installation))
                .isInstanceOf(NotReadyForProduction.class)
                .hasMessageContaining("https: AZORA_PUBLIC_URL")
                .hasMessageContaining("cors: CORS_ORIGINS holds *")
                .hasMessageContaining("backup: The embedded database");
        assertThat(folder.resolve("postgres")).doesNotExist();
    }

    @Test
    void installation_that_holds_all_is_let_start() {
        var environment = new HashMap<>(Map.of(
                "AZORA_PRODUCTION", "true",
                "AZORA_PUBLIC_URL", "https://learn.example.org",
                "DATABASE_URL", "postgres://a:k3Jx9-2Lmqa7@db.example.org/azora"));

        assertThatCode(() -> NotReadyForProduction.unlessAllHold(
                        CheckedPoint.all(InstallationChecks.of(installation(environment)))))
                .doesNotThrowAnyException();
    }

    @Test
    void production_is_a_yes_or_a_no() {
        assertThat(installation(Map.of()).isProduction()).isFalse();
        assertThat(installation(Map.of("AZORA_PRODUCTION", "true")).isProduction())
                .isTrue();
        assertThatThrownBy(
                        () -> installation(Map.of("AZORA_PRODUCTION", "ture")).isProduction())
                .isInstanceOf(SettingsProblem.class);
    }

    private Installation installation(Map<String, String> environment) {
        var home = new Home(folder);
        for (var secret : OwnSecret.values()) home.secret(secret.file());
        return new Installation(home, Settings.read(Map.of(), environment, home.settings()));
    }
}
