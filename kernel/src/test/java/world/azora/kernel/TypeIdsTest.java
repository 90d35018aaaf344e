package world.azora.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypeIdsTest {
    /** The valid examples of the TypeID specification, with our prefix. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            UUID                                 | TEXT
            00000000-0000-0000-0000-000000000000 | usr_00000000000000000000000000
            00000000-0000-0000-0000-00000000000a | usr_0000000000000000000000000a
            00000000-0000-0000-0000-000000000020 | usr_00000000000000000000000010
            ffffffff-ffff-ffff-ffff-ffffffffffff | usr_7zzzzzzzzzzzzzzzzzzzzzzzzz
            01890a5d-ac96-774b-bcce-b302099a8057 | usr_01h455vb4pex5vsknk084sn02q
            """)
    void id_is_written_and_read_as_the_specification_says(UUID uuid, String text) {
        assertThat(new UserId(uuid)).hasToString(text);
        assertThat(TypeIds.parse(UserId.class, text)).isEqualTo(new UserId(uuid));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "usr",
                "usr_",
                "crs_01h455vb4pex5vsknk084sn02q",
                "usr_81h455vb4pex5vsknk084sn02q",
                "usr_01H455VB4PEX5VSKNK084SN02Q",
                "usr_01h455vb4pex5vsknk084sn02",
                "usr_01h455vb4pex5vsknk084sn02qq",
                "usr_01h455vb4pex5vsknk084sn0iq",
                "usr_01h455vb4pex5vsknk084sn02é",
                "usr-01h455vb4pex5vsknk084sn02q"
            })
    void anything_else_is_refused(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> TypeIds.parse(UserId.class, text))
                .matches(refusal -> refusal.problem() == CommonProblem.ID_MALFORMED);
    }

    @Test
    void new_id_carries_its_time_and_version() {
        var clock = Clock.fixed(Instant.parse("2026-11-20T10:00:00.123Z"), ZoneOffset.UTC);

        var id = new IdSource(clock, new Random(1)).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
    }
}
