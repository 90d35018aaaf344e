package world.azora.payments.reconciliation;

import static org.springframework.http.HttpStatus.CREATED;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.payments.IdText;
import world.azora.payments.PaymentsPermission;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.ProviderSettings;
import world.azora.payments.ReconciliationId;
import world.azora.payments.reconciliation.ItemStore.Wanted;
import world.azora.platform.web.Idempotent;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/reconciliations")
final class ReconciliationController {
    private final Reconciliations reconciliations;
    private final ReconciliationStore store;
    private final ItemStore items;
    private final ProviderSettings settings;

    ReconciliationController(
            Reconciliations reconciliations, ReconciliationStore store, ItemStore items, ProviderSettings settings) {
        this.reconciliations = reconciliations;
        this.store = store;
        this.items = items;
        this.settings = settings;
    }

    record Resolving(String note) {}

    @Needs("payments.reconcile")
    @PostMapping(consumes = "text/csv")
    @Idempotent
    @ResponseStatus(CREATED)
    ReconciliationView take(Actor actor, @RequestBody byte[] file) {
        actor.mustHave(PaymentsPermission.RECONCILE);
        return view(reconciliations.take(SettlementFile.read(file, settings.currency()), actor.id()));
    }

    @Needs("payments.read")
    @GetMapping
    Page<ReconciliationView> list(Actor actor, PageRequest page) {
        actor.mustHave(PaymentsPermission.READ_ALL);
        var before = IdText.after(ReconciliationId.class, page).orElse(ReconciliationStore.NEWEST);
        var rows = store.list(before, page.rows()).stream().map(this::view).toList();
        return page.page(rows, view -> view.id().toString());
    }

    @Needs("payments.read")
    @GetMapping("/{id}")
    ReconciliationView get(Actor actor, @PathVariable ReconciliationId id) {
        actor.mustHave(PaymentsPermission.READ_ALL);
        return view(found(id));
    }

    @Needs("payments.read")
    @GetMapping("/{id}/items")
    Page<Item> items(
            Actor actor,
            PageRequest page,
            @PathVariable ReconciliationId id,
            @RequestParam @Nullable ItemStatus status) {
        actor.mustHave(PaymentsPermission.READ_ALL);
        found(id);
        var after = page.after().map(ReconciliationController::number).orElse(0);
        return page.page(items.list(new Wanted(id, after, status), page.rows()), item -> "" + item.number());
    }

    @Needs("payments.reconcile")
    @PostMapping("/{id}/items/{number}/resolution")
    @Idempotent
    Item resolve(
            Actor actor, @PathVariable ReconciliationId id, @PathVariable int number, @RequestBody Resolving body) {
        actor.mustHave(PaymentsPermission.RECONCILE);
        var resolution = new Resolution(id, number, body.note, actor.id());
        if (items.find(id, number).isEmpty()) throw new Refusal(PaymentsProblem.RECONCILIATION_UNKNOWN);
        return reconciliations.resolve(resolution).orElseThrow(() -> new Refusal(PaymentsProblem.ITEM_RESOLVED));
    }

    private Reconciliation found(ReconciliationId id) {
        return store.find(id).orElseThrow(() -> new Refusal(PaymentsProblem.RECONCILIATION_UNKNOWN));
    }

    private ReconciliationView view(Reconciliation done) {
        return ReconciliationView.of(done, store.counts(done.id()));
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) throw new Refusal(CommonProblem.CURSOR_MALFORMED);
        return Integer.parseInt(text);
    }
}
