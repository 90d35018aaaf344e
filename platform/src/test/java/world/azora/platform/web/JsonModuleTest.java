package world.azora.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.Amount;
import world.azora.kernel.RequestId;
import world.azora.kernel.Secret;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

/** What JSON must look like to become a record of ours. */
final class JsonModuleTest {
    private static final JsonMapper JSON = JsonModule.mapper();

    record Everything(
            String text,
            long number,
            boolean flag,
            List<String> list,
            Optional<String> optional,
            @Nullable String nullable,
            @Nullable Integer nullableNumber) {}

    record Ids(UserId user, Amount amount, RequestId request, Sha256 hash, Map<UserId, Long> byUser) {}

    record Hidden(Secret secret) {}

    @Test
    void what_may_be_absent_may_be_absent() {
        var read = JSON.readValue("{\"text\":\"a\",\"number\":1,\"flag\":true,\"list\":[]}", Everything.class);

        assertThat(read).isEqualTo(new Everything("a", 1, true, List.of(), Optional.empty(), null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null 7",
                "{\"number\":1,\"flag\":true,\"list\":[]}",
                "{\"text\":null,\"number\":1,\"flag\":true,\"list\":[]}",
                "{\"text\":7,\"number\":1,\"flag\":true,\"list\":[]}",
                "{\"text\":true,\"number\":1,\"flag\":true,\"list\":[]}",
                "{\"text\":\"a\",\"flag\":true,\"list\":[]}",
                "{\"text\":\"a\",\"number\":null,\"flag\":true,\"list\":[]}",
                "{\"text\":\"a\",\"number\":\"1\",\"flag\":true,\"list\":[]}",
                "{\"text\":\"a\",\"number\":1.5,\"flag\":true,\"list\":[]}",
                "{\"text\":\"a\",\"number\":1,\"flag\":\"true\",\"list\":[]}",
                "{\"text\":\"a\",\"number\":1,\"flag\":1,\"list\":[]}",
                "{\"text\":\"a\",\"number\":1,\"flag\":true,\"list\":null}",
                "{\"text\":\"a\",\"number\":1,\"flag\":true,\"list\":\"b\"}",
                "{\"text\":\"a\",\"number\":1,\"flag\":true,\"list\":[],\"more\":1}",
                "{\"text\":\"a\",\"text\":\"b\",\"number\":1,\"flag\":true,\"list\":[]}",
                "{\"text\":\"a\",\"number\":1,\"flag\":true,\"list\":[]} {}",
            })
    void anything_else_is_refused(String text) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> JSON.readValue(text, Everything.class));
    }

    @Test
    void ids_amounts_and_hashes_are_written_as_they_are_read() {
        var user = new UserId(new UUID(1, 2));
        var ids = new Ids(user, new Amount(25, "AZR"), new RequestId("k"), Sha256.of("x"), Map.of(user, 7L));

        var text = JSON.writeValueAsString(ids);

        assertThat(text).contains("\"user\":\"" + user + "\"", "\"request\":\"k\"", "\"minor\":25");
        assertThat(JSON.readValue(text, Ids.class)).isEqualTo(ids);
    }

    @Test
    void secret_is_never_written() {
        assertThat(JSON.writeValueAsString(new Hidden(new Secret("s3cret")))).isEqualTo("{\"secret\":\"***\"}");
    }
}
