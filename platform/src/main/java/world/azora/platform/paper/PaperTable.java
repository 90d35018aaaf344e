package world.azora.platform.paper;

import java.util.ArrayList;
import java.util.List;

/** Rows of XHTML. The renderer sets cells from left to right in every language, so Arabic rows are given turned round. */
public record PaperTable(boolean rightToLeft) {
    /** A cell of its class, with markup: what is not ours goes through {@link Html#text} before. */
    public static String cell(String kind, String text) {
        return "<td class=\"" + kind + "\">" + text + "</td>";
    }

    public static String head(String kind, String text) {
        return "<th class=\"" + kind + "\">" + text + "</th>";
    }

    public String row(String kind, List<String> cells) {
        var ordered = new ArrayList<>(cells);
        var seen = rightToLeft ? ordered.reversed() : ordered;
        return "<tr class=\"" + kind + "\">" + String.join("", seen) + "</tr>\n";
    }
}
