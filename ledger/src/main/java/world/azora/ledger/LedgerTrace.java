package world.azora.ledger;

import org.springframework.web.service.annotation.HttpExchange;
import world.azora.platform.trace.TraceSource;

/** What the ledger contributes to traces: transfers, and the edges to them from what caused them. */
@HttpExchange("/internal/ledger/trace")
public interface LedgerTrace extends TraceSource {}
