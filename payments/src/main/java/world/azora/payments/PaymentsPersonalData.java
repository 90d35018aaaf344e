package world.azora.payments;

import org.springframework.web.service.annotation.HttpExchange;
import world.azora.platform.privacy.PersonalData;

/** What payments keeps about a person: rewards, purchases, and the wallet in the ledger. */
@HttpExchange("/internal/payments/personal-data")
public interface PaymentsPersonalData extends PersonalData {}
