package org.gongjian.notices.webhooks;

import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;

/** Whether messages go to an address. The message {@code notices.webhook.state.STATE} names it. */
public enum WebhookState {
    ACTIVE(Light.GREEN),
    PAUSED(Light.AMBER),
    /** Stopped by itself, after days of failures. */
    DISABLED(Light.RED),
    REMOVED(Light.NONE);

    private final Light light;

    WebhookState(Light light) {
        this.light = light;
    }

    public Light light() {
        return light;
    }

    public Reason label() {
        return Reason.of("notices.webhook.state." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WebhookState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
