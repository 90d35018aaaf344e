package world.azora.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import world.azora.app.config.SettingsProblem;
import world.azora.ledger.FileReport;
import world.azora.ledger.LedgerFiles;
import world.azora.ledger.SignedHead;
import world.azora.platform.web.JsonModule;

/** Needs no server, no database and no home folder: whoever has the file can prove it. */
@Command(
        name = "verify",
        description = "Recompute an exported ledger, or check a signed head, offline; status 1 if anything differs.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonModule.mapper();
    private static final String ZIP_MAGIC = "PK";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "An export (zip) or a signed head (jws).")
    private Path file;

    @Option(
            names = "--head",
            paramLabel = "FILE",
            description = "A signed head that was kept elsewhere: the export must agree with it; once for each.")
    private List<Path> heads = List.of();

    @Option(
            names = "--kid",
            paramLabel = "THUMBPRINT",
            description = "The key that must have signed the heads (azora ledger heads --key shows it).")
    private @Nullable String kid;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    VerifyCommand() {}

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) throw new SettingsProblem("Cannot read " + file + ".");
        return isZip() ? ledger() : head();
    }

    private boolean isZip() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(2), java.nio.charset.StandardCharsets.US_ASCII).equals(ZIP_MAGIC);
        }
    }

    private int ledger() throws IOException {
        var kept = new ArrayList<SignedHead>();
        for (var path : heads)
            kept.add(read(path).orElseThrow(() -> new SettingsProblem(path + " is no head whose signature holds.")));
        var report = LedgerFiles.offline().check(file, kept);
        var stranger = report.heads().stream().filter(head -> !isTrusted(head)).findFirst();
        var shown = stranger.map(head -> blaming(report, head)).orElse(report);
        if (json) print(shown);
        else {
            var node = JSON.valueToTree(shown);
            spec.commandLine().getOut().println(ChainLine.of(node.path("report"), node.path("flaw")));
            for (var head : shown.heads()) spec.commandLine().getOut().println(line(head));
        }
        return shown.isWhole() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private static FileReport blaming(FileReport report, SignedHead head) {
        var flaw = new FileReport.Flaw("heads.jsonl", 0, "Another key, " + head.kid() + ", signed a head.");
        return new FileReport(report.report(), report.flaw().or(() -> Optional.of(flaw)), report.heads());
    }

    private int head() throws IOException {
        var head = read(file).filter(this::isTrusted);
        if (json) print(head);
        else
            spec.commandLine()
                    .getOut()
                    .println(head.map(VerifyCommand::line)
                            .orElse("BROKEN: this is no signed head, or its signature does not hold."));
        return head.isPresent() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private boolean isTrusted(SignedHead head) {
        return kid == null || kid.equals(head.kid());
    }

    private static Optional<SignedHead> read(Path path) throws IOException {
        return Files.size(path) > 1 << 16 ? Optional.empty() : SignedHead.read(Files.readString(path));
    }

    private static String line(SignedHead head) {
        var claim = head.claim();
        return "signed: ledger %s, day %s, transfer %d, hash %s, by key %s"
                .formatted(claim.ledger(), claim.day(), claim.seq(), claim.hash(), head.kid());
    }

    private void print(Object value) {
        spec.commandLine()
                .getOut()
                .println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value));
    }
}
