package org.gongjian.alliances.committee;

import java.time.LocalDate;
import java.util.Locale;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Light;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting gave a unit to do. Its owner says that it is done; it is done when a later meeting accepts that, and until
 * then it comes on the agenda of each.
 *
 * @param meeting that gave it
 * @param report what the owner says was done
 * @param answeredIn the meeting that accepted, returned or dropped it last
 * @param answer why it was returned or dropped
 */
public record CommitteeAction(
        ActionId id,
        CommitteeId committee,
        MeetingId meeting,
        ResolutionId resolution,
        int version,
        Localized wording,
        UnitId owner,
        @Nullable PostId ownerPost,
        LocalDate dueOn,
        State state,
        @Nullable Localized report,
        @Nullable LocalDate reportedOn,
        @Nullable MeetingId answeredIn,
        @Nullable Localized answer) {

    private static final int SOON = 7;

    /** How far it has come. */
    public enum State {
        OPEN,
        REPORTED,
        DONE,
        DROPPED;

        public Reason label() {
            return Reason.of("alliances.committee.action.state." + code());
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it comes on the next agenda. */
    public boolean isUnfinished() {
        return state == State.OPEN || state == State.REPORTED;
    }

    public Light light(LocalDate today) {
        return switch (state) {
            case DONE -> Light.DONE;
            case DROPPED -> Light.NONE;
            case REPORTED -> Light.GREEN;
            case OPEN ->
                today.isAfter(dueOn) ? Light.RED : today.isAfter(dueOn.minusDays(SOON)) ? Light.AMBER : Light.GREEN;
        };
    }

    /** Why the light is as it is. */
    public Reason why(LocalDate today) {
        return switch (state) {
            case DONE -> Reason.of("alliances.committee.action.why.done");
            case DROPPED -> Reason.of("alliances.committee.action.why.dropped");
            case REPORTED ->
                Reason.of("alliances.committee.action.why.reported", reportedOn == null ? dueOn : reportedOn);
            case OPEN ->
                Reason.of(
                        today.isAfter(dueOn)
                                ? "alliances.committee.action.why.late"
                                : "alliances.committee.action.why.open",
                        dueOn);
        };
    }

    // What may happen to it next

    public Verdict mayReport() {
        return Verdict.require(isUnfinished(), Reason.of("alliances.committee.action.over", state.label()));
    }

    /** Only a later meeting answers, and accepts only what its owner has reported. */
    public Verdict mayAccept(MeetingId in) {
        return mayAnswer(in)
                .and(Verdict.require(state == State.REPORTED, Reason.of("alliances.committee.action.unreported")));
    }

    public Verdict mayReturn(MeetingId in) {
        return mayAccept(in);
    }

    public Verdict mayDrop(MeetingId in) {
        return mayAnswer(in);
    }

    private Verdict mayAnswer(MeetingId in) {
        return Verdict.require(isUnfinished(), Reason.of("alliances.committee.action.over", state.label()))
                .and(Verdict.require(!in.equals(meeting), Reason.of("alliances.committee.action.later")));
    }

    CommitteeAction reported(Localized words, LocalDate on) {
        mayReport().orConflict();
        return with(State.REPORTED, words, on, answeredIn, answer);
    }

    CommitteeAction accepted(MeetingId in) {
        mayAccept(in).orConflict();
        return with(State.DONE, report, reportedOn, in, null);
    }

    CommitteeAction returned(MeetingId in, Localized why) {
        mayReturn(in).orConflict();
        return with(State.OPEN, report, reportedOn, in, why);
    }

    CommitteeAction dropped(MeetingId in, Localized why) {
        mayDrop(in).orConflict();
        return with(State.DROPPED, report, reportedOn, in, why);
    }

    private CommitteeAction with(
            State then,
            @Nullable Localized words,
            @Nullable LocalDate on,
            @Nullable MeetingId in,
            @Nullable Localized why) {
        return new CommitteeAction(
                id,
                committee,
                meeting,
                resolution,
                version,
                wording,
                owner,
                ownerPost,
                dueOn,
                then,
                words,
                on,
                in,
                why);
    }
}
