package world.azora.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import world.azora.kernel.Sha256;

/**
 * The chain of a ledger: each transfer's hash covers the hash before it, so nothing in the past can change unnoticed.
 * A link is SHA-256 over these fields as UTF-8 text, joined by line feeds: hash before (hex), ledger, seq, id, debit,
 * credit (UUIDs in lower case), minor units, asset, code, cause, microseconds since 1970. No field can hold a line feed.
 *
 * <p>What does more than post has further fields: its step; the id of what it follows, if it does; the microseconds when
 * it expires, if it is a hold. So the links of plain transfers are what they were before there were steps.
 */
public final class Chain {
    /** What the first transfer of a ledger follows. */
    public static final Sha256 START = Sha256.ofDigest(new byte[32]);

    private Chain() {}

    /** The hash of a transfer that follows {@code before}. */
    public static Sha256 link(Sha256 before, Transfer transfer, long seq, Instant postedAt) {
        var fields = new StringBuilder(512);
        fields.append(before.hex()).append('\n');
        fields.append(transfer.ledger().name()).append('\n');
        fields.append(seq).append('\n');
        fields.append(transfer.id().uuid()).append('\n');
        fields.append(transfer.debit().uuid()).append('\n');
        fields.append(transfer.credit().uuid()).append('\n');
        fields.append(transfer.amount().minor()).append('\n');
        fields.append(transfer.amount().asset()).append('\n');
        fields.append(transfer.code()).append('\n');
        fields.append(transfer.cause()).append('\n');
        fields.append(ChronoUnit.MICROS.between(Instant.EPOCH, postedAt));
        if (transfer.step() != Step.POST) appendStep(fields, transfer);
        return Sha256.of(fields.toString());
    }

    private static void appendStep(StringBuilder fields, Transfer transfer) {
        fields.append('\n').append(transfer.step());
        transfer.follows().ifPresent(before -> fields.append('\n').append(before.uuid()));
        transfer.expiresAt()
                .ifPresent(until -> fields.append('\n').append(ChronoUnit.MICROS.between(Instant.EPOCH, until)));
    }

    /** Whether a stored transfer is what its hash says, given the hash before it. */
    public static boolean holds(Sha256 before, PostedTransfer posted) {
        return link(before, posted.transfer(), posted.seq(), posted.postedAt()).equals(posted.hash());
    }
}
