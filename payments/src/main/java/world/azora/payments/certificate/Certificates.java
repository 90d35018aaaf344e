package world.azora.payments.certificate;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.People;
import world.azora.identity.Person;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.ledger.Ledger;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.TransferId;
import world.azora.payments.Days;
import world.azora.payments.PaymentsPermission;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.PaymentsSettings;
import world.azora.payments.certificate.WalletLines.Wallet;

/**
 * Certifies what was paid. Everything is looked at from both sides: each line of the wallet in the ledger must be written
 * down here with the same amount, and each thing written down here must be in the ledger; and the lines must lead from
 * the wallet's balance before the period to the one after it. Where anything differs, nothing is certified.
 */
final class Certificates {
    private static final int DIFFERENT_SHOWN_MAX = 10;

    private final WalletLines wallets;
    private final RecordStore store;
    private final Ledger ledger;
    private final People people;
    private final PaymentsSettings settings;
    private final ActivityLog activities;
    private final Clock clock;

    Certificates(
            WalletLines wallets,
            RecordStore store,
            Ledger ledger,
            People people,
            PaymentsSettings settings,
            ActivityLog activities,
            Clock clock) {
        this.wallets = wallets;
        this.store = store;
        this.ledger = ledger;
        this.people = people;
        this.settings = settings;
        this.activities = activities;
        this.clock = clock;
    }

    Certificate certify(Actor actor, UserId person, Days days) {
        if (!actor.is(person)) actor.mustHave(PaymentsPermission.READ_ALL);
        var wallet = wallets.of(person, days);
        var books = new Books(wallet, store.records(person, wallet.transfers(), window(days)), days);
        var lines = lines(books);
        var chain = ledger.head(LedgerId.MAIN);
        return new Certificate(
                person,
                people.find(person).map(Person::displayName),
                Optional.of(settings.organisation()).filter(Predicate.not(String::isBlank)),
                wallet.account(),
                days.from(),
                days.to(),
                clock.instant(),
                wallet.opening(),
                sum(lines, CertificateLine::in),
                sum(lines, CertificateLine::out),
                wallet.closing(),
                chain,
                totals(lines),
                lines);
    }

    void noteIssued(Actor actor, Certificate certificate) {
        var facts = Map.of(
                "from", certificate.from().toString(),
                "to", certificate.to().toString(),
                "chainSeq", Long.toString(certificate.chain().seq()));
        activities.record(new Activity(
                actor.id(), "payments.certificate-issued", certificate.person().toString(), facts));
    }

    /** When something was written down that may have been posted in these days: a payment is ordered long before it. */
    private RecordStore.Window window(Days days) {
        return new RecordStore.Window(
                days.start().minus(settings.authorisedFor()).minus(RecordStore.SLACK),
                days.end().plus(RecordStore.SLACK));
    }

    private record Books(Wallet wallet, RecordStore.Records records, Days days) {
        boolean contains(Instant at) {
            return !at.isBefore(days.start()) && at.isBefore(days.end());
        }
    }

    private List<CertificateLine> lines(Books books) {
        var lines = new ArrayList<CertificateLine>();
        var different = new ArrayList<TransferId>();
        for (var line : books.wallet.lines()) {
            var own = books.records.of(line);
            if (books.records.explains(line, own))
                lines.add(own.map(one -> one.titled(line)).orElse(line));
            else different.add(line.transferId());
        }
        for (var own : books.records.without(books.wallet.transfers())) {
            var posted = ledger.find(own.transfer());
            if (posted.filter(own::isPosted).isEmpty()) different.add(own.transfer());
            else if (own.outside() && books.contains(posted.get().postedAt())) lines.add(outside(own, posted.get()));
        }
        if (!different.isEmpty()) throw notWhole(different);
        if (!books.wallet.addsUp()) throw notWhole(List.of());
        lines.sort(Comparator.comparing(CertificateLine::at)
                .thenComparing(line -> line.transferId().toString()));
        return lines;
    }

    private static CertificateLine outside(OwnRecord own, PostedTransfer posted) {
        var transfer = posted.transfer();
        var amount = Optional.of(transfer.amount());
        return new CertificateLine(
                posted.postedAt(),
                transfer.code(),
                own.title(),
                transfer.cause(),
                transfer.id(),
                own.isRefund() ? amount : Optional.empty(),
                own.isRefund() ? Optional.empty() : amount,
                true);
    }

    private static List<CertificateTotal> totals(List<CertificateLine> lines) {
        return List.copyOf(lines.stream()
                .collect(Collectors.toMap(
                        CertificateLine::code, CertificateTotal::of, CertificateTotal::plus, TreeMap::new))
                .values());
    }

    private static Amount sum(List<CertificateLine> lines, Function<CertificateLine, Amount> of) {
        return lines.stream().map(of).reduce(Amount.zero(Amount.TOKEN), Amount::plus);
    }

    private static Refusal notWhole(List<TransferId> different) {
        var shown = different.stream()
                .limit(DIFFERENT_SHOWN_MAX)
                .map(TransferId::toString)
                .toList();
        return new Refusal(PaymentsProblem.CERTIFICATE_NOT_WHOLE, Map.of("transfers", shown));
    }
}
