package world.azora.audit.report;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import world.azora.audit.Finding;
import world.azora.audit.ForestRun;
import world.azora.platform.paper.Html;
import world.azora.platform.paper.PaperTemplate;

/** Fills the template of a report. */
final class ReportPage {
    private static final PaperTemplate TEMPLATE =
            PaperTemplate.read(ReportPage.class.getResourceAsStream("/audit/report.html"));
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final double SHARE_SHOWN_MIN = 0.1;

    /** What the features of the forest are to a reader. */
    private static final Map<String, String> FEATURES = Map.of(
            "amountWithinAccount", "amount unusual for its accounts",
            "amount", "amount",
            "hour", "hour of the day",
            "weekday", "day of the week",
            "rareUser", "rare user",
            "rareAccount", "rare account",
            "rareAccountPair", "rare pair of accounts",
            "lines", "number of lines",
            "postingLag", "days until it was posted",
            "roundness", "roundness");

    private ReportPage() {}

    static String html(ReportFacts facts) {
        return TEMPLATE.fill(places(facts));
    }

    private static Map<String, String> places(ReportFacts facts) {
        var places = new LinkedHashMap<String, String>();
        var result = facts.analysis().result();
        var journal = facts.books().journal();
        var completeness = facts.books().completeness();
        places.put("testChart", testChart(facts));
        places.put("scoreChart", Chart.columns(facts.histogram()));
        places.put("start", "left");
        places.put("entries", Long.toString(result.entries()));
        places.put("lines", Long.toString(journal.lines()));
        places.put("dataHash", String.valueOf(result.dataHash()));
        places.put("forest", Html.text(forest(result.forest())));
        places.put(
                "completeness",
                completeness.complete()
                        ? "All %d accounts roll forward: opening balance plus journal equals closing balance."
                                .formatted(completeness.accounts())
                        : "Not shown: %d of %d accounts differ or have no closing balance to compare with."
                                .formatted(completeness.differing(), completeness.accounts()));
        places.put("changed", journal.dataHash().equals(result.dataHash()) ? "" : changed());
        places.put("at", TIME.format(facts.at()));
        places.put("analysis", facts.analysis().id().toString());
        places.put("footer", facts.report().id().toString());
        places.put(
                "period",
                facts.engagement().periodStart() + " to " + facts.engagement().periodEnd());
        places.put("shown", Integer.toString(facts.findings().size()));
        places.put("findings", findings(facts));
        places.put("title", Html.text(facts.report().subject().title()));
        places.put("client", Html.text(facts.engagement().client()));
        places.put("name", Html.text(facts.engagement().name()));
        return places;
    }

    private static String changed() {
        return "<p class=\"warning\">The journal was changed after this analysis.</p>";
    }

    private static String forest(ForestRun.@Nullable ForestInfo forest) {
        if (forest == null) return "";
        return "%d trees of %d entries, seed %d, model %s"
                .formatted(forest.trees(), forest.sampleSize(), forest.seed(), forest.modelHash());
    }

    private static String testChart(ReportFacts facts) {
        return Chart.rows(facts.analysis().result().tests().stream()
                .map(test -> new Chart.Bar(test.title().en(), test.hits()))
                .toList());
    }

    private static String findings(ReportFacts facts) {
        return facts.findings().stream().map(ReportPage::finding).collect(Collectors.joining());
    }

    private static String finding(Finding finding) {
        var reasons = finding.evidence().reasons().stream()
                .map(reason -> "<li><b>%s</b> (%d): %s</li>"
                        .formatted(
                                Html.text(reason.title().en()),
                                reason.weight(),
                                Html.text(reason.message().en())))
                .collect(Collectors.joining());
        var unlike = finding.evidence().contributions().stream()
                .filter(part -> part.share() >= SHARE_SHOWN_MIN)
                .map(part -> "%s %.0f %%"
                        .formatted(
                                Html.text(FEATURES.getOrDefault(part.feature(), part.feature())), 100 * part.share()))
                .collect(Collectors.joining(", "));
        return """
                <tr>
                  <td class="number">%.1f</td>
                  <td>%s<br/><span class="small">%s</span></td>
                  <td><ul>%s</ul><span class="small">Forest %.3f, for its %s</span></td>
                  <td class="small">%s</td>
                </tr>
                """.formatted(
                        finding.entry().score(),
                        Html.text(finding.entry().entryId()),
                        finding.id(),
                        reasons,
                        finding.entry().forestScore(),
                        unlike,
                        lines(finding));
    }

    private static String lines(Finding finding) {
        return finding.evidence().lines().stream()
                .map(line -> "%s %s %s %s"
                        .formatted(
                                line.date(),
                                Html.text(line.account()),
                                line.debitMinor() >= line.creditMinor() ? "Dr" : "Cr",
                                money(Math.max(line.debitMinor(), line.creditMinor()))))
                .collect(Collectors.joining("<br/>"));
    }

    private static String money(long minor) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(minor, 2));
    }
}
