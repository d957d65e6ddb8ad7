package org.gongjian.giving;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was pledged in the current district. Everybody may: the public sees what became of a yuan. */
@Service
@Transactional(readOnly = true)
public class Pledges {

    private final PledgeRows rows;

    Pledges(PledgeRows rows) {
        this.rows = rows;
    }

    /** Yuan of the pledges that hold, of a programme or of the whole district. */
    public BigDecimal total(@Nullable ProgrammeId programme) {
        return rows.total(programme);
    }

    /**
     * Latest first, what is void among them.
     *
     * @param after the last of the page before, null for the first
     */
    public List<Pledge> page(@Nullable ProgrammeId programme, @Nullable UUID after, int atMost) {
        return rows.page(programme, after, atMost);
    }
}
