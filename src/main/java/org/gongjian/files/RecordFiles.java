package org.gongjian.files;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.files.store.ContentKey;
import org.gongjian.files.store.Contents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the files of records. Everybody sees what is public: the record is, there is consent, and nobody who can be recognised
 * objects. Whoever
 * keeps the files of a record, or is shown them by its room, sees all of them. A reader without an account is a visitor, the system itself with them.
 */
@Service
@Transactional(readOnly = true)
public class RecordFiles {

    private final FileRows rows;
    private final UploadRows uploads;
    private final FileHosts hosts;
    private final ObjectProvider<ShownPersons> shown;
    private final Contents contents;
    private final Districts districts;
    private final Clock clock;

    RecordFiles(
            FileRows rows,
            UploadRows uploads,
            FileHosts hosts,
            ObjectProvider<ShownPersons> shown,
            Contents contents,
            Districts districts,
            Clock clock) {
        this.rows = rows;
        this.uploads = uploads;
        this.hosts = hosts;
        this.shown = shown;
        this.contents = contents;
        this.districts = districts;
        this.clock = clock;
    }

    /** The files of a record that the reader may see, in their order. */
    public FilesOf of(RecordRef about, Author reader) {
        boolean sees = hosts.seesAll(reader, about);
        boolean open = hosts.isPublic(about);
        List<FileView> seen = views(rows.about(about)).stream()
                .filter(file -> sees || (open && file.isShown()))
                .toList();
        return new FilesOf(
                about,
                seen.stream().filter(FileView::isPhoto).toList(),
                seen.stream().filter(file -> !file.isPhoto()).toList(),
                sees && hosts.keeps(reader, about));
    }

    /** The photos of a record that everybody may see. */
    public List<FileView> publicPhotosOf(RecordRef about) {
        return of(about, Author.SYSTEM).photos();
    }

    public Optional<FileView> byId(FileId id, Author reader) {
        return rows.byId(id)
                .filter(file -> maySee(reader, file))
                .flatMap(file -> views(List.of(file)).stream().findFirst());
    }

    /** One that the reader may not see is not there: 404. */
    public FileView require(FileId id, Author reader) {
        return byId(id, reader).orElseThrow(Refused::missing);
    }

    /** A content of a file that is neither withdrawn nor erased, if the reader may see it. */
    public Optional<Served> content(FileId id, Rendition rendition, Author reader) {
        return rows.byId(id)
                .filter(file -> file.state() == FileState.KEPT && maySee(reader, file))
                .flatMap(file -> uploads.content(file.upload(), rendition)
                        .map(content -> new Served(content, file.details().description(), isPublic(file))));
    }

    /** The content itself, read to its end and checked: nothing is served that is not what was stored. Close it. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public InputStream open(Served served) {
        Content content = served.content();
        return contents.open(
                content.store(),
                new ContentKey(content.upload(), content.rendition()),
                content.bytes(),
                content.hash());
    }

    /** What the public may know of, among these. */
    public Map<FileId, Localized> publicDescriptions(List<UUID> ids) {
        List<StoredFile> all = rows.all(ids);
        Map<FileId, Reason> objections = objections(all);
        return all.stream()
                .filter(file -> isPublic(file, objections))
                .collect(Collectors.toUnmodifiableMap(
                        StoredFile::id, file -> file.details().description()));
    }

    /** A caption drawn from the record, to begin with. */
    public Optional<Localized> captionFor(RecordRef about) {
        return hosts.caption(about);
    }

    public Verdict mayAdd(Author by, RecordRef about) {
        return hosts.mayAdd(by, about);
    }

    public Verdict mayChange(Author by, RecordRef about) {
        return hosts.mayChange(by, about);
    }

    /** Whether records of this kind have files at all. */
    public boolean areKeptFor(RecordRef about) {
        return hosts.of(about).isPresent();
    }

    /** Today, in the district's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(),
                CurrentDistrict.id()
                        .flatMap(districts::byId)
                        .map(District::zone)
                        .orElseThrow(Refused::missing));
    }

    private boolean maySee(Author reader, StoredFile file) {
        return isPublic(file) || hosts.seesAll(reader, file.about());
    }

    private boolean isPublic(StoredFile file) {
        return isPublic(file, objections(List.of(file)));
    }

    private boolean isPublic(StoredFile file, Map<FileId, Reason> objections) {
        return file.standing(objections.containsKey(file.id())) == Standing.SHOWN && hosts.isPublic(file.about());
    }

    /** Of those that would be shown. */
    private Map<FileId, Reason> objections(List<StoredFile> files) {
        List<FileId> open = files.stream()
                .filter(file -> file.standing(false) == Standing.SHOWN)
                .map(StoredFile::id)
                .toList();
        return open.isEmpty()
                ? Map.of()
                : shown.orderedStream()
                        .flatMap(room -> room.objections(open).entrySet().stream())
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    private List<FileView> views(List<StoredFile> files) {
        Map<FileId, Reason> objections = objections(files);
        Map<UploadId, Map<Rendition, Content>> stored =
                uploads
                        .contents(files.stream()
                                .map(file -> file.upload().value())
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                Content::upload, Collectors.toMap(Content::rendition, Function.identity())));
        return files.stream()
                .map(file -> new FileView(
                        file.id(),
                        file.kind(),
                        file.about(),
                        file.details(),
                        file.standing(objections.containsKey(file.id())),
                        objections.get(file.id()),
                        stored.getOrDefault(file.upload(), Map.of()),
                        file.withdrawnAt(),
                        file.addedAt(),
                        file.version()))
                .toList();
    }
}
