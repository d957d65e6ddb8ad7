package org.gongjian.activities.signup.panels;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.activities.signup.SignUpLine;
import org.gongjian.activities.signup.SignUps;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.MergeRule;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.springframework.stereotype.Component;

/** The sign-ups of a person: shown, given up when the person is erased, and looked at before two records become one. */
@Component
class SignUpsOfPersons implements PersonalRecords, MergeRule {

    private final SignUps signUps;
    private final SignUpDesk desk;
    private final Activities activities;

    SignUpsOfPersons(SignUps signUps, SignUpDesk desk, Activities activities) {
        this.signUps = signUps;
        this.desk = desk;
        this.activities = activities;
    }

    @Override
    public String section() {
        return "sign-ups";
    }

    @Override
    public List<HeldRecord> of(Collection<PersonId> ids) {
        List<SignUpLine> lines = signUps.everOf(ids);
        Map<ActivityId, Localized> titles = activities.titles(
                lines.stream().map(SignUpLine::activity).distinct().toList());
        return lines.stream()
                .map(line -> HeldRecord.of(
                                Reason.of("people.held.sign-up"),
                                line.activity().path())
                        .saying("people.held.name", titles.get(line.activity()))
                        .saying("people.held.state", line.state().label())
                        .saying("people.held.at", line.arrivedAt()))
                .toList();
    }

    /** The rows hold ids only and are counted as before; a place that is still to come goes to who is next. */
    @Override
    public void erase(Author by, Collection<PersonId> ids) {
        desk.giveUp(by, ids);
    }

    @Override
    public List<Reason> againstMerging(Collection<PersonId> survivor, Collection<PersonId> merged) {
        Set<Object> taken = signUps.everOf(survivor).stream()
                .filter(line -> line.state().isLive())
                .map(SignUpLine::shift)
                .collect(Collectors.toCollection(HashSet::new));
        return signUps.everOf(merged).stream().anyMatch(line -> line.state().isLive() && taken.contains(line.shift()))
                ? List.of(Reason.of("activities.sign-up.refused.merge"))
                : List.of();
    }
}
