package world.azora.audit.trace;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import world.azora.audit.AuditPermission;
import world.azora.kernel.Actor;
import world.azora.kernel.TypeIds;
import world.azora.ledger.Account;
import world.azora.ledger.Ledger;
import world.azora.ledger.TransferId;
import world.azora.platform.trace.TraceNode;

/**
 * Who may see a trace. Auditors, treasurers and administrators see any. Everybody else sees a trace in which money went
 * into or out of their own wallet, and in no transfer of it anybody else's; the auditors' part of it is left out.
 */
final class TraceGuard {
    private static final Set<String> OF_AUDITORS = Set.of("finding", "report");
    private static final String TRANSFER = "transfer";
    private static final String WALLET = "wallet:";

    private final Ledger ledger;

    TraceGuard(Ledger ledger) {
        this.ledger = ledger;
    }

    boolean maySeeAll(Actor actor) {
        return actor.may(AuditPermission.TRACE);
    }

    boolean owns(Actor actor, Trace trace) {
        var transfers = trace.nodes().stream()
                .filter(node -> node.type().equals(TRANSFER))
                .map(this::wallets)
                .toList();
        var own = WALLET + actor.id();
        // What was set aside for somebody moves within the books of a course, and touches no wallet.
        return transfers.stream().anyMatch(wallets -> wallets.contains(own))
                && transfers.stream().allMatch(wallets -> wallets.isEmpty() || wallets.contains(own));
    }

    Trace forOwner(Trace trace) {
        var nodes = trace.nodes().stream()
                .filter(node -> !OF_AUDITORS.contains(node.type()))
                .toList();
        var ids = nodes.stream().map(TraceNode::id).collect(Collectors.toSet());
        var edges = trace.edges().stream()
                .filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to()))
                .toList();
        return new Trace(trace.root(), nodes, edges, trace.whole());
    }

    private Set<String> wallets(TraceNode node) {
        return ledger
                .find(TypeIds.parse(TransferId.class, node.id()))
                .map(posted ->
                        List.of(posted.transfer().debit(), posted.transfer().credit()))
                .orElse(List.of())
                .stream()
                .flatMap(account -> ledger.account(account).stream())
                .map(Account::name)
                .filter(name -> name.startsWith(WALLET))
                .collect(Collectors.toSet());
    }
}
