package world.azora.learning.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import world.azora.kernel.Problem;

/** What is wrong in which line of which file; lines begin with 1. In JSON it also has the shape of a field's error. */
record Mistake(String file, int line, String code, Messages messages) {
    record Messages(String en, String ar) {}

    /** The place, as other errors name a field. */
    @JsonProperty
    String field() {
        return file + ":" + line;
    }

    static Mistake of(String file, int line, MistakeKind kind, String what) {
        return new Mistake(
                file, line, kind.name(), new Messages(kind.english.formatted(what), kind.arabic.formatted(what)));
    }

    static Mistake of(String file, int line, Problem problem) {
        return new Mistake(file, line, problem.name(), new Messages(problem.english(), problem.arabic()));
    }
}
