package org.gongjian.activities.checkin.web;

import java.time.Instant;
import java.util.Optional;
import org.gongjian.activities.checkin.CheckIn;
import org.gongjian.activities.checkin.CheckInId;
import org.gongjian.activities.checkin.PresenceId;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.frame.Form;
import org.jspecify.annotations.Nullable;

/** Reads one step from a form of the roll. */
final class RollFields {

    private RollFields() {}

    /** A step that happens now. */
    static Optional<CheckIn> step(Form form, Instant now) {
        Optional<CheckInId> id = form.id("id", CheckInId::new);
        Optional<CheckIn.Kind> kind = form.choice("kind", CheckIn.Kind.class);
        Optional<CheckIn.Way> way = form.choice("way", CheckIn.Way.class);
        @Nullable SignUpId signUp = form.optionalId("signUp", SignUpId::new).orElse(null);
        @Nullable
        PresenceId presence = form.optionalId("presence", PresenceId::new).orElse(null);
        String reason = form.value("reason");
        return form.submit(() ->
                new CheckIn(id.orElseThrow(), kind.orElseThrow(), way.orElseThrow(), signUp, presence, now, reason));
    }
}
