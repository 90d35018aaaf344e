package world.azora.platform.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleKeyDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import world.azora.kernel.RequestId;
import world.azora.kernel.Secret;
import world.azora.kernel.Sha256;
import world.azora.kernel.TypeId;
import world.azora.kernel.TypeIds;

/** Writes the kernel's one-value types as texts. The kernel itself knows nothing of JSON. */
final class KernelTypes extends SimpleModule {
    private static final long serialVersionUID = 1;

    KernelTypes() {
        super("azora-kernel");
        setDeserializers(new TypeIdDeserializers());
        setKeyDeserializers(new TypeIdKeys());
        addText(Sha256.class, Sha256::new);
        addText(RequestId.class, RequestId::new);
        addText(Secret.class, Secret::new);
        addSerializer(TypeId.class, new AsText<>(TypeId.class));
        addKeySerializer(TypeId.class, new AsName<>(TypeId.class));
    }

    private <T> void addText(Class<T> type, Function<String, T> read) {
        addSerializer(type, new AsText<>(type));
        addDeserializer(type, new FromText<>(type, read));
    }

    private static final class AsText<T> extends StdSerializer<T> {
        AsText(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(value.toString());
        }
    }

    private static final class AsName<T> extends StdSerializer<T> {
        AsName(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeName(value.toString());
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private final Function<String, ? extends T> read;

        FromText(Class<T> type, Function<String, ? extends T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) return context.reportInputMismatch(this, "A text is needed.");
            return read.apply(parser.getString());
        }
    }

    /** {@code SimpleModule} knows deserializers by exact type, and there are as many kinds of ids as there are things. */
    private static final class TypeIdDeserializers extends SimpleDeserializers {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            if (!isTypeId(type)) return super.findBeanDeserializer(type, config, description);
            return typeId(type.getRawClass().asSubclass(TypeId.class));
        }

        private static <T extends TypeId> ValueDeserializer<T> typeId(Class<T> type) {
            return new FromText<>(type, text -> TypeIds.parse(type, text));
        }
    }

    private static final class TypeIdKeys extends SimpleKeyDeserializers {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            if (!isTypeId(type)) return null;
            var kind = type.getRawClass().asSubclass(TypeId.class);
            return new KeyDeserializer() {
                @Override
                public Object deserializeKey(String key, DeserializationContext context) {
                    return TypeIds.parse(kind, key);
                }
            };
        }
    }

    private static boolean isTypeId(JavaType type) {
        return type.isConcrete() && TypeId.class.isAssignableFrom(type.getRawClass());
    }
}
