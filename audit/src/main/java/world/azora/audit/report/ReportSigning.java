package world.azora.audit.report;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.audit.AuditProblem;
import world.azora.audit.Report;
import world.azora.audit.ReportId;
import world.azora.audit.ReportStatus;
import world.azora.audit.Signing;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.kernel.Sha256;
import world.azora.platform.data.Transactions;

/** Signs reports, once each, and verifies them. */
final class ReportSigning {
    private final ReportStore store;
    private final ReportFiles files;
    private final Signing signing;
    private final Transactions transactions;
    private final ActivityLog activity;

    ReportSigning(
            ReportStore store, ReportFiles files, Signing signing, Transactions transactions, ActivityLog activity) {
        this.store = store;
        this.files = files;
        this.signing = signing;
        this.transactions = transactions;
        this.activity = activity;
    }

    Report.Signed sign(Actor actor, Report report) {
        if (report.status() == ReportStatus.SIGNED) throw new Refusal(AuditProblem.REPORT_SIGNED_BEFORE);
        var signature = signing.sign(document(report), report.subject().title());
        var hash = files.put(signature.pdf());
        transactions.run(() -> {
            if (!store.lockOpen(report.subject().engagementId())) throw new Refusal(AuditProblem.ENGAGEMENT_ARCHIVED);
            if (!store.signed(report, hash, signature, actor.id()))
                throw new Refusal(AuditProblem.REPORT_SIGNED_BEFORE);
            activity.record(new Activity(
                    actor.id(), "audit.report-signed", report.id().toString(), Map.of("hash", hash.hex())));
        });
        return new Report.Signed(signature.signer(), signature.at(), true);
    }

    /**
     * What the document looks like now.
     *
     * @param valid whether it is signed, the signature fits every byte, and it is the one that was kept and archived
     * @param signer whom the certificate of a fitting signature names
     * @param hash of the bytes that are there now
     * @param archivedHash what the archive has of it, once there is one
     */
    record Verification(
            boolean valid,
            @Nullable String signer,
            @Nullable Sha256 hash,
            @Nullable Sha256 archivedHash) {}

    Verification verify(Report report) {
        var kept = report.hash();
        if (kept == null) throw new Refusal(AuditProblem.REPORT_NOT_READY);
        var archived = store.archivedHash(report.subject().engagementId(), archiveName(report.id()));
        var pdf = files.get(kept);
        var signer = pdf.flatMap(signing::signerOf);
        var hash = pdf.map(Sha256::of);
        var valid = signer.isPresent()
                && hash.equals(Optional.of(kept))
                && archived.orElse(kept).equals(kept);
        return new Verification(valid, signer.orElse(null), hash.orElse(null), archived.orElse(null));
    }

    byte[] document(Report report) {
        var hash = report.hash();
        if (hash == null) throw new Refusal(AuditProblem.REPORT_NOT_READY);
        return files.get(hash)
                .orElseThrow(() -> new IllegalStateException("The document of " + report.id() + " is gone"));
    }

    static String archiveName(ReportId id) {
        return "reports/" + id + ".pdf";
    }
}
