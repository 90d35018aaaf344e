package world.azora.sandbox.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a profile into a filter. The kernel looks at every call in this order: is it made in the way of this
 * architecture, is it an x32 call, and then one block per call of the profile. A long row of comparisons costs little: the
 * kernel keeps a bitmap of the numbers that are allowed whatever their arguments.
 */
final class BpfCompiler {
    private static final int KILL = FilterProfile.Action.SCMP_ACT_KILL_PROCESS.code;

    // Offsets in struct seccomp_data of linux/seccomp.h; the low word of an argument comes first on both architectures.
    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int ARGUMENTS = 16;

    private final BpfProgram program = new BpfProgram();
    private final FilterProfile profile;
    private final Architecture architecture;

    private BpfCompiler(FilterProfile profile, Architecture architecture) {
        this.profile = profile;
        this.architecture = architecture;
    }

    static byte[] compile(FilterProfile profile, Architecture architecture) {
        if (!profile.architectures().contains(architecture.ociName))
            throw new IllegalStateException("The profile does not speak of " + architecture.ociName);
        return new BpfCompiler(profile, architecture).compile();
    }

    private byte[] compile() {
        program.load(ARCHITECTURE);
        program.unlessEqual(architecture.auditCode, List.of(BpfProgram.give(KILL)));
        program.load(NUMBER);
        if (architecture == Architecture.X86_64) program.giveIfAtLeast(Architecture.X32_BIT, KILL);
        rulesByNumber().forEach((number, rules) -> program.ifEqual(number, block(rules)));
        program.add(BpfProgram.give(profile.defaultReturned()));
        return program.bytes();
    }

    /** A name that no architecture has is a typing error; one that only this one lacks is left out. */
    private Map<Integer, List<FilterProfile.Rule>> rulesByNumber() {
        var numbers = architecture.systemCalls();
        var known = new HashSet<String>();
        for (var each : Architecture.values()) known.addAll(each.systemCalls().keySet());
        var rules = new LinkedHashMap<Integer, List<FilterProfile.Rule>>();
        for (var rule : profile.syscalls()) {
            for (var name : rule.names()) {
                if (!known.contains(name)) throw new IllegalStateException("There is no system call " + name);
                var number = numbers.get(name);
                if (number != null)
                    rules.computeIfAbsent(number, _ -> new ArrayList<>()).add(rule);
            }
        }
        return rules;
    }

    private List<BpfProgram.Instruction> block(List<FilterProfile.Rule> rules) {
        var block = new ArrayList<BpfProgram.Instruction>();
        for (var rule : rules) {
            block.addAll(alternative(rule));
            if (rule.conditions().isEmpty()) return block;
        }
        block.add(BpfProgram.give(profile.defaultReturned()));
        return block;
    }

    /** Ends with the rule's answer; a condition that does not fit jumps behind it. */
    private static List<BpfProgram.Instruction> alternative(FilterProfile.Rule rule) {
        var words = new ArrayList<Word>();
        for (var condition : rule.conditions()) {
            var offset = ARGUMENTS + 8 * condition.index();
            words.add(new Word(offset + 4, (int) (condition.mask() >>> 32), (int) (condition.wanted() >>> 32)));
            words.add(new Word(offset, (int) condition.mask(), (int) condition.wanted()));
        }
        // A word of which nothing is looked at needs no instruction.
        words.removeIf(word -> word.mask == 0 && word.wanted == 0);
        var length = words.stream().mapToInt(Word::length).sum() + 1;
        var alternative = new ArrayList<BpfProgram.Instruction>();
        for (var word : words) {
            alternative.add(BpfProgram.loading(word.offset));
            if (word.mask != -1) alternative.add(BpfProgram.masking(word.mask));
            alternative.add(BpfProgram.unlessEqual(word.wanted, length - alternative.size() - 1));
        }
        alternative.add(BpfProgram.give(rule.returned()));
        return alternative;
    }

    /** Filters compute in 32 bits, arguments have 64. */
    private record Word(int offset, int mask, int wanted) {
        int length() {
            return mask == -1 ? 2 : 3;
        }
    }
}
