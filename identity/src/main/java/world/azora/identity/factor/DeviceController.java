package world.azora.identity.factor;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.DeviceId;
import world.azora.identity.IdentityProblem;
import world.azora.identity.factor.DeviceStore.Device;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Owned;

/** The devices on which a person is not asked for a second factor. To forget one strengthens, so nothing is asked. */
@RestController
@RequestMapping("/api/v1/auth/mfa/devices")
final class DeviceController {
    private final DeviceStore store;
    private final ActivityLog activity;
    private final Clock clock;

    DeviceController(DeviceStore store, ActivityLog activity, Clock clock) {
        this.store = store;
        this.activity = activity;
        this.clock = clock;
    }

    record Devices(List<Device> items) {}

    @AnySession
    @GetMapping
    Devices list(Actor actor) {
        return new Devices(store.list(actor.id(), clock.instant()));
    }

    @Owned
    @DeleteMapping("/{device}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Actor actor, @PathVariable DeviceId device) {
        if (!store.forget(actor.id(), device)) throw new Refusal(IdentityProblem.DEVICE_UNKNOWN);
        record(actor.id(), device.toString());
    }

    @AnySession
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetAll(Actor actor) {
        if (store.forgetAll(actor.id()) > 0) record(actor.id(), actor.id().toString());
    }

    private void record(UserId person, String subject) {
        activity.record(new Activity(person, "identity.device-forgotten", subject, Map.of()));
    }
}
