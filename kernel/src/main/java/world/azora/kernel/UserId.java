package world.azora.kernel;

import java.util.UUID;

/** A person with an account. It stands here because every module says who did something. */
@Prefix("usr")
public record UserId(UUID uuid) implements TypeId {
    /** The platform itself, where no person asked: the CLI on the server's machine and jobs. */
    public static final UserId SYSTEM = new UserId(new UUID(0, 0));

    @Override
    public String toString() {
        return TypeIds.text(this);
    }
}
