package org.gongjian.people.consents;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** What somebody may agree to, such as {@code be-quoted}; which there are is data of the district. */
public record ConsentKind(String value) {

    public static final ConsentKind SHOW_NAME = new ConsentKind("show-name");
    public static final ConsentKind SHOW_PHOTO = new ConsentKind("show-photo");
    public static final ConsentKind BE_QUOTED = new ConsentKind("be-quoted");
    public static final ConsentKind SHARE_WITH_PARTNERS = new ConsentKind("share-with-partners");
    public static final ConsentKind MINOR_PARTICIPATION = new ConsentKind("minor-participation");
    public static final ConsentKind SENSITIVE_DATA = new ConsentKind("sensitive-data");

    public ConsentKind {
        Verdict.require(
                        value.matches("[a-z]+(-[a-z]+)*") && value.length() <= 40,
                        Reason.of("people.consent.kind.form"))
                .orRefuse("kind");
    }
}
