package world.azora.payments.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.World.azr;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;
import world.azora.learning.CourseSummary;
import world.azora.payments.World;
import world.azora.payments.approval.Deciding;
import world.azora.payments.treasury.FundingOutcome.Funded;
import world.azora.payments.treasury.FundingOutcome.NotApproved;
import world.azora.payments.treasury.FundingOutcome.Proposed;

/** Fundings of more than 100 need a second person. */
final class ApprovedFundingsTest {
    @RegisterExtension
    static final World WORLD = new World(Map.of("azora.payments.approval-above", "100"));

    private final UserId treasurer = WORLD.person();
    private final UserId second = WORLD.person();
    private final CourseSummary course = WORLD.course();

    @Test
    void funding_of_the_limit_goes_through_and_one_above_waits_until_somebody_else_agrees() {
        assertThat(fund("small", 100)).isInstanceOf(Funded.class);
        var waiting = (Proposed) fund("large", 101);
        WORLD.jobs.run(2);
        assertThat(WORLD.treasury(course.id())).isEqualTo(100);
        assertThat(fund("large", 101)).isEqualTo(waiting);

        assertThat(Deciding.approve(WORLD, waiting.funding().toString(), treasurer))
                .isEqualTo("Own");
        assertThat(Deciding.approve(WORLD, waiting.funding().toString(), second))
                .isEqualTo("Decided");
        WORLD.jobs.run(2);

        assertThat(WORLD.treasury(course.id())).isEqualTo(201);
        assertThat(fund("large", 101)).isInstanceOf(Funded.class);
        assertThat(WORLD.treasury(course.id())).isEqualTo(201);
    }

    @Test
    void funding_that_was_refused_never_moves() {
        var waiting = (Proposed) fund("large", 101);

        Deciding.refuse(WORLD, waiting.funding().toString(), second);
        WORLD.jobs.run(2);

        assertThat(fund("large", 101)).isInstanceOf(NotApproved.class);
        WORLD.bean(Fundings.class).settle(waiting.funding());
        assertThat(WORLD.treasury(course.id())).isZero();
    }

    private FundingOutcome fund(String key, long minor) {
        var order = new FundingOrder(treasurer, new RequestId(key), course.id(), azr(minor), "Autumn term");
        return WORLD.bean(Treasuries.class).fund(order);
    }
}
