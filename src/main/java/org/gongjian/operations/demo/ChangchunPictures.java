package org.gongjian.operations.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Localized;
import org.gongjian.files.AttachFile;
import org.gongjian.files.Consent;
import org.gongjian.files.FileDesk;
import org.gongjian.files.FileDetails;
import org.gongjian.files.FileId;
import org.gongjian.files.FileKind;
import org.gongjian.files.Incoming;
import org.gongjian.files.Uploads;
import org.gongjian.identity.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Pictures of the demo: a reading room with its shelves, drawn and not photographed, so that nobody is in them. */
@Component
@Profile("demo")
class ChangchunPictures {

    /** So many are asked for by most leaves of the standard. */
    private static final int EACH = 3;

    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;
    private static final int SHELF = 160;
    private static final int BOOK = 34;
    private static final List<Color> COVERS = List.of(
            new Color(0x8C2F2B),
            new Color(0x2E5E4E),
            new Color(0xC8963E),
            new Color(0x33507A),
            new Color(0x6B4A7A),
            new Color(0xB5623C));

    private final Uploads uploads;
    private final FileDesk files;

    ChangchunPictures(Uploads uploads, FileDesk files) {
        this.uploads = uploads;
        this.files = files;
    }

    /** Adds pictures to an activity. */
    void add(Actor library, ActivityId activity, Localized title, LocalDate day) {
        for (int number = 1; number <= EACH; number++) {
            byte[] picture = draw(day.getDayOfYear() * EACH + number);
            Incoming incoming = new Incoming("picture-" + number + ".jpg", () -> new ByteArrayInputStream(picture));
            files.attach(
                    library.author(),
                    new AttachFile(
                            FileId.next(),
                            uploads.receive(library.author(), FileKind.PHOTO, activity.ref(), incoming)
                                    .id(),
                            new FileDetails(
                                    Localized.of("演示图片：阅览室的书架，程序绘制", "Demo picture, drawn: shelves of a reading room"),
                                    Localized.of(
                                            "长春市图书馆：" + title.zh() + "（演示图片" + number + "）",
                                            "Changchun Library: " + title.en() + " (demo picture " + number + ")"),
                                    null,
                                    new Consent(Consent.Basis.NOBODY, ChangchunPeople.LIBRARY.name(), day))));
        }
    }

    private static byte[] draw(int seed) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xF3EBDD));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (int shelf = 0; shelf < HEIGHT / SHELF; shelf++) {
            int floor = (shelf + 1) * SHELF - 14;
            for (int book = 0; book * BOOK < WIDTH; book++) {
                int turn = seed * 7 + shelf * 13 + book * 5 + book * book % 11;
                int tall = 88 + turn % 48;
                pen.setColor(turn % 9 == 0 ? new Color(0xF3EBDD) : COVERS.get(turn % COVERS.size()));
                pen.fillRect(book * BOOK + 2, floor - tall, BOOK - 4, tall);
            }
            pen.setColor(new Color(0x7A5A3A));
            pen.fillRect(0, floor, WIDTH, 14);
        }
        pen.dispose();
        try (ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", written);
            return written.toByteArray();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
