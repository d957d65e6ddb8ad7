package org.gongjian.frame;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What people type to reach this site. */
@Component
public class PublicUrl {

    private static final String THIS_MACHINE = "http://localhost";

    private final String base;

    PublicUrl(@Value("${gongjian.public-url:}") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    /** A link people can send on. */
    public String of(String path) {
        return base + path;
    }

    /** For what is printed: where no address is set, that of this very request. */
    public String whole(String path) {
        return base.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(path)
                        .toUriString()
                : of(path);
    }

    /** Scheme, host and port, as a browser says them of a page of this site. */
    public String origin() {
        URI site = URI.create(base.isEmpty() ? THIS_MACHINE : base);
        return site.getScheme() + "://" + site.getAuthority();
    }

    public String host() {
        return URI.create(origin()).getHost();
    }
}
