package world.azora.learning;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Is told of every changed grade at least once, so hearing of the same change again must change nothing. */
@HttpExchange("/internal/payments/grade-changed")
public interface GradeChangedListener {
    /** An exception means: tell it again later. */
    @PostExchange
    void changed(@RequestBody GradeChanged event);
}
