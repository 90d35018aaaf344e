package world.azora.sandbox.profile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Executes a filter as the kernel would, for one call. Unsigned comparison, as in classic BPF. */
final class BpfInterpreter {
    private final byte[] program;

    BpfInterpreter(byte[] program) {
        this.program = program;
    }

    int answer(int architecture, int number, long[] arguments) {
        var data = ByteBuffer.allocate(64).order(ByteOrder.nativeOrder());
        data.putInt(number).putInt(architecture).putLong(0);
        for (var argument : arguments) data.putLong(argument);
        var code = ByteBuffer.wrap(program).order(ByteOrder.nativeOrder());
        var accumulator = 0;
        for (var at = 0; ; at++) {
            var constant = code.getInt(at * 8 + 4);
            var jumpTrue = Byte.toUnsignedInt(code.get(at * 8 + 2));
            var jumpFalse = Byte.toUnsignedInt(code.get(at * 8 + 3));
            switch (code.getShort(at * 8)) {
                case BpfProgram.LOAD_WORD -> accumulator = data.getInt(constant);
                case BpfProgram.AND -> accumulator &= constant;
                case BpfProgram.JUMP_IF_EQUAL -> at += accumulator == constant ? jumpTrue : jumpFalse;
                case BpfProgram.JUMP_IF_AT_LEAST ->
                    at += Integer.compareUnsigned(accumulator, constant) >= 0 ? jumpTrue : jumpFalse;
                case BpfProgram.RETURN -> {
                    return constant;
                }
                default -> throw new IllegalStateException("An instruction that no filter of ours has, at " + at);
            }
        }
    }
}
