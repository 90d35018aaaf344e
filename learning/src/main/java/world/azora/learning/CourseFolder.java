package world.azora.learning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import world.azora.kernel.Refusal;

/**
 * A course as a folder of files, zipped for {@code POST /api/v1/courses/import}. The files are {@code course.yaml},
 * {@code modules/NN-name/module.yaml}, {@code modules/NN-name/lessons/NN-name.md} and
 * {@code modules/NN-name/exercises/NN-name.yaml}. Solutions lie beside the exercises, as {@code NN-name.solution.py},
 * and stay where they are.
 */
public final class CourseFolder {
    /** What an import takes at most, packed. */
    public static final int ZIP_BYTES_MAX = 5 << 20;

    /** How many files and folders a course has at most. */
    public static final int FILES_MAX = 2000;

    private static final Pattern FOR_AUTHORS_ONLY = Pattern.compile(".*\\.solution\\.(py|js)");

    /** The first moment that a zip file can name: the same files give the same bytes whenever they are zipped. */
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private CourseFolder() {}

    /** Whether a file is a reference solution: never imported, never exported. */
    public static boolean isForAuthorsOnly(String path) {
        return FOR_AUTHORS_ONLY.matcher(path).matches();
    }

    /**
     * Zips the files of a folder, without hidden ones and solutions; links are not followed. Refuses with
     * {@link LearningProblem#IMPORT_TOO_LARGE} what is beyond the limits.
     */
    public static byte[] zip(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        var bytes = 0L;
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (isHidden(name) || isForAuthorsOnly(name)) continue;
                bytes += Files.size(path);
                if (files.size() >= FILES_MAX || bytes > 4L * ZIP_BYTES_MAX)
                    throw new Refusal(LearningProblem.IMPORT_TOO_LARGE);
                files.put(name, Files.readAllBytes(path));
            }
        }
        var zip = zip(files);
        if (zip.length > ZIP_BYTES_MAX) throw new Refusal(LearningProblem.IMPORT_TOO_LARGE);
        return zip;
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }

    /** Zips files by their paths; the same files give the same bytes. */
    public static byte[] zip(SortedMap<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ZIP_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
