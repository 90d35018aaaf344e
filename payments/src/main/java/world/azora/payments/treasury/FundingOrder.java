package world.azora.payments.treasury;

import world.azora.kernel.Amount;
import world.azora.kernel.RequestId;
import world.azora.kernel.Text;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.payments.Tokens;

/** A treasurer's order to put tokens into a treasury. The request id is unique per treasurer, not world-wide. */
record FundingOrder(UserId by, RequestId request, CourseId course, Amount amount, String reason) {
    private static final int REASON_LENGTH_MAX = 500;

    FundingOrder {
        amount = Tokens.some(amount);
        reason = Text.line(reason, REASON_LENGTH_MAX);
    }
}
