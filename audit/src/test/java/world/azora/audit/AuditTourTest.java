package world.azora.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.audit.AuditWorld.AUDITOR;
import static world.azora.audit.AuditWorld.LEARNER;
import static world.azora.audit.AuditWorld.OTHER_LEARNER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.kernel.Sha256;
import world.azora.platform.paper.PaperKind;
import world.azora.platform.paper.PaperToSign;
import world.azora.platform.paper.PdfPaper;

final class AuditTourTest {
    private static final AuditWorld WORLD = new AuditWorld();
    private static final String MAPPING = """
            {"entryId": "No", "date": "Date", "postedAt": "Entered", "account": "Account", "debit": "Debit",
             "credit": "Credit", "text": "Text", "user": "User", "asset": "EUR"}""";

    @Test
    void journal_from_a_file_is_tried_imported_analysed_reported_signed_and_archived() throws Exception {
        var engagement = engagement();
        var csv = SampleJournal.of(200);

        assertThat(WORLD.upload(AUDITOR, imports(engagement, false), MAPPING, csv)
                        .code())
                .isEqualTo("DRY_RUN_NEEDED");
        var dry = WORLD.upload(AUDITOR, imports(engagement, true), MAPPING, csv);
        assertThat(dry.status()).isEqualTo(200);
        assertThat(dry.json().get("accepted").asBoolean()).isTrue();
        assertThat(dry.json().get("lines").asInt()).isEqualTo(404);
        assertThat(dry.json().get("totals").get(0).get("debitMinor").asLong())
                .isEqualTo(dry.json().get("totals").get(0).get("creditMinor").asLong());
        assertThat(WORLD.post(AUDITOR, "/engagements/" + engagement + "/analyses", "{}")
                        .code())
                .isEqualTo("JOURNAL_MISSING");

        var done = WORLD.upload(AUDITOR, imports(engagement, false), MAPPING, csv);
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.text("id")).startsWith("imp_");
        assertThat(WORLD.upload(AUDITOR, imports(engagement, true), MAPPING, csv)
                        .code())
                .isEqualTo("FILE_IMPORTED_BEFORE");

        var analysis = analyse(engagement);
        assertThat(hits(analysis, "OUT_OF_HOURS")).isEqualTo(1);
        assertThat(hits(analysis, "WEEKEND")).isEqualTo(1);
        assertThat(hits(analysis, "SELDOM_USER")).isEqualTo(1);
        var findings = WORLD.get(AUDITOR, "/analyses/" + analysis.text("id") + "/findings?limit=1");
        var first = findings.json().get("items").get(0);
        assertThat(first.get("entryId").asString()).isEqualTo("night");
        assertThat(first.get("reasons").get(0).get("message").get("ar").asString())
                .isNotBlank();
        assertThat(first.get("lines").size()).isEqualTo(2);
        assertThat(findings.text("nextCursor")).isNotBlank();

        var report = report(engagement, analysis.text("id"));
        var unsigned = WORLD.get(AUDITOR, "/reports/" + report + "/document");
        assertThat(unsigned.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(WORLD.get(AUDITOR, "/reports/" + report + "/verification")
                        .json()
                        .get("valid")
                        .asBoolean())
                .isFalse();

        var signed =
                WORLD.post(AUDITOR, "/reports/" + report + "/signatures", "{\"provider\":\"LOCAL\",\"signers\":[]}");
        assertThat(signed.status()).isEqualTo(201);
        assertThat(WORLD.post(AUDITOR, "/reports/" + report + "/signatures", "{\"provider\":\"LOCAL\"}")
                        .code())
                .isEqualTo("REPORT_SIGNED_BEFORE");
        var document = WORLD.get(AUDITOR, "/reports/" + report + "/document").bytes();
        assertThat(Poppler.run("pdfsig", document)).contains("Signature is Valid", "Total document signed");
        assertThat(Poppler.text(document)).contains("Posted at 03:12, outside the hours of work.", "Isolation forest");
        assertThat(WORLD.get(AUDITOR, "/reports/" + report + "/verification")
                        .json()
                        .get("valid")
                        .asBoolean())
                .isTrue();

        var archived = WORLD.post(AUDITOR, "/engagements/" + engagement + "/archive", "");
        assertThat(archived.status()).isEqualTo(200);
        assertThat(WORLD.post(AUDITOR, "/engagements/" + engagement + "/archive", "")
                        .bytes())
                .isEqualTo(archived.bytes());
        assertThat(filesIn(WORLD.get(AUDITOR, "/engagements/" + engagement + "/archive")
                        .bytes()))
                .containsEntry("manifest.json", archived.text("archiveHash"))
                .containsEntry("reports/" + report + ".pdf", Sha256.of(document).hex());
        var verification = WORLD.get(AUDITOR, "/reports/" + report + "/verification");
        assertThat(verification.text("archivedHash"))
                .isEqualTo(Sha256.of(document).hex());
        assertThat(WORLD.post(AUDITOR, "/engagements/" + engagement + "/analyses", "{}")
                        .code())
                .isEqualTo("ENGAGEMENT_ARCHIVED");
        var page = WORLD.get(AUDITOR, "/engagements/" + engagement).json();
        assertThat(page.get("status").asString()).isEqualTo("ARCHIVED");
        assertThat(page.get("imports").size()).isEqualTo(1);
        assertThat(page.get("analyses").size()).isEqualTo(1);
        assertThat(page.get("reports").get(0).get("signature").get("signer").asString())
                .isEqualTo("Azora local signer");
    }

