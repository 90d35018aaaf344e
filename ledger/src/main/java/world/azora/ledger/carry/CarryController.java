package world.azora.ledger.carry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.ledger.ChainReport;
import world.azora.ledger.FileReport;
import world.azora.ledger.LedgerId;
import world.azora.ledger.LedgerPermission;
import world.azora.ledger.LedgerProblem;
import world.azora.ledger.carry.ImportOutcome.Broken;
import world.azora.ledger.carry.ImportOutcome.NotEmpty;
import world.azora.ledger.carry.ImportOutcome.TakenIn;
import world.azora.platform.web.BodyLimit;
import world.azora.platform.web.Needs;

@RestController
final class CarryController {
    private static final String ZIP = "application/zip";

    /** As much as an edge sends on to another process: some 1.5 million transfers. */
    private static final int FILE_BYTES_MAX = BodyLimit.FORWARDED_BYTES_MAX;

    private final LedgerExport export;
    private final LedgerImport imports;

    CarryController(LedgerExport export, LedgerImport imports) {
        this.export = export;
        this.imports = imports;
    }

    @Needs("ledger.read")
    @GetMapping(path = "/api/v1/ledger/export", produces = ZIP)
    void export(Actor actor, HttpServletResponse response) throws IOException {
        actor.mustHave(LedgerPermission.READ);
        response.setContentType(ZIP);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ledger-" + LedgerId.MAIN + ".zip\"");
        export.write(LedgerId.MAIN, response.getOutputStream());
    }

    /** @param accepted whether it is whole, and was taken in unless this was only a trial */
    record Imported(boolean accepted, boolean dryRun, ChainReport report, Optional<FileReport.Flaw> flaw) {}

    @Needs("ledger.import")
    @PostMapping(path = "/api/v1/ledger/import", consumes = ZIP)
    @BodyLimit(bytes = FILE_BYTES_MAX)
    Imported takeIn(
            Actor actor, @RequestParam(defaultValue = "false") boolean dryRun, @RequestBody InputStreamResource body)
            throws IOException {
        actor.mustHave(LedgerPermission.IMPORT);
        // Read twice, first to recompute it and then to write it, so it must lie somewhere.
        var file = Files.createTempFile("azora-ledger", ".zip");
        try (var in = body.getInputStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return switch (imports.takeIn(file, dryRun)) {
                case TakenIn(var report) -> new Imported(true, dryRun, report.report(), Optional.empty());
                case Broken(var report) -> new Imported(false, dryRun, report.report(), report.flaw());
                case NotEmpty() -> throw new Refusal(LedgerProblem.LEDGER_NOT_EMPTY);
            };
        } finally {
            Files.delete(file);
        }
    }
}
