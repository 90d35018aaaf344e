package world.azora.payments.certificate;

import java.util.Map;
import java.util.Objects;
import world.azora.ledger.StatementLanguage;
import world.azora.platform.paper.Html;

/**
 * The words of a certificate in one language. The Arabic ones carry no vowel signs: the renderer sets them beside their
 * letters.
 *
 * @param places by the place in the template where they stand
 * @param codes what the codes of transfers mean
 */
record CertificateWords(Map<String, String> places, Map<String, String> codes) {
    private static final CertificateWords ENGLISH = new CertificateWords(
            Map.ofEntries(
                    Map.entry("lang", "en"),
                    Map.entry("dir", "ltr"),
                    Map.entry("start", "left"),
                    Map.entry("titleWord", "Certificate of payment"),
                    Map.entry("organisationWord", "Issued by"),
                    Map.entry("nameWord", "Name"),
                    Map.entry("personWord", "Person"),
                    Map.entry("accountWord", "Wallet"),
                    Map.entry("periodWord", "Period, both days included (UTC)"),
                    Map.entry("issuedWord", "Issued"),
                    Map.entry("openingWord", "Wallet before"),
                    Map.entry("receivedWord", "Received"),
                    Map.entry("givenWord", "Given"),
                    Map.entry("closingWord", "Wallet after"),
                    Map.entry("chainWord", "Transfers in the ledger"),
                    Map.entry("hashWord", "Hash of its chain"),
                    Map.entry("timeWord", "Time (UTC)"),
                    Map.entry("whatWord", "What"),
                    Map.entry("countWord", "Number"),
                    Map.entry("totalWord", "Total"),
                    Map.entry("outsideWord", "not by the wallet"),
                    Map.entry(
                            "checkedWord",
                            "Each line was found in the ledger and, with the same amount, in the records of payments; the"
                                    + " lines of the wallet add up from its balance before to its balance after. The hash"
                                    + " of the chain covers every line. This document says what was paid, not what is"
                                    + " taxed."),
                    Map.entry("signed", "Signed electronically: the signature is part of this file."),
                    Map.entry("unsigned", "This file carries no electronic signature.")),
            Map.of(
                    "reward", "Reward",
                    "reward.returned", "Reward, returned",
                    "reward.taken-back", "Reward, taken back",
                    "payment.capture", "Course paid",
                    "payment.refund", "Course, refunded",
                    "deposit.capture", "Tokens bought",
                    "deposit.fee", "Fee on tokens bought",
                    "deposit.refund", "Tokens given back"));

    private static final CertificateWords ARABIC = new CertificateWords(
            Map.ofEntries(
                    Map.entry("lang", "ar"),
                    Map.entry("dir", "rtl"),
                    Map.entry("start", "right"),
                    Map.entry("titleWord", "شهادة دفع"),
                    Map.entry("organisationWord", "صادرة عن"),
                    Map.entry("nameWord", "الاسم"),
                    Map.entry("personWord", "الشخص"),
                    Map.entry("accountWord", "المحفظة"),
                    Map.entry("periodWord", "الفترة، واليومان مشمولان (UTC)"),
                    Map.entry("issuedWord", "تاريخ الإصدار"),
                    Map.entry("openingWord", "المحفظة قبلها"),
                    Map.entry("receivedWord", "المستلم"),
                    Map.entry("givenWord", "المدفوع"),
                    Map.entry("closingWord", "المحفظة بعدها"),
                    Map.entry("chainWord", "التحويلات في دفتر الأستاذ"),
                    Map.entry("hashWord", "بصمة سلسلته"),
                    Map.entry("timeWord", "الوقت (UTC)"),
                    Map.entry("whatWord", "البيان"),
                    Map.entry("countWord", "العدد"),
                    Map.entry("totalWord", "المجموع"),
                    Map.entry("outsideWord", "خارج المحفظة"),
                    Map.entry(
                            "checkedWord",
                            "وجد كل سطر في دفتر الأستاذ وفي سجلات المدفوعات بالمبلغ نفسه، وتؤدي سطور المحفظة من رصيدها"
                                    + " قبل الفترة إلى رصيدها بعدها. وتغطي بصمة السلسلة كل سطر. تذكر هذه الوثيقة ما دفع،"
                                    + " لا ما يخضع للضريبة."),
                    Map.entry("signed", "موقعة إلكترونيا: التوقيع جزء من هذا الملف."),
                    Map.entry("unsigned", "لا يحمل هذا الملف توقيعا إلكترونيا.")),
            Map.of(
                    "reward", "مكافأة",
                    "reward.returned", "مكافأة أعيدت",
                    "reward.taken-back", "مكافأة استردت",
                    "payment.capture", "دورة مدفوعة",
                    "payment.refund", "دورة رد ثمنها",
                    "deposit.capture", "رموز مشتراة",
                    "deposit.fee", "رسم على رموز مشتراة",
                    "deposit.refund", "رموز معادة"));

    static CertificateWords of(StatementLanguage language) {
        return switch (language) {
            case EN -> ENGLISH;
            case AR -> ARABIC;
        };
    }

    String of(String place) {
        return Objects.requireNonNull(places.get(place), place);
    }

    /** What is not ours is called by its code. */
    String ofCode(String code) {
        var known = codes.get(code);
        return known == null ? Html.text(code) : known;
    }
}
