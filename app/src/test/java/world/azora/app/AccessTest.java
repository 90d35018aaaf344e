package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import world.azora.app.client.Answer;
import world.azora.app.client.ApiClient;
import world.azora.kernel.Actor;
import world.azora.kernel.Permission;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;
import world.azora.platform.remote.ActorHeader;
import world.azora.platform.remote.ServiceToken;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Open;
import world.azora.platform.web.Owned;

/** Every endpoint, against everybody who may not use it. A new endpoint is in here without anybody adding it. */
final class AccessTest {
    private static final List<Route> ROUTES = Route.all();
    private static final Map<String, Permission> PERMISSIONS = ProblemsTest.PERMISSIONS.stream()
            .collect(Collectors.toUnmodifiableMap(Permission::code, Function.identity()));
    private static final Things THINGS = new Things();

    @Test
    void every_endpoint_says_once_who_may_call_it() {
        assertThat(ROUTES)
                .hasSizeGreaterThan(60)
                .allSatisfy(route -> assertThat(Stream.of(Open.class, AnySession.class, Owned.class, Needs.class)
                                .filter(route::says))
                        .as(route.toString())
                        .hasSize(1));
    }

    @Test
    void every_permission_that_an_endpoint_needs_exists() {
        assertThat(routes(Needs.class))
                .allSatisfy(
                        route -> assertThat(PERMISSIONS).as(route.toString()).containsKey(needed(route)));
    }

    static Stream<Route> closed() {
        return ROUTES.stream().filter(route -> !route.says(Open.class));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void without_a_session_nobody_gets_in(Route route) {
        var answer = ask(World.SHARED.server().api(), route);

        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    }

    static Stream<Route> guarded() {
        return routes(Needs.class);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void role_without_the_permission_is_refused_whatever_it_sends(Route route) {
        var permission = Objects.requireNonNull(PERMISSIONS.get(needed(route)));

        for (var role : EnumSet.complementOf(EnumSet.copyOf(permission.heldBy()))) {
            var answer = ask(stranger(role), route);

            assertThat(answer.status()).as(role + ": " + answer.text()).isEqualTo(403);
            assertThat(answer.at("/code")).as(role.name()).isEqualTo("NOT_ALLOWED");
        }
    }

    /** Of what changes nothing: the rest would change what other tests stand on. */
    static Stream<Route> guardedReads() {
        return guarded().filter(route -> route.method().equals("GET"));
    }

    @ParameterizedTest
    @MethodSource("guardedReads")
    void role_with_the_permission_gets_past_the_door(Route route) {
        for (var role : Objects.requireNonNull(PERMISSIONS.get(needed(route))).heldBy()) {
            var answer = ask(stranger(role), route);

            assertThat(answer.status()).as(role + ": " + answer.text()).isNotIn(401, 403, 500);
        }
    }

    static Stream<Route> owned() {
        return routes(Owned.class);
    }

    @ParameterizedTest
    @MethodSource("owned")
    void stranger_to_an_object_learns_nothing_of_it_and_changes_nothing(Route route) {
        for (var role : List.of(PersonRole.LEARNER, PersonRole.OPERATOR)) {
            var answer = ask(stranger(role), route);

            assertThat(answer.status()).as(role + ": " + answer.text()).isIn(403, 404);
        }
    }

    @Test
    void people_whose_roles_let_them_do_too_much_are_reported() {
        var system = World.SHARED.system();
        var table = system.get("/api/v1/access").expect(200).json();

        assertThat(table.path("permissions").size()).isEqualTo(PERMISSIONS.size());
        assertThat(table.path("duties")
                        .valueStream()
                        .map(rule -> rule.path("name").asString()))
                .contains("move-and-audit", "teach-and-fund", "appoint-and-fund");

        var treasurer = World.SHARED.person("treasurer").id();
        assertThat(conflictsOf(system, treasurer)).isEmpty();
    }

    private static List<String> conflictsOf(ApiClient system, String person) {
        return system.get("/api/v1/access/conflicts?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.at("/person/id").asString().equals(person))
                .flatMap(item -> item.path("broken").valueStream())
                .map(rule -> rule.asString())
                .toList();
    }

    private static Stream<Route> routes(Class<? extends Annotation> declaration) {
        return ROUTES.stream().filter(route -> route.says(declaration));
    }

    private static String needed(Route route) {
        return route.handler().getAnnotation(Needs.class).value();
    }

    /** Somebody with this role alone, to whom nothing belongs. */
    private static ApiClient stranger(PersonRole role) {
        var actor = new Actor(new UserId(UUID.fromString("019aa000-0000-7000-8000-00000000000a")), Set.of(role));
        return World.SHARED
                .server()
                .api()
                .with(ServiceToken.HEADER, World.SHARED.server().serviceToken().value())
                .with(ActorHeader.NAME, ActorHeader.write(actor));
    }

    private static Answer ask(ApiClient client, Route route) {
        var body = route.readsBody() ? THINGS.body(route) : "";
        return client.with("Idempotency-Key", UUID.randomUUID().toString())
                .with("If-Match", "\"1\"")
                .send(route.method(), route.path(THINGS::id), route.mediaType(), body.getBytes(StandardCharsets.UTF_8));
    }
}
