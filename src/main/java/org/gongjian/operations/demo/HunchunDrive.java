package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.district.Today;
import org.gongjian.giving.drives.ChangeDrive;
import org.gongjian.giving.drives.DriveDesk;
import org.gongjian.giving.drives.DriveId;
import org.gongjian.giving.drives.OpenDrive;
import org.gongjian.identity.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the reading room is looking for today; the report tells of no drive, all of this is the demo's. */
@Component
@Profile("demo")
class HunchunDrive {

    private static final Localized TITLE = Localized.of("为阅览室征集儿童读物", "Children’s books for the reading room");

    private final DriveDesk desk;
    private final Today today;

    HunchunDrive(DriveDesk desk, Today today) {
        this.desk = desk;
        this.today = today;
    }

    /** It began with fewer books and fewer days in mind. */
    void open(HunchunSetting setting, Actor coordinator) {
        LocalDate from = today.date();
        DriveId drive = desk.open(
                coordinator,
                new OpenDrive(
                        DriveId.next(),
                        setting.community().unit(),
                        TITLE,
                        Localized.of("供社区的孩子们在阅览室阅读和借阅", "For the children of the community to read and borrow"),
                        UnitOfMeasure.VOLUME,
                        100,
                        from,
                        from.plusDays(30),
                        List.of(setting.readingRoom())));
        desk.change(
                coordinator,
                drive,
                1,
                new ChangeDrive(
                        TITLE, 200, from.plusDays(60), List.of(setting.readingRoom()), "新添了一组儿童书架，延长时间，多征集一些。"));
    }
}
