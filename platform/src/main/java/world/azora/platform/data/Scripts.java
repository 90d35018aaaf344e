package world.azora.platform.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.ibatis.migration.Change;
import org.apache.ibatis.migration.MigrationLoader;
import org.apache.ibatis.migration.MigrationReader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import world.azora.kernel.Sha256;

/** The migration scripts of one module, from the class path, in the order of their numbers. */
final class Scripts implements MigrationLoader {
    private static final Pattern MODULE = Pattern.compile("[a-z]+");
    private static final Pattern FILE = Pattern.compile("(\\d{4})_[a-z0-9_]+\\.sql");
    private static final ClassPathResource CHANGELOG =
            new ClassPathResource("db/changelog.sql", Scripts.class.getClassLoader());

    private final String module;
    private final List<Script> scripts;

    private Scripts(String module, List<Script> scripts) {
        this.module = module;
        this.scripts = scripts;
    }

    static Scripts of(String module) {
        if (!MODULE.matcher(module).matches()) throw new MigrationFailure("No name of a module: " + module);
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/" + module + "/*.sql");
            var scripts = Arrays.stream(files)
                    .map(file -> Script.of(module, file))
                    .sorted(Comparator.comparingInt(script -> script.migration.number()))
                    .toList();
            for (var at = 1; at < scripts.size(); at++) {
                if (scripts.get(at).migration.number()
                        == scripts.get(at - 1).migration.number())
                    throw new MigrationFailure("Two migrations of " + module + " have one number: "
                            + scripts.get(at).migration.file());
            }
            return new Scripts(module, scripts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String module() {
        return module;
    }

    List<Migration> all() {
        return scripts.stream().map(Script::migration).toList();
    }

    /** Makes the tables that the module's progress is noted in, where they are not there yet. */
    String changelog() {
        var names = new Properties();
        names.setProperty("changelog", "migration." + module);
        try (var reader = reader(CHANGELOG.getContentAsString(StandardCharsets.UTF_8), false, names)) {
            return reader.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Change> getMigrations() {
        // MyBatis Migrations sorts it in place.
        return scripts.stream().map(Script::change).collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public Reader getScriptReader(Change change, boolean undo) {
        var script = scripts.stream()
                .filter(one -> one.change().equals(change))
                .findAny()
                .orElseThrow();
        return reader(script.content, undo, new Properties());
    }

    // Our own statement makes the tables (see changelog), and what failed is rolled back: there is nothing to run.
    @Override
    public @Nullable Reader getBootstrapReader() {
        return null;
    }

    @Override
    public @Nullable Reader getOnAbortReader() {
        return null;
    }

    private static Reader reader(String script, boolean undo, Properties names) {
        var bytes = new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8));
        return new MigrationReader(bytes, StandardCharsets.UTF_8.name(), undo, names);
    }

    private record Script(Migration migration, String content) {
        static Script of(String module, Resource file) {
            var name = Objects.requireNonNull(file.getFilename());
            var parts = FILE.matcher(name);
            if (!parts.matches())
                throw new MigrationFailure("db/" + module + "/" + name + " is not named like 0001_what_it_does.sql");
            try {
                var content = file.getContentAsString(StandardCharsets.UTF_8);
                var number = Integer.parseInt(parts.group(1));
                return new Script(new Migration(module, number, name, Sha256.of(content)), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Change change() {
            var change = new Change(BigDecimal.valueOf(migration.number()), "", migration.file());
            change.setFilename(migration.file());
            return change;
        }
    }
}
