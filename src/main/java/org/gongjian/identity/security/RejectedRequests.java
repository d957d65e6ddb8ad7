package org.gongjian.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongjian.district.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What the firewall does not let in, such as a method nobody knows, is told why like everything that is refused. */
@Component
class RejectedRequests implements RequestRejectedHandler {

    private final FilterPages pages;

    RejectedRequests(FilterPages pages) {
        this.pages = pages;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        pages.refuse(HttpStatus.BAD_REQUEST, Reason.of("frame.refused.request"), request, response);
    }
}
