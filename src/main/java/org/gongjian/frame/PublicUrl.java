package org.gongjian.frame;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes links people can send on: what they type to reach this site, and a path. */
@Component
public class PublicUrl {

    private final String base;

    PublicUrl(@Value("${gongjian.public-url:}") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    public String of(String path) {
        return base + path;
    }
}
