package org.gongjian.identity.security;

import java.util.Optional;
import org.gongjian.audit.Author;
import org.gongjian.frame.SignedIn;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.Role;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells the frame who is signed in. */
@Component
class ReaderOfThePage implements SignedIn {

    private final CurrentActor actors;

    ReaderOfThePage(CurrentActor actors) {
        this.actors = actors;
    }

    @Override
    public Optional<Reader> reader() {
        Actor actor = actors.current();
        return actor.isSignedIn()
                        && SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAccount signedIn
                ? Optional.of(new Reader(
                        actor.name(),
                        actor.behalf() == null ? null : actor.behalf().name(),
                        signedIn.account().language(),
                        worksHere(actor),
                        signedIn.scope().isByCard()))
                : Optional.empty();
    }

    /** Nobody's where the session changes nothing: by a card. */
    @Override
    public Optional<Author> author() {
        Actor actor = actors.current();
        return actor.isSignedIn() && !actors.scope().isByCard() ? Optional.of(actor.author()) : Optional.empty();
    }

    static boolean worksHere(Actor actor) {
        return actor.mandates().stream().anyMatch(mandate -> mandate.role() != Role.VOLUNTEER);
    }
}
