package world.azora.audit.report;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.audit.AnalysisId;
import world.azora.audit.AuditProblem;
import world.azora.audit.EngagementId;
import world.azora.audit.Engagements;
import world.azora.audit.Report;
import world.azora.audit.ReportId;
import world.azora.audit.Reports;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Owned;

@RestController
final class ReportController {
    private final Engagements engagements;
    private final StoredReports reports;
    private final ReportSigning signing;

    ReportController(Engagements engagements, StoredReports reports, ReportSigning signing) {
        this.engagements = engagements;
        this.reports = reports;
        this.signing = signing;
    }

    record Order(AnalysisId analysisId, String title) {}

    @Needs("audit.work")
    @PostMapping("/api/v1/engagements/{id}/reports")
    ResponseEntity<Report> order(Actor actor, @PathVariable EngagementId id, @RequestBody Order body) {
        var engagement = engagements.forChange(actor, id);
        var report = reports.order(actor, engagement, body.analysisId, body.title);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/reports/" + report.id()))
                .body(report);
    }

    @Owned
    @GetMapping("/api/v1/reports/{id}")
    Report read(Actor actor, @PathVariable ReportId id) {
        return readable(actor, id).report();
    }

    @Owned
    @GetMapping("/api/v1/reports/{id}/document")
    ResponseEntity<byte[]> document(Actor actor, @PathVariable ReportId id) {
        var report = readable(actor, id).report();
        var name = ContentDisposition.inline().filename(id + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(signing.document(report));
    }

    /**
     * @param signers nobody has to be asked where the installation signs with its own key
     */
    record SignatureOrder(String provider, @Nullable List<String> signers) {}

    @Needs("audit.work")
    @PostMapping("/api/v1/reports/{id}/signatures")
    @ResponseStatus(HttpStatus.CREATED)
    Report.Signed sign(Actor actor, @PathVariable ReportId id, @RequestBody SignatureOrder body) {
        var report = readable(actor, id).report();
        engagements.forChange(actor, report.subject().engagementId());
        if (!body.provider.equals("LOCAL")) throw new Refusal(AuditProblem.SIGNATURE_PROVIDER_UNKNOWN);
        return signing.sign(actor, report);
    }

    @Owned
    @GetMapping("/api/v1/reports/{id}/verification")
    ReportSigning.Verification verify(Actor actor, @PathVariable ReportId id) {
        return signing.verify(readable(actor, id).report());
    }

    private Reports.Checked readable(Actor actor, ReportId id) {
        var found = reports.find(id).orElseThrow(ReportController::unknown);
        try {
            engagements.forReading(actor, found.report().subject().engagementId());
        } catch (Refusal _) {
            throw unknown();
        }
        return found;
    }

    private static Refusal unknown() {
        return new Refusal(AuditProblem.REPORT_UNKNOWN);
    }
}
