package world.azora.identity.registration;

import org.jspecify.annotations.Nullable;
import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.Password;
import world.azora.identity.PersonLocale;

/** Somebody asks for an account. */
record Registration(
        EmailAddress email,
        Password password,
        DisplayName displayName,
        @Nullable PersonLocale locale) {
    PersonLocale language() {
        return locale == null ? PersonLocale.ENGLISH : locale;
    }
}
