package world.azora.audit;

import org.springframework.web.service.annotation.HttpExchange;
import world.azora.platform.trace.TraceSource;

/** What the audit knows of an id: its findings and reports, and the transfers that led to them. */
@HttpExchange("/internal/audit/trace")
public interface AuditTrace extends TraceSource {}
