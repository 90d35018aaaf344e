package world.azora.ledger.verify;

import java.util.Optional;
import world.azora.ledger.PostedTransfer;

/**
 * A transfer as stored, with its entries.
 *
 * @param posted empty if what is stored is not even a transfer
 */
record Line(long seq, Optional<PostedTransfer> posted, Side debit, Side credit) {}
