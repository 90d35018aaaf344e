package world.azora.platform.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import world.azora.kernel.IdSource;
import world.azora.platform.data.DatabaseAddress;
import world.azora.platform.data.DatabaseRoles;
import world.azora.platform.data.MigrationSource;
import world.azora.platform.data.Migrations;
import world.azora.platform.data.Transactions;
import world.azora.platform.embedded.ServerAccess;

/**
 * A new database on a real PostgreSQL, migrated, empty, and nobody else's:
 *
 * <pre>{@code
 * private static final TestDatabase DATABASE = TestDatabase.fresh("ledger");
 * }</pre>
 *
 * <p>It is worked with as the application, which may do no more than in the product; what only the owner of the schemas
 * may do, such as to switch a trigger off, goes through {@link #owner}.
 *
 * <p>The first one of a test process starts the server (about a second) and each set of modules is migrated once; after
 * that a database is a copy of a template, some 20 ms. They all vanish with the process.
 */
public final class TestDatabase {
    private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int POOL_SIZE = 16;
    private static final long SEED = 20261120;

    private final DatabaseRoles roles;
    private final DatabaseAddress address;
    private final DataSource dataSource;
    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    // Many threads of a test take ids at once, and a SplittableRandom would give two of them the same one.
    private final IdSource ids = new IdSource(clock, new Random(SEED));

    private TestDatabase(DatabaseRoles roles, DatabaseAddress address) {
        this.roles = roles;
        this.address = address;
        var pool = new HikariConfig();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password().value());
        pool.setMaximumPoolSize(POOL_SIZE);
        // Idle ones are closed soon: many databases share one server.
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(Duration.ofSeconds(10).toMillis());
        this.dataSource = new HikariDataSource(pool);
    }

    /** With the schemas of platform, activity (where it is on the class path) and these modules. */
    public static TestDatabase fresh(String... modules) {
        var all = new TreeSet<>(Arrays.asList(modules));
        all.add("platform");
        all.add("activity");
        var template = TEMPLATES.computeIfAbsent(String.join(",", all), TestDatabase::createTemplate);
        var roles = create("test_" + COUNT.incrementAndGet(), template);
        return new TestDatabase(roles, roles.application());
    }

    /** Without any schema, for tests of the migrations themselves, and worked with as the owner. */
    public static TestDatabase empty() {
        var roles = create("test_" + COUNT.incrementAndGet(), "template0");
        return new TestDatabase(roles, roles.owner().orElseThrow());
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    /** As the owner of the schemas, each time on a new connection. */
    public DataSource owner() {
        var owner = roles.owner().orElseThrow();
        return new DriverManagerDataSource(
                owner.url(), owner.user(), owner.password().value());
    }

    public Transactions transactions() {
        return new Transactions(new JdbcTransactionManager(dataSource));
    }

    /** Ticks in microseconds as the product's does, so that an instant is read back as it was written. */
    public Clock clock() {
        return clock;
    }

    public IdSource ids() {
        return ids;
    }

    /** How {@link #dataSource} signs in. */
    public DatabaseAddress address() {
        return address;
    }

    public DatabaseRoles roles() {
        return roles;
    }

    /** As a {@code DATABASE_URL}, with user and password, for processes that a test starts. */
    public String url() {
        return url(roles.owner().orElseThrow());
    }

    /** As a {@code DATABASE_APP_URL}. */
    public String applicationUrl() {
        return url(roles.application());
    }

    /** Both, as the environment of a process. */
    public Map<String, String> settings() {
        return Map.of("DATABASE_URL", url(), "DATABASE_APP_URL", applicationUrl());
    }

    private static String url(DatabaseAddress address) {
        var credentials = address.user() + ":" + address.password().value();
        return address.url().replace("jdbc:postgresql://", "postgres://" + credentials + "@");
    }

    private static String createTemplate(String modules) {
        var name = "template_" + COUNT.incrementAndGet();
        var sources =
                Stream.of(modules.split(",", -1)).map(MigrationSource::new).collect(Collectors.toList());
        new Migrations(create(name, "template0"), sources).up();
        return name;
    }

    private static DatabaseRoles create(String name, String template) {
        var server = TestServer.superuser();
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE %s OWNER azora TEMPLATE %s STRATEGY wal_log".formatted(name, template));
            return new DatabaseRoles(
                    Optional.of(address(name, TestServer.owner())), address(name, TestServer.application()));
        } catch (SQLException e) {
            throw new IllegalStateException("No test database " + name, e);
        }
    }

    private static DatabaseAddress address(String database, ServerAccess access) {
        return new DatabaseAddress(access.url(database), access.user(), access.password());
    }
}
