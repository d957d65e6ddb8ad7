package org.gongjian.places;

import java.util.Optional;
import java.util.Set;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileHost;
import org.gongjian.identity.Actors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever keeps a place keeps its photos and documents; everybody sees a place. */
@Component
@Transactional(readOnly = true)
class FilesOfPlaces implements FileHost {

    private final PlaceRows rows;
    private final PlacePermissions permissions;
    private final Actors actors;

    FilesOfPlaces(PlaceRows rows, PlacePermissions permissions, Actors actors) {
        this.rows = rows;
        this.permissions = permissions;
        this.actors = actors;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("place");
    }

    @Override
    public Verdict mayAdd(Author by, RecordRef record) {
        return mayKeep(by, record);
    }

    @Override
    public Verdict mayChange(Author by, RecordRef record) {
        return mayKeep(by, record);
    }

    @Override
    public boolean isPublic(RecordRef record) {
        return place(record).isPresent();
    }

    @Override
    public Optional<Localized> caption(RecordRef record) {
        return place(record).map(Place::name);
    }

    private Verdict mayKeep(Author by, RecordRef record) {
        return place(record)
                .map(place -> permissions.mayKeep(actors.of(by), place.area(), place.keptBy()))
                .orElse(Verdict.refused(Reason.of("refused.missing")));
    }

    private Optional<Place> place(RecordRef record) {
        return rows.byId(new PlaceId(record.id()));
    }
}
