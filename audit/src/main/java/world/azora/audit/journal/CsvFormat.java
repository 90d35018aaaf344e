package world.azora.audit.journal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import world.azora.audit.AuditProblem;
import world.azora.kernel.Refusal;

/**
 * How a file writes dates and amounts.
 *
 * @param datePattern such as {@code yyyy-MM-dd}
 * @param decimal the sign before the cents, {@code .} or {@code ,}; the other one may group thousands
 * @param asset what all amounts are in, by default {@link #NO_ASSET}
 */
record CsvFormat(String datePattern, String decimal, String asset) {
    static final String DATE_FORMAT_DEFAULT = "yyyy-MM-dd";

    /** ISO 4217's code for "no currency". */
    static final String NO_ASSET = "X".repeat(3);

    /** What a JavaScript number still holds exactly. */
    static final long MINOR_MAX = (1L << 53) - 1;

    private static final int MINOR_DIGITS = 2;
    private static final Pattern DATE_PATTERN = Pattern.compile("[yMd./ -]{6,12}");
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,16}(\\.[0-9]{1,9})?");

    CsvFormat {
        if (!DATE_PATTERN.matcher(datePattern).matches()) throw new Refusal(AuditProblem.DATE_FORMAT_MALFORMED);
        if (!decimal.equals(".") && !decimal.equals(",")) throw new Refusal(AuditProblem.MAPPING_MALFORMED);
        formatter(datePattern, "");
    }

    Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text, formatter(datePattern, "")))
                    .filter(date -> date.getYear() >= 1 && date.getYear() <= 9999);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** A date and a time of day, with a blank or a T between them; an offset is read and left out. */
    Optional<LocalDateTime> dateTime(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, formatter(datePattern, "[' ']['T']HH:mm[:ss][.SSS][XXXXX]")))
                    .filter(time -> time.getYear() >= 1 && time.getYear() <= 9999);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** An amount in minor units, below zero if it is written so; a part of a cent is not an amount. */
    Optional<Long> minor(String text) {
        var grouping = decimal.equals(".") ? "," : ".";
        var plain = text.replace(" ", "").replace(grouping, "").replace(decimal, ".");
        if (!PLAIN.matcher(plain).matches()) return Optional.empty();
        try {
            var minor = new BigDecimal(plain)
                    .movePointRight(MINOR_DIGITS)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .longValueExact();
            return Math.abs(minor) > MINOR_MAX ? Optional.empty() : Optional.of(minor);
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(String pattern, String time) {
        try {
            // yyyy is the year of an era, which a strict reader would want to know too.
            return DateTimeFormatter.ofPattern(pattern.replace('y', 'u') + time, Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException _) {
            throw new Refusal(AuditProblem.DATE_FORMAT_MALFORMED);
        }
    }
}
