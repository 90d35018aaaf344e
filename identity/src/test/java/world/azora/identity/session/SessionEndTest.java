package world.azora.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.identity.Device;
import world.azora.identity.IdentityProblem;
import world.azora.identity.IdentityWorld;
import world.azora.identity.RefreshOutcome.Refreshed;
import world.azora.identity.RefreshOutcome.Refused;
import world.azora.identity.SessionTokens;
import world.azora.identity.Sessions;
import world.azora.identity.User;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Refusal;

/** How long sessions hold, and the list of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SessionEndTest {
    private static final Duration A_MOMENT = Duration.ofNanos(1000);

    private final IdentityWorld world = new IdentityWorld();
    private final Sessions sessions = world.get(Sessions.class);
    private final SessionList list = world.get(SessionList.class);

    @BeforeAll
    void nothing_is_told_before() {
        assertThat(world.activities()).doesNotContain("identity.session-ended");
    }

    @AfterAll
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ROLE      | IDLE MINUTES | LET IN
            LEARNER   |           29 | true
            LEARNER   |           30 | true
            LEARNER   |          600 | true
            EDUCATOR  |           29 | true
            EDUCATOR  |           30 | false
            ADMIN     |           30 | false
            """)
    void staff_is_out_after_half_an_hour_of_silence(PersonRole role, int minutes, boolean letIn) {
        var tokens = world.signedIn(world.person(role));

        world.clock.advance(Duration.ofMinutes(minutes));

        assertThat(sessions.refresh(tokens.refresh()) instanceof Refreshed).isEqualTo(letIn);
    }

    @Test
    void staff_that_stays_busy_stays_in_until_the_end_of_the_day() {
        var tokens = world.signedIn(world.person(PersonRole.TREASURER));
        for (var minutes = 10; minutes < 12 * 60; minutes += 10) {
            world.clock.advance(Duration.ofMinutes(10));
            tokens = refreshed(tokens);
            assertThat(world.isLetIn(tokens)).isTrue();
        }

        world.clock.advance(Duration.ofMinutes(10).minus(A_MOMENT));
        tokens = refreshed(tokens);
        assertThat(world.isLetIn(tokens)).isTrue();
        world.clock.advance(A_MOMENT);

        assertThat(world.isLetIn(tokens)).isFalse();
        assertThat(sessions.refresh(tokens.refresh())).isInstanceOf(Refused.class);
    }

    @Test
    void requests_alone_keep_a_session_of_staff_alive() {
        var tokens = world.signedIn(world.person(PersonRole.ADMIN));
        world.clock.advance(Duration.ofMinutes(14));
        assertThat(world.isLetIn(tokens)).isTrue();

        world.clock.advance(Duration.ofMinutes(29));

        assertThat(sessions.refresh(tokens.refresh())).isInstanceOf(Refreshed.class);
    }

    @Test
    void learner_who_becomes_staff_is_held_to_the_limits_of_staff() {
        var tokens = world.signedIn(world.person(PersonRole.LEARNER));
        world.database
                .jdbc()
                .sql("UPDATE identity.person SET roles = ARRAY['AUDITOR'] WHERE id = ?")
                .param(tokens.person().uuid())
                .update();

        world.clock.advance(Duration.ofMinutes(30));

        assertThat(sessions.refresh(tokens.refresh())).isInstanceOf(Refused.class);
    }

    @Test
    void list_names_device_and_address_and_which_session_is_the_present_one() {
        var person = world.person(PersonRole.LEARNER);
        var phone = signedIn(person, Device.of("Mozilla/5.0 (iPhone; CPU) Version/17 Safari/604.1", "203.0.113.7"));
        world.clock.advance(Duration.ofMinutes(1));
        var desk = signedIn(person, Device.of("Mozilla/5.0 (X11; Linux) Gecko Firefox/140.0", "203.0.113.8"));
        world.signedIn(world.person(PersonRole.LEARNER));

        var listed = list.of(person.id(), Optional.of(desk.session())).items();

        assertThat(listed).extracting("id").containsExactly(desk.session(), phone.session());
        assertThat(listed).extracting("device").containsExactly("Firefox on Linux", "Safari on iPhone");
        assertThat(listed).extracting("address").containsExactly("203.0.113.8", "203.0.113.7");
        assertThat(listed).extracting("current").containsExactly(true, false);
    }

    @Test
    void owner_is_written_to_when_a_device_is_new_and_not_of_the_first_or_a_known_one() {
        var person = world.person(PersonRole.LEARNER);
        var letters = world.mailer.to(person.email().text()).size();
        signedIn(person, Device.of("curl/8", "203.0.113.7"));
        signedIn(person, Device.of("curl/9", "203.0.113.9"));
        assertThat(world.mailer.to(person.email().text())).hasSize(letters);

        signedIn(person, Device.of("Mozilla/5.0 (X11; Linux) Firefox/140.0", "203.0.113.8"));

        assertThat(world.mailer.to(person.email().text())).hasSize(letters + 1);
    }

    @Test
    void sessions_that_ended_are_listed_no_more() {
        var person = world.person(PersonRole.EDUCATOR);
        world.signedIn(person);
        var ended = world.signedIn(person);
        assertThat(list.of(person.id(), Optional.empty()).items()).hasSize(2);

        list.end(person.id(), ended.session());
        assertThat(list.of(person.id(), Optional.empty()).items()).hasSize(1);

        world.clock.advance(Duration.ofMinutes(30));
        assertThat(list.of(person.id(), Optional.empty()).items()).isEmpty();
    }

    @Test
    void only_ones_own_session_can_be_ended_and_only_once() {
        var owner = world.person(PersonRole.LEARNER);
        var stranger = world.person(PersonRole.LEARNER);
        var tokens = world.signedIn(owner);

        assertUnknown(stranger, tokens);
        assertThat(world.isLetIn(tokens)).isTrue();
        list.end(owner.id(), tokens.session());

        assertThat(world.isLetIn(tokens)).isFalse();
        assertUnknown(owner, tokens);
    }

    @Test
    void job_forgets_what_has_expired_and_what_ended_long_ago() {
        var person = world.person(PersonRole.LEARNER);
        var ended = world.signedIn(person);
        sessions.end(ended.session());
        var store = world.get(SessionStore.class);
        var now = world.clock.instant();
        store.forget(now, now);

        assertThat(store.forget(now.minus(Duration.ofDays(400)), now)).isZero();
        assertThat(store.forget(now.minus(Duration.ofDays(400)), now.plus(A_MOMENT)))
                .isPositive();
        var live = world.signedIn(person);
        store.forget(now, now);
        assertThat(world.isLetIn(live)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0 | Edge on Windows
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 Version/18 Safari/605.1.15      | Safari on Mac
            Mozilla/5.0 (Linux; Android 15; Pixel) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36       | Chrome on Android
            Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1 CriOS/140 Safari/604.1            | Chrome on iPad
            curl/8.5.0                                                                                       | curl
            Java-http-client/25                                                                              | Java-http-client
            python requests                                                                                  | python
            """)
    void device_is_named_in_words_that_its_owner_knows(String agent, String name) {
        assertThat(Device.of(agent, "").name()).isEqualTo(name);
    }

    @Test
    void device_of_a_hostile_header_is_short_and_printable() {
        assertThat(Device.of("<script>\u0000\r\n\u202E" + "x".repeat(10_000), "a".repeat(500)))
                .satisfies(device -> {
                    assertThat(device.name()).hasSizeLessThanOrEqualTo(100).matches("[ -~]*");
                    assertThat(device.address()).hasSizeLessThanOrEqualTo(64);
                });
        assertThat(Device.of(null, "").name()).isEmpty();
    }

    private void assertUnknown(User person, SessionTokens tokens) {
        assertThatThrownBy(() -> list.end(person.id(), tokens.session()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(IdentityProblem.SESSION_UNKNOWN));
    }

    private SessionTokens signedIn(User person, Device device) {
        return world.signedIn(person, device);
    }

    private SessionTokens refreshed(SessionTokens tokens) {
        return ((Refreshed) sessions.refresh(tokens.refresh())).tokens();
    }
}
