package org.gongjian.organizations.letters;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.frame.RecordTitles;
import org.gongjian.frame.Wordings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to call letters of thanks: by their numbers. */
@Component
@Transactional(readOnly = true)
class LetterTitles implements RecordTitles {

    private final LetterRows rows;
    private final Wordings wordings;

    LetterTitles(LetterRows rows, Wordings wordings) {
        this.rows = rows;
        this.wordings = wordings;
    }

    @Override
    public String kind() {
        return LetterId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return rows.byIds(ids).stream()
                .collect(Collectors.toUnmodifiableMap(
                        letter -> letter.id().value(),
                        letter -> new Titled(wordings.both(letter.label()), letter.path())));
    }
}
