package world.azora.identity.client;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a tool can ask for. */
enum OauthScope {
    OPENID("openid"),
    PROFILE("profile"),
    EMAIL("email"),
    ROLES("roles"),
    /** To go on while the person's session lasts, with refresh tokens. */
    OFFLINE_ACCESS("offline_access");

    private final String code;

    OauthScope(String code) {
        this.code = code;
    }

    @JsonValue
    String code() {
        return code;
    }

    /** The one with this code, which must be one of ours. */
    static OauthScope of(String code) {
        for (var scope : values()) if (scope.code.equals(code)) return scope;
        throw new IllegalArgumentException(code);
    }
}
