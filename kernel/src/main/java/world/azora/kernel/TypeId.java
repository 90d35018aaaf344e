package world.azora.kernel;

import java.util.UUID;

/**
 * An id that says what it names: a UUIDv7 in the database, a TypeID such as {@code crs_01h455vb4pex5vsknk084sn02q}
 * outside. Each kind is a record of one {@code UUID} that carries a {@link Prefix} and whose {@code toString} is
 * {@link TypeIds#text}. Source: the TypeID specification, version 0.3.
 */
public interface TypeId {
    UUID uuid();
}
