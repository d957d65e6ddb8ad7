package org.gongjian.evaluation.visits;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Problems by their numbers alone: what they are is not public. */
@Component
@Transactional(readOnly = true)
class ProblemTitles implements RecordTitles {

    private final ProblemRows rows;

    ProblemTitles(ProblemRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return SiteProblemId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return rows.byIds(ids).stream()
                .collect(Collectors.toUnmodifiableMap(
                        problem -> problem.id().value(), problem -> new Titled(title(problem), problem.path())));
    }

    static Localized title(SiteProblem problem) {
        return Localized.of("问题第" + problem.number() + "号", "Problem no. " + problem.number());
    }
}
