package world.azora.payments;

import org.springframework.web.service.annotation.HttpExchange;
import world.azora.platform.trace.TraceSource;

/** What payments contributes to traces: rewards, payments and refunds, between the grades and the transfers. */
@HttpExchange("/internal/payments/trace")
public interface PaymentsTrace extends TraceSource {}
