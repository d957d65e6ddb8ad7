package org.gongjian.volunteers;

import java.util.List;
import org.gongjian.identity.Actor;

/** What a room below puts on the page about oneself, in its own form; asked only of somebody with a record in the district. */
public interface MySections {

    List<Section> of(Actor actor);

    /**
     * @param order as on the page: 10 hours of service, 20 certificates
     * @param fragment of the room's templates, such as {@code service/mine :: hours}; it finds the model as {@code mine}, and
     *     begins with an {@code h2}
     */
    record Section(int order, String fragment, Object model) {}
}
