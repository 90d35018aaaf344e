package world.azora.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import world.azora.kernel.Refusal;

/** What can happen that other systems are told of. The code is what they see, and never changes. */
public enum EventType {
    PAYMENT_CAPTURED("payment.captured"),
    PAYMENT_REFUNDED("payment.refunded"),
    PAYMENT_VOIDED("payment.voided"),
    REWARD_PAID("reward.paid"),
    TREASURY_FUNDED("treasury.funded"),
    APPROVAL_NEEDED("approval.needed"),
    /** The nightly verification found a ledger whose chain or balances do not agree. */
    LEDGER_BROKEN("ledger.broken"),
    /** Sent to one webhook when somebody asks for it. */
    WEBHOOK_TEST("webhook.test");

    private final String code;

    EventType(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** Refuses with {@link PaymentsProblem#EVENT_TYPE_UNKNOWN} what is no code. */
    @JsonCreator
    public static EventType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(PaymentsProblem.EVENT_TYPE_UNKNOWN));
    }
}
