package world.azora.audit.archive;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.audit.EngagementId;
import world.azora.audit.EngagementStatus;
import world.azora.audit.Engagements;
import world.azora.kernel.Actor;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Owned;

@RestController
final class ArchiveController {
    private final Engagements engagements;
    private final Archives archives;

    ArchiveController(Engagements engagements, Archives archives) {
        this.engagements = engagements;
        this.archives = archives;
    }

    /** Asked again, it answers with the archive that is there. */
    @Needs("audit.work")
    @PostMapping("/api/v1/engagements/{id}/archive")
    Archive archive(Actor actor, @PathVariable EngagementId id) {
        var engagement = engagements.forReading(actor, id);
        if (engagement.status() == EngagementStatus.ARCHIVED) return archives.find(id);
        return archives.archive(actor, engagements.forChange(actor, id));
    }

    @Owned
    @GetMapping("/api/v1/engagements/{id}/archive")
    ResponseEntity<Resource> download(Actor actor, @PathVariable EngagementId id) {
        engagements.forReading(actor, id);
        var name = ContentDisposition.attachment().filename(id + ".zip").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(new FileSystemResource(archives.file(id)));
    }
}
