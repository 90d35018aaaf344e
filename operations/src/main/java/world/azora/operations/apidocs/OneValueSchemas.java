package world.azora.operations.apidocs;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.RequestId;
import world.azora.kernel.Sha256;
import world.azora.kernel.TypeId;
import world.azora.kernel.TypeIds;

/** Describes ids, hashes and request ids as the texts that they are in JSON, with their pattern. */
final class OneValueSchemas implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var text = text(Json.mapper().constructType(type.getType()).getRawClass());
        if (text.isPresent()) return text.get();
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    private static Optional<Schema<?>> text(Class<?> type) {
        if (type.equals(Sha256.class)) return Optional.of(new StringSchema().pattern("^[0-9a-f]{64}$"));
        if (type.equals(RequestId.class)) return Optional.of(new StringSchema().maxLength(128));
        if (type.isInterface() || !TypeId.class.isAssignableFrom(type)) return Optional.empty();
        var prefix = TypeIds.prefix(type.asSubclass(TypeId.class));
        return Optional.of(new StringSchema().pattern("^" + prefix + "_[0-7][0-9a-z]{25}$"));
    }
}
