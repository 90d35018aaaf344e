package world.azora.edge.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import world.azora.kernel.Actor;
import world.azora.platform.remote.RoleRoutes;

/**
 * Which addresses a scope means: those of a role of the installation, for reading or for all methods. Of identity's
 * only the ones listed here, whatever is added there later: with a key nobody changes passwords, factors or keys.
 */
final class KeyReach {
    private static final String IDENTITY = "identity";
    private static final List<PathPattern> IDENTITY_READ = patterns("/api/v1/me", "/api/v1/users", "/api/v1/users/**");
    private static final List<PathPattern> IDENTITY_WRITTEN = patterns("/api/v1/me", "/api/v1/users/{user}");
    private static final String IDENTITY_WRITING = "PATCH";

    private record Row(PathPattern pattern, String role) {}

    private final List<Row> rows;

    KeyReach(List<RoleRoutes> routes) {
        this.rows = routes.stream()
                .flatMap(one -> one.patterns().stream().map(pattern -> new Row(parsed(pattern), one.role())))
                .sorted(Comparator.comparing(Row::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    boolean covers(Actor actor, HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        var writes = UnsafeMethods.has(request);
        return rows.stream()
                .filter(row -> row.pattern().matches(path))
                .findFirst()
                .filter(row -> actor.reaches(row.role(), writes))
                .filter(row -> !row.role().equals(IDENTITY) || isOpenToKeys(path, writes, request.getMethod()))
                .isPresent();
    }

    private static boolean isOpenToKeys(PathContainer path, boolean writes, String method) {
        var open = writes ? IDENTITY_WRITTEN : IDENTITY_READ;
        return (!writes || method.equals(IDENTITY_WRITING)) && open.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static List<PathPattern> patterns(String... texts) {
        return List.of(texts).stream().map(KeyReach::parsed).toList();
    }

    private static PathPattern parsed(String pattern) {
        return PathPatternParser.defaultInstance.parse(pattern);
    }
}
