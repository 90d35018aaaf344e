package world.azora.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;

/** Gives a controller method {@code ?limit=&cursor=} as one argument. */
final class PageArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(PageRequest.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var limit = request.getParameter("limit");
        return new PageRequest(
                limit == null ? PageRequest.LIMIT_DEFAULT : parse(limit), request.getParameter("cursor"));
    }

    private static int parse(String limit) {
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException _) {
            throw new Refusal(CommonProblem.LIMIT_OUT_OF_RANGE);
        }
    }
}
