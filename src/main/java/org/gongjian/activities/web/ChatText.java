package org.gongjian.activities.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.ActivityView;
import org.gongjian.district.Localized;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.UnitId;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An activity in a few lines with its address, to be copied into a chat group. */
final class ChatText {

    private ChatText() {}

    static String of(
            ActivityView activity,
            Map<UnitId, Localized> units,
            Optional<Localized> place,
            Wording w,
            PageFrame frame) {
        List<String> lines = new ArrayList<>();
        lines.add(w.t("activities.copy.title", activity.state().label(), activity.title()));
        lines.add(w.t("activities.copy.when", when(activity.details().time(), w)));
        place.ifPresent(where -> lines.add(w.t("activities.copy.where", where)));
        lines.add(w.t("activities.copy.hosts", hosts(activity, units, w)));
        activity.attendance().ifPresent(attendance -> lines.add(w.t("activities.copy.attendance", attendance.words())));
        lines.add(w.plain(
                activity.result().outcome() == null
                        ? activity.details().purpose()
                        : activity.result().outcome()));
        lines.add(ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(frame.at(activity.path()))
                .toUriString());
        return String.join("\n", lines);
    }

    static String when(ActivityTime time, Wording w) {
        return time.startsAt() == null ? w.date(time.day()) : w.span(time.startsAt(), time.endsAt());
    }

    private static String hosts(ActivityView activity, Map<UnitId, Localized> units, Wording w) {
        return activity.hosts().all().stream()
                .map(host -> Optional.ofNullable(units.get(host.unit()))
                        .map(name ->
                                w.t("activities.copy.host", name, host.role().label()))
                        .orElse(""))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.joining(w.t("activities.copy.and")));
    }
}
