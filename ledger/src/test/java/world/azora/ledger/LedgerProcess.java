package world.azora.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.activity.ActivityModule;
import world.azora.kernel.IdSource;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.RecurringJob;
import world.azora.platform.remote.RemoteModule;
import world.azora.platform.secret.SecretModule;
import world.azora.platform.testing.TestDatabase;
import world.azora.platform.web.WebModule;

/** A process of an installation as far as the ledger needs one: its web ground, and the ledger here or elsewhere. */
final class LedgerProcess implements AutoCloseable {
    private static final String TOKEN = "a service token of these tests only";

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private LedgerProcess(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** One where the ledger runs. */
    static LedgerProcess here() {
        return on(Books.DATABASE);
    }

    /** One where the ledger runs, on a database of its own. */
    static LedgerProcess on(TestDatabase database, String... settings) {
        var all = new ArrayList<>(List.of(settings));
        all.add("--azora.roles=ledger");
        return start(database, all.toArray(String[]::new));
    }

    /** One that calls the ledger of another. */
    static LedgerProcess callingTo(LedgerProcess other) {
        return start(
                Books.DATABASE,
                "--azora.roles=payments",
                "--spring.http.serviceclient.ledger.base-url=" + other.address());
    }

    private static LedgerProcess start(TestDatabase database, String... settings) {
        return new LedgerProcess(new SpringApplicationBuilder(Ground.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(TestDatabase.class, () -> database))
                .properties(
                        "server.port=0",
                        "azora.service-token=" + TOKEN,
                        "azora.master-key=a master key of thirty-two letters")
                .run(settings));
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    HttpResponse<String> get(String path, String roles) throws IOException, InterruptedException {
        return client.send(request(path, roles).build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path, String roles, String accept) throws IOException, InterruptedException {
        return client.send(request(path, roles).header("Accept", accept).build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> put(String path, String roles, String body) throws IOException, InterruptedException {
        var request =
                request(path, roles).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> upload(String path, String roles, byte[] zip) throws IOException, InterruptedException {
        var request =
                request(path, roles).header("Content-Type", "application/zip").POST(BodyPublishers.ofByteArray(zip));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Runs a recurring job now. */
    void run(String job) {
        context.getBeansOfType(RecurringJob.class).values().stream()
                .filter(one -> one.name().equals(job))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    HttpResponse<String> post(String path, String roles, String key, String body)
            throws IOException, InterruptedException {
        var request = request(path, roles)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String roles) {
        return HttpRequest.newBuilder(URI.create(address() + "/api/v1/ledger" + path))
                .header("X-Azora-Service", TOKEN)
                .header("X-Azora-Actor", "usr_01h455vb4pex5vsknk084sn02q;" + roles);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({WebModule.class, RemoteModule.class, SecretModule.class, ActivityModule.class, LedgerModule.class})
    static class Ground {
        @Bean(destroyMethod = "")
        DataSource dataSource(TestDatabase database) {
            return database.dataSource();
        }

        @Bean
        JdbcClient jdbcClient(TestDatabase database) {
            return database.jdbc();
        }

        @Bean
        Transactions transactions(TestDatabase database) {
            return database.transactions();
        }

        @Bean
        Clock clock(TestDatabase database) {
            return database.clock();
        }

        @Bean
        Told told() {
            return new Told();
        }

        @Bean
        IdSource idSource(TestDatabase database) {
            return database.ids();
        }
    }
}
