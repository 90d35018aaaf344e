package world.azora.platform.role;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

final class RoleCondition implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Map<String, ?> role = Objects.requireNonNull(metadata.getAnnotationAttributes(Role.class.getName()));
        var here = Roles.of(context.getEnvironment()).runsHere((String) Objects.requireNonNull(role.get("value")));
        return here != (boolean) Objects.requireNonNull(role.get("elsewhere"));
    }
}
