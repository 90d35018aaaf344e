package world.azora.payments.reward;

import java.util.Optional;
import world.azora.learning.GradeId;
import world.azora.learning.SubmissionId;
import world.azora.ledger.TransferId;
import world.azora.payments.IdText;

/** An id of something that a reward may refer to; which kind it is, its text says. */
record Reference(String text) {
    Optional<GradeId> grade() {
        return IdText.read(GradeId.class, text);
    }

    Optional<SubmissionId> submission() {
        return IdText.read(SubmissionId.class, text);
    }

    Optional<TransferId> transfer() {
        return IdText.read(TransferId.class, text);
    }
}
