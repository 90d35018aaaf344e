package world.azora.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of ARCHITECTURE.md. There are no exemptions: where one seems to be needed, the design is changed. */
final class ArchitectureTest {
    private static final String ROOT = "world.azora.";

    /** Who may use whom, beside itself and the kernel. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("kernel", List.of()),
            Map.entry("platform", List.of()),
            Map.entry("activity", List.of("platform")),
            Map.entry("ledger", List.of("platform", "activity")),
            Map.entry("sandbox", List.of("platform")),
            Map.entry("operations", List.of("platform")),
            Map.entry("identity", List.of("platform", "activity")),
            Map.entry("learning", List.of("platform", "identity", "sandbox", "activity")),
            Map.entry("payments", List.of("platform", "identity", "ledger", "activity", "learning")),
            Map.entry("audit", List.of("platform", "identity", "activity", "sandbox", "ledger")),
            Map.entry("edge", List.of("platform", "identity")));

    /** The ground, whose packages are all meant for others. */
    private static final List<String> GROUND = List.of("kernel", "platform", "app");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // What tests share is packed as platform-tests when the build packs, and is no part of the product.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("world.azora");

    /** Whether the table lets one module use another. */
    static boolean mayUse(String module, String other) {
        return MAY_USE.getOrDefault(module, List.of()).contains(other);
    }

    static List<String> modules() {
        return MAY_USE.keySet().stream().sorted().toList();
    }

    static List<String> modulesWithFront() {
        return modules().stream().filter(module -> !GROUND.contains(module)).toList();
    }

    @Test
    void every_module_is_in_the_table() {
        var found = CLASSES.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()).split("\\.", -1)[0])
                .filter(module -> !module.equals("app"))
                .collect(Collectors.toSet());

        assertThat(found).isEqualTo(MAY_USE.keySet());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void module_uses_only_what_the_table_allows(String module) {
        var allowed = MAY_USE.getOrDefault(module, List.of()).stream()
                .map(ArchitectureTest::packages)
                .collect(Collectors.toList());
        allowed.add(packages(module));
        allowed.add(packages("kernel"));
        var others = resideInAPackage("world.azora..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new))));

        noClasses()
                .that()
                .resideInAPackage(packages(module))
                .should()
                .dependOnClassesThat(others)
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("modulesWithFront")
    void module_is_entered_only_through_its_front_package(String module) {
        noClasses()
                .that()
                .resideOutsideOfPackage(packages(module))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + module + ".(*)..")
                        .and(DescribedPredicate.not(resideInAPackage(ROOT + module))))
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("modulesWithFront")
    void feature_has_one_public_door_at_most(String module) {
        var open = CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith(ROOT + module + "."))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(open.entrySet())
                .allSatisfy(feature ->
                        assertThat(feature.getValue()).as(feature.getKey()).isLessThanOrEqualTo(1));
    }

    @Test
    void kernel_knows_the_jdk_and_jspecify_only() {
        classes()
                .that()
                .resideInAPackage(packages("kernel"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "world.azora.kernel..")
                .check(CLASSES);
    }

    @Test
    void only_stores_touch_sql() {
        noClasses()
                .that(areNoStores())
                .and()
                .areNotAnnotatedWith(Configuration.class)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "sends SQL",
                        call -> List.of(JdbcClient.class.getName(), JdbcTemplate.class.getName(), "java.sql.Connection")
                                        .contains(call.getTargetOwner().getName())
                                && List.of(
                                                "sql",
                                                "query",
                                                "update",
                                                "execute",
                                                "prepareStatement",
                                                "prepareCall",
                                                "createStatement")
                                        .contains(call.getName())))
                .check(CLASSES);
    }

    @Test
    void time_and_environment_come_in_through_constructors() {
        noClasses()
                .that()
                .resideOutsideOfPackage("world.azora.app..")
                .should()
                .callMethodWhere(DescribedPredicate.describe("asks for the time or the environment", call -> {
                    var owner = call.getTargetOwner().getName();
                    var isNow = call.getName().equals("now")
                            && call.getTarget().getParameterTypes().isEmpty()
                            && List.of(
                                            Instant.class,
                                            LocalDate.class,
                                            LocalDateTime.class,
                                            OffsetDateTime.class,
                                            ZonedDateTime.class)
                                    .stream()
                                    .anyMatch(type -> type.getName().equals(owner));
                    var isSystem = owner.equals("java.lang.System")
                            && List.of("getenv", "currentTimeMillis").contains(call.getName());
                    return isNow || isSystem;
                }))
                .check(CLASSES);
    }

    @Test
    void the_clock_is_made_in_one_place() {
        noClasses()
                .that()
                .resideOutsideOfPackages("world.azora.app..", "world.azora.platform.data..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "makes a system clock",
                        call -> call.getTargetOwner().getName().equals(Clock.class.getName())
                                && call.getName().startsWith("system")))
                .check(CLASSES);
    }

    @Test
    void nothing_is_found_by_scanning() {
        noClasses().should().beAnnotatedWith(ComponentScan.class).check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        var packages = CLASSES.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackage)
                .distinct()
                .toList();

        assertThat(packages)
                .allSatisfy(found -> assertThat(found.getAnnotations())
                        .as(found.getName())
                        .anyMatch(annotation ->
                                annotation.getRawType().getSimpleName().equals("NullMarked")));
    }

    private static DescribedPredicate<JavaClass> areNoStores() {
        return DescribedPredicate.describe(
                "are no stores",
                type -> Arrays.stream(type.getName()
                                .substring(type.getPackageName().length() + 1)
                                .split("\\$", -1))
                        .noneMatch(name -> name.endsWith("Store")));
    }

    private static String packages(String module) {
        return ROOT + module + "..";
    }
}
