package world.azora.platform.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.converter.ConverterRegistry;
import world.azora.kernel.RequestId;
import world.azora.kernel.Sha256;
import world.azora.kernel.TypeId;
import world.azora.kernel.TypeIds;

/** Reads and writes the kernel's one-value types in paths, parameters and headers, on both ends of a call. */
public final class KernelConverters {
    private KernelConverters() {}

    public static void addTo(ConverterRegistry registry) {
        registry.addConverterFactory(new TextToTypeId());
        registry.addConverter(TypeId.class, String.class, TypeId::toString);
        registry.addConverter(String.class, RequestId.class, RequestId::new);
        registry.addConverter(RequestId.class, String.class, RequestId::text);
        registry.addConverter(String.class, Sha256.class, Sha256::new);
        registry.addConverter(Sha256.class, String.class, Sha256::hex);
    }

    private static final class TextToTypeId implements ConverterFactory<String, TypeId> {
        @Override
        public <T extends TypeId> Converter<String, T> getConverter(Class<T> type) {
            return text -> TypeIds.parse(type, text);
        }
    }
}
