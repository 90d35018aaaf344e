package world.azora.sandbox.profile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Classic BPF, as far as a filter needs it. Source of the codes: linux/bpf_common.h, linux/filter.h. */
final class BpfProgram {
    static final int LOAD_WORD = 0x20;
    static final int AND = 0x54;
    static final int JUMP_IF_EQUAL = 0x15;
    static final int JUMP_IF_AT_LEAST = 0x35;
    static final int RETURN = 0x06;

    /** {@code BPF_MAXINSNS}. */
    private static final int LENGTH_MAX = 4096;

    private static final int JUMP_MAX = 255;

    private final List<Instruction> instructions = new ArrayList<>();

    /** Jumps count from the next instruction. */
    record Instruction(int code, int jumpTrue, int jumpFalse, int constant) {
        Instruction {
            if (jumpTrue > JUMP_MAX || jumpFalse > JUMP_MAX) throw new IllegalStateException("A jump is too far");
        }
    }

    static Instruction give(int result) {
        return new Instruction(RETURN, 0, 0, result);
    }

    static Instruction loading(int offset) {
        return new Instruction(LOAD_WORD, 0, 0, offset);
    }

    static Instruction masking(int mask) {
        return new Instruction(AND, 0, 0, mask);
    }

    /** Skips so many instructions if the loaded word is another one. */
    static Instruction unlessEqual(int wanted, int skipped) {
        return new Instruction(JUMP_IF_EQUAL, 0, skipped, wanted);
    }

    void add(Instruction instruction) {
        instructions.add(instruction);
    }

    void load(int offset) {
        add(loading(offset));
    }

    void ifEqual(int wanted, List<Instruction> block) {
        add(new Instruction(JUMP_IF_EQUAL, 0, block.size(), wanted));
        instructions.addAll(block);
    }

    void unlessEqual(int wanted, List<Instruction> block) {
        add(new Instruction(JUMP_IF_EQUAL, block.size(), 0, wanted));
        instructions.addAll(block);
    }

    void giveIfAtLeast(int limit, int result) {
        add(new Instruction(JUMP_IF_AT_LEAST, 0, 1, limit));
        add(give(result));
    }

    byte[] bytes() {
        if (instructions.size() > LENGTH_MAX) throw new IllegalStateException("The filter is too long");
        var bytes = ByteBuffer.allocate(instructions.size() * 8).order(ByteOrder.nativeOrder());
        for (var instruction : instructions) {
            bytes.putShort((short) instruction.code)
                    .put((byte) instruction.jumpTrue)
                    .put((byte) instruction.jumpFalse)
                    .putInt(instruction.constant);
        }
        return bytes.array();
    }
}
