package org.gongjian.places;

import org.gongjian.frame.Offers;
import org.gongjian.frame.Wording;

/** The units that may keep a place, as choices; asked of whoever keeps their facts. */
public interface KeeperOffers {

    Offers keepers(Wording w);
}
