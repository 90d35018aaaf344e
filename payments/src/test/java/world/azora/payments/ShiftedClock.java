package world.azora.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes as another does, and can be put forward. */
public final class ShiftedClock extends Clock {
    private final Clock real;
    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

    ShiftedClock(Clock real) {
        this.real = real;
    }

    public void advance(Duration time) {
        shift.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(shift.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Nothing here knows of zones.");
    }
}
