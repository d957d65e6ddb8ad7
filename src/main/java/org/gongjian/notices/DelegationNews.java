package org.gongjian.notices;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordTouched;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Delegation;
import org.gongjian.identity.DelegationId;
import org.gongjian.identity.Delegations;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is asked to act for somebody is told at once, and whoever asked is told that it was taken on. */
@Component
class DelegationNews implements NoticeKinds, NoticedRecords {

    private static final NoticeKind ASKED = new NoticeKind("delegation-offered", "office");
    private static final NoticeKind TAKEN_ON = new NoticeKind("delegation-accepted", "office");

    private final ObjectProvider<Notices> notices;
    private final Delegations delegations;
    private final People people;

    DelegationNews(ObjectProvider<Notices> notices, Delegations delegations, People people) {
        this.notices = notices;
        this.delegations = delegations;
        this.people = people;
    }

    /** In the transaction that touched it. Safe to hear again. */
    @EventListener(condition = "#touched.record().kind() == 'delegation'")
    void on(RecordTouched touched) {
        delegations.all(List.of(new DelegationId(touched.record().id()))).stream()
                .filter(delegation -> delegation.endedAt() == null)
                .forEach(delegation -> notices.getObject().tell(notice(delegation)));
    }

    private static Notice notice(Delegation delegation) {
        boolean taken = delegation.acceptedAt() != null;
        return Notice.of(
                        taken ? TAKEN_ON : ASKED,
                        delegation.id().ref(),
                        Reason.of(taken ? "notices.says.delegation-accepted" : "notices.says.delegation-offered"),
                        Audience.account(taken ? delegation.holderAccount() : delegation.delegateAccount()))
                .urgently()
                .doneBy(Author.SYSTEM);
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(ASKED, TAKEN_ON);
    }

    @Override
    public String kind() {
        return "delegation";
    }

    @Override
    public String path(UUID id) {
        return "desk/mandates";
    }

    /** Called by the other of the two, to the two of them. */
    @Override
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        List<Delegation> theirs = delegations
                .all(ids.stream().map(DelegationId::new).toList())
                .stream()
                .filter(one -> one.isGivenBy(reader.accountId()) || one.isGivenTo(reader.accountId()))
                .toList();
        Map<PersonId, String> names = people.names(
                theirs.stream().map(one -> other(reader, one)).distinct().toList());
        return theirs.stream()
                .collect(Collectors.toUnmodifiableMap(
                        one -> one.id().value(), one -> Localized.zh(names.getOrDefault(other(reader, one), "—"))));
    }

    private static PersonId other(Actor reader, Delegation delegation) {
        return delegation.isGivenBy(reader.accountId()) ? delegation.delegate() : delegation.holder();
    }
}
