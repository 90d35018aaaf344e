package world.azora.app;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A public endpoint, as its controller declares it. */
record Route(String method, String pattern, String mediaType, Method handler) {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    /** All of them, found on the class path rather than listed by hand. */
    static List<Route> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("world.azora").stream()
                .map(found -> type(Objects.requireNonNull(found.getBeanClassName())))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> of(type, method)))
                .filter(route -> route.pattern().startsWith("/api/v1/"))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Route> of(Class<?> type, Method handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
        if (mapping == null) return Stream.empty();
        var ofType = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
        var prefix = ofType == null || ofType.path().length == 0 ? "" : ofType.path()[0];
        var path = mapping.path().length == 0 ? "" : mapping.path()[0];
        var mediaType = mapping.consumes().length == 0 ? "application/json" : mapping.consumes()[0];
        return Arrays.stream(mapping.method())
                .map(method -> new Route(method.name(), prefix + path, mediaType, handler));
    }

    boolean says(Class<? extends Annotation> declaration) {
        return handler.isAnnotationPresent(declaration)
                || handler.getDeclaringClass().isAnnotationPresent(declaration);
    }

    boolean hasVariables() {
        return pattern.contains("{");
    }

    boolean readsBody() {
        return Arrays.stream(handler.getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(RequestBody.class));
    }

    /** The path, with the id of a thing for each variable, by the variable's type. */
    String path(Function<Class<?>, String> idOf) {
        var ids = new ArrayList<String>();
        for (var parameter : handler.getParameters())
            if (parameter.isAnnotationPresent(PathVariable.class)) ids.add(idOf.apply(parameter.getType()));
        var next = ids.iterator();
        return VARIABLE.matcher(pattern).replaceAll(_ -> next.next());
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
