package world.azora.platform.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.azora.platform.production.Finding.fails;
import static world.azora.platform.production.Finding.holds;
import static world.azora.platform.production.Finding.nothingBehindIt;
import static world.azora.platform.production.Finding.warns;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import world.azora.platform.production.Finding.Outcome;

final class ProductionGateTest {
    private static final Finding OPEN = fails("The door is open.", "Shut it.");

    @Test
    void check_that_a_module_contributes_refuses_the_start_in_production_with_reason_and_remedy() {
        assertThatThrownBy(() -> start(true, OPEN))
                .isInstanceOf(NotReadyForProduction.class)
                .hasMessageContaining("door: The door is open. Shut it.");
    }

    @Test
    void elsewhere_and_where_it_holds_could_be_safer_or_cannot_be_told_the_start_goes_on() {
        assertThatCode(() -> start(false, OPEN)).doesNotThrowAnyException();
        assertThatCode(() -> start(true, holds("It is shut."))).doesNotThrowAnyException();
        assertThatCode(() -> start(true, nothingBehindIt("Nobody sees it."))).doesNotThrowAnyException();
        assertThatCode(() -> start(true, warns("It is not locked.", "Lock it.")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NOTHING_BEHIND_IT, HOLDS, HOLDS
            NOTHING_BEHIND_IT, FAILS, FAILS
            HOLDS, NOTHING_BEHIND_IT, HOLDS
            FAILS, NOTHING_BEHIND_IT, FAILS
            HOLDS, FAILS, FAILS
            FAILS, HOLDS, FAILS
            HOLDS, WARNS, WARNS
            WARNS, NOTHING_BEHIND_IT, WARNS
            WARNS, FAILS, FAILS
            """)
    void of_two_checks_with_one_name_the_graver_counts(Outcome one, Outcome other, Outcome counts) {
        var points = CheckedPoint.all(List.of(door(new Finding(one, "", "")), door(new Finding(other, "", ""))));

        assertThat(points).singleElement().extracting(CheckedPoint::outcome).isEqualTo(counts);
    }

    private static void start(boolean production, Finding finding) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("azora.production", production)));
            context.registerBean(ProductionCheck.class, () -> door(finding));
            context.register(ProductionModule.class);
            context.refresh();
        }
    }

    private static ProductionCheck door(Finding finding) {
        return new ProductionCheck() {
            @Override
            public String name() {
                return "door";
            }

            @Override
            public String english() {
                return "The door is shut.";
            }

            @Override
            public String arabic() {
                return "الباب مغلق.";
            }

            @Override
            public Finding check() {
                return finding;
            }
        };
    }
}
