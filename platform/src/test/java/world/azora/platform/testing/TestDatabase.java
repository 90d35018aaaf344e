package world.azora.platform.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import world.azora.kernel.IdSource;
import world.azora.platform.data.DatabaseAddress;
import world.azora.platform.data.MigrationSource;
import world.azora.platform.data.Migrations;
import world.azora.platform.data.Transactions;

/**
 * A new database on a real PostgreSQL, migrated, empty, and nobody else's:
 *
 * <pre>{@code
 * private static final TestDatabase DATABASE = TestDatabase.fresh("ledger");
 * }</pre>
 *
 * <p>The first one of a test process starts the server (about a second) and each set of modules is migrated once; after
 * that a database is a copy of a template, some 20 ms. They all vanish with the process.
 */
public final class TestDatabase {
    private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int POOL_SIZE = 16;
    private static final long SEED = 20261120;

    private final DatabaseAddress address;
    private final DataSource dataSource;
    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    // Many threads of a test take ids at once, and a SplittableRandom would give two of them the same one.
    private final IdSource ids = new IdSource(clock, new Random(SEED));

    private TestDatabase(DatabaseAddress address) {
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
        return new TestDatabase(create("test_" + COUNT.incrementAndGet(), template));
    }

    /** Without any schema, for tests of the migrations themselves. */
    public static TestDatabase empty() {
        return new TestDatabase(create("test_" + COUNT.incrementAndGet(), "template0"));
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
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

    public DatabaseAddress address() {
        return address;
    }

    /** As a {@code DATABASE_URL}, with user and password, for processes that a test starts. */
    public String url() {
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

    private static DatabaseAddress create(String name, String template) {
        var server = TestServer.superuser();
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE %s OWNER azora TEMPLATE %s STRATEGY wal_log".formatted(name, template));
            return new DatabaseAddress(
                    server.url(name),
                    TestServer.access().user(),
                    TestServer.access().password());
        } catch (SQLException e) {
            throw new IllegalStateException("No test database " + name, e);
        }
    }
}
