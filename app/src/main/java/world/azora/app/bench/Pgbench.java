package world.azora.app.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import world.azora.app.bench.LedgerBenchReport.Cell;
import world.azora.platform.data.DatabaseAddress;

/** PostgreSQL's own load generator on the five statements, in C and over the fewest possible layers. */
final class Pgbench {
    private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9]+)");
    private static final Pattern MEAN = Pattern.compile("latency average = ([0-9.]+) ms");
    /** More connections made it slower here. */
    private static final int CLIENTS = 16;

    private final DatabaseAddress address;
    private final int accounts;

    Pgbench(DatabaseAddress address, int accounts) {
        this.address = address;
        this.accounts = accounts;
    }

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("pgbench", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** pgbench tells the mean of the latency only; it stands for both columns. */
    Cell run(boolean isHot, Duration duration) throws IOException, InterruptedException {
        var script = Files.createTempFile("azora-bench", ".sql");
        try {
            Files.writeString(script, variables(isHot) + FiveStatementsStore.read("bench/five-statements.sql"));
            var output = run(script, duration);
            var perSecond = Long.parseLong(find(PER_SECOND, output));
            var mean = Double.parseDouble(find(MEAN, output));
            return new Cell("pgbench", isHot ? "hot" : "uniform", CLIENTS, perSecond, mean, mean, 0);
        } finally {
            Files.delete(script);
        }
    }

    private String variables(boolean isHot) {
        return """
                \\set to random(1, %d)
                \\set from %s
                \\set low least(:from, :to)
                \\set high greatest(:from, :to)
                """.formatted(accounts - 1, isHot ? "0" : "random(0, :to - 1)");
    }

    private String run(Path script, Duration duration) throws IOException, InterruptedException {
        var at = URI.create(address.url().substring("jdbc:".length()));
        var command = List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + CLIENTS,
                "--jobs=2",
                "--time=" + duration.toSeconds(),
                "--file=" + script,
                "--host=" + at.getHost(),
                "--port=" + at.getPort(),
                "--username=" + address.user(),
                at.getPath().substring(1));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", address.password().value());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0)
            throw new IOException("pgbench failed: " + output);
        return output;
    }

    private static String find(Pattern pattern, String output) throws IOException {
        var match = pattern.matcher(output);
        if (!match.find()) throw new IOException("pgbench said something new: " + output);
        return match.group(1);
    }
}
