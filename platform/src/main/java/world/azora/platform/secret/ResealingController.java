package world.azora.platform.secret;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the command line, which knows the installation's token: nothing below this address exists for anybody else. */
@RestController
@RequestMapping("/internal/machine/secrets")
final class ResealingController {
    private final Resealing resealing;

    ResealingController(Resealing resealing) {
        this.resealing = resealing;
    }

    @PostMapping("/rotation")
    Resealing.Resealed rotate() {
        return resealing.rotate();
    }

    @PostMapping("/resealing")
    Resealing.Resealed reseal() {
        return resealing.reseal();
    }
}
