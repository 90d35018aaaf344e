package world.azora.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import world.azora.kernel.Sha256;

final class FactsTest {
    @Test
    void text_is_as_documented() {
        var facts = Facts.of("refund").with("minor", 12).with("reason", "late");

        assertThat(facts.hash()).isEqualTo(Sha256.of("refund\nminor=2:12\nreason=4:late\n"));
    }

    @Test
    void value_that_looks_like_two_facts_is_one() {
        var one = Facts.of("refund").with("reason", "late\nby=3:abc");
        var two = Facts.of("refund").with("reason", "late").with("by", "abc");

        assertThat(one.hash()).isNotEqualTo(two.hash());
    }
}
