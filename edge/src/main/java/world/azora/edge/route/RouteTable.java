package world.azora.edge.route;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import world.azora.platform.remote.RoleRoutes;
import world.azora.platform.role.Roles;

/** Which role answers an address. The more specific pattern wins, whichever module it comes from. */
final class RouteTable {
    private record Row(PathPattern pattern, String role) {}

    private final List<Row> rows;
    private final Roles roles;
    private final boolean isAllHere;

    RouteTable(List<RoleRoutes> routes, Roles roles) {
        this.roles = roles;
        this.rows = routes.stream()
                .flatMap(one -> one.patterns().stream().map(pattern -> row(pattern, one.role())))
                .sorted(Comparator.comparing(Row::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
        this.isAllHere = rows.stream().map(Row::role).allMatch(roles::runsHere);
    }

    /** The role that answers this path, if it runs in another process. */
    Optional<String> elsewhere(String path) {
        // It is asked of every request, and mostly everything is here.
        if (isAllHere) return Optional.empty();
        var parsed = PathContainer.parsePath(path);
        return rows.stream()
                .filter(row -> row.pattern().matches(parsed))
                .findFirst()
                .map(Row::role)
                .filter(role -> !roles.runsHere(role));
    }

    private static Row row(String pattern, String role) {
        // What processes tell each other is not for the world, whatever a module may list.
        if (pattern.startsWith("/internal") || pattern.startsWith("/*"))
            throw new IllegalArgumentException("Role " + role + " must not publish " + pattern);
        return new Row(PathPatternParser.defaultInstance.parse(pattern), role);
    }
}
