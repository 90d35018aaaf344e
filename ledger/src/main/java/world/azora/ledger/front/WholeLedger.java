package world.azora.ledger.front;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Fallback;
import org.springframework.web.bind.annotation.RestController;
import world.azora.ledger.Account;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountOutcome;
import world.azora.ledger.AccountPage;
import world.azora.ledger.Accounts;
import world.azora.ledger.Balance;
import world.azora.ledger.ChainHead;
import world.azora.ledger.ChainReport;
import world.azora.ledger.CloseOutcome;
import world.azora.ledger.EntryPage;
import world.azora.ledger.Ledger;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Postings;
import world.azora.ledger.Statements;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;
import world.azora.ledger.TransferPage;
import world.azora.ledger.TrialBalance;
import world.azora.ledger.Verification;

/**
 * Hands each call to the feature that answers it; as a {@code @RestController} also calls of other processes. It is a
 * fallback because it is an {@code Accounts}, a {@code Postings} and so on too, and whoever asks for one of these means
 * the feature.
 */
@RestController
@Fallback
final class WholeLedger implements Ledger {
    private final Accounts accounts;
    private final Postings postings;
    private final Statements statements;
    private final Verification verification;

    WholeLedger(Accounts accounts, Postings postings, Statements statements, Verification verification) {
        this.accounts = accounts;
        this.postings = postings;
        this.statements = statements;
        this.verification = verification;
    }

    @Override
    public AccountOutcome open(Account account) {
        return accounts.open(account);
    }

    @Override
    public CloseOutcome close(AccountId account) {
        return accounts.close(account);
    }

    @Override
    public Optional<Account> account(AccountId account) {
        return accounts.account(account);
    }

    @Override
    public Optional<Balance> balance(AccountId account) {
        return accounts.balance(account);
    }

    @Override
    public AccountPage accounts(LedgerId ledger, String afterName, int limit) {
        return accounts.accounts(ledger, afterName, limit);
    }

    @Override
    public TransferOutcome transfer(Transfer transfer) {
        return postings.transfer(transfer);
    }

    @Override
    public List<TransferOutcome> transferAll(List<Transfer> transfers) {
        return postings.transferAll(transfers);
    }

    @Override
    public EntryPage entries(AccountId account, long beforeVersion, int limit) {
        return statements.entries(account, beforeVersion, limit);
    }

    @Override
    public TransferPage transfers(LedgerId ledger, long afterSeq, int limit) {
        return statements.transfers(ledger, afterSeq, limit);
    }

    @Override
    public Optional<PostedTransfer> find(TransferId transfer) {
        return statements.find(transfer);
    }

    @Override
    public ChainHead head(LedgerId ledger) {
        return statements.head(ledger);
    }

    @Override
    public TrialBalance trialBalance(LedgerId ledger) {
        return statements.trialBalance(ledger);
    }

    @Override
    public ChainReport verify(LedgerId ledger) {
        return verification.verify(ledger);
    }
}
