package org.gongjian.evaluation.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.files.RecordFiles;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.places.Places;
import org.gongjian.service.ServiceLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shifts in which volunteers served for the unit and their hours count: how many and how long, and nobody's name. */
@Component
class ServicesToShow implements RecordSource {

    private static final int MOST = 40;

    private final ServiceLedger ledger;
    private final Activities activities;
    private final RecordFiles files;
    private final Places places;
    private final Organizations organizations;

    ServicesToShow(
            ServiceLedger ledger,
            Activities activities,
            RecordFiles files,
            Places places,
            Organizations organizations) {
        this.ledger = ledger;
        this.activities = activities;
        this.files = files;
        this.places = places;
        this.organizations = organizations;
    }

    @Override
    public String kind() {
        return ShiftId.KIND;
    }

    @Override
    public List<Suggestable> of(UnitId unit, LocalDate from, LocalDate until) {
        return shown(unit, ledger.ofShifts(unit, from, until, MOST));
    }

    @Override
    public Optional<Suggestable> find(RecordRef record, UnitId unit) {
        return ledger.ofShift(unit, new ShiftId(record.id()))
                .flatMap(one -> shown(unit, List.of(one)).stream().findFirst());
    }

    private List<Suggestable> shown(UnitId unit, Collection<ServiceLedger.OfShift> given) {
        Map<ActivityId, ActivityView> of =
                activities
                        .all(given.stream().map(ServiceLedger.OfShift::activity).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(ActivityView::id, activity -> activity));
        @Nullable Localized host = organizations.names(Set.of(unit)).get(unit);
        return given.stream()
                .flatMap(one ->
                        Optional.ofNullable(of.get(one.activity()))
                                .map(activity -> shown(one, activity, host))
                                .stream())
                .toList();
    }

    private Suggestable shown(ServiceLedger.OfShift given, ActivityView activity, @Nullable Localized host) {
        return new Suggestable(
                given.shift().ref(),
                activity.title(),
                activity.path(),
                given.day(),
                new Shown(
                        files.publicPhotosOf(activity.ref()).size(),
                        0,
                        words(given, activity.details().purpose()),
                        new Caption(
                                given.day(),
                                places.names(Set.of(activity.details().place()))
                                        .get(activity.details().place()),
                                host,
                                Objects.requireNonNullElse(activity.details().theme(), activity.title())),
                        false));
    }

    private static Localized words(ServiceLedger.OfShift given, Localized purpose) {
        String hours = given.hours().value().toPlainString();
        String zh = given.volunteers() + "名志愿者服务，共" + hours + "小时。";
        String en = "%d %s gave %s hours. "
                .formatted(given.volunteers(), given.volunteers() == 1 ? "volunteer" : "volunteers", hours);
        return Localized.of(
                purpose.zh() == null ? zh : zh + purpose.zh(), purpose.en() == null ? en.strip() : en + purpose.en());
    }
}
