package world.azora.learning;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import world.azora.kernel.UserId;

/** A gate that lets everybody in, except into courses that a test has closed, and remembers what it was told. */
public final class FakeGate implements EnrolmentGate {
    public final Set<CourseId> closed = ConcurrentHashMap.newKeySet();
    public final List<EnrolmentChange> changes = new CopyOnWriteArrayList<>();

    @Override
    public GateAnswer ask(CourseId course, UserId person) {
        return closed.contains(course) ? GateAnswer.NOT_FUNDED : GateAnswer.OPEN;
    }

    @Override
    public void changed(CourseId course, UserId person) {
        changes.add(new EnrolmentChange(course, person));
    }
}
