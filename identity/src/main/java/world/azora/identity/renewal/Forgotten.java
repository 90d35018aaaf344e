package world.azora.identity.renewal;

import world.azora.kernel.Sha256;
import world.azora.platform.jobs.JobKind;

/** Somebody says that the password of this address is forgotten. Whether the address has an account is not known yet. */
record Forgotten(String email) {
    static final JobKind<Forgotten> KIND = new JobKind<>("identity.password-forgotten", Forgotten.class);

    /** The same for the same address, so that asking a hundred times at once leaves one job. */
    String name() {
        return Sha256.of(email).hex();
    }

    @Override
    public String toString() {
        return "***";
    }
}
