package world.azora.edge.limit;

import io.github.bucket4j.BucketConfiguration;
import world.azora.kernel.Sha256;

/**
 * What a rule allows somebody.
 *
 * @param holder who: an address, a person, or an account at an address
 */
record Allowance(Rule rule, String holder) {
    /** Refilled at once and not by drops, so that a limit is exact. */
    BucketConfiguration bucket() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(rule.capacity()).refillIntervally(rule.capacity(), rule.period()))
                .build();
    }

    /** Its name where others could read it: neither addresses nor accounts. The size is in it, so that a new one counts. */
    Sha256 name() {
        return Sha256.of(rule.name() + " " + rule.capacity() + "/" + rule.period() + " " + holder);
    }
}
