package world.azora.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(name = "payouts", description = "What was paid to learners.", mixinStandardHelpOptions = true)
final class PayoutsCommand {
    PayoutsCommand() {}

    @Command(
            name = "export",
            description = "Each pay-out of a period as CSV, held against the ledger; status 1 if anything differs.",
            mixinStandardHelpOptions = true)
    int export(
            @Mixin Connected connected,
            @Option(names = "--from", required = true, description = "First day, such as 2026-01-01.") LocalDate from,
            @Option(names = "--to", required = true, description = "Last day, included.") LocalDate to,
            @Option(names = "--person", description = "Only this person's, by id.") Optional<String> person,
            @Option(names = "--out", description = "File to write; without it, standard output.") Optional<Path> out)
            throws IOException {
        var path = "/api/v1/payouts?from=" + from + "&to=" + to
                + person.map(id -> "&person=" + id).orElse("");
        var api = connected.api();
        var csv = api.with("Accept", "text/csv").get(path).expect(200);
        if (out.isPresent()) Files.write(out.get(), csv.bytes());
        else connected.out().print(new String(csv.bytes(), StandardCharsets.UTF_8));
        connected.out().flush();
        return csv.text().stripTrailing().endsWith(",true") ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    @Command(
            name = "certificate",
            description =
                    "Certificate of what was paid to a person and by them, as PDF, held against the ledger twice.",
            mixinStandardHelpOptions = true)
    int certificate(
            @Mixin Connected connected,
            @Option(names = "--from", required = true, description = "First day, such as 2026-01-01.") LocalDate from,
            @Option(names = "--to", required = true, description = "Last day, included.") LocalDate to,
            @Option(names = "--person", required = true, description = "Whose, by id.") String person,
            @Option(names = "--lang", defaultValue = "en", description = "en or ar.") String language,
            @Option(names = "--out", description = "File to write; without it, the figures are printed.")
                    Optional<Path> out)
            throws IOException {
        var days = "?from=" + from + "&to=" + to + "&person=" + person;
        var path = "/api/v1/payouts/certificate";
        if (out.isPresent()) {
            var pdf = connected
                    .api()
                    .get(path + "/document" + days + "&lang=" + language)
                    .expect(200);
            Files.write(out.get(), pdf.bytes());
        } else {
            var certificate = connected.api().get(path + days).expect(200).json();
            if (connected.wantsJson()) connected.print(certificate);
            else print(connected, certificate);
        }
        return ExitCode.OK;
    }

    private static void print(Connected connected, JsonNode certificate) {
        var out = connected.out();
        for (var name : List.of("opening", "received", "given", "closing"))
            out.println(name + " " + certificate.at("/" + name + "/minor").asLong());
        out.println("chain " + certificate.at("/chain/seq").asLong() + " "
                + certificate.at("/chain/hash").asString());
        Table.print(out, certificate.path("lines"), "at", "code", "transferId", "title");
        out.flush();
    }
}
