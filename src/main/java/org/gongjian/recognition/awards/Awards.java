package org.gongjian.recognition.awards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.places.PlaceId;
import org.gongjian.recognition.CredentialView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public register of awards: everybody reads all of them, removed and expired ones too. */
@Service
@Transactional(readOnly = true)
public class Awards {

    /** How long before its end or its review an award is spoken of, in days. */
    static final int AHEAD = 60;

    private static final int MOST = 200;

    private final AwardRows rows;
    private final AwardLists lists;
    private final AwardKinds kinds;
    private final AwardPermissions permissions;
    private final AwardCredentials credentials;
    private final Today today;

    Awards(
            AwardRows rows,
            AwardLists lists,
            AwardKinds kinds,
            AwardPermissions permissions,
            AwardCredentials credentials,
            Today today) {
        this.rows = rows;
        this.lists = lists;
        this.kinds = kinds;
        this.permissions = permissions;
        this.credentials = credentials;
        this.today = today;
    }

    public Optional<Award> byId(AwardId id) {
        return rows.byId(id);
    }

    public List<Award> byIds(Collection<AwardId> ids) {
        return rows.byIds(ids);
    }

    /** One that is not here is a fault of the address: 404. */
    public Award require(AwardId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    public Optional<Award> byNumber(AwardNumber number) {
        return rows.byNumber(number);
    }

    /**
     * Latest first.
     *
     * @param after the last of the page before, null for the first
     */
    public AwardPage page(AwardFilter filter, AwardPage.@Nullable After after, int atMost) {
        List<Award> found = lists.page(filter, today.date(), after, atMost + 1);
        boolean more = found.size() > atMost;
        List<Award> shown = more ? found.subList(0, atMost) : found;
        Award last = more ? shown.getLast() : null;
        return new AwardPage(
                shown,
                last == null
                        ? null
                        : new AwardPage.After(last.since(), last.id().value()));
    }

    public long count(AwardFilter filter) {
        return lists.count(filter, today.date());
    }

    /** Units that hold one. */
    public Set<UnitId> holders() {
        return lists.holders();
    }

    /** Years in which something was awarded, latest first. */
    public List<Integer> years() {
        return lists.years();
    }

    public AwardView view(Award award) {
        return AwardView.of(award, today.date());
    }

    public Standing standing(Award award) {
        return award.standing(today.date());
    }

    /** What a record led to. */
    public List<Award> from(RecordRef origin) {
        return lists.from(origin);
    }

    /** The others that were awarded with it. */
    public List<Award> togetherWith(Award award) {
        return lists.together(award.together()).stream()
                .filter(other -> !other.id().equals(award.id()))
                .toList();
    }

    public List<Award> hangingAt(PlaceId place) {
        return lists.hangingAt(place, MOST);
    }

    /** What hangs with a unit and is held by another. */
    public List<Award> hangingWith(UnitId unit) {
        return lists.hangingWith(unit, MOST);
    }

    public List<Award> awardedBy(UnitId unit) {
        return lists.awardedBy(unit, MOST);
    }

    /** The credential last issued for it. */
    public CredentialView credentialOf(Award award) {
        return credentials.of(award);
    }

    /** What somebody looks after and that is to be looked at again or ends within 60 days; earliest first. */
    public List<Due> due(Actor by) {
        if (by.mandates().isEmpty() && !by.isSystem()) {
            return List.of();
        }
        LocalDate now = today.date();
        LocalDate soon = now.plusDays(AHEAD);
        List<Due> due = new ArrayList<>();
        lists.endingBy(soon, now, MOST)
                .forEach(award ->
                        due.add(new Due(award, Due.What.ENDS, day(award.term().until(), soon))));
        lists.reviewedBy(soon, now, MOST)
                .forEach(award -> due.add(new Due(award, Due.What.REVIEW, day(award.reviewDue(), soon))));
        return due.stream()
                .filter(one -> mayKeep(by, one.award()).isAllowed())
                .sorted(Comparator.comparing(Due::on))
                .toList();
    }

    private static LocalDate day(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    /** An award that waits for somebody. */
    public record Due(Award award, What what, LocalDate on) {

        /** What for. */
        public enum What {
            REVIEW,
            ENDS
        }
    }

    /** Whether somebody may award this kind in the name of these units. */
    public Verdict mayAward(Actor by, AwardKind kind, List<UnitId> awarding) {
        return permissions.mayAward(by, kind, awarding);
    }

    /** Those that stand and have this kind and holder: another one would be a duplicate. */
    public List<Award> standing(String kind, UnitId holder) {
        return lists.standing(kind, holder, today.date());
    }

    /** Whether somebody awards anything anywhere: whoever acts for a unit or watches over one. */
    public Verdict mayAwardSomewhere(Actor by) {
        return Verdict.require(permissions.awardsSomewhere(by), Reason.of("recognition.awards.refused.award"));
    }

    /** Who reviews, removes and restores it: whoever may award it. */
    public Verdict mayKeep(Actor by, Award award) {
        return permissions.mayAward(by, kinds.require(award.kind()), award.awardingUnits());
    }

    /** Whose it is to tell of an act, whatever was told already. */
    public Verdict mayTell(Actor by, Award award, ActKind act) {
        return permissions.mayAct(by, kinds.require(award.kind()), award, act);
    }

    public Verdict mayAct(Actor by, Award award, ActKind act) {
        return permissions.mayAct(by, kinds.require(award.kind()), award, act).and(award.mayAct(act));
    }

    public Verdict mayOpenReview(Actor by, Award award) {
        return mayKeep(by, award).and(award.mayOpenReview());
    }

    public Verdict mayConfirm(Actor by, Award award) {
        return mayKeep(by, award).and(award.mayConfirm());
    }

    public Verdict mayRemove(Actor by, Award award) {
        return mayKeep(by, award).and(award.mayRemove());
    }

    public Verdict mayRestore(Actor by, Award award) {
        return mayKeep(by, award).and(award.mayRestore());
    }

    /** Every unit an award names. */
    public static Stream<UnitId> unitsOf(Award award) {
        HangsAt at = award.hangsAt();
        UnitId host = at == null ? null : at.unit();
        return Stream.concat(
                Stream.concat(Stream.of(award.holder()), award.awardingUnits().stream()), Stream.ofNullable(host));
    }
}
