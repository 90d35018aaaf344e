package world.azora.payments.payout;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({PayoutController.class, Payouts.class, PayoutLineStore.class})
public class PayoutFeature {}
