package world.azora.identity.factor;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.DeviceId;
import world.azora.identity.OneTimeToken;
import world.azora.identity.RememberedDevices;
import world.azora.identity.factor.DeviceStore.Device;
import world.azora.kernel.IdSource;
import world.azora.kernel.UserId;

final class StoredDevices implements RememberedDevices {
    private static final Duration REMEMBERED_FOR = Duration.ofDays(30);
    private static final int NAME_LENGTH_MAX = 100;
    private static final String NAMELESS = "?";

    private final DeviceStore store;
    private final ActivityLog activity;
    private final IdSource ids;
    private final Clock clock;

    StoredDevices(DeviceStore store, ActivityLog activity, IdSource ids, Clock clock) {
        this.store = store;
        this.activity = activity;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public OneTimeToken remember(UserId person, String name) {
        var token = OneTimeToken.fresh();
        var now = clock.instant();
        var device = new Device(new DeviceId(ids.next()), line(name), now, now, now.plus(REMEMBERED_FOR));
        store.add(person, token.hash(), device);
        activity.record(
                new Activity(person, "identity.device-remembered", device.id().toString(), Map.of()));
        return token;
    }

    @Override
    public boolean isRemembered(UserId person, Optional<OneTimeToken> token) {
        return token.isPresent() && store.see(person, token.get().hash(), clock.instant());
    }

    /** A header holds whatever its sender likes. */
    private static String line(String name) {
        var shown = name.replaceAll("[^\\x20-\\x7e]", "").strip();
        if (shown.isEmpty()) return NAMELESS;
        return shown.length() <= NAME_LENGTH_MAX ? shown : shown.substring(0, NAME_LENGTH_MAX);
    }
}
