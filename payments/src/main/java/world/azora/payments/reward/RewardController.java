package world.azora.payments.reward;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.payments.IdText;
import world.azora.payments.PaymentsPermission;
import world.azora.payments.RewardId;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
final class RewardController {
    private final RewardStore store;

    RewardController(RewardStore store) {
        this.store = store;
    }

    @AnySession
    @GetMapping("/api/v1/rewards")
    Page<RewardView> list(Actor actor, PageRequest page, @RequestParam(defaultValue = "false") boolean all) {
        if (all) actor.mustHave(PaymentsPermission.READ_ALL);
        var before = IdText.after(RewardId.class, page).orElse(RewardStore.NEWEST);
        List<Reward> rows = all ? store.all(before, page.rows()) : store.ofLearner(actor.id(), before, page.rows());
        return page.page(
                rows.stream().map(RewardView::of).toList(), view -> view.id().toString());
    }
}
