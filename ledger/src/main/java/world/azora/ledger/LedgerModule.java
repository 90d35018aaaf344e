package world.azora.ledger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.web.service.registry.ImportHttpServices;
import world.azora.kernel.IdSource;
import world.azora.ledger.account.AccountFeature;
import world.azora.ledger.carry.CarryFeature;
import world.azora.ledger.front.FrontFeature;
import world.azora.ledger.head.HeadFeature;
import world.azora.ledger.nightly.NightlyFeature;
import world.azora.ledger.post.PostFeature;
import world.azora.ledger.read.ReadFeature;
import world.azora.ledger.statement.StatementFeature;
import world.azora.ledger.verify.VerifyFeature;
import world.azora.platform.access.PermissionSet;
import world.azora.platform.data.MigrationSource;
import world.azora.platform.data.Transactions;
import world.azora.platform.remote.RoleRoutes;
import world.azora.platform.role.Role;

/** What the ledger adds to a process: itself where its role runs, elsewhere a proxy that calls it there. */
@Configuration(proxyBeanMethods = false)
public class LedgerModule {
    @Bean
    PermissionSet ledgerPermissions() {
        return PermissionSet.of("ledger", LedgerPermission.values());
    }

    @Bean
    RoleRoutes ledgerRoutes() {
        return new RoleRoutes("ledger", List.of("/api/v1/ledger/**"));
    }

    @Role("ledger")
    @EnableConfigurationProperties({LedgerSettings.class, LedgerProofSettings.class})
    @Import({
        AccountFeature.class,
        PostFeature.class,
        ReadFeature.class,
        StatementFeature.class,
        VerifyFeature.class,
        NightlyFeature.class,
        HeadFeature.class,
        CarryFeature.class,
        FrontFeature.class
    })
    static class Here {
        @Bean
        MigrationSource ledgerMigrations() {
            return new MigrationSource("ledger");
        }
    }

    /** Its address and time-outs are the settings {@code spring.http.serviceclient.ledger.*}. */
    @Role(value = "ledger", elsewhere = true)
    @ImportHttpServices(
            group = "ledger",
            types = {Ledger.class, LinkedPostings.class, AccountLimits.class, AccountStatements.class, LedgerTrace.class
            })
    static class Elsewhere {}

    /**
     * The ledger by itself on a migrated database, for benchmarks and tests. {@code getBean(Ledger.class)} gives it, and
     * closing the context stops its batcher.
     */
    public static ConfigurableApplicationContext alone(DataSource database, Clock clock, LedgerSettings settings) {
        var context = new AnnotationConfigApplicationContext();
        // Registered as they are: a context closes what it has made itself, and none of this is its own.
        var beans = context.getBeanFactory();
        beans.registerSingleton("database", database);
        beans.registerSingleton("clock", clock);
        beans.registerSingleton("settings", settings);
        beans.registerSingleton("metrics", new SimpleMeterRegistry());
        beans.registerSingleton("jdbc", JdbcClient.create(database));
        beans.registerSingleton("transactions", new Transactions(new JdbcTransactionManager(database)));
        beans.registerSingleton("ids", new IdSource(clock, new SecureRandom()));
        context.register(
                AccountFeature.class,
                PostFeature.class,
                ReadFeature.class,
                StatementFeature.class,
                VerifyFeature.class,
                CarryFeature.class,
                FrontFeature.class);
        context.refresh();
        return context;
    }
}
