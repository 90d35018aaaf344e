package world.azora.ledger;

import java.time.Instant;
import world.azora.kernel.Amount;

/**
 * One side of a posted transfer, as the account sees it.
 *
 * @param version the entry's number in its account, from 1 without gaps
 * @param debit which side it is on
 * @param counterparty the account on the other side
 * @param balanceMinor the account's balance after it, on its normal side
 */
public record Entry(
        AccountId account,
        long version,
        TransferId transfer,
        boolean debit,
        Amount amount,
        AccountId counterparty,
        long balanceMinor,
        String code,
        String cause,
        Instant postedAt) {}
