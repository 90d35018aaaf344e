package world.azora.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Amount;
import world.azora.kernel.Sha256;
import world.azora.ledger.Account;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountKind;
import world.azora.ledger.AccountOutcome;
import world.azora.ledger.AccountPage;
import world.azora.ledger.AccountState;
import world.azora.ledger.Balance;
import world.azora.ledger.ChainHead;
import world.azora.ledger.ChainReport;
import world.azora.ledger.CloseOutcome;
import world.azora.ledger.EntryPage;
import world.azora.ledger.Ledger;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;
import world.azora.ledger.TransferPage;
import world.azora.ledger.TrialBalance;

/** A ledger of a few lists, that answers what an audit asks. */
final class LedgerInMemory implements Ledger {
    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final List<PostedTransfer> posted = new ArrayList<>();

    TransferId post(String debit, String credit, long minor, Instant at) {
        var id = new TransferId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + posted.size() + 1));
        var transfer = new Transfer(
                LedgerId.MAIN, id, account(debit), account(credit), new Amount(minor, "AZR"), "reward", "rwd_x");
        posted.add(new PostedTransfer(transfer, posted.size() + 1, at, Sha256.of(id.toString())));
        return id;
    }

    /** A transfer that is gone from the list though the balances still hold it. */
    private @Nullable PostedTransfer hidden;

    void hide(TransferId id) {
        hidden = find(id).orElseThrow();
    }

    private AccountId account(String name) {
        var account = Account.named(LedgerId.MAIN, name, AccountKind.LIABILITY, "AZR");
        accounts.putIfAbsent(account.id(), account);
        return account.id();
    }

    @Override
    public Optional<Account> account(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public Optional<Balance> balance(AccountId id) {
        var debits = posted.stream()
                .filter(each -> each.transfer().debit().equals(id))
                .mapToLong(each -> each.transfer().amount().minor())
                .sum();
        var credits = posted.stream()
                .filter(each -> each.transfer().credit().equals(id))
                .mapToLong(each -> each.transfer().amount().minor())
                .sum();
        var version = posted.stream()
                .filter(each -> each.transfer().debit().equals(id)
                        || each.transfer().credit().equals(id))
                .count();
        return Optional.of(new Balance(id, "AZR", debits, credits, credits - debits, version));
    }

    @Override
    public AccountPage accounts(LedgerId ledger, String afterName, int limit) {
        var sorted = accounts.values().stream()
                .filter(account -> account.name().compareTo(afterName) > 0)
                .sorted(Comparator.comparing(Account::name))
                .toList();
        // Pages of two, so that whoever reads only the first is found out.
        var page = sorted.subList(0, Math.min(2, sorted.size()));
        return new AccountPage(
                page.stream()
                        .map(each ->
                                new AccountState(each, false, balance(each.id()).orElseThrow()))
                        .toList(),
                sorted.size() > page.size());
    }

    @Override
    public TransferPage transfers(LedgerId ledger, long afterSeq, int limit) {
        var rest = posted.stream()
                .filter(each -> each.seq() > afterSeq)
                .filter(each -> !each.equals(hidden))
                .toList();
        var page = rest.subList(0, Math.min(3, rest.size()));
        return new TransferPage(page, rest.size() > page.size());
    }

    @Override
    public Optional<PostedTransfer> find(TransferId id) {
        return posted.stream().filter(each -> each.transfer().id().equals(id)).findFirst();
    }

    @Override
    public AccountOutcome open(Account account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CloseOutcome close(AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TransferOutcome transfer(Transfer transfer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<TransferOutcome> transferAll(List<Transfer> transfers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EntryPage entries(AccountId account, long beforeVersion, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ChainHead head(LedgerId ledger) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TrialBalance trialBalance(LedgerId ledger) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ChainReport verify(LedgerId ledger) {
        throw new UnsupportedOperationException();
    }
}
