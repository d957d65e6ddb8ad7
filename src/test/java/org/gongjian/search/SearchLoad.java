package org.gongjian.search;

import java.util.Collection;
import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the index for a bench as the rooms do, without the rooms. */
public record SearchLoad(ApplicationContext rooms, DistrictId district) {

    /** A document of the bench, for everybody or for those who act for a unit. */
    public static SearchDocument document(String title, String body, java.time.LocalDate day, @Nullable UnitId unit) {
        RecordRef record = new RecordRef("place", NewId.uuid());
        return SearchDocument.of(record, "places/" + record.id(), Localized.zh(title))
                .saying(Localized.zh(body))
                .on(day)
                .to(unit == null ? Readers.everybody() : Readers.office().andWhoActsFor(List.of(unit)));
    }

    public void put(Collection<SearchDocument> documents) {
        DocumentRows rows = rooms.getBean(DocumentRows.class);
        TransactionTemplate transaction = rooms.getBean(TransactionTemplate.class);
        CurrentDistrict.run(
                district, () -> transaction.executeWithoutResult(status -> rows.put(documents, Shelf.of(district))));
    }
}
