package world.azora.audit.tests;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import world.azora.audit.Wording;

/**
 * What a test is called, how much it weighs and how it explains itself. In a message {@code {0}} is a fact as it is,
 * {@code {m0}} one that is minor units of money.
 */
enum JournalTest {
    UNBALANCED(
            10,
            "Unbalanced entry",
            "قيد غير متوازن",
            "In {0} the debits of {m1} and the credits of {m2} differ.",
            "في {0} يختلف مجموع المدين {m1} عن مجموع الدائن {m2}."),
    DUPLICATE(
            5,
            "Duplicate entry",
            "قيد مكرر",
            "{0} entries of {1} have the same accounts and amounts; the first is {2}.",
            "{0} قيود بتاريخ {1} لها الحسابات والمبالغ نفسها، أولها {2}."),
    REVERSAL(
            5,
            "Reversal across a month end",
            "عكس قيد عبر نهاية الشهر",
            "Mirrors entry {0} of {1}, in another month and within days.",
            "يعكس القيد {0} بتاريخ {1} في شهر آخر وخلال أيام."),
    SAME_PERSON(
            5,
            "Prepared and approved by one person",
            "أعدّه واعتمده الشخص نفسه",
            "{0} prepared it and approved it.",
            "أعدّه {0} واعتمده بنفسه."),
    BELOW_LIMIT(
            4,
            "Just below the approval limit",
            "أقل بقليل من حد الاعتماد",
            "{m0} is just below the limit of {m1} from which approval is needed.",
            "المبلغ {m0} أقل بقليل من حد الاعتماد {m1}."),
    OUTLIER(
            4,
            "Unusual amount for its account",
            "مبلغ غير معتاد في حسابه",
            "{m0} is far above the usual {m1} of account {2} ({3} robust deviations).",
            "المبلغ {m0} أعلى بكثير من المعتاد {m1} في الحساب {2} ({3} انحرافات معيارية متينة)."),
    BACK_DATED(
            3,
            "Back-dated",
            "تاريخ سابق للتسجيل",
            "Posted {0} days after its date.",
            "سُجّل بعد تاريخه بعدد {0} يومًا."),
    RARE_PAIR(
            3,
            "Rare pair of accounts",
            "زوج حسابات نادر",
            "Account {0} against account {1} occurs {2} times in all.",
            "الحساب {0} مقابل الحساب {1} ورد {2} مرات فقط."),
    SELDOM_USER(
            3,
            "Seldom-seen user",
            "مستخدم نادر الظهور",
            "{0} entered only {1} lines of the journal.",
            "أدخل {0} {1} أسطر فقط من الدفتر."),
    SELDOM_ACCOUNT(
            3,
            "Seldom-used account",
            "حساب نادر الاستخدام",
            "Account {0} has only {1} lines in the journal.",
            "للحساب {0} {1} أسطر فقط في الدفتر."),
    WEEKEND(
            2,
            "Dated on a weekend",
            "بتاريخ عطلة أسبوعية",
            "{0} is a day of the weekend.",
            "{0} يوم من عطلة نهاية الأسبوع."),
    OUT_OF_HOURS(
            2,
            "Posted out of hours",
            "سُجّل خارج ساعات العمل",
            "Posted at {0}, outside the hours of work.",
            "سُجّل في الساعة {0} خارج ساعات العمل."),
    ZERO_LINE(
            2,
            "Line without an amount",
            "سطر بلا مبلغ",
            "A line of account {0} has neither a debit nor a credit.",
            "سطر في الحساب {0} بلا مدين ولا دائن."),
    ONE_LINE(
            2,
            "Entry of one line",
            "قيد من سطر واحد",
            "It has a single line, of account {0}.",
            "فيه سطر واحد في الحساب {0}."),
    ROUND(1, "Round amount", "مبلغ مدوّر", "{m0} is a round amount.", "المبلغ {m0} مدوّر."),
    BLANK_TEXT(1, "No text", "بلا وصف", "No line of it says what it is for.", "لا يوضح أي سطر سبب القيد.");

    private final int weight;
    private final String titleEnglish;
    private final String titleArabic;
    private final String messageEnglish;
    private final String messageArabic;

    JournalTest(int weight, String titleEnglish, String titleArabic, String messageEnglish, String messageArabic) {
        this.weight = weight;
        this.titleEnglish = titleEnglish;
        this.titleArabic = titleArabic;
        this.messageEnglish = messageEnglish;
        this.messageArabic = messageArabic;
    }

    int weight() {
        return weight;
    }

    Wording title() {
        return new Wording(titleEnglish, titleArabic);
    }

    Wording message(List<String> facts) {
        return new Wording(fill(messageEnglish, facts), fill(messageArabic, facts));
    }

    private static String fill(String template, List<String> facts) {
        var text = template;
        for (var i = 0; i < facts.size(); i++) {
            if (text.contains("{m" + i + "}")) text = text.replace("{m" + i + "}", money(facts.get(i)));
            // A fact comes from a client's file: braces in it must not be taken for places to fill.
            text = text.replace("{" + i + "}", facts.get(i).replace('{', '(').replace('}', ')'));
        }
        return text;
    }

    private static String money(String minor) {
        var format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(new java.math.BigDecimal(minor).movePointLeft(2));
    }
}
