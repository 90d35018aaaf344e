package world.azora.payments.reconciliation;

import java.util.List;

/**
 * The sums of a reconciliation, in minor units: captures less refunds.
 *
 * @param fileMinor what the file says
 * @param fileFeeMinor what the provider kept, as the file says
 * @param bookedMinor what of it we could match, and book as paid out
 * @param bookedFeeMinor the provider's fees on that
 * @param expectedMinor what the provider owed us before, by our list of captures and refunds
 * @param clearingMinor the same by the ledger's clearing account
 */
record Totals(
        long fileMinor,
        long fileFeeMinor,
        long bookedMinor,
        long bookedFeeMinor,
        long expectedMinor,
        long clearingMinor) {
    static Totals of(List<FileLine> file, List<FileLine> booked, Owed owed) {
        return new Totals(
                minor(file), fees(file), minor(booked), fees(booked), owed.expectedMinor(), owed.clearingMinor());
    }

    /** What the provider owed us before the file came, by two ways of counting. */
    record Owed(long expectedMinor, long clearingMinor) {}

    /** What the two ways of counting differ by; zero unless a payment was under way at that moment. */
    long differenceMinor() {
        return clearingMinor - expectedMinor;
    }

    private static long minor(List<FileLine> lines) {
        return lines.stream().mapToLong(FileLine::signedMinor).sum();
    }

    private static long fees(List<FileLine> lines) {
        return lines.stream().mapToLong(FileLine::feeMinor).sum();
    }
}
