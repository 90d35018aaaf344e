package world.azora.ledger.statement;

import static world.azora.ledger.statement.StatementTable.cell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import world.azora.kernel.Amount;
import world.azora.ledger.Entry;
import world.azora.ledger.PaperRequest;
import world.azora.ledger.Statement;
import world.azora.ledger.StatementLanguage;
import world.azora.platform.paper.PdfPaper;

/** A statement on paper: heading, account, period, the entries in a table that runs over pages, page numbers. */
final class StatementPdf {
    private static final String TEMPLATE = read("/ledger/statement.html");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** Tokens are whole; the rest is as ISO 4217 says. */
    private static final Map<String, Integer> DIGITS = Map.of(Amount.TOKEN, 0);

    private static final int DIGITS_ELSE = 2;

    private StatementPdf() {}

    static byte[] render(Statement statement, PaperRequest request) {
        var html = html(statement, request);
        return request.language() == StatementLanguage.AR ? PdfPaper.rightToLeft(html) : PdfPaper.leftToRight(html);
    }

    private static String html(Statement statement, PaperRequest request) {
        var html = TEMPLATE;
        for (var place : places(statement, request).entrySet())
            html = html.replace("{{" + place.getKey() + "}}", place.getValue());
        return html;
    }

    private static Map<String, String> places(Statement statement, PaperRequest request) {
        var words = StatementWords.of(request.language());
        var places = new LinkedHashMap<String, String>(words);
        places.put("font", PdfPaper.FONT);
        places.put("arabicFont", PdfPaper.ARABIC_FONT);
        places.put("id", statement.account().id().toString());
        places.put("facts", facts(statement, request, words));
        places.put("head", head(new StatementTable(request.language()), words));
        places.put("rows", rows(statement, new StatementTable(request.language()), words));
        return places;
    }

    private static String facts(Statement statement, PaperRequest request, Map<String, String> words) {
        var account = statement.account();
        var facts = new LinkedHashMap<String, String>();
        request.holder().ifPresent(holder -> facts.put("holderWord", StatementTable.outside(holder)));
        facts.put("accountWord", account.name());
        if (!statement.from().equals(Instant.EPOCH)) facts.put("fromWord", TIME.format(statement.from()));
        facts.put("toWord", TIME.format(statement.to()));
        facts.put("assetWord", account.asset());
        facts.put("entriesWord", Long.toString(statement.entries()));
        var table = new StatementTable(request.language());
        return facts.entrySet().stream()
                .map(fact -> table.row(
                        "fact", List.of(cell("word", word(words, fact.getKey())), cell("said", fact.getValue()))))
                .collect(Collectors.joining());
    }

    private static String head(StatementTable table, Map<String, String> words) {
        return table.row(
                "head",
                List.of(
                        StatementTable.head("time", word(words, "timeWord")),
                        StatementTable.head("what", word(words, "whatWord")),
                        StatementTable.head("number", word(words, "debitWord")),
                        StatementTable.head("number", word(words, "creditWord")),
                        StatementTable.head("number", word(words, "balanceWord"))));
    }

    private static String rows(Statement statement, StatementTable table, Map<String, String> words) {
        var asset = statement.account().asset();
        var rows = new StringBuilder();
        rows.append(sum(table, word(words, "openingWord"), "", "", figure(statement.openingMinor(), asset)));
        statement.items().forEach(entry -> rows.append(row(table, entry)));
        var debits = figure(total(statement, true), asset);
        rows.append(sum(table, word(words, "totalWord"), debits, figure(total(statement, false), asset), ""));
        rows.append(sum(table, word(words, "closingWord"), "", "", figure(statement.closingMinor(), asset)));
        return rows.toString();
    }

    private static String sum(StatementTable table, String word, String... figures) {
        var cells = new ArrayList<>(List.of(cell("time", ""), cell("what", word)));
        for (var figure : figures) cells.add(cell("number", figure));
        return table.row("sum", cells);
    }

    private static String row(StatementTable table, Entry entry) {
        var asset = entry.amount().asset();
        var amount = figure(entry.amount().minor(), asset);
        var what = StatementTable.outside(entry.code()) + "<br/><span class=\"small\">"
                + StatementTable.outside(entry.cause()) + "</span>";
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

    /** In Arabic too with Latin digits: figures are compared with those of invoices. */
    private static String figure(long minor, String asset) {
        var digits = digits(asset);
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(minor, digits));
    }

    private static int digits(String asset) {
        var known = DIGITS.get(asset);
        if (known != null) return known;
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(asset))
                .map(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .findFirst()
                .orElse(DIGITS_ELSE);
    }

    private static String read(String name) {
        try (var in = Objects.requireNonNull(StatementPdf.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
