package world.azora.audit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.kernel.Sha256;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceFragment;
import world.azora.platform.trace.TraceNode;
import world.azora.platform.trace.TraceSource;

/** Which traces are whole. */
final class WalkerTest {
    private static final String TRANSFER = "txn_01h455vb4pex5vsknk084sn02q";

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            CAUSE                          | VERIFIED | WHOLE
            usr_01h455vb4pex5vsknk084sn02q | true     | true
            fun_01h455vb4pex5vsknk084sn02q | true     | true
            by-hand                        | true     | true
            usr_                           | true     | true
            usr_01h455vb4pex5vsknk084sn02q | false    | false
            by-hand                        | false    | false
            rwd_01h455vb4pex5vsknk084sn02q | true     | false
            txn_01h455vb4pex5vsknk084sn02r | true     | false
            """)
    void transfer_of_this_cause_alone(String cause, boolean verified, boolean whole) {
        var node = new TraceNode("transfer", TRANSFER, Sha256.of("x"), Instant.EPOCH, verified, "gift 5 AZR");
        var fragment = new TraceFragment(List.of(node), List.of(new TraceEdge(cause, TRANSFER, "caused")));
        TraceSource ledger = id -> id.equals(TRANSFER) ? fragment : TraceFragment.EMPTY;

        var trace = new Walker(List.of(ledger)).walk(TRANSFER).orElseThrow();

        assertThat(trace.whole()).isEqualTo(whole);
        assertThat(trace.nodes()).containsExactly(node);
        assertThat(trace.edges()).containsExactly(new TraceEdge(cause, TRANSFER, "caused"));
    }
}
