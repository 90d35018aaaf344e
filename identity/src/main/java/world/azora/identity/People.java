package world.azora.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import world.azora.kernel.UserId;

/** Looks people up by id. */
@HttpExchange("/internal/identity/people")
public interface People {
    @GetExchange("/{id}")
    Optional<Person> find(@PathVariable UserId id);

    /** Those of the ids that name somebody, in no particular order. A repeated id is answered once. */
    @PostExchange("/lookup")
    List<Person> findAll(@RequestBody List<UserId> ids);
}
