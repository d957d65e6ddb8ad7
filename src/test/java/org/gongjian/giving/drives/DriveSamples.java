package org.gongjian.giving.drives;

import java.util.List;
import java.util.Map;
import org.gongjian.authorization.SampleIds;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.giving.TestGifts;

/** A drive of the community for its reading room. */
class DriveSamples implements SampleIds {

    private final DriveDesk desk;

    DriveSamples(DriveDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        DriveId drive = DriveId.next();
        here.run(() -> desk.open(
                here.coordinator(),
                new OpenDrive(
                        drive,
                        here.community(),
                        Localized.of("为阅览室征集图书", "Books for the reading room"),
                        Localized.of("供居民借阅", "For residents to borrow"),
                        UnitOfMeasure.VOLUME,
                        100,
                        TestGifts.DAY,
                        TestGifts.DAY.plusDays(30),
                        List.of(here.room()))));
        return Map.of("drives/{drive}", drive.value().toString());
    }
}
