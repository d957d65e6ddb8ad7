package org.gongjian.evaluation.campaigns;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is said against a result. Who said it is shown to nobody, unless a unit said it.
 *
 * @param unit in whose name it was said; null where somebody said it for themselves
 * @param upheld null until it is answered
 * @param effect what became of the result, where it was upheld
 */
public record CampaignObjection(
        UUID id,
        EntryId entry,
        Kind kind,
        @Nullable UnitId unit,
        String words,
        @Nullable UUID account,
        Instant at,
        @Nullable Boolean upheld,
        @Nullable Effect effect,
        @Nullable String answer,
        @Nullable UUID answeredBy) {

    static final String KIND = "campaign-objection";

    /** Who says it. */
    public enum Kind {
        /** Anybody, while the result is public. */
        OBJECTION,
        /** The entrant, against its own result. */
        APPEAL;

        public Reason label() {
            return Reason.of("evaluation.campaigns.objection.kind." + stored());
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an upheld objection does. */
    public enum Effect {
        NONE,
        /** One finding is another one now. */
        CORRECTED,
        /** The entrant is out. */
        EXCLUDED,
        /** The entrant is in again. */
        READMITTED;

        public Reason label() {
            return Reason.of("evaluation.campaigns.effect." + stored());
        }

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return upheld == null;
    }

    RecordRef ref() {
        return new RecordRef(KIND, id);
    }
}
