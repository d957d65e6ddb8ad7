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
import org.gongjian.identity.Authority;
import org.gongjian.identity.accounts.AcceptedInvitations;
import org.gongjian.identity.accounts.InvitationId;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever invited somebody is told that they came; of hand-overs {@link HandOverNews} tells. The room of identity stands above this one, so it is listened to. */
@Component
class InvitationNews implements NoticeKinds, NoticedRecords {

    private static final String INVITATION = "invitation";
    private static final NoticeKind ACCEPTED = new NoticeKind("invitation-accepted", "office");

    private final ObjectProvider<Notices> notices;
    private final AcceptedInvitations invitations;
    private final People people;
    private final Authority authority;

    InvitationNews(
            ObjectProvider<Notices> notices, AcceptedInvitations invitations, People people, Authority authority) {
        this.notices = notices;
        this.invitations = invitations;
        this.people = people;
        this.authority = authority;
    }

    /** In the transaction that touched it. Safe to hear again. */
    @EventListener(condition = "#touched.record().kind() == 'invitation'")
    void on(RecordTouched touched) {
        invitations.byId(new InvitationId(touched.record().id())).ifPresent(accepted -> {
            if (accepted.invitedBy() != null && !accepted.handOver()) {
                notices.getObject()
                        .tell(Notice.of(
                                        ACCEPTED,
                                        touched.record(),
                                        Reason.of("notices.says.invitation-accepted"),
                                        Audience.account(accepted.invitedBy()))
                                .doneBy(Author.SYSTEM));
            }
        });
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(ACCEPTED);
    }

    @Override
    public String kind() {
        return INVITATION;
    }

    @Override
    public String path(UUID id) {
        return "office";
    }

    /** An invitation is called by who accepted it, to those who keep the office. */
    @Override
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        if (!authority.mayKeepOffice(reader).isAllowed()) {
            return Map.of();
        }
        List<AcceptedInvitations.Accepted> accepted =
                invitations.all(ids.stream().map(InvitationId::new).toList());
        Map<PersonId, String> names = people.names(accepted.stream()
                .map(AcceptedInvitations.Accepted::person)
                .distinct()
                .toList());
        return accepted.stream()
                .filter(one -> names.containsKey(one.person()))
                .collect(Collectors.toUnmodifiableMap(
                        one -> one.invitation().value(), one -> Localized.zh(names.getOrDefault(one.person(), "—"))));
    }
}
