package world.azora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;

/** Denies first: a method of ours that does not say {@link Open} is not entered without an actor. */
final class SessionGuard implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var needsActor = handler instanceof HandlerMethod method && isOurs(method) && !isOpen(method, request);
        if (needsActor && Actors.of(request).isEmpty()) throw new Refusal(CommonProblem.NO_SESSION);
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("world.azora");
    }

    private static boolean isOpen(HandlerMethod method, HttpServletRequest request) {
        // The service gate has let in only other processes there, which may ask for nobody in particular.
        return request.getRequestURI().startsWith("/internal/")
                || AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Open.class);
    }
}
