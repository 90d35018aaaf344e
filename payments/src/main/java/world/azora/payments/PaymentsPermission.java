package world.azora.payments;

import static world.azora.kernel.PersonRole.ADMIN;
import static world.azora.kernel.PersonRole.AUDITOR;
import static world.azora.kernel.PersonRole.EDUCATOR;
import static world.azora.kernel.PersonRole.TREASURER;

import java.util.Set;
import world.azora.kernel.Permission;
import world.azora.kernel.PersonRole;

/** What not everybody may do in payments. */
public enum PaymentsPermission implements Permission {
    /** Say what courses of one's own pay and cost. */
    SET_TERMS("payments.terms"),
    /** Say it of everybody's courses. */
    SET_ANY_TERMS("payments.terms.any"),
    /** Put what exercises pay in force, and compensations upon changed grades, as the second person. */
    APPROVE_REWARDS("payments.rewards.approve"),
    FUND("payments.fund"),
    REFUND("payments.refund"),
    /** Capture, void and settle payments that were authorised. */
    CAPTURE("payments.capture"),
    /** Be the second person who agrees to large amounts, or does not. */
    APPROVE("payments.approve"),
    /** Compare the provider's files with the books. */
    RECONCILE("payments.reconcile"),
    /** Say which other systems are told of what happens, and see what became of it. */
    WEBHOOKS("payments.webhooks"),
    /** See everybody's rewards and payments, and all treasuries. */
    READ_ALL("payments.read");

    private final String code;

    PaymentsPermission(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<PersonRole> heldBy() {
        return switch (this) {
            case SET_TERMS -> Set.of(EDUCATOR, TREASURER, ADMIN);
            case SET_ANY_TERMS, APPROVE_REWARDS, FUND, REFUND, CAPTURE, APPROVE, RECONCILE, WEBHOOKS ->
                Set.of(TREASURER, ADMIN);
            case READ_ALL -> Set.of(TREASURER, AUDITOR, ADMIN);
        };
    }
}
