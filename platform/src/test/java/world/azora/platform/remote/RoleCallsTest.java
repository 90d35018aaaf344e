package world.azora.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.http.HttpMethod;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.StreamingHttpOutputMessage.Body;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.kernel.Secret;
import world.azora.platform.breaker.BreakerSettings;
import world.azora.platform.breaker.Breakers;
import world.azora.platform.role.Roles;
import world.azora.platform.testing.Await;

/** Calls to a role whose processes fail in all the ways that processes fail. */
final class RoleCallsTest {
    private static final int CALLS_MAX = 4;
    private static final Duration ANSWER_TIMEOUT = Duration.ofMillis(400);
    private static final BreakerSettings BREAKER = new BreakerSettings(10, 4, 50, Duration.ofMillis(300), 2);

    private final List<FakeProcess> processes = new ArrayList<>();
    private final Breakers breakers = new Breakers(BREAKER, new SimpleMeterRegistry());

    @AfterEach
    void stop() {
        processes.forEach(FakeProcess::close);
    }

    @Test
    void processes_of_a_role_take_turns() throws IOException {
        var one = process();
        var other = process();
        var calls = calls(one, other);

        for (var call = 0; call < 10; call++)
            assertThat(get(calls, "/internal/ledger/x")).isEqualTo(200);

        assertThat(one.requests()).isEqualTo(5);
        assertThat(other.requests()).isEqualTo(5);
    }

    @Test
    void dead_process_is_passed_over_whatever_is_asked() throws IOException {
        var dead = process();
        var alive = process();
        var calls = calls(dead, alive);
        dead.close();

        for (var call = 0; call < 6; call++)
            assertThat(post(calls, "/api/v1/ledger/x", Map.of())).isEqualTo(200);

        assertThat(alive.requests()).isEqualTo(6);
    }

