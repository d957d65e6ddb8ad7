package org.gongjian.evaluation.visits;

import java.time.LocalDate;
import org.gongjian.district.Today;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of problems that are past their deadline, once. */
@Service
class ProblemWatch {

    private final ProblemRows rows;
    private final ProblemNews news;
    private final Today today;

    ProblemWatch(ProblemRows rows, ProblemNews news, Today today) {
        this.rows = rows;
        this.news = news;
        this.today = today;
    }

    /** Looks at the current district's problems; looking again tells nobody twice. */
    @Transactional
    public void look() {
        LocalDate now = today.date();
        rows.open().stream().filter(one -> one.problem().isLate(now)).forEach(news::late);
    }
}
