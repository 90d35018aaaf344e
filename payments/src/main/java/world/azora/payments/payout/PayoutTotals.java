package world.azora.payments.payout;

import world.azora.kernel.Amount;

/**
 * Sums of a period, as payments wrote them down and as the ledger has them.
 *
 * @param count how many transfers
 * @param whole whether each of them is in the ledger, with the same amount
 */
record PayoutTotals(
        long count, Amount paid, Amount takenBack, Amount ledgerPaid, Amount ledgerTakenBack, boolean whole) {
    static final PayoutTotals NONE = new PayoutTotals(0, none(), none(), none(), none(), true);

    private static Amount none() {
        return Amount.zero(Amount.TOKEN);
    }

    /** One line more, of which the ledger has this amount. */
    PayoutTotals with(PayoutLine line, Amount inLedger) {
        var isSame = whole && inLedger.equals(line.amount());
        return line.kind().isPaid()
                ? new PayoutTotals(
                        count + 1,
                        paid.plus(line.amount()),
                        takenBack,
                        ledgerPaid.plus(inLedger),
                        ledgerTakenBack,
                        isSame)
                : new PayoutTotals(
                        count + 1,
                        paid,
                        takenBack.plus(line.amount()),
                        ledgerPaid,
                        ledgerTakenBack.plus(inLedger),
                        isSame);
    }

    PayoutTotals plus(PayoutTotals other) {
        return new PayoutTotals(
                count + other.count,
                paid.plus(other.paid),
                takenBack.plus(other.takenBack),
                ledgerPaid.plus(other.ledgerPaid),
                ledgerTakenBack.plus(other.ledgerTakenBack),
                whole && other.whole);
    }
}
