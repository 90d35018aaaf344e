package world.azora.identity.invitation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityProblem;
import world.azora.identity.PasswordHash;
import world.azora.identity.PersonLocale;
import world.azora.identity.invitation.ImportReport.RowError;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Problem;
import world.azora.kernel.Refusal;

/** Makes accounts of the rows of a file, each on its own: a bad row is told and left out, the others are made. */
final class PeopleImport {
    private final Invitations invitations;

    PeopleImport(Invitations invitations) {
        this.invitations = invitations;
    }

    ImportReport load(Actor actor, List<Map<String, String>> rows, boolean dryRun) {
        var errors = new ArrayList<RowError>();
        var seen = new HashSet<EmailAddress>();
        for (var number = 1; number <= rows.size(); number++) {
            var row = new Row(number, rows.get(number - 1));
            row.read().ifPresent(wanted -> {
                var isNew = seen.add(wanted.email()) && isMade(actor, wanted, dryRun);
                if (!isNew) row.fail("email", IdentityProblem.EMAIL_TAKEN);
            });
            row.error().ifPresent(errors::add);
        }
        return new ImportReport(dryRun, rows.size(), rows.size() - errors.size(), errors);
    }

    private boolean isMade(Actor actor, Invitation wanted, boolean dryRun) {
        return dryRun
                ? !invitations.isTaken(wanted)
                : invitations.invite(actor, wanted).isPresent();
    }

    /** A row while it is looked at; the first thing wrong with it counts. */
    private static final class Row {
        private final int number;
        private final Map<String, String> fields;
        private @Nullable RowError error;

        Row(int number, Map<String, String> fields) {
            this.number = number;
            this.fields = fields;
        }

        Optional<RowError> error() {
            return Optional.ofNullable(error);
        }

        void fail(String field, Problem problem) {
            if (error == null) error = RowError.of(number, field, problem);
        }

        Optional<Invitation> read() {
            var email = field("email", EmailAddress::new);
            var name = field("displayName", DisplayName::new);
            var locale = field("locale", PersonLocale::of);
            var roles = field("roles", Row::roles);
            var hash = field("passwordHash", PasswordHash::new);
            if (email == null) fail("email", CommonProblem.FIELD_MISSING);
            if (name == null) fail("displayName", CommonProblem.FIELD_MISSING);
            if (hash != null && !hash.isBcrypt()) fail("passwordHash", IdentityProblem.PASSWORD_HASH_UNKNOWN);
            if (error != null || email == null || name == null) return Optional.empty();
            return Optional.of(new Invitation(email, name, locale, roles, hash));
        }

        private <T> @Nullable T field(String name, Function<String, T> reading) {
            var text = fields.get(name);
            if (text == null) return null;
            try {
                return reading.apply(text);
            } catch (Refusal refusal) {
                fail(name, refusal.problem());
            } catch (IllegalArgumentException _) {
                // No language, or no role, of that name.
                fail(name, CommonProblem.FIELD_MALFORMED);
            }
            return null;
        }

        private static Set<PersonRole> roles(String text) {
            return Arrays.stream(text.strip().split("[\\s;|]+", -1))
                    .map(word -> PersonRole.valueOf(word.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
