package org.gongjian.notices;

import org.gongjian.district.Reason;

/**
 * A kind of news. The message {@code notices.kind.CODE} names it, {@code notices.topic.TOPIC} its topic.
 *
 * @param code lower-case letters and hyphens, such as {@code gift-to-confirm}; other systems know it, so it never changes
 * @param topic what people choose by, such as {@code gifts}
 */
public record NoticeKind(String code, String topic) {

    private static final String FORM = "[a-z]+(-[a-z]+)*";

    public NoticeKind {
        if (!code.matches(FORM) || !topic.matches(FORM)) {
            throw new IllegalArgumentException("a kind of notice has lower-case letters and hyphens, not " + code);
        }
    }

    public Reason label() {
        return Reason.of("notices.kind." + code);
    }

    public Reason topicLabel() {
        return Reason.of("notices.topic." + topic);
    }
}
