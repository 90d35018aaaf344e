package world.azora.identity.password;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/** Why a password is weaker than it looks; those that the policy refuses come first. */
enum Weakness {
    TOO_SHORT("It has fewer than 12 characters.", "أقل من 12 حرفًا."),
    TOO_LONG("It has more than 128 characters.", "أكثر من 128 حرفًا."),
    COMMON(
            "It is one of the 100,000 most used passwords, or little more.",
            "من أكثر 100,000 كلمة مرور استخدامًا، أو تكاد."),
    PERSONAL("It holds your name, your address or the name Azora.", "تحوي اسمك أو عنوانك أو اسم أزورا."),
    REPETITIVE("It repeats itself.", "تكرّر نفسها."),
    COMPOSITION(
            "It needs a capital and a small letter, a digit and a symbol.", "تحتاج إلى حرف كبير وحرف صغير ورقم ورمز."),
    KNOWN_WORDS("It is made of words that guessing programs know.", "مكوّنة من كلمات تعرفها برامج التخمين."),
    SEQUENCE("It holds a row such as abcd or 4321.", "تحوي تسلسلًا مثل abcd أو 4321."),
    KEYBOARD("It holds keys that lie side by side.", "تحوي أزرارًا متجاورة على لوحة المفاتيح."),
    DATE("It holds a date or a year.", "تحوي تاريخًا أو سنة.");

    private final String english;
    private final String arabic;

    Weakness(String english, String arabic) {
        this.english = english;
        this.arabic = arabic;
    }

    /** As the code and the messages of a problem. */
    @JsonValue
    Map<String, Object> written() {
        return Map.of("code", name(), "messages", Map.of("en", english, "ar", arabic));
    }
}
