package org.gongjian.identity;

import org.gongjian.frame.Offers;
import org.gongjian.frame.Wording;

/** The units of the district as choices, found by a part of their names; asked of whoever keeps their facts. */
public interface NamedUnits {

    /** By their full names. */
    Offers named(Wording w);
}
