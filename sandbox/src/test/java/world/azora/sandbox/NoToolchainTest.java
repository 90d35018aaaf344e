package world.azora.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import world.azora.sandbox.RunOutcome.NotGrading;

final class NoToolchainTest {
    private static final TestCase ANY = new TestCase("any", "", "", Comparator.NONE, 1, false);

    @Test
    void without_a_language_nothing_is_run_and_it_is_said_why() {
        try (var world =
                new SandboxWorld("azora.sandbox.python=/nowhere/python3", "azora.sandbox.node=/nowhere/node")) {
            var outcome = world.here().start(world.python(world.person(), "print(1)", ANY));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            NotGrading.class,
                            refused -> assertThat(refused.reason())
                                    .contains("No language can be run here", "python3 is missing"));
            assertThat(world.here().check().grading()).isFalse();
            assertThat(world.here().languages()).noneMatch(LanguageState::available);
            assertThat(world.post(world.person(), "/api/v1/runs", RunApiTest.HELLO)
                            .statusCode())
                    .isEqualTo(503);
        }
    }

    @Test
    void language_that_only_root_can_read_is_said_to_be_missing() {
        try (var world = new SandboxWorld("azora.sandbox.python=/proc/1/exe")) {
            assertThat(world.here().languages().getFirst().available()).isFalse();
            assertThat(world.here().languages().getFirst().why()).isNotBlank();
        }
    }
}
