package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceFragment;
import world.azora.platform.trace.TraceNode;

final class TransferTraceTest {
    private final Books books = new Books();
    private final LedgerTrace trace = Books.bean(LedgerTrace.class);

    @ParameterizedTest
    @CsvSource({
        "reward, paid",
        "payment.capture, captured",
        "payment.refund, refunded",
        "treasury.funding, caused",
    })
    void transfer_is_found_by_its_id_and_by_its_cause(String code, String kind) {
        var plain = books.transfer(
                books.openOverdrawable("issuance", AccountKind.EQUITY), books.open("wallet", AccountKind.LIABILITY), 5);
        var transfer = new Transfer(
                plain.ledger(), plain.id(), plain.debit(), plain.credit(), plain.amount(), code, plain.cause());
        books.move(transfer.debit(), transfer.credit(), 1);
        var posted = ((Posted) books.ledger.transfer(transfer)).posted();

        var expected = new TraceFragment(
                List.of(new TraceNode(
                        "transfer", transfer.id().toString(), posted.hash(), posted.postedAt(), true, code + " 5 AZR")),
                List.of(new TraceEdge(transfer.cause(), transfer.id().toString(), kind)));

        assertThat(trace.around(transfer.id().toString())).isEqualTo(expected);
        assertThat(trace.around(transfer.cause())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "txn_", "txn_01h455vb4pex5vsknk084sn02q", "sub_01h455vb4pex5vsknk084sn02q", "a\0b", "é"})
    void unknown_id_leads_nowhere(String id) {
        assertThat(trace.around(id)).isEqualTo(TraceFragment.EMPTY);
    }

    @Test
    void refused_transfer_is_in_no_trace() {
        var transfer =
                books.transfer(books.open("a", AccountKind.LIABILITY), books.open("b", AccountKind.LIABILITY), 5);
        books.ledger.transfer(transfer);

        assertThat(trace.around(transfer.id().toString())).isEqualTo(TraceFragment.EMPTY);
    }

    @Test
    void hold_leads_to_its_capture_and_that_to_its_reversal() {
        var issuance = books.openOverdrawable("issuance", AccountKind.EQUITY);
        var wallet = books.open("wallet", AccountKind.LIABILITY);
        var hold = books.transfer(issuance, wallet, 5).held(Instant.parse("2999-01-01T00:00:00Z"));
        var capture = hold.capture(Books.newId(), Books.azr(3));
        var reversal = capture.reversal(Books.newId(), "by-hand");
        for (var transfer : List.of(hold, capture, reversal)) books.ledger.transfer(transfer);

        var aroundHold = trace.around(hold.id().toString());
        var aroundCapture = trace.around(capture.id().toString());
        var aroundCause = trace.around(hold.cause());

        assertThat(aroundHold.edges())
                .containsExactly(
                        edge(hold.cause(), hold, "held"), edge(hold.id().toString(), capture, "captured"));
        assertThat(aroundCapture.edges())
                .containsExactly(
                        edge(hold.cause(), hold, "held"),
                        edge(hold.id().toString(), capture, "captured"),
                        edge(capture.id().toString(), reversal, "reversed"));
        assertThat(aroundCapture.nodes()).allMatch(TraceNode::verified).hasSize(3);
        assertThat(aroundCause.edges()).isEqualTo(aroundHold.edges());
    }

    @ParameterizedTest
    @CsvSource({"VOID, voided, 2999-01-01T00:00:00Z", "EXPIRE, expired, 2020-01-01T00:00:00Z"})
    void hold_that_was_freed_says_how(Step step, String kind, Instant until) {
        var hold = books.transfer(
                        books.openOverdrawable("issuance", AccountKind.EQUITY),
                        books.open("wallet", AccountKind.LIABILITY),
                        5)
                .held(until);
        var freed = hold.release(Books.newId(), step);
        books.ledger.transfer(hold);
        books.ledger.transfer(freed);

        assertThat(trace.around(freed.id().toString()).edges())
                .contains(edge(hold.id().toString(), freed, kind));
    }

    private static TraceEdge edge(String from, Transfer to, String kind) {
        return new TraceEdge(from, to.id().toString(), kind);
    }
}
