package world.azora.identity;

import com.fasterxml.jackson.annotation.JsonValue;

/** The language in which a person reads us. */
public enum PersonLocale {
    ENGLISH("en"),
    ARABIC("ar");

    private final String code;

    PersonLocale(String code) {
        this.code = code;
    }

    /** As in BCP 47. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one with this code, which must be one of ours. */
    public static PersonLocale of(String code) {
        for (var locale : values()) if (locale.code.equals(code)) return locale;
        throw new IllegalArgumentException(code);
    }
}
