package world.azora.audit.journal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import world.azora.audit.AuditProblem;
import world.azora.audit.AuditSettings;
import world.azora.audit.EngagementId;
import world.azora.audit.Engagements;
import world.azora.audit.Period;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.kernel.Sha256;
import world.azora.platform.web.BodyLimit;
import world.azora.platform.web.Needs;

@RestController
final class JournalController {
    private static final int BODY_BYTES_MAX = 1 << 30;
    private static final int MAPPING_LENGTH_MAX = 10_000;

    private final Engagements engagements;
    private final CsvImports csv;
    private final LedgerImports ledger;
    private final AuditSettings settings;
    private final JsonMapper json;

    JournalController(
            Engagements engagements, CsvImports csv, LedgerImports ledger, AuditSettings settings, JsonMapper json) {
        this.engagements = engagements;
        this.csv = csv;
        this.ledger = ledger;
        this.settings = settings;
        this.json = json;
    }

    @BodyLimit(bytes = BODY_BYTES_MAX)
    @Needs("audit.work")
    @PostMapping("/api/v1/engagements/{id}/imports")
    ResponseEntity<ImportReport> importCsv(
            Actor actor,
            @PathVariable EngagementId id,
            @RequestParam(defaultValue = "true") boolean dryRun,
            HttpServletRequest request)
            throws IOException {
        var engagement = engagements.forChange(actor, id);
        var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        var file = parts == null ? null : parts.getFile("file");
        if (parts == null || file == null) throw new Refusal(AuditProblem.FILE_MISSING);
        if (file.getSize() > settings.uploadMax().toBytes()) throw new Refusal(AuditProblem.UPLOAD_TOO_LARGE);
        var mapping = mapping(mappingText(parts));

        var kept = Files.createTempFile("azora-journal-", ".csv");
        try {
            var upload = new Upload(kept, keep(file, kept), mapping);
            return dryRun
                    ? ResponseEntity.ok(csv.dryRun(engagement, upload))
                    : ResponseEntity.status(HttpStatus.CREATED).body(csv.carryOut(actor, engagement, upload));
        } finally {
            Files.delete(kept);
        }
    }

    /** From the first to the last day, both included, in UTC. */
    @Needs("audit.work")
    @PostMapping("/api/v1/engagements/{id}/imports/ledger")
    ResponseEntity<ImportReport> importLedger(
            Actor actor, @PathVariable EngagementId id, @RequestBody LedgerPeriod body) {
        var engagement = engagements.forChange(actor, id);
        var period = new Period(
                body.from == null ? engagement.periodStart() : body.from,
                body.to == null ? engagement.periodEnd() : body.to);
        return ResponseEntity.status(HttpStatus.CREATED).body(ledger.carryOut(actor, engagement, period));
    }

    record LedgerPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {}

    private Mapping mapping(String text) {
        try {
            return Mapping.of(json.readValue(text, new TypeReference<Map<String, String>>() {}));
        } catch (JacksonException _) {
            throw new Refusal(AuditProblem.MAPPING_MALFORMED);
        }
    }

    /** A browser sends it as a part with a file name and a type, curl as a plain field. */
    private static String mappingText(MultipartHttpServletRequest request) throws IOException {
        var part = request.getFile("mapping");
        var text = part == null ? request.getParameter("mapping") : new String(part.getBytes(), StandardCharsets.UTF_8);
        if (text == null || text.length() > MAPPING_LENGTH_MAX) throw new Refusal(AuditProblem.MAPPING_MALFORMED);
        return text;
    }

    private static Sha256 keep(MultipartFile file, Path kept) {
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(file.getInputStream(), digest);
                var out = Files.newOutputStream(kept)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.ofDigest(digest.digest());
    }
}
