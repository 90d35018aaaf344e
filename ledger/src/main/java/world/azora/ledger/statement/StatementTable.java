package world.azora.ledger.statement;

import java.util.ArrayList;
import java.util.List;
import world.azora.ledger.StatementLanguage;
import world.azora.platform.paper.Html;

/** Rows of XHTML. The renderer sets cells from left to right in every language, so Arabic rows are given turned round. */
record StatementTable(StatementLanguage language) {
    /** A cell of its class, with text that is ours. */
    static String cell(String kind, String text) {
        return "<td class=\"" + kind + "\">" + text + "</td>";
    }

    static String head(String kind, String text) {
        return "<th class=\"" + kind + "\">" + text + "</th>";
    }

    /** What is not ours must neither be markup nor a place to fill. */
    static String outside(String text) {
        return Html.text(text).replace("{", "&#123;");
    }

    String row(String kind, List<String> cells) {
        var ordered = new ArrayList<>(cells);
        var seen = language == StatementLanguage.AR ? ordered.reversed() : ordered;
        return "<tr class=\"" + kind + "\">" + String.join("", seen) + "</tr>\n";
    }
}
