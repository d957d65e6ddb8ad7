package org.gongjian.notices;

import java.time.Instant;
import java.util.List;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/** A notice that went out, as somebody sees whose unit it concerns. */
public record SentNotice(Told notice, List<Message> messages) {

    public SentNotice {
        messages = List.copyOf(messages);
    }

    /**
     * To whom, by what way, and how that went.
     *
     * @param to a person's name, or what an address of another system is called
     * @param webhook whether it is an address of another system; otherwise a person, in the inbox and by e-mail
     * @param why it failed, waits again, or was left out; null otherwise
     * @param at when it was sent; null where it was not
     */
    public record Message(
            @Nullable String to,
            boolean webhook,
            SentFilter.Outcome outcome,
            @Nullable Reason why,
            @Nullable Instant at) {}
}
