package world.azora.platform.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import world.azora.kernel.Secret;
import world.azora.platform.testing.TestDatabase;

final class ColumnCipherTest {
    private static final byte[] PLAIN = "JBSWY3DPEHPK3PXP".getBytes(UTF_8);
    private static final MasterKey ONE = new MasterKey(new Secret("one, and thirty-one letters more"));
    private static final MasterKey TWO = new MasterKey(new Secret("two, and thirty-one letters more"));

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void sealed_value_opens_again_also_in_another_process() {
        var sealed = process(ONE).cipher.seal(PLAIN, "totp/1");

        assertThat(process(ONE).cipher.open(sealed, "totp/1")).isEqualTo(PLAIN);
        assertThat(new String(sealed, UTF_8)).doesNotContain("JBSWY3DPEHPK3PXP");
        assertThat(sealed).hasSize(1 + 4 + 12 + PLAIN.length + 16).startsWith(1, 0, 0, 0, 1);
    }

    @Test
    void nothing_and_much_are_sealed_alike() {
        var cipher = process(ONE).cipher;

        for (var plain : List.of(new byte[0], new byte[1_000_000]))
            assertThat(cipher.open(cipher.seal(plain, "a"), "a")).isEqualTo(plain);
    }

    @Test
    void same_value_is_sealed_differently_each_time() {
        var cipher = process(ONE).cipher;

        var sealed = IntStream.range(0, 1000)
                .mapToObj(_ -> new String(cipher.seal(PLAIN, "a"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .distinct();

        assertThat(sealed).hasSize(1000);
    }

    @Test
    void value_that_was_moved_to_another_place_does_not_open() {
        var cipher = process(ONE).cipher;
        var sealed = cipher.seal(PLAIN, "totp/1");

        assertThatThrownBy(() -> cipher.open(sealed, "totp/2"))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining("totp/2");
    }

    @Test
    void every_altered_byte_and_every_cut_is_noticed() {
        var cipher = process(ONE).cipher;
        var sealed = cipher.seal(PLAIN, "a");

        for (var at = 0; at < sealed.length; at++) {
            var altered = sealed.clone();
            altered[at] ^= 1;
            var cut = java.util.Arrays.copyOf(sealed, at);
            assertThatThrownBy(() -> cipher.open(altered, "a")).isInstanceOf(CannotOpen.class);
            assertThatThrownBy(() -> cipher.open(cut, "a")).isInstanceOf(CannotOpen.class);
        }
    }

    @Test
    void processes_that_start_at_once_share_one_data_key() {
        var ids = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ -> process(ONE).cipher.seal(PLAIN, "a"))
                .toList();

        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM platform.data_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(ids)
                .allSatisfy(value ->
                        assertThat(process(ONE).cipher.open(value, "a")).isEqualTo(PLAIN));
    }

    @Test
    void after_a_rotation_the_new_key_seals_and_both_open_also_in_a_process_that_does_not_know_of_it() {
        var here = process(ONE);
        var elsewhere = process(ONE);
        var before = here.cipher.seal(PLAIN, "a");

        var id = here.keys.rotate();
        var after = here.cipher.seal(PLAIN, "a");

        assertThat(id).isEqualTo(2);
        assertThat(after).startsWith(1, 0, 0, 0, 2);
        assertThat(here.cipher.isCurrent(before)).isFalse();
        assertThat(here.cipher.isCurrent(after)).isTrue();
        assertThat(here.cipher.open(before, "a")).isEqualTo(PLAIN);
        assertThat(elsewhere.cipher.open(after, "a")).isEqualTo(PLAIN);
        assertThat(elsewhere.cipher.isCurrent(before)).isFalse();
    }

    @Test
    void wrong_master_key_stops_the_start_with_what_to_do() {
        process(ONE);

        assertThatThrownBy(() -> process(TWO)).isInstanceOf(CannotOpen.class).hasMessageContaining("AZORA_MASTER_KEY");
    }

    @Test
    void new_master_key_takes_over_while_the_one_before_still_opens() {
        var sealed = process(ONE).cipher.seal(PLAIN, "a");

        var between = process(TWO, ONE);
        assertThat(between.cipher.open(sealed, "a")).isEqualTo(PLAIN);
        assertThat(between.keys.stale()).isEqualTo(1);
        assertThat(between.keys.rewrap()).isEqualTo(1);

        assertThat(between.keys.stale()).isZero();
        assertThat(between.keys.rewrap()).isZero();
        assertThat(process(TWO).cipher.open(sealed, "a")).isEqualTo(PLAIN);
        assertThatThrownBy(() -> process(ONE)).isInstanceOf(CannotOpen.class);
    }

    @Test
    void rewrapping_that_is_killed_between_two_keys_leaves_everything_open() {
        var first = process(ONE);
        var sealed = first.cipher.seal(PLAIN, "a");
        first.keys.rotate();
        // As if the process had ended after the first of two keys.
        process(TWO, ONE).keys.rewrap();
        var store = new DataKeyStore(database.jdbc());
        var half = store.all().getFirst();
        process(ONE, TWO).keys.rewrap();
        database.jdbc()
                .sql("UPDATE platform.data_key SET wrapped = ? WHERE id = 1")
                .param(half.wrapped())
                .update();

        var again = process(TWO, ONE);

        assertThat(again.cipher.open(sealed, "a")).isEqualTo(PLAIN);
        assertThat(again.keys.stale()).isEqualTo(1);
        assertThat(again.keys.rewrap()).isEqualTo(1);
        assertThat(process(TWO).cipher.open(sealed, "a")).isEqualTo(PLAIN);
    }

    @Test
    void data_key_is_not_made_within_a_transaction() {
        assertThatThrownBy(() -> database.transactions().run(() -> process(ONE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void master_key_is_not_short_and_prints_as_stars() {
        assertThatThrownBy(() -> new MasterKey(new Secret("a".repeat(31))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new MasterKey(new Secret("a".repeat(32))))
                .asString()
                .contains("***")
                .doesNotContain("aa");
    }

    private record Running(DataKeys keys, ColumnCipher cipher) {}

    private Running process(MasterKey current, MasterKey... previous) {
        var keys = new DataKeys(
                new DataKeyStore(database.jdbc()), new MasterKeys(current, List.of(previous)), database.clock());
        keys.open();
        return new Running(keys, new ColumnCipher(keys));
    }
}
