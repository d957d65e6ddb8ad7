package org.gongjian.alliances;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongjian.alliances.fulfilment.Note;
import org.gongjian.alliances.fulfilment.NoteId;
import org.gongjian.alliances.fulfilment.Notes;
import org.gongjian.alliances.scans.SealedScans;
import org.gongjian.authorization.SampleIds;
import org.gongjian.district.Localized;
import org.gongjian.files.AttachFile;
import org.gongjian.files.FileDesk;
import org.gongjian.files.FileId;
import org.gongjian.files.FileKind;
import org.gongjian.files.TestDocuments;
import org.gongjian.files.TestFiles;
import org.gongjian.files.Uploads;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Posts;

/** An agreement in force, with a receiver's note and a scan, for the routes that have nothing to show of a draft. */
class AgreementSamples implements SampleIds {

    private static final List<String> OF_ONE_IN_FORCE = Stream.of(
                    "notes/new GET",
                    "notes POST",
                    "notes/{note}/strike GET POST",
                    "reports/{year}/{quarter} GET POST",
                    "reports/{year}/{quarter}/edit GET",
                    "reports/{year}/{quarter}/report.pdf GET")
            .flatMap(route -> routes("/{district}/alliances/agreements/{id}/", route))
            .toList();

    private static final List<String> OF_ONE_FOR_PROGRAMS = Stream.of(
                    "notes/struck POST", "scan GET", "reports/{year}/{quarter} GET PUT")
            .flatMap(route -> routes("/api/v1/{district}/agreements/{id}/", route))
            .toList();

    private final AgreementDesk desk;
    private final Notes notes;
    private final SealedScans scans;
    private final Uploads uploads;
    private final FileDesk files;
    private final Organizations organizations;
    private final Posts posts;

    AgreementSamples(
            AgreementDesk desk,
            Notes notes,
            SealedScans scans,
            Uploads uploads,
            FileDesk files,
            Organizations organizations,
            Posts posts) {
        this.desk = desk;
        this.notes = notes;
        this.scans = scans;
        this.uploads = uploads;
        this.files = files;
        this.organizations = organizations;
        this.posts = posts;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        return here.within(() -> {
            Hunchun pair = Hunchun.registered(organizations, posts, here.district());
            WriteAgreement written = pair.agreement();
            AgreementId id = desk.draft(pair.coordinator, written);
            desk.confirm(pair.coordinator, id, pair.community, 1);
            desk.confirm(pair.contact, id, pair.archives, 1);
            Commitment inWords = written.text().commitments().get(2);
            NoteId note = NoteId.next();
            notes.note(
                    pair.coordinator,
                    id,
                    new Note(
                            note,
                            inWords.id(),
                            pair.community,
                            LocalDate.parse("2024-06-01"),
                            1,
                            Localized.zh("上门服务"),
                            null));
            scans.attach(pair.coordinator, id, paper(pair.coordinator, id), 0);
            Map<String, String> ids = new HashMap<>();
            Stream.of(OF_ONE_IN_FORCE, OF_ONE_FOR_PROGRAMS)
                    .flatMap(List::stream)
                    .forEach(route ->
                            ids.put(route + " agreements/{id}", id.value().toString()));
            ids.put("notes/{note}", note.value().toString());
            String commitment = "commitment=" + inWords.id().value();
            ids.put("GET /{district}/alliances/agreements/{id}/notes/new", commitment);
            ids.put("POST /{district}/alliances/agreements/{id}/notes", commitment);
            return ids;
        });
    }

    private FileId paper(Actor by, AgreementId id) {
        var sent = uploads.receive(
                by.author(), FileKind.DOCUMENT, Agreements.ref(id), TestFiles.incoming(TestDocuments.pdf()));
        return files.attach(
                by.author(), new AttachFile(FileId.next(), sent.id(), TestFiles.details(Localized.zh("盖章原件"), null)));
    }

    private static Stream<String> routes(String root, String route) {
        String[] words = route.split(" ");
        return Arrays.stream(words).skip(1).map(method -> method + " " + root + words[0]);
    }
}
