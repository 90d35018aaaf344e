package world.azora.identity.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.AccessChanged;
import world.azora.identity.DisplayName;
import world.azora.identity.PersonLocale;
import world.azora.identity.SecurityNotice;
import world.azora.identity.SecurityNotices;
import world.azora.identity.User;
import world.azora.identity.account.ChangeOutcome.Changed;
import world.azora.identity.account.ChangeOutcome.LastAdmin;
import world.azora.identity.account.ChangeOutcome.UnknownUser;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;

/** Decides what of an account may be changed. */
final class UserChanges {
    private final AccountStore store;
    private final Transactions transactions;
    private final ActivityLog activity;
    private final SecurityNotices notices;
    private final ApplicationEventPublisher events;

    UserChanges(
            AccountStore store,
            Transactions transactions,
            ActivityLog activity,
            SecurityNotices notices,
            ApplicationEventPublisher events) {
        this.store = store;
        this.transactions = transactions;
        this.activity = activity;
        this.notices = notices;
        this.events = events;
    }

    /** What a person may change about the own account; what is absent stays. */
    record OwnChange(
            @Nullable DisplayName displayName, @Nullable PersonLocale locale) {}

    /** What an administrator may change; what is absent stays. */
    record AdminChange(
            @Nullable List<PersonRole> roles, @Nullable Boolean disabled) {}

    ChangeOutcome changeOwn(UserId person, OwnChange change) {
        var outcome = transactions.run(() -> store.lock(person)
                .<ChangeOutcome>map(known -> {
                    var user = known.user();
                    return save(new ListedUser(
                            new User(
                                    user.id(),
                                    user.email(),
                                    Optional.ofNullable(change.displayName()).orElse(user.displayName()),
                                    Optional.ofNullable(change.locale()).orElse(user.locale()),
                                    user.roles(),
                                    user.verified(),
                                    user.createdAt()),
                            known.disabled()));
                })
                .orElseGet(UnknownUser::new));
        if (outcome instanceof Changed) events.publishEvent(new AccessChanged(person));
        return outcome;
    }

    ChangeOutcome changeAccess(Actor actor, UserId person, AdminChange change) {
        var outcome = transactions.run(() -> decideAccess(actor, person, change));
        // Only now is it committed, so only now does asking again give the new answer.
        if (outcome instanceof Changed) events.publishEvent(new AccessChanged(person));
        return outcome;
    }

    private ChangeOutcome decideAccess(Actor actor, UserId person, AdminChange change) {
        // Locked before anything is read: two changes at once must not each leave the other's administrator.
        var admins = store.lockAdmins();
        var known = store.lock(person);
        if (known.isEmpty()) return new UnknownUser();

        var before = known.get();
        var roles = Optional.ofNullable(change.roles())
                .map(Set::copyOf)
                .orElse(before.user().roles());
        var disabled = Optional.ofNullable(change.disabled()).orElse(before.disabled());
        var staysAdmin = roles.contains(PersonRole.ADMIN) && !disabled;
        if (admins.equals(List.of(person)) && !staysAdmin) return new LastAdmin();

        recordAccess(actor, before, roles, disabled);
        return save(new ListedUser(withRoles(before.user(), roles), disabled));
    }

    private void recordAccess(Actor actor, ListedUser before, Set<PersonRole> roles, boolean disabled) {
        var subject = before.user().id().toString();
        if (!roles.equals(before.user().roles())) {
            var facts = Map.of("before", text(before.user().roles()), "after", text(roles));
            activity.record(new Activity(actor.id(), "identity.roles-changed", subject, facts));
            notices.tell(before.user(), SecurityNotice.ROLES_CHANGED);
        }
        if (disabled != before.disabled()) {
            var action = disabled ? "identity.disabled" : "identity.enabled";
            activity.record(new Activity(actor.id(), action, subject, Map.of()));
            notices.tell(before.user(), disabled ? SecurityNotice.ACCOUNT_DISABLED : SecurityNotice.ACCOUNT_ENABLED);
        }
    }

    private Changed save(ListedUser changed) {
        store.change(changed);
        return new Changed(changed);
    }

    private static User withRoles(User user, Set<PersonRole> roles) {
        return new User(
                user.id(), user.email(), user.displayName(), user.locale(), roles, user.verified(), user.createdAt());
    }

    private static String text(Set<PersonRole> roles) {
        return roles.stream().sorted().map(PersonRole::name).collect(Collectors.joining(","));
    }
}
