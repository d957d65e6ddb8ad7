package org.gongjian.files;

import java.util.Map;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.authorization.SampleIds;
import org.gongjian.giving.TestGifts;

/** A public photo of the activity, and an upload that is attached to nothing. */
class FileSamples implements SampleIds {

    private final Uploads uploads;
    private final FileDesk desk;

    FileSamples(Uploads uploads, FileDesk desk) {
        this.uploads = uploads;
        this.desk = desk;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        RecordRef activity = here.activity().ref();
        String about = "about=activity:" + activity.id() + "&kind=photo";
        return here.within(() -> {
            FileId photo = desk.attach(
                    Author.SYSTEM,
                    new AttachFile(
                            FileId.next(),
                            sent(Author.SYSTEM, activity),
                            TestFiles.details(TestFiles.BOOKS, TestFiles.consent())));
            return Map.of(
                    "files/{id}",
                    photo.value().toString(),
                    "content/{rendition}",
                    "small",
                    "uploads/{id}",
                    sent(here.coordinator().author(), activity).value().toString(),
                    "GET /{district}/files/new",
                    about,
                    "POST /{district}/files",
                    about,
                    "GET /api/v1/{district}/files",
                    "about=activity:" + activity.id(),
                    "POST /api/v1/{district}/uploads",
                    "about=activity:" + activity.id() + "&kind=PHOTO&name=a.jpg");
        });
    }

    private UploadId sent(Author by, RecordRef activity) {
        return uploads.receive(by, FileKind.PHOTO, activity, TestFiles.incoming(TestPhotos.jpeg(40, 30)))
                .id();
    }
}
