package world.azora.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a reader of PDF that is not ours says of a document. */
public final class Poppler {
    private static final int PATIENCE_SECONDS = 60;

    private Poppler() {}

    public static String text(byte[] pdf) throws IOException, InterruptedException {
        return run("pdftotext", pdf, "-").replaceAll("\\s+", " ");
    }

    public static String run(String tool, byte[] pdf, String... more) throws IOException, InterruptedException {
        var file = Files.createTempFile("azora-document", ".pdf");
        try {
            Files.write(file, pdf);
            var command = new ArrayList<>(List.of(tool, file.toString()));
            command.addAll(List.of(more));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return output;
        } finally {
            Files.delete(file);
        }
    }
}
