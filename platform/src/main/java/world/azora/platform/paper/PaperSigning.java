package world.azora.platform.paper;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Signs documents of other modules. The module that holds the installation's key declares a front of its own that extends
 * this and carries the address; without that module there is none, and documents go unsigned.
 */
public interface PaperSigning {
    @PostExchange
    SignedPaper sign(@RequestBody PaperToSign paper);
}
