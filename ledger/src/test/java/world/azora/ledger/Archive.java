package world.azora.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An exported ledger, taken apart and put together again by somebody who means harm. */
record Archive(Map<String, String> parts) {
    static Archive of(byte[] zip) {
        var parts = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Archive(parts);
    }

    Archive with(String part, UnaryOperator<String> change) {
        var changed = new LinkedHashMap<>(parts);
        changed.computeIfPresent(part, (_, text) -> change.apply(text));
        return new Archive(changed);
    }

    Archive without(String part) {
        var changed = new LinkedHashMap<>(parts);
        changed.remove(part);
        return new Archive(changed);
    }

    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
