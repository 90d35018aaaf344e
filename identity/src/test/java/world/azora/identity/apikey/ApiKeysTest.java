package world.azora.identity.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import world.azora.identity.AccessToken;
import world.azora.identity.IdentityPermission;
import world.azora.identity.IdentityProblem;
import world.azora.identity.IdentityWorld;
import world.azora.identity.KeyGate;
import world.azora.identity.KeyHolder;
import world.azora.identity.ShownKey;
import world.azora.identity.User;
import world.azora.identity.apikey.ApiKeys.Made;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Problem;
import world.azora.kernel.Refusal;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ApiKeysTest {
    private static final String ADDRESS = "203.0.113.7";

    private final IdentityWorld world = new IdentityWorld();
    private final AnnotationConfigApplicationContext other = world.otherProcess();
    private final ApiKeys keys = world.get(ApiKeys.class);

    @AfterAll
    void close() {
        other.close();
        world.close();
    }

    @Test
    void key_lets_its_owner_in_with_its_scopes_and_is_stored_as_a_hash() {
        var owner = world.person(PersonRole.ADMIN);
        var made = make(owner, wanted("identity:read"));

        var actor = holder(made.text().text()).orElseThrow().actor();

        assertThat(actor.id()).isEqualTo(owner.id());
        assertThat(actor.may(IdentityPermission.USERS_READ)).isTrue();
        assertThat(actor.reaches("identity", true)).isFalse();
        assertThat(actor.reaches("payments", false)).isFalse();
        var stored = world.database
                .jdbc()
                .sql("SELECT api_key::text FROM identity.api_key WHERE person_id = ?")
                .param(owner.id().uuid())
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(made.text().text().substring(8));
        assertThat(made.text().toString()).isEqualTo("***");
    }

    @Test
    void scope_gives_nothing_that_the_owner_may_not_do() {
        var made = make(world.person(PersonRole.LEARNER), wanted("identity:write"));

        var actor = holder(made.text().text()).orElseThrow().actor();

        assertThat(actor.may(IdentityPermission.USERS_READ)).isFalse();
    }

    @Test
    void scope_of_another_area_keeps_an_administrator_from_people() {
        var made = make(world.person(PersonRole.ADMIN), wanted("learning:write"));

        assertThat(holder(made.text().text()).orElseThrow().actor().may(IdentityPermission.USERS_READ))
                .isFalse();
    }

    @Test
    void key_with_any_letter_changed_is_refused() {
        var text = make(world.person(PersonRole.LEARNER), wanted("learning:read"))
                .text()
                .text();

        for (var at = 0; at < text.length(); at++) {
            var wrong = text.substring(0, at) + (text.charAt(at) == 'x' ? 'y' : 'x') + text.substring(at + 1);
            assertThat(new KeyText(wrong).isWellFormed()).as(wrong).isFalse();
            assertThat(holder(wrong)).isEmpty();
        }
        assertThat(holder(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "azk_", "azk_x", "azk_\u0000", "AZK_0", "ey.ey.ey"})
    void nonsense_is_refused(String text) {
        assertThat(holder(text)).isEmpty();
        assertThat(holder(text + "a".repeat(100_000))).isEmpty();
    }

    @Test
    void well_formed_key_that_nobody_made_is_refused() {
        assertThat(holder(KeyText.fresh().text())).isEmpty();
    }

    @Test
    void key_ends_at_its_time() {
        var expiresAt = world.clock.instant().plus(Duration.ofHours(1));
        var made =
                make(world.person(PersonRole.LEARNER), new NewApiKey("n", List.of("learning:read"), expiresAt, null));

        world.clock.advance(Duration.ofHours(1).minusNanos(1000));
        assertThat(holder(made.text().text())).isPresent();
        world.clock.advance(Duration.ofNanos(1000));

        assertThat(holder(made.text().text())).isEmpty();
    }

    @Test
    void revoked_key_is_worth_nothing_here_at_once_and_elsewhere_within_a_second() {
        var owner = world.person(PersonRole.LEARNER);
        var made = make(owner, wanted("learning:read"));
        assertThat(holder(made.text().text())).isPresent();
        assertThat(holderThere(made.text().text())).isPresent();

        keys.revoke(actor(owner), owner.id(), made.key().id());

        assertThat(holder(made.text().text())).isEmpty();
        var deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (holderThere(made.text().text()).isPresent() && System.nanoTime() < deadline) Thread.onSpinWait();
        assertThat(holderThere(made.text().text())).isEmpty();
        assertThat(keys.list(owner.id())).isEmpty();
        assertThat(world.activities()).contains("identity.api-key-made", "identity.api-key-revoked");
    }

    @Test
    void key_of_somebody_disabled_is_refused_within_a_second() {
        var owner = world.person(PersonRole.LEARNER);
        var made = make(owner, wanted("learning:read"));
        assertThat(holder(made.text().text())).isPresent();

        world.database
                .jdbc()
                .sql("UPDATE identity.person SET disabled = true WHERE id = ?")
                .param(owner.id().uuid())
                .update();

        var deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (holder(made.text().text()).isPresent() && System.nanoTime() < deadline) Thread.onSpinWait();
        assertThat(holder(made.text().text())).isEmpty();
        assertRefused(IdentityProblem.USER_UNKNOWN, owner, wanted("learning:read"));
    }

    @Test
    void key_is_bound_to_its_addresses() {
        var range = new AddressRange("203.0.113.0/24");
        var made = make(
                world.person(PersonRole.LEARNER), new NewApiKey("n", List.of("learning:read"), null, List.of(range)));

        assertThat(holder(made.text().text())).isPresent();
        assertThat(gate().holder(new ShownKey(new AccessToken(made.text().text()), "203.0.114.7")))
                .isEmpty();
    }

    @Test
    void use_is_written_down_once_a_minute() {
        var owner = world.person(PersonRole.LEARNER);
        var made = make(owner, wanted("learning:read"));
        assertThat(usedAt(owner)).isNull();
        var first = world.clock.instant();
        holder(made.text().text());
        assertThat(usedAt(owner)).isEqualTo(first);

        world.clock.advance(Duration.ofSeconds(59));
        holder(made.text().text());
        assertThat(usedAt(owner)).isEqualTo(first);
        world.clock.advance(Duration.ofSeconds(1));
        holder(made.text().text());

        assertThat(usedAt(owner)).isEqualTo(first.plusSeconds(60));
    }

    @Test
    void others_keys_cannot_be_revoked_and_look_as_if_they_did_not_exist() {
        var owner = world.person(PersonRole.LEARNER);
        var stranger = world.person(PersonRole.LEARNER);
        var made = make(owner, wanted("learning:read"));

        assertThatThrownBy(() ->
                        keys.revoke(actor(stranger), stranger.id(), made.key().id()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(IdentityProblem.API_KEY_UNKNOWN));
        assertThat(holder(made.text().text())).isPresent();
    }

    @Test
    void fifty_keys_are_enough_however_many_are_asked_for_at_once() throws InterruptedException {
        var owner = world.person(PersonRole.LEARNER);

        var outcomes = IdentityWorld.atOnce(60, _ -> {
            try {
                make(owner, wanted("learning:read"));
                return true;
            } catch (Refusal refusal) {
                assertThat(refusal.problem()).isEqualTo(IdentityProblem.API_KEYS_TOO_MANY);
                return false;
            }
        });

        assertThat(outcomes).filteredOn(made -> made).hasSize(50);
        assertThat(keys.list(owner.id())).hasSize(50);
    }

    @Test
    void wish_that_makes_no_sense_is_refused() {
        var owner = world.person(PersonRole.LEARNER);
        assertRefused(IdentityProblem.SCOPE_UNKNOWN, owner, wanted("nonsense:read"));
        assertRefused(
                IdentityProblem.EXPIRY_PAST,
                owner,
                new NewApiKey("n", List.of("learning:read"), world.clock.instant(), null));
        assertMalformed(CommonProblem.FIELD_MALFORMED, "n", List.of("learning:everything"));
        assertMalformed(CommonProblem.FIELD_MALFORMED, "n", List.of("Learning:read"));
        assertMalformed(IdentityProblem.SCOPE_UNKNOWN, "n", List.of());
        assertMalformed(CommonProblem.TEXT_MALFORMED, " ", List.of("learning:read"));
        assertMalformed(CommonProblem.TEXT_MALFORMED, "n".repeat(101), List.of("learning:read"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            RANGE              | ADDRESS          | HAS
            203.0.113.0/24     | 203.0.113.255    | true
            203.0.113.0/24     | 203.0.114.0      | false
            203.0.113.7        | 203.0.113.7      | true
            203.0.113.7        | 203.0.113.8      | false
            203.0.113.128/25   | 203.0.113.127    | false
            0.0.0.0/0          | 198.51.100.1     | true
            0.0.0.0/0          | ::1              | false
            2001:db8::/32      | 2001:db8:ffff::1 | true
            2001:db8::/32      | 2001:db9::1      | false
            203.0.113.0/24     | unknown          | false
            203.0.113.0/24     | ''               | false
            """)
    void range_has_the_addresses_that_share_its_bits(String range, String address, boolean has) {
        assertThat(new AddressRange(range).has(address)).isEqualTo(has);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "203.0.113.0/33",
                "2001:db8::/129",
                "203.0.113.0/",
                "203.0.113.0/-1",
                "example.org",
                "1.2.3/8/8"
            })
    void range_that_is_none_is_refused(String text) {
        assertThatThrownBy(() -> new AddressRange(text)).isInstanceOf(Refusal.class);
    }

    private static void assertMalformed(Problem problem, String name, List<String> scopes) {
        assertThatThrownBy(() -> new NewApiKey(name, scopes, null, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private void assertRefused(Problem problem, User owner, NewApiKey wanted) {
        assertThatThrownBy(() -> make(owner, wanted))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private static NewApiKey wanted(String scope) {
        return new NewApiKey("Nightly import", List.of(scope), null, null);
    }

    private Made make(User owner, NewApiKey wanted) {
        return keys.make(actor(owner), owner.id(), wanted);
    }

    private static Actor actor(User user) {
        return new Actor(user.id(), Set.copyOf(user.roles()));
    }

    private @Nullable Instant usedAt(User owner) {
        return keys.list(owner.id()).getFirst().usedAt();
    }

    private KeyGate gate() {
        return world.get(KeyGate.class);
    }

    private Optional<KeyHolder> holder(String text) {
        return gate().holder(new ShownKey(new AccessToken(text), ADDRESS));
    }

    private Optional<KeyHolder> holderThere(String text) {
        return other.getBean(KeyGate.class).holder(new ShownKey(new AccessToken(text), ADDRESS));
    }
}
