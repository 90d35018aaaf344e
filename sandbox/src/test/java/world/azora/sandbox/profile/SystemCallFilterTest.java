package world.azora.sandbox.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SystemCallFilterTest {
    private static final FilterProfile PROFILE = SystemCallFilter.read("run");
    private static final int KILL = 0x8000_0000;
    private static final int ALLOW = 0x7FFF_0000;
    private static final int ERRNO = 0x0005_0000;

    // Words that stand on both sides of every condition of the profile, in the low and in the high half.
    private static final List<Long> WORDS = words();

    @ParameterizedTest
    @EnumSource
    void filter_answers_as_the_profile_says_for_every_number_and_argument(Architecture architecture) {
        var filter = new BpfInterpreter(BpfCompiler.compile(PROFILE, architecture));
        var names = new HashMap<Integer, String>();
        architecture.systemCalls().forEach((name, number) -> names.put(number, name));

        for (var number = 0; number < 700; number++) {
            for (var word : wordsFor(names.getOrDefault(number, ""))) {
                for (var index = 0; index < 6; index++) {
                    var arguments = new long[6];
                    arguments[index] = word;
                    var answer = filter.answer(architecture.auditCode, number, arguments);
                    var expected = expected(names.getOrDefault(number, ""), arguments);
                    // A million sentences that nobody reads would take longer than the comparisons.
                    if (answer != expected)
                        assertThat(answer)
                                .as("%s %s(%d: %x)", architecture, names.get(number), index, word)
                                .isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void call_in_the_way_of_another_architecture_ends_the_program(Architecture architecture) {
        var filter = new BpfInterpreter(BpfCompiler.compile(PROFILE, architecture));

        for (var foreign : List.of(0x4000_0003, 0xC000_003E, 0xC000_00B7, 0x4000_0028, 0, -1)) {
            if (foreign == architecture.auditCode) continue;
            for (var number = 0; number < 700; number++)
                assertThat(filter.answer(foreign, number, new long[6])).isEqualTo(KILL);
        }
    }

    @Test
    void x32_call_ends_the_program() {
        var filter = new BpfInterpreter(BpfCompiler.compile(PROFILE, Architecture.X86_64));

        for (var number = 0; number < 700; number++)
            assertThat(filter.answer(Architecture.X86_64.auditCode, number | Architecture.X32_BIT, new long[6]))
                    .isEqualTo(KILL);
        assertThat(filter.answer(Architecture.X86_64.auditCode, -1, new long[6]))
                .isEqualTo(KILL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            CALL        | INDEX | ARGUMENT   | ANSWER
            read        |     0 |          0 | allow
            ptrace      |     0 |          0 | kill
            mount       |     0 |          0 | kill
            unshare     |     0 | 0x10000000 | kill
            clone       |     0 | 0x003d0f00 | allow
            clone       |     0 | 0x01200011 | 1
            clone       |     0 | 0x10010000 | kill
            clone3      |     0 |          0 | 38
            fork        |     0 |          0 | 1
            mmap        |     3 |      0x022 | allow
            mmap        |     3 |      0x122 | 1
            ioctl       |     1 |     0x5401 | allow
            ioctl       |     1 |     0x5412 | kill
            ioctl       |     1 | 0x100005412 | kill
            prlimit64   |     0 |          0 | allow
            prlimit64   |     0 |          1 | 1
            socket      |     0 |          2 | 13
            socket      |     0 |         17 | kill
            socket      |     0 |         40 | kill
            memfd_create|     0 |          0 | 38
            flock       |     0 |          0 | 1
            """)
    void calls_that_matter(String call, int index, String argument, String answer) {
        var filter = new BpfInterpreter(BpfCompiler.compile(PROFILE, Architecture.X86_64));
        var arguments = new long[6];
        arguments[index] = Long.decode(argument);

        var number = Objects.requireNonNull(Architecture.X86_64.systemCalls().get(call));

        assertThat(filter.answer(Architecture.X86_64.auditCode, number, arguments))
                .isEqualTo(
                        switch (answer) {
                            case "allow" -> ALLOW;
                            case "kill" -> KILL;
                            default -> ERRNO | Integer.parseInt(answer);
                        });
    }

    @Test
    void name_that_no_kernel_has_stops_the_start() {
        var rule = new FilterProfile.Rule(null, List.of("raed"), FilterProfile.Action.SCMP_ACT_ALLOW, null, null);
        var profile =
                new FilterProfile(FilterProfile.Action.SCMP_ACT_ERRNO, 38, List.of("SCMP_ARCH_X86_64"), List.of(rule));

        assertThatThrownBy(() -> BpfCompiler.compile(profile, Architecture.X86_64))
                .hasMessageContaining("raed");
    }

    /** Reads the profile from top to bottom, with nothing of the compiler in it. */
    private static int expected(String name, long[] arguments) {
        for (var rule : PROFILE.syscalls()) {
            if (rule.names().contains(name)
                    && rule.conditions().stream().allMatch(condition -> holds(condition, arguments)))
                return rule.returned();
        }
        return ERRNO | 38;
    }

    private static boolean holds(FilterProfile.Condition condition, long[] arguments) {
        var argument = arguments[condition.index()];
        return switch (condition.op()) {
            case SCMP_CMP_EQ -> argument == condition.value();
            case SCMP_CMP_MASKED_EQ -> (argument & condition.value()) == condition.valueTwo();
        };
    }

    /** Few for the many calls of whose arguments the profile says nothing. */
    private static List<Long> wordsFor(String name) {
        var conditional = PROFILE.syscalls().stream()
                .anyMatch(rule ->
                        rule.names().contains(name) && !rule.conditions().isEmpty());
        return conditional ? WORDS : WORDS.subList(0, 8);
    }

    private static List<Long> words() {
        var words = new ArrayList<Long>(List.of(0L, 1L, -1L, 1L << 32, 0xFFFF_FFFFL, Long.MIN_VALUE));
        for (var rule : PROFILE.syscalls()) {
            for (var condition : rule.conditions()) {
                words.addAll(List.of(
                        condition.wanted(),
                        condition.wanted() + 1,
                        condition.wanted() ^ (1L << 40),
                        condition.wanted() | 0x1000));
            }
        }
        return words.stream().distinct().toList();
    }
}
