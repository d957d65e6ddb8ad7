package org.gongjian.recognition;

import org.gongjian.frame.PublicUrl;
import org.springframework.stereotype.Component;

/** The installation as whoever signs: a {@code did:web}, whose document stands at {@code /.well-known/did.json}. */
@Component
class Issuer {

    private final PublicUrl site;

    Issuer(PublicUrl site) {
        this.site = site;
    }

    String did() {
        String origin = site.origin();
        return "did:web:" + origin.substring(origin.indexOf("//") + 2).replace(":", "%3A");
    }

    String address(String path) {
        return site.origin() + path;
    }

    /** For what is printed: the address people reach this site by. */
    String printed(String path) {
        return site.whole(path);
    }
}
