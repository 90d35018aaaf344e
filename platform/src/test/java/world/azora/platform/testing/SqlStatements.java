package world.azora.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;

/** Lists the SQL of stores: every static final text of a class whose name ends in {@code Store} is one statement. */
public final class SqlStatements {
    private SqlStatements() {}

    /** Of these classes. */
    public static List<SqlStatement> of(Class<?>... stores) {
        return Arrays.stream(stores).flatMap(SqlStatements::statements).toList();
    }

    /** Of every store at or below a package such as {@code world.azora.ledger}, whoever may see it. */
    public static List<SqlStatement> below(String packageName) {
        var pattern = "classpath*:" + packageName.replace('.', '/') + "/**/*Store.class";
        MetadataReaderFactory readers = new SimpleMetadataReaderFactory();
        try {
            var files = new PathMatchingResourcePatternResolver().getResources(pattern);
            var stores = new Class<?>[files.length];
            for (var at = 0; at < files.length; at++) {
                var name =
                        readers.getMetadataReader(files[at]).getClassMetadata().getClassName();
                stores[at] = ClassUtils.resolveClassName(name, SqlStatements.class.getClassLoader());
            }
            return of(stores);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<SqlStatement> statements(Class<?> store) {
        return Arrays.stream(store.getDeclaredFields())
                .filter(field -> field.getType() == String.class)
                .filter(field -> Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers()))
                .map(field -> new SqlStatement(store.getSimpleName(), field.getName(), text(field)));
    }

    private static String text(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
