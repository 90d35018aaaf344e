package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import world.azora.app.bench.BenchAccounts;
import world.azora.app.bench.LedgerByHttp;
import world.azora.app.client.ApiClient;
import world.azora.app.server.ServerProcess;
import world.azora.ledger.Account;

/** The short form of what {@code azora bench ledger} does by HTTP, on a server of its own: it fills the books. */
final class LedgerBenchTest {
    @TempDir
    private Path home;

    @Test
    void all_transfers_by_http_are_posted_and_the_books_are_whole() throws Exception {
        var accounts = new BenchAccounts(10);
        var plan = new LedgerByHttp.Plan(100, Duration.ofMillis(300), Duration.ofMillis(300));

        try (var server = ServerProcess.start(home, List.of("run"), Map.of("AZORA_RATE_LIMITS", "off"))) {
            var system = server.api().asSystem(server.serviceToken());
            accounts.open(account -> open(system, account));

            var figures = new LedgerByHttp(accounts, plan, _ -> {}).run(server, true);

            assertThat(figures.cells())
                    .hasSize(4)
                    .allSatisfy(cell ->
                            assertThat(cell.perSecond()).as(server.log()).isPositive())
                    .allSatisfy(
                            cell -> assertThat(cell.errors()).as(server.log()).isZero());
            assertThat(figures.rssMiB()).isPositive();
            assertThat(system.post("/api/v1/ledger/verification", Map.of()).at("/whole"))
                    .isEqualTo("true");
        }
    }

    private static void open(ApiClient system, Account account) {
        system.post(
                        "/internal/ledger/accounts",
                        Map.of(
                                "ledger", account.ledger().name(),
                                "id", account.id().toString(),
                                "name", account.name(),
                                "kind", account.kind().name(),
                                "asset", account.asset(),
                                "mayOverdraw", account.mayOverdraw()))
                .expect(200);
    }
}
