package world.azora.identity.signin;

import org.jspecify.annotations.Nullable;
import world.azora.identity.FactorProof;
import world.azora.identity.FactorProof.Code;
import world.azora.identity.FactorProof.RecoveryCode;
import world.azora.identity.IdentityProblem;
import world.azora.kernel.Refusal;

/** Reads which of two kinds of code somebody typed in. */
final class ShownFactor {
    private ShownFactor() {}

    static FactorProof of(@Nullable String code, @Nullable String recoveryCode) {
        if (code != null && recoveryCode == null) return new Code(code);
        if (recoveryCode != null && code == null) return new RecoveryCode(recoveryCode);
        throw new Refusal(IdentityProblem.PROOF_INCOMPLETE);
    }
}
