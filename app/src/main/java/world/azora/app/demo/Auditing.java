package world.azora.app.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import world.azora.app.client.Answer;
import world.azora.app.client.ApiClient;

/** The auditor's part of the tour. */
final class Auditing {
    private final People people;
    private final Teaching teaching;
    private final Spending spending;
    private String engagement = "";
    private String analysis = "";
    private String report = "";

    Auditing(People people, Teaching teaching, Spending spending) {
        this.people = people;
        this.teaching = teaching;
        this.spending = spending;
    }

    void open() {
        var body = Map.of(
                "name",
                "Pay-outs of the year",
                "client",
                "Azora",
                "periodStart",
                "2020-01-01",
                "periodEnd",
                "2099-12-31");
        engagement = auditor().post("/api/v1/engagements", body).expect(201).at("/id");
        var period = Map.of("from", "2020-01-01", "to", "2099-12-31");
        var imported = auditor()
                .post("/api/v1/engagements/" + engagement + "/imports/ledger", period)
                .expect(201)
                .json();
        Check.holds(imported.path("accepted").asBoolean(), "The import is accepted");
        for (var total : imported.path("totals"))
            Check.same(
                    total.path("debitMinor").asLong(), total.path("creditMinor").asLong(), "Debits against credits");
        var completeness = auditor()
                .get("/api/v1/engagements/" + engagement + "/completeness")
                .expect(200);
        Check.same(true, completeness.json().path("complete").asBoolean(), "complete");
    }

    void analyse() {
        analysis = auditor()
                .post("/api/v1/engagements/" + engagement + "/analyses", Map.of("seed", 7))
                .expect(202)
                .at("/id");
        var done = settled("/api/v1/analyses/" + analysis, "DONE");
        Check.holds(done.json().path("tests").size() >= 8, "At least eight journal tests ran");
        Check.same(100, done.json().at("/forest/trees").asInt(), "The trees of the forest");
    }

    void trace() {
        var trace =
                auditor().get("/api/v1/trace/" + spending.payout()).expect(200).json();
        var types = trace.path("nodes")
                .valueStream()
                .map(node -> node.path("type").asString())
                .collect(Collectors.toSet());
        Check.holds(
                types.containsAll(Set.of("transfer", "reward", "grade", "run", "submission")),
                "The trace reaches from the transfer to the submission; it has " + types);
        var ids = trace.path("nodes")
                .valueStream()
                .map(node -> node.path("id").asString())
                .collect(Collectors.toSet());
        Check.holds(ids.contains(teaching.passedSubmission()), "The trace names the learner's submission");
        Check.holds(ids.contains(teaching.run()), "The trace names the run");
        Check.same(true, trace.path("whole").asBoolean(), "Every hash, computed again, is the same");
    }

    void report() {
        report = auditor()
                .post(
                        "/api/v1/engagements/" + engagement + "/reports",
                        Map.of("analysisId", analysis, "title", "Report on pay-outs"))
                .expect(202)
                .at("/id");
        settled("/api/v1/reports/" + report, "RENDERED");
        auditor()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/reports/" + report + "/signatures", Map.of("provider", "LOCAL", "signers", List.of()))
                .expect(201);
        var document = auditor().get("/api/v1/reports/" + report + "/document").expect(200);
        Check.same("%PDF", new String(document.bytes(), 0, 4, StandardCharsets.US_ASCII), "The document begins");
        var verified =
                auditor().get("/api/v1/reports/" + report + "/verification").expect(200);
        Check.same(true, verified.json().path("valid").asBoolean(), "The signature is valid");
        var forward = auditor().get("/api/v1/trace/" + spending.payout()).expect(200);
        Check.holds(forward.text().contains(report), "The trace leads forward to the signed report");
    }

    void archive() {
        var archived = auditor()
                .post("/api/v1/engagements/" + engagement + "/archive", Map.of())
                .expect(200);
        Check.holds(archived.at("/archiveHash").length() == 64, "The archive has a hash");
    }

    private Answer settled(String path, String wanted) {
        var answer = Check.until(
                path + " to be " + wanted,
                () -> auditor().get(path).expect(200),
                seen -> Set.of(wanted, "FAILED").contains(seen.at("/status")));
        Check.same(wanted, answer.at("/status"), "The status of " + path);
        return answer;
    }

    private ApiClient auditor() {
        return people.as("auditor");
    }
}
