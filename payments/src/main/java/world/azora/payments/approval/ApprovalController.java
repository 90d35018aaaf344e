package world.azora.payments.approval;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.payments.ApprovalId;
import world.azora.payments.IdText;
import world.azora.payments.PaymentsPermission;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.approval.ApprovalStore.Wanted;
import world.azora.payments.approval.DecideOutcome.Decided;
import world.azora.payments.approval.DecideOutcome.Late;
import world.azora.payments.approval.DecideOutcome.Own;
import world.azora.payments.approval.DecideOutcome.UnknownApproval;
import world.azora.platform.web.Idempotent;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/approvals")
final class ApprovalController {
    private final ApprovalDesk desk;
    private final ApprovalStore store;

    ApprovalController(ApprovalDesk desk, ApprovalStore store) {
        this.desk = desk;
        this.store = store;
    }

    record Approving(@Nullable String reason) {}

    record Refusing(String reason) {}

    @Needs("payments.read")
    @GetMapping
    Page<Approval> list(
            Actor actor,
            PageRequest page,
            @RequestParam @Nullable ApprovalStatus status,
            @RequestParam @Nullable String subject) {
        actor.mustHave(PaymentsPermission.READ_ALL);
        var before = IdText.after(ApprovalId.class, page).orElse(ApprovalStore.NEWEST);
        var rows = store.list(new Wanted(status, subject), before, page.rows());
        return page.page(rows, approval -> approval.id().toString());
    }

    @Needs("payments.read")
    @GetMapping("/{id}")
    Approval get(Actor actor, @PathVariable ApprovalId id) {
        actor.mustHave(PaymentsPermission.READ_ALL);
        return store.find(id).orElseThrow(() -> new Refusal(PaymentsProblem.APPROVAL_UNKNOWN));
    }

    @Needs("payments.approve")
    @PostMapping("/{id}/approval")
    @Idempotent
    Approval approve(Actor actor, @PathVariable ApprovalId id, @RequestBody Approving body) {
        actor.mustHave(PaymentsPermission.APPROVE);
        return answer(desk.decide(new Decision(id, actor.id(), true, body.reason)));
    }

    @Needs("payments.approve")
    @PostMapping("/{id}/refusal")
    @Idempotent
    Approval refuse(Actor actor, @PathVariable ApprovalId id, @RequestBody Refusing body) {
        actor.mustHave(PaymentsPermission.APPROVE);
        return answer(desk.decide(new Decision(id, actor.id(), false, body.reason)));
    }

    private static Approval answer(DecideOutcome outcome) {
        return switch (outcome) {
            case Decided(Approval approval) -> approval;
            case Own _ -> throw new Refusal(PaymentsProblem.APPROVAL_OWN);
            case Late(Approval approval) ->
                throw new Refusal(
                        PaymentsProblem.APPROVAL_DECIDED,
                        Map.of("status", approval.status().name()));
            case UnknownApproval _ -> throw new Refusal(PaymentsProblem.APPROVAL_UNKNOWN);
        };
    }
}
