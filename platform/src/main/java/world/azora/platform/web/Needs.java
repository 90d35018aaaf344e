package world.azora.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only holders of a permission may call this endpoint. It is refused before the body is read; the use case asks again,
 * because not every caller comes by HTTP.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
    /** The code of a {@link world.azora.kernel.Permission}. */
    String value();
}
