package org.gongjian.identity;

import org.springframework.stereotype.Component;

/** Who makes the request that is being answered, with the mandates of the current district. */
@Component
public class CurrentActor {

    public Actor current() {
        return Actor.visitor();
    }
}
