package world.azora.learning.course;

import java.util.List;
import world.azora.identity.People;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.LearningPermission;
import world.azora.learning.LearningProblem;
import world.azora.learning.PageKey;
import world.azora.learning.PersonName;
import world.azora.platform.web.EntityVersion;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/** What courses there are for somebody. */
final class Catalogue {
    private final CourseStore store;
    private final OutlineStore outlines;
    private final People people;

    Catalogue(CourseStore store, OutlineStore outlines, People people) {
        this.store = store;
        this.outlines = outlines;
        this.people = people;
    }

    Page<CourseView> list(Actor actor, PageRequest request, boolean mine) {
        var query = new ListQuery(
                actor.id(), actor.may(LearningPermission.CURATE), mine, PageKey.before(request), request.rows());
        var page = request.page(
                store.list(query), listing -> listing.course().id().uuid().toString());
        return new Page<>(views(page.items()), page.nextCursor());
    }

    private List<CourseView> views(List<Listing> listings) {
        List<UserId> authors =
                listings.stream().map(listing -> listing.course().author()).toList();
        var names = PersonName.of(authors, people);
        return listings.stream()
                .map(listing -> CourseView.of(
                        listing,
                        names.getOrDefault(
                                listing.course().author(),
                                new PersonName(listing.course().author(), ""))))
                .toList();
    }

    CourseDetail detail(Actor actor, CourseId id) {
        var listing = store.listing(id, actor.id())
                .filter(found -> found.course().summary().isVisibleTo(actor))
                .orElseThrow(() -> new Refusal(LearningProblem.COURSE_UNKNOWN));
        var view = views(List.of(listing)).getFirst();
        return new CourseDetail(
                view,
                outlines.outline(id, actor.id()),
                new EntityVersion(listing.course().version()));
    }
}
