package world.azora.payments.reward;

import java.time.Instant;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.payments.Facts;
import world.azora.payments.RewardId;

/** Why a reward is owed: to whom, under which terms, upon what proof. It never changes. */
record Earning(RewardId id, UserId learner, Terms terms, Proof proof, Instant at) {
    Sha256 hash() {
        return Facts.of("reward")
                .with("id", id)
                .with("learner", learner)
                .with("rule", terms.rule())
                .with("exercise", terms.exercise())
                .with("course", terms.course())
                .with("title", terms.title())
                .with("minor", terms.amount().minor())
                .with("asset", terms.amount().asset())
                .with("grade", proof.grade())
                .with("submission", proof.submission())
                .with("run", proof.run())
                .with("passedAt", proof.passedAt())
                .with("at", at)
                .hash();
    }
}
