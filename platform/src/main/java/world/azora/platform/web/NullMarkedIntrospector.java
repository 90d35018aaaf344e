package world.azora.platform.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Makes JSON obey the types: a record's component must be there and not null unless it is {@code @Nullable} or an
 * {@code Optional}. Jackson's own {@code FAIL_ON_NULL_CREATOR_PROPERTIES} knows no exceptions, so it cannot say this.
 */
final class NullMarkedIntrospector extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        if (!(member instanceof AnnotatedParameter parameter) || !isOurs(parameter)) return null;
        return isRequired(parameter);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter
                && isOurs(parameter)
                && isRequired(parameter)
                && !parameter.getRawType().isPrimitive()) return JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL);
        return JsonSetter.Value.empty();
    }

    private static boolean isOurs(AnnotatedMember member) {
        var owner = member.getDeclaringClass();
        return owner.isRecord() && owner.getPackageName().startsWith("world.azora");
    }

    private static boolean isRequired(AnnotatedParameter parameter) {
        return parameter.getRawType() != Optional.class && !isNullable(parameter);
    }

    private static boolean isNullable(AnnotatedParameter parameter) {
        var components = parameter.getDeclaringClass().getRecordComponents();
        AnnotatedType type = components[parameter.getIndex()].getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }
}
