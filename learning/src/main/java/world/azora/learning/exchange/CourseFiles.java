package world.azora.learning.exchange;

import java.util.List;
import java.util.SortedMap;

/** The files of a course by their paths, and what was wrong already when they were unpacked. */
record CourseFiles(SortedMap<String, byte[]> files, List<Mistake> mistakes) {
    CourseFiles {
        mistakes = List.copyOf(mistakes);
    }
}
