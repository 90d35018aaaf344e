package world.azora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Permission;
import world.azora.kernel.Refusal;
import world.azora.platform.access.PermissionSet;

/**
 * Denies first. Each endpoint says who may call it: {@link Open}, {@link AnySession}, {@link Owned} or {@link Needs}. One
 * that says nothing, or names a permission that nobody declares, keeps the process from starting.
 */
final class AccessGuard implements HandlerInterceptor {
    private static final String INTERNAL = "/internal/";

    private final Map<String, Permission> permissions;
    private final Map<Method, Rule> rules = new ConcurrentHashMap<>();

    AccessGuard(Stream<PermissionSet> sets) {
        permissions = sets.flatMap(set -> set.permissions().stream())
                .collect(Collectors.toUnmodifiableMap(Permission::code, Function.identity()));
    }

    /** @param needed empty if a session is enough */
    private record Rule(boolean isOpen, Optional<Permission> needed) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) return true;
        // The service gate has let in only other processes there, which may ask for nobody in particular.
        if (request.getRequestURI().startsWith(INTERNAL)) return true;
        var rule = rules.computeIfAbsent(method.getMethod(), _ -> ruleOf(method));
        if (rule.isOpen()) return true;
        var actor = Actors.of(request).orElseThrow(() -> new Refusal(CommonProblem.NO_SESSION));
        rule.needed().ifPresent(actor::mustHave);
        return true;
    }

    /** Refuses with an exception that names them if endpoints do not say who may call them. */
    void check(RequestMappingHandlerMapping mapping) {
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (isOurs(method) && !isInternal(info)) ruleOf(method);
        });
    }

    private static boolean isInternal(RequestMappingInfo info) {
        return info.getPatternValues().stream().allMatch(pattern -> pattern.startsWith(INTERNAL));
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("world.azora");
    }

    private Rule ruleOf(HandlerMethod method) {
        var declared = Stream.of(Open.class, AnySession.class, Owned.class, Needs.class)
                .filter(one -> says(method, one))
                .toList();
        if (declared.size() != 1)
            throw new IllegalStateException(method + " must say once who may call it, and says " + declared);
        if (declared.equals(List.of(Open.class))) return new Rule(true, Optional.empty());
        return new Rule(
                false,
                Optional.ofNullable(method.getMethodAnnotation(Needs.class)).map(this::permission));
    }

    private static boolean says(HandlerMethod method, Class<? extends Annotation> what) {
        return method.hasMethodAnnotation(what) || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), what);
    }

    private Permission permission(Needs needs) {
        var permission = permissions.get(needs.value());
        if (permission == null) throw new IllegalStateException("No module declares the permission " + needs.value());
        return permission;
    }
}