    @Test
    void request_that_may_have_arrived_goes_elsewhere_only_if_it_may_be_repeated() throws IOException {
        var hanging = process();
        var alive = process();
        var calls = calls(hanging, alive);
        hanging.hang();

        assertThat(get(calls, "/api/v1/ledger/x")).isEqualTo(200);
        hanging.up(calls);
        assertThat(post(calls, "/internal/ledger/x", Map.of())).isEqualTo(200);
        assertThat(post(calls, "/api/v1/ledger/x", Map.of("Idempotency-Key", "k")))
                .isEqualTo(200);
        hanging.up(calls);
        assertThatThrownBy(() -> {
                    post(calls, "/api/v1/ledger/x", Map.of());
                    post(calls, "/api/v1/ledger/x", Map.of());
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void process_that_is_busy_leaves_a_repeatable_request_to_another() throws IOException {
        var busy = process();
        var alive = process();
        busy.answer(503);
        var calls = calls(busy, alive);

        assertThat(IntStream.range(0, 4).map(_ -> getUnchecked(calls))).containsOnly(200);
        assertThat(List.of(post(calls, "/api/v1/x", Map.of()), post(calls, "/api/v1/x", Map.of())))
                .containsExactlyInAnyOrder(200, 503);
    }

    @Test
    void breaker_opens_after_failures_refuses_at_once_and_closes_when_trials_go_well() throws IOException {
        var process = process();
        var calls = calls(process);
        var ledger = breakers.named("ledger");
        assertThat(get(calls, "/internal/ledger/x")).isEqualTo(200);
        assertThat(ledger.state()).isEqualTo("CLOSED");

        process.answer(503);
        for (var call = 0; call < 3; call++) get(calls, "/internal/ledger/x");

        assertThat(ledger.state()).isEqualTo("OPEN");
        assertThat(breakers.check().note()).isEqualTo("ledger OPEN");
        assertThat(breakers.check().healthy()).isTrue();
        var before = process.requests();
        assertThatThrownBy(() -> get(calls, "/internal/ledger/x")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(CommonProblem.UNREACHABLE);
            assertThat(refusal.facts()).containsEntry("retryAfterSeconds", 1L);
        });
        assertThat(process.requests()).isEqualTo(before);

        process.answer(200);
        Await.until(Duration.ofSeconds(5), () -> getUnchecked(calls) == 200);
        assertThat(ledger.state()).isEqualTo("HALF_OPEN");
        assertThat(get(calls, "/internal/ledger/x")).isEqualTo(200);
        assertThat(ledger.state()).isEqualTo("CLOSED");
    }

    @Test
    void half_open_breaker_opens_again_when_a_trial_fails() throws IOException {
        var process = process();
        var calls = calls(process);
        process.answer(503);
        for (var call = 0; call < 4; call++) get(calls, "/internal/ledger/x");

        Await.until(Duration.ofSeconds(5), () -> getUnchecked(calls) == 503);
        get(calls, "/internal/ledger/x");

        assertThat(breakers.named("ledger").state()).isEqualTo("OPEN");
    }

    @Test
    void slow_role_keeps_so_many_callers_waiting_and_no_more() throws Exception {
        var slow = process();
        var calls = calls(slow);
        slow.hang();

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> waiting = IntStream.range(0, CALLS_MAX)
                    .mapToObj(_ -> people.submit(() -> get(calls, "/internal/ledger/x")))
                    .toList();
            Await.until(Duration.ofSeconds(5), () -> slow.requests() == CALLS_MAX);

            assertThatThrownBy(() -> get(calls, "/internal/ledger/x"))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem()).isEqualTo(CommonProblem.OVERLOADED));
            assertThat(waiting).allSatisfy(one -> assertThatThrownBy(one::get).hasCauseInstanceOf(IOException.class));
        }
    }

    @Test
    void request_on_a_kept_connection_that_ends_meanwhile_is_sent_again_if_it_may_be_repeated() throws IOException {
        try (var process = new HangingUpProcess(1)) {
            var calls = calls(false, process.address());

            for (var call = 0; call < 5; call++)
                assertThat(send(calls, "/internal/ledger/x", repeatable())).isEqualTo(200);
            assertThatThrownBy(() -> send(calls, "/api/v1/ledger/x", repeatable()))
                    .isInstanceOf(IOException.class);
            assertThat(send(calls, "/internal/ledger/x", repeatable())).isEqualTo(200);
            assertThatThrownBy(() -> send(calls, "/internal/ledger/x", out -> out.write(1)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void body_that_cannot_be_sent_is_the_other_process_s_failure_however_its_writer_calls_it() {
        try (var process = new HangingUpProcess(0)) {
            var calls = calls(false, process.address());

            assertThatThrownBy(() -> send(calls, "/internal/ledger/x", out -> {
                        try {
                            // So little is written that only the end of it meets the connection.
                            for (var part = 0; part < 1_000_000; part++) {
                                out.write(1);
                                out.flush();
                            }
                        } catch (IOException e) {
                            throw new IllegalStateException("as a writer of JSON says it", e);
                        }
                    }))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> send(calls, "/internal/ledger/x", _ -> {
                        throw new IllegalStateException("my own");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("my own");
        }
    }

    private static Body repeatable() {
        return new Body() {
            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(1);
            }

            @Override
            public boolean repeatable() {
                return true;
            }
        };
    }

    private static int send(RoleCalls calls, String path, Body body) throws IOException {
        var request = calls.createRequest(target(path), HttpMethod.POST);
        ((StreamingHttpOutputMessage) request).setBody(body);
        try (var answer = request.execute()) {
            return answer.getStatusCode().value();
        }
    }

    @Test
    void large_body_streams_through() throws IOException {
        var process = process();
        var calls = calls(process);
        var request = calls.createRequest(target("/api/v1/ledger/x"), HttpMethod.PUT);
        var megabytes = new byte[1024 * 1024];
        ((StreamingHttpOutputMessage) request).setBody(out -> {
            for (var part = 0; part < 20; part++) out.write(megabytes);
        });

        try (var answer = request.execute()) {
            assertThat(new String(answer.getBody().readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo(Integer.toString(20 * megabytes.length));
        }
    }

    @Test
    void production_refuses_addresses_without_certificates() {
        assertThatThrownBy(() -> calls(true, "http://127.0.0.1:1"))
                .isInstanceOf(UnsafeProcesses.class)
                .hasMessageContaining("must begin with https");
        assertThatThrownBy(() -> calls(false, "https://127.0.0.1:1"))
                .isInstanceOf(UnsafeProcesses.class)
                .hasMessageContaining("azora certs issue");
    }

    private FakeProcess process() {
        var process = new FakeProcess();
        processes.add(process);
        return process;
    }

    private RoleCalls calls(FakeProcess... some) {
        var addresses = new ArrayList<String>();
        for (var one : some) addresses.add(one.address());
        return calls(false, String.join(", ", addresses));
    }

    private RoleCalls calls(boolean production, String addresses) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "azora.production",
                                production,
                                "spring.http.serviceclient.ledger.base-url",
                                addresses,
                                "spring.http.serviceclient.ledger.read-timeout",
                                ANSWER_TIMEOUT)));
        var settings = new RemoteSettings(null, 0, CALLS_MAX, Duration.ofSeconds(1));
        var token = new ServiceToken(new Secret("a service token for tests, long enough"));
        return new RoleCalls(
                new Roles(Set.of("edge")),
                environment,
                new RoleCalls.Common(settings, token, Optional.empty(), breakers, new SimpleMeterRegistry()));
    }

    private static int getUnchecked(RoleCalls calls) {
        try {
            return get(calls, "/internal/ledger/x");
        } catch (IOException | Refusal _) {
            return 0;
        }
    }

    private static int get(RoleCalls calls, String path) throws IOException {
        try (var answer = calls.createRequest(target(path), HttpMethod.GET).execute()) {
            return answer.getStatusCode().value();
        }
    }

    private static int post(RoleCalls calls, String path, Map<String, String> headers) throws IOException {
        var request = calls.createRequest(target(path), HttpMethod.POST);
        headers.forEach(request.getHeaders()::set);
        request.getBody().write("{}".getBytes(StandardCharsets.US_ASCII));
        try (var answer = request.execute()) {
            return answer.getStatusCode().value();
        }
    }

    private static URI target(String path) {
        return RoleAddress.of("ledger").resolve(path);
    }
}
