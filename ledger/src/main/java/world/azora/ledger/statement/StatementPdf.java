package world.azora.ledger.statement;

import static world.azora.platform.paper.PaperFigures.figure;
import static world.azora.platform.paper.PaperTable.cell;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import world.azora.ledger.Entry;
import world.azora.ledger.PaperRequest;
import world.azora.ledger.Statement;
import world.azora.ledger.StatementLanguage;
import world.azora.platform.paper.Html;
import world.azora.platform.paper.PaperTable;
import world.azora.platform.paper.PaperTemplate;
import world.azora.platform.paper.PdfPaper;

/** A statement on paper: heading, account, period, the entries in a table that runs over pages, page numbers. */
final class StatementPdf {
    private static final PaperTemplate TEMPLATE =
            PaperTemplate.read(StatementPdf.class.getResourceAsStream("/ledger/statement.html"));
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private StatementPdf() {}

    static byte[] render(Statement statement, PaperRequest request) {
        var html = TEMPLATE.fill(places(statement, request));
        return request.language() == StatementLanguage.AR ? PdfPaper.rightToLeft(html) : PdfPaper.leftToRight(html);
    }

    private static PaperTable table(PaperRequest request) {
        return new PaperTable(request.language() == StatementLanguage.AR);
    }

    private static Map<String, String> places(Statement statement, PaperRequest request) {
        var words = StatementWords.of(request.language());
        var places = new LinkedHashMap<String, String>(words);
        places.put("footer", statement.account().id().toString());
        places.put("facts", facts(statement, request, words));
        places.put("head", head(table(request), words));
        places.put("rows", rows(statement, table(request), words));
        return places;
    }

    private static String facts(Statement statement, PaperRequest request, Map<String, String> words) {
        var account = statement.account();
        var facts = new LinkedHashMap<String, String>();
        request.holder().ifPresent(holder -> facts.put("holderWord", Html.text(holder)));
        facts.put("accountWord", Html.text(account.name()));
        if (!statement.from().equals(Instant.EPOCH)) facts.put("fromWord", TIME.format(statement.from()));
        facts.put("toWord", TIME.format(statement.to()));
        facts.put("assetWord", account.asset());
        facts.put("entriesWord", Long.toString(statement.entries()));
        var table = table(request);
        return facts.entrySet().stream()
                .map(fact -> table.row(
                        "fact", List.of(cell("word", word(words, fact.getKey())), cell("said", fact.getValue()))))
                .collect(Collectors.joining());
    }

    private static String head(PaperTable table, Map<String, String> words) {
        return table.row(
                "head",
                List.of(
                        PaperTable.head("time", word(words, "timeWord")),
                        PaperTable.head("what", word(words, "whatWord")),
                        PaperTable.head("number", word(words, "debitWord")),
                        PaperTable.head("number", word(words, "creditWord")),
                        PaperTable.head("number", word(words, "balanceWord"))));
    }

    private static String rows(Statement statement, PaperTable table, Map<String, String> words) {
        var asset = statement.account().asset();
        var rows = new StringBuilder();
        rows.append(sum(table, word(words, "openingWord"), "", "", figure(statement.openingMinor(), asset)));
        statement.items().forEach(entry -> rows.append(row(table, entry)));
        var debits = figure(total(statement, true), asset);
        rows.append(sum(table, word(words, "totalWord"), debits, figure(total(statement, false), asset), ""));
        rows.append(sum(table, word(words, "closingWord"), "", "", figure(statement.closingMinor(), asset)));
        return rows.toString();
    }

    private static String sum(PaperTable table, String word, String... figures) {
        var cells = new ArrayList<>(List.of(cell("time", ""), cell("what", word)));
        for (var figure : figures) cells.add(cell("number", figure));
        return table.row("sum", cells);
    }

    private static String row(PaperTable table, Entry entry) {
        var asset = entry.amount().asset();
        var amount = figure(entry.amount().minor(), asset);
        var what = Html.text(entry.code()) + "<br/><span class=\"small\">" + Html.text(entry.cause()) + "</span>";
        return table.row(
                "entry",
                List.of(
                        cell("time", TIME.format(entry.postedAt())),
                        cell("what", what),
                        cell("number", entry.debit() ? amount : ""),
                        cell("number", entry.debit() ? "" : amount),
                        cell("number", figure(entry.balanceMinor(), asset))));
    }

    private static String word(Map<String, String> words, String place) {
        return Objects.requireNonNull(words.get(place), place);
    }

    private static long total(Statement statement, boolean debits) {
        return statement.items().stream()
                .filter(entry -> entry.debit() == debits)
                .mapToLong(entry -> entry.amount().minor())
                .sum();
    }
}
