package world.azora.sandbox.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile as it is written down. Only those actions and comparisons are known that our profiles use. */
record FilterProfile(
        Action defaultAction, @Nullable Integer defaultErrnoRet, List<String> architectures, List<Rule> syscalls) {
    private static final int EPERM = 1;

    FilterProfile {
        architectures = List.copyOf(architectures);
        syscalls = List.copyOf(syscalls);
    }

    enum Action {
        SCMP_ACT_ALLOW(0x7FFF_0000),
        SCMP_ACT_ERRNO(0x0005_0000),
        SCMP_ACT_KILL_PROCESS(0x8000_0000);

        final int code;

        Action(int code) {
            this.code = code;
        }

        /** What the filter returns to the kernel. */
        int returned(@Nullable Integer errno) {
            if (this != SCMP_ACT_ERRNO) return code;
            return code | (errno == null ? EPERM : errno);
        }
    }

    enum Operator {
        SCMP_CMP_EQ,
        SCMP_CMP_MASKED_EQ
    }

    /** For {@code MASKED_EQ} the value is the mask and the second value what must be left. */
    record Condition(int index, long value, long valueTwo, Operator op) {
        long mask() {
            return op == Operator.SCMP_CMP_EQ ? -1 : value;
        }

        long wanted() {
            return op == Operator.SCMP_CMP_EQ ? value : valueTwo;
        }
    }

    record Rule(
            @Nullable String comment,
            List<String> names,
            Action action,
            @Nullable Integer errnoRet,
            @Nullable List<Condition> args) {
        Rule {
            names = List.copyOf(names);
        }

        /** All of them must fit; without any the rule always does. */
        List<Condition> conditions() {
            return args == null ? List.of() : args;
        }

        int returned() {
            return action.returned(errnoRet);
        }
    }

    int defaultReturned() {
        return defaultAction.returned(defaultErrnoRet);
    }
}
