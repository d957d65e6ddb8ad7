package org.gongjian.frame;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.gongjian.district.Localized;

/** What to call the records of one kind, and where they are; each room answers for its own. */
public interface RecordTitles {

    /** The kind of {@link org.gongjian.audit.RecordRef} this answers for. */
    String kind();

    /** A title for each id that is there and that the public may know of. */
    Map<UUID, Titled> titlesOf(Collection<UUID> ids);

    /**
     * @param path below the district
     */
    record Titled(Localized title, String path) {}
}
