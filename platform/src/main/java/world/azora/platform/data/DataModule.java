package world.azora.platform.data;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import world.azora.kernel.IdSource;
import world.azora.platform.embedded.EmbeddedSettings;

/**
 * The database and the way to it. Who gets the {@link FairDataSource} gets migrated schemas with it. Below {@code
 * azora.home}, by default {@code ~/.azora}, lies the embedded server where no {@code DATABASE_URL} is given.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataSettings.class, EmbeddedSettings.class})
@PropertySource("classpath:world/azora/platform/data/plan-names.properties")
public class DataModule {
    @Bean
    Database database(DataSettings settings, EmbeddedSettings embedded, Environment environment) {
        var home = environment.getProperty("azora.home");
        var fallback = Path.of(environment.getRequiredProperty("user.home"), ".azora");
        return Database.open(settings, embedded, home == null ? fallback : Path.of(home));
    }

    /** For connections outside the pool, as the application. */
    @Bean
    DatabaseAddress databaseAddress(Database database) {
        return database.address();
    }

    @Bean
    MigrationSource platformMigrations() {
        return new MigrationSource("platform");
    }

    @Bean
    Migrations migrations(Database database, ObjectProvider<MigrationSource> sources) {
        return new Migrations(database.roles(), sources.stream().toList());
    }

    @Bean
    FairDataSource dataSource(Database database, Migrations migrations, DataSettings settings) {
        if (settings.migrate()) migrations.atStart();
        return new FairDataSource(database.address(), settings);
    }

    @Bean
    PoolMetrics poolMetrics(FairDataSource dataSource) {
        return new PoolMetrics(dataSource);
    }

    @Bean
    DatabaseHealth databaseHealth(FairDataSource dataSource, Database database) {
        return new DatabaseHealth(dataSource, database.roles());
    }

    @Bean
    DatabaseRoleCheck databaseRoleCheck(JdbcClient jdbcClient, Migrations migrations, Database database) {
        return new DatabaseRoleCheck(new ExcessStore(jdbcClient), migrations, database.roles());
    }

    @Bean
    JdbcClient jdbcClient(FairDataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    JdbcTransactionManager transactionManager(FairDataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Transactions transactions(JdbcTransactionManager transactionManager) {
        return new Transactions(transactionManager);
    }

    // PostgreSQL keeps microseconds: with more, an instant would not be read back as it was written.
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    @Bean
    IdSource idSource(Clock clock) {
        return new IdSource(clock, new SecureRandom());
    }
}
