package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import world.azora.kernel.Permission;
import world.azora.kernel.Problem;

/** What the enums of the modules must hold together, and no compiler sees. */
final class ProblemsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("world.azora");

    private static final List<Problem> PROBLEMS = constants(Problem.class);
    static final List<Permission> PERMISSIONS = constants(Permission.class);

    @Test
    void no_two_modules_share_the_code_of_a_problem() {
        assertThat(PROBLEMS).extracting(Problem::name).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void problem_has_an_error_status_and_a_sentence_in_both_languages() {
        assertThat(PROBLEMS).allSatisfy(problem -> {
            assertThat(problem.status()).as(problem.name()).isBetween(400, 599);
            assertThat(problem.english()).as(problem.name()).matches("[A-Z].*");
            assertThat(problem.arabic()).as(problem.name()).matches(".*\\p{IsArabic}.*");
        });
    }

    @Test
    void no_two_permissions_share_a_code() {
        assertThat(PERMISSIONS)
                .extracting(Permission::code)
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates();
    }

    @Test
    void permission_is_named_after_its_module_and_held_by_somebody() {
        assertThat(PERMISSIONS).allSatisfy(permission -> {
            var module = permission.getClass().getPackageName().substring("world.azora.".length());
            assertThat(permission.code()).startsWith(module + ".");
            assertThat(permission.heldBy()).as(permission.code()).isNotEmpty();
        });
    }

    private static <T> List<T> constants(Class<T> kind) {
        return CLASSES.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(kind))
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                .map(kind::cast)
                .toList();
    }
}
