package world.azora.identity.password;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.IdentityProblem;
import world.azora.kernel.Refusal;
import world.azora.platform.web.Open;

/** Tells whoever is about to choose a password how good it is. Nothing of the question is kept. */
@RestController
final class StrengthController {
    private static final int TEXT_MAX = 1_000;

    private final StrengthMeter meter;

    StrengthController(StrengthMeter meter) {
        this.meter = meter;
    }

    /** The address and the name are as the person is typing them, so they may be of any form. */
    record Question(
            String password,
            @Nullable String email,
            @Nullable String displayName) {
        Question {
            if (password.length() > TEXT_MAX || length(email) > TEXT_MAX || length(displayName) > TEXT_MAX)
                throw new Refusal(IdentityProblem.PASSWORD_LENGTH);
        }

        private static int length(@Nullable String text) {
            return text == null ? 0 : text.length();
        }

        PersonalWords names() {
            var address = email == null ? "" : email.replaceFirst("@.*", "");
            return new PersonalWords(address, displayName == null ? "" : displayName);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    @Open
    @PostMapping("/api/v1/auth/password/strength")
    Strength strength(@RequestBody Question question) {
        return meter.measure(question.password(), question.names());
    }
}
