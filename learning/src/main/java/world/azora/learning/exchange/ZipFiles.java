package world.azora.learning.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import world.azora.kernel.Refusal;
import world.azora.learning.CourseFolder;
import world.azora.learning.LearningProblem;

/** Reads and writes zip files in memory; nothing is ever unpacked onto the disk. */
final class ZipFiles {
    private static final int FILE_BYTES_MAX = 2 << 20;
    private static final int ALL_BYTES_MAX = 20 << 20;
    private static final String NO_FILE = "(zip)";

    private ZipFiles() {}

    /**
     * Unpacks as far as the limits go; sizes are counted, never taken from the zip's own headers, which can lie (zip
     * bombs). Refuses with {@link LearningProblem#IMPORT_TOO_LARGE} beyond that.
     */
    static CourseFiles read(byte[] zip) {
        var files = new TreeMap<String, byte[]>();
        var mistakes = new ArrayList<Mistake>();
        try (var source = new ZipInputStream(new ByteArrayInputStream(zip))) {
            var count = 0;
            var left = ALL_BYTES_MAX;
            for (var entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                count++;
                if (count > CourseFolder.FILES_MAX) throw new Refusal(LearningProblem.IMPORT_TOO_LARGE);
                var name = entry.getName();
                if (entry.isDirectory()) continue;
                var content = source.readNBytes(Math.min(left, FILE_BYTES_MAX) + 1);
                if (content.length > Math.min(left, FILE_BYTES_MAX))
                    throw new Refusal(LearningProblem.IMPORT_TOO_LARGE);
                left -= content.length;
                keep(name, content, files, mistakes);
            }
            if (count == 0) mistakes.add(Mistake.of(NO_FILE, 1, MistakeKind.ZIP_BROKEN, "it holds no files"));
        } catch (IOException | IllegalArgumentException _) {
            mistakes.add(Mistake.of(NO_FILE, 1, MistakeKind.ZIP_BROKEN, "it is damaged"));
        }
        return new CourseFiles(withoutTop(files), mistakes);
    }

    private static void keep(String name, byte[] content, SortedMap<String, byte[]> files, List<Mistake> mistakes) {
        if (!isSafe(name)) mistakes.add(Mistake.of(printable(name), 1, MistakeKind.PATH_UNSAFE, printable(name)));
        else if (files.put(name, content) != null) mistakes.add(Mistake.of(name, 1, MistakeKind.FILE_TWICE, name));
    }

    // Names are only compared, never opened; but what we export again somebody may unpack.
    private static boolean isSafe(String name) {
        if (name.isEmpty() || name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0) return false;
        if (name.chars().anyMatch(Character::isISOControl)) return false;
        for (var part : name.split("/", -1)) if (part.isEmpty() || part.equals(".") || part.equals("..")) return false;
        return true;
    }

    private static String printable(String name) {
        var cut = name.length() > 100 ? name.substring(0, 100) : name;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }

    /** Who zips a folder often has it in the paths; if it is in all of them, it is left away. */
    private static SortedMap<String, byte[]> withoutTop(SortedMap<String, byte[]> files) {
        if (files.isEmpty() || files.containsKey(CourseReader.COURSE_FILE)) return files;
        var first = files.firstKey();
        var top = first.substring(0, first.indexOf('/') + 1);
        if (top.isEmpty() || !files.keySet().stream().allMatch(name -> name.startsWith(top))) return files;
        var inner = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> inner.put(name.substring(top.length()), content));
        return inner;
    }

    /** The same files give the same bytes. */
    static byte[] write(SortedMap<String, byte[]> files) {
        return CourseFolder.zip(files);
    }
}
