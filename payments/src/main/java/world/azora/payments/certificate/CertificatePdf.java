package world.azora.payments.certificate;

import static world.azora.platform.paper.PaperTable.cell;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import world.azora.kernel.Amount;
import world.azora.ledger.StatementLanguage;
import world.azora.platform.paper.Html;
import world.azora.platform.paper.PaperFigures;
import world.azora.platform.paper.PaperTable;
import world.azora.platform.paper.PaperTemplate;
import world.azora.platform.paper.PdfPaper;

/** A certificate on paper: who, when, the sums, where the chain stood, each line with the id of its transfer. */
final class CertificatePdf {
    private static final PaperTemplate TEMPLATE =
            PaperTemplate.read(CertificatePdf.class.getResourceAsStream("/payments/certificate.html"));
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Certificate certificate;
    private final CertificateWords words;
    private final PaperTable table;

    private CertificatePdf(Certificate certificate, StatementLanguage language) {
        this.certificate = certificate;
        this.words = CertificateWords.of(language);
        this.table = new PaperTable(language == StatementLanguage.AR);
    }

    static byte[] render(Certificate certificate, StatementLanguage language, boolean signed) {
        var html = new CertificatePdf(certificate, language).html(signed);
        return language == StatementLanguage.AR ? PdfPaper.rightToLeft(html) : PdfPaper.leftToRight(html);
    }

    private String html(boolean signed) {
        var places = new LinkedHashMap<>(words.places());
        places.put("signature", words.of(signed ? "signed" : "unsigned"));
        places.put("footer", certificate.person().toString());
        places.put("facts", facts());
        places.put("totalHead", head("whatWord", "countWord", "receivedWord", "givenWord"));
        places.put("totals", totals());
        places.put("lineHead", head("timeWord", "whatWord", "receivedWord", "givenWord"));
        places.put("lines", certificate.lines().stream().map(this::line).collect(Collectors.joining()));
        return TEMPLATE.fill(places);
    }

    private String facts() {
        var facts = new LinkedHashMap<String, String>();
        certificate.organisation().ifPresent(name -> facts.put("organisationWord", Html.text(name)));
        certificate.name().ifPresent(name -> facts.put("nameWord", Html.text(name)));
        facts.put("personWord", certificate.person().toString());
        facts.put("accountWord", certificate.account().toString());
        facts.put("periodWord", certificate.from() + " – " + certificate.to());
        facts.put("issuedWord", TIME.format(certificate.issuedAt()) + " UTC");
        facts.put("openingWord", figure(certificate.opening()));
        facts.put("receivedWord", figure(certificate.received()));
        facts.put("givenWord", figure(certificate.given()));
        facts.put("closingWord", figure(certificate.closing()));
        facts.put("chainWord", Long.toString(certificate.chain().seq()));
        facts.put("hashWord", certificate.chain().hash().hex());
        return facts.entrySet().stream()
                .map(fact -> row("fact", cell("word", words.of(fact.getKey())), cell("said", fact.getValue())))
                .collect(Collectors.joining());
    }

    private String totals() {
        var rows = new StringBuilder();
        for (var total : certificate.totals())
            rows.append(row(
                    "entry",
                    cell("what", words.ofCode(total.code())),
                    cell("number", Integer.toString(total.count())),
                    cell("number", figure(total.received())),
                    cell("number", figure(total.given()))));
        rows.append(row(
                "sum",
                cell("what", words.of("totalWord")),
                cell("number", Integer.toString(certificate.lines().size())),
                cell("number", figure(certificate.received())),
                cell("number", figure(certificate.given()))));
        return rows.toString();
    }

    private String line(CertificateLine line) {
        var what = words.ofCode(line.code()) + ": " + Html.text(line.title())
                + (line.outside() ? " (" + words.of("outsideWord") + ")" : "") + "<br/>" + small(line.cause()) + "<br/>"
                + small(line.transferId().toString());
        return row(
                "entry",
                cell("time", TIME.format(line.at())),
                cell("what", what),
                cell("number", figure(line.received())),
                cell("number", figure(line.given())));
    }

    private static String small(String text) {
        return "<span class=\"small\">" + Html.text(text) + "</span>";
    }

    private String head(String... places) {
        return table.row(
                "head",
                List.of(places).stream()
                        .map(place -> PaperTable.head(isFigure(place) ? "number" : "what", words.of(place)))
                        .toList());
    }

    private static boolean isFigure(String place) {
        return List.of("countWord", "receivedWord", "givenWord").contains(place);
    }

    private String row(String kind, String... cells) {
        return table.row(kind, List.of(cells));
    }

    private static String figure(Optional<Amount> amount) {
        return amount.map(CertificatePdf::figure).orElse("");
    }

    private static String figure(Amount amount) {
        return PaperFigures.figure(amount.minor(), amount.asset()) + " " + amount.asset();
    }
}
