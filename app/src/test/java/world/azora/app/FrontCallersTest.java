package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.service.annotation.HttpExchange;
import world.azora.platform.paper.PaperSigning;
import world.azora.platform.privacy.PersonalData;
import world.azora.platform.remote.FrontCallers;
import world.azora.platform.role.Roles;
import world.azora.platform.trace.TraceSource;

/** Who may call a front by certificate is who may import it, and whoever does import it may call it. */
final class FrontCallersTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("world.azora");

    static List<JavaClass> fronts() {
        return CLASSES.stream()
                .filter(type -> type.isInterface() && type.isAnnotatedWith(HttpExchange.class))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("fronts")
    void whoever_uses_a_front_may_call_it(JavaClass front) {
        var path = path(front);
        var users = front.getDirectDependenciesToSelf().stream()
                .map(dependency -> module(dependency.getOriginClass()))
                .filter(Roles.ALL::contains)
                .filter(module -> !module.equals(owner(path)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(users).allMatch(user -> FrontCallers.mayCall(Set.of(user), path));
    }

    @ParameterizedTest
    @MethodSource("fronts")
    void nobody_may_call_a_front_that_it_may_not_import(JavaClass front) {
        var path = path(front);
        // Who declares a listener is who calls it, at whoever listens.
        var declaredBy = module(front);

        assertThat(Roles.ALL)
                .filteredOn(role -> FrontCallers.mayCall(Set.of(role), path))
                .as(path)
                .isNotEmpty()
                .allMatch(role ->
                        role.equals(declaredBy) || ArchitectureTest.mayUse(role, owner(path)) || isWalker(role, front));
    }

    @Test
    void what_is_not_listed_is_refused() {
        assertThat(Roles.ALL).noneMatch(role -> FrontCallers.mayCall(Set.of(role), "/internal/something/new"));
        assertThat(Roles.ALL).noneMatch(role -> FrontCallers.mayCall(Set.of(role), "/internal"));
        assertThat(FrontCallers.mayCall(Roles.ALL, "/internal/ledgers")).isFalse();
        assertThat(FrontCallers.mayCall(Set.of(), "/health/ready")).isFalse();
        assertThat(FrontCallers.mayCall(Set.of("learning"), "/api/v1/me")).isFalse();
        assertThat(FrontCallers.mayCall(Set.of("edge"), "/api/v1/me")).isTrue();
    }

    /** Those that walk every trace, and everybody's data, or have a paper signed, through an interface of the platform. */
    private static boolean isWalker(String role, JavaClass front) {
        return (role.equals("audit") && front.isAssignableTo(TraceSource.class))
                || (role.equals("identity") && front.isAssignableTo(PersonalData.class))
                || (role.equals("payments") && front.isAssignableTo(PaperSigning.class));
    }

    private static String path(JavaClass front) {
        return front.getAnnotationOfType(HttpExchange.class).value();
    }

    private static String owner(String path) {
        return path.split("/", -1)[2];
    }

    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.", -1)[2];
    }
}
