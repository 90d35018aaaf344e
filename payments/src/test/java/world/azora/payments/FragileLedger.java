package world.azora.payments;

import java.util.List;
import java.util.Optional;
import world.azora.ledger.Account;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountOutcome;
import world.azora.ledger.AccountPage;
import world.azora.ledger.Balance;
import world.azora.ledger.ChainHead;
import world.azora.ledger.ChainReport;
import world.azora.ledger.CloseOutcome;
import world.azora.ledger.EntryPage;
import world.azora.ledger.Ledger;
import world.azora.ledger.LedgerId;
import world.azora.ledger.LinkedPostings;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;
import world.azora.ledger.TransferPage;
import world.azora.ledger.TrialBalance;

/** The real ledger, before and after whose next transfer something else can happen: a death, or somebody else's work. */
public final class FragileLedger implements Ledger {
    private final Ledger real;
    private final Once before = new Once();
    private final Once after = new Once();

    FragileLedger(Ledger real) {
        this.real = real;
    }

    /** Happens once, before the next transfer reaches the ledger. */
    public void beforeNextTransfer(Runnable event) {
        before.next(event);
    }

    /** Happens once, when the ledger has decided the next transfer and nobody has heard its answer. */
    public void afterNextTransfer(Runnable event) {
        after.next(event);
    }

    @Override
    public TransferOutcome transfer(Transfer transfer) {
        before.pass();
        var outcome = real.transfer(transfer);
        after.pass();
        return outcome;
    }

    /** Transfers that are linked, before and after which the same can happen. */
    LinkedPostings linked(LinkedPostings whole) {
        return new LinkedPostings() {
            @Override
            public List<TransferOutcome> transferTogether(List<Transfer> transfers) {
                before.pass();
                var outcomes = whole.transferTogether(transfers);
                after.pass();
                return outcomes;
            }

            @Override
            public List<TransferOutcome> rehearse(List<Transfer> transfers, boolean together) {
                return whole.rehearse(transfers, together);
            }
        };
    }

    @Override
    public List<TransferOutcome> transferAll(List<Transfer> transfers) {
        return real.transferAll(transfers);
    }

    @Override
    public Optional<PostedTransfer> find(TransferId transfer) {
        return real.find(transfer);
    }

    @Override
    public AccountOutcome open(Account account) {
        return real.open(account);
    }

    @Override
    public CloseOutcome close(AccountId account) {
        return real.close(account);
    }

    @Override
    public Optional<Account> account(AccountId account) {
        return real.account(account);
    }

    @Override
    public Optional<Balance> balance(AccountId account) {
        return real.balance(account);
    }

    @Override
    public AccountPage accounts(LedgerId ledger, String afterName, int limit) {
        return real.accounts(ledger, afterName, limit);
    }

    @Override
    public EntryPage entries(AccountId account, long beforeVersion, int limit) {
        return real.entries(account, beforeVersion, limit);
    }

    @Override
    public TransferPage transfers(LedgerId ledger, long afterSeq, int limit) {
        return real.transfers(ledger, afterSeq, limit);
    }

    @Override
    public ChainHead head(LedgerId ledger) {
        return real.head(ledger);
    }

    @Override
    public TrialBalance trialBalance(LedgerId ledger) {
        return real.trialBalance(ledger);
    }

    @Override
    public ChainReport verify(LedgerId ledger) {
        return real.verify(ledger);
    }
}
