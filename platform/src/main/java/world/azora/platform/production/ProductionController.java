package world.azora.platform.production;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the command line, which knows the installation's token: nothing below this address exists for anybody else. */
@RestController
@RequestMapping("/internal/machine/production/checks")
final class ProductionController {
    private final ObjectProvider<ProductionCheck> checks;

    ProductionController(ObjectProvider<ProductionCheck> checks) {
        this.checks = checks;
    }

    record Points(List<CheckedPoint> items) {}

    @GetMapping
    Points list() {
        return new Points(CheckedPoint.all(checks.stream().toList()));
    }
}
