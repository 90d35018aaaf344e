package world.azora.platform.remote;

import java.util.List;

/**
 * Which public addresses a role answers. Every module contributes it as a bean to every process, so that a process that
 * takes in requests knows where to send those it cannot answer.
 *
 * @param role the role's name
 * @param patterns paths in Spring's pattern syntax, such as {@code /api/v1/courses/**}; the more specific one wins
 */
public record RoleRoutes(String role, List<String> patterns) {
    public RoleRoutes {
        patterns = List.copyOf(patterns);
    }
}
