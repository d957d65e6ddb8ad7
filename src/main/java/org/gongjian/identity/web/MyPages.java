package org.gongjian.identity.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.frame.UnreadNotices;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.Mandate;
import org.gongjian.identity.Memberships;
import org.gongjian.identity.MyRecords;
import org.gongjian.identity.Role;
import org.gongjian.identity.accounts.Account;
import org.gongjian.identity.accounts.Accounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages about oneself show. */
@Component
class MyPages {

    private final CurrentActor actors;
    private final Accounts accounts;
    private final Memberships memberships;
    private final MandateWords words;
    private final ObjectProvider<UnreadNotices> inbox;
    private final ObjectProvider<MyRecords> rooms;

    MyPages(
            CurrentActor actors,
            Accounts accounts,
            Memberships memberships,
            MandateWords words,
            ObjectProvider<UnreadNotices> inbox,
            ObjectProvider<MyRecords> rooms) {
        this.actors = actors;
        this.accounts = accounts;
        this.memberships = memberships;
        this.words = words;
        this.inbox = inbox;
        this.rooms = rooms;
    }

    /** One of my districts. */
    record Mine(
            District district, List<MandateWords.Line> lines, List<RelatedRecords.Group> groups, OptionalInt unread) {}

    ModelAndView on(ModelAndView page) {
        AccountId id = actors.account().orElseThrow(() -> Refused.forbidden(Reason.of("identity.refused.signed-in")));
        Account account = accounts.byId(id).orElseThrow(Refused::missing);
        return page.addObject("account", account)
                .addObject("actor", actors.current())
                .addObject("byCard", actors.scope().isByCard())
                .addObject("mine", memberships.of(id).stream().map(this::mine).toList());
    }

    /** The district of somebody who has but one and no desk in it; nobody's who came by card, which opens no more than this. */
    Optional<District> only() {
        List<Memberships.Membership> all = actors.scope().isByCard()
                ? List.of()
                : actors.account().map(memberships::of).orElse(List.of());
        return all.stream()
                .filter(one -> all.size() == 1 && one.actor().personId() != null)
                .filter(one -> one.actor().mandates().stream().allMatch(mandate -> mandate.role() == Role.VOLUNTEER))
                .map(Memberships.Membership::district)
                .findFirst();
    }

    private Mine mine(Memberships.Membership membership) {
        List<Mandate> mandates = membership.actor().mandates().stream()
                .filter(mandate ->
                        mandate.role() == Role.VOLUNTEER || !actors.scope().isByCard())
                .toList();
        Map<Mandate, MandateWords.Line> lines =
                CurrentDistrict.within(membership.district().id(), () -> words.of(mandates));
        return new Mine(
                membership.district(),
                mandates.stream()
                        .flatMap(mandate -> Stream.ofNullable(lines.get(mandate)))
                        .toList(),
                CurrentDistrict.within(membership.district().id(), () -> groups(membership.actor())),
                Optional.ofNullable(inbox.getIfAvailable())
                        .map(notices -> notices.in(membership.district().id()))
                        .orElseGet(OptionalInt::empty));
    }

    /** Where somebody will be is not what a lost card shows. */
    private List<RelatedRecords.Group> groups(Actor actor) {
        if (actors.scope().isByCard()) {
            return List.of();
        }
        return rooms.orderedStream()
                .flatMap(room -> room.of(actor).stream())
                .filter(group -> !group.records().isEmpty())
                .sorted(Comparator.comparingInt(RelatedRecords.Group::order))
                .toList();
    }
}
