package world.azora.learning;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import world.azora.kernel.Refusal;

/** The courses that the product brings along. */
public final class SampleCourses {
    public static final String PYTHON = "python-first-steps";
    public static final String BOOKKEEPING = "bookkeeping-with-python";
    public static final List<String> NAMES = List.of(PYTHON, BOOKKEEPING);

    private SampleCourses() {}

    /** One of {@link #NAMES}, zipped for {@code POST /api/v1/courses/import}. */
    public static byte[] zip(String name) throws IOException {
        if (!NAMES.contains(name)) throw new Refusal(LearningProblem.COURSE_UNKNOWN);
        var folder = "courses/" + name + "/";
        var files = new TreeMap<String, byte[]>();
        var found = new PathMatchingResourcePatternResolver(SampleCourses.class.getClassLoader())
                .getResources("classpath*:" + folder + "**/*.*");
        for (var resource : found) {
            var address = resource.getURL().toString();
            var path = address.substring(address.lastIndexOf(folder) + folder.length());
            try (InputStream content = resource.getInputStream()) {
                files.put(path, content.readAllBytes());
            }
        }
        return CourseFolder.zip(files);
    }
}
