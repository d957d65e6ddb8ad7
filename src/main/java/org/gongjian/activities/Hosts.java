package org.gongjian.activities;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.UnitId;

/** Who hosts an activity, in the order of the poster: at least one unit as host, each unit once, at most thirty. */
public record Hosts(List<Host> all) {

    private static final int MOST = 30;

    /** One unit and what it hosts as. */
    public record Host(UnitId unit, HostRole role) {}

    public Hosts {
        all = List.copyOf(all);
        if (all.stream().noneMatch(host -> host.role() == HostRole.HOST)) {
            throw Refused.invalid("hosts[0].unit", Reason.of("activities.hosts.none"));
        }
        if (all.size() > MOST) {
            throw Refused.invalid("hosts[" + MOST + "].unit", Reason.of("activities.hosts.many", MOST));
        }
        Set<UnitId> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (!seen.add(all.get(i).unit())) {
                throw Refused.invalid("hosts[" + i + "].unit", Reason.of("activities.hosts.twice"));
            }
        }
    }

    public static Hosts of(Host... hosts) {
        return new Hosts(List.of(hosts));
    }

    public Set<UnitId> units() {
        return all.stream().map(Host::unit).collect(Collectors.toUnmodifiableSet());
    }

    /** Those that answer for the activity: hosts and organizers, not those that only assist. */
    public List<UnitId> answering() {
        return all.stream()
                .filter(host -> host.role() != HostRole.ASSISTING)
                .map(Host::unit)
                .toList();
    }

    public boolean include(UnitId unit) {
        return units().contains(unit);
    }
}
