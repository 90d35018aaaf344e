package world.azora.learning.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Refusal;
import world.azora.kernel.TypeId;
import world.azora.kernel.TypeIds;
import world.azora.learning.GradeId;
import world.azora.learning.LearningTrace;
import world.azora.learning.SubmissionId;
import world.azora.learning.TracePart;
import world.azora.learning.submission.GradeStore.Hashed;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceFragment;
import world.azora.platform.trace.TraceNode;
import world.azora.sandbox.RunId;

/** As a {@code @RestController} the same bean also answers other processes, at the address of its front. */
@RestController
final class GradedTrace implements LearningTrace {
    private final SubmissionStore submissions;
    private final MaterialStore materials;
    private final GradeStore grades;
    private final List<TracePart> parts;

    GradedTrace(SubmissionStore submissions, MaterialStore materials, GradeStore grades, List<TracePart> parts) {
        this.submissions = submissions;
        this.materials = materials;
        this.grades = grades;
        this.parts = List.copyOf(parts);
    }

    @Override
    public TraceFragment around(String id) {
        var own = find(id).map(this::fragment).orElse(TraceFragment.EMPTY);
        var nodes = new ArrayList<>(own.nodes());
        var edges = new ArrayList<>(own.edges());
        for (var part : parts) {
            var fragment = part.around(id);
            nodes.addAll(fragment.nodes());
            edges.addAll(fragment.edges());
        }
        return new TraceFragment(nodes, edges);
    }

    private Optional<Stored> find(String id) {
        Optional<Stored> bySubmission = parse(SubmissionId.class, id).flatMap(submissions::find);
        return bySubmission
                .or(() -> parse(RunId.class, id).flatMap(submissions::findByRun))
                .or(() -> parse(GradeId.class, id).flatMap(grades::submissionOf).flatMap(submissions::find));
    }

    private static <T extends TypeId> Optional<T> parse(Class<T> type, String id) {
        if (!id.startsWith(TypeIds.prefix(type) + "_")) return Optional.empty();
        try {
            return Optional.of(TypeIds.parse(type, id));
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    private TraceFragment fragment(Stored stored) {
        var nodes = new ArrayList<TraceNode>();
        var edges = new ArrayList<TraceEdge>();
        var submission = stored.submission().id().toString();
        var run = stored.attempt().run().toString();
        nodes.add(node(stored));
        edges.add(new TraceEdge(submission, run, "ran"));
        var hashed = grades.find(stored.submission().id());
        if (hashed.isPresent()) {
            var grade = hashed.get().grade().id().toString();
            nodes.add(node(stored, hashed.get()));
            edges.add(new TraceEdge(run, grade, "graded"));
            edges.add(new TraceEdge(submission, grade, "graded"));
        }
        return new TraceFragment(nodes, edges);
    }

    private TraceNode node(Stored stored) {
        var submission = stored.submission();
        var title = materials.material(submission.target()).title();
        var now = submission.hash(submissions.files(submission.id()));
        return new TraceNode(
                "submission",
                submission.id().toString(),
                stored.hash(),
                submission.at(),
                now.equals(stored.hash()),
                title);
    }

    private TraceNode node(Stored stored, Hashed hashed) {
        var grade = hashed.grade();
        var verdicts = grades.verdicts(grade.submission()).stream()
                .map(VerdictLine::verdict)
                .toList();
        var now = grade.hash(stored.hash(), verdicts);
        var title = (grade.mark().passed() ? "passed, " : "not passed, ")
                + grade.mark().score() + " of 100";
        return new TraceNode(
                "grade", grade.id().toString(), hashed.hash(), grade.at(), now.equals(hashed.hash()), title);
    }
}
