package world.azora.kernel;

import java.util.Map;

/** Thrown where a value or a request is refused on its own account; what depends on state is a sealed outcome instead. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient Map<String, Object> facts;

    public Refusal(Problem problem) {
        this(problem, Map.of());
    }

    /** The facts go into the answer as members of their own, so nothing private may be among them. */
    public Refusal(Problem problem, Map<String, Object> facts) {
        super(problem.name());
        this.problem = problem;
        this.facts = Map.copyOf(facts);
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
