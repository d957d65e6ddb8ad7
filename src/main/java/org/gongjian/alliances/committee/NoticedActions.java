package org.gongjian.alliances.committee;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.notices.NoticedRecords;
import org.springframework.stereotype.Component;

/** What notices call an action: its owner's people read it, and whoever may read the meeting that gave it. */
@Component
class NoticedActions implements NoticedRecords {

    private final ActionRows actions;
    private final MeetingRows meetings;
    private final CommitteeRows committees;
    private final CommitteePermissions permissions;

    NoticedActions(
            ActionRows actions, MeetingRows meetings, CommitteeRows committees, CommitteePermissions permissions) {
        this.actions = actions;
        this.meetings = meetings;
        this.committees = committees;
        this.permissions = permissions;
    }

    @Override
    public String kind() {
        return ActionId.KIND;
    }

    @Override
    public String path(UUID id) {
        return new ActionId(id).path();
    }

    @Override
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        return actions.all(ids).stream()
                .filter(action -> reader.actsFor(action.owner()) || mayRead(reader, action))
                .collect(Collectors.toUnmodifiableMap(action -> action.id().value(), CommitteeAction::wording));
    }

    private boolean mayRead(Actor reader, CommitteeAction action) {
        return meetings.byId(action.meeting()).filter(Meeting::isPublic).isPresent()
                || committees
                        .byId(action.committee())
                        .filter(committee -> permissions.readsAll(reader, committee))
                        .isPresent();
    }
}
