package world.azora.payments.reconciliation;

import world.azora.kernel.Text;
import world.azora.kernel.UserId;
import world.azora.payments.ReconciliationId;

/** What somebody found out about an item. */
record Resolution(ReconciliationId reconciliation, int number, String note, UserId by) {
    private static final int NOTE_LENGTH_MAX = 500;

    Resolution {
        note = Text.line(note, NOTE_LENGTH_MAX);
    }
}
