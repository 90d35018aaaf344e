package world.azora.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import world.azora.app.client.Answer;

@Command(name = "audit", description = "Import, test, report, sign and verify.", mixinStandardHelpOptions = true)
final class AuditCommand {
    AuditCommand() {}

    @Command(name = "list", description = "List engagements.", mixinStandardHelpOptions = true)
    int list(@Mixin Connected connected) {
        connected.print(
                connected.api().get("/api/v1/engagements?limit=200").expect(200).json(),
                "id",
                "name",
                "client",
                "periodStart",
                "periodEnd",
                "status");
        return ExitCode.OK;
    }

    @Command(
            name = "import",
            description =
                    "Take a journal in: the platform's own ledger, or with --csv a file; status 1 if lines are refused.",
            mixinStandardHelpOptions = true)
    int load(
            @Mixin Connected connected,
            @Parameters(paramLabel = "ENGAGEMENT_ID") String engagement,
            @Option(names = "--from", paramLabel = "DATE", defaultValue = "1970-01-01") String from,
            @Option(names = "--to", paramLabel = "DATE", defaultValue = "9999-12-31") String to,
            @Option(names = "--csv", paramLabel = "FILE") @Nullable Path csv,
            @Option(names = "--mapping", paramLabel = "JSON_FILE", description = "Which column is what.") @Nullable
                    Path mapping,
            @Option(names = "--dry-run", description = "Check and total, write nothing.") boolean dryRun)
            throws IOException {
        var path = "/api/v1/engagements/" + engagement + "/imports";
        var answer = csv == null || mapping == null
                ? connected.api().post(path + "/ledger", Map.of("from", from, "to", to))
                : upload(connected, path + "?dryRun=" + dryRun, csv, mapping);
        connected.out().println(answer.expect(200, 201).json().toPrettyString());
        return answer.json().path("accepted").asBoolean() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    @Command(
            name = "run",
            description = "Run the journal tests and the anomaly forest.",
            mixinStandardHelpOptions = true)
    int run(
            @Mixin Connected connected,
            @Parameters(paramLabel = "ENGAGEMENT_ID") String engagement,
            @Option(names = "--seed", paramLabel = "N", defaultValue = "1") long seed) {
        var path = "/api/v1/engagements/" + engagement + "/analyses";
        var id = connected.api().post(path, Map.of("seed", seed)).expect(202).at("/id");
        var done = Waiting.until(connected, "/api/v1/analyses/" + id, "DONE");
        if (connected.wantsJson()) connected.print(done.json());
        else {
            connected.out().println(id);
            Table.print(connected.out(), done.json().path("tests"), "code", "title", "hits");
        }
        return ExitCode.OK;
    }

    @Command(name = "report", description = "Render the report on an analysis.", mixinStandardHelpOptions = true)
    int report(
            @Mixin Connected connected,
            @Parameters(index = "0", paramLabel = "ENGAGEMENT_ID") String engagement,
            @Parameters(index = "1", paramLabel = "ANALYSIS_ID") String analysis,
            @Parameters(index = "2", paramLabel = "PDF_FILE") Path file,
            @Option(names = "--title", paramLabel = "TEXT", defaultValue = "Audit report") String title)
            throws IOException {
        var path = "/api/v1/engagements/" + engagement + "/reports";
        var body = Map.of("analysisId", analysis, "title", title);
        var id = connected.api().post(path, body).expect(202).at("/id");
        Waiting.until(connected, "/api/v1/reports/" + id, "RENDERED");
        download(connected, id, file);
        connected.out().println(id);
        return ExitCode.OK;
    }

    @Command(name = "sign", description = "Sign a report with the installation's key.", mixinStandardHelpOptions = true)
    int sign(
            @Mixin Connected connected,
            @Parameters(index = "0", paramLabel = "REPORT_ID") String report,
            @Parameters(index = "1", paramLabel = "PDF_FILE") Path file)
            throws IOException {
        connected
                .api()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/reports/" + report + "/signatures", Map.of("provider", "LOCAL", "signers", List.of()))
                .expect(200, 201);
        download(connected, report, file);
        return ExitCode.OK;
    }

    @Command(
            name = "verify",
            description = "Check the signature and the archived hash of a report; status 1 if they do not hold.",
            mixinStandardHelpOptions = true)
    int verify(@Mixin Connected connected, @Parameters(paramLabel = "REPORT_ID") String report) {
        var verified = connected
                .api()
                .get("/api/v1/reports/" + report + "/verification")
                .expect(200)
                .json();
        connected.out().println(verified.toPrettyString());
        return verified.path("valid").asBoolean() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private static void download(Connected connected, String report, Path file) throws IOException {
        Files.write(
                file,
                connected
                        .api()
                        .get("/api/v1/reports/" + report + "/document")
                        .expect(200)
                        .bytes());
        connected.err().println("Wrote " + file);
    }

    private static Answer upload(Connected connected, String path, Path csv, Path mapping) throws IOException {
        var boundary = "azora-" + UUID.randomUUID();
        var head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"mapping\"\r\n"
                        + "Content-Type: application/json\r\n\r\n" + Files.readString(mapping) + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"journal.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        var journal = Files.readAllBytes(csv);
        var body = new byte[head.length + journal.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(journal, 0, body, head.length, journal.length);
        System.arraycopy(tail, 0, body, head.length + journal.length, tail.length);
        return connected.api().post(path, "multipart/form-data; boundary=" + boundary, body);
    }
}
