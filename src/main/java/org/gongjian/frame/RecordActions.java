package org.gongjian.frame;

import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Verdict;

/** What one can do next from a record's page; rooms below hang their own. Nothing for a visitor who is not signed in. */
public interface RecordActions {

    List<Action> on(RecordRef record);

    /**
     * A link or, where {@code posts}, a one-button form. A refused one is shown with its reason.
     *
     * @param label a message key
     * @param path below the district
     */
    record Action(String label, String path, boolean posts, boolean primary, int order, Verdict verdict) {

        public static Action link(String label, String path, int order, Verdict verdict) {
            return new Action(label, path, false, false, order, verdict);
        }

        public static Action post(String label, String path, int order, Verdict verdict) {
            return new Action(label, path, true, false, order, verdict);
        }

        public Action asPrimary() {
            return new Action(label, path, posts, true, order, verdict);
        }
    }
}
