package world.azora.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Has Tomcat close a connection whose body came too slowly. By itself it would go on reading what is left of the body,
 * as slowly as before, so that its sender hears the answer.
 */
final class AbandonedBodies extends ValveBase {
    private static final String ATTRIBUTE = "world.azora.body-abandoned";

    AbandonedBodies() {
        super(true);
    }

    static void abandon(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getAttribute(ATTRIBUTE) != null)
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
}
