package world.azora.audit.engagement;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.audit.Engagement;
import world.azora.audit.EngagementId;
import world.azora.audit.EngagementSection;
import world.azora.audit.Period;
import world.azora.kernel.Actor;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Owned;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/engagements")
final class EngagementController {
    private final StoredEngagements engagements;
    private final List<EngagementSection> sections;

    EngagementController(StoredEngagements engagements, List<EngagementSection> sections) {
        this.engagements = engagements;
        this.sections = sections;
    }

    record Opening(String name, String client, LocalDate periodStart, LocalDate periodEnd) {}

    @Needs("audit.work")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Engagement open(Actor actor, @RequestBody Opening body) {
        var period = new Period(body.periodStart, body.periodEnd);
        return engagements.open(actor, new StoredEngagements.Client(body.name, body.client, period));
    }

    @Needs("audit.read")
    @GetMapping
    Page<Engagement> list(Actor actor, PageRequest page) {
        return engagements.list(actor, page);
    }

    @Owned
    @GetMapping("/{id}")
    Detail read(Actor actor, @PathVariable EngagementId id) {
        var engagement = engagements.forReading(actor, id);
        var parts = new TreeMap<String, List<?>>();
        for (var section : sections) parts.put(section.name(), section.items(id));
        return new Detail(engagement, parts);
    }

    /** The engagement and what each part of the audit has of it. */
    record Detail(
            @JsonUnwrapped Engagement engagement,
            @JsonAnyGetter Map<String, List<?>> sections) {}
}
