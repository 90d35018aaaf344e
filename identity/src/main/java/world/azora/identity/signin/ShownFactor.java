package world.azora.identity.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import world.azora.identity.FactorProof;
import world.azora.identity.FactorProof.Code;
import world.azora.identity.FactorProof.RecoveryCode;
import world.azora.identity.IdentityProblem;
import world.azora.kernel.Refusal;

/** Reads which of two kinds of code somebody typed in. */
final class ShownFactor {
    /** What an app shows has six digits, which people like to type in groups; a recovery code is longer. */
    private static final Pattern CODE = Pattern.compile("\\d{3} ?\\d{3}");

    private ShownFactor() {}

    /** Where there is one field for both kinds. */
    static FactorProof typed(String text) {
        var shown = text.strip();
        return CODE.matcher(shown).matches() ? new Code(shown) : new RecoveryCode(shown);
    }

    static FactorProof of(@Nullable String code, @Nullable String recoveryCode) {
        if (code != null && recoveryCode == null) return new Code(code);
        if (recoveryCode != null && code == null) return new RecoveryCode(recoveryCode);
        throw new Refusal(IdentityProblem.PROOF_INCOMPLETE);
    }
}
