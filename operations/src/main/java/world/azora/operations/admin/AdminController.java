package world.azora.operations.admin;

import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.operations.EffectiveSettings;
import world.azora.operations.EffectiveSettings.EffectiveSetting;
import world.azora.operations.OperationsPermission;
import world.azora.platform.jobs.JobList;
import world.azora.platform.jobs.JobRow;
import world.azora.platform.mail.MailList;
import world.azora.platform.mail.StoredMail;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/** The lists that an operator looks at. */
@RestController
@RequestMapping("/api/v1/admin")
final class AdminController {
    private final MailList mails;
    private final JobList jobs;
    private final EffectiveSettings settings;

    AdminController(MailList mails, JobList jobs, EffectiveSettings settings) {
        this.mails = mails;
        this.jobs = jobs;
        this.settings = settings;
    }

    record Items<T>(List<T> items) {}

    @Needs("operations.read")
    @GetMapping("/mails")
    Page<StoredMail> mails(Actor actor, @RequestParam Optional<String> to, PageRequest page) {
        actor.mustHave(OperationsPermission.READ);
        return mails.page(to, page);
    }

    @Needs("operations.read")
    @GetMapping("/jobs")
    Page<JobRow> jobs(Actor actor, PageRequest page) {
        actor.mustHave(OperationsPermission.READ);
        return jobs.page(page);
    }

    @Needs("operations.read")
    @GetMapping("/config")
    Items<EffectiveSetting> config(Actor actor) {
        actor.mustHave(OperationsPermission.READ);
        return new Items<>(settings.all());
    }
}
