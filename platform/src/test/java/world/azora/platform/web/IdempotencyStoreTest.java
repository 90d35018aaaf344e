package world.azora.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import world.azora.kernel.RequestId;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.platform.testing.TestDatabase;
import world.azora.platform.web.IdempotencyStore.Answered;
import world.azora.platform.web.IdempotencyStore.Kept;
import world.azora.platform.web.IdempotencyStore.Request;

/** Who gets a key, and what is kept under it, for many at a time. */
final class IdempotencyStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final UserId ONE = new UserId(UUID.randomUUID());
    private static final UserId OTHER = new UserId(UUID.randomUUID());

    private final IdempotencyStore store = new IdempotencyStore(DATABASE.jdbc());
    private final Instant now = DATABASE.clock().instant();
    private final Instant lapsedBefore = now.minusSeconds(60);

    @Test
    void key_belongs_to_who_came_first_and_to_each_person_apart() {
        var key = UUID.randomUUID().toString();
        var mine = request(ONE, key, "a");

        var claimed = claim(
                now,
                mine,
                request(ONE, key, "a"),
                request(ONE, key, "another body"),
                request(OTHER, key, "a"),
                request(ONE, key + "-2", "a"));

        assertThat(claimed).containsExactly(true, false, false, true, true);
        assertThat(claim(now, mine)).containsExactly(false);
        assertThat(store.find(request(ONE, key, "")).orElseThrow().fingerprint())
                .isEqualTo(mine.fingerprint());
    }

    @Test
    void lapsed_claim_is_taken_over_by_the_same_request_only() {
        var key = UUID.randomUUID().toString();
        claim(now, request(ONE, key, "a"));
        var later = now.plusSeconds(61);

        assertThat(claim(later, request(ONE, key, "b"))).containsExactly(false);
        assertThat(claim(later, request(ONE, key, "a"))).containsExactly(true);
        assertThat(claim(later, request(ONE, key, "a"))).containsExactly(false);
    }

    @Test
    void answers_are_kept_each_under_its_own_key_and_never_taken_over() {
        var requests = IntStream.range(0, 300)
                .mapToObj(number -> request(number % 2 == 0 ? ONE : OTHER, "answered-" + number, "a"))
                .toList();
        assertThat(store.claim(requests, now, lapsedBefore)).doesNotContain(false);

        store.keep(requests.stream().map(IdempotencyStoreTest::answered).toList(), now);

        for (var request : requests) {
            var kept = store.find(request).orElseThrow();
            assertThat(kept.body()).isEqualTo(body(request));
            assertThat(kept.status()).isEqualTo(201);
            assertThat(kept.contentType()).isEqualTo("application/json");
            assertThat(kept.location()).isNull();
        }
        var muchLater = now.plus(Duration.ofDays(1));
        assertThat(store.claim(requests, muchLater, muchLater)).doesNotContain(true);
    }

    @Test
    void answer_finds_room_on_the_page_of_its_claim_so_that_no_index_changes() {
        var requests = IntStream.range(0, 300)
                .mapToObj(number -> request(ONE, "with-room-" + number, "a"))
                .toList();
        store.claim(requests, now, lapsedBefore);
        var claimedOn = pages();

        store.keep(
                requests.stream()
                        .map(request -> answered(request, new byte[700]))
                        .toList(),
                now);

        assertThat(claimedOn).hasSize(300);
        assertThat(pages()).isEqualTo(claimedOn);
    }

    private Map<String, Long> pages() {
        var byKey = new HashMap<String, Long>();
        DATABASE.jdbc()
                .sql("""
                        SELECT key, (ctid::text::point)[0]::bigint AS page
                          FROM platform.idempotency
                         WHERE key LIKE 'with-room-%'
                        """)
                .query((row, _) -> byKey.put(row.getString("key"), row.getLong("page")))
                .list();
        return byKey;
    }

    @Test
    void two_processes_that_claim_the_same_keys_share_them_out() throws Exception {
        var requests = new ArrayList<>(IntStream.range(0, 200)
                .mapToObj(number -> request(ONE, "shared-" + number, "a"))
                .toList());
        var backwards = new ArrayList<>(requests);
        Collections.reverse(backwards);

        try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = processes.invokeAll(List.<Callable<List<Boolean>>>of(
                    () -> store.claim(requests, now, lapsedBefore), () -> store.claim(backwards, now, lapsedBefore)));
            var first = outcomes.getFirst().get();
            var second = outcomes.getLast().get().reversed();
            for (var index = 0; index < requests.size(); index++)
                assertThat(first.get(index)).isNotEqualTo(second.get(index));
        }
    }

    private List<Boolean> claim(Instant at, Request... requests) {
        return store.claim(List.of(requests), at, at.minusSeconds(60));
    }

    private static Request request(UserId person, String key, String body) {
        return new Request(person, new RequestId(key), Sha256.of(body));
    }

    private static Answered answered(Request request) {
        return answered(request, body(request));
    }

    private static Answered answered(Request request, byte[] body) {
        return new Answered(request, new Kept(request.fingerprint(), 201, "application/json", null, body));
    }

    private static byte[] body(Request request) {
        return ("{\"key\":\"" + request.key() + "\"}").getBytes(StandardCharsets.UTF_8);
    }
}
