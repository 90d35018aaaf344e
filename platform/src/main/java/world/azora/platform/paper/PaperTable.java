package world.azora.platform.paper;

import java.util.ArrayList;
import java.util.List;

/** Rows of XHTML. The renderer sets cells from left to right in every language, so Arabic rows are given turned round. */
public record PaperTable(boolean rightToLeft) {
    /** A cell of its class, with text that is ours. */
    public static String cell(String kind, String text) {
        return "<td class=\"" + kind + "\">" + text + "</td>";
    }

    public static String head(String kind, String text) {
        return "<th class=\"" + kind + "\">" + text + "</th>";
    }

    /** What is not ours must neither be markup nor a place to fill. */
    public static String outside(String text) {
        return Html.text(text).replace("{", "&#123;");
    }

    public String row(String kind, List<String> cells) {
        var ordered = new ArrayList<>(cells);
        var seen = rightToLeft ? ordered.reversed() : ordered;
        return "<tr class=\"" + kind + "\">" + String.join("", seen) + "</tr>\n";
    }
}
