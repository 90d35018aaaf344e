package world.azora.audit;

/**
 * Whether a journal is all there: opening balance plus journal is the closing balance, account by account.
 *
 * @param differing accounts for which it is not, or for which nobody has said what the balance is
 */
public record CompletenessSummary(long accounts, long differing) {
    public boolean complete() {
        return differing == 0;
    }
}
