package world.azora.platform.role;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * Takes a configuration in where its role runs in this process, or, with {@code elsewhere}, where it does not. The
 * setting {@code azora.roles} lists the roles of a process; without it a process runs every role.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Conditional(RoleCondition.class)
public @interface Role {
    String value();

    boolean elsewhere() default false;
}