    @Test
    void changed_byte_in_the_kept_document_is_told() throws Exception {
        var engagement = engagement();
        importCsv(engagement, SampleJournal.of(30));
        var report = report(engagement, analyse(engagement).text("id"));
        WORLD.post(AUDITOR, "/reports/" + report + "/signatures", "{\"provider\":\"LOCAL\"}");
        var hash = WORLD.get(AUDITOR, "/reports/" + report).text("hash");
        var file = WORLD.folder.resolve("reports").resolve(hash + ".pdf");
        var bytes = Files.readAllBytes(file);

        bytes[1000] ^= 1;
        Files.write(file, bytes);

        assertThat(WORLD.get(AUDITOR, "/reports/" + report + "/verification")
                        .json()
                        .get("valid")
                        .asBoolean())
                .isFalse();
        assertThat(WORLD.get(AUDITOR, "/reports/" + report)
                        .json()
                        .get("signature")
                        .get("valid")
                        .asBoolean())
                .isFalse();
        assertThat(WORLD.get(AUDITOR, "/trace/" + report).json().get("whole").asBoolean())
                .isFalse();
    }

    @Test
    void own_ledger_is_complete_and_every_transfer_is_traced_to_the_report() throws Exception {
        var march = Instant.parse("2026-03-07T22:30:00Z");
        var before = Instant.parse("2025-12-31T23:59:59Z");
        var mine = "wallet:" + LEARNER.id();
        WORLD.ledger.post("issuance", "treasury", 100_000, before);
        var transfer = WORLD.ledger.post("treasury", mine, 2500, march);
        WORLD.ledger.post("treasury", "wallet:" + OTHER_LEARNER.id(), 2500, march.plusSeconds(60));
        WORLD.ledger.post(mine, "sales", 500, Instant.parse("2027-01-01T00:00:00Z"));
        var engagement = engagement();

        var imported = WORLD.post(
                AUDITOR,
                "/engagements/" + engagement + "/imports/ledger",
                "{\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}");
        assertThat(imported.status()).isEqualTo(201);
        assertThat(imported.json().get("entries").asInt()).isEqualTo(2);
        var completeness = WORLD.get(AUDITOR, "/engagements/" + engagement + "/completeness")
                .json();
        assertThat(completeness.get("complete").asBoolean()).isTrue();
        assertThat(completeness.get("items").size()).isEqualTo(5);

        // Once more: it replaces what was there.
        var again = WORLD.post(AUDITOR, "/engagements/" + engagement + "/imports/ledger", "{}");
        assertThat(again.json().get("entries").asInt()).isEqualTo(2);

        var analysis = analyse(engagement);
        assertThat(analysis.json().get("entries").asInt()).isEqualTo(2);
        var report = report(engagement, analysis.text("id"));
        WORLD.post(AUDITOR, "/reports/" + report + "/signatures", "{\"provider\":\"LOCAL\"}");

        var trace = WORLD.get(AUDITOR, "/trace/" + transfer).json();
        assertThat(trace.get("nodes").findValuesAsString("type"))
                .as(trace.toString())
                .containsExactlyInAnyOrder("reward", "transfer", "finding", "report");
        assertThat(trace.get("edges").findValuesAsString("kind"))
                .containsExactlyInAnyOrder("paid", "selected", "reported", "covered");
        assertThat(trace.get("whole").asBoolean()).isTrue();

        var back = WORLD.get(AUDITOR, "/trace/" + report).json();
        assertThat(back.get("nodes").findValuesAsString("type")).contains("finding", "transfer", "reward");

        var own = WORLD.get(LEARNER, "/trace/" + transfer);
        assertThat(own.json().get("nodes").findValuesAsString("type")).containsExactlyInAnyOrder("reward", "transfer");
        assertThat(WORLD.get(OTHER_LEARNER, "/trace/" + transfer).code()).isEqualTo("TRACE_UNKNOWN");
        assertThat(WORLD.get(LEARNER, "/trace/" + report).code()).isEqualTo("TRACE_UNKNOWN");

        // A transfer that vanishes from the ledger shows in the account's own balance.
        WORLD.ledger.hide(transfer);
        WORLD.post(AUDITOR, "/engagements/" + engagement + "/imports/ledger", "{}");
        assertThat(WORLD.get(AUDITOR, "/engagements/" + engagement + "/completeness")
                        .json()
                        .get("complete")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void paper_of_another_process_comes_back_signed() throws Exception {
        var pdf = PdfPaper.leftToRight("<html><body>So much was paid.</body></html>");

        var signed = WORLD.front(AuditPaperSigning.class).sign(new PaperToSign(PaperKind.PAYMENT_CERTIFICATE, pdf));

        assertThat(signed.signer()).isEqualTo("Azora local signer");
        assertThat(Poppler.run("pdfsig", signed.pdf())).contains("Signature is Valid", "Total document signed");
    }

    @Test
    void same_seed_gives_the_same_model_and_findings() throws Exception {
        var engagement = engagement();
        importCsv(engagement, SampleJournal.of(300));

        var one = analyse(engagement);
        var other = analyse(engagement);

        assertThat(one.json().get("forest")).isEqualTo(other.json().get("forest"));
        assertThat(scores(one)).isEqualTo(scores(other)).isNotEmpty();
    }

    @Test
    void wrong_lines_are_told_and_nothing_is_imported() {
        var engagement = engagement();
        var csv = "No,Date,Entered,Account,Debit,Credit,Text,User\n1,2026-13-01,,Rent,x,,,\n";

        var dry = WORLD.upload(AUDITOR, imports(engagement, true), MAPPING, csv.getBytes(StandardCharsets.UTF_8));

        assertThat(dry.json().get("accepted").asBoolean()).isFalse();
        assertThat(dry.json().get("errors").findValuesAsString("column")).containsExactly("Date", "Debit");
        assertThat(WORLD.upload(AUDITOR, imports(engagement, false), MAPPING, csv.getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("DRY_RUN_NEEDED");
        assertThat(WORLD.get(AUDITOR, "/engagements/" + engagement + "/completeness")
                        .code())
                .isEqualTo("JOURNAL_MISSING");
    }

    @Test
    void second_file_with_the_same_entry_numbers_is_refused_in_its_dry_run() throws Exception {
        var engagement = engagement();
        importCsv(engagement, SampleJournal.of(10));

        var dry = WORLD.upload(AUDITOR, imports(engagement, true), MAPPING, SampleJournal.of(11));

        assertThat(dry.json().get("accepted").asBoolean()).isFalse();
        assertThat(dry.json().get("errors").get(0).get("message").get("en").asString())
                .contains("already");
    }

    @Test
    void balances_that_the_client_sends_prove_completeness() throws Exception {
        var engagement = engagement();
        importCsv(
                engagement,
                "No,Date,Entered,Account,Debit,Credit,Text,User\n1,2026-03-02,,Rent,10,,,\n1,2026-03-02,,Bank,,10,,\n"
                        .getBytes(StandardCharsets.UTF_8));

        var sent = WORLD.put(AUDITOR, "/engagements/" + engagement + "/balances", """
                {"items": [{"account": "Rent", "asset": "EUR", "openingMinor": 0, "closingMinor": 1000},
                           {"account": "Bank", "asset": "EUR", "openingMinor": 5000, "closingMinor": 4000}]}""");

        assertThat(sent.status()).isEqualTo(204);
        assertThat(WORLD.get(AUDITOR, "/engagements/" + engagement + "/completeness")
                        .json()
                        .get("complete")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /engagements                                       | {}                     | 422 | INVALID
            POST | /engagements                                       | {"name":"a","client":"b","periodStart":"2026-02-01","periodEnd":"2026-01-01"} | 422 | PERIOD_REVERSED
            POST | /engagements                                       | {"name":"","client":"b","periodStart":"2026-01-01","periodEnd":"2026-02-01"} | 422 | TEXT_MALFORMED
            POST | /engagements                                       | {"name"                | 400 | MALFORMED
            GET  | /engagements/eng_01h455vb4pex5vsknk084sn02q         | -                      | 404 | ENGAGEMENT_UNKNOWN
            GET  | /engagements/usr_01h455vb4pex5vsknk084sn02q         | -                      | 422 | *
            POST | /engagements/eng_01h455vb4pex5vsknk084sn02q/analyses | {}                   | 404 | ENGAGEMENT_UNKNOWN
            POST | /engagements/eng_01h455vb4pex5vsknk084sn02q/imports | {}                    | 4xx | *
            GET  | /analyses/ana_01h455vb4pex5vsknk084sn02q            | -                      | 404 | ANALYSIS_UNKNOWN
            GET  | /analyses/ana_01h455vb4pex5vsknk084sn02q/findings?cursor=x | -              | 404 | ANALYSIS_UNKNOWN
            GET  | /reports/rpt_01h455vb4pex5vsknk084sn02q/document    | -                      | 404 | REPORT_UNKNOWN
            GET  | /trace/txn_01h455vb4pex5vsknk084sn02Q               | -                      | 422 | ID_MALFORMED
            GET  | /trace/fnd_01h455vb4pex5vsknk084sn02q               | -                      | 404 | TRACE_UNKNOWN
            GET  | /engagements?cursor=xyz                             | -                      | 422 | *
            """)
    void hostile_request_is_answered_in_kind(String method, String path, String body, String status, String code) {
        var answer = method.equals("GET") ? WORLD.get(AUDITOR, path) : WORLD.post(AUDITOR, path, body);

        assertThat(Integer.toString(answer.status())).matches(status.replace("x", "[0-9]"));
        if (!code.equals("*")) assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void who_is_no_auditor_learns_nothing_of_an_engagement() throws Exception {
        var engagement = engagement();
        importCsv(engagement, SampleJournal.of(10));
        var analysis = analyse(engagement).text("id");

        assertThat(WORLD.post(LEARNER, "/engagements", opening()).status()).isEqualTo(403);
        assertThat(WORLD.get(LEARNER, "/engagements").status()).isEqualTo(403);
        assertThat(WORLD.get(LEARNER, "/engagements/" + engagement).code()).isEqualTo("ENGAGEMENT_UNKNOWN");
        assertThat(WORLD.get(LEARNER, "/analyses/" + analysis).code()).isEqualTo("ANALYSIS_UNKNOWN");
        assertThat(WORLD.get(LEARNER, "/analyses/" + analysis + "/findings").code())
                .isEqualTo("ANALYSIS_UNKNOWN");
    }

    @Test
    void file_that_is_too_large_is_refused() {
        var engagement = engagement();

        var answer = WORLD.upload(AUDITOR, imports(engagement, true), MAPPING, new byte[2_500_000]);

        assertThat(answer.status()).isEqualTo(413);
    }

    private static String engagement() {
        var answer = WORLD.post(AUDITOR, "/engagements", opening());
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("id");
    }

    private static String opening() {
        return "{\"name\":\"Year 2026\",\"client\":\"Café & Söhne <Ltd>\",\"periodStart\":\"2026-01-01\",\"periodEnd\":\"2026-12-31\"}";
    }

    private static String imports(String engagement, boolean dryRun) {
        return "/engagements/" + engagement + "/imports?dryRun=" + dryRun;
    }

    private static void importCsv(String engagement, byte[] csv) {
        WORLD.upload(AUDITOR, imports(engagement, true), MAPPING, csv);
        assertThat(WORLD.upload(AUDITOR, imports(engagement, false), MAPPING, csv)
                        .status())
                .isEqualTo(201);
    }

    private static AuditWorld.Answer analyse(String engagement) throws InterruptedException {
        var ordered = WORLD.post(AUDITOR, "/engagements/" + engagement + "/analyses", "{\"seed\":7}");
        assertThat(ordered.status()).isEqualTo(202);
        assertThat(ordered.headers().firstValue("location")).contains("/api/v1/analyses/" + ordered.text("id"));
        var done = WORLD.await(AUDITOR, "/analyses/" + ordered.text("id"));
        assertThat(done.text("status")).isEqualTo("DONE");
        return done;
    }

    private static String report(String engagement, String analysis) throws InterruptedException {
        var ordered = WORLD.post(
                AUDITOR,
                "/engagements/" + engagement + "/reports",
                "{\"analysisId\":\"" + analysis + "\",\"title\":\"Journal tests 2026\"}");
        assertThat(ordered.status()).isEqualTo(202);
        var done = WORLD.await(AUDITOR, "/reports/" + ordered.text("id"));
        assertThat(done.text("status")).isEqualTo("RENDERED");
        return ordered.text("id");
    }

    private static int hits(AuditWorld.Answer analysis, String test) {
        for (var each : analysis.json().get("tests"))
            if (each.get("code").asString().equals(test))
                return each.get("hits").asInt();
        throw new AssertionError(test);
    }

    private static Map<String, Double> scores(AuditWorld.Answer analysis) {
        var scores = new HashMap<String, Double>();
        for (var each : WORLD.get(AUDITOR, "/analyses/" + analysis.text("id") + "/findings?limit=200")
                .json()
                .get("items"))
            scores.put(each.get("entryId").asString(), each.get("score").asDouble());
        return scores;
    }

    private static Map<String, String> filesIn(byte[] zip) throws IOException {
        var hashes = new HashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                hashes.put(entry.getName(), Sha256.of(in.readAllBytes()).hex());
        }
        return hashes;
    }
}
