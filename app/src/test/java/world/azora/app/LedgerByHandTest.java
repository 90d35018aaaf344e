package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import world.azora.app.CommandByHand.Ended;
import world.azora.app.client.ApiClient;

/** The commands of {@code azora ledger} that move money or carry it, and {@code azora verify} where nothing is but a file. */
final class LedgerByHandTest {
    @TempDir
    private Path folder;

    @Test
    void money_is_held_captured_reversed_and_posted_in_bulk_by_hand() throws Exception {
        var api = World.SHARED.system();
        var issuance = account(api, "issuance");
        var wallet = World.SHARED
                .person("learner")
                .api()
                .get("/api/v1/wallet")
                .expect(200)
                .at("/accountId");
        var until = "2999-01-01T00:00:00Z";

        var held = azora("ledger", "hold", issuance, wallet, "7", "--until", until);
        var captured = azora("ledger", "capture", id(held), "--minor", "5");
        var reversed = azora("ledger", "reverse", id(captured));
        var second = azora("ledger", "hold", issuance, wallet, "7", "--until", until, "--json");
        var freed = azora("ledger", "void", json(second, "/transfer/id"));
        var again = azora("ledger", "void", json(second, "/transfer/id"));
        var file = folder.resolve("bulk.json");
        Files.writeString(file, """
                {"transfers": [
                  {"debit": "%s", "credit": "%s", "amount": {"minor": 1, "asset": "AZR"}, "code": "by-hand"},
                  {"debit": "%s", "credit": "%s", "amount": {"minor": 0, "asset": "AZR"}, "code": "by-hand"}]}
                """.formatted(issuance, wallet, issuance, wallet));
        var bulk = azora("ledger", "bulk", file.toString(), "--dry-run");
        var limited = azora("ledger", "limits", "set", wallet, "--max", "9000000");
        var traced = azora("trace", id(captured));

        assertThat(List.of(held, captured, reversed, second, freed, limited, traced))
                .allSatisfy(ended -> assertThat(ended.exit()).as(ended.output()).isZero());
        assertThat(captured.output()).contains("CAPTURE 5 AZR");
        assertThat(again.exit()).isEqualTo(4);
        assertThat(bulk.exit()).isEqualTo(1);
        assertThat(bulk.output()).contains("POSTED", "TRANSFER_AMOUNT_ZERO");
        assertThat(limited.output()).contains("9000000");
        assertThat(traced.output()).contains("captured", "reversed", id(held));
    }

    @Test
    void file_is_proved_where_there_is_nothing_but_the_file() throws Exception {
        var exported = azora("ledger", "export", "ledger.zip");
        var intoFull = azora("ledger", "import", "ledger.zip");
        var whole = alone("verify", "ledger.zip");
        var asJson = alone("verify", "ledger.zip", "--json");
        var bytes = Files.readAllBytes(folder.resolve("ledger.zip"));
        Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        Files.writeString(folder.resolve("no.jws"), "a.b.c");
        var cut = alone("verify", "cut.zip");
        var noHead = alone("verify", "no.jws");
        var nothing = alone("verify", "nothing.zip");

        assertThat(exported.exit()).as(exported.output()).isZero();
        assertThat(intoFull.exit()).isEqualTo(4);
        assertThat(whole.exit()).as(whole.output()).isZero();
        assertThat(whole.output()).startsWith("whole: ");
        assertThat(json(asJson, "/report/whole")).isEqualTo("true");
        assertThat(cut.exit()).as(cut.output()).isEqualTo(1);
        assertThat(cut.output()).contains("BROKEN", "cut.zip");
        assertThat(noHead.exit()).isEqualTo(1);
        assertThat(nothing.exit()).isEqualTo(2);
    }

    private static String account(ApiClient api, String name) {
        return api.get("/api/v1/ledger/accounts?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.at("/account/name").asString().equals(name))
                .map(item -> item.at("/account/id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String id(Ended ended) {
        return ended.output().split(" ", 2)[0];
    }

    private static String json(Ended ended, String pointer) {
        return tools.jackson.databind.json.JsonMapper.shared()
                .readTree(ended.output())
                .at(pointer)
                .asString();
    }

    private Ended azora(String... words) throws InterruptedException {
        return run(World.SHARED.home(), words);
    }

    /** Without a home folder. */
    private Ended alone(String... words) throws InterruptedException {
        return run(folder.resolve("no-home"), words);
    }

    private Ended run(Path home, String... words) throws InterruptedException {
        return CommandByHand.azora(home, List.of(words))
                .in(folder)
                .withoutErrors()
                .run();
    }
}
