package org.gongjian.files.web;

import java.util.Optional;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who reads a page or sends a form. */
@Component
public class Readers {

    private final ObjectProvider<SignedIn> signedIn;

    Readers(ObjectProvider<SignedIn> signedIn) {
        this.signedIn = signedIn;
    }

    /** As whom one reads: a visitor has no account. */
    public Author reader() {
        return author().orElse(Author.SYSTEM);
    }

    /** As whom one changes something: never as nobody. */
    public Author require() {
        return author().orElseThrow(() -> Refused.forbidden(Reason.of("frame.refused.forbidden")));
    }

    Optional<Author> author() {
        return Optional.ofNullable(signedIn.getIfAvailable()).flatMap(SignedIn::author);
    }

    /** What to call whoever reads, empty for a visitor. */
    String name() {
        return Optional.ofNullable(signedIn.getIfAvailable())
                .flatMap(SignedIn::reader)
                .map(SignedIn.Reader::name)
                .orElse("");
    }
}
