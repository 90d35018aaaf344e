package world.azora.payments.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.World.atOnce;
import static world.azora.payments.World.azr;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import world.azora.kernel.Actor;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.CourseSummary;
import world.azora.payments.Death;
import world.azora.payments.World;
import world.azora.payments.treasury.FundingOutcome.Funded;
import world.azora.payments.treasury.FundingOutcome.KeyReused;
import world.azora.payments.treasury.FundingOutcome.UnknownCourse;
import world.azora.platform.web.PageRequest;

/** Putting tokens into treasuries, once per order. */
final class FundingsTest {
    @RegisterExtension
    static final World WORLD = new World();

    private final UserId treasurer = WORLD.person();
    private final CourseSummary course = WORLD.course();
    private final Treasuries treasuries = WORLD.bean(Treasuries.class);

    enum Step {
        WRITING,
        BEFORE_THE_LEDGER,
        AFTER_THE_LEDGER,
        NOTING
    }

    @Test
    void treasury_shows_what_came_and_what_went() {
        fund("one", 100);
        fund("two", 50);
        WORLD.jobs.run(2);

        var treasury = treasuries.find(Actor.SYSTEM, course.id()).orElseThrow();
        assertThat(treasury.title()).isEqualTo(course.title());
        assertThat(treasury.funded()).isEqualTo(azr(150));
        assertThat(treasury.paid()).isEqualTo(azr(0));
        assertThat(treasury.balance()).isEqualTo(azr(150));
        var listed = treasuries.list(new PageRequest(200, null)).items();
        assertThat(listed).contains(treasury);
    }

    @Test
    void order_that_comes_again_funds_once() {
        var outcomes = atOnce(20, _ -> fund("key", 100));
        WORLD.jobs.run(2);

        assertThat(outcomes).allMatch(Funded.class::isInstance);
        assertThat(WORLD.treasury(course.id())).isEqualTo(100);
        assertThat(fund("key", 101)).isInstanceOf(KeyReused.class);
    }

    @Test
    void course_that_nobody_knows_has_no_treasury() {
        var unknown = new CourseId(WORLD.ids.next());

        var outcome = treasuries.fund(new FundingOrder(treasurer, new RequestId("k"), unknown, azr(1), "because"));

        assertThat(outcome).isInstanceOf(UnknownCourse.class);
        assertThat(treasuries.find(Actor.SYSTEM, unknown)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void death_at_any_step_is_mended_by_the_job(Step step) {
        switch (step) {
            case WRITING -> WORLD.jobs.failNextSend(Death.now());
            case BEFORE_THE_LEDGER -> WORLD.ledger.beforeNextTransfer(Death.now());
            case AFTER_THE_LEDGER -> WORLD.ledger.afterNextTransfer(Death.now());
            case NOTING -> WORLD.withinNextNote(Death.now());
        }

        try {
            fund("key", 100);
        } catch (Death _) {
            WORLD.jobs.run(2);
        }

        assertThat(WORLD.treasury(course.id())).isEqualTo(step == Step.WRITING ? 0 : 100);
        assertThat(fund("key", 100)).isInstanceOf(Funded.class);
        WORLD.jobs.run(2);
        assertThat(WORLD.treasury(course.id())).isEqualTo(100);
    }

    private FundingOutcome fund(String key, long minor) {
        return treasuries.fund(new FundingOrder(treasurer, new RequestId(key), course.id(), azr(minor), "Autumn term"));
    }
}
