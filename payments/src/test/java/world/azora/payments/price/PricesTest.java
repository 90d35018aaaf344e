package world.azora.payments.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static world.azora.payments.World.atOnce;
import static world.azora.payments.World.azr;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Problem;
import world.azora.kernel.Refusal;
import world.azora.learning.Admission;
import world.azora.learning.CourseId;
import world.azora.learning.CourseSummary;
import world.azora.payments.World;
import world.azora.platform.web.EntityVersion;

final class PricesTest {
    @RegisterExtension
    static final World WORLD = new World();

    private final CoursePrices prices = WORLD.bean(CoursePrices.class);
    private final CourseSummary course = WORLD.course();

    @Test
    void price_closes_a_course_and_taking_it_away_opens_it() {
        set(Actor.SYSTEM, course.id(), azr(100));
        assertThat(admission()).isEqualTo(Admission.BY_ADMISSION);
        assertThat(prices.of(course.id())).isEqualTo(azr(100));

        set(Actor.SYSTEM, course.id(), azr(0));
        assertThat(admission()).isEqualTo(Admission.OPEN);
        assertThat(prices.get(course.id()).price().amount()).isEqualTo(azr(0));
    }

    @Test
    void course_that_never_had_a_price_keeps_the_admission_of_its_author() {
        WORLD.catalogue.setAdmission(course.id(), Admission.BY_ADMISSION);

        set(Actor.SYSTEM, course.id(), azr(0));

        assertThat(admission()).isEqualTo(Admission.BY_ADMISSION);
    }

    @Test
    void last_of_many_prices_at_once_decides_who_gets_in() {
        atOnce(20, number -> {
            try {
                return set(Actor.SYSTEM, course.id(), azr(number % 2)).version();
            } catch (Refusal overtaken) {
                assertThat(overtaken.problem()).isEqualTo(CommonProblem.VERSION_CHANGED);
                return 0L;
            }
        });
        WORLD.jobs.run(1);

        var last = prices.get(course.id());
        assertThat(admission()).isEqualTo(last.price().admission());
    }

    @Test
    void job_that_comes_late_applies_the_price_of_its_own_moment() {
        set(Actor.SYSTEM, course.id(), azr(100));
        set(Actor.SYSTEM, course.id(), azr(0));
        WORLD.catalogue.setAdmission(course.id(), Admission.BY_ADMISSION);

        WORLD.jobs.run(2);

        assertThat(admission()).isEqualTo(Admission.OPEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ROLE      | AUTHOR | PUBLISHED | MINOR         | ASSET | PROBLEM
            EDUCATOR  | true   | true      |           100 | AZR   |
            EDUCATOR  | true   | false     |           100 | AZR   |
            EDUCATOR  | false  | true      |           100 | AZR   | NOT_ALLOWED
            EDUCATOR  | false  | false     |           100 | AZR   | COURSE_UNKNOWN
            TREASURER | false  | true      |           100 | AZR   |
            ADMIN     | false  | false     |           100 | AZR   |
            LEARNER   | true   | true      |           100 | AZR   | NOT_ALLOWED
            AUDITOR   | false  | true      |           100 | AZR   | NOT_ALLOWED
            OPERATOR  | false  | true      |           100 | AZR   | NOT_ALLOWED
            TREASURER | false  | true      |           100 | EUR   | ASSET_NOT_TOKEN
            TREASURER | false  | true      | 9000000000000 | AZR   |
            TREASURER | false  | true      | 9000000000001 | AZR   | AMOUNT_TOO_LARGE
            """)
    void who_may_set_which_price(
            PersonRole role, boolean author, boolean published, long minor, String asset, @Nullable String problem) {
        var actor = WORLD.actor(role);
        var wanted = WORLD.catalogue.addCourse("Course", author ? actor.id() : WORLD.person(), published);
        var amount = new Amount(minor, asset);

        if (problem == null) {
            assertThat(set(actor, wanted.id(), amount).price().amount()).isEqualTo(amount);
            return;
        }
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> prices.set(actor, wanted.id(), amount, null))
                .withMessage(problem);
        assertThat(prices.of(wanted.id()).isZero()).isTrue();
    }

    @Test
    void who_saw_another_price_does_not_set_one() {
        var first = prices.set(Actor.SYSTEM, course.id(), azr(100), null);
        var seen = new EntityVersion(first.version()).etag();

        assertThat(refusal(200, null)).isEqualTo(CommonProblem.PRECONDITION_MISSING);
        assertThat(refusal(200, "\"0\"")).isEqualTo(CommonProblem.VERSION_CHANGED);
        assertThat(refusal(200, "*")).isEqualTo(CommonProblem.VERSION_CHANGED);
        assertThat(prices.set(Actor.SYSTEM, course.id(), azr(200), seen).version())
                .isEqualTo(2);
        assertThat(refusal(300, seen)).isEqualTo(CommonProblem.VERSION_CHANGED);
        assertThat(prices.set(Actor.SYSTEM, course.id(), azr(200), seen).version())
                .as("the same again")
                .isEqualTo(2);
    }

    private Problem refusal(long minor, @Nullable String seen) {
        try {
            prices.set(Actor.SYSTEM, course.id(), azr(minor), seen);
        } catch (Refusal refusal) {
            return refusal.problem();
        }
        throw new AssertionError("Nothing stood against it.");
    }

    private PriceStore.Stored set(Actor actor, CourseId id, Amount amount) {
        var seen = new EntityVersion(prices.get(id).version());
        return prices.set(actor, id, amount, seen.etag());
    }

    private Admission admission() {
        return WORLD.catalogue.course(course.id()).orElseThrow().admission();
    }
}
