package world.azora.edge.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.platform.remote.RoleRoutes;
import world.azora.platform.role.Roles;

final class RouteTableTest {
    private static final List<RoleRoutes> ROUTES = List.of(
            new RoleRoutes("learning", List.of("/api/v1/courses/**", "/api/v1/exercises/**")),
            new RoleRoutes("payments", List.of("/api/v1/exercises/{id}/reward", "/api/v1/courses/{id}/price")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/courses/crs_1           | learning
            /api/v1/courses/crs_1/price     | payments
            /api/v1/courses/crs_1/price/x   | learning
            /api/v1/exercises/exr_1/reward  | payments
            /api/v1/exercises/exr_1         | learning
            /api/v1/nothing                 |
            /internal/learning/courses      |
            """)
    void more_specific_pattern_wins(String path, @Nullable String role) {
        var table = new RouteTable(ROUTES, new Roles(Set.of("edge")));

        assertThat(table.elsewhere(path).orElse(null)).isEqualTo(role);
    }

    @Test
    void role_of_this_process_answers_here_though_a_wider_pattern_leads_elsewhere() {
        var table = new RouteTable(ROUTES, new Roles(Set.of("edge", "payments")));

        assertThat(table.elsewhere("/api/v1/exercises/exr_1/reward")).isEmpty();
        assertThat(table.elsewhere("/api/v1/exercises/exr_1")).contains("learning");
    }

    @Test
    void internal_addresses_cannot_be_published() {
        var internal = List.of(new RoleRoutes("ledger", List.of("/internal/ledger/**")));
        var everything = List.of(new RoleRoutes("ledger", List.of("/**")));

        assertThatThrownBy(() -> new RouteTable(internal, new Roles(Set.of("edge"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RouteTable(everything, new Roles(Set.of("edge"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
