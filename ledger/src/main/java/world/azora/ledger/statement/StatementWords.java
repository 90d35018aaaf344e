package world.azora.ledger.statement;

import java.util.Map;
import world.azora.ledger.StatementLanguage;

/** The words on a statement in each language, by the place in the template where they stand. */
final class StatementWords {
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("lang", "en"),
            Map.entry("dir", "ltr"),
            Map.entry("start", "left"),
            Map.entry("titleWord", "Account statement"),
            Map.entry("accountWord", "Account"),
            Map.entry("holderWord", "Holder"),
            Map.entry("fromWord", "From"),
            Map.entry("toWord", "Until before"),
            Map.entry("assetWord", "Asset"),
            Map.entry("timeWord", "Time (UTC)"),
            Map.entry("whatWord", "What and why"),
            Map.entry("debitWord", "Debit"),
            Map.entry("creditWord", "Credit"),
            Map.entry("balanceWord", "Balance"),
            Map.entry("openingWord", "Opening balance"),
            Map.entry("closingWord", "Closing balance"),
            Map.entry("totalWord", "Total"),
            Map.entry("entriesWord", "Entries"));

    private static final Map<String, String> ARABIC = Map.ofEntries(
            Map.entry("lang", "ar"),
            Map.entry("dir", "rtl"),
            Map.entry("start", "right"),
            Map.entry("titleWord", "كشف حساب"),
            Map.entry("accountWord", "الحساب"),
            Map.entry("holderWord", "صاحب الحساب"),
            Map.entry("fromWord", "من"),
            Map.entry("toWord", "إلى ما قبل"),
            Map.entry("assetWord", "الأصل"),
            Map.entry("timeWord", "الوقت (UTC)"),
            Map.entry("whatWord", "ماذا ولماذا"),
            Map.entry("debitWord", "مدين"),
            Map.entry("creditWord", "دائن"),
            Map.entry("balanceWord", "الرصيد"),
            Map.entry("openingWord", "الرصيد الافتتاحي"),
            Map.entry("closingWord", "الرصيد الختامي"),
            Map.entry("totalWord", "المجموع"),
            Map.entry("entriesWord", "القيود"));

    private StatementWords() {}

    static Map<String, String> of(StatementLanguage language) {
        return switch (language) {
            case EN -> ENGLISH;
            case AR -> ARABIC;
        };
    }
}
