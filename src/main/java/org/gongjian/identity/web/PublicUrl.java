package org.gongjian.identity.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes links people can send on: what they type to reach this site, and a path. */
@Component
public class PublicUrl {

    private final String base;

    PublicUrl(@Value("${gongjian.public-url:}") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    String of(String path) {
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
}
