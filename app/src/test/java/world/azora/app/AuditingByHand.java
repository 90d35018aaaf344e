package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** The auditor's part of the main job, at the console. */
final class AuditingByHand {
    private static final List<String> PARTS =
            List.of("Submission", "Sandbox run", "Grade", "Reward", "Ledger transfer");

    private final Visitor auditor;

    AuditingByHand(Visitor auditor) {
        this.auditor = auditor;
    }

    /** Opens an engagement and takes the platform's own ledger into it; the engagement's address. */
    String importTheLedger() {
        auditor.open("/engagements");
        auditor.here().fill("Name", "Pay-outs of the year");
        auditor.here().fill("Client", "Azora");
        auditor.here().fill("First day of the period", "2020-01-01");
        auditor.here().fill("Last day of the period", "2099-12-31");
        auditor.here().press("Open the engagement");
        auditor.here().seesHeading("Pay-outs of the year");
        var engagement = auditor.pathLike("/engagements/eng_\\w+");
        auditor.here().press("Import the ledger");
        auditor.here().sees("Imported.");
        auditor.here().press("Check completeness");
        auditor.here().sees("Complete: every account agrees.");
        return engagement;
    }

    /** Runs the tests and the forest and opens what they found; the address of the findings. */
    String analyse() {
        auditor.here().press("Run the analysis");
        auditor.here().follow("See the findings");
        auditor.here().seesHeading("Findings");
        auditor.here().sees("What made it unusual");
        auditor.here().named(AriaRole.LINK, "Open the trace").first().waitFor();
        return auditor.pathLike("/analyses/ana_\\w+");
    }

    void writeAndSignTheReport() {
        auditor.here().follow("Back to the engagement");
        auditor.here().fill("Title of the report", "Report on pay-outs");
        auditor.here().press("Write the report");
        auditor.here().sees("Ready to sign");
        auditor.here().press("Sign");
        auditor.here().sees("Signed by");
        auditor.here().seesNoButton("Sign");
    }

    void downloadAndVerify() {
        try {
            var document = Files.readAllBytes(auditor.download("Download the PDF"));
            assertThat(new String(document, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        auditor.here().press("Verify");
        auditor.here().sees("The signature is valid and the file is unchanged.");
    }

    void archive(String engagement) {
        auditor.open(engagement);
        auditor.here().check("I know that this cannot be undone.");
        auditor.here().press("Archive the engagement");
        auditor.here().sees("Archived. Keep this hash");
        auditor.here().sees("Download the archive");
    }

    /** The pay-out leads back to the code that earned it; every part was computed again and matches. */
    static void seesTheWholeTrace(Visitor visitor, String payout) {
        visitor.open(payout);
        visitor.here().sees("Every part was recomputed and matches its hash.");
        var records = visitor.here().part(AriaRole.TABLE, "Records");
        for (var part : PARTS) records.row(part).says("✓verified");
        assertThat(records.root().innerText()).doesNotContain("does not match");
    }

    /** The same, and forward to the signed report. */
    void seesTheReportInTheTrace(String payout) {
        seesTheWholeTrace(auditor, payout);
        auditor.here().part(AriaRole.TABLE, "Records").row("Report").says("✓verified");
    }
}
