package world.azora.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.IdSource;
import world.azora.platform.data.Transactions;
import world.azora.platform.remote.RemoteModule;
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
        return start("--azora.roles=ledger");
    }

    /** One that calls the ledger of another. */
    static LedgerProcess callingTo(LedgerProcess other) {
        return start("--azora.roles=payments", "--spring.http.serviceclient.ledger.base-url=" + other.address());
    }

    private static LedgerProcess start(String... settings) {
        return new LedgerProcess(new SpringApplicationBuilder(Ground.class)
                .properties("server.port=0", "azora.service-token=" + TOKEN)
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
    @Import({WebModule.class, RemoteModule.class, LedgerModule.class})
    static class Ground {
        @Bean(destroyMethod = "")
        DataSource dataSource() {
            return Books.DATABASE.dataSource();
        }

        @Bean
        JdbcClient jdbcClient() {
            return Books.DATABASE.jdbc();
        }

        @Bean
        Transactions transactions() {
            return Books.DATABASE.transactions();
        }

        @Bean
        Clock clock() {
            return Books.DATABASE.clock();
        }

        @Bean
        IdSource idSource() {
            return Books.DATABASE.ids();
        }
    }
}
