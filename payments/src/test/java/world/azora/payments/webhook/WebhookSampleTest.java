package world.azora.payments.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.kernel.Secret;

/** The sample that receivers are shown checks what we sign, and refuses what we did not. */
final class WebhookSampleTest {
    private static final Path GUIDE = Path.of("../docs/guides/webhooks.md");
    private static final Pattern PYTHON =
            Pattern.compile("^```python\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String BODY = "{\"type\":\"reward.paid\",\"note\":\"أحسنت\"}";
    private static final Secret SECRET = new Secret("whsec_new");
    private static final Secret BEFORE = new Secret("whsec_before");

    @TempDir
    private Path folder;

    @Test
    void signature_is_the_one_in_the_guide() {
        assertThat(Signature.of("{}", List.of(new Secret("whsec_sample")), Instant.ofEpochSecond(1_767_225_600)))
                .isEqualTo("t=1767225600,v1=" + sampleHex());
        assertThat(guide()).contains("t=1767225600,v1=" + sampleHex());
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            SECRET       | AGE_SECONDS | TAMPERED | GOOD
            whsec_new    |           0 | false    | true
            whsec_before |           0 | false    | true
            whsec_other  |           0 | false    | false
            whsec_new    |         290 | false    | true
            whsec_new    |         310 | false    | false
            whsec_new    |           0 | true     | false
            """)
    void sample_tells_ours_from_others(String secret, long ageSeconds, boolean tampered, boolean good)
            throws Exception {
        var header = Signature.of(BODY, List.of(SECRET, BEFORE), Instant.now().minusSeconds(ageSeconds));
        var body = tampered ? BODY.replace("reward", "regard") : BODY;
        var program = """
                %s
                import sys
                sys.exit(0 if is_from_azora(sys.argv[1], sys.stdin.buffer.read(), sys.argv[2]) else 3)
                """.formatted(sample());
        var file = Files.writeString(folder.resolve("sample.py"), program);

        var python = new ProcessBuilder("python3", file.toString(), secret, header)
                .redirectErrorStream(true)
                .start();
        python.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        python.getOutputStream().close();

        assertThat(python.waitFor(Duration.ofSeconds(20))).isTrue();
        var said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.exitValue()).as(said).isEqualTo(good ? 0 : 3);
    }

    private static String sampleHex() {
        var found = Pattern.compile("t=1767225600,v1=([0-9a-f]{64})").matcher(guide());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String sample() {
        var found = PYTHON.matcher(guide());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String guide() {
        try {
            return Files.readString(GUIDE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
