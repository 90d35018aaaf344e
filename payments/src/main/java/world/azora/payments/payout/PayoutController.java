package world.azora.payments.payout;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.UserId;
import world.azora.payments.Days;
import world.azora.payments.PaymentsPermission;
import world.azora.platform.web.AnySession;

@RestController
@RequestMapping("/api/v1/payouts")
final class PayoutController {
    private static final String CSV = "text/csv";

    private final Payouts payouts;

    PayoutController(Payouts payouts) {
        this.payouts = payouts;
    }

    /** Everybody's for those who may read all, unless they name a person; otherwise one's own. */
    @AnySession
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    PayoutSummary summary(
            Actor actor,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam Optional<UserId> person) {
        return payouts.summary(new PayoutQuery(new Days(from, to), whose(actor, person)));
    }

    /** Each transfer in a line, written while it is read: a year of them does not have to fit into memory. */
    @AnySession
    @GetMapping(produces = CSV)
    void csv(
            Actor actor,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam Optional<UserId> person,
            HttpServletResponse response)
            throws IOException {
        var query = new PayoutQuery(new Days(from, to), whose(actor, person));
        response.setContentType(CSV + ";charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"payouts-" + from + "-" + to + ".csv\"");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            var csv = new PayoutCsv(out);
            csv.totals(payouts.walk(query, csv::line));
        }
    }

    private static Optional<UserId> whose(Actor actor, Optional<UserId> person) {
        if (actor.may(PaymentsPermission.READ_ALL)) return person;
        if (person.filter(other -> !actor.is(other)).isPresent()) actor.mustHave(PaymentsPermission.READ_ALL);
        return Optional.of(actor.id());
    }
}
