package world.azora.audit.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import world.azora.platform.paper.Html;
import world.azora.platform.paper.PdfPaper;

/** Bar charts as SVG. */
final class Chart {
    private static final int WIDTH = 480;
    private static final int ROW_HEIGHT = 17;
    private static final int LABEL_WIDTH = 190;
    private static final int BAR_WIDTH_MAX = 220;
    private static final int COLUMN_HEIGHT_MAX = 90;

    private Chart() {}

    /** A name and how many. */
    record Bar(String label, long count) {}

    /** Bars from left to right, one below the other, with their names before and their numbers after them. */
    static String rows(List<Bar> bars) {
        var most = Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
        var svg = new StringBuilder(start(Math.max(1, bars.size()) * ROW_HEIGHT));
        for (var row = 0; row < bars.size(); row++) {
            var bar = bars.get(row);
            var top = row * ROW_HEIGHT;
            var width = bar.count == 0 ? 0 : Math.max(1.0, (double) BAR_WIDTH_MAX * bar.count / most);
            svg.append(label(LABEL_WIDTH - 6, top + 12, "end", bar.label));
            svg.append(rect(LABEL_WIDTH, top + 3, width, ROW_HEIGHT - 6));
            svg.append(label(LABEL_WIDTH + width + 5, top + 12, "start", Long.toString(bar.count)));
        }
        return svg.append("</svg>").toString();
    }

    /** Columns side by side, the number of points under each. */
    static String columns(List<Long> counts) {
        var most = Math.max(1, counts.stream().mapToLong(Long::longValue).max().orElse(1));
        var step = (double) WIDTH / Math.max(1, counts.size());
        var svg = new StringBuilder(start(COLUMN_HEIGHT_MAX + 30));
        IntStream.range(0, counts.size()).forEach(points -> {
            var height = (double) COLUMN_HEIGHT_MAX * counts.get(points) / most;
            var left = points * step;
            var last = points == counts.size() - 1;
            svg.append(rect(left + 1, COLUMN_HEIGHT_MAX - height + 12, step - 3, height));
            svg.append(label(left + step / 2, COLUMN_HEIGHT_MAX + 24, "middle", points + (last ? "+" : "")));
            if (counts.get(points) > 0)
                svg.append(label(
                        left + step / 2,
                        COLUMN_HEIGHT_MAX - height + 9,
                        "middle",
                        counts.get(points).toString()));
        });
        return svg.append("</svg>").toString();
    }

    private static String start(int height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">"
                .formatted(WIDTH, height, WIDTH, height);
    }

    private static String rect(double left, double top, double width, double height) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#1d4e6b\"/>",
                left,
                top,
                width,
                height);
    }

    private static String label(double left, double baseline, String anchor, String text) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-family=\"%s\" font-size=\"8\">%s</text>",
                left,
                baseline,
                anchor,
                PdfPaper.FONT,
                Html.text(text));
    }
}
