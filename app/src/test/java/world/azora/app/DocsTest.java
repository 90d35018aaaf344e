package world.azora.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import world.azora.app.CommandByHand.Ended;
import world.azora.app.bench.Benchmark;
import world.azora.app.bench.Benchmarks;

/** What the documents say can be done, is done; what they point to, is there. */
final class DocsTest {
    private static final Pattern SHELL = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern PLACEHOLDER = Pattern.compile("[A-Z]+(_[A-Z]+)+");
    private static final Pattern USAGE = Pattern.compile("^  ([a-z]+) ", Pattern.MULTILINE);
    private static final String SCRIPT = "./azora ";

    /** What serves until it is stopped, or measures for minutes: its options are read, and it is not started. */
    private static final Set<String> LONG = Set.of("run", "demo", "serve", "bench");

    /** What the script does by itself. */
    private static final Set<String> SCRIPTED = Set.of("test", "build", "dev");

    private static final int AT_A_TIME = 2;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** A command line as it stands in a document, and how it ended when it was run. */
    private record Command(String document, String line) {
        List<String> words() {
            return Arrays.asList(
                    line.substring(SCRIPT.length()).replaceFirst(" +#.*", "").split(" +", -1));
        }

        String name() {
            return words().getFirst();
        }
    }

    private record Outcome(Command command, Ended ended) {}

    @TestFactory
    Stream<DynamicTest> command_that_asks_the_server_is_answered() throws Exception {
        var folder = World.temporaryFolder("azora-docs");
        Files.createSymbolicLink(folder.resolve("courses"), Repository.ROOT.resolve("courses"));
        var samples = samples(folder);
        var children = commands().stream()
                .filter(command -> !SCRIPTED.contains(command.name()))
                .toList();
        try (var pool = Executors.newFixedThreadPool(AT_A_TIME)) {
            var running = children.stream()
                    .map(command -> pool.submit(() -> run(command, samples, folder)))
                    .toList();
            var outcomes = new ArrayList<Outcome>();
            for (var one : running) outcomes.add(one.get());
            return outcomes.stream().map(DocsTest::asTest);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            World.delete(folder);
        }
    }

    @Test
    void command_of_the_script_is_in_its_usage() {
        var usage = USAGE.matcher(Repository.read(Repository.ROOT.resolve("azora")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(usage).containsAll(SCRIPTED);
        assertThat(commands())
                .extracting(Command::name)
                .contains("test", "demo", "run")
                .filteredOn(SCRIPTED::contains)
                .allMatch(usage::contains);
    }

    @Test
    void benchmark_that_is_named_exists() {
        var known = Benchmarks.ALL.stream().map(Benchmark::name).collect(Collectors.toSet());

        assertThat(commands())
                .filteredOn(command ->
                        command.name().equals("bench") && command.words().size() > 1)
                .isNotEmpty()
                .allSatisfy(
                        command -> assertThat(known).contains(command.words().get(1)));
    }

    @Test
    void link_leads_somewhere() {
        var broken = new ArrayList<String>();
        for (var document : Repository.files(".md"))
            for (var link : links(document)) {
                var target = document.resolveSibling(link.replaceFirst("#.*", ""));
                if (!link.matches("[a-z]+:.*") && !Files.exists(target))
                    broken.add(Repository.ROOT.relativize(document) + ": " + link);
            }

        assertThat(broken).isEmpty();
    }

    private static DynamicTest asTest(Outcome outcome) {
        var command = outcome.command();
        return DynamicTest.dynamicTest(
                command.document() + ": " + command.line(),
                () -> assertThat(outcome.ended.exit())
                        .as(command.line() + "\n" + outcome.ended.output())
                        .isZero());
    }

    private static Outcome run(Command command, Map<String, String> samples, Path folder) throws InterruptedException {
        var words = command.words().stream()
                .map(word -> PLACEHOLDER.matcher(word).matches() ? sample(samples, word) : word)
                .collect(Collectors.toCollection(ArrayList::new));
        if (LONG.contains(command.name())) words.add("--help");
        var typed = CommandByHand.azora(World.SHARED.home(), words).in(folder);
        return new Outcome(command, typed.within(LONGEST).run());
    }

    private static String sample(Map<String, String> samples, String placeholder) {
        return Objects.requireNonNull(samples.get(placeholder), "Nothing stands for " + placeholder);
    }

    /** What the placeholders of the documents stand for in a server on which the tour was played. */
    private static Map<String, String> samples(Path folder) {
        var learner = World.SHARED.person("learner");
        var auditor = World.SHARED.person("auditor").api();
        var reward = learner.api().get("/api/v1/rewards").expect(200);
        var engagement = auditor.get("/api/v1/engagements").expect(200).at("/items/0/id");
        var audited = auditor.get("/api/v1/engagements/" + engagement).expect(200);
        var nobody = Map.of("url", "http://127.0.0.1:9/", "types", List.of("webhook.test"));
        var webhook = World.SHARED.system().post("/api/v1/webhooks", nobody).expect(201);
        return Map.ofEntries(
                entry("WEBHOOK_ID", webhook.at("/webhook/id")),
                entry("PERSON_EMAIL", learner.email()),
                entry("USER_ID", learner.id()),
                entry("COURSE_ID", reward.at("/items/0/courseId")),
                entry("TRANSFER_ID", reward.at("/items/0/transferId")),
                entry(
                        "ACCOUNT_ID",
                        learner.api().get("/api/v1/wallet").expect(200).at("/accountId")),
                entry("LEDGER_FILE", exportedLedger(folder)),
                entry("PAYMENT_ID", learner.api().get("/api/v1/payments").at("/items/0/id")),
                entry("ENGAGEMENT_ID", engagement),
                entry("ANALYSIS_ID", audited.at("/analyses/0/id")),
                entry("REPORT_ID", audited.at("/reports/0/id")));
    }

    private static String exportedLedger(Path folder) {
        var file = folder.resolve("exported.zip");
        World.SHARED.system().download("/api/v1/ledger/export", file);
        return file.toString();
    }

    /** Every command of the shell blocks of the documents for users, each once. */
    private static List<Command> commands() {
        var seen = new ArrayList<String>();
        return documents().stream()
                .flatMap(document -> SHELL.matcher(Repository.read(document))
                        .results()
                        .flatMap(block -> block.group(1).lines())
                        .filter(line -> line.startsWith(SCRIPT))
                        .filter(line -> !seen.contains(line) && seen.add(line))
                        .map(line ->
                                new Command(Repository.ROOT.relativize(document).toString(), line)))
                .toList();
    }

    private static List<Path> documents() {
        return Repository.files(".md").stream()
                .filter(file -> Objects.equals(file.getParent(), Repository.ROOT)
                        || file.startsWith(Repository.ROOT.resolve("docs")))
                .toList();
    }

    private static List<String> links(Path document) {
        return LINK.matcher(Repository.read(document))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
