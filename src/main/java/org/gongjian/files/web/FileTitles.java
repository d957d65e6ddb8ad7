package org.gongjian.files.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.files.FileId;
import org.gongjian.files.RecordFiles;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;

/** What public files are called on other pages. */
@Component
class FileTitles implements RecordTitles {

    private final RecordFiles files;

    FileTitles(RecordFiles files) {
        this.files = files;
    }

    @Override
    public String kind() {
        return FileId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return files.publicDescriptions(List.copyOf(ids)).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().value(),
                        entry -> new Titled(entry.getValue(), entry.getKey().path())));
    }
}
