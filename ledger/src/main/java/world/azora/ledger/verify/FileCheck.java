package world.azora.ledger.verify;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Refusal;
import world.azora.kernel.Sha256;
import world.azora.ledger.AccountId;
import world.azora.ledger.Chain;
import world.azora.ledger.ChainReport;
import world.azora.ledger.FileReport;
import world.azora.ledger.FileReport.Flaw;
import world.azora.ledger.LedgerFiles;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.SignedHead;
import world.azora.ledger.Step;
import world.azora.ledger.TransferId;
import world.azora.ledger.file.LedgerFile;
import world.azora.ledger.file.LedgerFile.AccountLine;
import world.azora.ledger.file.LedgerFile.HeadLine;
import world.azora.ledger.file.LedgerFile.Source;
import world.azora.ledger.file.LedgerFile.TransferLine;
import world.azora.ledger.file.LedgerFile.Unreadable;

/** Counts an exported ledger again, with the same recount as the ledger itself is verified by. */
final class FileCheck implements LedgerFiles {
    @Override
    public FileReport check(Path file, List<SignedHead> heads) {
        try (var source = new Source(file)) {
            return new Reading(source, heads).check();
        } catch (Unreadable flaw) {
            return unreadable(flaw(flaw));
        } catch (ZipException | EOFException _) {
            return unreadable(new Flaw(String.valueOf(file.getFileName()), 0, "The file is damaged."));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static FileReport unreadable(Flaw flaw) {
        var nothing = new ChainReport(LedgerId.MAIN, 0, 0, Chain.START, false, null, 0);
        return new FileReport(nothing, Optional.of(flaw), List.of());
    }

    private static Flaw flaw(Unreadable flaw) {
        return new Flaw(flaw.part(), flaw.line(), String.valueOf(flaw.getMessage()));
    }

    /** One file from its first part to its last. Accounts and heads are remembered; transfers pass by. */
    private static final class Reading {
        private final Source source;
        private final LedgerFile.Header header;
        private final Map<AccountId, Booked> accounts = new HashMap<>();
        private final List<Sums> stored = new ArrayList<>();
        private final List<SignedHead> heads;
        private final Map<Long, Sha256> signed = new HashMap<>();

        @Nullable
        private Flaw first;

        Reading(Source source, List<SignedHead> keptElsewhere) throws IOException {
            this.source = source;
            this.header = source.header();
            this.heads = new ArrayList<>();
            for (var head : keptElsewhere) keep(head, "a head that was kept elsewhere", 0);
        }

        FileReport check() throws IOException {
            source.each(LedgerFile.ACCOUNTS, AccountLine.class, (account, _) -> read(account));
            source.each(LedgerFile.HEADS, HeadLine.class, this::read);
            var recount = new Recount(accounts, reversed());
            var end = new End(header.seq(), header.hash());
            try {
                source.each(LedgerFile.TRANSFERS, TransferLine.class, (line, number) -> count(recount, line, number));
                recount.endAt(end);
                recount.complaint().ifPresent(what -> blame(LedgerFile.TRANSFERS, 0, what));
                signed.forEach(
                        (seq, _) -> blame(LedgerFile.HEADS, 0, "The chain does not reach signed head " + seq + "."));
                compare(recount);
            } catch (Unreadable flaw) {
                blame(flaw.part(), flaw.line(), String.valueOf(flaw.getMessage()));
            }
            return new FileReport(recount.report(header.ledger(), end), Optional.ofNullable(first), heads);
        }

        private void read(AccountLine line) {
            accounts.put(line.id(), new Booked(line.kind(), line.asset(), line.mayOverdraw()));
            stored.add(new Sums(
                    line.id(),
                    line.debitMinor(),
                    line.creditMinor(),
                    line.version(),
                    line.debitPendingMinor(),
                    line.creditPendingMinor()));
        }

        private void read(HeadLine line, long number) {
            SignedHead.read(line.jws())
                    .ifPresentOrElse(
                            head -> keep(head, LedgerFile.HEADS, number),
                            () -> blame(LedgerFile.HEADS, number, "The signature of this head does not hold."));
        }

        private void keep(SignedHead head, String part, long number) {
            if (!head.claim().ledger().equals(header.ledger())) {
                blame(part, number, "This head is of another ledger.");
                return;
            }
            var other = signed.put(head.claim().seq(), head.claim().hash());
            if (other != null && !other.equals(head.claim().hash()))
                blame(part, number, "Two signed heads say different things of one transfer.");
            heads.add(head);
        }

        private Set<TransferId> reversed() throws IOException {
            var reversed = new HashSet<TransferId>();
            source.each(LedgerFile.TRANSFERS, TransferLine.class, (line, _) -> {
                if (line.step() == Step.REVERSE) line.follows().ifPresent(reversed::add);
            });
            return reversed;
        }

        private void count(Recount recount, TransferLine line, long number) {
            recount.next(new Line(
                    line.seq(),
                    posted(line),
                    new Side(
                            line.debit(),
                            line.debitVersion().orElse(0L),
                            line.debitBalanceMinor().orElse(0L),
                            Optional.empty()),
                    new Side(
                            line.credit(),
                            line.creditVersion().orElse(0L),
                            line.creditBalanceMinor().orElse(0L),
                            Optional.empty())));
            recount.complaint().ifPresent(what -> blame(LedgerFile.TRANSFERS, number, what));
            var expected = signed.remove(line.seq());
            if (expected != null && !expected.equals(line.hash()))
                blame(LedgerFile.TRANSFERS, number, "A signed head says that this transfer had another hash.");
        }

        private Optional<PostedTransfer> posted(TransferLine line) {
            try {
                return Optional.of(line.posted(header.ledger()));
            } catch (Refusal _) {
                return Optional.empty();
            }
        }

        private void compare(Recount recount) {
            for (var number = 0; number < stored.size(); number++)
                if (!recount.compare(stored.get(number)))
                    blame(LedgerFile.ACCOUNTS, number + 1L, "This account does not hold what its transfers come to.");
        }

        private void blame(String part, long line, String what) {
            if (first == null) first = new Flaw(part, line, what);
        }
    }
}
