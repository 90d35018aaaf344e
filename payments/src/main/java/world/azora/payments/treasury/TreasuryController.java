package world.azora.payments.treasury;

import static org.springframework.http.HttpStatus.CREATED;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.kernel.RequestId;
import world.azora.learning.CourseId;
import world.azora.learning.LearningProblem;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;
import world.azora.payments.FundingId;
import world.azora.payments.PaymentsPermission;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.treasury.FundingOutcome.Funded;
import world.azora.payments.treasury.FundingOutcome.KeyReused;
import world.azora.payments.treasury.FundingOutcome.NotApproved;
import world.azora.payments.treasury.FundingOutcome.Proposed;
import world.azora.payments.treasury.FundingOutcome.Refused;
import world.azora.payments.treasury.FundingOutcome.UnknownCourse;
import world.azora.platform.web.Idempotent;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Owned;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/treasuries")
final class TreasuryController {
    private final Treasuries treasuries;

    TreasuryController(Treasuries treasuries) {
        this.treasuries = treasuries;
    }

    record Body(Amount amount, String reason) {}

    @Needs("payments.read")
    @GetMapping
    Page<Treasury> list(Actor actor, PageRequest page) {
        actor.mustHave(PaymentsPermission.READ_ALL);
        return treasuries.list(page);
    }

    @Owned
    @GetMapping("/{course}")
    Treasury get(Actor actor, @PathVariable CourseId course) {
        return treasuries.find(actor, course).orElseThrow(() -> new Refusal(LearningProblem.COURSE_UNKNOWN));
    }

    @Needs("payments.fund")
    @PostMapping("/{course}/funding")
    @Idempotent
    @ResponseStatus(CREATED)
    FundingView fund(
            Actor actor,
            @PathVariable CourseId course,
            @RequestHeader("Idempotency-Key") RequestId key,
            @RequestBody Body body) {
        actor.mustHave(PaymentsPermission.FUND);
        return switch (treasuries.fund(new FundingOrder(actor.id(), key, course, body.amount, body.reason))) {
            case Funded(FundingId id, TransferId transfer, Amount balance) ->
                new FundingView(id, FundingStatus.POSTED, transfer, balance);
            case Proposed(FundingId id, Amount balance) -> new FundingView(id, FundingStatus.PROPOSED, null, balance);
            case NotApproved() -> throw new Refusal(PaymentsProblem.FUNDING_NOT_APPROVED);
            case KeyReused() -> throw new Refusal(CommonProblem.IDEMPOTENCY_KEY_REUSED);
            case UnknownCourse() -> throw new Refusal(LearningProblem.COURSE_UNKNOWN);
            case Refused(TransferOutcome.Reason reason) ->
                throw new Refusal(PaymentsProblem.FUNDING_REFUSED, Map.of("reason", reason.name()));
        };
    }
}
