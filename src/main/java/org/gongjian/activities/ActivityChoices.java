package org.gongjian.activities;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Panels;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.places.Places;
import org.gongjian.programmes.Audiences;
import org.gongjian.programmes.Programmes;
import org.gongjian.programmes.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether everything chosen for an activity is a record of this district; another district's ids are not known here. */
@Component
class ActivityChoices {

    private final Places places;
    private final Organizations organizations;
    private final Posts posts;
    private final Programmes programmes;
    private final Tags tags;
    private final Audiences audiences;
    private final Panels panels;

    ActivityChoices(
            Places places,
            Organizations organizations,
            Posts posts,
            Programmes programmes,
            Tags tags,
            Audiences audiences,
            Panels panels) {
        this.places = places;
        this.organizations = organizations;
        this.posts = posts;
        this.programmes = programmes;
        this.tags = tags;
        this.audiences = audiences;
        this.panels = panels;
    }

    /**
     * @param before what stood there, null where nothing did
     */
    void check(ActivityId id, ActivityDetails details, @Nullable ActivityDetails before) {
        checkProduced(id, details.items(), before == null ? List.of() : before.items());
        require("place", places.byId(details.place()).isPresent());
        require(
                "programme",
                details.programme() == null
                        || programmes.byId(details.programme()).isPresent());
        require("tags", tags.names(details.tags()).keySet().containsAll(details.tags()));
        require("audiences", audiences.names(details.audiences()).keySet().containsAll(details.audiences()));
        checkHosts(details.hosts().all());
        checkSpeakers(details.items());
    }

    private void checkHosts(List<Hosts.Host> hosts) {
        Set<UnitId> known = organizations
                .names(hosts.stream().map(Hosts.Host::unit).toList())
                .keySet();
        for (int i = 0; i < hosts.size(); i++) {
            require("hosts[" + i + "].unit", known.contains(hosts.get(i).unit()));
        }
    }

    private void checkSpeakers(List<ProgrammeItem> items) {
        List<PostId> speaking = new ArrayList<>();
        items.stream().map(ProgrammeItem::post).filter(Objects::nonNull).forEach(speaking::add);
        Set<PostId> knownPosts = posts.titles(speaking).keySet();
        Set<UnitId> knownUnits = organizations
                .names(items.stream()
                        .map(ProgrammeItem::unit)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .keySet();
        for (int i = 0; i < items.size(); i++) {
            ProgrammeItem item = items.get(i);
            require(
                    "items[" + i + "].speaker",
                    (item.post() == null || knownPosts.contains(item.post()))
                            && (item.unit() == null || knownUnits.contains(item.unit())));
        }
    }

    /** A record an item led to stands here already, hangs on the activity, or is one the public may know of. */
    private void checkProduced(ActivityId id, List<ProgrammeItem> items, List<ProgrammeItem> before) {
        Set<RecordRef> asked = produced(items);
        asked.removeAll(produced(before));
        if (asked.isEmpty()) {
            return;
        }
        Set<RecordRef> known = new HashSet<>(panels.titlesOf(asked).keySet());
        panels.relatedTo(id.ref()).forEach(group -> group.records().forEach(record -> known.add(record.ref())));
        for (int i = 0; i < items.size(); i++) {
            RecordRef led = items.get(i).produced();
            require("items[" + i + "].produced", led == null || !asked.contains(led) || known.contains(led));
        }
    }

    private static Set<RecordRef> produced(List<ProgrammeItem> items) {
        return items.stream()
                .flatMap(item -> Optional.ofNullable(item.produced()).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void require(String field, boolean known) {
        if (!known) {
            throw Refused.invalid(field, Reason.of("frame.fault.unknown"));
        }
    }
}
